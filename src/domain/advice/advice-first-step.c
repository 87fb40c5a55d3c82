/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which step comes first, and until when: what counsel says of an order on which this claim is
 * drafted and nothing else. */
#include "domain/advice/advice-private.h"
#include "domain/counsel/counsel.h"

#include "base/i18n.h"

#define CLAIM_ID "advice"

/* Why a step that is not the marketplace's comes first. */
static const struct {
    NextAction action;
    const char *text;
} reasons_besides[] = {
    { ACTION_FILE_CHARGEBACK,
      N_("Your bank has its own deadline, and can take the payment back.") },
    { ACTION_ASK_BANK,
      N_("Your bank has its own deadline. Ask for it now: asking ends nothing.") },
    { ACTION_OPEN_PAYMENT_CASE,
      N_("Your payment service takes a case, and has its own deadline.") },
    { ACTION_WRITE_TO_SELLER,
      N_("The law where you live gives you a claim. Describe the problem to the seller in writing.") },
    { ACTION_CLAIM_BY_LAW, N_("The law where you live gives you a claim, and it ends soon.") },
    { ACTION_RECORD_FACT,
      N_("How you paid, and where you live, may give you another way: record both.") },
};

static void
tell_why(AdviceWork *work, const NextStep *step, const Right *right)
{
    for (gsize i = 0; i < G_N_ELEMENTS(reasons_besides); i++) {
        Because because = { right == NULL ? NULL : right->rule, reasons_besides[i].text };

        if (reasons_besides[i].action == step->action)
            g_array_append_val(work->advice->because, because);
    }
}

/* The right that the step takes; NULL: it takes none. */
static const Right *
right_of_step(const Counsel *counsel, const NextStep *step)
{
    for (guint i = 0; i < counsel->rights->len; i++) {
        const Right *right = &g_array_index(counsel->rights, Right, i);

        if (right->clock == step->clock && step->clock != CLOCK_COUNT && right->fits)
            return right;
    }
    return NULL;
}

static void
warn_of_window(AdviceWork *work)
{
    const Clock *window = clocks_find(work->clocks, CLOCK_WINDOW_CLOSES);

    if (window == NULL)
        advice_warn(work, WARNING_WINDOW_UNKNOWN);
    else if (window->estimated)
        advice_warn(work, WARNING_WINDOW_ESTIMATED);
}

static void
step_to_dispute(AdviceWork *work, Instant by)
{
    Advice *advice = work->advice;

    advice->first_step = ACTION_OPEN_DISPUTE;
    advice->by = by;
    advice_warn(work, WARNING_MESSAGE_DOES_NOT_PAUSE);
    if (advice->asking != NULL) {
        Because because = { advice->asking, advice->asking->text };

        g_array_append_val(advice->because, because);
        return;
    }
    advice_because(work, "dispute-first",
                   N_("Open the dispute first. A message does not extend the deadline and "
                      "does not count as a claim."));
}

/* Only the page knows whether it is open already, or still. */
static void
step_to_try(AdviceWork *work, const Right *dispute, Instant by)
{
    Advice *advice = work->advice;

    advice->first_step = ACTION_TRY_DISPUTE;
    advice->by = by;
    if (dispute->state != RIGHT_NOT_YET) {
        advice_because(work, NULL,
                       N_("The real close date may be later than the known one. Only the order "
                          "page knows."));
        return;
    }
    advice_warn(work, WARNING_TOO_EARLY);
    advice->by = dispute->opens.earliest;
    g_array_append_val(
        advice->because,
        ((Because){ dispute->rule, N_("While the parcel is on its way, a dispute "
                                      "may be refused until that day.") }));
}

/* What a dispute would bring, and why, would only mislead. */
static void
promise_nothing(AdviceWork *work)
{
    Advice *advice = work->advice;

    advice->is_protected = FALSE;
    advice->type = TYPE_NONE;
    advice->refund = advice->refund_with = REFUND_NONE;
    advice->return_outlook = RETURN_NOT_REQUIRED;
    advice->return_paid_by = PAID_BY_NOBODY;
    advice->strength = advice->strength_with = STRENGTH_WEAK;
    g_array_set_size(advice->because, 0);
}

static const char *
contradiction(const Order *order)
{
    if (order->facts[FACT_DELIVERED].is_true)
        return N_("You recorded it as delivered. If that was wrong, undo it first; if "
                  "something else is wrong with it, choose that.");
    if (order->is_cancelled)
        return N_("You recorded the order as cancelled. If the item still came, record "
                  "that first.");
    return N_("You recorded something that this claim contradicts. Look at the events of the "
              "order first.");
}

/* The claim contradicts what was recorded: what is next of the order, as though nobody made it.
 */
static void
take_back_claim(AdviceWork *work, const NextStep *next)
{
    promise_nothing(work);
    advice_because(work, NULL, contradiction(work->order));
    work->advice->first_step = next->action;
    work->advice->by = next->by;
}

static void
forget_dispute(AdviceWork *work, const Right *dispute)
{
    promise_nothing(work);
    g_array_append_val(
        work->advice->because,
        ((Because){ dispute->rule, N_("A dispute is taken only until the window closes.") }));
    advice_warn(work, WARNING_WINDOW_CLOSED);
}

/* A draft that is collected for, or ready, is opened first of all. */
static gboolean
opens_dispute(const AdviceWork *work, const NextStep *step)
{
    if (step->action == ACTION_TRY_DISPUTE)
        return clocks_find(work->clocks, CLOCK_WINDOW_CLOSES) == NULL;
    return step->action == ACTION_OPEN_DISPUTE || step->action == ACTION_SUBMIT_DISPUTE ||
           step->action == ACTION_GATHER_EVIDENCE;
}

static void
take_step(AdviceWork *work, const Counsel *counsel)
{
    const NextStep *step = counsel_step_of(counsel, CLAIM_ID);
    const Right *dispute = counsel_right(counsel, RIGHT_DISPUTE, CLAIM_ID);

    if (step == NULL) {
        take_back_claim(work, &counsel->next);
        return;
    }
    if (!work->said->is_submitted && !work->said->is_with_bank)
        warn_of_window(work);
    if (opens_dispute(work, step)) {
        step_to_dispute(work, step->by);
        return;
    }
    if (dispute != NULL && step->action == ACTION_TRY_DISPUTE) {
        step_to_try(work, dispute, step->by);
        return;
    }
    if (dispute != NULL && dispute->state == RIGHT_NOT_YET)
        advice_warn(work, WARNING_TOO_EARLY);
    if (dispute != NULL && (dispute->state == RIGHT_OVER || dispute->state == RIGHT_UNLIKELY))
        forget_dispute(work, dispute);
    work->advice->first_step = step->action;
    work->advice->by = step->by;
    if (step->action == ACTION_FILE_CHARGEBACK || step->action == ACTION_ASK_BANK)
        advice_warn(work, WARNING_CHARGEBACK_MAY_CLOSE_CASE);
    tell_why(work, step, right_of_step(counsel, step));
}

static void
step_for_claim(AdviceWork *work)
{
    Validity validity = validity_at(work->now);
    g_autoptr(Dispute) draft = dispute_new(CLAIM_ID);
    g_autoptr(GArray) clocks = NULL;
    g_autoptr(Counsel) counsel = NULL;
    OrderWhatIf what_if;

    draft->said = *work->said;
    draft->opened = work->now;
    draft->ruled_for_seller = work->said->ruled_for_seller;
    if (work->said->is_submitted) {
        draft->happened[EVENT_SUBMITTED] = draft->since = work->now;
        draft->state = draft->ruled_for_seller ? DISPUTE_LOST : DISPUTE_SUBMITTED;
    }
    if (work->said->is_with_bank) {
        draft->happened[EVENT_CHARGEBACK_FILED] = draft->since = work->now;
        draft->state = DISPUTE_CHARGEBACK_FILED;
    }
    order_what_if_init(&what_if, work->order, draft);
    clocks = clocks_compute(&what_if.order, work->policies, work->now, &validity);
    counsel = counsel_new(&what_if.order, work->policies, clocks, &validity);
    take_step(work, counsel);
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
            ? ACTION_OPEN_DISPUTE
            : ACTION_ASK_SELLER;
}
