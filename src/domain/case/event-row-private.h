/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table of events as the fold reads it: what each does to an order, to one of its parcels
 * and to a dispute. A row is all there is to know of an event (event-kinds.c); the functions in
 * its columns are in order-effects.c, dispute-effects.c and dispute-money.c.
 */
#pragma once

#include "domain/case/dispute.h"
#include "domain/case/fold-private.h"
#include "domain/case/transition.h"

/* What it does besides. */
typedef enum {
    HAPPENS_TO_ORDER = 1 << 0, /* and a tracking number in it is one of the order's parcels */
    ALSO_TO_ORDER = 1 << 1,    /* the same where it is of a dispute */
    DATES_FACT = 1 << 2,       /* the fact of the row */
    FIRST_COUNTS = 1 << 3,   /* the earliest of several is the honest reading; else the last */
    MOVES_ON = 1 << 4,       /* the parcel is no longer held nor on its way back */
    UNTIL_CLOSES = 1 << 5,   /* the date that the page stated with it is the window's close */
    UNTIL_RETURNS = 1 << 6,  /* it is until when the return has to be posted */
    WAKES = 1 << 7,          /* its items are neither well nor left at that any more */
    PAGE_MAY_STAND = 1 << 8, /* what the page showed before may still be so */
} EventDeeds;

/* One event of a dispute on its way into it. */
typedef struct {
    const Event *event;
    const json_t *data;
    Money amount;    /* MONEY_NONE: none was named */
    DisputeState to; /* where the table leads */
} Said;

/* What is possible and seldom meant stands last in a menu. */
typedef enum {
    USUAL,
    SELDOM,
} Frequency;

#define STAY DISPUTE_STATE_COUNT

/* From which states it leads to which. The first that has the state counts; the first of all
 * says where it usually leads. */
typedef struct {
    DisputeStates from;
    DisputeState to; /* or STAY */
    Guard guard;
    Frequency frequency;
} EventMove;

typedef struct {
    EventKind kind;
    guint does;   /* of EventDeeds */
    Fact fact;    /* that it dates */
    gsize at;     /* offset in Order of the instant that is its last time; 0: none */
    gsize until;  /* offset of the instant that is the date stated with it; 0: none */
    gsize sets;   /* offset of the gboolean in Order that is TRUE from then on; 0: none */
    gsize clears; /* the same of one that is FALSE */
    void (*on_order)(Fold *fold, const Event *event, const json_t *data);
    void (*on_parcel)(Parcel *parcel, const Event *event, const json_t *data);
    void (*money)(Dispute *dispute, const Said *said);
    void (*on_dispute)(Dispute *dispute, const Said *said);
    /* Where the move is not enough. */
    DisputeState (*settles)(const Dispute *dispute, DisputeState to);
    const EventMove *moves; /* ends with a move from no state; NULL: it is of no dispute */
} EventRow;

const EventRow *event_row(EventType type);

/* An order: statements, then happenings. */
void fields_are_stated(Fold *fold, const Event *event, const json_t *data);
void parcel_goes_back(Fold *fold, const Event *event, const json_t *data);
void order_is_cancelled(Fold *fold, const Event *event, const json_t *data);
void window_is_extended(Fold *fold, const Event *event, const json_t *data);
void page_has_no_button(Fold *fold, const Event *event, const json_t *data);
void note_is_read(Fold *fold, const Event *event);
void buyer_checked(Fold *fold, const Event *event, const json_t *data);
void items_are_well(Fold *fold, const Event *event, const json_t *data);
void buyer_leaves_it(Fold *fold, const Event *event, const json_t *data);
void question_is_answered(Fold *fold, const Event *event, const json_t *data);

/* One of several parcels. */
void parcel_is_marked(Parcel *parcel, const Event *event, const json_t *data);
void parcel_is_there(Parcel *parcel, const Event *event, const json_t *data);
void parcel_is_returned(Parcel *parcel, const Event *event, const json_t *data);
void parcel_is_held(Parcel *parcel, const Event *event, const json_t *data);

/* The money of a dispute. Total: an amount that does not fit leaves things as they are. */
void offer_is_made(Dispute *dispute, const Said *said);
void offer_is_approved(Dispute *dispute, const Said *said);
void claim_is_approved(Dispute *dispute, const Said *said);
void part_is_approved(Dispute *dispute, const Said *said);
void refund_is_approved(Dispute *dispute, const Said *said);
void refund_is_promised(Dispute *dispute, const Said *said);
void refund_came(Dispute *dispute, const Said *said);
void refund_went_back(Dispute *dispute, const Said *said);
void bank_paid(Dispute *dispute, const Said *said);

/* What else it leaves in a dispute. */
void claim_is_stated(Dispute *dispute, const Said *said);
void claim_is_withdrawn(Dispute *dispute, const Said *said);
void dispute_is_left(Dispute *dispute, const Said *said);
void seller_contests(Dispute *dispute, const Said *said);
void seller_wins(Dispute *dispute, const Said *said);
void buyer_wins(Dispute *dispute, const Said *said);
void return_is_asked(Dispute *dispute, const Said *said);
void return_is_settled(Dispute *dispute, const Said *said);
void return_is_numbered(Dispute *dispute, const Said *said);
void return_is_over(Dispute *dispute, const Said *said);
void return_may_be_over(Dispute *dispute, const Said *said);

/* Where that ends. */
DisputeState return_comes_first(const Dispute *dispute, DisputeState to);
DisputeState money_may_be_there(const Dispute *dispute, DisputeState to);
DisputeState marketplace_may_not_know(const Dispute *dispute, DisputeState to);
DisputeState ruling_may_stand(const Dispute *dispute, DisputeState to);
