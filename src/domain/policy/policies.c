/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Policies: the set of all of them, sorted by name, with the holiday calendars they name.
 */
#include <string.h>

#include "domain/policy/policy.h"

#define GENERIC "generic"

#define MARKETPLACE_MOST 100 /* bytes */

struct Policies {
    PoliciesLoader loader;   /* NULL: loaded */
    PoliciesStamper stamper; /* NULL: the stamp follows from what was loaded */
    gpointer data;
    GPtrArray *all;      /* Policy, by name */
    GHashTable *names;   /* lower-case name or alias -> Policy in all: it is asked for often */
    GPtrArray *holidays; /* Holidays */
    Policy *nothing;     /* knows no rule: for a set without a generic policy */
    gint64 stamp;
};

static int
compare_policies(gconstpointer a, gconstpointer b)
{
    return strcmp((*(const Policy *const *)a)->name, (*(const Policy *const *)b)->name);
}

/* FNV-1a, 64 bits: nobody gains by a collision, and a list is drawn only after it. */
static void
add_bytes(guint64 *sum, const void *bytes, gsize length)
{
    const guint8 *byte = bytes;

    for (gsize i = 0; i < length; i++)
        *sum = (*sum ^ byte[i]) * G_GUINT64_CONSTANT(0x100000001b3);
}

/* A NUL ends each part, so that moving a letter from one to the next changes the sum. */
static void
add_text(guint64 *sum, const char *text)
{
    add_bytes(sum, text, strlen(text) + 1);
}

static void
add_group(guint64 *sum, const KeyGroup *group)
{
    add_text(sum, group->name);
    for (guint i = 0; i < group->lines->len; i++) {
        const KeyLine *line = &g_array_index(group->lines, KeyLine, i);

        add_text(sum, line->key);
        add_text(sum, line->value);
    }
    add_text(sum, "");
}

static void
add_policy(guint64 *sum, const Policy *policy)
{
    add_text(sum, policy->name);
    for (guint i = 0; i < policy->keys->groups->len; i++)
        add_group(sum, policy->keys->groups->pdata[i]);
}

static void
add_holidays(guint64 *sum, const Holidays *holidays)
{
    int years[] = { holidays->first_year, holidays->last_year };

    add_text(sum, holidays->name);
    add_bytes(sum, years, sizeof years);
    add_bytes(sum, holidays->days->data, holidays->days->len * sizeof(gint64));
}

/* What is computed depends on the program's version too. */
static guint64
begin_stamp(void)
{
    guint64 sum = G_GUINT64_CONSTANT(0xcbf29ce484222325);

    add_text(&sum, PACKAGE_VERSION);
    add_text(&sum, zone_database_version());
    return sum;
}

static gint64
end_stamp(guint64 sum)
{
    return MAX((gint64)(sum & G_MAXINT64), 1);
}

gint64
policies_stamp_texts(const GPtrArray *texts)
{
    guint64 sum = begin_stamp();

    for (guint i = 0; i < texts->len; i++)
        add_text(&sum, texts->pdata[i]);
    return end_stamp(sum);
}

static gint64
compute_stamp(const Policies *policies)
{
    guint64 sum = begin_stamp();

    for (guint i = 0; i < policies->all->len; i++)
        add_policy(&sum, policies->all->pdata[i]);
    for (guint i = 0; i < policies->holidays->len; i++)
        add_holidays(&sum, policies->holidays->pdata[i]);
    return end_stamp(sum);
}

/* Of two of one name the first counts. */
static void
add_name(GHashTable *names, const char *name, Policy *policy)
{
    char *key = g_ascii_strdown(name, -1);

    if (g_hash_table_contains(names, key))
        g_free(key);
    else
        g_hash_table_insert(names, key, policy);
}

static GHashTable *
names_of(const GPtrArray *all)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < all->len; i++) {
        Policy *policy = all->pdata[i];

        add_name(names, policy->name, policy);
        for (gsize k = 0; policy->aliases != NULL && policy->aliases[k] != NULL; k++)
            add_name(names, policy->aliases[k], policy);
    }
    return names;
}

static void
fill(Policies *policies, GPtrArray *all, GPtrArray *holidays)
{
    g_ptr_array_sort(all, compare_policies);
    policies->all = all;
    policies->names = names_of(all);
    policies->holidays = holidays != NULL ? holidays : g_ptr_array_new();
    policies->nothing = policy_new();
    policies->nothing->name = g_strdup(GENERIC);
    policies->nothing->title = g_strdup(GENERIC);
    if (policies->stamper == NULL)
        policies->stamp = compute_stamp(policies);
}

Policies *
policies_new(GPtrArray *all, GPtrArray *holidays)
{
    Policies *policies = g_new0(Policies, 1);

    fill(policies, all, holidays);
    return policies;
}

Policies *
policies_new_lazy(PoliciesLoader loader, PoliciesStamper stamper, gpointer data)
{
    Policies *policies = g_new0(Policies, 1);

    policies->loader = loader;
    policies->stamper = stamper;
    policies->data = data;
    return policies;
}

/* The set does not change by being loaded, so it stays const for everybody. */
static const Policies *
loaded(const Policies *policies)
{
    Policies *self = (Policies *)policies;
    PoliciesLoader loader = self->loader;
    GPtrArray *all = NULL, *holidays = NULL;

    if (loader == NULL)
        return policies;
    self->loader = NULL;
    loader(self->data, &all, &holidays);
    fill(self, all, holidays);
    return policies;
}

void
policies_free(Policies *policies)
{
    if (policies == NULL)
        return;
    g_clear_pointer(&policies->names, g_hash_table_unref);
    g_clear_pointer(&policies->all, g_ptr_array_unref);
    g_clear_pointer(&policies->holidays, g_ptr_array_unref);
    policy_free(policies->nothing);
    g_free(policies);
}

const GPtrArray *
policies_all(const Policies *policies)
{
    return loaded(policies)->all;
}

gint64
policies_stamp(const Policies *policies)
{
    Policies *self = (Policies *)policies;

    if (self->stamp == 0)
        self->stamp = self->stamper(self->data);
    return self->stamp;
}

const Policy *
policies_find(const Policies *policies, const char *name)
{
    g_autofree char *key = name == NULL ? NULL : g_ascii_strdown(name, -1);

    return key == NULL ? NULL : g_hash_table_lookup(loaded(policies)->names, key);
}

gboolean
policy_is_generic(const Policy *policy)
{
    return g_str_equal(policy->name, GENERIC);
}

const Policy *
policies_marketplace(const Policies *policies, const char *name)
{
    const Policy *policy = policies_find(policies, name);

    if (policy == NULL || policy->kind != POLICY_MARKETPLACE)
        policy = policies_find(policies, GENERIC);
    return policy != NULL ? policy : policies->nothing;
}

const Rule *
policies_rule_by_id(const Policies *policies, const char *id)
{
    const char *slash = id != NULL ? strchr(id, '/') : NULL;

    for (guint i = 0; slash != NULL && i < loaded(policies)->all->len; i++) {
        const Policy *policy = g_ptr_array_index(policies->all, i);

        if (strncmp(policy->name, id, (gsize)(slash - id)) == 0 &&
            policy->name[slash - id] == '\0')
            return policy_rule_by_name(policy, slash + 1);
    }
    return NULL;
}

const Rule *
policies_rule(const Policies *policies, const Policy *policy, const char *group,
              const char *country)
{
    const Rule *rule = policy_rule(policy, group, country);

    return rule != NULL ? rule
                        : policy_rule(policies_marketplace(policies, NULL), group, country);
}

static void
add_matching(const Policies *policies, PolicyKind kind, const char *paid_with,
             const char *country, GPtrArray *ret_found)
{
    for (guint i = 0; i < loaded(policies)->all->len; i++) {
        Policy *policy = g_ptr_array_index(policies->all, i);

        if (policy->kind == kind && policy_is_for_payment(policy, paid_with) &&
            policy_is_for_country(policy, country))
            g_ptr_array_add(ret_found, policy);
    }
}

GPtrArray *
policies_for_buyer(const Policies *policies, const char *paid_with, const char *country)
{
    GPtrArray *found = g_ptr_array_new();

    add_matching(policies, POLICY_PAYMENT, paid_with, country, found);
    if (found->len == 0 && paid_with != NULL && strchr(paid_with, ':') != NULL) {
        g_autofree char *card = g_strndup(paid_with, strcspn(paid_with, ":"));

        add_matching(policies, POLICY_PAYMENT, card, country, found);
    }
    add_matching(policies, POLICY_STATUTE, paid_with, country, found);
    return found;
}

Calendar
policies_calendar(const Policies *policies, const Policy *policy)
{
    Calendar calendar = { policy->zone, policy->weekend, NULL };

    for (guint i = 0; i < loaded(policies)->holidays->len; i++) {
        const Holidays *holidays = g_ptr_array_index(policies->holidays, i);

        if (g_strcmp0(holidays->name, policy->holidays) == 0)
            calendar.holidays = holidays;
    }
    return calendar;
}

gboolean
marketplace_is_valid(const char *name)
{
    gboolean has_letter = FALSE;

    if (!g_utf8_validate(name, -1, NULL) || strlen(name) > MARKETPLACE_MOST)
        return FALSE;
    for (const char *at = name; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);

        if (g_unichar_iscntrl(letter))
            return FALSE;
        has_letter = has_letter || g_unichar_isalnum(letter);
    }
    return has_letter;
}
