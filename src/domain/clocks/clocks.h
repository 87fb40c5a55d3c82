/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clock: one rule of a policy at work on one order: what runs, and until when.
 *
 * A rule says "15 days after delivery". On an order this becomes a clock: where it started,
 * when it ends, whether it runs, waits, has passed or is done. The room computes all clocks of
 * an order from the order and the policies, and nothing else; now is an argument, so that any
 * day can be asked for. It advises nothing: what a clock is worth is for domain/counsel.
 *
 * Where facts or figures differ, there are two honest readings, and a clock keeps both. It is
 * never shown later than its earliest one: who must act counts by the earliest, who waits
 * for somebody else by the latest. A date that the page states beats every rule. What is only
 * an estimate says so, and so does a clock whose readings disagree.
 *
 * Every comparison with now goes through has_passed() (validity.h), which narrows the span in
 * which an answer holds; so a list knows until when a row may be shown as it was stored.
 *
 * Beside the clocks of an order (clocks_compute()) it answers what follows from them alone:
 * what one rule comes to; a forecast of a dispute that goes the whole way; whether a promised
 * parcel can come in time; how many free returns are used; whether a parcel moves at all.
 *
 * A new clock is a name in domain/words, its figures in the policies, and a row in
 * clocks-dispute.c or a line in one of its neighbours.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/clocks/validity.h"
#include "domain/policy/policy.h"
#include "domain/words/words.h"

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

/* Of two readings the earlier end counts, and the later one is kept. */
void clock_merge(Clock *clock, const Clock *other);

/* NULL when it is not in the array. */
const Clock *clocks_find(const GArray *clocks, ClockId id);
const Clock *clocks_find_of_dispute(const GArray *clocks, ClockId id, const char *dispute);

/*
 * One rule alone: where it starts, and what it comes to, for what is told of an order beside
 * its clocks. A clock is unknown until a reading is added; of several the earliest counts.
 */

/* Where a rule starts from. */
typedef struct {
    Instant instant;
    Precision precision;
    Fact from;        /* the fact whose date this is */
    gboolean guessed; /* the fact has no date: this is the date of one that came before it */
    EventType event;  /* of a dispute; EVENT_UNKNOWN: a fact of the order */
} Start;

/* FALSE when the fact is not known, or neither it nor anything before it has a date. */
gboolean start_find(const Order *order, Fact fact, Start *ret_start);

Clock clock_unknown(ClockId id);
/* A reading for every fact of the order that the rule can start from and that is known, and for
 * what happened to the order as a whole. */
void clock_add_readings(Clock *clock, const Rule *rule, const Calendar *calendar,
                        const Order *order);
/* The same for what happened in the dispute since then (INSTANT_UNKNOWN: ever). */
void clock_add_dispute_readings(Clock *clock, const Rule *rule, const Calendar *calendar,
                                const Dispute *dispute, Instant since);

/*
 * Forecast: when a dispute may come to what, if nobody agrees and it goes the whole way: the
 * escalation as soon as it opens, a ruling for the buyer, the money. It is computed by letting
 * those things happen to a copy of the dispute and asking its clocks, once at the earliest and
 * once at the latest each time; so it knows no figure of its own.
 */

typedef struct {
    ClockId clock;    /* escalate-from, ruling-expected or refund-expected */
    const Rule *rule; /* borrowed; NULL: stated by the page */
    Instant earliest; /* never before now */
    Instant latest;
    Trust trust;
} Station;

/* What is still to come, in order (GArray of Station); empty when the dispute is over, or when
 * it waits for something without a usual time (a return). A draft counts as submitted now. */
GArray *forecast_compute(const Order *order, const Dispute *dispute, const Policies *policies,
                         Instant now);

/* NULL when it is not in the array. */
const Station *forecast_find(const GArray *stations, ClockId clock);

/*
 * Resend: whether a parcel that the seller promises instead of the money can be there before
 * the window's original close. Until it is in the buyer's hands a withdrawn dispute is a lost
 * one.
 */

typedef enum {
    RESEND_STATED,     /* the seller or the page names the day */
    RESEND_LIKE_FIRST, /* as long as the order's own parcel took */
    RESEND_BY_RULE,    /* as long as parcels take before they count as lost */
    RESEND_UNKNOWN,
} ResendBasis;

typedef struct {
    ResendBasis basis;
    const Rule *rule; /* of RESEND_BY_RULE, borrowed; else NULL */
    Instant arrives;  /* by when it may be expected; INSTANT_UNKNOWN with RESEND_UNKNOWN */
    Instant closes;   /* the original close, its earliest reading; INSTANT_UNKNOWN: not known */
    Instant may_close;    /* at the latest */
    gboolean is_too_late; /* it is not sure to be there in time; so too when nobody can know */
} Resend;

/* The seller promised or sent a new parcel, or asked to withdraw for one. */
gboolean resend_is_talked_of(const Dispute *dispute);

/* The same, where the window can still matter for it: in an open dispute, before any, and after
 * it was withdrawn. */
gboolean resend_matters(const Dispute *dispute);

/* clocks are those of the order. What is not on its way yet counts from now. */
Resend resend_expect(const Order *order, const Dispute *dispute, const Policies *policies,
                     const GArray *clocks, Instant now);

/* Free return: how many returns an order has seen, against how many are free. */

/* How often, and the rule that says how often it is free; NULL: nobody knows a limit. */
typedef struct {
    const Rule *rule; /* borrowed from the policies */
    int used;
} FreeReturnCount;

/*
 * The returns that began in from <= instant < until: agreed, ordered or posted, whatever was
 * first. A return has one dispute and counts once.
 */
int returns_begun(const Order *order, Instant from, Instant until);

gboolean free_return_is_used_up(const FreeReturnCount *count);

/*
 * Scan watch: when it is time to look whether a parcel moves at all. The program sees no scans;
 * it knows what the buyer said of the tracking, and for how long nobody said anything.
 */

/*
 * The rule ("no-scan") whose time has passed since the order was shipped, while it has a
 * tracking number, has not arrived, and nothing that was recorded shows the parcel moving;
 * NULL: there is nothing to look at. Borrowed from the policies.
 */
const Rule *scan_is_missed(const Order *order, const Policies *policies, Validity *validity);
