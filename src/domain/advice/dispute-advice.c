/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on a dispute, with what has come of it since. */
#include "domain/advice/advice.h"

#include "base/i18n.h"
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "domain/counsel/counsel.h"

/* Everything the warnings look at. */
typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Policies *policies;
    const GArray *clocks;
    const Counsel *counsel;
    const GArray *forecast; /* Station; NULL: not computed yet */
    Instant now;
    Advice *advice;
} Course;

Circumstances
dispute_circumstances(const Order *order, const Dispute *dispute)
{
    Circumstances said = dispute->said;
    const Offer *offer;

    said.value = dispute_value(order, dispute);
    said.evidence |= evidence_kinds_of(order, dispute->id);
    said.is_submitted = dispute_has(dispute, EVENT_SUBMITTED);
    said.is_with_bank = dispute_is_in(dispute, IN_BANK);
    said.ruled_for_seller = dispute->ruled_for_seller;
    if (dispute->happened[EVENT_RETURN_AGREED] != INSTANT_UNKNOWN)
        said.seller_agrees_return = TRUE;
    if (!money_is_known(&said.offer) && dispute_find_offer(dispute, &offer)) {
        said.offer = offer->amount;
        said.offer_is_outside = offer->place == PLACE_OUTSIDE;
    }
    return said;
}

static const Rule *
rule_of(const Course *course, const char *group)
{
    const Policy *market = policies_marketplace(course->policies, course->order->marketplace);

    return policies_rule(course->policies, market, group, course->order->buyer_country);
}

static void
warn(const Course *course, Warning warning, const Rule *rule, const char *text)
{
    Because because = { rule, text };

    course->advice->warnings |= WARNING_BIT(warning);
    if (text != NULL)
        g_array_append_val(course->advice->because, because);
}

static void
warn_of_withdrawing(const Course *course)
{
    Resend resend;

    if (!dispute_is_open(course->dispute))
        return;
    warn(course, WARNING_WITHDRAW_LOSES_WINDOW, rule_of(course, "withdrawing-loses-window"),
         N_("A withdrawn dispute can be opened again only before the window's original "
            "close."));
    if (!resend_is_talked_of(course->dispute))
        return;
    resend = resend_expect(course->order, course->dispute, course->policies, course->clocks,
                           course->now);
    if (resend.is_too_late)
        warn(course, WARNING_RESEND_TOO_LATE, resend.rule,
             N_("A replacement may arrive only after the window's original close. Keep the "
                "dispute open until you hold it."));
}

/* The money has to be here while the payment's own way is still open, or else that way has to
 * be taken in time: return, ruling and refund together can outlast it. */
static void
warn_of_payment_date(const Course *course)
{
    const Right *route = counsel_payment_route(course->counsel);
    g_autoptr(GArray) computed = NULL;
    const GArray *stations = course->forecast;
    const Station *money;
    Instant watch;
    DisputeStates unpaid = IN_ANY & ~(IN(REFUNDED) | IN_BANK);

    if (route == NULL || !dispute_is_in(course->dispute, unpaid))
        return;
    if (stations == NULL)
        stations = computed =
            forecast_compute(course->order, course->dispute, course->policies, course->now);
    money = forecast_find(stations, CLOCK_REFUND_EXPECTED);
    watch = counsel_near_from(course->order, course->policies, "payment-route-watch",
                              route->closes.earliest);
    if ((watch == INSTANT_UNKNOWN || course->now < watch) &&
        (money == NULL || money->latest < route->closes.earliest))
        return;
    warn(course, WARNING_CHARGEBACK_DATE_NEAR, route->rule,
         N_("Your time to claim from your bank or payment service may end before the "
            "refund arrives. Watch that deadline."));
    if (dispute_is_in(course->dispute, IN(LOST)))
        return; /* it has no case any more that could be closed */
    warn(course, WARNING_CHARGEBACK_MAY_CLOSE_CASE,
         rule_of(course, "chargeback-may-close-case"),
         N_("A claim there can close the marketplace's case. Try the marketplace first, "
            "but do not miss the other deadline."));
}

static void
warn_of_money(const Course *course)
{
    Money missing = dispute_short(course->dispute);

    if (course->dispute->received->len > 0 && money_is_known(&missing) && missing.minor > 0)
        warn(course, WARNING_REFUND_SHORT, rule_of(course, "return-paid-by-seller"),
             N_("The refund is less than you were due. If the seller is at fault, you can "
                "contest the deduction."));
}

/* What is missing from several items is named, or the amount is denied as a whole. */
static void
warn_of_lines(const Course *course)
{
    const Dispute *dispute = course->dispute;

    if (dispute->said.reason == REASON_MISSING_PARTS && dispute->lines->len == 0 &&
        order_has_choice_of_lines(course->order) &&
        dispute_is_in(dispute, IN(DRAFT) | IN_ASKING))
        warn(course, WARNING_NAME_THE_ITEMS, NULL, NULL);
}

/* A dispute that is under way is not to be opened once more: what is next in it is; and by when
 * a draft's own step is due, the draft knows, which began before now. */
static void
replace_first_step(const Course *course)
{
    const NextStep *step = counsel_step_of(course->counsel, course->dispute->id);
    Advice *advice = course->advice;

    if (step == NULL)
        return;
    if (course->dispute->state != DISPUTE_DRAFT)
        advice->first_step = step->action;
    if (advice->first_step == step->action)
        advice->by = step->by;
}

Advice *
dispute_advise(const Order *order, const Dispute *dispute, const Policies *policies,
               Instant now)
{
    Validity validity = validity_at(now);
    g_autoptr(GArray) clocks = clocks_compute(order, policies, now, &validity);
    g_autoptr(Counsel) counsel = counsel_new(order, policies, clocks, &validity);

    return dispute_advise_by(order, dispute, policies, clocks, counsel, NULL, now);
}

/* What was expected of the claim, and why, is no counsel any more: what counts is what was
 * decided, and what is next. */
static void
leave_prospects(const Course *course)
{
    const DisputeStates decided = IN(RULED) | IN(RETURN_DUE) | IN(RETURN_SENT) |
                                  IN(RETURN_DELIVERED) | IN(REFUND_PENDING) |
                                  IN(PART_REFUNDED) | IN(REFUNDED) | IN(LOST) | IN(AGREEMENT) |
                                  IN(CHARGEBACK_WON) | IN(CHARGEBACK_LOST);

    if (!dispute_is_in(course->dispute, decided))
        return;
    course->advice->is_decided = TRUE;
    g_array_set_size(course->advice->because, 0);
}

Advice *
dispute_advise_by(const Order *order, const Dispute *dispute, const Policies *policies,
                  const GArray *clocks, const Counsel *counsel, const GArray *forecast,
                  Instant now)
{
    Circumstances said = dispute_circumstances(order, dispute);
    Course course = { order,    dispute,
                      policies, clocks,
                      counsel,  forecast,
                      now,      advice_by_clocks(order, &said, policies, clocks, now) };

    if (dispute->state == DISPUTE_DRAFT && dispute->opened != INSTANT_UNKNOWN &&
        !advice_is_too_late(course.advice))
        warn(&course, WARNING_DRAFT_NOT_SUBMITTED, NULL, NULL);
    leave_prospects(&course);
    warn_of_lines(&course);
    warn_of_withdrawing(&course);
    warn_of_payment_date(&course);
    warn_of_money(&course);
    replace_first_step(&course);
    return course.advice;
}

/* What the claim asks for, or what was added as something else; not what another reason needed.
 */
static gboolean
is_for_claim(const Advice *advice, const Evidence *evidence, const Dispute *dispute)
{
    if (evidence->dispute != NULL && !g_str_equal(evidence->dispute, dispute->id))
        return FALSE;
    return evidence->kind == EVIDENCE_OTHER || advice_asks_for(advice, evidence->kind);
}

/* NULL when there are none. */
static char *
file_list(const Advice *advice, const Order *order, const Dispute *dispute)
{
    g_autoptr(GString) list = g_string_new(NULL);

    for (guint i = 0; i < order->evidence->len; i++) {
        const Evidence *evidence = order->evidence->pdata[i];

        if (is_for_claim(advice, evidence, dispute))
            g_string_append_printf(list, "%s%s", list->len > 0 ? "\n" : "",
                                   evidence->path != NULL ? evidence->path : evidence->name);
    }
    return list->len > 0 ? g_strdup(list->str) : NULL;
}

static void
insert_amount(GArray *steps, guint place, const Money *asked)
{
    AdviceStep step = { "amount", N_("Amount"), N_("Enter how much you ask for."),
                        money_text(asked), STEP_AS_IT_IS };

    g_array_insert_val(steps, place, step);
}

GArray *
dispute_steps(const Advice *advice, const Order *order, const Dispute *dispute,
              const char *words)
{
    Circumstances said = dispute_circumstances(order, dispute);
    GArray *steps = advice_steps(advice, order, &said);

    for (guint i = 0; i < steps->len; i++) {
        AdviceStep *step = &g_array_index(steps, AdviceStep, i);

        if (step->what == STEP_FOR_WORDS)
            step->copy = g_strdup(words);
        else if (step->what == STEP_FOR_FILES)
            step->copy = file_list(advice, order, dispute);
        if (step->what == STEP_FOR_FILES && money_is_known(&dispute->asked))
            insert_amount(steps, i++, &dispute->asked);
    }
    return steps;
}
