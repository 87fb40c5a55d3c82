/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/next.h"

#include "base/i18n.h"
#include "domain/next-parts.h"

/* What the rows of the table look at. A clock that is not known is NULL. */
typedef struct {
    const Order *order;
    const Policies *policies;
    Validity *validity;
    const Clock *window;
    const Clock *ships;
    const Clock *opens;
    const Clock *ask;
    const Clock *bank; /* the way back through the payment that ends first */
} Situation;

typedef struct {
    gboolean (*fits)(const Situation *now);
    NextAction action;
    NextWhy reason;
    const Clock *(*clock)(const Situation *now); /* or NULL */
} NextRow;

/* clang-format off */
static const char *const whys[WHY_COUNT] = {
    [WHY_CANCELLED]                = N_("The order is cancelled. If you had paid, the money goes back the way you paid."),
    [WHY_CLOSED]                   = N_("The marketplace has closed this order."),
    [WHY_NOT_SHIPPED]              = N_("The seller has until {by} to ship it."),
    [WHY_SHIPPING_UNDATED]         = N_("It is not shipped yet. Enter when you paid, and I will watch the seller's time."),
    [WHY_SHIPPING_LATE]            = N_("It was to be shipped by {by}. Cancel it on its order page and take the money back."),
    [WHY_RECEIVED_CLOSE_UNKNOWN]   = N_("You have it, but I cannot see your deadline. Open the order page and copy the close date."),
    [WHY_RECEIVED_CLOSE_ESTIMATED] = N_("{by} is only the earliest date I can work out. Open the order page and copy the close date."),
    [WHY_INSPECT]                  = N_("Film the parcel and test everything. If something is wrong, open a dispute by {by}; a message stops no clock."),
    [WHY_ESTIMATE_PASSED]          = N_("My estimate {by} has passed, but the real date may not. If the order page still lets you open a dispute, do it now."),
    [WHY_BANK_ROUTE]               = N_("The window is closed and it has not come. Claim the money back through your payment by {by}."),
    [WHY_WINDOW_CLOSED]            = N_("The window is closed. Nothing is left to do here."),
    [WHY_MARKED_DELIVERED]         = N_("The carrier says it is delivered. Ask neighbours and the pick-up point; if it is not there, open a dispute before the window closes."),
    [WHY_RETURNED_TOO_EARLY]       = N_("It is on its way back to the sender. A dispute can be opened from {by}; keep a screenshot of the tracking."),
    [WHY_RETURNED_TO_SENDER]       = N_("It is on its way back to the sender and will not arrive. Open the dispute now; the tracking is your evidence."),
    [WHY_NOT_HERE_AND_CLOSING]     = N_("It has not come and the window closes {by}. Open the dispute now; a message stops no clock."),
    [WHY_HELD_BY_CUSTOMS]          = N_("Customs holds it. Ask them for a paper that names the reason; the window goes on closing meanwhile."),
    [WHY_CLOSE_UNKNOWN]            = N_("I cannot see your deadline. Open the order page and copy the close date. Until then I treat it as urgent."),
    [WHY_CLOSE_ESTIMATED]          = N_("{by} is only my estimate. Open the order page and copy the close date. Until then I treat it as urgent."),
    [WHY_CLOSE_DOUBTED]            = N_("The window was extended, but I do not know to when. Copy the date from the order page; until then {by} counts."),
    [WHY_ASK_FOR_EXTENSION]        = N_("The window closes {by} and a dispute cannot be opened yet. Ask the seller to extend the protection."),
    [WHY_TOO_EARLY_TO_DISPUTE]     = N_("It is on its way, and it is too early for a dispute. The window closes {by}."),
    [WHY_STUCK_OR_SLOW]            = N_("Stuck or just slow? Look at the tracking: days without a scan mean stuck. The window closes {by}."),
    [WHY_IN_TRANSIT]               = N_("It is on its way and there is time. The window closes {by}."),
    [WHY_BANK_ASKED]               = N_("Your bank waits for an answer until {by}. Without one it decides for the seller."),
    [WHY_EVIDENCE_ASKED]           = N_("Evidence was asked for. Send it by {by}; what comes later may not be looked at."),
    [WHY_DRAFT_EVIDENCE]           = N_("This is a draft: the marketplace knows nothing yet. Collect what shows the problem, and submit before {by}."),
    [WHY_DRAFT]                    = N_("This is a draft: the marketplace knows nothing yet and the clock runs. Submit it now; evidence can be added later."),
    [WHY_SELLER_SILENT]            = N_("The seller's time is over. Escalate: people of the marketplace then look at both sides."),
    [WHY_OFFER]                    = N_("There is an offer. Accepting is final; compare it with what you asked for before you answer."),
    [WHY_CHECK_SILENCE]            = N_("The seller was to answer by now. Look at the dispute page: silence usually carries out what you asked for."),
    [WHY_SELLERS_TURN]             = N_("It is the seller's turn. You may chat; do not withdraw, whatever is promised."),
    [WHY_CAN_ESCALATE]             = N_("You do not agree and the seller's time is over. Escalate if the page offers it."),
    [WHY_SELLER_REJECTED]          = N_("The seller said no. Answer with evidence or another amount; escalating opens {by}."),
    [WHY_NEGOTIATING]              = N_("It is the seller's turn to answer you; escalating opens {by}. Do not withdraw, whatever is promised."),
    [WHY_RULING_LATE]              = N_("The ruling is later than usual. Look at the dispute page and ask the marketplace."),
    [WHY_ESCALATED]                = N_("The marketplace looks at both sides. A ruling is usual by {by}."),
    [WHY_RULED]                    = N_("It is decided. Record the refund or the return as soon as the page shows it."),
    [WHY_CAN_APPEAL]               = N_("Ruled for the seller. You may appeal once, with new evidence, perhaps until {by}."),
    [WHY_LOST_BANK]                = N_("The marketplace said no. Your payment gives you a last way, until {by}."),
    [WHY_LOST]                     = N_("The marketplace said no, and no other way is open."),
    [WHY_APPEALED]                 = N_("The appeal is being looked at."),
    [WHY_RETURN_DUE]               = N_("Post it tracked and enter the number by {by}, or the seller is paid. First read who pays; film the packing; keep the receipt."),
    [WHY_RETURN_SENT]              = N_("The return is on its way. Keep the receipt, and record when the carrier delivers it."),
    [WHY_RETURN_DELIVERED]         = N_("The carrier delivered the return. If nobody confirms it, show the proof of delivery on the dispute page."),
    [WHY_REFUND_LATE]              = N_("The money should be here. Look under the date of payment too, then ask the marketplace for proof."),
    [WHY_REFUND_PENDING]           = N_("The refund is approved. It is usual to see it by {by}; look under the date of payment too."),
    [WHY_REFUND_SHORT]             = N_("Less arrived than was approved. Contest what was kept before you let it rest."),
    [WHY_PAYMENT_CASE]             = N_("Escalate the case by {by}, or it closes for good."),
    [WHY_WITH_BANK]                = N_("Your bank looks at it. Record what it asks for at once."),
    [WHY_DISPUTE_OVER]             = N_("This dispute is over."),
};
/* clang-format on */

const char *
next_why(NextWhy reason)
{
    g_return_val_if_fail((guint)reason < WHY_COUNT, NULL);
    return whys[reason];
}

static gboolean
is_in(const Clock *clock, ClockStatus status)
{
    return clock != NULL && clock->status == status;
}

static gboolean
window_is_open(const Situation *now)
{
    return is_in(now->window, CLOCK_RUNNING) || is_in(now->window, CLOCK_PAUSED);
}

static gboolean
window_is_over(const Situation *now)
{
    return now->window != NULL && !window_is_open(now);
}

static gboolean
is_cancelled(const Situation *now)
{
    return now->order->is_cancelled || now->order->removed;
}

static gboolean
is_closed(const Situation *now)
{
    return now->order->is_closed && !window_is_open(now);
}

static gboolean
is_not_shipped(const Situation *now)
{
    return !order_is_underway(now->order);
}

static gboolean
has_time_to_ship(const Situation *now)
{
    return is_not_shipped(now) && now->ships != NULL;
}

static gboolean
is_late_to_ship(const Situation *now)
{
    return is_not_shipped(now) && is_in(now->ships, CLOCK_PASSED);
}

static gboolean
is_received(const Situation *now)
{
    return order_is_received(now->order);
}

static gboolean
is_received_without_close(const Situation *now)
{
    return is_received(now) && now->window == NULL;
}

static gboolean
is_received_and_over(const Situation *now)
{
    return is_received(now) && window_is_over(now);
}

static gboolean
is_received_and_estimated(const Situation *now)
{
    return is_received(now) && now->window->estimated;
}

/* The later reading of an estimate: only then is it certain. */
static gboolean
may_be_open_still(const Situation *now)
{
    return window_is_over(now) && now->window->estimated &&
           !has_passed(now->validity, now->window->latest);
}

static gboolean
is_over_with_bank(const Situation *now)
{
    return window_is_over(now) && now->bank != NULL;
}

static gboolean
is_marked_delivered(const Situation *now)
{
    return now->order->facts[FACT_MARKED_DELIVERED].is_true;
}

static gboolean
is_too_early(const Situation *now)
{
    return is_in(now->opens, CLOCK_RUNNING);
}

static gboolean
is_returned(const Situation *now)
{
    return now->order->is_returned_to_sender;
}

static gboolean
is_returned_too_early(const Situation *now)
{
    return is_returned(now) && is_too_early(now);
}

/* Whether so long before the close, as the marketplace's policy or else the generic one says,
 * has come. */
static gboolean
has_come_before_close(const Situation *now, const char *group)
{
    const Policy *policy = policies_marketplace(now->policies, now->order->marketplace);
    const Rule *rule = policies_rule(now->policies, policy, group, now->order->buyer_country);
    Calendar calendar;
    Instant earliest;
    Instant latest;

    if (rule == NULL)
        return FALSE;
    calendar = policies_calendar(now->policies, policy);
    rule_ends(rule, &calendar, now->window->earliest, &earliest, &latest, NULL);
    return has_passed(now->validity, earliest);
}

static gboolean
is_not_here_and_closing(const Situation *now)
{
    return now->window != NULL && !now->window->estimated && !is_too_early(now) &&
           has_come_before_close(now, "dispute-before");
}

static gboolean
is_held(const Situation *now)
{
    return now->order->is_held_by_customs;
}

static gboolean
close_is_unknown(const Situation *now)
{
    return now->window == NULL;
}

static gboolean
close_is_estimated(const Situation *now)
{
    return now->window->estimated;
}

static gboolean
close_is_doubted(const Situation *now)
{
    return now->window->check_page;
}

static gboolean
is_time_to_ask(const Situation *now)
{
    return is_too_early(now) && is_in(now->ask, CLOCK_PASSED);
}

static gboolean
is_time_to_check(const Situation *now)
{
    return has_come_before_close(now, "check-tracking-before");
}

static gboolean
always(const Situation *now)
{
    (void)now;
    return TRUE;
}

static const Clock *
window_of(const Situation *now)
{
    return now->window;
}

static const Clock *
ships_of(const Situation *now)
{
    return now->ships;
}

static const Clock *
opens_of(const Situation *now)
{
    return now->opens;
}

static const Clock *
bank_of(const Situation *now)
{
    return now->bank;
}

/* The first row that fits. Every row may count on those before it not to fit. */
/* clang-format off */
static const NextRow rows[] = {
    { is_cancelled,              ACTION_NOTHING,           WHY_CANCELLED,                NULL      },
    { is_closed,                 ACTION_NOTHING,           WHY_CLOSED,                   NULL      },
    { is_late_to_ship,           ACTION_CANCEL_ORDER,      WHY_SHIPPING_LATE,            ships_of  },
    { has_time_to_ship,          ACTION_WAIT_FOR_SHIPPING, WHY_NOT_SHIPPED,              ships_of  },
    { is_not_shipped,            ACTION_WAIT_FOR_SHIPPING, WHY_SHIPPING_UNDATED,         NULL      },
    { is_received_without_close, ACTION_CHECK_CLOSE_DATE,  WHY_RECEIVED_CLOSE_UNKNOWN,   NULL      },
    { is_received_and_over,      ACTION_NOTHING,           WHY_WINDOW_CLOSED,            NULL      },
    { is_received_and_estimated, ACTION_CHECK_CLOSE_DATE,  WHY_RECEIVED_CLOSE_ESTIMATED, window_of },
    { is_received,               ACTION_INSPECT,           WHY_INSPECT,                  window_of },
    { may_be_open_still,         ACTION_CHECK_CLOSE_DATE,  WHY_ESTIMATE_PASSED,          window_of },
    { is_over_with_bank,         ACTION_FILE_CHARGEBACK,   WHY_BANK_ROUTE,               bank_of   },
    { window_is_over,            ACTION_NOTHING,           WHY_WINDOW_CLOSED,            NULL      },
    { is_returned_too_early,     ACTION_WAIT_FOR_DELIVERY, WHY_RETURNED_TOO_EARLY,       opens_of  },
    { is_returned,               ACTION_OPEN_DISPUTE,      WHY_RETURNED_TO_SENDER,       window_of },
    { is_marked_delivered,       ACTION_CHECK_DELIVERY,    WHY_MARKED_DELIVERED,         window_of },
    { is_not_here_and_closing,   ACTION_OPEN_DISPUTE,      WHY_NOT_HERE_AND_CLOSING,     window_of },
    { is_held,                   ACTION_CHECK_TRACKING,    WHY_HELD_BY_CUSTOMS,          window_of },
    { close_is_unknown,          ACTION_CHECK_CLOSE_DATE,  WHY_CLOSE_UNKNOWN,            NULL      },
    { close_is_estimated,        ACTION_CHECK_CLOSE_DATE,  WHY_CLOSE_ESTIMATED,          window_of },
    { close_is_doubted,          ACTION_CHECK_CLOSE_DATE,  WHY_CLOSE_DOUBTED,            window_of },
    { is_time_to_ask,            ACTION_ASK_SELLER,        WHY_ASK_FOR_EXTENSION,        window_of },
    { is_too_early,              ACTION_WAIT_FOR_DELIVERY, WHY_TOO_EARLY_TO_DISPUTE,     window_of },
    { is_time_to_check,          ACTION_CHECK_TRACKING,    WHY_STUCK_OR_SLOW,            window_of },
    { always,                    ACTION_WAIT_FOR_DELIVERY, WHY_IN_TRANSIT,               window_of },
};
/* clang-format on */

static const Clock *
soonest_running(const Clock *a, const Clock *b)
{
    if (!is_in(a, CLOCK_RUNNING))
        return is_in(b, CLOCK_RUNNING) ? b : NULL;
    return is_in(b, CLOCK_RUNNING) && b->earliest < a->earliest ? b : a;
}

NextStep
next_step(const Order *order, const Policies *policies, const GArray *clocks,
          Validity *validity)
{
    const Situation now = {
        .order = order,
        .policies = policies,
        .validity = validity,
        .window = clocks_find(clocks, CLOCK_WINDOW_CLOSES),
        .ships = clocks_find(clocks, CLOCK_SELLER_SHIPS_BY),
        .opens = clocks_find(clocks, CLOCK_DISPUTE_OPENS),
        .ask = clocks_find(clocks, CLOCK_ASK_FOR_EXTENSION),
        .bank = soonest_running(clocks_find(clocks, CLOCK_CHARGEBACK_BY),
                                clocks_find(clocks, CLOCK_PAYPAL_OPEN_BY)),
    };
    const NextRow *row = rows;
    const Clock *clock;
    NextStep step;

    if (!is_cancelled(&now) && next_step_of_disputes(order, clocks, validity, &step))
        return step;
    while (!row->fits(&now))
        row++;
    clock = row->clock == NULL ? NULL : row->clock(&now);
    return (NextStep){
        .action = row->action,
        .by = clock == NULL ? INSTANT_UNKNOWN : clock->earliest,
        .reason = row->reason,
        .why = next_why(row->reason),
        .clock = clock == NULL ? CLOCK_COUNT : clock->id,
    };
}
