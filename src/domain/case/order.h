/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Order: everything known now about one marketplace order: the fold of its events (fold.h).
 * An order owns everything it points to.
 */
#pragma once

#include "base/money/money.h"
#include "base/time/time.h"
#include "domain/words/words.h"

/* One item of the order. */
typedef struct {
    int line; /* 1.. */
    char *id; /* the marketplace's line id, or NULL */
    char *title;
    char *product; /* the marketplace's product id, or NULL */
    int quantity;  /* 0: not known; one at least */
    Money price;   /* of one; MONEY_NONE when not known */
    gboolean
        is_cancelled; /* or sent back: others of the order go on, and this one is not paid */
} OrderLine;

/*
 * When a fact happened, as far as is known. earliest is what counts. A fact that is known to be
 * true without a date (a completed order of an export) has is_true and INSTANT_UNKNOWN.
 */
typedef struct {
    gboolean is_true;
    gboolean unchecked; /* only a mail says so, and nobody checked whose it is: it may bring a
                           deadline nearer, and ends none */
    Instant instant;
    Precision precision;
    gint64 said;  /* logical counter of the event that stated it: who spoke later */
    char *change; /* the change that stated it: facts of one change do not doubt each other */
    char *text;   /* what it was made from, or NULL */
    char *zone;   /* or NULL */
} FactValue;

/* One tracking number; a parcel is renumbered at hand-over, so a number may be the alias of
 * another. Its facts are those that were recorded of it alone, where the order has several. */
typedef struct {
    char *number;
    char *carrier;  /* or NULL */
    char *alias_of; /* or NULL */
    FactValue marked_delivered;
    FactValue delivered;
    Instant returned; /* on its way back since; INSTANT_UNKNOWN: it is not */
    ReturnCause return_cause;
    Instant held; /* by customs, since; INSTANT_UNKNOWN: it is not */
} Parcel;

/* The buyer looked at, or asked for, what the program had asked to. */
typedef struct {
    Instant at;
    Instant until;    /* the date that was stated there; INSTANT_UNKNOWN: none */
    NextAction about; /* ACTION_NOTHING: not known */
} Checked;

/* The buyer wrote or called. */
typedef struct {
    Instant at;
    Instant until;         /* by when he asked for an answer; INSTANT_UNKNOWN: not said */
    gboolean is_to_seller; /* about the order; not to who keeps his data or collects debts */
    ContactChannel channel;
    ContactReply reply;
} Contact;

/* A day that was said without a time: it is that day wherever it is told. */
typedef struct {
    Instant start;
    const Zone *zone; /* that it was read in */
} SaidDay;

/* What the buyer answered to a question that the readers of dossiers ask. */
typedef struct {
    char *question; /* its name in the profiles: "expected" */
    char *text;
    Instant at;
} SaidAnswer;

/* What was last said of an item, or of every item that has no newer mark of its own. */
typedef enum {
    MARK_NONE,
    MARK_ALL_WELL, /* it is what it should be */
    MARK_SETTLED,  /* the buyer leaves it at that */
    MARK_WOKEN,    /* something new was recorded since */
} LineMarkKind;

typedef struct {
    int line; /* 0: the whole order */
    LineMarkKind kind;
    Instant at;
} LineMark;

typedef struct {
    char *id;          /* uuid */
    char *number;      /* as the marketplace writes it */
    char *identifier;  /* its letters and digits, by which it is compared; NULL while put
                          together */
    char *marketplace; /* policy name: "aliexpress" */
    char *title;
    char *seller;
    char *url;
    char *paid_with;       /* payment token, with network where known: "credit-card:visa" */
    char *buyer_country;   /* ISO 3166 alpha-2, upper case */
    char *imported_status; /* the marketplace's own word, as imported */
    PageState page_state;  /* what that word means */
    gboolean
        page_by_mail; /* PAGE_UNKNOWN since a mail called the order closed, without a reason */
    char *note;
    Money total;
    gboolean total_is_sum; /* of the prices of the items: postage and discounts are not in it */
    Money return_cost;
    gboolean free_return;
    int guarantee_days;  /* of the delivery guarantee, 0 when not known */
    char **tags;         /* NULL-ended, never NULL; order_set_tags() */
    char *tag_list;      /* the tags joined by commas; "" when there are none */
    GPtrArray *lines;    /* OrderLine */
    GPtrArray *parcels;  /* Parcel */
    GPtrArray *disputes; /* Dispute (dispute.h), oldest first; shared by copies */
    GPtrArray *evidence; /* Evidence (evidence.h), as added; shared by copies */
    GPtrArray
        *mail_says; /* MailSaying (mail-word.h): what waits, oldest first; shared by copies */
    /* What was offered, promised, agreed and paid without a dispute: it has no id and is not
     * among the disputes; NULL: nothing was. */
    struct Dispute *direct;
    GArray *checks;     /* Checked, oldest first */
    GArray *contacts;   /* Contact, oldest first */
    GArray *marks;      /* LineMark, oldest first */
    GPtrArray *answers; /* SaidAnswer, one a question; shared by copies */
    GArray *days;       /* SaidDay, of what happened; shared by copies */
    FactValue facts[FACT_COUNT];
    gboolean is_cancelled;
    gboolean is_closed; /* the marketplace says closed or finished, without more */
    gboolean is_returned_to_sender;
    ReturnCause return_cause; /* as it was last said */
    gboolean is_held_by_customs;
    Instant cancel_requested; /* INSTANT_UNKNOWN when never; so too in each that follows */
    Instant cancelled;        /* when it was recorded as cancelled */
    Instant customs_asked;    /* a question of customs that is open, */
    Instant customs_until;    /* and until when they keep the parcel */
    Instant law_letter;       /* the seller was given notice by law, */
    Instant law_letter_until; /* with this date to answer by */
    Instant out_of_court;     /* a complaint was filed with a body outside the courts */
    Instant data_requested;
    Instant reminder_answered; /* a reminder to pay what is disputed */
    Instant
        mail_return; /* a mail says that a return was agreed; waits, as all that mails say, */
    Instant mail_return_until; /* and by when it is to be sent */
    gboolean extension_refused;
    Instant extension_asked;      /* INSTANT_UNKNOWN when never */
    Instant extended;             /* the window was extended, by an unstated time */
    gboolean completed_by_itself; /* the marketplace completed it, whoever has the parcel */
    Instant completion_warned;    /* it said that it will; INSTANT_UNKNOWN when never */
    Instant no_button_at;         /* the page offered no dispute then; INSTANT_UNKNOWN: never */
    NoButton no_button;           /* what it showed instead */
    Instant opens;                /* when a dispute can be opened, as the page states it */
    gboolean archived;
    gboolean removed;
    Instant tracked_at;
    gint64 newest; /* logical counter of the newest event folded in */
} Order;

Order *order_new(const char *id);
Order *order_copy(const Order *order);
void order_free(Order *order);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Order, order_free)

OrderStatus order_status(const Order *order);

/* Shipped, or its page shows a close date, as it does only once it is shipped. */
gboolean order_is_underway(const Order *order);

/*
 * Whether it was paid and shipped is open: the page calls it something that is not understood,
 * unpaid, in dispute or paid back, and nothing else is known. Nothing counts from that.
 */
gboolean order_is_unclear(const Order *order);

/* The same, and more than a mail that nobody checked says so: what the seller owes until then
 * is not owed any more. */
gboolean order_is_surely_underway(const Order *order);

/* The buyer has it, as far as he said. */
gboolean order_is_received(const Order *order);

/* Received, or marked delivered by the carrier. */
gboolean order_has_arrived(const Order *order);

/* The same, and more than a mail that nobody checked says so. */
gboolean order_has_surely_arrived(const Order *order);

/* INSTANT_UNKNOWN when the fact is not known or has no date. */
Instant order_fact(const Order *order, Fact fact);

/* Keeps the zone of a date without a time; of any other moment nothing. */
void order_add_day(Order *order, const Moment *moment);

/* The zone in which to write an instant of this order: that of a day that was said without a
 * time, so that it stays that day; of any other instant the buyer's. */
const Zone *order_zone_at(const Order *order, Instant instant, const Zone *own);

/*
 * States or withdraws a fact. moment NULL: it is true, its date is not known. said and change
 * are those of the event that says so; 0 and NULL while an order is being put together by hand.
 */
void order_set_fact(Order *order, Fact fact, const Moment *moment, gint64 said,
                    const char *change);
void order_clear_fact(Order *order, Fact fact);

/* The same of any fact; a value owns its texts. */
FactValue fact_value_copy(const FactValue *value);
void fact_value_set(FactValue *value, const Moment *moment, gint64 said, const char *change);
void fact_value_clear(FactValue *value);

/* What was last said of this line; 0: of every line, the weakest of them. */
LineMarkKind order_line_mark(const Order *order, int line);

/* A date that was found on looking so is used: it is the window's close, or the bank's own. */
gboolean checked_date_counts(NextAction about);

/* The last time that the buyer did what this action asks to look at; NULL: never. Borrowed. */
const Checked *order_last_check(const Order *order, NextAction about);

/* The buyer's own answer to the question of that name; NULL: he gave none. Borrowed. */
const char *order_said_answer(const Order *order, const char *question);

/* How many parcels the order has: numbers that are another name of one count once. */
guint order_count_parcels(const Order *order);

/* The parcel of this number or of the one that it is another name of; NULL: none. Borrowed. */
Parcel *order_find_parcel(const Order *order, const char *number);

/* The order as one of several parcels sees it: alone, and with what was recorded of it in place
 * of what is true of all of them. Owned by the caller. */
Order *order_of_parcel(const Order *order, const Parcel *parcel);

void order_set_tags(Order *order, const char *const *tags);

OrderLine *order_line_new(void);
void order_line_free(OrderLine *line);
Parcel *parcel_new(const char *number);
Parcel *parcel_copy(const Parcel *parcel);
void parcel_free(Parcel *parcel);

/*
 * The table of what can be stated about an order: one row drives the command's options, the
 * form, the event's data, the difference shown on a second save, and the words of history.
 */
typedef enum {
    FIELD_TEXT,
    FIELD_ADDRESS,    /* https:// or http:// */
    FIELD_IDENTIFIER, /* the order number */
    FIELD_MARKETPLACE,
    FIELD_MONEY,
    FIELD_TIME,
    FIELD_GUARANTEE, /* days after shipping ("90d") or a time */
    FIELD_PAYMENT,
    FIELD_COUNTRY,
    FIELD_FLAG,
    FIELD_TAGS,
    FIELD_PARCELS,
    FIELD_LINES, /* stated by importers only */
    FIELD_PAGE_STATE,
} FieldKind;

typedef struct {
    const char
        *name; /* of the option and of the form; JSON member of the event with "_" for "-" */
    FieldKind kind;
    gsize offset;      /* in Order; of FIELD_TIME and FIELD_GUARANTEE: unused, see fact */
    Fact fact;         /* FACT_COUNT when it states none */
    const char *label; /* N_() */
    const char *hint;  /* N_(): what can be typed */
    gboolean required;
    const char *option; /* what people read instead of the name of the option; NULL: the name */
} OrderField;

/* Two facts of which the first never comes after the second. One table for what is added,
 * edited, recorded and imported. */
typedef struct {
    Fact first, second;
    gboolean is_impossible; /* else a shop may count so: it is doubted, and taken */
    const char *doubt;      /* N_(): a sentence */
    const char *refusal;    /* N_(): why the second cannot be recorded; NULL: it can */
} FactSequence;

extern const FactSequence fact_sequences[];
extern const gsize fact_sequences_count;

/* TRUE where the second came first by every honest reading of both dates. */
gboolean fact_sequence_is_broken(const FactSequence *sequence, const FactValue *facts);

/* The first pair that cannot be, unless it stood so before (NULL: there was nothing); of
 * several parcels one may be there before another is sent. NULL: none. */
const FactSequence *order_find_impossible(const Order *order, const Order *before);

/* How a date of this fact is meant that leaves out its year: the past, but for deadlines. */
Tense fact_tense(Fact fact);

extern const OrderField order_fields[];
extern const gsize order_fields_count;

/* Those and what only importers state besides, which has no option and stands in no form; NULL
 * behind the last. */
const OrderField *order_stated_field(gsize index);

/* By the option's name or by the member of the event's data ("paid-with", "paid_with"). */
const OrderField *order_field_find(const char *name);

/* The option of the command line for it; its name is understood there too. */
const char *order_field_option(const OrderField *field);
