/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The policies and holidays that are part of the program. */
#include "domain/policy/policy.h"

#include <string.h>

#include "base/error.h"
#include "domain/policy/builtin-holidays.h"
#include "domain/policy/builtin-policies.h"

#define ZONE_KEY "timezone="

GPtrArray *
builtin_read_policies(void)
{
    GPtrArray *policies = g_ptr_array_new_with_free_func((GDestroyNotify)policy_free);

    for (const Embedded *file = builtin_policies; file->name != NULL; file++)
        g_ptr_array_add(policies, policy_open(file->bytes, file->name));
    return policies;
}

GPtrArray *
builtin_read_holidays(void)
{
    GPtrArray *all = g_ptr_array_new_with_free_func((GDestroyNotify)holidays_free);

    for (const Embedded *file = builtin_holidays; file->name != NULL; file++) {
        Holidays *holidays = holidays_parse(file->bytes, file->name, NULL);

        g_assert(holidays != NULL);
        g_ptr_array_add(all, holidays);
    }
    return all;
}

Policies *
builtin_policies_new(void)
{
    return policies_new(builtin_read_policies(), builtin_read_holidays());
}

/* tests/lint/policies.sh sees to it that each of these is at work. */
static gboolean
is_known_group(const GPtrArray *builtin, const char *group)
{
    for (guint i = 0; i < builtin->len; i++) {
        if (policy_has_group(builtin->pdata[i], group))
            return TRUE;
    }
    return FALSE;
}

void
builtin_note_idle_groups(const Policy *policy, const char *file, GPtrArray *notes)
{
    g_autoptr(GPtrArray) rules = policy_rules(policy);
    g_autoptr(GPtrArray) builtin = builtin_read_policies();

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];
        g_autoptr(GError) note = NULL;

        if (rule->clock != NULL || g_str_has_prefix(rule->group, "evidence-") ||
            is_known_group(builtin, rule->group))
            continue;
        error_set(&note, RECOURSE_ERROR_FAILED,
                  "%s: group [%s] has no effect. Recourse does not know it, and it drives no "
                  "deadline.",
                  file, rule->group);
        g_ptr_array_add(notes, g_strdup(note->message));
    }
}

static void
add_embedded(GPtrArray *texts, const Embedded *files)
{
    for (const Embedded *file = files; file->name != NULL; file++) {
        g_ptr_array_add(texts, (char *)file->name);
        g_ptr_array_add(texts, (char *)file->bytes);
    }
}

void
builtin_add_texts(GPtrArray *texts)
{
    add_embedded(texts, builtin_holidays);
    add_embedded(texts, builtin_policies);
}

/* The zone that a policy of the program's own names. */
static char *
zone_of_builtin(const Embedded *file)
{
    const char *line = strstr(file->bytes, "\n" ZONE_KEY);

    g_assert(line != NULL); /* no policy is without one */
    line += strlen("\n" ZONE_KEY);
    return g_strndup(line, strcspn(line, "\n"));
}

gboolean
builtin_can_be_read(GError **error)
{
    for (const Embedded *file = builtin_policies; file->name != NULL; file++) {
        g_autofree char *zone = zone_of_builtin(file);

        if (!zone_is_installed(zone, error))
            return FALSE;
    }
    return TRUE;
}
