/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Next: what the buyer does now about an order, by when and why; and the summary of the order
 * that lists show and the store keeps with its span of validity.
 */
#pragma once

#include "domain/clocks.h"

typedef struct {
    NextAction action;
    Instant by;      /* INSTANT_UNKNOWN when there is no date */
    const char *why; /* N_(): one sentence, may hold {by} */
    ClockId clock;   /* the clock that counts now; CLOCK_COUNT when none */
} NextStep;

typedef enum {
    WINDOW_UNKNOWN,
    WINDOW_OPEN,
    WINDOW_PAUSED,
    WINDOW_CLOSED,
} WindowStatus;

const char *window_status_token(WindowStatus status);
const char *window_basis_token(WindowBasis basis);

/* One row of a list. Strings are borrowed from the order unless the summary was read from the store. */
typedef struct {
    gint64 key;          /* the store's row number; 0 when not stored */
    const char *id;
    const char *number;
    const char *marketplace;
    const char *title;
    const char *seller;
    const char *paid_with;
    const char *tags; /* joined by commas, or "" */
    Money total;
    OrderStatus status;
    WindowStatus window;
    Instant window_from; /* what the bar starts from; INSTANT_UNKNOWN: no bar */
    Instant closes_at;
    WindowBasis basis;
    Precision precision;
    gboolean estimated;
    gboolean check_page;
    NextStep next; /* why is found again by action: next_why() */
    Instant sort_at; /* urgency: overdue and soon first; INSTANT_NEVER-ish last when finished */
    Instant valid_from, valid_until;
    gboolean archived;
    gint64 newest; /* logical counter of the newest event */
} OrderSummary;

/* Computes clocks, next step and validity. ret_clocks may be NULL. */
OrderSummary order_summarise(const Order *order, const Policies *policies, Instant now,
                             GArray **ret_clocks);

/* How a row is marked in the margin, most urgent first. */
typedef enum {
    SIGN_NOW,      /* "!!" under 24 h, or overdue */
    SIGN_SOON,     /* "!" under 3 d */
    SIGN_PAUSED,   /* "=" */
    SIGN_DOUBTFUL, /* "?" unknown, or two readings disagree */
    SIGN_ESTIMATED, /* "~" */
    SIGN_NONE,
} Sign;

Sign summary_sign(const OrderSummary *summary, Instant now);
const char *sign_text(Sign sign);
