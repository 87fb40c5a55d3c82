/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clock: one rule of a policy at work on one order.
 *
 * Everything here is a function of its arguments; now is an argument too. A clock is never shown
 * later than its earliest honest reading (product.md, Clocks).
 */
#pragma once

#include "domain/order.h"
#include "domain/policy.h"
#include "domain/validity.h"

typedef enum {
    CLOCK_ACT_BY,     /* the buyer loses a right when it runs out */
    CLOCK_EXPECT_BY,  /* somebody else owes something; chase afterwards */
    CLOCK_NOT_BEFORE, /* a step is not available earlier */
    CLOCK_ADVICE,
} ClockKind;

typedef enum {
    CLOCK_RUNNING,
    CLOCK_PAUSED,
    CLOCK_PASSED,
    CLOCK_DONE, /* what it was about has happened */
} ClockStatus;

typedef struct {
    const char *token; /* "window-closes" */
    ClockKind kind;
    const char *label; /* N_() */
} ClockName;

/* The clocks of an order, in the order in which screens list them. */
typedef enum {
    CLOCK_WINDOW_CLOSES,
    CLOCK_SELLER_SHIPS_BY,
    CLOCK_DISPUTE_OPENS,
    CLOCK_ASK_FOR_EXTENSION,
    CLOCK_FREE_RETURN_BY,
    CLOCK_WITHDRAWAL_BY,
    CLOCK_CHARGEBACK_FROM,
    CLOCK_CHARGEBACK_BY,
    CLOCK_PAYPAL_OPEN_BY,
    CLOCK_STATUTORY_CLAIM_BY,
    CLOCK_COUNT,
} ClockId;

const ClockName *clock_name(ClockId id);
gboolean clock_parse(const char *token, ClockId *ret_id);
const char *clock_kind_token(ClockKind kind);
const char *clock_status_token(ClockStatus status);

typedef enum {
    BASIS_STATED,
    BASIS_DELIVERY,
    BASIS_GUARANTEE,
    BASIS_ESTIMATE,
} WindowBasis;

typedef struct {
    ClockId id;
    const Rule *rule; /* borrowed from the policies; NULL when the page stated the date */
    ClockStatus status;
    Instant starts_at;
    Fact starts_from;
    Instant earliest; /* count down to this one */
    Instant latest;
    Precision precision;
    gboolean estimated;  /* a fallback: look at the page */
    gboolean check_page; /* two readings disagree: the earlier counts, look at the page */
    WindowBasis basis;   /* of window-closes */
    Trust trust;
} Clock;

/*
 * Every clock that is known for the order, in ClockId order (GArray of Clock). Clocks whose start
 * is not known are left out. validity is narrowed to the span in which the answer stays the same.
 */
GArray *clocks_compute(const Order *order, const Policies *policies, Instant now,
                       Validity *validity);

/* NULL when it is not in the array. */
const Clock *clocks_find(const GArray *clocks, ClockId id);
