/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Orders: the use cases of one order, as people do them: find, show, add, edit, log what
 * happened, archive, remove, undo. Every write is one change in one transaction; it is saved
 * when the function returns TRUE, and nothing was changed when it does not.
 *
 * Errors: RECOURSE_ERROR_NOT_FOUND, _USAGE for what is ambiguous, _REFUSED when a guard says
 * no.
 */
#pragma once

#include "domain/clocks/clocks.h"
#include "domain/watch/summary.h"
#include "services/app/app.h"
#include "services/orders/fields.h"
#include "store/lists/orders.h"

struct Refusal; /* domain/case/transition.h */

/* The id of ORDER: a number, a part of one that only one order has (4 characters at least), or
 * an id. Archived orders are found, removed ones are not. */
char *orders_find(App *app, const char *reference, GError **error);

/* As order_load(), but no such order is an error too. */
OrderRecord *order_load_required(Db *db, const char *id, GError **error);

/* Everything that is known of one order at app_now(): the one in hand for as long as that
 * holds, so that asking again costs nothing. */
OrderView *orders_show(App *app, const char *id, GError **error);

/* What is next in a dispute (an id, or NULL), or of the order where that brings nothing of its
 * own. Borrowed from the view. */
const NextStep *order_view_next(const OrderView *view, const char *dispute);

/* TRUE for an event of the view that moves nothing. */
gboolean order_view_is_unfit(const OrderView *view, const Event *event);

/* TRUE when the event at this place of the timeline is one more answer of a draft: the first of
 * them says all there is to see. */
gboolean order_view_repeats(const OrderView *view, guint place);

/* How the fields of an order at this marketplace (NULL: the default one) are read and shown.
 */
FieldContext orders_field_context(App *app, const char *marketplace);

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

typedef enum {
    MARK_ARCHIVED,
    MARK_UNARCHIVED,
    MARK_REMOVED, /* undoable; the events stay until a purge */
} OrderMark;

/* One change for all of them. ret_marked counts those that were not marked so before. */
gboolean orders_mark(App *app, const char *const *ids, OrderMark mark, guint *ret_marked,
                     GError **error);

/* What happened to an order. Zeroed is: a note of now, without words. */
typedef struct {
    EventType type;
    Moment at;    /* .instant 0 and .text NULL: now */
    Moment until; /* the date that the page states; .text NULL: none */
    const char *text;
    const char *tracking;
    const char *dispute; /* id; needed by the events of disputes, NULL for the others */
    Money amount;        /* MONEY_NONE: none */
    const char *to;      /* where money went: a token of money_places, or NULL */
    const char *cause;   /* why: a token of the event's own causes, or NULL */
    const char *returns; /* whether the item has to go back: a token of answers, or NULL */
    const char *channel; /* a token of contact_channels, or NULL */
    const char *answer;  /* what came back: a token of contact_replies, or NULL */
    Moment closes;       /* the close of the window that the page shows; .text NULL: none */
    const GArray *lines; /* DisputeLine, or NULL: the whole order */
    const char *mail;    /* id of the mail that says so, or NULL */
    gboolean anyway;     /* record it although a guard refuses, as an override */
} LogEntry;

/*
 * Records it. A guard refuses what cannot be (in the future, delivered before it was shipped,
 * about an order that is cancelled, a step that the dispute is not ready for):
 * RECOURSE_ERROR_REFUSED with its reason, and `anyway` overrides: how that is said is for
 * the caller to add. What the person should know
 * afterwards is event_kind(entry->type)->after. ret_has_effect (or NULL) gets FALSE when
 * everything is as it was known before.
 */
gboolean orders_log(App *app, const char *id, const LogEntry *entry, gboolean *ret_has_effect,
                    GError **error);

/*
 * Why what an entry says of its dispute (of what was dealt with directly, where it names none)
 * cannot be: FALSE with the refusal. It is judged as of when it happened: what was recorded
 * late may have been in time. clocks are those of now. Pure.
 */
gboolean log_fits_dispute(const Order *order, const LogEntry *entry, const Policies *policies,
                          const GArray *clocks, Instant now, struct Refusal *ret_refusal);

/* N_(): why this cannot be recorded as it is, or NULL when it can. Pure. */
const char *log_refusal(const Order *order, const LogEntry *entry, Instant now);

/* Blanks the data of the order's events for good. Cannot be undone. */
gboolean orders_purge(App *app, const char *id, GError **error);
