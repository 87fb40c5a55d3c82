/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of an order beside its window: free return, the law, the way it was paid, and what
 * others owe. */
#include "domain/case/case.h"
#include "domain/clocks/clocks-private.h"
#include "domain/clocks/clocks.h"
#include "domain/clocks/settled-private.h"

typedef struct {
    ClockId id;
    gsize asked;                             /* of the Instant in Order that it waits for, */
    gsize until;                             /* and of the end that was stated; 0: neither */
    gboolean (*is_for)(const Order *order);  /* NULL: for every order */
    gboolean (*is_done)(const Order *order); /* beside the order being given up */
} OrderClock;

static gboolean
has_free_return(const Order *order)
{
    return order->free_return;
}

/* Used, or nothing is left for it. */
static gboolean
return_is_used(const Order *order)
{
    return order->is_cancelled || order_return_is_agreed(order) || order_is_settled(order);
}

/* What was cancelled before it was paid costs nobody anything. */
static gboolean
payment_is_used(const Order *order)
{
    return (order->is_cancelled && !order->facts[FACT_PAID].is_true) ||
           order_is_paid_back(order) || order_is_at_bank(order);
}

static gboolean
law_is_used(const Order *order)
{
    return order->is_cancelled || order_is_paid_back(order);
}

static gboolean
window_is_used(const Order *order)
{
    return order->is_cancelled || order_is_settled(order) || order_is_decided(order);
}

static gboolean
delivery_is_over(const Order *order)
{
    return order->is_cancelled || order->is_closed || order_has_surely_arrived(order);
}

static gboolean
is_cancelled(const Order *order)
{
    return order->is_cancelled || order_is_surely_underway(order);
}

static gboolean
is_past_customs(const Order *order)
{
    const Checked *done = order_last_check(order, ACTION_ANSWER_CUSTOMS);

    return (done != NULL && done->at >= order->customs_asked) || order->is_cancelled ||
           order->is_returned_to_sender || order_has_arrived(order);
}

/* What was not paid gives no right to anything. */
static gboolean
is_unpaid(const Order *order)
{
    return order->page_state == PAGE_UNPAID && order_is_unclear(order);
}

#define IN_ORDER(member) G_STRUCT_OFFSET(Order, member)

/* clang-format off */
static const OrderClock order_clocks[] = {
    { CLOCK_FREE_RETURN_BY,       0,                        0,                          has_free_return, return_is_used   },
    { CLOCK_WITHDRAWAL_BY,        0,                        0,                          NULL,            return_is_used   },
    { CLOCK_CHARGEBACK_FROM,      0,                        0,                          NULL,            payment_is_used  },
    { CLOCK_CHARGEBACK_BY,        0,                        0,                          NULL,            payment_is_used  },
    { CLOCK_BILLING_NOTICE_BY,    0,                        0,                          NULL,            payment_is_used  },
    { CLOCK_PAYPAL_OPEN_BY,       0,                        0,                          NULL,            payment_is_used  },
    { CLOCK_STATUTORY_CLAIM_BY,   0,                        0,                          NULL,            law_is_used      },
    { CLOCK_DEFECT_WINDOW_CLOSES, 0,                        0,                          NULL,            window_is_used   },
    { CLOCK_PAYMENT_CASE_OPEN_BY, 0,                        0,                          NULL,            payment_is_used  },
    { CLOCK_REJECT_BY,            0,                        0,                          NULL,            law_is_used      },
    { CLOCK_DELIVERY_EXPECTED,    0,                        0,                          NULL,            delivery_is_over },
    { CLOCK_CANCEL_ANSWERED_BY,   0,                        0,                          NULL,            is_cancelled     },
    { CLOCK_CUSTOMS_ANSWER_BY,    IN_ORDER(customs_asked),  IN_ORDER(customs_until),    NULL,            is_past_customs  },
    { CLOCK_LAW_ANSWER_BY,        IN_ORDER(law_letter),     IN_ORDER(law_letter_until), NULL,            law_is_used      },
    { CLOCK_DATA_ANSWER_BY,       IN_ORDER(data_requested), 0,                          NULL,            NULL             },
    { CLOCK_MAIL_RETURN_BY,       IN_ORDER(mail_return),    IN_ORDER(mail_return_until), NULL,           NULL             },
};
/* clang-format on */

static Instant
instant_in(const Order *order, gsize offset)
{
    return *(const Instant *)G_STRUCT_MEMBER_P(order, offset);
}

static void
state_end(Clock *clock, const Order *order, const OrderClock *row)
{
    if (row->until != 0 && instant_in(order, row->asked) != INSTANT_UNKNOWN &&
        instant_in(order, row->until) != INSTANT_UNKNOWN)
        clock_state(clock, instant_in(order, row->asked), instant_in(order, row->until));
}

void
add_buyer_clocks(ClockWork *work)
{
    const Order *order = work->order;
    gboolean is_given_up = order_line_mark(order, 0) == MARK_SETTLED || is_unpaid(order);

    for (gsize i = 0; i < G_N_ELEMENTS(order_clocks); i++) {
        const OrderClock *row = &order_clocks[i];
        Clock clock = clock_unknown(row->id);

        if (row->is_for != NULL && !row->is_for(order))
            continue;
        clock_read(&clock, work, NULL, INSTANT_UNKNOWN);
        state_end(&clock, order, row);
        clock_settle(work, &clock,
                     is_given_up || (row->is_done != NULL && row->is_done(order)));
    }
}

/* INSTANT_NEVER when nothing goes back. */
static Instant
return_began(const Dispute *dispute)
{
    static const EventType begins[] = { EVENT_RETURN_AGREED, EVENT_RETURN_REQUIRED,
                                        EVENT_RETURN_SHIPPED };
    Instant first = INSTANT_NEVER;

    for (gsize i = 0; i < G_N_ELEMENTS(begins); i++) {
        Instant happened = dispute->happened[begins[i]];

        if (happened != INSTANT_UNKNOWN)
            first = MIN(first, happened);
    }
    return first;
}

int
returns_begun(const Order *order, Instant from, Instant until)
{
    int count = 0;

    for (guint i = 0; i < order->disputes->len; i++) {
        Instant began = return_began(order->disputes->pdata[i]);

        count += began >= from && began < until;
    }
    return count;
}

gboolean
free_return_is_used_up(const FreeReturnCount *count)
{
    return count->rule != NULL && count->used >= count->rule->count;
}
