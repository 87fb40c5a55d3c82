/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What others owe, as the step of a buyer: wait, look, use what the lateness opened, chase. */
#include "domain/counsel/counsel-private.h"

/* A debt with no right behind it is dropped so long after its latest end. */
#define DROPPED_AFTER_DAYS 90

typedef struct {
    NextAction wait, look, chase;
    Why waits, looks, chases;
    RightId opened; /* by its lateness; RIGHT_COUNT: none */
} DebtActs;

/* clang-format off */
static const DebtActs acts[DEBT_COUNT] = {
    [DEBT_SHIP]           = { ACTION_WAIT_FOR_SHIPPING, ACTION_WAIT_FOR_SHIPPING,      ACTION_CANCEL_ORDER,
                              WHY_SHIPPING_WAIT,        WHY_SHIPPING_LOOK,             WHY_SHIPPING_LATE,      RIGHT_CANCEL   },
    [DEBT_DELIVER]        = { ACTION_WAIT_FOR_DELIVERY, ACTION_CHECK_TRACKING,         ACTION_WRITE_TO_SELLER,
                              WHY_TRANSIT,              WHY_STUCK,                     WHY_GOODS_CHASE,        RIGHT_DISPUTE  },
    [DEBT_ANSWER]         = { ACTION_WAIT_FOR_SELLER,   ACTION_CHECK_DISPUTE_PAGE,     ACTION_CHECK_DISPUTE_PAGE,
                              WHY_SELLERS_TURN,         WHY_ANSWER_LOOK,               WHY_REQUEST_LAPSED,     RIGHT_ESCALATE },
    [DEBT_DECIDE]         = { ACTION_WAIT_FOR_RULING,   ACTION_CHECK_DISPUTE_PAGE,     ACTION_CHECK_DISPUTE_PAGE,
                              WHY_RULING_WAIT,          WHY_RULING_LOOK,               WHY_RULING_LATE,        RIGHT_COUNT    },
    [DEBT_CONFIRM_RETURN] = { ACTION_WAIT_FOR_RETURN,   ACTION_CONFIRM_RETURN_ARRIVAL, ACTION_CONFIRM_RETURN_ARRIVAL,
                              WHY_RETURN_SENT,          WHY_RETURN_CONFIRM,            WHY_RETURN_CONFIRM,     RIGHT_ESCALATE },
    [DEBT_PAY]            = { ACTION_WAIT_FOR_REFUND,   ACTION_WAIT_FOR_REFUND,        ACTION_CHASE_REFUND,
                              WHY_REFUND_WAIT,          WHY_REFUND_WAIT,               WHY_REFUND_LATE,        RIGHT_COUNT    },
    [DEBT_PAY_BACK]       = { ACTION_WAIT_FOR_REFUND,   ACTION_WAIT_FOR_REFUND,        ACTION_CHASE_REFUND,
                              WHY_CANCEL_REFUND_WAIT,   WHY_CANCEL_REFUND_WAIT,        WHY_REFUND_LATE,        RIGHT_COUNT    },
};
/* clang-format on */

/* Who decides has its own words: the bank, or whoever reviews an appeal. */
static DebtActs
acts_of(const Part *part, const Debt *debt)
{
    DebtActs row = acts[debt->id];

    if (debt->id == DEBT_DECIDE && debt->by == DEBTOR_BANK) {
        row.wait = row.look = ACTION_WAIT_FOR_BANK;
        row.chase = ACTION_ASK_BANK;
        row.waits = row.looks = act_why_filed(part);
        row.chases = WHY_BANK_LATE;
    } else if (debt->id == DEBT_DECIDE && part_is_in(part, IN(APPEALED))) {
        row.wait = ACTION_WAIT_FOR_APPEAL;
        row.waits = WHY_APPEAL_WAIT;
    } else if (debt->id == DEBT_PAY && part_is_in(part, IN(RULED))) {
        row.waits = row.looks = WHY_RULED;
    } else if (debt->id == DEBT_PAY && part->dispute == NULL) {
        row.waits = row.looks = WHY_PROMISE_WAIT;
    } else if (debt->id == DEBT_SHIP && part->order->cancel_requested != INSTANT_UNKNOWN) {
        row.waits = row.looks = WHY_CANCEL_ASKED;
        row.chase = ACTION_WRITE_TO_SELLER;
        row.chases = WHY_CANCEL_CHASE;
    } else if (debt->id == DEBT_SHIP && order_is_underway(part->order)) {
        row.wait = ACTION_WAIT_FOR_DELIVERY;
        row.waits = WHY_TRANSIT;
        row.look = row.chase = ACTION_CHECK_TRACKING;
        row.looks = row.chases = WHY_SHIPPED_UNCHECKED;
        row.opened = RIGHT_COUNT; /* nobody cancels what may be on its way without a look */
    } else if (debt->id == DEBT_CONFIRM_RETURN && dispute_is_by_agreement(part->dispute)) {
        row.waits = WHY_AGREED_SENT;
        row.opened = RIGHT_COUNT; /* the marketplace was never asked */
        row.looks = row.chases =
            part_is_in(part, IN(RETURN_DELIVERED)) ? WHY_AGREED_DELIVERED : WHY_AGREED_CONFIRM;
    } else if (debt->id == DEBT_CONFIRM_RETURN && part_is_in(part, IN(RETURN_SENT))) {
        row.look = row.chase = ACTION_CHECK_DISPUTE_PAGE; /* nothing proves a delivery yet */
        row.looks = row.chases = WHY_RETURN_OVERDUE;
    }
    return row;
}

static NextStep
wait_until(const Part *part, const Debt *debt, const DebtActs *row, Instant day)
{
    NextStep step = act_make(part, row->wait, row->waits, day, debt->clock);

    step.look = day;
    return step;
}

/* Until its first end; the last one is told with it, unless the sentence means another date. */
static NextStep
wait_between(const Part *part, const Debt *debt, const DebtActs *row)
{
    gboolean is_dated = debt->clock != CLOCK_COUNT;
    NextStep step =
        wait_until(part, debt, row, is_dated ? debt->due.earliest : INSTANT_UNKNOWN);
    NextStep ranged = step;

    ranged.until = debt->due.latest;
    if (is_dated && debt->due.latest - debt->due.earliest > SECONDS_PER_DAY &&
        next_reason_sentence(step.reason, &ranged) == step.why)
        return ranged;
    return step;
}

/* --- A parcel on its way -------------------------------------------------------------------
 */

/* When to ask whether it is stuck or slow: ours, so long before the window closes, and not
 * before a dispute can follow. */
static Instant
look_from(const Part *part, const Right *dispute)
{
    Instant from = counsel_near_from(part->order, part->policies, "check-tracking-before",
                                     dispute->closes.earliest);

    return from == INSTANT_UNKNOWN ? INSTANT_UNKNOWN : MAX(from, dispute->opens.earliest);
}

static gboolean
is_time_to_look(const Part *part, const Debt *debt, const Right *dispute)
{
    return part_has_passed(part, debt->due.earliest) ||
           part_has_passed(part, look_from(part, dispute));
}

/* Whoever waits until the window closes has lost it: he waits until something else is to be
 * done, a look, the extension or the dispute. */
static Instant
waits_until(const Part *part, const Debt *debt, const Right *dispute)
{
    const Right *extension = part_right(part, RIGHT_EXTENSION);
    Instant day =
        part_has_passed(part, debt->due.earliest) ? debt->due.latest : debt->due.earliest;
    Instant others[] = { look_from(part, dispute), dispute->lead_from, INSTANT_UNKNOWN };

    if (extension != NULL && right_is_left(extension) && dispute->state == RIGHT_NOT_YET)
        others[2] = extension->lead_from;
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        if (others[i] != INSTANT_UNKNOWN && !part_has_passed(part, others[i]) &&
            (day == INSTANT_UNKNOWN || others[i] < day))
            day = others[i];
    }
    return day;
}

/* That the window has a close is all that is known: nobody said that it was sent, nor that it
 * did not come. */
static gboolean
is_unsaid(const Part *part)
{
    return part->dispute == NULL && !part->order->facts[FACT_SHIPPED].is_true &&
           part->order->parcels->len == 0;
}

static gboolean
should_ask_for_time(const Part *part, const Right *dispute)
{
    const Right *extension = part_right(part, RIGHT_EXTENSION);

    return dispute->state == RIGHT_NOT_YET && extension != NULL && right_is_left(extension) &&
           extension->is_inside;
}

static NextStep
step_of_delivery(const Part *part, const Debt *debt, const DebtActs *row)
{
    const Right *dispute = part_right(part, RIGHT_DISPUTE);
    Instant close = dispute->closes.earliest;
    NextStep step;

    if (part->order->is_held_by_customs && !part_rests(part, ACTION_CHECK_TRACKING))
        return act_make(part, ACTION_CHECK_TRACKING, WHY_CUSTOMS_HELD, close, dispute->clock);
    if (close == INSTANT_UNKNOWN && act_needs_close(part, dispute))
        return act_look_for_close(part, dispute, INSTANT_UNKNOWN);
    if (should_ask_for_time(part, dispute))
        return act_make(part, ACTION_ASK_SELLER, WHY_EXTENSION, close, dispute->clock);
    if (dispute->state != RIGHT_NOT_YET && is_time_to_look(part, debt, dispute) &&
        !part_rests(part, row->look))
        return act_make(part, row->look, is_unsaid(part) ? WHY_UNSAID_LOOK : row->looks,
                        part_has_passed(part, close) ? INSTANT_UNKNOWN : close, debt->clock);
    step = wait_until(part, debt, row, waits_until(part, debt, dispute));
    if (is_unsaid(part))
        step.reason = WHY_UNSAID_WAIT;
    if (close != step.by)
        step.until = close;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

/* --- Everything else -----------------------------------------------------------------------
 */

static gboolean
is_money(const Debt *debt)
{
    return debt->id == DEBT_PAY || debt->id == DEBT_PAY_BACK;
}

/* Where silence carries out what was asked for, that is worth knowing. */
static Why
why_look(const Part *part, const Debt *debt, const DebtActs *row)
{
    return debt->id == DEBT_ANSWER && part_clock(part, CLOCK_CHECK_SILENCE) != NULL
               ? WHY_SILENCE
               : row->looks;
}

/* It is due today; until when it is no chase is told. */
static NextStep
look(const Part *part, const Debt *debt, const DebtActs *row)
{
    NextStep step =
        act_make(part, row->look, why_look(part, debt, row), INSTANT_UNKNOWN, debt->clock);

    step.look = debt->due.earliest;
    step.is_inside = part->dispute != NULL && !next_action_is_waiting(row->look);
    if (debt->clock != CLOCK_COUNT && !part_has_passed(part, debt->due.latest))
        step.until = debt->due.latest;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

/* A case that was not escalated in time closes without a decision. */
static gboolean
has_run_out(const Part *part, const Debt *debt)
{
    const Right *escalation = part_right(part, RIGHT_PAYMENT_ESCALATION);

    return debt->id == DEBT_DECIDE && escalation != NULL && escalation->state == RIGHT_OVER;
}

static NextStep
step_past_escalation(const Part *part)
{
    const Right *escalation = part_right(part, RIGHT_PAYMENT_ESCALATION);
    NextStep step = act_make(part, ACTION_CHECK_DISPUTE_PAGE, WHY_CASE_RAN_OUT, INSTANT_UNKNOWN,
                             escalation->clock);

    step.until = step.look = escalation->closes.latest;
    step.is_inside = TRUE;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

/* A request that nobody escalated in time is closed: nobody owes an answer to it any more. */
static gboolean
has_lapsed(const Part *part, const Debt *debt)
{
    const Right *escalate = part_right(part, RIGHT_ESCALATE);

    return debt->id == DEBT_ANSWER && escalate != NULL && escalate->state == RIGHT_OVER;
}

static gboolean
page_was_seen(const Part *part, Instant since)
{
    const Checked *check = order_last_check(part->order, ACTION_CHECK_DISPUTE_PAGE);

    return check != NULL && check->at >= since;
}

static NextStep
step_past_lapse(const Part *part)
{
    const Right *escalate = part_right(part, RIGHT_ESCALATE);
    NextStep step = act_make(part, ACTION_CHECK_DISPUTE_PAGE, WHY_REQUEST_LAPSED,
                             INSTANT_UNKNOWN, escalate->clock);

    step.until = step.look = escalate->closes.earliest;
    step.is_inside = TRUE;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

/* Nobody knows when it is late. */
static NextStep
step_undated(const Part *part, const Debt *debt, const DebtActs *row)
{
    NextAction action = row->wait;
    Why why = row->waits;

    if (debt->id == DEBT_SHIP && order_is_underway(part->order)) {
        action = row->look; /* nobody checked that it was shipped */
        why = row->looks;
    } else if (debt->id == DEBT_SHIP) {
        why = WHY_SHIPPING_UNDATED;
    }
    return act_make(part, action, why, INSTANT_UNKNOWN, CLOCK_COUNT);
}

static NextStep
step_while_running(const Part *part, const Debt *debt)
{
    const DebtActs row = acts_of(part, debt);
    gboolean is_here = part_is_in(part, IN(RETURN_DELIVERED));

    if (debt->id == DEBT_DELIVER)
        return step_of_delivery(part, debt, &row);
    if (debt->due.earliest == INSTANT_UNKNOWN)
        return step_undated(part, debt, &row);
    if (is_money(debt)) {
        NextStep step = wait_until(
            part, debt, &row, debt->clock == CLOCK_COUNT ? INSTANT_UNKNOWN : debt->due.latest);

        step.look = debt->due.earliest;
        return step;
    }
    if (!is_here && !part_has_passed(part, debt->due.earliest))
        return wait_between(part, debt, &row);
    if (part_rests(part, row.look))
        return wait_until(part, debt, &row, debt->due.latest);
    return look(part, debt, &row);
}

/* Money that never came, and nobody can be asked for it any more. */
static NextStep
step_of_dropped(const Part *part, const Debt *debt)
{
    NextStep step =
        act_make(part, ACTION_NOTHING, WHY_NOTHING_DROPPED, INSTANT_UNKNOWN, CLOCK_COUNT);

    step.look = debt->due.latest;
    return step;
}

/* FALSE: it was chased long enough and a right is behind it, or it was dropped. */
static gboolean
step_when_late(const Part *part, const Debt *debt, NextStep *ret_step)
{
    const DebtActs row = acts_of(part, debt);
    const Right *opened = row.opened == RIGHT_COUNT ? NULL : part_right(part, row.opened);

    if (opened != NULL && opened->fits && right_is_left(opened) && !right_rests(part, opened)) {
        *ret_step = act_of_right(part, opened, INSTANT_UNKNOWN);
        return TRUE;
    }
    if (part_has_way(part)) {
        if (part_was_chased(part, row.chase, debt->due.latest))
            return FALSE;
    } else if (part_has_passed(part, instant_add_days(debt->due.latest, DROPPED_AFTER_DAYS))) {
        *ret_step = step_of_dropped(part, debt);
        return is_money(debt);
    }
    *ret_step = act_make(part, row.chase, row.chases, INSTANT_UNKNOWN, debt->clock);
    ret_step->look = debt->due.latest;
    ret_step->is_inside = TRUE;
    if (is_money(debt))
        ret_step->until = part_bank_until(part);
    ret_step->why = next_reason_sentence(ret_step->reason, ret_step);
    return TRUE;
}

/* A refund that came back is asked for in another way before anything else is done. */
static gboolean
step_when_failed(const Part *part, NextStep *ret_step)
{
    static const DebtId money[] = { DEBT_PAY, DEBT_PAY_BACK };

    for (gsize i = 0; i < G_N_ELEMENTS(money); i++) {
        const Debt *debt = part_find_debt(part, money[i]);
        Instant failed;

        if (debt == NULL || debt->state != DEBT_BROKEN || part->is_unclear)
            continue;
        failed = part->said->happened[EVENT_REFUND_FAILED];
        if (part_was_chased(part, ACTION_CHASE_REFUND, failed))
            return FALSE;
        *ret_step = act_make(part, ACTION_CHASE_REFUND, WHY_REFUND_FAILED, INSTANT_UNKNOWN,
                             CLOCK_COUNT);
        ret_step->look = failed;
        ret_step->is_inside = TRUE;
        return TRUE;
    }
    return FALSE;
}

static gboolean
step_of_debt(const Part *part, const Debt *debt, NextStep *ret_step)
{
    if (has_run_out(part, debt) && !part_rests(part, ACTION_CHECK_DISPUTE_PAGE)) {
        *ret_step = step_past_escalation(part);
        return TRUE;
    }
    if (has_lapsed(part, debt)) {
        *ret_step = step_past_lapse(part);
        return !part_has_way(part) || !page_was_seen(part, ret_step->until);
    }
    if (debt->state == DEBT_LATE)
        return step_when_late(part, debt, ret_step);
    *ret_step = step_while_running(part, debt);
    return TRUE;
}

/* The parcel that nobody waits for any more leaves the money that was promised instead. */
gboolean
part_step_of_debts(const Part *part, NextStep *ret_step)
{
    for (guint i = 0; i < part->debts->len; i++) {
        const Debt *debt = &g_array_index(part->debts, Debt, i);

        if ((debt->state == DEBT_RUNNING || debt->state == DEBT_LATE) &&
            step_of_debt(part, debt, ret_step))
            return TRUE;
    }
    return step_when_failed(part, ret_step);
}
