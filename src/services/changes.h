/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Changes: what was done, newest first; undo and redo, which survive a restart. A change is all
 * events of one user action.
 */
#pragma once

#include "services/app.h"

typedef struct {
    char *id;         /* uuid */
    Instant recorded; /* real time */
    char *what;       /* the label of its first event, N_(): "Order added" */
    char *order;      /* number of its first order, or NULL */
    char *title;      /* of that order, raw, or NULL */
    guint orders;     /* how many orders it touches */
    guint events;
    gboolean retracted;
    gboolean ours; /* made by this device: what undo can take back without naming it */
} Change;

void change_free(Change *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Change, change_free)

/*
 * Newest first, at most limit; only those of one order when id is not NULL. Retractions are not
 * listed: they show as `retracted`.
 */
GPtrArray *changes_list(App *app, const char *order_id, guint limit, GError **error);

/*
 * Takes back the newest change of this device, or the named one (id, or a part of one that only
 * one has). Refused when later changes touch the same orders. ret_change says what was undone;
 * NULL is fine. RECOURSE_ERROR_REFUSED as well when there is nothing to undo.
 */
gboolean changes_undo(App *app, const char *change, Change **ret_change, GError **error);

/* Puts back what the last undo took, until there is a new change. */
gboolean changes_redo(App *app, Change **ret_change, GError **error);
