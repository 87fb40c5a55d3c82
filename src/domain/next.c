/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/next.h"

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
    const Clock *bank;      /* the way back through the payment that ends first */
    const Clock *late_bank; /* one that may still be open */
} Situation;

typedef struct {
    gboolean (*fits)(const Situation *now);
    NextAction action;
    NextWhy reason;
    const Clock *(*clock)(const Situation *now); /* or NULL */
    gboolean at_latest;                          /* its later end is the step's date */
} NextRow;

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

/* Completed by the marketplace alone: nobody said that the parcel has come. */
static gboolean
came_by_itself(const Situation *now)
{
    return now->order->completed_by_itself && !now->order->facts[FACT_DELIVERED].is_true &&
           !now->order->facts[FACT_MARKED_DELIVERED].is_true;
}

static gboolean
is_received(const Situation *now)
{
    return order_is_received(now->order) && !came_by_itself(now);
}

static gboolean
is_completed_not_here(const Situation *now)
{
    return came_by_itself(now) && !window_is_over(now);
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
is_received_and_over_with_bank(const Situation *now)
{
    return is_received_and_over(now) && now->bank != NULL;
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
is_over_with_late_bank(const Situation *now)
{
    return window_is_over(now) && now->late_bank != NULL;
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

gboolean
next_is_near(const Order *order, const Policies *policies, const char *group, Instant end,
             Validity *validity)
{
    const Policy *policy = policies_marketplace(policies, order->marketplace);
    const Rule *rule = policies_rule(policies, policy, group, order->buyer_country);
    Calendar calendar;
    Instant earliest;
    Instant latest;

    if (rule == NULL)
        return FALSE;
    calendar = policies_calendar(policies, policy);
    rule_ends(rule, &calendar, end, &earliest, &latest, NULL);
    return has_passed(validity, earliest);
}

static gboolean
has_come_before_close(const Situation *now, const char *group)
{
    return next_is_near(now->order, now->policies, group, now->window->earliest, now->validity);
}

static gboolean
is_not_here_and_closing(const Situation *now)
{
    return now->window != NULL && !now->window->estimated && !is_too_early(now) &&
           has_come_before_close(now, "dispute-before");
}

static gboolean
is_completion_warned(const Situation *now)
{
    return now->order->completion_warned != INSTANT_UNKNOWN && !is_too_early(now);
}

/* Asking for an extension has brought nothing. */
static gboolean
opens_after_close(const Situation *now)
{
    return now->order->extension_refused && is_too_early(now) && now->window != NULL &&
           !now->window->estimated && now->opens->earliest >= now->window->earliest;
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
page_shows(const Situation *now, NoButton shown)
{
    return now->order->no_button_at != INSTANT_UNKNOWN && now->order->no_button == shown;
}

static gboolean
page_says_completed(const Situation *now)
{
    return page_shows(now, NO_BUTTON_COMPLETED);
}

static gboolean
page_says_completed_with_bank(const Situation *now)
{
    return page_says_completed(now) && now->bank != NULL;
}

/* The rules say that it should be open by now. */
static gboolean
page_says_too_early(const Situation *now)
{
    return page_shows(now, NO_BUTTON_TOO_EARLY) && now->order->opens == INSTANT_UNKNOWN &&
           !is_too_early(now);
}

static gboolean
page_shows_something_else(const Situation *now)
{
    return page_shows(now, NO_BUTTON_OTHER) && window_is_open(now);
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

static const Clock *
late_bank_of(const Situation *now)
{
    return now->late_bank;
}

/* The first row that fits. Every row may count on those before it not to fit. */
/* clang-format off */
static const NextRow rows[] = {
    { is_cancelled,              ACTION_NOTHING,           WHY_CANCELLED,                NULL      },
    { is_closed,                 ACTION_NOTHING,           WHY_CLOSED,                   NULL      },
    { is_late_to_ship,           ACTION_CANCEL_ORDER,      WHY_SHIPPING_LATE,            ships_of  },
    { has_time_to_ship,          ACTION_WAIT_FOR_SHIPPING, WHY_NOT_SHIPPED,              ships_of  },
    { is_not_shipped,            ACTION_WAIT_FOR_SHIPPING, WHY_SHIPPING_UNDATED,         NULL      },
    { page_says_completed_with_bank, ACTION_FILE_CHARGEBACK, WHY_COULD_NOT_OPEN_BANK,     bank_of   },
    { page_says_completed,       ACTION_CHECK_CLOSE_DATE,  WHY_COULD_NOT_OPEN,           NULL      },
    { page_says_too_early,       ACTION_CHECK_CLOSE_DATE,  WHY_OPENING_UNDATED,          NULL      },
    { page_shows_something_else, ACTION_OPEN_DISPUTE,      WHY_NO_BUTTON,                window_of },
    { is_completed_not_here,     ACTION_CHECK_DELIVERY,    WHY_COMPLETED_NOT_HERE,       window_of },
    { is_received_without_close, ACTION_CHECK_CLOSE_DATE,  WHY_RECEIVED_CLOSE_UNKNOWN,   NULL      },
    { is_received_and_over_with_bank, ACTION_NOTHING,      WHY_WINDOW_CLOSED_BANK,       bank_of   },
    { is_received_and_over,      ACTION_NOTHING,           WHY_WINDOW_CLOSED,            NULL      },
    { is_received_and_estimated, ACTION_CHECK_CLOSE_DATE,  WHY_RECEIVED_CLOSE_ESTIMATED, window_of },
    { is_received,               ACTION_INSPECT,           WHY_INSPECT,                  window_of },
    { may_be_open_still,         ACTION_CHECK_CLOSE_DATE,  WHY_ESTIMATE_PASSED,          window_of },
    { is_over_with_bank,         ACTION_FILE_CHARGEBACK,   WHY_BANK_ROUTE,               bank_of   },
    { is_over_with_late_bank,    ACTION_FILE_CHARGEBACK,   WHY_BANK_PERHAPS,             late_bank_of, TRUE },
    { window_is_over,            ACTION_NOTHING,           WHY_WINDOW_CLOSED,            NULL      },
    { is_returned_too_early,     ACTION_WAIT_FOR_DELIVERY, WHY_RETURNED_TOO_EARLY,       opens_of  },
    { is_returned,               ACTION_OPEN_DISPUTE,      WHY_RETURNED_TO_SENDER,       window_of },
    { is_marked_delivered,       ACTION_CHECK_DELIVERY,    WHY_MARKED_DELIVERED,         window_of },
    { is_completion_warned,      ACTION_OPEN_DISPUTE,      WHY_COMPLETION_WARNED,        window_of },
    { opens_after_close,         ACTION_OPEN_DISPUTE,      WHY_OPENS_AFTER_CLOSE,        window_of },
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

/* What is over is not all: the window still runs for the other items. */
static gboolean
is_last_word(const Situation *now, const NextStep *step)
{
    return step->reason != WHY_DISPUTE_OVER || !is_in(now->window, CLOCK_RUNNING);
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
        .bank = next_payment_route(clocks),
        .late_bank = next_late_payment_route(clocks, validity),
    };
    const NextRow *row = rows;
    const Clock *clock;
    NextStep step;
    Instant by;

    if (!is_cancelled(&now) &&
        next_step_of_disputes(order, policies, clocks, validity, &step) &&
        is_last_word(&now, &step))
        return step;
    while (!row->fits(&now))
        row++;
    clock = row->clock == NULL ? NULL : row->clock(&now);
    by = clock == NULL ? INSTANT_UNKNOWN : row->at_latest ? clock->latest : clock->earliest;
    return (NextStep){
        .action = row->action,
        .by = by,
        .reason = row->reason,
        .why = next_why(row->reason, by),
        .clock = clock == NULL ? CLOCK_COUNT : clock->id,
    };
}
