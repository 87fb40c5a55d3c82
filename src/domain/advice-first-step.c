/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which step comes first, and until when: the clocks decide, not hope. */
#include "domain/advice-parts.h"
#include "domain/next.h"

#include "base/i18n.h"

static const Clock *
running(const Counsel *counsel, ClockId id)
{
    const Clock *clock = clocks_find(counsel->clocks, id);

    return clock != NULL && clock->status == CLOCK_RUNNING ? clock : NULL;
}

/* The bank or PayPal, while its own window is open. */
static void
step_to_payment(Counsel *counsel)
{
    Advice *advice = counsel->advice;
    const Clock *bank = running(counsel, CLOCK_CHARGEBACK_BY);
    const Clock *paypal = running(counsel, CLOCK_PAYPAL_OPEN_BY);
    const Clock *route = bank != NULL ? bank : paypal;

    advice->first_step = FIRST_NOTHING;
    if (route == NULL)
        return;
    advice->first_step = FIRST_FILE_CHARGEBACK;
    advice->by = route->earliest;
    counsel_warn(counsel, WARNING_CHARGEBACK_MAY_CLOSE_CASE);
    g_array_append_val(
        advice->because,
        ((Because){ route->rule, N_("Your payment gives you a way of its own; it is "
                                    "the last step and has a last day.") }));
}

static void
step_when_too_early(Counsel *counsel, const Clock *opens)
{
    Advice *advice = counsel->advice;

    counsel_warn(counsel, WARNING_TOO_EARLY);
    advice->by = opens->earliest;
    advice->first_step = FIRST_NOTHING;
    if (running(counsel, CLOCK_ASK_FOR_EXTENSION) != NULL)
        advice->first_step = FIRST_ASK_SELLER;
    g_array_append_val(
        advice->because,
        ((Because){ opens->rule, N_("A dispute for an order on its way opens only "
                                    "some days after it was shipped.") }));
}

static void
warn_of_window(Counsel *counsel, const Clock *window)
{
    if (window == NULL)
        counsel_warn(counsel, WARNING_WINDOW_UNKNOWN);
    else if (window->estimated)
        counsel_warn(counsel, WARNING_WINDOW_ESTIMATED);
}

static void
step_to_dispute(Counsel *counsel, const Clock *window)
{
    Advice *advice = counsel->advice;

    advice->first_step = FIRST_OPEN_DISPUTE;
    if (window != NULL)
        advice->by = window->earliest;
    counsel_warn(counsel, WARNING_MESSAGE_DOES_NOT_PAUSE);
    if (advice->asking != NULL)
        counsel_because(counsel, "how-to-ask", advice->asking->text);
    else
        counsel_because(
            counsel, "dispute-first",
            N_("Open the dispute first: a message makes no record and stops no clock."));
}

/* It moves, and there is more time than it needs to find out whether it is stuck. */
static gboolean
is_only_slow(const Counsel *counsel, const Clock *window)
{
    Validity validity = validity_at(counsel->now);

    return counsel->said->reason == REASON_NOT_RECEIVED &&
           counsel->said->tracking == TRACKING_MOVING && window != NULL && !window->estimated &&
           !next_is_near(counsel->order, counsel->policies, "check-tracking-before",
                         window->earliest, &validity);
}

static void
step_when_slow(Counsel *counsel, const Clock *window)
{
    counsel->advice->first_step = FIRST_NOTHING;
    counsel->advice->by = window->earliest;
    counsel_because(
        counsel, "check-tracking-before",
        N_("Stuck or just slow? While it moves and there is time, wait; days without "
           "a scan mean stuck, and then open the dispute."));
}

/* What a dispute would have brought, and why, would only mislead now. */
static void
step_after_close(Counsel *counsel, const Clock *window)
{
    Advice *advice = counsel->advice;

    advice->is_protected = FALSE;
    advice->type = TYPE_NONE;
    advice->refund = REFUND_NONE;
    advice->return_outlook = RETURN_NOT_REQUIRED;
    advice->return_paid_by = PAID_BY_NOBODY;
    advice->strength = STRENGTH_WEAK;
    g_array_set_size(advice->because, 0);
    g_array_append_val(
        advice->because,
        ((Because){ window->rule, N_("A dispute is taken only until the window closes.") }));
    counsel_warn(counsel, WARNING_WINDOW_CLOSED);
    step_to_payment(counsel);
}

/* The date has passed, and the real one may not have. */
static void
step_to_page(Counsel *counsel)
{
    counsel->advice->first_step = FIRST_CHECK_PAGE;
    g_array_append_val(
        counsel->advice->because,
        ((Because){ NULL, N_("The date has passed, but the real one may be later: only the "
                             "order page knows.") }));
}

static void
step_for_claim(Counsel *counsel)
{
    const Clock *window = clocks_find(counsel->clocks, CLOCK_WINDOW_CLOSES);
    const Clock *opens = running(counsel, CLOCK_DISPUTE_OPENS);
    Validity validity = validity_at(counsel->now);
    gboolean counts = window != NULL && window->status != CLOCK_PAUSED;

    warn_of_window(counsel, window);
    if (counsel->said->ruled_for_seller) {
        step_to_payment(counsel);
    } else if (counts && window_is_certainly_over(window, &validity)) {
        step_after_close(counsel, window);
    } else if (counts && window_may_be_open_still(window, &validity)) {
        step_to_page(counsel);
    } else if (counsel->said->reason == REASON_NOT_RECEIVED && opens != NULL) {
        step_when_too_early(counsel, opens);
    } else if (is_only_slow(counsel, window)) {
        step_when_slow(counsel, window);
    } else {
        step_to_dispute(counsel, window);
    }
}

void
advise_first_step(Counsel *counsel)
{
    if (!circumstances_are_remorse(counsel->said)) {
        step_for_claim(counsel);
        return;
    }
    counsel->advice->first_step =
        (counsel->advice->warnings & WARNING_BIT(WARNING_FREE_RETURN_AVAILABLE)) != 0
            ? FIRST_OPEN_DISPUTE
            : FIRST_ASK_SELLER;
}
