/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Orders: the use cases of one order, as people do them: find, show, add, edit, log what
 * happened, archive, remove, undo; and what is to be done about all of them.
 *
 * Every write is one change in one transaction; it is saved when the function returns TRUE, and
 * nothing was changed when it does not. What is shown is computed from what is recorded, the
 * policies and the clock of the person; nothing is written by looking.
 *
 *   order-look.h   finding an order and everything that is known of it; lists and counts
 *   order-log.h    what happened to an order: guarded, and recorded
 *   disputes.h     one dispute: chosen, drafted, its words, the answers of the wizard
 *   evidence.h     files that prove something: referenced, and checked to be what they were
 *   fields.h       what can be said of an order, from text and to text
 *   agenda.h       what the buyer must do, by the day
 *   others.h       what the other orders say about one
 *   order-csv.h    an order as rows of a table
 *   order-json.h   all of it as the JSON contract writes it
 *
 * and, below, tracking an order, changing what is said of it, and taking it out of the lists.
 *
 * Errors: RECOURSE_ERROR_NOT_FOUND, _USAGE for what is ambiguous, _REFUSED when a guard says
 * no. What a person should be told beside the answer is for the layers above to put in words.
 */
#pragma once

#include "services/orders/agenda.h"
#include "services/orders/disputes.h"
#include "services/orders/fields.h"
#include "services/orders/order-csv.h"
#include "services/orders/order-json.h"
#include "services/orders/order-log.h"
#include "services/orders/order-look.h"
#include "services/orders/others.h"

/* How the fields of an order at this marketplace (NULL: the default one) are read and shown.
 */
FieldContext orders_field_context(App *app, const char *marketplace);

/* The same where it is typed into the screens: as app_typing_here() says, and an error calls a
 * field by its label. */
FieldContext orders_typing_context(App *app, const char *marketplace);

/* A new order with an id, the default marketplace and what settings say of every order. */
Order *orders_draft(App *app);

/*
 * Tracks the order. Refused when its number is tracked at that marketplace already (the message
 * names that order), or when a required field is empty (_USAGE).
 */
gboolean orders_add(App *app, const Order *order, GError **error);

typedef enum {
    SAVE_SAVED,
    SAVE_UNCHANGED,         /* nothing differs: nothing was written */
    SAVE_CHANGED_MEANWHILE, /* somebody wrote after seen: nothing was written */
} SaveVerdict;

/*
 * Saves the fields of edited that differ from seen, the order as it was when editing began.
 * When the order no longer reads as seen does and ret_differing is given, nothing is saved and
 * ret_current gets the order as it is now, ret_differing the fields (OrderField,
 * borrowed) that differ between seen and now: show them, then save again with ret_current as
 * seen. With NULL for both, the fields are saved over whatever is there.
 */
gboolean orders_edit(App *app, const Order *seen, const Order *edited, SaveVerdict *ret_verdict,
                     Order **ret_current, GPtrArray **ret_differing, GError **error);

/* A field with what it is to say. Borrowed. */
typedef struct {
    const OrderField *field;
    const char *text;
} FieldEdit;

/*
 * Puts the fields of each of these orders (ids, NULL-ended) as one change, of all of them or of
 * none; each is read as it is typed into the screens for its own marketplace. ret_changed
 * counts the orders that read otherwise afterwards.
 */
gboolean orders_edit_each(App *app, const char *const *ids, const FieldEdit *edits, gsize count,
                          guint *ret_changed, GError **error);

typedef enum {
    MARK_ARCHIVED,
    MARK_UNARCHIVED,
    MARK_REMOVED, /* undoable; the events stay until a purge */
} OrderMark;

/* One change for all of them. ret_marked counts those that were not marked so before. */
gboolean orders_mark(App *app, const char *const *ids, OrderMark mark, guint *ret_marked,
                     GError **error);

/* Blanks the data of the order's events for good. Cannot be undone. */
gboolean orders_purge(App *app, const char *id, GError **error);
