/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of the wizard, answered all at once by the members of a document. */
#include "services/orders/disputes.h"

#include "base/error.h"
#include "base/i18n.h"

/* A text, or several with commas between; NULL when it is neither. Owned. */
static char *
answer_text(const json_t *value)
{
    g_autoptr(GString) text = g_string_new(NULL);
    gsize i;
    json_t *part;

    if (json_is_string(value))
        return g_strdup(json_string_value(value));
    if (!json_is_array(value))
        return NULL;
    json_array_foreach(value, i, part)
    {
        if (!json_is_string(part))
            return NULL;
        g_string_append_printf(text, "%s%s", i == 0 ? "" : ",", json_string_value(part));
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static gboolean
take_answer(Wizard *wizard, const char *name, const json_t *value, GError **error)
{
    const Question *question = wizard_question_find(name);
    g_autofree char *text = NULL;

    if (question == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” is not a question of the wizard."),
                  name);
        return FALSE;
    }
    text = answer_text(value);
    if (text == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("The answer to “%s” has to be a text, or a list of texts."), name);
        return FALSE;
    }
    if (wizard_answer(wizard, question, text, error))
        return TRUE;
    g_prefix_error(error, "%s: ", name);
    return FALSE;
}

gboolean
answers_take(Wizard *wizard, json_t *given, GError **error)
{
    const char *name;
    json_t *value;

    json_object_foreach(given, name, value)
    {
        if (!take_answer(wizard, name, value, error))
            return FALSE;
    }
    return TRUE;
}
