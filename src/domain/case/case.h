/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Case: what is true of an order, and how it came to be known.
 *
 * Everything that a person or an importer says is an Event (event.h): appended, never changed.
 * Everything else is computed from events. An Order (order.h) is the fold of its events
 * (fold.h): what was said of it, what happened to it, its parcels, its evidence, and its
 * Disputes (dispute.h), from the draft to the money. Nothing of it is stored that could not be
 * folded anew, so undoing is leaving events out, and two machines that know the same events
 * know the same order, in whatever sequence they heard of them.
 *
 * The fold is pure and total. It never fails and never asks what day it is: an event that does
 * not fit is kept, marked, and moves nothing. What may be recorded is asked before, by guards
 * that stand above (domain/counsel), and a person may always insist, because the program
 * records what happened out there.
 *
 *   event.h       one event, its kind, and how statements carry the fields of an order
 *   order.h       an order, its lines and parcels, and the table of its fields
 *   dispute.h     a dispute: its state, its offers and payments, whose turn it is
 *   transition.h  which event leads from which state of a dispute to which
 *   mail-word.h   what a mail says has happened, and what it may do
 *   evidence.h    a file that was added, and what it was then
 *   file-says.h   what such a file says of itself
 *   field-forms.h how data says one field of an order
 *   fold.h        events to an order; which changes are taken back
 *
 * The room knows no policy and no clock: whether a date is near is none of its business. It
 * owns the tables of fields, of kinds of events and of transitions; a new event, field or state
 * begins there.
 */
#pragma once

#include "domain/case/dispute.h"
#include "domain/case/event.h"
#include "domain/case/evidence.h"
#include "domain/case/field-forms.h"
#include "domain/case/file-says.h"
#include "domain/case/fold.h"
#include "domain/case/mail-word.h"
#include "domain/case/order.h"
#include "domain/case/transition.h"
