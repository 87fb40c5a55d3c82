/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clock: one rule of a policy at work on one order.
 *
 * Everything here is a function of its arguments; now is an argument too. A clock is never
 * shown later than its earliest honest reading (product.md, Clocks).
 */
#pragma once

#include "domain/case/event.h"
#include "domain/case/order.h"
#include "domain/clocks/validity.h"
#include "domain/policy/policy.h"
#include "domain/words/clock-names.h"

typedef enum {
    CLOCK_RUNNING,
    CLOCK_PAUSED,
    CLOCK_PASSED,
    CLOCK_DONE, /* what it was about has happened */
} ClockStatus;

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
    EventType started_by; /* of a clock of a dispute, as far as is known; else EVENT_UNKNOWN */
    Instant earliest;     /* count down to this one */
    Instant latest;
    Instant
        firm; /* the latest end by a figure that is not doubtful; INSTANT_UNKNOWN: none is */
    Precision precision;
    gboolean estimated;  /* a fallback: look at the page */
    gboolean check_page; /* two readings disagree: the earlier counts, look at the page */
    WindowBasis basis;   /* of window-closes */
    Trust trust;
    const char *dispute; /* id, borrowed from the order; NULL: a clock of the order itself */
    const char *parcel;  /* of a window: its tracking number, borrowed from the order, where
                            each of several parcels has a window of its own; else NULL */
} Clock;

/*
 * Every clock that is known for the order, in ClockId order (GArray of Clock). Clocks whose
 * start is not known are left out. Of windows of several parcels the one that closes next
 * stands first. What somebody else owes has passed at its latest end, everything else at its
 * earliest. validity is narrowed to the span in which the answer stays the same.
 */
GArray *clocks_compute(const Order *order, const Policies *policies, Instant now,
                       Validity *validity);

/* TRUE when the window is certainly over: neither an estimate nor two dates that disagree, and
 * by its last reading. */
gboolean window_is_certainly_over(const Clock *window, Validity *validity);

/* TRUE when its date has passed and it may all the same be open: only the page knows. */
gboolean window_may_be_open_still(const Clock *window, Validity *validity);

/* NULL when it is not in the array. */
const Clock *clocks_find(const GArray *clocks, ClockId id);
const Clock *clocks_find_of_dispute(const GArray *clocks, ClockId id, const char *dispute);
