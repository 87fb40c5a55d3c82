/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is next of a part, by the rules in their order: 0 duties, 1 nothing, 2 the closing set,
 * 3 a standing offer, 4 what others owe, 5 the cheapest right that is left. Rule 6, what is not
 * yet or perhaps open, is in the acts themselves.
 */
#include "domain/counsel/counsel-private.h"

/* An order that never arrived, and of which nobody knows how it was paid, is asked about so
 * long. */
#define OLD_ORDER_DAYS 365

/* --- 2. The closing set --------------------------------------------------------------------
 */

/* What the marketplace owes, so that it may make the bank needless. */
static gboolean
is_answer(const Debt *debt)
{
    return debt->id != DEBT_SHIP && debt->id != DEBT_DELIVER && debt->by != DEBTOR_BANK;
}

/* It comes, at its latest, while there is still time for the bank, or for the law. */
static gboolean
answer_stands_in(const Part *part, const Right *right)
{
    const Debt *debt = part_debt(part);
    Instant safe = right_safe_day(right);

    if (right->kind == RIGHT_OF_MARKETPLACE || debt == NULL || !is_answer(debt) ||
        debt->state != DEBT_RUNNING || debt->clock == CLOCK_COUNT ||
        part_has_passed(part, safe) || debt->due.latest >= safe)
        return FALSE;
    return !right_is_of_card(right) || act_bank_was_asked(part);
}

/* Another right for the same that is sure to be there for long enough. */
static gboolean
is_later(const Right *other, const Right *right)
{
    if (other->closes.earliest == INSTANT_UNKNOWN)
        return other->clock == CLOCK_COUNT && other->lead_from == INSTANT_UNKNOWN;
    if (other->lead_from != INSTANT_UNKNOWN && other->lead_from > right->closes.earliest)
        return TRUE;
    return FALSE;
}

/* Open, or sure to open before it is needed; never by a doubtful figure. */
static gboolean
is_sure(const Right *right)
{
    if (right->state != RIGHT_NOT_YET)
        return right->state == RIGHT_OPEN;
    return right->trust != TRUST_DOUBTFUL && right->lead_from != INSTANT_UNKNOWN &&
           right->opens.latest != INSTANT_UNKNOWN && right->opens.latest <= right->lead_from;
}

/* Sending the item back is another way than the dispute: it never makes up for a window that
 * closes before anything was submitted. */
static gboolean
is_other_way(const Right *other, const Right *right)
{
    return other->id == RIGHT_FREE_RETURN && right->id == RIGHT_DISPUTE;
}

static gboolean
right_stands_in(const Part *part, const Right *right)
{
    for (guint i = 0; i < part->rights->len; i++) {
        const Right *other = &g_array_index(part->rights, Right, i);
        gboolean is_alike =
            other->kind == right->kind ||
            (other->kind == RIGHT_OF_MARKETPLACE && right->kind == RIGHT_OF_LAW);

        if (other != right && is_alike && !is_other_way(other, right) && other->fits &&
            !other->is_step && is_sure(other) && is_later(other, right))
            return TRUE;
    }
    return FALSE;
}

/* Whose end is still to come before whose may be past; then the sooner. */
static gboolean
closes_sooner(const Part *part, const Right *a, const Right *b)
{
    gboolean a_past = part_has_passed(part, a->closes.earliest);
    gboolean b_past = part_has_passed(part, b->closes.earliest);

    if (a_past != b_past)
        return b_past;
    return a->closes.earliest != INSTANT_UNKNOWN &&
           (b->closes.earliest == INSTANT_UNKNOWN || a->closes.earliest < b->closes.earliest);
}

/* The free return costs nothing; but a dispute that the page still takes comes first when its
 * window closes before, or when the draft asks to keep the item. */
static gboolean
gives_way(const Part *part, const Right *right)
{
    const Right *dispute = part_right(part, RIGHT_DISPUTE);

    if (right->id != RIGHT_FREE_RETURN || dispute == NULL || !dispute->fits ||
        dispute->state != RIGHT_OPEN || right_rests(part, dispute))
        return FALSE;
    return closes_sooner(part, dispute, right) ||
           (part_is_in(part, IN(DRAFT)) && part->dispute->type == TYPE_REFUND_ONLY);
}

static gboolean
is_in_set(const Part *part, const Right *right)
{
    return right->fits && right->is_inside && !right->is_step && right_is_left(right) &&
           !right_rests(part, right) && !gives_way(part, right) &&
           !right_stands_in(part, right) && !answer_stands_in(part, right);
}

/* No time is left to wait for anybody else, and the bank is sure to take it. */
static gboolean
is_last_call(const Part *part, const Right *right)
{
    return right->kind == RIGHT_OF_PAYMENT && part_has_passed(part, right_safe_day(right)) &&
           !part_has_passed(part, right->closes.earliest);
}

/* What leaves the others usable first; the bank before all when it is the last call, unless the
 * other ends before the bank does: then both are still to be had. */
static gboolean
comes_before(const Part *part, const Right *a, const Right *b)
{
    gboolean a_last = is_last_call(part, a);

    if (a_last != is_last_call(part, b))
        return a_last ? !closes_sooner(part, b, a) : closes_sooner(part, a, b);
    if (a->kind != b->kind)
        return a->kind < b->kind;
    return closes_sooner(part, a, b);
}

/* The one to take of the set, and the earliest close in it that is still to come; NULL: the set
 * is empty. */
static const Right *
find_closing(const Part *part, Instant *ret_by)
{
    const Right *first = NULL;

    *ret_by = INSTANT_UNKNOWN;
    for (guint i = 0; i < part->rights->len; i++) {
        const Right *right = &g_array_index(part->rights, Right, i);
        Instant end = right->closes.earliest;

        if (!is_in_set(part, right))
            continue;
        if (first == NULL || comes_before(part, right, first))
            first = right;
        if (end != INSTANT_UNKNOWN && !part_has_passed(part, end) &&
            (*ret_by == INSTANT_UNKNOWN || end < *ret_by))
            *ret_by = end;
    }
    return first;
}

/* What else of the set ends nothing when it is used, each by its own day: a letter by law, and
 * the question to the bank. */
static void
add_rest_of_set(const Part *part, const Right *taken, GArray *also)
{
    for (guint i = 0; i < part->rights->len; i++) {
        const Right *right = &g_array_index(part->rights, Right, i);
        NextStep step;

        if (right == taken || right->kind == taken->kind || !is_in_set(part, right))
            continue;
        step = act_of_right(part, right, INSTANT_UNKNOWN);
        if ((right->kind == RIGHT_OF_LAW && right->id != RIGHT_OUT_OF_COURT) ||
            step.action == ACTION_ASK_BANK)
            g_array_append_val(also, step);
    }
}

/* --- 3. A standing offer -------------------------------------------------------------------
 */

/* What accepting gives up; where the item has to go back, what that costs. */
static void
tell_price(const Part *part, const Offer *offer, NextStep *step)
{
    Money rest = MONEY_NONE;

    if (step->reason == WHY_OFFER_RETURN)
        rest = part->order->return_cost;
    else if (!money_is_known(&part->stake.amount) ||
             !money_subtract(&part->stake.amount, &offer->amount, &rest))
        return;
    if (!money_is_known(&offer->amount) || !money_is_known(&rest) || rest.minor <= 0)
        return;
    step->amount = offer->amount;
    step->rest = rest;
}

static Why
why_offer(const Part *part, const Offer *offer)
{
    const Right *escalate = part_right(part, RIGHT_ESCALATE);

    if (offer->returns == ANSWER_YES)
        return WHY_OFFER_RETURN;
    return escalate != NULL && escalate->state != RIGHT_NOT_YET && right_is_left(escalate)
               ? WHY_OFFER_OR_ESCALATE
               : WHY_OFFER;
}

static gboolean
find_offer(const Part *part, NextStep *ret_step)
{
    const Clock *until = part_clock(part, CLOCK_ANSWER_OFFER_BY);
    gboolean is_dated = until != NULL && until->status != CLOCK_DONE;
    const Offer *offer;

    if (part->dispute == NULL || !dispute_find_offer(part->dispute, &offer) ||
        (is_dated && part_has_passed(part, until->latest)))
        return FALSE;
    *ret_step = act_make(part, ACTION_ANSWER_OFFER, why_offer(part, offer),
                         is_dated ? until->earliest : INSTANT_UNKNOWN,
                         is_dated ? until->id : CLOCK_COUNT);
    ret_step->is_inside = TRUE;
    ret_step->look = offer->at;
    if (is_dated && part_has_passed(part, until->earliest))
        ret_step->by = INSTANT_UNKNOWN;
    tell_price(part, offer, ret_step);
    ret_step->why = next_reason_sentence(ret_step->reason, ret_step);
    return TRUE;
}

/* The seller refused, and it is too early to escalate. */
static gboolean
find_counter(const Part *part, NextStep *ret_step)
{
    const Debt *answer = part_find_debt(part, DEBT_ANSWER);
    const Right *escalate = part_right(part, RIGHT_ESCALATE);

    if (answer == NULL || answer->state != DEBT_BROKEN || escalate == NULL ||
        escalate->state != RIGHT_NOT_YET)
        return FALSE;
    *ret_step = act_make(part, ACTION_COUNTER_OFFER, WHY_COUNTER, escalate->opens.earliest,
                         CLOCK_ESCALATE_FROM);
    return TRUE;
}

/* --- 5. The cheapest right that is left ----------------------------------------------------
 */

/* What rests only when there is nothing else. */
static const Right *
find_cheapest(const Part *part)
{
    const Right *resting = NULL;

    for (guint i = 0; i < part->rights->len; i++) {
        const Right *right = &g_array_index(part->rights, Right, i);

        if (!right->fits || right->is_step || !right_is_left(right) || gives_way(part, right))
            continue;
        if (!right_rests(part, right))
            return right;
        resting = resting == NULL ? right : resting;
    }
    return resting;
}

static gboolean
has_right_of_payment(const Part *part)
{
    for (guint i = 0; i < part->rights->len; i++) {
        const Right *right = &g_array_index(part->rights, Right, i);

        if (right->kind == RIGHT_OF_PAYMENT && right->fits && right_is_left(right))
            return TRUE;
    }
    return FALSE;
}

/* --- A missing fact ------------------------------------------------------------------------
 */

static gboolean
lacks_place(const Part *part)
{
    return part->is_unclear;
}

static gboolean
lacks_payment(const Part *part)
{
    return part->order->paid_with == NULL;
}

static gboolean
lacks_country(const Part *part)
{
    return part->order->buyer_country == NULL;
}

/* The law helps with what it names alone. */
static gboolean
lacks_problem(const Part *part)
{
    const Clock *claim = part_clock(part, CLOCK_STATUTORY_CLAIM_BY);

    return part->dispute == NULL && !part->is_absent && part_right(part, RIGHT_LAW) == NULL &&
           claim != NULL && !part_has_passed(part, claim->earliest);
}

static gboolean
lacks_return_cause(const Part *part)
{
    return part->is_absent && part->order->is_returned_to_sender &&
           part->order->return_cause == RETURNED_NOT_SAID && part_has_way(part);
}

/* Facts without which a right cannot be seen, or not how much it is worth; in the order in
 * which they are asked for. */
static const struct {
    gboolean (*is_missing)(const Part *part);
    Why why;
} facts[] = {
    { lacks_place, WHY_RECORD_PLACE },
    { lacks_payment, WHY_RECORD_PAYMENT },
    { lacks_return_cause, WHY_RECORD_RETURN_CAUSE },
    { lacks_country, WHY_RECORD_COUNTRY },
    { lacks_problem, WHY_RECORD_PROBLEM },
};

/* Only once something is wrong: each is asked for once the one before it is known. */
static gboolean
find_missing_fact(const Part *part, NextStep *ret_step)
{
    gboolean is_wrong = part->stake.kind == STAKE_GOODS || part->stake.kind == STAKE_AMOUNT;

    if (!is_wrong || (part_is_remorse(part) && !part->is_unclear) || part_is_in(part, IN_BANK))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++) {
        if (!facts[i].is_missing(part))
            continue;
        *ret_step =
            act_make(part, ACTION_RECORD_FACT, facts[i].why, INSTANT_UNKNOWN, CLOCK_COUNT);
        if (facts[i].why == WHY_RECORD_PROBLEM)
            ret_step->until = part_clock(part, CLOCK_STATUTORY_CLAIM_BY)->earliest;
        ret_step->why = next_reason_sentence(ret_step->reason, ret_step);
        return TRUE;
    }
    return FALSE;
}

/* --- Old orders ----------------------------------------------------------------------------
 */

/* One question for all orders that never arrived and whose window is over. */
static gboolean
find_old(const Part *part, NextStep *ret_step)
{
    if (!has_right_of_payment(part) &&
        (part->order->paid_with != NULL ||
         part_has_passed(part, instant_add_days(part->last, OLD_ORDER_DAYS))))
        return FALSE;
    *ret_step = act_make(part, ACTION_CHECK_OLD_ORDERS, WHY_CHECK_OLD, part_bank_until(part),
                         CLOCK_COUNT);
    return TRUE;
}

/* --- 1. Nothing ----------------------------------------------------------------------------
 */

static Why
why_nothing(const Part *part)
{
    const Order *order = part->order;
    const Right *law = part_right(part, RIGHT_LAW);

    if (order->removed)
        return WHY_NOTHING_REMOVED;
    if (part->is_settled)
        return WHY_NOTHING_SETTLED;
    if (part->stake.kind == STAKE_NOTHING && part_is_in(part, IN(WITHDRAWN)))
        return WHY_NOTHING_WITHDRAWN;
    if (part->stake.kind == STAKE_NOTHING && part->dispute != NULL)
        return part_is_all_back(part) || part_is_in(part, IN(REFUNDED) | IN(CHARGEBACK_WON))
                   ? WHY_NOTHING_PAID
                   : WHY_NOTHING_OVER;
    if (part->stake.kind == STAKE_NOTHING)
        return part->said == NULL && order->is_cancelled ? WHY_NOTHING_CANCELLED
                                                         : WHY_NOTHING_PAID;
    if (part->is_quiet)
        return order_line_mark(order, 0) == MARK_ALL_WELL ? WHY_NOTHING_ALL_WELL
                                                          : WHY_NOTHING_QUIET;
    if (law != NULL && law->state == RIGHT_PARKED && law->closes.earliest != INSTANT_UNKNOWN)
        return WHY_NOTHING_PARKED;
    return part->stake.kind == STAKE_ABSENT ? WHY_NOTHING_ABSENT : WHY_NOTHING_LOST;
}

static NextStep
nothing(const Part *part)
{
    NextStep step =
        act_make(part, ACTION_NOTHING, why_nothing(part), INSTANT_UNKNOWN, CLOCK_COUNT);

    step.look = part->last;
    if (step.reason == WHY_NOTHING_QUIET)
        step.until = part_bank_until(part);
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

/* --- Before them all: what only the page tells ----------------------------------------------
 */

static const struct {
    NextAction action;
    Why why;
} page_steps[PAGE_STATE_COUNT] = {
    [PAGE_UNKNOWN] = { ACTION_CHECK_CLOSE_DATE, WHY_PAGE_UNKNOWN },
    [PAGE_UNPAID] = { ACTION_CHECK_CLOSE_DATE, WHY_PAGE_UNPAID },
    [PAGE_DISPUTED] = { ACTION_CHECK_DISPUTE_PAGE, WHY_PAGE_DISPUTED },
    [PAGE_REFUNDED] = { ACTION_RECORD_FACT, WHY_PAGE_REFUNDED },
    [PAGE_RETURNED] = { ACTION_RECORD_FACT, WHY_PAGE_RETURNED },
};

/* Whoever has a problem named knows more than the page did. A dispute there may wait for an
 * answer by today; all else is looked at at leisure. */
static gboolean
find_page(const Part *part, NextStep *ret_step)
{
    PageState state = part->order->page_state;
    Why why = page_steps[state].why;

    if (!part->is_for_page || part->stake.kind == STAKE_GOODS)
        return FALSE;
    if (state == PAGE_UNKNOWN && part->order->page_by_mail)
        why = WHY_PAGE_CLOSED;
    *ret_step = act_make(part, page_steps[state].action, why, INSTANT_UNKNOWN, CLOCK_COUNT);
    ret_step->is_inside = page_steps[state].action == ACTION_CHECK_DISPUTE_PAGE;
    ret_step->look = part->last;
    return TRUE;
}

/* --- In their order ------------------------------------------------------------------------
 */

/* Which rule a step is by: what it means beside a duty. */
typedef enum {
    BY_CLOSING_SET, /* 2: the earlier of the two dates is next */
    BY_OTHERS,      /* 3 and 4, or nothing */
    BY_RIGHTS,      /* 5: what is taken when nobody owes anything any more */
} Source;

static void
add_right(const Part *part, const Right *right, GArray *also)
{
    NextStep step = act_of_right(part, right, INSTANT_UNKNOWN);

    g_array_append_val(also, step);
}

/* Rules 3 to 5. FALSE: they give nothing. */
static gboolean
choose_beyond_set(const Part *part, Source *ret_source, NextStep *ret_step, GArray *also)
{
    const Right *right;

    if (part->is_old)
        return find_old(part, ret_step);
    if (part->is_unclear && find_missing_fact(part, ret_step))
        return TRUE; /* whether money is missing at all comes before asking for it */
    right = find_cheapest(part);
    if (find_offer(part, ret_step) || find_counter(part, ret_step))
        return TRUE;
    if (part_step_of_debts(part, ret_step)) {
        if (ret_step->reason == WHY_REQUEST_LAPSED && right != NULL)
            add_right(part, right, also); /* what is left when the page says so, too */
        return TRUE;
    }
    if (right == NULL)
        return FALSE;
    *ret_source = BY_RIGHTS;
    *ret_step = act_of_right(part, right, INSTANT_UNKNOWN);
    return TRUE;
}

/* Rules 1 to 5, whatever the duties are. */
static NextStep
choose_without_duties(const Part *part, Source *ret_source, GArray *also)
{
    Instant by;
    const Right *closing;
    NextStep fact;
    NextStep offer;
    NextStep step;

    *ret_source = BY_OTHERS;
    if (part->stake.kind == STAKE_NOTHING || part->is_quiet || part->is_settled)
        return nothing(part);
    if (find_page(part, &step))
        return step;
    if (part->stake.kind == STAKE_UNSAID)
        return act_look(part, part_right(part, RIGHT_DISPUTE));
    closing = find_closing(part, &by);
    if (closing != NULL) {
        *ret_source = BY_CLOSING_SET;
        step = act_of_right(part, closing, by);
        add_rest_of_set(part, closing, also);
        if (find_offer(part, &offer)) {
            gboolean is_first =
                offer.by != INSTANT_UNKNOWN && by != INSTANT_UNKNOWN && offer.by < by;

            g_array_append_val(also, *(is_first ? &step : &offer));
            step = is_first ? offer : step;
        }
    } else if (!choose_beyond_set(part, ret_source, &step, also)) {
        return find_missing_fact(part, &step) ? step : nothing(part);
    } else if (step.action == ACTION_NOTHING && find_missing_fact(part, &fact)) {
        return fact;
    }
    if (find_missing_fact(part, &fact))
        g_array_append_val(also, fact);
    return step;
}

/* A complaint about the bank stands beside whatever is claimed from others. */
static void
add_out_of_court(const Part *part, const NextStep *step, GArray *also)
{
    const Right *right = part_right(part, RIGHT_OUT_OF_COURT);
    NextStep complaint;

    if (right == NULL || !right->fits || !right_is_left(right) ||
        step->action == ACTION_NOTHING || step->reason == WHY_OUT_OF_COURT)
        return;
    complaint = act_of_right(part, right, INSTANT_UNKNOWN);
    g_array_append_val(also, complaint);
}

NextStep
part_choose(const Part *part, GArray *also)
{
    Source source;
    NextStep duty;
    NextStep step = choose_without_duties(part, &source, also);

    add_out_of_court(part, &step, also);
    if (!part_find_duty(part, &duty, also))
        return step;
    if (source == BY_CLOSING_SET &&
        (duty.by == INSTANT_UNKNOWN || (step.by != INSTANT_UNKNOWN && step.by < duty.by))) {
        g_array_append_val(also, duty);
        return step;
    }
    if (step.action != ACTION_NOTHING && source != BY_RIGHTS)
        g_array_append_val(also, step);
    return duty;
}
