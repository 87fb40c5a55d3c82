/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * History: the changes (what people did, one action each), newest first, and taking them back.
 * Undo and redo are events like all others, so they survive a restart and travel to other
 * devices.
 */
#pragma once

#include "domain/case/case.h"
#include "store/db.h"

typedef struct {
    gint64 key; /* in the sequence of arrival; for paging */
    char *id;
    char *device;
    gboolean is_ours;
    Instant recorded;
    EventType type;   /* of its first event */
    char *type_token; /* the same as stored */
    gint64 events;
    gint64 orders;
    char *order;        /* id of the order when there is exactly one, else NULL */
    char *retracts;     /* id of the change that it takes back, when it is an undo or a redo */
    gboolean retracted; /* taken back and not effective now */
    char *import;       /* id of the import for all of which it stands, else NULL */
    gint64 device_key;  /* the store's number for the device */
    gint64 first_seq;   /* its events in the device's sequence */
    gint64 last_seq;
} LoggedChange;

void logged_change_free(LoggedChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LoggedChange, logged_change_free)

/*
 * Up to limit changes (GPtrArray of LoggedChange), newest first, of the order or (NULL) of all;
 * before is the key of the last one of the page before, or 0.
 */
GPtrArray *history_list(Db *db, const char *order, gint64 before, guint limit, GError **error);

/* By id or a unique part of it (4+ characters). NULL without an error: there is none, or
 * several. */
LoggedChange *history_find(Db *db, const char *text, GError **error);

/* Whether there is a change with exactly that id. */
gboolean history_has(Db *db, const char *id, gboolean *ret_has, GError **error);

/* Notes, in the transaction of an import, which changes (ids) came with it. The file alone
 * remembers that: it is no event, so whoever has the same events has the same log. */
gboolean history_brought_put(Db *db, const char *import, const GPtrArray *changes,
                             GError **error);

/* The newest change in force that came later and speaks of the same orders: it stands in the
 * way of an undo. NULL: none does. */
gboolean history_later(Db *db, const LoggedChange *change, LoggedChange **ret_later,
                       GError **error);

typedef enum {
    UNDO_DONE,
    UNDO_NOTHING,        /* nothing to take back, or a new change stands behind the undo */
    UNDO_UNKNOWN_CHANGE, /* no change, or several, by that id */
    UNDO_ALREADY,        /* that change is taken back already */
    UNDO_LATER_CHANGES,  /* later changes touch the same orders: undo those first */
} UndoVerdict;

/*
 * Takes back the change with that id (or unique part), or (NULL) the newest effective change of
 * this device that is no undo, inside the caller's transaction; what an import of an export
 * brought is such a change as a whole. ret_verdict is always set on
 * success; ret_change gets what was (or would have been) taken back, or NULL.
 */
gboolean history_undo(Db *db, const Context *context, const char *change,
                      UndoVerdict *ret_verdict, LoggedChange **ret_change, GError **error);

/* Brings back what the newest undo of this device took, until there is a new change. */
gboolean history_redo(Db *db, const Context *context, UndoVerdict *ret_verdict,
                      LoggedChange **ret_change, GError **error);

/* What an undo would take back, for labels ("undo add order"). NULL: nothing to do. */
LoggedChange *history_next_undo(Db *db, GError **error);

/* How often what a change did was taken back or brought again. */
typedef struct {
    guint count;
    Instant last; /* real time */
} Reversals;

/* Id of a change to its Reversals; a change that was never taken back is not in it. */
GHashTable *history_reversals(Db *db, GError **error);
