/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marketplace's own screens, in their order, each with the value to copy. */
#include "domain/advice/advice.h"

#include "base/i18n.h"

static void
clear_step(gpointer data)
{
    g_free(((AdviceStep *)data)->copy);
}

static void
add_step(GArray *steps, const char *name, const char *screen, const char *act, const char *copy,
         StepFor what)
{
    AdviceStep step = { name, screen, act, g_strdup(copy), what };

    g_array_append_val(steps, step);
}

/* A free return is no dispute: it is asked for on the order's own page. */
static void
add_return_steps(GArray *steps)
{
    add_step(steps, "order", N_("Order"), N_("Tap Return, and choose the free one."), NULL,
             STEP_AS_IT_IS);
    add_step(steps, "items", N_("Items"),
             N_("Put everything that you return into this one return."), NULL, STEP_AS_IT_IS);
    add_step(steps, "label", N_("Label"), N_("Save the label or the code. You pay nothing."),
             NULL, STEP_AS_IT_IS);
    add_step(steps, "parcel", N_("Parcel"),
             N_("Film the packing: unused, in its own packing, with the label on it."), NULL,
             STEP_AS_IT_IS);
}

/* A dispute of AliExpress, by the names on its pages; where a marketplace asks in another way,
 * by what has to be said there. */
static void
add_claim_steps(GArray *steps, const Advice *advice, const Circumstances *circumstances)
{
    const char *reason = choice_label(&reasons, circumstances_reason(circumstances));

    if (advice->asking != NULL) {
        add_step(steps, "order", N_("Order"), advice->asking->text, NULL, STEP_AS_IT_IS);
        add_step(steps, "request", N_("Request"), N_("Enter what you ask for."),
                 advice_type_label(advice), STEP_AS_IT_IS);
        add_step(steps, "reason", N_("Reason"), N_("Choose the reason that fits."), reason,
                 STEP_AS_IT_IS);
    } else {
        add_step(steps, "order", N_("Order"), N_("Tap Open Dispute, or Returns/refunds."), NULL,
                 STEP_AS_IT_IS);
        add_step(steps, "type", N_("Type"), N_("Choose the type."), advice_type_label(advice),
                 STEP_AS_IT_IS);
        add_step(steps, "reason", N_("Reason"), N_("Choose the reason."), reason,
                 STEP_AS_IT_IS);
    }
    add_step(steps, "evidence", N_("Evidence"), N_("Add your photos, videos and screenshots."),
             NULL, STEP_FOR_FILES);
    add_step(steps, "text", N_("Text"), N_("Paste your claim text."), NULL, STEP_FOR_WORDS);
    add_step(steps, "submit", N_("Submit"),
             N_("Submit, and keep a screenshot of the confirmation."), NULL, STEP_AS_IT_IS);
}

GArray *
advice_steps(const Advice *advice, const Order *order, const Circumstances *circumstances)
{
    GArray *steps = g_array_new(FALSE, FALSE, sizeof(AdviceStep));

    g_array_set_clear_func(steps, clear_step);
    if ((advice->first_step != ACTION_OPEN_DISPUTE &&
         advice->first_step != ACTION_TRY_DISPUTE) ||
        advice->type == TYPE_NONE)
        return steps;
    add_step(steps, "orders", advice->asking != NULL ? N_("Your orders") : N_("My Orders"),
             N_("Find the order and open it."), order->number, STEP_AS_IT_IS);
    if (advice->is_protected)
        add_claim_steps(steps, advice, circumstances);
    else
        add_return_steps(steps);
    return steps;
}
