/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/stats/tally.h"

#include <string.h>

#define ENDED_BADLY_LEAST 2

struct Tally {
    const Zone *zone;
    TallyGroup *whole;
    GHashTable *groups[TALLY_BY_COUNT]; /* name -> TallyGroup */
    GArray *days;                       /* guint, a claim that was paid each */
};

static TallyGroup *
group_new(const char *name)
{
    TallyGroup *group = g_new0(TallyGroup, 1);

    group->name = g_strdup(name);
    group->money = g_array_new(FALSE, FALSE, sizeof(TallyMoney));
    return group;
}

static void
group_free(gpointer data)
{
    TallyGroup *group = data;

    g_free(group->name);
    g_array_unref(group->money);
    g_free(group);
}

Tally *
tally_new(const Zone *zone)
{
    Tally *tally = g_new0(Tally, 1);

    tally->zone = zone;
    tally->whole = group_new("");
    tally->days = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint by = 0; by < TALLY_BY_COUNT; by++)
        tally->groups[by] = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, group_free);
    return tally;
}

void
tally_free(Tally *tally)
{
    if (tally == NULL)
        return;
    group_free(tally->whole);
    g_array_unref(tally->days);
    for (guint by = 0; by < TALLY_BY_COUNT; by++)
        g_hash_table_unref(tally->groups[by]);
    g_free(tally);
}

/* The row of that currency, in its place by name. */
static TallyMoney *
money_of(TallyGroup *group, const char *currency)
{
    TallyMoney money = { 0 };
    guint at = 0;

    for (; at < group->money->len; at++) {
        TallyMoney *row = &g_array_index(group->money, TallyMoney, at);
        int order = strcmp(currency, row->currency);

        if (order == 0)
            return row;
        if (order < 0)
            break;
    }
    g_strlcpy(money.currency, currency, sizeof money.currency);
    g_array_insert_val(group->money, at, money);
    return &g_array_index(group->money, TallyMoney, at);
}

static void
add_to(TallyGroup *group, const Outcome *outcome)
{
    TallyMoney *money;

    if (outcome->counts) {
        group->cases++;
        group->ends[outcome->end]++;
        group->broken += outcome->broke_promise;
    }
    if (*outcome->currency == '\0')
        return;
    money = money_of(group, outcome->currency);
    money->back += outcome->back;
    money->lost += outcome->lost;
    money->open += outcome->open;
}

static TallyGroup *
group_of(Tally *tally, TallyBy by, const char *name)
{
    TallyGroup *group = g_hash_table_lookup(tally->groups[by], name);

    if (group == NULL) {
        group = group_new(name);
        g_hash_table_insert(tally->groups[by], group->name, group);
    }
    return group;
}

/* "2026-11", or "" for a claim of which nobody knows when it began. */
static char *
month_of(const Tally *tally, Instant began)
{
    WallTime wall;

    if (began == INSTANT_UNKNOWN)
        return g_strdup("");
    wall = instant_to_wall(began, tally->zone);
    return g_strdup_printf("%04d-%02d", wall.year, wall.month);
}

static void
add_days(Tally *tally, const Outcome *outcome)
{
    guint days;

    if (!outcome->counts || outcome->began == INSTANT_UNKNOWN ||
        outcome->paid_at == INSTANT_UNKNOWN || outcome->paid_at < outcome->began)
        return;
    days = (guint)((outcome->paid_at - outcome->began) / SECONDS_PER_DAY);
    g_array_append_val(tally->days, days);
}

void
tally_add(Tally *tally, const Outcome *outcome, const char *seller, const char *marketplace)
{
    g_autofree char *month = month_of(tally, outcome->began);
    const char *reason = outcome->reason == OUTCOME_NO_REASON
                             ? ""
                             : choice_token(&reasons, (guint)outcome->reason);

    add_to(tally->whole, outcome);
    add_to(group_of(tally, TALLY_BY_REASON, reason), outcome);
    add_to(group_of(tally, TALLY_BY_SELLER, seller == NULL ? "" : seller), outcome);
    add_to(group_of(tally, TALLY_BY_MARKETPLACE, marketplace), outcome);
    add_to(group_of(tally, TALLY_BY_MONTH, month), outcome);
    add_days(tally, outcome);
}

const TallyGroup *
tally_whole(const Tally *tally)
{
    return tally->whole;
}

static int
compare_by_cases(gconstpointer a, gconstpointer b)
{
    const TallyGroup *one = *(const TallyGroup *const *)a;
    const TallyGroup *other = *(const TallyGroup *const *)b;
    int order = (one->cases < other->cases) - (one->cases > other->cases);

    return order != 0 ? order : strcmp(one->name, other->name);
}

static int
compare_by_name(gconstpointer a, gconstpointer b)
{
    const TallyGroup *one = *(const TallyGroup *const *)a;
    const TallyGroup *other = *(const TallyGroup *const *)b;

    return strcmp(one->name, other->name);
}

GPtrArray *
tally_groups(const Tally *tally, TallyBy by)
{
    GPtrArray *groups = g_ptr_array_new();
    GHashTableIter iter;
    gpointer group;

    g_hash_table_iter_init(&iter, tally->groups[by]);
    while (g_hash_table_iter_next(&iter, NULL, &group))
        g_ptr_array_add(groups, group);
    g_ptr_array_sort(groups, by == TALLY_BY_MONTH ? compare_by_name : compare_by_cases);
    return groups;
}

const TallyGroup *
tally_find(const Tally *tally, TallyBy by, const char *name)
{
    return g_hash_table_lookup(tally->groups[by], name);
}

static int
compare_days(gconstpointer a, gconstpointer b)
{
    guint one = *(const guint *)a, other = *(const guint *)b;

    return (one > other) - (one < other);
}

/* Of an even number the longer of the two in the middle: nobody is promised too much. */
gboolean
tally_days_to_money(const Tally *tally, guint *ret_days)
{
    if (tally->days->len == 0)
        return FALSE;
    g_array_sort(tally->days, compare_days);
    *ret_days = g_array_index(tally->days, guint, tally->days->len / 2);
    return TRUE;
}

SellerVerdict
tally_seller_verdict(const TallyGroup *seller)
{
    if (seller->broken > 0)
        return SELLER_BREAKS_PROMISES;
    if (seller->ends[OUTCOME_LOST] >= ENDED_BADLY_LEAST && seller->ends[OUTCOME_WON] == 0)
        return SELLER_NEVER_PAYS;
    return SELLER_FINE;
}
