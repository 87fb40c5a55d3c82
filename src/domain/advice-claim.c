/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reason promises, and what the facts about the item take from it. */
#include "domain/advice-parts.h"

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
ask_for_the_day(Counsel *counsel)
{
    const FactValue *marked = &counsel->order->facts[FACT_MARKED_DELIVERED];

    if (counsel->order->facts[FACT_CLOSES].is_true ||
        (marked->is_true && marked->instant != INSTANT_UNKNOWN))
        return;
    counsel_warn(counsel, WARNING_WINDOW_ESTIMATED);
    counsel_because(
        counsel, "window-after-marked-delivery",
        N_("Record the day on which the carrier marked it delivered: the window may "
           "have been running out since then."));
}

/* What was recorded stands against the claim. */
static void
weigh_record(Counsel *counsel)
{
    if (!counsel->order->facts[FACT_DELIVERED].is_true)
        return;
    counsel->advice->strength = STRENGTH_WEAK;
    counsel_warn(counsel, WARNING_TRACKING_SAYS_DELIVERED);
    counsel_because(counsel, NULL,
                    N_("You recorded it as delivered. If that was wrong, undo it first; if "
                       "something else is wrong with it, choose that."));
}

static void
weigh_tracking(Counsel *counsel)
{
    Advice *advice = counsel->advice;

    weigh_record(counsel);
    switch (counsel->said->tracking) {
    case TRACKING_DELIVERED:
        advice->strength = STRENGTH_CONTESTED;
        counsel_warn(counsel, WARNING_TRACKING_SAYS_DELIVERED);
        counsel_because(counsel, "marked-delivered-not-received",
                        N_("The carrier says delivered: a letter that it did not come to your "
                           "address turns that around."));
        ask_for_the_day(counsel);
        break;
    case TRACKING_MOVING:
        advice->strength = STRENGTH_CONTESTED;
        counsel_because(counsel, "dispute-opens-while-moving",
                        N_("The parcel still moves: it may be slow, not lost. The close date "
                           "decides how long you can wait."));
        break;
    case TRACKING_CUSTOMS:
        advice->refund = REFUND_FULL_OR_PARTIAL;
        advice->strength = STRENGTH_WEAK;
        counsel_because(
            counsel, "evidence-held-by-customs",
            N_("Held by customs: the paper that names the reason decides who pays."));
        break;
    default:
        break;
    }
}

static void
weigh_difference(Counsel *counsel)
{
    if (circumstances_reason(counsel->said) == counsel->said->reason)
        return;
    counsel_warn(counsel, WARNING_VARIANT_NOT_WRONG_ITEM);
    counsel_because(counsel, "contested-quality",
                    N_("The right item in another version is judged like a difference in "
                       "quality: by the listing and your photos."));
}

static void
weigh_damage(Counsel *counsel)
{
    if (counsel->said->severity != SEVERITY_MINOR)
        return;
    counsel->advice->refund = REFUND_PARTIAL;
    counsel->advice->strength = STRENGTH_CONTESTED;
    counsel_warn(counsel, WARNING_MINOR_DAMAGE);
}

/* Use before the evidence was made: it can no longer be told who did it. */
static void
weigh_use(Counsel *counsel)
{
    if (counsel->said->used_before_documented != ANSWER_YES)
        return;
    counsel->advice->strength = STRENGTH_WEAK;
    counsel_warn(counsel, WARNING_USED_BEFORE_DOCUMENTED);
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
add_prospect(Counsel *counsel, const Prospect *prospect)
{
    if (counsel->said->reason == REASON_DAMAGED &&
        counsel->said->used_before_documented == ANSWER_YES)
        counsel_because(
            counsel, "contested-quality",
            N_("Damage that was photographed only after use is easily called your own: show "
               "everything that speaks for the way it arrived."));
    else
        counsel_because(counsel, prospect->group, prospect->text);
}

void
advise_claim(Counsel *counsel)
{
    const Prospect *prospect = &prospects[circumstances_reason(counsel->said)];
    Advice *advice = counsel->advice;

    advice->is_protected = TRUE;
    advice->type = TYPE_REFUND_ONLY;
    advice->refund = prospect->refund;
    advice->strength = prospect->strength;
    add_prospect(counsel, prospect);
    counsel_because(
        counsel, "refund-only-first",
        N_("Ask for Refund Only; choose a return only if you want to send it back."));
    switch (counsel->said->reason) {
    case REASON_NOT_RECEIVED:
        weigh_tracking(counsel);
        return;
    case REASON_WRONG_ITEM:
        weigh_difference(counsel);
        return;
    case REASON_DAMAGED:
        weigh_damage(counsel);
        break;
    default:
        break;
    }
    weigh_use(counsel);
}
