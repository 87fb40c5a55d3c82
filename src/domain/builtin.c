/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/builtin.h"

#include "domain/builtin-holidays.h"
#include "domain/builtin-policies.h"

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

static void
add_embedded(GPtrArray *texts, const Embedded *files)
{
    for (const Embedded *file = files; file->name != NULL; file++) {
        g_ptr_array_add(texts, g_strdup(file->name));
        g_ptr_array_add(texts, g_strdup(file->bytes));
    }
}

void
builtin_add_texts(GPtrArray *texts)
{
    add_embedded(texts, builtin_holidays);
    add_embedded(texts, builtin_policies);
}
