/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reason promises, and what the facts about the item take from it. */
#include "domain/advice-private.h"

#include "base/i18n.h"

typedef struct {
    RefundOutlook refund;
    Strength strength;
    const char *group; /* of the marketplace's policy */
    const char *text;
} Prospect;

/* clang-format off */
static const Prospect prospects[DISPUTE_REASON_COUNT] = {
    [REASON_NOT_RECEIVED] = { REFUND_FULL, STRENGTH_CLEAR_CUT, "no-return-not-received",
        N_("What never arrived cannot be sent back: tracking that shows it carries a full refund.") },
    [REASON_WRONG_ITEM] = { REFUND_FULL, STRENGTH_CLEAR_CUT, "no-return-wrong-item",
        N_("A completely different item is ruled for the buyer, and it need not be sent back.") },
    [REASON_DAMAGED] = { REFUND_FULL_OR_PARTIAL, STRENGTH_CLEAR_CUT, "no-return-damaged",
        N_("Damage shown before any use carries a full or partial refund without a return; a video is strongest.") },
    [REASON_DEFECTIVE] = { REFUND_FULL_OR_PARTIAL, STRENGTH_CONTESTED, "contested-quality",
        N_("A defect is judged by what can be seen: film it failing, in one take, with the label.") },
    [REASON_NOT_AS_DESCRIBED] = { REFUND_FULL_OR_PARTIAL, STRENGTH_CONTESTED, "contested-quality",
        N_("A difference in quality hangs on the listing's wording and on how well your photos show it.") },
    [REASON_MISSING_PARTS] = { REFUND_PARTIAL, STRENGTH_CONTESTED, "contested-quality",
        N_("What is missing is refunded by its share: show everything that arrived, and the weight on the label.") },
    [REASON_COUNTERFEIT] = { REFUND_FULL, STRENGTH_CONTESTED, "counterfeit-refund",
        N_("A counterfeit is refunded in full, shipping included, once it is shown to be one.") },
    [REASON_WRONG_SIZE] = { REFUND_FULL_OR_PARTIAL, STRENGTH_CONTESTED, "contested-quality",
        N_("A size that differs from the listing's own chart is not as described: photograph it with a ruler.") },
    [REASON_CHANGED_MIND] = { REFUND_BY_AGREEMENT, STRENGTH_WEAK, "changed-mind",
        N_("The item is as described, so this is no protection dispute.") },
};
/* clang-format on */

/* The carrier's day starts the window, whoever has the parcel, unless the page states its end.
 */
static void
ask_for_the_day(AdviceWork *work)
{
    const FactValue *marked = &work->order->facts[FACT_MARKED_DELIVERED];

    if (work->order->facts[FACT_CLOSES].is_true ||
        (marked->is_true && marked->instant != INSTANT_UNKNOWN))
        return;
    advice_warn(work, WARNING_WINDOW_ESTIMATED);
    advice_because(work, "window-after-marked-delivery",
                   N_("Record the day on which the carrier marked it delivered: the window may "
                      "have been running out since then."));
}

/* What was recorded stands against the claim. */
static void
weigh_record(AdviceWork *work)
{
    if (!work->order->facts[FACT_DELIVERED].is_true)
        return;
    work->advice->strength = STRENGTH_WEAK;
    advice_warn(work, WARNING_TRACKING_SAYS_DELIVERED);
    advice_because(work, NULL,
                   N_("You recorded it as delivered. If that was wrong, undo it first; if "
                      "something else is wrong with it, choose that."));
}

static void
weigh_tracking(AdviceWork *work)
{
    Advice *advice = work->advice;

    weigh_record(work);
    switch (work->said->tracking) {
    case TRACKING_DELIVERED:
        advice->strength = STRENGTH_CONTESTED;
        advice_warn(work, WARNING_TRACKING_SAYS_DELIVERED);
        advice_because(work, "marked-delivered-not-received",
                       N_("The carrier says delivered: a letter that it did not come to your "
                          "address turns that around."));
        ask_for_the_day(work);
        break;
    case TRACKING_MOVING:
        advice->strength = STRENGTH_CONTESTED;
        advice_because(work, "dispute-opens-while-moving",
                       N_("The parcel still moves: it may be slow, not lost. The close date "
                          "decides how long you can wait."));
        break;
    case TRACKING_CUSTOMS:
        advice->refund = REFUND_FULL_OR_PARTIAL;
        advice->strength = STRENGTH_WEAK;
        advice_because(
            work, "evidence-held-by-customs",
            N_("Held by customs: the paper that names the reason decides who pays."));
        break;
    default:
        break;
    }
}

static void
weigh_difference(AdviceWork *work)
{
    if (circumstances_reason(work->said) == work->said->reason)
        return;
    advice_warn(work, WARNING_VARIANT_NOT_WRONG_ITEM);
    advice_because(work, "contested-quality",
                   N_("The right item in another version is judged like a difference in "
                      "quality: by the listing and your photos."));
}

static void
weigh_damage(AdviceWork *work)
{
    if (work->said->severity != SEVERITY_MINOR)
        return;
    work->advice->refund = REFUND_PARTIAL;
    work->advice->strength = STRENGTH_CONTESTED;
    advice_warn(work, WARNING_MINOR_DAMAGE);
}

/* Use before the evidence was made: it can no longer be told who did it. */
static void
weigh_use(AdviceWork *work)
{
    if (work->said->used_before_documented != ANSWER_YES)
        return;
    work->advice->strength = STRENGTH_WEAK;
    advice_warn(work, WARNING_USED_BEFORE_DOCUMENTED);
}

DisputeReason
circumstances_reason(const Circumstances *said)
{
    if (said->reason == REASON_WRONG_ITEM &&
        (said->difference == DIFFERENCE_VARIANT || said->difference == DIFFERENCE_DETAIL))
        return REASON_NOT_AS_DESCRIBED;
    return said->reason;
}

/* Damage that was shown before any use is not what was entered here. */
static void
add_prospect(AdviceWork *work, const Prospect *prospect)
{
    if (work->said->reason == REASON_DAMAGED &&
        work->said->used_before_documented == ANSWER_YES)
        advice_because(
            work, "contested-quality",
            N_("Damage that was photographed only after use is easily called your own: show "
               "everything that speaks for the way it arrived."));
    else
        advice_because(work, prospect->group, prospect->text);
}

void
advise_claim(AdviceWork *work)
{
    const Prospect *prospect = &prospects[circumstances_reason(work->said)];
    Advice *advice = work->advice;

    advice->is_protected = TRUE;
    advice->type = TYPE_REFUND_ONLY;
    advice->refund = prospect->refund;
    advice->strength = prospect->strength;
    add_prospect(work, prospect);
    advice_because(
        work, "refund-only-first",
        N_("Ask for Refund Only; choose a return only if you want to send it back."));
    switch (work->said->reason) {
    case REASON_NOT_RECEIVED:
        weigh_tracking(work);
        return;
    case REASON_WRONG_ITEM:
        weigh_difference(work);
        return;
    case REASON_DAMAGED:
        weigh_damage(work);
        break;
    default:
        break;
    }
    weigh_use(work);
}
