/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What others owe in a part: one table. */
#include "domain/counsel/counsel-private.h"

/* Where no source has a figure: the day to look, and the day from which it counts as late.
 * Ours, and told without a figure. */
#define LOOK_AFTER_DAYS 7
#define LATE_AFTER_DAYS 30

#define NO_CLOCK CLOCK_COUNT
#define CLOCKS_OF_DEBT 3

typedef struct {
    DebtId id;
    Debtor by;
    gboolean (*runs)(const Part *part);      /* somebody owes it, kept or not */
    gboolean (*is_broken)(const Part *part); /* NULL: nothing breaks it */
    ClockId clocks[CLOCKS_OF_DEBT];          /* the first that is known; NO_CLOCK ends */
    Instant (*since)(const Part *part);      /* from when it counts where no figure is known */
} DebtRow;

static gboolean
ships(const Part *part)
{
    return part->dispute == NULL && !order_is_surely_underway(part->order) &&
           !order_has_arrived(part->order) && part->stake.kind == STAKE_ABSENT;
}

/* Of a parcel on its way, as long as the buyer waits for it. */
static gboolean
delivers(const Part *part)
{
    return part->is_absent && order_is_underway(part->order) && !part->order->is_cancelled &&
           (part->dispute == NULL || part_is_in(part, IN(DRAFT)));
}

/* A parcel on its way back, and a claim that is being drafted: it is not waited for. */
static gboolean
will_not_come(const Part *part)
{
    return part->order->is_returned_to_sender || part->dispute != NULL;
}

static gboolean
owes_answer(const Part *part)
{
    return part_is_asking(part);
}

/* The seller refused, or it is for the buyer to speak. */
static gboolean
will_not_answer(const Part *part)
{
    return part_is_in(part, IN(NEGOTIATING)) && dispute_turn(part->dispute) == TURN_BUYER;
}

/* PayPal decides nothing that was not escalated; and where nobody knows who has the case, nor
 * whether it decides. */
static gboolean
waits_for_escalation(const Part *part)
{
    const Clock *escalate_by = part_clock(part, CLOCK_PAYPAL_ESCALATE_BY);

    if (!part_is_at_payment_service(part) || part_has(part, EVENT_PAYMENT_CASE_ESCALATED))
        return FALSE;
    return escalate_by != NULL ? !part_has_passed(part, escalate_by->latest)
                               : part->order->paid_with == NULL;
}

static gboolean
decides(const Part *part)
{
    return part_is_in(part, IN(ESCALATED) | IN(APPEALED) | IN(CHARGEBACK_FILED)) &&
           !waits_for_escalation(part);
}

static gboolean
confirms(const Part *part)
{
    return part_is_in(part, IN(RETURN_SENT) | IN(RETURN_DELIVERED));
}

static gboolean
pays(const Part *part)
{
    if (part->dispute == NULL)
        return !part->order->is_cancelled && part_has(part, EVENT_SELLER_PROMISED_REFUND) &&
               part->stake.kind != STAKE_NOTHING;
    if (part_is_in(part, IN(WITHDRAWN)))
        return part_has(part, EVENT_SELLER_PROMISED_REFUND) &&
               part->stake.kind != STAKE_NOTHING;
    return part_is_in(part, IN(RULED) | IN(REFUND_PENDING) | IN(REFUNDED)) &&
           !part_was_left_unanswered(part);
}

/* Nobody has approved it again since. */
static gboolean
has_failed(const Part *part)
{
    return part_waits_for(part, EVENT_REFUND_FAILED, EVENT_REFUND_APPROVED);
}

static gboolean
pays_back(const Part *part)
{
    return part->dispute == NULL && part->order->is_cancelled &&
           part->stake.kind == STAKE_AMOUNT;
}

static Instant
since_paid(const Part *part)
{
    Instant paid = order_fact(part->order, FACT_PAID);

    return paid != INSTANT_UNKNOWN ? paid : order_fact(part->order, FACT_PLACED);
}

static Instant
since_state(const Part *part)
{
    return part->dispute == NULL ? INSTANT_UNKNOWN : part->dispute->since;
}

/* From the last word on it: another approval, and the item that came back, begin it anew. */
static Instant
since_promised(const Part *part)
{
    const Instant *happened = part->said->happened;

    if (part->dispute == NULL || part_is_in(part, IN(WITHDRAWN)))
        return happened[EVENT_SELLER_PROMISED_REFUND];
    return MAX(part->dispute->since,
               MAX(happened[EVENT_REFUND_APPROVED], happened[EVENT_RETURN_RECEIVED]));
}

static Instant
since_cancelled(const Part *part)
{
    return part->order->cancelled;
}

static Instant
since_shipped(const Part *part)
{
    return order_fact(part->order, FACT_SHIPPED);
}

/* clang-format off */
static const DebtRow rows[] = {
    { DEBT_SHIP,           DEBTOR_SELLER,   ships, NULL,            { CLOCK_CANCEL_ANSWERED_BY, CLOCK_SELLER_SHIPS_BY, NO_CLOCK },          since_paid      },
    { DEBT_DELIVER,        DEBTOR_CARRIER,  delivers, will_not_come,   { CLOCK_DELIVERY_EXPECTED, NO_CLOCK },                                  since_shipped   },
    { DEBT_ANSWER,         DEBTOR_SELLER,   owes_answer, will_not_answer, { CLOCK_SELLER_ANSWERS_BY, CLOCK_ESCALATE_FROM, NO_CLOCK },             since_state     },
    { DEBT_DECIDE,         DEBTOR_PLATFORM, decides, NULL,            { CLOCK_RULING_EXPECTED, CLOCK_PAYMENT_DECIDES_BY, NO_CLOCK },          since_state     },
    { DEBT_CONFIRM_RETURN, DEBTOR_SELLER,   confirms, NULL,            { CLOCK_RETURN_CONFIRMED_BY, NO_CLOCK },                                since_state     },
    { DEBT_PAY,            DEBTOR_PLATFORM, pays, has_failed,      { CLOCK_REFUND_EXPECTED, NO_CLOCK },                                    since_promised  },
    { DEBT_PAY_BACK,       DEBTOR_PLATFORM, pays_back, has_failed,      { CLOCK_REFUND_EXPECTED, NO_CLOCK },                                    since_cancelled },
};
/* clang-format on */

/* The delivery is promised until the guarantee's end, or as long as the page keeps the window
 * open for it. */
static void
read_delivery(const Part *part, Debt *debt)
{
    const Clock *window = part_clock(part, CLOCK_WINDOW_CLOSES);

    if (debt->clock != NO_CLOCK || window == NULL)
        return;
    debt->clock = window->id;
    debt->rule = window->rule;
    debt->due =
        (Reading){ window->earliest,
                   window->basis == BASIS_ESTIMATE ? window->latest : window->earliest };
}

static void
read_due(const Part *part, const DebtRow *row, Debt *debt)
{
    Instant since;

    for (int i = 0; i < CLOCKS_OF_DEBT && row->clocks[i] != NO_CLOCK; i++) {
        const Clock *clock = part_clock(part, row->clocks[i]);

        if (clock == NULL || clock->status == CLOCK_DONE)
            continue;
        debt->clock = clock->id;
        debt->rule = clock->rule;
        debt->due = (Reading){ clock->earliest, clock->latest };
        return;
    }
    if (row->id == DEBT_DELIVER)
        read_delivery(part, debt);
    since = row->since(part);
    if (debt->clock == NO_CLOCK && since != INSTANT_UNKNOWN)
        debt->due = (Reading){ instant_add_days(since, LOOK_AFTER_DAYS),
                               instant_add_days(since, LATE_AFTER_DAYS) };
}

static DebtState
state_of(const Part *part, const DebtRow *row, const Debt *debt)
{
    if (part->is_unclear) /* what came is not what was owed, unless the buyer takes it */
        return DEBT_BROKEN;
    if (part->stake.kind == STAKE_NOTHING || part_is_in(part, IN(REFUNDED)))
        return DEBT_PAID;
    if (row->is_broken != NULL && row->is_broken(part))
        return DEBT_BROKEN;
    if (row->id == DEBT_ANSWER && part_was_left_unanswered(part))
        return DEBT_LATE;
    return part_has_passed(part, debt->due.latest) ? DEBT_LATE : DEBT_RUNNING;
}

void
part_find_debts(Part *part)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const DebtRow *row = &rows[i];
        Debt debt = { .id = row->id,
                      .by = row->by,
                      .due = { INSTANT_UNKNOWN, INSTANT_UNKNOWN },
                      .clock = NO_CLOCK,
                      .dispute = part->dispute };

        if (!row->runs(part))
            continue;
        if (part_is_in(part, IN(CHARGEBACK_FILED)))
            debt.by = DEBTOR_BANK;
        read_due(part, row, &debt);
        debt.state = state_of(part, row, &debt);
        g_array_append_val(part->debts, debt);
    }
}

const Debt *
part_find_debt(const Part *part, DebtId id)
{
    for (guint i = 0; i < part->debts->len; i++) {
        const Debt *debt = &g_array_index(part->debts, Debt, i);

        if (debt->id == id)
            return debt;
    }
    return NULL;
}

const Debt *
part_debt(const Part *part)
{
    for (guint i = 0; i < part->debts->len; i++) {
        const Debt *debt = &g_array_index(part->debts, Debt, i);

        if (debt->state == DEBT_RUNNING || debt->state == DEBT_LATE)
            return debt;
    }
    return NULL;
}
