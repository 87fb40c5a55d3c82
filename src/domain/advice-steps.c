/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marketplace's own screens, in their order, each with the value to copy. */
#include "domain/advice.h"

#include "base/i18n.h"

static void
clear_step(gpointer data)
{
    g_free(((AdviceStep *)data)->copy);
}

static void
add_step(GArray *steps, const char *screen, const char *act, const char *copy, StepFor what)
{
    AdviceStep step = { screen, act, g_strdup(copy), what };

    g_array_append_val(steps, step);
}

GArray *
advice_steps(const Advice *advice, const Order *order, const Circumstances *circumstances)
{
    GArray *steps = g_array_new(FALSE, FALSE, sizeof(AdviceStep));

    g_array_set_clear_func(steps, clear_step);
    if (advice->first_step != FIRST_OPEN_DISPUTE || advice->type == TYPE_NONE)
        return steps;
    add_step(steps, N_("My Orders"), N_("Find the order and open it."), order->number,
             STEP_AS_IT_IS);
    add_step(steps, N_("Order"), N_("Tap Open Dispute."), NULL, STEP_AS_IT_IS);
    add_step(steps, N_("Type"), N_("Choose the type."),
             choice_label(&dispute_types, advice->type), STEP_AS_IT_IS);
    add_step(steps, N_("Reason"), N_("Choose the reason."),
             choice_label(&reasons, circumstances->reason), STEP_AS_IT_IS);
    add_step(steps, N_("Evidence"), N_("Add your photos, videos and screenshots."), NULL,
             STEP_FOR_FILES);
    add_step(steps, N_("Text"), N_("Paste your words."), NULL, STEP_FOR_WORDS);
    add_step(steps, N_("Submit"), N_("Submit, and keep a screenshot of the confirmation."),
             NULL, STEP_AS_IT_IS);
    return steps;
}
