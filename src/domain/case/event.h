/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Event: something that was said or happened; append-only. Orders, states and clocks are folds
 * of events. Events of one user action share a change, the unit of undo.
 *
 * Statements (order-tracked, order-edited) say fields; later said wins, by (counter, device,
 * seq). Happenings (shipped, delivered, ...) take their place by (at, counter, device, seq).
 */
#pragma once

#include "base/json/json.h"
#include "base/time/time.h"
#include "domain/case/order.h"
#include "domain/words/words.h"

typedef enum {
    EVENT_UNKNOWN, /* written by a newer program: kept, not folded */
    EVENT_ORDER_TRACKED,
    EVENT_ORDER_EDITED,
    EVENT_ORDER_ARCHIVED,
    EVENT_ORDER_UNARCHIVED,
    EVENT_ORDER_REMOVED,
    /* data: {"change": id}, and "also": those that came with it; belongs to no order */
    EVENT_CHANGE_RETRACTED,
    EVENT_MAIL_SAID,      /* what a mail says, that waits for the person (mail-word.h) */
    EVENT_MAIL_SET_ASIDE, /* the person has looked, and it is not so */
    EVENT_SHIPPED,
    EVENT_MARKED_DELIVERED,
    EVENT_DELIVERED,
    EVENT_CONFIRMED,
    EVENT_WINDOW_EXTENDED,
    EVENT_EXTENSION_REQUESTED,
    EVENT_EXTENSION_REFUSED,
    EVENT_COMPLETION_WARNED,
    EVENT_AUTO_COMPLETED,
    EVENT_RETURNED_TO_SENDER,
    EVENT_CUSTOMS_HELD,
    EVENT_CANCEL_REQUESTED,
    EVENT_CANCELLED,
    EVENT_MESSAGED_SELLER,
    EVENT_COULD_NOT_OPEN,
    EVENT_NOTE,
    EVENT_CHECKED,
    EVENT_ALL_WELL,
    EVENT_SETTLED,
    EVENT_CUSTOMS_ASKED,
    EVENT_LAW_LETTER_SENT,
    EVENT_OUT_OF_COURT_FILED,
    EVENT_DATA_REQUESTED,
    EVENT_REMINDER_ANSWERED,
    EVENT_EVIDENCE_ADDED,    /* version 1 said neither name nor type, and had no copy */
    EVENT_EVIDENCE_EDITED,   /* what is said of a file that was added: evidence.h */
    EVENT_EVIDENCE_REMOVED,  /* it proves nothing; its bytes stay where they are */
    EVENT_QUESTION_ANSWERED, /* of a dossier's reader; data: {"question", "text"} */
    EVENT_DISPUTE_DRAFTED,   /* statement: the draft of a dispute, and what changes in it */
    EVENT_SUBMITTED,
    EVENT_EDITED,
    EVENT_SELLER_OFFERED,
    EVENT_SELLER_REJECTED,
    EVENT_SELLER_EVIDENCE,
    EVENT_SELLER_TIMEOUT,
    EVENT_SELLER_ASKED_WITHDRAW,
    EVENT_RESEND_PROMISED,
    EVENT_RESEND_SHIPPED,
    EVENT_SELLER_PROMISED_REFUND,
    EVENT_BUYER_OFFERED,
    EVENT_BUYER_REJECTED,
    EVENT_ACCEPTED,
    EVENT_ESCALATED,
    EVENT_PLATFORM_STEPPED_IN,
    EVENT_PLATFORM_OFFERED,
    EVENT_EVIDENCE_REQUESTED,
    EVENT_EVIDENCE_SENT,
    EVENT_RULED_FOR_BUYER,
    EVENT_RULED_PARTIAL,
    EVENT_RULED_FOR_SELLER,
    EVENT_APPEALED,
    EVENT_APPEAL_WON,
    EVENT_APPEAL_LOST,
    EVENT_WITHDRAWN,
    EVENT_DISPUTE_CLOSED,
    EVENT_RETURN_AGREED,
    EVENT_RETURN_REQUIRED,
    EVENT_RETURN_SHIPPED,
    EVENT_RETURN_DELIVERED,
    EVENT_RETURN_RECEIVED,
    EVENT_RETURN_REFUSED,
    EVENT_REFUND_APPROVED,
    EVENT_REFUND_PART,
    EVENT_REFUNDED,
    EVENT_REFUND_FAILED,
    EVENT_PAYMENT_CASE_OPENED,
    EVENT_PAYMENT_CASE_ESCALATED,
    EVENT_BANK_ASKED,
    EVENT_BANK_ANSWERED,
    EVENT_CHARGEBACK_FILED,
    EVENT_CHARGEBACK_WON,
    EVENT_CHARGEBACK_LOST,
    EVENT_TYPE_COUNT,
} EventType;

typedef enum {
    EVENT_IS_STATEMENT,
    EVENT_IS_HAPPENING,
    EVENT_IS_ABOUT_LOG, /* retractions, what came by an export */
} EventClass;

/* Who did it, or says so. */
typedef enum {
    ACTOR_BUYER,
    ACTOR_SELLER,
    ACTOR_PLATFORM,
    ACTOR_CARRIER,
    ACTOR_BANK,
    ACTOR_COUNT,
} Actor;
extern const ChoiceSet actors;

/* What it is about. */
typedef enum {
    ABOUT_ORDER,
    ABOUT_DISPUTE, /* carries the id of one */
    ABOUT_EITHER,  /* of a dispute; where the order has none, of what was dealt with directly */
    ABOUT_CASE,    /* of a dispute; where the order has none, it begins one */
} EventSubject;

/* What is said with it besides its time, the date on the page and words; and how it is taken.
 */
typedef enum {
    ASKS_AMOUNT = 1 << 0,
    NEEDS_AMOUNT = 1 << 1,
    ASKS_PLACE = 1 << 2,        /* where money goes, or is offered to go */
    ASKS_NUMBER = 1 << 3,       /* a tracking number, in a form */
    ASKS_RETURN = 1 << 4,       /* whether the item has to go back for it */
    ASKS_CONTACT = 1 << 5,      /* through which channel, and what came back */
    ASKS_CLOSE = 1 << 6,        /* the close of the window that the page shows with it */
    ASKS_LINES = 1 << 7,        /* which items; none: all of them */
    ANSWERS_OFFER = 1 << 8,     /* to the offer on the table */
    OF_BANK = 1 << 9,           /* a date in it is one of the buyer's own zone */
    IS_OF_THE_WAY = 1 << 10,    /* of an order on its way: one that is cancelled has none */
    MAY_NAME_DISPUTE = 1 << 11, /* about the order, or about one dispute of it alone */
    ASKS_PARCEL = 1 << 12,      /* which of several parcels is meant; none: all of them */
    NEEDS_WORDS = 1 << 13,
    UNTIL_MAY_BE_OVER = 1 << 14, /* the date that is stated with it may lie before it */
    UNTIL_IS_LATER = 1 << 15,    /* that date is never before the close that is known */
    IS_OF_RESEND = 1 << 16,      /* a new parcel is talked of */
    NOT_TO_SELLER = 1 << 17,     /* the contact is with somebody else */
} EventAsks;

/* Why it cannot come before a fact of the order, or once a fact is so: N_(), a sentence without
 * capital and full stop; NULL: it can. */
typedef struct {
    Fact fact;
    const char *refusal;
} EventBound;

#define EVENT_BOUNDS 2

/* A clock that it starts, and what its span means: N_(), with {span} in it; NULL: none. */
typedef struct {
    ClockId clock;
    const char *sentence;
} EventClock;

typedef struct {
    const char *token; /* "marked-delivered" */
    EventClass class;
    int version;       /* of its data, as written today */
    gboolean loggable; /* may be given to `log` */
    EventSubject about;
    Actor by;
    const char *label;       /* N_(): "Marked delivered by the carrier" */
    const char *after;       /* N_(): what the person should know after logging it, or NULL */
    const char *weight;      /* N_(): what is lost by it, to say yes to before; or NULL */
    EventClock runs;         /* what the person may know of its course after logging it */
    guint asks;              /* of EventAsks */
    const ChoiceSet *causes; /* the words of `--cause`, or NULL: it takes none */
    EventBound not_before[EVENT_BOUNDS];
    EventBound not_after;
} EventKind;

/* One row for every EventType. */
const EventKind *event_kind(EventType type);
EventType event_type_parse(const char *token); /* EVENT_UNKNOWN when it is none */

gboolean event_asks(EventType type, EventAsks what);

/* Whose date it says; FACT_COUNT: none. */
Fact event_fact(EventType type);

/* When it last happened to the order itself; INSTANT_UNKNOWN: never, or nobody keeps that. */
Instant order_happened(const Order *order, EventType type);

/*
 * Whether somebody is likely to have it to record of the order as it is: the fact that it dates
 * is not known yet, and it does not have to come before one that is.
 */
gboolean event_is_likely(const Order *order, EventType type);

/* Whether it belongs to a dispute, where the order has one. */
gboolean event_is_of_dispute(EventType type);

typedef struct {
    char *device;   /* uuid */
    gint64 seq;     /* 1.. on that device */
    gint64 counter; /* logical clock: greater than every counter the writer had seen */
    EventType type;
    char *type_token; /* as stored: unknown types are kept */
    int version;
    Instant at;       /* when it happened */
    Instant recorded; /* when it was written, real time */
    char *order;      /* uuid, or NULL */
    char *dispute;    /* uuid, or NULL */
    char *change;     /* uuid */
    char *data;       /* JSON bytes; "" after a purge */
    json_t *parsed;   /* the same where event_set_data() wrote them, else NULL */
} Event;

/*
 * The greatest seq and counter that an event can have: JSON readers keep whole numbers up to
 * here (RFC 8259, section 6). Greater ones were not written by this program; they may stand in
 * a file that took them over once, and then fold last. Nothing is numbered after them.
 */
#define EVENT_NUMBER_MOST ((gint64)1 << 53)

Event *event_new(EventType type, const char *order, Instant at);
void event_free(Event *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Event, event_free)

/*
 * The order in which the events of an order fold: statements first, then happenings (see
 * above); and the one in which they are told, by time alone. What is known of its day alone
 * stands behind what was recorded of that day before it. GPtrArrays of Event.
 */
void events_sort(GPtrArray *events);
void events_sort_by_time(GPtrArray *events);

/* Who spoke later, by (counter, device, seq): decides between two statements of one thing. */
int event_compare_said(const Event *a, const Event *b);

/* Writes the data; the value is kept, so that it need not be read back from its bytes. */
void event_set_data(Event *event, json_t *data);

/* The data lifted to today's version; NULL when it was purged or is not an object. */
json_t *event_data(const Event *event);

/*
 * The data of a statement: every field of order_fields, and what importers state besides (the
 * marketplace's own status word, cancelled, closed, lines), that differs between before and
 * now; before NULL: everything that is set. What is no longer set becomes null. A moment that
 * is said in other words only is no difference. NULL when nothing differs.
 *
 * A member is a moment (moment_to_json), or true for what is so without a date ("confirmed":
 * true); "guarantee" is a moment or a number of days; "tag", "tracking" and "lines" are arrays.
 */
json_t *statement_data(const Order *before, const Order *now);

/* The same for an import: what found does not say is left as it is. */
json_t *statement_additions(const Order *before, const Order *found);

/* The inverse: what the data of a statement says, put into the order. Unknown members are
 * skipped. */
void statement_apply(Order *order, const json_t *data, gint64 said, const char *change);

/*
 * A moment inside event data: {"at", "precision", "text", "zone"}, or the RFC 3339 text alone
 * when it is exact. Data of happenings: "until" (moment: stated by the page), "at" (moment: the
 * words and the precision of the event's own instant, when not exact), "closes" (moment: the
 * window's close, as the page shows it), "text", "tracking", "status", "channel", "answer",
 * "lines"; "of_parcel": true where the tracking number says which of several parcels it is
 * about; "about": what the program had asked to look at; "override": true where a guard
 * refused it, with "takes_effect": true where it moves the state all the same.
 */
json_t *moment_to_json(const Moment *moment);
gboolean moment_from_json(const json_t *value, Moment *ret_moment);
