/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which step comes first, and until when: the clocks decide, not hope. */
#include "domain/advice-private.h"
#include "domain/counsel/counsel.h"

#include "base/i18n.h"

static const Clock *
running(const AdviceWork *work, ClockId id)
{
    const Clock *clock = clocks_find(work->clocks, id);

    return clock != NULL && clock->status == CLOCK_RUNNING ? clock : NULL;
}

/* The bank or PayPal, while its own window is open. */
static void
step_to_payment(AdviceWork *work)
{
    Advice *advice = work->advice;
    const Clock *bank = running(work, CLOCK_CHARGEBACK_BY);
    const Clock *paypal = running(work, CLOCK_PAYPAL_OPEN_BY);
    const Clock *route = bank != NULL ? bank : paypal;

    advice->first_step = FIRST_NOTHING;
    if (route == NULL)
        return;
    advice->first_step = FIRST_FILE_CHARGEBACK;
    advice->by = route->earliest;
    advice_warn(work, WARNING_CHARGEBACK_MAY_CLOSE_CASE);
    g_array_append_val(
        advice->because,
        ((Because){ route->rule, N_("Your payment gives you a way of its own; it is "
                                    "the last step and has a last day.") }));
}

static void
step_when_too_early(AdviceWork *work, const Clock *opens)
{
    Advice *advice = work->advice;

    advice_warn(work, WARNING_TOO_EARLY);
    advice->by = opens->earliest;
    advice->first_step = FIRST_NOTHING;
    if (running(work, CLOCK_ASK_FOR_EXTENSION) != NULL)
        advice->first_step = FIRST_ASK_SELLER;
    g_array_append_val(
        advice->because,
        ((Because){ opens->rule, N_("A dispute for an order on its way opens only "
                                    "some days after it was shipped.") }));
}

static void
warn_of_window(AdviceWork *work, const Clock *window)
{
    if (window == NULL)
        advice_warn(work, WARNING_WINDOW_UNKNOWN);
    else if (window->estimated)
        advice_warn(work, WARNING_WINDOW_ESTIMATED);
}

static void
step_to_dispute(AdviceWork *work, const Clock *window)
{
    Advice *advice = work->advice;

    advice->first_step = FIRST_OPEN_DISPUTE;
    if (window != NULL)
        advice->by = window->earliest;
    advice_warn(work, WARNING_MESSAGE_DOES_NOT_PAUSE);
    if (advice->asking != NULL)
        advice_because(work, "how-to-ask", advice->asking->text);
    else
        advice_because(
            work, "dispute-first",
            N_("Open the dispute first: a message makes no record and stops no clock."));
}

/* It moves, and there is more time than it needs to find out whether it is stuck. */
static gboolean
is_only_slow(const AdviceWork *work, const Clock *window)
{
    Validity validity = validity_at(work->now);

    return work->said->reason == REASON_NOT_RECEIVED &&
           work->said->tracking == TRACKING_MOVING && window != NULL && !window->estimated &&
           !counsel_is_near(work->order, work->policies, "check-tracking-before",
                            window->earliest, &validity);
}

static void
step_when_slow(AdviceWork *work, const Clock *window)
{
    work->advice->first_step = FIRST_NOTHING;
    work->advice->by = window->earliest;
    advice_because(
        work, "check-tracking-before",
        N_("Stuck or just slow? While it moves and there is time, wait; days without "
           "a scan mean stuck, and then open the dispute."));
}

/* What a dispute would have brought, and why, would only mislead now. */
static void
step_after_close(AdviceWork *work, const Clock *window)
{
    Advice *advice = work->advice;

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
    advice_warn(work, WARNING_WINDOW_CLOSED);
    step_to_payment(work);
}

/* The date has passed, and the real one may not have. */
static void
step_to_page(AdviceWork *work)
{
    work->advice->first_step = FIRST_CHECK_PAGE;
    g_array_append_val(
        work->advice->because,
        ((Because){ NULL, N_("The date has passed, but the real one may be later: only the "
                             "order page knows.") }));
}

static void
step_for_claim(AdviceWork *work)
{
    const Clock *window = clocks_find(work->clocks, CLOCK_WINDOW_CLOSES);
    const Clock *opens = running(work, CLOCK_DISPUTE_OPENS);
    Validity validity = validity_at(work->now);
    gboolean counts = window != NULL && window->status != CLOCK_PAUSED;

    warn_of_window(work, window);
    if (work->said->ruled_for_seller) {
        step_to_payment(work);
    } else if (counts && window_is_certainly_over(window, &validity)) {
        step_after_close(work, window);
    } else if (counts && window_may_be_open_still(window, &validity)) {
        step_to_page(work);
    } else if (work->said->reason == REASON_NOT_RECEIVED && opens != NULL) {
        step_when_too_early(work, opens);
    } else if (is_only_slow(work, window)) {
        step_when_slow(work, window);
    } else {
        step_to_dispute(work, window);
    }
}

void
advise_first_step(AdviceWork *work)
{
    if (!circumstances_are_remorse(work->said)) {
        step_for_claim(work);
        return;
    }
    work->advice->first_step =
        (work->advice->warnings & WARNING_BIT(WARNING_FREE_RETURN_AVAILABLE)) != 0
            ? FIRST_OPEN_DISPUTE
            : FIRST_ASK_SELLER;
}
