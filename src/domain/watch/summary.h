/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Summary: what a list shows of an order, with what is next by its counsel, and how long all
 * that holds. The store keeps it with that span.
 */
#pragma once

#include "domain/counsel/counsel.h"

typedef enum {
    WINDOW_UNKNOWN, /* also between its earliest and its latest close */
    WINDOW_OPEN,
    WINDOW_PAUSED,
    WINDOW_CLOSED,
} WindowStatus;

const char *window_status_token(WindowStatus status);
const char *window_basis_token(WindowBasis basis);

#define NO_DISPUTE (-1)

/* Clocks that ended longer ago than this are no longer listed. */
#define DUE_LOOK_BACK_DAYS 31

/* One row of a list. Strings are borrowed from the order unless the summary was read from the
 * store. */
typedef struct {
    gint64 key; /* the store's row number; 0 when not stored */
    const char *id;
    const char *number;     /* as it is written */
    const char *identifier; /* its letters and digits */
    const char *marketplace;
    const char *title;
    const char *seller;
    const char *paid_with;
    const char *tags; /* joined by commas, or "" */
    const char
        *said; /* order_said(), where a filter needs it; NULL: nothing, or not asked for */
    Money total;
    OrderStatus status;
    /* DisputeState of the dispute that matters most; where there is none, of the refund that
     * came without one, which has no reason; or NO_DISPUTE. */
    int dispute_state;
    int dispute_reason; /* its DisputeReason, or NO_DISPUTE */
    WindowStatus window;
    Instant window_from; /* what the bar starts from; INSTANT_UNKNOWN: no bar */
    Instant closes_at;
    WindowBasis basis;
    Precision precision;
    gboolean estimated;
    gboolean check_page;
    NextStep next;   /* stored with all that its sentence says, but for the dispute */
    DuePlace due;    /* next_step_due() */
    gboolean quiet;  /* nothing was ever wrong, and nobody needs to look any more */
    Instant sort_at; /* next_step_urgency(), but the last hours of a date before all else */
    Instant valid_from, valid_until;
    Instant placed; /* or when it was tracked: among equals the newest is first */
    gboolean archived;
    gint64 newest; /* logical counter of the newest event */
} OrderSummary;

/* Computes clocks, counsel and validity. ret_clocks may be NULL. */
OrderSummary order_summarise(const Order *order, const Policies *policies, Instant now,
                             GArray **ret_clocks);

/* The same, and gives the counsel away, too. It borrows from all arguments and from the clocks.
 */
OrderSummary order_summarise_counsel(const Order *order, const Policies *policies, Instant now,
                                     GArray **ret_clocks, Counsel **ret_counsel);

/* TRUE while the listing is worth keeping and is not kept: before the parcel is there, with the
 * window not closed. Later the page shows what it was changed to. */
gboolean summary_asks_for_listing(const OrderSummary *summary, const Order *order);

/* A summary that owns its strings, in one block. The store gives out no others. */
OrderSummary *summary_copy(const OrderSummary *summary);
void summary_free(OrderSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderSummary, summary_free)

/* How a row is marked in the margin, most urgent first. */
typedef enum {
    SIGN_NOW,       /* "!!" under 24 h, or overdue */
    SIGN_SOON,      /* "!" under 3 d */
    SIGN_PAUSED,    /* "=" */
    SIGN_DOUBTFUL,  /* "?" unknown, or two readings disagree */
    SIGN_ESTIMATED, /* "~" */
    SIGN_NONE,
} Sign;

/* The date that sort_at stands for; one far ahead where there is none. */
Instant summary_date(const OrderSummary *summary);

Sign summary_sign(const OrderSummary *summary, Instant now);
Sign sign_by_date(Instant date, Instant now); /* of what must be done by then */
const char *sign_text(Sign sign);
