/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outcomes added up: nothing is counted twice, and no two currencies are added. */
#include "domain/stats/stats.h"

#define DAY ((Instant)SECONDS_PER_DAY)
#define MARCH G_GINT64_CONSTANT(1772323200) /* 2026-03-01T00:00:00Z */

static const struct {
    Outcome outcome;
    const char *seller;
} claims[] = {
    /* paid in full after five days */
    { { "1", TRUE, OUTCOME_WON, REASON_DAMAGED, MARCH, MARCH + 5 * DAY, FALSE, "USD", 1000, 0,
        0 },
      "Fine" },
    /* of one claim two rows: the money came in another currency as well */
    { { "2", TRUE, OUTCOME_WON, REASON_DAMAGED, MARCH, MARCH + 9 * DAY, FALSE, "EUR", 500, 100,
        0 },
      "Fine" },
    { { "2", FALSE, OUTCOME_WON, REASON_DAMAGED, MARCH, MARCH + 9 * DAY, FALSE, "USD", 20, 0,
        0 },
      "Fine" },
    { { "3", TRUE, OUTCOME_LOST, REASON_NOT_RECEIVED, MARCH - 1, INSTANT_UNKNOWN, FALSE, "USD",
        0, 700, 0 },
      "Never" },
    { { "4", TRUE, OUTCOME_LOST, REASON_NOT_RECEIVED, MARCH - 1, INSTANT_UNKNOWN, FALSE, "USD",
        0, 300, 0 },
      "Never" },
    { { "5", TRUE, OUTCOME_OPEN, OUTCOME_NO_REASON, INSTANT_UNKNOWN, INSTANT_UNKNOWN, TRUE, "",
        0, 0, 0 },
      "Promise" },
    { { "", TRUE, OUTCOME_LEFT, REASON_DAMAGED, MARCH, INSTANT_UNKNOWN, FALSE, "USD", 0, 0,
        50 },
      NULL },
};

static Tally *
tally_of_claims(void)
{
    Tally *tally = tally_new(zone_utc());

    for (gsize i = 0; i < G_N_ELEMENTS(claims); i++)
        tally_add(tally, &claims[i].outcome, claims[i].seller, "aliexpress");
    return tally;
}

/* "CASES open won lost left, CURRENCY back lost open, ..." */
static char *
text_of(const TallyGroup *group)
{
    GString *text = g_string_new(NULL);

    g_string_append_printf(text, "%u:", group->cases);
    for (guint end = 0; end < OUTCOME_END_COUNT; end++)
        g_string_append_printf(text, " %u", group->ends[end]);
    for (guint i = 0; i < group->money->len; i++) {
        const TallyMoney *money = &g_array_index(group->money, TallyMoney, i);

        g_string_append_printf(text, ", %s %d %d %d", money->currency, (int)money->back,
                               (int)money->lost, (int)money->open);
    }
    return g_string_free(text, FALSE);
}

static const struct {
    TallyBy by;
    const char *name, *text;
} groups[] = {
    { TALLY_BY_REASON, "damaged", "3: 0 2 0 1, EUR 500 100 0, USD 1020 0 50" },
    { TALLY_BY_REASON, "not-received", "2: 0 0 2 0, USD 0 1000 0" },
    { TALLY_BY_REASON, "", "1: 1 0 0 0" },
    { TALLY_BY_SELLER, "Fine", "2: 0 2 0 0, EUR 500 100 0, USD 1020 0 0" },
    { TALLY_BY_SELLER, "", "1: 0 0 0 1, USD 0 0 50" },
    { TALLY_BY_MARKETPLACE, "aliexpress", "6: 1 2 2 1, EUR 500 100 0, USD 1020 1000 50" },
    { TALLY_BY_MONTH, "2026-02", "2: 0 0 2 0, USD 0 1000 0" }, /* a second before March */
    { TALLY_BY_MONTH, "2026-03", "3: 0 2 0 1, EUR 500 100 0, USD 1020 0 50" },
    { TALLY_BY_MONTH, "", "1: 1 0 0 0" },
};

static void
each_group_has_its_claims_and_no_others(void)
{
    g_autoptr(Tally) tally = tally_of_claims();
    g_autofree char *whole = text_of(tally_whole(tally));

    g_assert_cmpstr(whole, ==, "6: 1 2 2 1, EUR 500 100 0, USD 1020 1000 50");
    for (gsize i = 0; i < G_N_ELEMENTS(groups); i++) {
        g_autofree char *text = text_of(tally_find(tally, groups[i].by, groups[i].name));

        g_test_message("%s", groups[i].name);
        g_assert_cmpstr(text, ==, groups[i].text);
    }
    g_assert_null(tally_find(tally, TALLY_BY_SELLER, "Nobody"));
}

/* The whole is the sum of its groups, by whatever they are made. */
static void
every_way_to_group_adds_up(void)
{
    g_autoptr(Tally) tally = tally_of_claims();

    for (guint by = 0; by < TALLY_BY_COUNT; by++) {
        g_autoptr(GPtrArray) all = tally_groups(tally, (TallyBy)by);
        guint cases = 0;
        gint64 back = 0;

        for (guint i = 0; i < all->len; i++) {
            const TallyGroup *group = all->pdata[i];

            cases += group->cases;
            for (guint k = 0; k < group->money->len; k++)
                back += g_array_index(group->money, TallyMoney, k).back;
        }
        g_assert_cmpuint(cases, ==, 6);
        g_assert_cmpint(back, ==, 1520);
    }
}

static void
most_cases_come_first_and_months_by_time(void)
{
    g_autoptr(Tally) tally = tally_of_claims();
    g_autoptr(GPtrArray) sellers = tally_groups(tally, TALLY_BY_SELLER);
    g_autoptr(GPtrArray) months = tally_groups(tally, TALLY_BY_MONTH);
    static const char *const names[] = { "Fine", "Never", "", "Promise" };
    static const char *const times[] = { "", "2026-02", "2026-03" };

    g_assert_cmpuint(sellers->len, ==, G_N_ELEMENTS(names));
    for (guint i = 0; i < sellers->len; i++)
        g_assert_cmpstr(((const TallyGroup *)sellers->pdata[i])->name, ==, names[i]);
    g_assert_cmpuint(months->len, ==, G_N_ELEMENTS(times));
    for (guint i = 0; i < months->len; i++)
        g_assert_cmpstr(((const TallyGroup *)months->pdata[i])->name, ==, times[i]);
}

static void
days_to_money_are_those_of_paid_claims(void)
{
    g_autoptr(Tally) tally = tally_of_claims();
    g_autoptr(Tally) nothing = tally_new(zone_utc());
    guint days;

    g_assert_true(tally_days_to_money(tally, &days));
    g_assert_cmpuint(days, ==, 9); /* of 5 and 9 the longer */
    g_assert_false(tally_days_to_money(nothing, &days));
    tally_add(nothing, &claims[3].outcome, "Never", "temu");
    g_assert_false(tally_days_to_money(nothing, &days));
}

static void
sellers_to_avoid_are_found(void)
{
    g_autoptr(Tally) tally = tally_of_claims();
    g_autoptr(Tally) once = tally_new(zone_utc());

    g_assert_cmpint(tally_seller_verdict(tally_find(tally, TALLY_BY_SELLER, "Fine")), ==,
                    SELLER_FINE);
    g_assert_cmpint(tally_seller_verdict(tally_find(tally, TALLY_BY_SELLER, "Never")), ==,
                    SELLER_NEVER_PAYS);
    g_assert_cmpint(tally_seller_verdict(tally_find(tally, TALLY_BY_SELLER, "Promise")), ==,
                    SELLER_BREAKS_PROMISES);
    tally_add(once, &claims[3].outcome, "Never", "temu"); /* one claim lost proves little */
    g_assert_cmpint(tally_seller_verdict(tally_find(once, TALLY_BY_SELLER, "Never")), ==,
                    SELLER_FINE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/tally/each-group-has-its-claims-and-no-others",
                    each_group_has_its_claims_and_no_others);
    g_test_add_func("/tally/every-way-to-group-adds-up", every_way_to_group_adds_up);
    g_test_add_func("/tally/most-cases-come-first-and-months-by-time",
                    most_cases_come_first_and_months_by_time);
    g_test_add_func("/tally/days-to-money-are-those-of-paid-claims",
                    days_to_money_are_those_of_paid_claims);
    g_test_add_func("/tally/sellers-to-avoid-are-found", sellers_to_avoid_are_found);
    return g_test_run();
}
