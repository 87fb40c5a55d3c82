/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Next: what the buyer does now about an order, by when and why; and the summary of the order
 * that lists show and the store keeps with its span of validity.
 */
#pragma once

#include "domain/counsel/counsel.h"

/* Why this is next. Stored as a number: a new reason goes to the end, none changes its place.
 */
typedef enum {
    WHY_CANCELLED,
    WHY_CLOSED,
    WHY_NOT_SHIPPED,
    WHY_SHIPPING_UNDATED,
    WHY_SHIPPING_LATE,
    WHY_RECEIVED_CLOSE_UNKNOWN,
    WHY_RECEIVED_CLOSE_ESTIMATED,
    WHY_INSPECT,
    WHY_ESTIMATE_PASSED,
    WHY_BANK_ROUTE,
    WHY_WINDOW_CLOSED,
    WHY_MARKED_DELIVERED,
    WHY_RETURNED_TOO_EARLY,
    WHY_RETURNED_TO_SENDER,
    WHY_NOT_HERE_AND_CLOSING,
    WHY_HELD_BY_CUSTOMS,
    WHY_CLOSE_UNKNOWN,
    WHY_CLOSE_ESTIMATED,
    WHY_CLOSE_DOUBTED,
    WHY_ASK_FOR_EXTENSION,
    WHY_TOO_EARLY_TO_DISPUTE,
    WHY_STUCK_OR_SLOW,
    WHY_IN_TRANSIT,
    WHY_BANK_ASKED,
    WHY_EVIDENCE_ASKED,
    WHY_DRAFT_EVIDENCE,
    WHY_DRAFT,
    WHY_SELLER_SILENT,
    WHY_OFFER,
    WHY_CHECK_SILENCE,
    WHY_SELLERS_TURN,
    WHY_CAN_ESCALATE,
    WHY_SELLER_REJECTED,
    WHY_NEGOTIATING,
    WHY_RULING_LATE,
    WHY_ESCALATED,
    WHY_RULED,
    WHY_CAN_APPEAL,
    WHY_LOST_BANK,
    WHY_LOST,
    WHY_APPEALED,
    WHY_RETURN_DUE,
    WHY_RETURN_SENT,
    WHY_RETURN_DELIVERED,
    WHY_REFUND_LATE,
    WHY_REFUND_PENDING,
    WHY_REFUND_SHORT,
    WHY_PAYMENT_CASE,
    WHY_WITH_BANK,
    WHY_DISPUTE_OVER,
    WHY_DRAFT_TOO_EARLY,
    WHY_DRAFT_MISSED,
    WHY_BANK_DATE_NEAR,
    WHY_RULED_PARTIAL,
    WHY_RETURN_LATE,
    WHY_PAID_TWICE,
    WHY_COULD_NOT_OPEN,
    WHY_COULD_NOT_OPEN_BANK,
    WHY_OPENING_UNDATED,
    WHY_NO_BUTTON,
    WHY_FREE_RETURN,
    WHY_WITHDRAWAL,
    WHY_AGREEMENT,
    WHY_EVIDENCE_LATE,
    WHY_RETURN_NUMBER,
    WHY_COMPLETED_NOT_HERE,
    WHY_COMPLETION_WARNED,
    WHY_OPENS_AFTER_CLOSE,
    WHY_WINDOW_CLOSED_BANK,
    WHY_BANK_PERHAPS,
    WHY_LOST_LAW,
    WHY_REFUND_FAILED,
    WHY_OFFER_OR_ESCALATE,
    WHY_CASE_RAN_OUT,
    WHY_IT_CAME,
    WHY_WITHDRAWN_PROMISE,
    WHY_WITHDRAWN_BANK,
    WHY_AGREED_DUE,
    WHY_AGREED_LATE,
    WHY_AGREED_NUMBER,
    WHY_AGREED_SENT,
    WHY_AGREED_DELIVERED,
    WHY_AGREED_REFUSED,
    WHY_DRAFT_DATE_PASSED,
    WHY_COUNT,
} NextWhy;

/* N_(): one or two sentences; {by} stands only where by is known. */
const char *next_why(NextWhy reason, Instant by);

/* The first row of the table of next.c that fits. clocks are those of clocks_compute(). */
NextStep next_step(const Order *order, const Policies *policies, const GArray *clocks,
                   Validity *validity);

/* Whether so long before an end as a rule says has come: the marketplace's, else the generic
 * one of that group. */
gboolean next_is_near(const Order *order, const Policies *policies, const char *group,
                      Instant end, Validity *validity);

/* Of two ways back through the payment the one that runs and ends first; NULL: neither. */
const Clock *next_payment_route(const GArray *clocks);

/* One whose earliest reading is over and whose latest is not: it may still be open, and is
 * worth asking for; NULL: there is none, or a sure one runs. */
const Clock *next_late_payment_route(const GArray *clocks, Validity *validity);

/* What is next in one dispute; FALSE when nothing is: for one that was withdrawn, what is next
 * is what it would be without it. */
gboolean next_step_of_dispute(const Order *order, const struct Dispute *dispute,
                              const Policies *policies, const GArray *clocks,
                              Validity *validity, NextStep *ret_step);

typedef enum {
    WINDOW_UNKNOWN,
    WINDOW_OPEN,
    WINDOW_PAUSED,
    WINDOW_CLOSED,
} WindowStatus;

const char *window_status_token(WindowStatus status);
const char *window_basis_token(WindowBasis basis);

#define NO_DISPUTE (-1)

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
    int dispute_state;  /* DisputeState of the dispute that matters most, or NO_DISPUTE */
    int dispute_reason; /* its DisputeReason, or NO_DISPUTE */
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
