/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy/policy-index-private.h"

#include <string.h>

#include "domain/policy/policy-rule-private.h"

#define COUNTRY_MARK '@'

typedef struct Slot Slot;

/* Where a rule stands; both lists are in the order of the file. */
struct Slot {
    const KeyGroup *keys;
    Rule *rule;         /* NULL until it is asked for */
    Slot *next_variant; /* of the same group for another country */
    Slot *next_of_clock;
};

struct PolicyIndex {
    const Policy *policy;
    Slot *slots;
    guint count;
    GHashTable *groups; /* first Slot by the group's name without a country; owns its names */
    GHashTable *clocks; /* first Slot by the token of the clock it drives */
};

/* "window-after-delivery" of "window-after-delivery@BR". Owned by the caller. */
static char *
group_of(const char *name)
{
    const char *mark = strchr(name, COUNTRY_MARK);

    return mark == NULL ? g_strdup(name) : g_strndup(name, (gsize)(mark - name));
}

/* The later slots are noted already, so that the lists come out in the order of the file. */
static void
note_slot(PolicyIndex *index, Slot *slot)
{
    char *group = group_of(slot->keys->name);
    const char *clock = key_group_value(slot->keys, "clock");

    slot->next_variant = g_hash_table_lookup(index->groups, group);
    g_hash_table_insert(index->groups, group, slot);
    if (clock == NULL || *clock == '\0')
        return;
    slot->next_of_clock = g_hash_table_lookup(index->clocks, clock);
    g_hash_table_insert(index->clocks, (char *)clock, slot);
}

PolicyIndex *
policy_index_new(const Policy *policy)
{
    const GPtrArray *groups = policy->keys->groups;
    PolicyIndex *index = g_new0(PolicyIndex, 1);

    index->policy = policy;
    index->slots = g_new0(Slot, groups->len);
    index->groups = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    index->clocks = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < groups->len; i++) {
        const KeyGroup *keys = groups->pdata[i];

        if (!g_str_equal(keys->name, POLICY_GROUP))
            index->slots[index->count++].keys = keys;
    }
    for (guint i = index->count; i > 0; i--)
        note_slot(index, &index->slots[i - 1]);
    return index;
}

void
policy_index_free(PolicyIndex *index)
{
    if (index == NULL)
        return;
    for (guint i = 0; i < index->count; i++)
        rule_free(index->slots[i].rule);
    g_hash_table_unref(index->groups);
    g_hash_table_unref(index->clocks);
    g_free(index->slots);
    g_free(index);
}

gboolean
policy_index_read(PolicyIndex *index, const char *file, GError **error)
{
    for (guint i = 0; i < index->count; i++) {
        Slot *slot = &index->slots[i];
        Keys keys = { slot->keys, file };

        if (slot->rule == NULL)
            slot->rule = rule_read(&keys, index->policy->name, error);
        if (slot->rule == NULL)
            return FALSE;
    }
    return TRUE;
}

/* A policy does not change by being asked, so it stays const for everybody. */
static PolicyIndex *
index_of(const Policy *policy)
{
    Policy *self = (Policy *)policy;

    if (self->index == NULL)
        self->index = policy_index_new(self);
    return self->index;
}

/* What is not read by now was promised to be right (policy_open()). */
static Rule *
rule_of(const PolicyIndex *index, Slot *slot)
{
    Keys keys = { slot->keys, index->policy->name };

    if (slot->rule == NULL)
        slot->rule = rule_read(&keys, index->policy->name, NULL);
    g_assert(slot->rule != NULL);
    return slot->rule;
}

GPtrArray *
policy_rules(const Policy *policy)
{
    PolicyIndex *index = index_of(policy);
    GPtrArray *rules = g_ptr_array_sized_new(index->count);

    for (guint i = 0; i < index->count; i++)
        g_ptr_array_add(rules, rule_of(index, &index->slots[i]));
    return rules;
}

/* The slot for a buyer of that country among the variants of a group, or NULL. */
static Slot *
choose_variant(Slot *variants, const char *country)
{
    Slot *common = NULL;

    for (Slot *slot = variants; slot != NULL; slot = slot->next_variant) {
        const char *mark = strchr(slot->keys->name, COUNTRY_MARK);

        if (mark == NULL)
            common = slot;
        else if (g_strcmp0(mark + 1, country) == 0)
            return slot;
    }
    return common;
}

const Rule *
policy_rule(const Policy *policy, const char *group, const char *country)
{
    PolicyIndex *index = index_of(policy);
    Slot *slot = choose_variant(g_hash_table_lookup(index->groups, group), country);

    return slot != NULL ? rule_of(index, slot) : NULL;
}

gboolean
policy_has_group(const Policy *policy, const char *group)
{
    return g_hash_table_contains(index_of(policy)->groups, group);
}

const Rule *
policy_rule_by_name(const Policy *policy, const char *name)
{
    PolicyIndex *index = index_of(policy);
    g_autofree char *group = group_of(name);
    Slot *slot = g_hash_table_lookup(index->groups, group);

    while (slot != NULL && !g_str_equal(slot->keys->name, name))
        slot = slot->next_variant;
    return slot != NULL ? rule_of(index, slot) : NULL;
}

GPtrArray *
policy_rules_for_clock(const Policy *policy, const char *clock, const char *country)
{
    PolicyIndex *index = index_of(policy);
    GPtrArray *found = g_ptr_array_new();

    for (Slot *slot = g_hash_table_lookup(index->clocks, clock); slot != NULL;
         slot = slot->next_of_clock) {
        Rule *rule = rule_of(index, slot);

        if (policy_rule(policy, rule->group, country) == rule)
            g_ptr_array_add(found, rule);
    }
    return found;
}
