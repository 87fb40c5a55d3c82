/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fields: what can be said about an order, from and to text, by the one table order_fields
 * (domain/case/order.h). Options, forms, the words of history and the difference shown on a
 * second save all come through here.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/policy/policy.h"

/* By which of its names an error calls a field: the one that the person sees. */
typedef enum {
    CALLED_NAME,   /* placed: of the columns and members of files */
    CALLED_OPTION, /* --ordered */
    CALLED_LABEL,  /* Order date: of forms, and of what has no option */
} FieldCalled;

typedef struct {
    const Zone *zone; /* in which a time without a zone is read, and shown */
    Instant now;
    const Policies *policies; /* what a marketplace may be called; NULL: any valid name */
    DateOrder dates;          /* in which 05/06/2026 is read */
    const Zone *also;         /* where a date alone may be meant too, as in a MomentContext */
    FieldCalled called;
} FieldContext;

/*
 * Puts what text says into the field; an empty text takes the field's value away. A list (tags,
 * tracking numbers) is replaced by the list in the text. An error names the field, the text and
 * what was expected; the order is unchanged then. Forms set only what was really edited: a time
 * may know more than its text shows.
 */
gboolean order_field_set(Order *order, const OrderField *field, const char *text,
                         const FieldContext *context, GError **error);

/* What order_field_set() reads back; "" when nothing is known. Raw: sanitise before showing. */
char *order_field_text(const Order *order, const OrderField *field,
                       const FieldContext *context);

/* Whether what is typed there is a time: a guarantee may also be a number of days. */
gboolean order_field_takes_time(const OrderField *field, const char *text);

gboolean order_field_is_same(const Order *a, const Order *b, const OrderField *field);

/* The letters and digits (owned) of an order number or a tracking number. */
char *identifier_from_text(const char *text, GError **error);

/* The token (owned) of a way to pay, and the code of a country, for what a person writes; an
 * error names the three that come nearest. */
char *payment_from_text(const char *text, GError **error);
const char *country_from_text(const char *text, GError **error);

/*
 * What cannot all be right about the dates (delivered before shipped, ...): N_() sentences, not
 * owned. Warnings, never a refusal.
 */
GPtrArray *order_doubts(const Order *order, Instant now);
