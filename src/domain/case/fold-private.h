/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files fold*.c share. Each takes what one event says into the order. */
#pragma once

#include "domain/case/dispute.h"
#include "domain/case/event.h"

/*
 * An order on the way to what is known now. What a statement and a happening can both say
 * belongs to whoever said it later, so the logical counters of the statements are kept until
 * the end.
 */
typedef struct {
    Order *order;
    gint64 cancelled_said;
    gint64 parcels_said;
    gint64 extended_said;
    gint64 page_said;
    gint64 stated[FACT_COUNT];     /* when the fact was last stated; earlier happenings lose */
    gboolean happened[FACT_COUNT]; /* a happening gave the fact */
} Fold;

/* The instant is the event's own; its words and its precision stand in the data, if anywhere.
 */
void fold_date(FactValue *value, const Event *event, const json_t *data);

/* A moment in the data; INSTANT_UNKNOWN when the member says none. */
Instant fold_stated(const json_t *data, const char *member);

/* The date that the page shows for the window's close, in that member. */
void fold_close(Fold *fold, const Event *event, const json_t *data, const char *member);

/* Unless the order has it, or the number is NULL. */
void fold_add_parcel(Order *order, const char *number);

/* FALSE when the event does not speak of one parcel alone: then it is of the order. */
gboolean fold_parcel(Order *order, const Event *event, const json_t *data);

/* What is true of the order once it is of each of several parcels. */
void fold_add_up_parcels(Order *order);

/* To whom the buyer wrote. */
void fold_contact(Order *order, const Event *event, const json_t *data);

/* A mark on one line; 0: on the whole order. */
void fold_mark_line(Order *order, int line, LineMarkKind kind, Instant at);

/* What mails say that waits, of all events of the order: those that recorded it or set it aside
 * are among them. */
void fold_mail(Order *order, const GPtrArray *events);

/* Whether it is about a file that proves something. */
gboolean fold_evidence_is(const Event *event);

/* A file that was added. FALSE: nobody can say which. */
gboolean fold_evidence_add(Order *order, const Event *event);

/* What was said of them since, and which were removed. events: those that are about files; they
 * get the sequence in which they were said. unfit gets those about what is not there. */
void fold_evidence(Order *order, GPtrArray *events, GPtrArray *unfit);
