/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files fold*.c share. Each takes what one event says into the order. */
#pragma once

#include "domain/case/dispute.h"
#include "domain/case/event.h"

/* The instant is the event's own; its words and its precision stand in the data, if anywhere.
 */
void fold_date(FactValue *value, const Event *event, const json_t *data);

/* Why it goes back; RETURNED_NOT_SAID when the data does not say. */
ReturnCause fold_return_cause(const json_t *data);

/* A moment in the data; INSTANT_UNKNOWN when the member says none. */
Instant fold_stated(const json_t *data, const char *member);

/* Into the dispute that it names, or into what was dealt with directly. FALSE: it does not fit.
 */
gboolean fold_dispute(Order *order, const Event *event);

/* Unless the order has it, or the number is NULL. */
void fold_add_parcel(Order *order, const char *number);

/* FALSE when the event does not speak of one parcel alone: then it is of the order. */
gboolean fold_parcel(Order *order, const Event *event, const json_t *data);

/* What is true of the order once it is of each of several parcels. */
void fold_add_up_parcels(Order *order);

/* What the buyer looked at, and whom he wrote to. */
void fold_check(Order *order, const Event *event, const json_t *data);
void fold_contact(Order *order, const Event *event, const json_t *data);

/* A mark on the lines that the event names, else on the whole order; and on one line. */
void fold_mark(Order *order, const Event *event, const json_t *data, LineMarkKind kind);
void fold_mark_line(Order *order, int line, LineMarkKind kind, Instant at);

/* What mails say that waits, of all events of the order: those that recorded it or set it aside
 * are among them. */
void fold_mail(Order *order, const GPtrArray *events);

/* The buyer leaves it at that. Without a line the disputes are meant as well. */
void fold_settle(Order *order, const Event *event, const json_t *data);

/* Something new about the order as a whole: nothing of it is well, or left at that, any more.
 */
void fold_wake(Order *order, Instant at);
