/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/choice.h"

const char *
choice_token(const ChoiceSet *set, guint value)
{
    g_return_val_if_fail(value < set->count, NULL);
    return set->choices[value].token;
}

const char *
choice_label(const ChoiceSet *set, guint value)
{
    g_return_val_if_fail(value < set->count, NULL);
    return set->choices[value].label;
}

gboolean
choice_parse(const ChoiceSet *set, const char *token, guint *ret_value)
{
    for (guint i = 0; token != NULL && i < set->count; i++) {
        if (g_str_equal(set->choices[i].token, token)) {
            *ret_value = i;
            return TRUE;
        }
    }
    return FALSE;
}

char *
choice_list(const ChoiceSet *set)
{
    GString *list = g_string_new(NULL);

    for (guint i = 0; i < set->count; i++) {
        if (i > 0)
            g_string_append(list, i + 1 == set->count ? " or " : ", ");
        g_string_append(list, set->choices[i].token);
    }
    return g_string_free(list, FALSE);
}
