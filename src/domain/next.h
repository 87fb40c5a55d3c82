/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Next: what the buyer does now about an order, by when and why; and the summary of the order
 * that lists show and the store keeps with its span of validity.
 */
#pragma once

#include "domain/clocks.h"

/* Why this is next. Stored as a number: a new reason goes to the end, none changes its place.
 */
typedef enum {
    REASON_CANCELLED,
    REASON_CLOSED,
    REASON_NOT_SHIPPED,
    REASON_SHIPPING_UNDATED,
    REASON_SHIPPING_LATE,
    REASON_RECEIVED_CLOSE_UNKNOWN,
    REASON_RECEIVED_CLOSE_ESTIMATED,
    REASON_INSPECT,
    REASON_ESTIMATE_PASSED,
    REASON_BANK_ROUTE,
    REASON_WINDOW_CLOSED,
    REASON_MARKED_DELIVERED,
    REASON_RETURNED_TOO_EARLY,
    REASON_RETURNED_TO_SENDER,
    REASON_NOT_HERE_AND_CLOSING,
    REASON_HELD_BY_CUSTOMS,
    REASON_CLOSE_UNKNOWN,
    REASON_CLOSE_ESTIMATED,
    REASON_CLOSE_DOUBTED,
    REASON_ASK_FOR_EXTENSION,
    REASON_TOO_EARLY_TO_DISPUTE,
    REASON_STUCK_OR_SLOW,
    REASON_IN_TRANSIT,
    REASON_COUNT,
} NextReason;

/* N_(): one or two sentences; {by} stands only where the step has a date. */
const char *next_why(NextReason reason);

typedef struct {
    NextAction action;
    Instant by; /* INSTANT_UNKNOWN when there is no date, or nothing to do */
    NextReason reason;
    const char *why; /* next_why(reason) */
    ClockId clock;   /* the clock that counts now; CLOCK_COUNT when none */
} NextStep;

/* The first row of the table of next.c that fits. clocks are those of clocks_compute(). */
NextStep next_step(const Order *order, const Policies *policies, const GArray *clocks,
                   Validity *validity);

typedef enum {
    WINDOW_UNKNOWN,
    WINDOW_OPEN,
    WINDOW_PAUSED,
    WINDOW_CLOSED,
} WindowStatus;

const char *window_status_token(WindowStatus status);
const char *window_basis_token(WindowBasis basis);

/* One row of a list. Strings are borrowed from the order unless the summary was read from the
 * store. */
typedef struct {
    gint64 key; /* the store's row number; 0 when not stored */
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
    NextStep next;   /* stored as action, by, reason, clock */
    Instant sort_at; /* urgency (summary.c): overdue and soon first, finished last */
    Instant valid_from, valid_until;
    Instant placed; /* or when it was tracked: among equals the newest is first */
    gboolean archived;
    gint64 newest; /* logical counter of the newest event */
} OrderSummary;

/* Computes clocks, next step and validity. ret_clocks may be NULL. */
OrderSummary order_summarise(const Order *order, const Policies *policies, Instant now,
                             GArray **ret_clocks);

/* How a row is marked in the margin, most urgent first. */
typedef enum {
    SIGN_NOW,       /* "!!" under 24 h, or overdue */
    SIGN_SOON,      /* "!" under 3 d */
    SIGN_PAUSED,    /* "=" */
    SIGN_DOUBTFUL,  /* "?" unknown, or two readings disagree */
    SIGN_ESTIMATED, /* "~" */
    SIGN_NONE,
} Sign;

Sign summary_sign(const OrderSummary *summary, Instant now);
const char *sign_text(Sign sign);
