/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * policy_parse(): strict, because a rule that is silently left out is a deadline that is
 * missed.
 */
#include <string.h>

#include "base/error.h"
#include "domain/payment.h"
#include "domain/policy-rule.h"

#define POLICY_GROUP "policy"

static const char *const policy_keys[] = {
    "title", "kind", "timezone", "weekend", "holidays", "aliases", "methods", "countries", NULL,
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
read_rules(Policy *policy, const char *file, GError **error)
{
    g_auto(GStrv) groups = g_key_file_get_groups(policy->keys, NULL);

    for (gsize i = 0; groups[i] != NULL; i++) {
        KeyGroup group = { policy->keys, file, groups[i] };
        Rule *rule;

        if (g_str_equal(groups[i], POLICY_GROUP))
            continue;
        rule = rule_read(&group, policy->name, error);
        if (rule == NULL)
            return FALSE;
        g_ptr_array_add(policy->rules, rule);
    }
    return TRUE;
}

static gboolean
read_kind(const KeyGroup *group, PolicyKind *ret_kind, GError **error)
{
    const char *expected = "marketplace, payment or statute";
    g_autofree char *text = NULL;

    if (!key_require_text(group, "kind", expected, &text, error))
        return FALSE;
    for (guint kind = 0; kind < G_N_ELEMENTS(kinds); kind++) {
        if (g_str_equal(text, kinds[kind])) {
            *ret_kind = kind;
            return TRUE;
        }
    }
    return key_error(group, "kind", expected, error);
}

static gboolean
read_zone(const KeyGroup *group, const Zone **ret_zone, GError **error)
{
    const char *expected = "a time zone such as America/Los_Angeles";
    g_autofree char *name = NULL;

    if (!key_require_text(group, "timezone", expected, &name, error))
        return FALSE;
    *ret_zone = zone_find(name, NULL);
    return *ret_zone != NULL || key_error(group, "timezone", expected, error);
}

static gboolean
read_weekend(const KeyGroup *group, guint *ret_weekend, GError **error)
{
    g_auto(GStrv) days = NULL;

    if (!key_read_list(group, "weekend", is_weekday, "days such as sat;sun", &days, error))
        return FALSE;
    if (days == NULL)
        return TRUE;
    *ret_weekend = 0;
    for (guint i = 0; weekdays[i] != NULL; i++) {
        if (g_strv_contains((const char *const *)days, weekdays[i]))
            *ret_weekend |= 1u << (i + 1);
    }
    return *ret_weekend != CALENDAR_EVERY_DAY ||
           key_error(group, "weekend", "at least one day that is none", error);
}

/* Whom a payment route or a statute is for must be said. */
static gboolean
check_policy(const KeyGroup *group, const Policy *policy, GError **error)
{
    if (policy->kind == POLICY_PAYMENT && policy->methods == NULL)
        return key_error(group, "methods", "the payment tokens it is for", error);
    if (policy->kind == POLICY_STATUTE && policy->countries == NULL)
        return key_error(group, "countries", "the countries it is for, as US;GB", error);
    if (policy->holidays != NULL && !is_policy_word(policy->holidays))
        return key_error(group, "holidays", "the name of a holiday calendar", error);
    return TRUE;
}

static gboolean
read_policy(Policy *policy, const char *file, GError **error)
{
    KeyGroup group = { policy->keys, file, POLICY_GROUP };

    return key_names_check(&group, policy_keys, error) &&
           key_require_text(&group, "title", "what people call it", &policy->title, error) &&
           read_kind(&group, &policy->kind, error) && read_zone(&group, &policy->zone, error) &&
           read_weekend(&group, &policy->weekend, error) &&
           key_read_text(&group, "holidays", &policy->holidays, error) &&
           key_read_list(&group, "aliases", is_any_word, "names with \";\" between them",
                         &policy->aliases, error) &&
           key_read_list(&group, "methods", payment_is_pattern,
                         "payment tokens with \";\" between them", &policy->methods, error) &&
           key_read_list(&group, "countries", is_country_code,
                         "country codes with \";\" between them", &policy->countries, error) &&
           check_policy(&group, policy, error);
}

static gboolean
read_name(const char *file, char **ret_name, GError **error)
{
    g_autofree char *name = g_path_get_basename(file);

    if (g_str_has_suffix(name, ".policy"))
        name[strlen(name) - strlen(".policy")] = '\0';
    if (!is_policy_word(name)) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: a policy's file is named with lower-case letters, digits and dashes.",
                  file);
        return FALSE;
    }
    *ret_name = g_steal_pointer(&name);
    return TRUE;
}

static gboolean
changes_group(GKeyFile *base, GKeyFile *over, const char *group)
{
    g_auto(GStrv) keys = g_key_file_get_keys(over, group, NULL, NULL);

    for (gsize i = 0; keys != NULL && keys[i] != NULL; i++) {
        g_autofree char *before = g_key_file_get_value(base, group, keys[i], NULL);
        g_autofree char *after = g_key_file_get_value(over, group, keys[i], NULL);

        if (g_strcmp0(before != NULL ? before : "", after) != 0)
            return TRUE;
    }
    return FALSE;
}

/* A rule that a person changed is that person's, whatever the built-in one was worth. */
static void
mark_changes_stated(GKeyFile *base, GKeyFile *over)
{
    g_auto(GStrv) groups = g_key_file_get_groups(over, NULL);

    for (gsize i = 0; groups[i] != NULL; i++) {
        if (!g_str_equal(groups[i], POLICY_GROUP) && changes_group(base, over, groups[i]) &&
            !g_key_file_has_key(over, groups[i], "trust", NULL))
            g_key_file_set_value(over, groups[i], "trust", trust_token(TRUST_STATED));
    }
}

Policy *
policy_parse(const char *text, const char *file_name, const Policy *base, GError **error)
{
    g_autoptr(GKeyFile) keys = key_file_read(text, file_name, error);
    g_autoptr(Policy) policy = NULL;

    if (keys == NULL)
        return NULL;
    policy = policy_new();
    if (base != NULL) {
        mark_changes_stated(base->keys, keys);
        policy->keys = key_file_merge(base->keys, keys);
    } else {
        policy->keys = g_steal_pointer(&keys);
    }
    if (!read_name(file_name, &policy->name, error) || !read_policy(policy, file_name, error) ||
        !read_rules(policy, file_name, error))
        return NULL;
    return g_steal_pointer(&policy);
}
