/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * policy_parse(): strict, because a rule that is silently left out is a deadline that is
 * missed.
 */
#include <string.h>

#include "base/error.h"
#include "domain/policy/policy-index-private.h"
#include "domain/policy/policy-keys.h"
#include "domain/words/words.h"

static const char *const policy_keys[] = {
    "title",   "kind",      "timezone", "weekend",    "holidays", "aliases",
    "methods", "countries", "gone",     "order-page", NULL,
};

static const char *const weekdays[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun", NULL };

static const char *const kinds[] = {
    [POLICY_MARKETPLACE] = "marketplace",
    [POLICY_PAYMENT] = "payment",
    [POLICY_STATUTE] = "statute",
};

static gboolean
is_weekday(const char *name)
{
    return g_strv_contains(weekdays, name);
}

static gboolean
read_kind(const Keys *keys, PolicyKind *ret_kind, GError **error)
{
    const char *expected = "marketplace, payment or statute";
    g_autofree char *text = NULL;

    if (!key_require_text(keys, "kind", expected, &text, error))
        return FALSE;
    for (guint kind = 0; kind < G_N_ELEMENTS(kinds); kind++) {
        if (g_str_equal(text, kinds[kind])) {
            *ret_kind = kind;
            return TRUE;
        }
    }
    return key_error(keys, "kind", expected, error);
}

static gboolean
read_zone(const Keys *keys, const Zone **ret_zone, GError **error)
{
    const char *expected = "a time zone such as America/Los_Angeles";
    g_autofree char *name = NULL;

    if (!key_require_text(keys, "timezone", expected, &name, error))
        return FALSE;
    *ret_zone = zone_find(name, NULL);
    return *ret_zone != NULL || key_error(keys, "timezone", expected, error);
}

static gboolean
read_weekend(const Keys *keys, guint *ret_weekend, GError **error)
{
    g_auto(GStrv) days = NULL;

    if (!key_read_list(keys, "weekend", is_weekday, "days such as sat;sun", &days, error))
        return FALSE;
    if (days == NULL)
        return TRUE;
    *ret_weekend = 0;
    for (guint i = 0; weekdays[i] != NULL; i++) {
        if (g_strv_contains((const char *const *)days, weekdays[i]))
            *ret_weekend |= 1u << (i + 1);
    }
    return *ret_weekend != CALENDAR_EVERY_DAY ||
           key_error(keys, "weekend", "at least one day that is none", error);
}

/* Whom a payment route or a statute is for must be said. */
static gboolean
check_policy(const Keys *keys, const Policy *policy, GError **error)
{
    if (policy->kind == POLICY_PAYMENT && policy->methods == NULL)
        return key_error(keys, "methods", "the payment tokens it is for", error);
    if (policy->kind == POLICY_STATUTE && policy->countries == NULL)
        return key_error(keys, "countries", "the countries it is for, as US;GB", error);
    if (policy->order_page != NULL && (!g_str_has_prefix(policy->order_page, "https://") ||
                                       strstr(policy->order_page, "{number}") == NULL))
        return key_error(keys, "order-page",
                         "an address that begins with https:// and has {number}", error);
    if (policy->holidays != NULL && !is_policy_word(policy->holidays))
        return key_error(keys, "holidays", "the name of a holiday calendar", error);
    return TRUE;
}

static gboolean
read_policy(Policy *policy, const char *file, GError **error)
{
    Keys keys = { key_file_group(policy->keys, POLICY_GROUP), file };

    if (keys.group == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: expected a group [policy] with title, kind and timezone.", file);
        return FALSE;
    }
    key_read_text(&keys, "holidays", &policy->holidays);
    key_read_text(&keys, "order-page", &policy->order_page);
    return key_names_check(&keys, policy_keys, error) &&
           key_require_text(&keys, "title", "what people call it", &policy->title, error) &&
           read_kind(&keys, &policy->kind, error) && read_zone(&keys, &policy->zone, error) &&
           read_weekend(&keys, &policy->weekend, error) &&
           key_read_list(&keys, "aliases", is_any_word, "names with \";\" between them",
                         &policy->aliases, error) &&
           key_read_list(&keys, "methods", payment_is_pattern,
                         "payment tokens with \";\" between them", &policy->methods, error) &&
           key_read_list(&keys, "countries", is_country_code,
                         "country codes with \";\" between them", &policy->countries, error) &&
           check_policy(&keys, policy, error);
}

static gboolean
changes_group(const KeyGroup *base, const KeyGroup *over)
{
    for (guint i = 0; i < over->lines->len; i++) {
        const KeyLine *line = &g_array_index(over->lines, KeyLine, i);
        const char *before = key_group_value(base, line->key);

        if (!g_str_equal(before != NULL ? before : "", line->value))
            return TRUE;
    }
    return FALSE;
}

/* A rule that a person changed is that person's, whatever the built-in one was worth, and
 * another source is not to be read where the old one was. */
static void
mark_changes_stated(const KeyFile *base, KeyFile *over)
{
    for (guint i = 0; i < over->groups->len; i++) {
        KeyGroup *group = over->groups->pdata[i];

        if (g_str_equal(group->name, POLICY_GROUP) ||
            !changes_group(key_file_group(base, group->name), group))
            continue;
        if (key_group_value(group, "trust") == NULL)
            key_group_set(over, group, "trust", trust_token(TRUST_STATED));
        if (key_group_value(group, "source") != NULL && key_group_value(group, "where") == NULL)
            key_group_set(over, group, "where", "");
    }
}

/* Whether the list under that key has the name. */
static gboolean
lists(const KeyGroup *group, const char *key, const char *name)
{
    const char *value = key_group_value(group, key);
    g_auto(GStrv) names = g_strsplit(value != NULL ? value : "", ";", -1);

    return g_strv_contains((const char *const *)names, name);
}

/* What the base calls the group now ("window@BR" of "close@BR"); NULL: as it is called here.
 * Owned by the caller. */
static char *
new_name(const KeyFile *base, const char *name)
{
    gsize length = strcspn(name, "@");
    g_autofree char *group = g_strndup(name, length);

    for (guint i = 0; i < base->groups->len; i++) {
        const KeyGroup *its = base->groups->pdata[i];

        if (lists(its, "formerly", group))
            return g_strdup_printf("%.*s%s", (int)strcspn(its->name, "@"), its->name,
                                   name + length);
    }
    return NULL;
}

static gboolean
is_gone(const KeyFile *base, const char *name)
{
    g_autofree char *group = g_strndup(name, strcspn(name, "@"));

    return lists(key_file_group(base, POLICY_GROUP), "gone", group);
}

static void
add_note(GPtrArray *notes, GError *note)
{
    g_ptr_array_add(notes, g_strdup(note->message));
    g_error_free(note);
}

/* A group of an earlier version is read under its new name, or left out where it has none. */
static void
follow_group(const KeyFile *base, KeyFile *over, KeyGroup *group, const char *file,
             GPtrArray *notes)
{
    g_autofree char *name = new_name(base, group->name);
    GError *note = NULL;

    if (name != NULL) {
        error_set(
            &note, RECOURSE_ERROR_FAILED,
            "%s: group [%s] is now called [%s]. It still counts. Change the name when you "
            "edit the file.",
            file, group->name, name);
        key_file_rename(over, group, name);
    } else if (is_gone(base, group->name)) {
        error_set(&note, RECOURSE_ERROR_FAILED,
                  "%s: group [%s] has no effect any more. Remove it when you edit the file.",
                  file, group->name);
        g_ptr_array_remove(over->groups, group);
    }
    if (note != NULL)
        add_note(notes, note);
}

/* What a person wrote for an earlier version is no error. */
static GPtrArray *
follow_new_names(const KeyFile *base, KeyFile *over, const char *file)
{
    GPtrArray *notes = g_ptr_array_new_with_free_func(g_free);

    for (guint i = over->groups->len; i > 0; i--) {
        KeyGroup *group = over->groups->pdata[i - 1];

        if (key_file_group(base, group->name) == NULL)
            follow_group(base, over, group, file, notes);
    }
    return notes;
}

/* A policy of the keys, which it takes over, without its rules. */
static Policy *
read_head(KeyFile *keys, const char *file_name, GError **error)
{
    g_autoptr(Policy) policy = policy_new();

    key_file_free(policy->keys);
    policy->keys = keys;
    if (!key_read_file_name(file_name, ".policy", &policy->name, error) ||
        !read_policy(policy, file_name, error))
        return NULL;
    return g_steal_pointer(&policy);
}

Policy *
policy_open(const char *text, const char *file_name)
{
    KeyFile *keys = key_file_read(text, file_name, NULL);
    Policy *policy = keys != NULL ? read_head(keys, file_name, NULL) : NULL;

    g_assert(policy != NULL);
    return policy;
}

Policy *
policy_parse(const char *text, const char *file_name, const Policy *base, GError **error)
{
    g_autoptr(KeyFile) keys = key_file_read(text, file_name, error);
    g_autoptr(GPtrArray) notes = NULL;
    g_autoptr(Policy) policy = NULL;

    if (keys == NULL)
        return NULL;
    if (base != NULL) {
        notes = follow_new_names(base->keys, keys, file_name);
        mark_changes_stated(base->keys, keys);
    }
    policy = read_head(base != NULL ? key_file_merge(base->keys, keys) : g_steal_pointer(&keys),
                       file_name, error);
    if (policy == NULL)
        return NULL;
    policy->notes = g_steal_pointer(&notes);
    policy->index = policy_index_new(policy);
    if (!policy_index_read(policy->index, file_name, error))
        return NULL;
    return g_steal_pointer(&policy);
}
