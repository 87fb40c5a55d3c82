/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/call/claim-options.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"

/* clang-format off */
static const struct {
    const char *option;
    const char *question;
} answers_by_option[] = {
    { "reason",         "reason"         },
    { "tracking-shows", "tracking_shows" },
    { "severity",       "severity"       },
    { "difference",     "difference"     },
};
/* clang-format on */

static gboolean
answer(Wizard *wizard, const char *option, const char *question, const char *text,
       GError **error)
{
    if (wizard_answer(wizard, wizard_question_find(question), text, error))
        return TRUE;
    g_prefix_error(error, "--%s: ", option);
    return FALSE;
}

/* The option asks the other way round than the question does. */
static gboolean
take_before_use(const Call *call, Wizard *wizard, GError **error)
{
    const char *text = call_value(call, "before-use");
    g_autofree char *excerpt = NULL;

    if (text == NULL)
        return TRUE;
    if (g_str_equal(text, "yes") || g_str_equal(text, "no")) {
        wizard->draft->said.used_before_documented =
            g_str_equal(text, "yes") ? ANSWER_NO : ANSWER_YES;
        return TRUE;
    }
    excerpt = text_excerpt(text);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--before-use: “%s” is unknown. Use one of: "
                 "yes, no."),
              excerpt);
    return FALSE;
}

static gboolean
take_evidence(const Call *call, Wizard *wizard, GError **error)
{
    g_autoptr(GPtrArray) kinds = call_values(call, "evidence");
    g_autofree char *list = NULL;

    if (kinds->len == 0)
        return TRUE;
    g_ptr_array_add(kinds, NULL);
    list = g_strjoinv(",", (char **)kinds->pdata);
    return answer(wizard, "evidence", "evidence", list, error);
}

gboolean
claim_take_options(const Call *call, Wizard *wizard, GError **error)
{
    Circumstances *said = &wizard->draft->said;

    for (gsize i = 0; i < G_N_ELEMENTS(answers_by_option); i++) {
        const char *option = answers_by_option[i].option;
        const char *text = call_value(call, option);

        if (text != NULL && !answer(wizard, option, answers_by_option[i].question, text, error))
            return FALSE;
    }
    if (call_has(call, "listing-matches"))
        said->listing_matches = ANSWER_YES;
    if (call_has(call, "seller-contests") || call_has(call, "seller-evidence"))
        said->seller_contests = TRUE;
    return take_before_use(call, wizard, error) && take_evidence(call, wizard, error);
}
