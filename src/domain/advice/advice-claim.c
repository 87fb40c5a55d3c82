/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reason promises, and what the facts about the item take from it. */
#include "domain/advice/advice-private.h"

#include "base/i18n.h"

/* What a policy promises for a reason, and what is said where it promises nothing: no outcome
 * of one marketplace is told of another. */
typedef struct {
    const char *group; /* of the marketplace's policy */
    RefundOutlook refund;
    const char *text;
    RefundOutlook neutral_refund; /* where the policy has no such group */
    const char *neutral;
} Prospect;

/* clang-format off */
static const Prospect prospects[DISPUTE_REASON_COUNT] = {
    [REASON_NOT_RECEIVED] = { "no-return-not-received",
        REFUND_FULL, N_("What never arrived cannot be sent back. Tracking that shows it supports a full refund."),
        REFUND_FULL, N_("What never arrived cannot be sent back. Show by the tracking that it did not arrive.") },
    [REASON_WRONG_ITEM] = { "no-return-wrong-item",
        REFUND_FULL, N_("A completely different item is decided for you, and you need not send it back."),
        REFUND_FULL_OR_PARTIAL, N_("Show what arrived beside what the listing promised.") },
    [REASON_DAMAGED] = { "no-return-damaged",
        REFUND_FULL_OR_PARTIAL, N_("Damage shown before any use supports a full or partial refund without a return. A video is strongest."),
        REFUND_FULL_OR_PARTIAL, N_("Show the damage before any use. A video is strongest.") },
    [REASON_DEFECTIVE] = { "contested-quality",
        REFUND_FULL_OR_PARTIAL, N_("A defect is judged by what can be seen: film it failing, in one take, with the label."),
        REFUND_FULL_OR_PARTIAL, N_("A defect is judged by what can be seen: film it failing, in one take, with the label.") },
    [REASON_NOT_AS_DESCRIBED] = { "contested-quality",
        REFUND_FULL_OR_PARTIAL, N_("A difference in quality is judged by the words of the listing and by how well your photos show it."),
        REFUND_FULL_OR_PARTIAL, N_("A difference in quality is judged by the words of the listing and by how well your photos show it.") },
    [REASON_MISSING_PARTS] = { "contested-quality",
        REFUND_PARTIAL, N_("What is missing is refunded by its share. Show everything that arrived, and the weight on the label."),
        REFUND_FULL_OR_PARTIAL, N_("Show everything that arrived, and the weight on the label.") },
    [REASON_COUNTERFEIT] = { "counterfeit-refund",
        REFUND_FULL, N_("A counterfeit is refunded in full, shipping included, once you show that it is one."),
        REFUND_FULL_OR_PARTIAL, N_("Show what gives the counterfeit away, and what the listing claimed.") },
    [REASON_WRONG_SIZE] = { "contested-quality",
        REFUND_FULL_OR_PARTIAL, N_("A size that differs from the listing's chart is not as described. Photograph it with a ruler."),
        REFUND_FULL_OR_PARTIAL, N_("A size that differs from the listing's chart is not as described. Photograph it with a ruler.") },
    [REASON_CHANGED_MIND] = { "changed-mind",
        REFUND_BY_AGREEMENT, N_("The item is as described, so buyer protection does not cover this."),
        REFUND_BY_AGREEMENT, N_("The item is as described, so buyer protection does not cover this.") },
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
    if (work->order->facts[FACT_MARKED_DELIVERED].is_true)
        advice_warn(work, WARNING_TRACKING_SAYS_DELIVERED);
    advice_because(work, NULL,
                   N_("You recorded it as delivered. If that was wrong, undo it first; if "
                      "something else is wrong with it, choose that."));
}

/* Why it goes back says whose fault that is: nothing is promised to who refused it. */
static void
weigh_return_to_sender(AdviceWork *work)
{
    Advice *advice = work->advice;

    advice->refund = REFUND_FULL_OR_PARTIAL;
    advice->strength = STRENGTH_CONTESTED;
    switch (work->order->return_cause) {
    case RETURNED_NOT_SAID:
    case RETURNED_UNCLEAR:
        advice_because(
            work, NULL,
            N_("The parcel is going back to the sender. Ask the carrier why: after a "
               "refused duty you may get less, or nothing."));
        break;
    case RETURNED_DUTY:
    case RETURNED_REFUSED:
        advice->refund = REFUND_BY_AGREEMENT;
        advice->strength = STRENGTH_WEAK;
        advice_because(work, NULL,
                       N_("The parcel goes back because it, or its duty, was refused. Nothing "
                          "promises you a refund."));
        break;
    default:
        advice_because(work, NULL,
                       N_("The parcel is going back to the sender, and you did not refuse it. "
                          "Show the tracking that says so."));
        break;
    }
}

/* What was not said of the tracking may have been recorded of the parcel. */
static TrackingShows
tracking_of(const AdviceWork *work)
{
    if (work->said->tracking != TRACKING_UNKNOWN)
        return work->said->tracking;
    if (work->order->is_returned_to_sender)
        return TRACKING_RETURNED;
    return work->order->is_held_by_customs ? TRACKING_CUSTOMS : TRACKING_UNKNOWN;
}

static void
weigh_tracking(AdviceWork *work)
{
    Advice *advice = work->advice;

    weigh_record(work);
    switch (tracking_of(work)) {
    case TRACKING_DELIVERED:
        advice->strength = STRENGTH_CONTESTED;
        advice_warn(work, WARNING_TRACKING_SAYS_DELIVERED);
        advice_because(work, "marked-delivered-not-received",
                       N_("The carrier says delivered. A letter saying that it was not "
                          "delivered to your address proves otherwise."));
        ask_for_the_day(work);
        break;
    case TRACKING_MOVING:
        advice->strength = STRENGTH_CONTESTED;
        advice_because(work, "dispute-opens-while-moving",
                       N_("The parcel still moves: it may be slow, not lost. The close date "
                          "decides how long you can wait."));
        break;
    case TRACKING_RETURNED:
        weigh_return_to_sender(work);
        break;
    case TRACKING_CUSTOMS:
        advice->refund = REFUND_FULL_OR_PARTIAL;
        advice->strength = STRENGTH_WEAK;
        advice_because(
            work, "evidence-held-by-customs",
            N_("Customs is holding the parcel. The document that gives the reason decides "
               "who pays."));
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

/* --- What was not answered --------------------------------------------------------------- */

static gboolean
is_tracking_open(const AdviceWork *work)
{
    return tracking_of(work) == TRACKING_UNKNOWN;
}

static gboolean
is_difference_open(const AdviceWork *work)
{
    return work->said->difference == DIFFERENCE_UNKNOWN;
}

static gboolean
is_severity_open(const AdviceWork *work)
{
    return work->said->severity == SEVERITY_UNKNOWN;
}

static gboolean
is_use_open(const AdviceWork *work)
{
    return work->said->used_before_documented == ANSWER_UNKNOWN;
}

static gboolean
is_listing_open(const AdviceWork *work)
{
    return work->said->listing_matches == ANSWER_UNKNOWN;
}

/* "Hard to say" promises no more than what was answered. The first that is open is told. */
/* clang-format off */
static const struct {
    DisputeReason reason;
    gboolean (*is_open)(const AdviceWork *work);
    OpenFact fact;
} open_facts[] = {
    { REASON_NOT_RECEIVED, is_tracking_open, { STRENGTH_CONTESTED, FALSE,
        N_("It is not clear what the tracking shows. Without a scan for days the claim is stronger: look, and answer that.") } },
    { REASON_WRONG_ITEM, is_difference_open, { STRENGTH_CONTESTED, TRUE,
        N_("It is not clear how different the item is. If it is a completely different one, you can expect more: answer that.") } },
    { REASON_DAMAGED, is_severity_open, { STRENGTH_CONTESTED, TRUE,
        N_("It is not clear how bad the damage is. If the item cannot be used as meant, you can expect more: answer that.") } },
    { REASON_DAMAGED, is_use_open, { STRENGTH_CONTESTED, FALSE,
        N_("It is not clear whether the evidence was made before any use. If it was, the claim is stronger: answer that.") } },
    { REASON_NOT_AS_DESCRIBED, is_listing_open, { STRENGTH_WEAK, TRUE,
        N_("It is not clear whether the item is as the listing says. If its words differ, you can expect more: compare, and answer that.") } },
    { REASON_WRONG_SIZE, is_listing_open, { STRENGTH_WEAK, TRUE,
        N_("It is not clear whether the size is as the listing says. If its chart differs, you can expect more: measure, and answer that.") } },
};
/* clang-format on */

static void
find_open_fact(AdviceWork *work)
{
    for (gsize i = 0; i < G_N_ELEMENTS(open_facts) && work->open == NULL; i++) {
        if (open_facts[i].reason == work->said->reason && open_facts[i].is_open(work))
            work->open = &open_facts[i].fact;
    }
}

/* Damage that was shown before any use is not what was entered here. */
static void
add_prospect(AdviceWork *work, const Prospect *prospect)
{
    gboolean is_promised = advice_rule(work, prospect->group) != NULL;

    work->advice->refund = is_promised ? prospect->refund : prospect->neutral_refund;
    if (work->said->reason == REASON_DAMAGED &&
        work->said->used_before_documented == ANSWER_YES)
        advice_because(work, "contested-quality",
                       N_("Damage that was photographed only after use is easily called your "
                          "own. Show everything that speaks for the way it arrived."));
    else
        advice_because(work, prospect->group, is_promised ? prospect->text : prospect->neutral);
}

/* The best that the claim can become: clear-cut only where the marketplace's policy names what
 * makes it so. */
static Strength
best_strength(const AdviceWork *work)
{
    g_autofree char *group = g_strconcat(
        "clear-cut-", choice_token(&reasons, circumstances_reason(work->said)), NULL);

    return advice_rule(work, group) != NULL ? STRENGTH_CLEAR_CUT : STRENGTH_CONTESTED;
}

/* A refund without a return is asked for where the policy says so, and where nothing is there
 * to be returned. */
static void
choose_type(AdviceWork *work)
{
    const Rule *rule = advice_rule(work, "refund-only-first");

    work->advice->type = TYPE_REFUND_ONLY;
    if (rule != NULL)
        advice_because(work, "refund-only-first",
                       N_("Ask for Refund Only. Choose a return only if you want to send the "
                          "item back."));
    else if (work->said->reason != REASON_NOT_RECEIVED)
        work->advice->type = TYPE_RETURN_AND_REFUND;
}

void
advise_claim(AdviceWork *work)
{
    work->advice->is_protected = TRUE;
    work->advice->strength = best_strength(work);
    add_prospect(work, &prospects[circumstances_reason(work->said)]);
    choose_type(work);
    find_open_fact(work);
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
