/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo as the person asks for them. */
#include "services/app/app.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"

GPtrArray *
changes_list(App *app, const char *order, gint64 before, guint limit, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL ? history_list(db, order, before, limit, error) : NULL;
}

LoggedChange *
changes_next_undo(App *app, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL ? history_next_undo(db, error) : NULL;
}

static void
explain(UndoVerdict verdict, gboolean is_redo, const char *change, GError **error)
{
    g_autofree char *excerpt = change == NULL ? NULL : text_excerpt(change);

    switch (verdict) {
    case UNDO_DONE:
        return;
    case UNDO_NOTHING:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  is_redo ? N_("There is nothing to redo: nothing was undone since the last "
                               "change.")
                          : N_("There is nothing to undo."));
        return;
    case UNDO_UNKNOWN_CHANGE:
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("No change, or more than one, has the id “%s”. “recourse history” lists "
                     "them."),
                  excerpt);
        return;
    case UNDO_ALREADY:
        error_set(error, RECOURSE_ERROR_REFUSED, N_("That change is undone already."));
        return;
    case UNDO_LATER_CHANGES:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("Later changes touch the same orders: undo those first (“recourse "
                     "history” lists them)."));
        return;
    }
}

/* Where there is no case file yet, none is made for this. */
static gboolean
begin(Writing *writing, App *app, gboolean is_redo, const char *change, GError **error)
{
    Db *db = app_db(app, error);

    if (db == NULL)
        return FALSE;
    if (db_exists(db))
        return writing_begin(writing, app, error);
    explain(change == NULL ? UNDO_NOTHING : UNDO_UNKNOWN_CHANGE, is_redo, change, error);
    return FALSE;
}

static gboolean
finish(Writing *writing, UndoVerdict verdict, gboolean is_redo, const char *change,
       GError **error)
{
    if (verdict == UNDO_DONE)
        return writing_commit(writing, error);
    explain(verdict, is_redo, change, error);
    return FALSE;
}

static void
give(LoggedChange **ret_change, LoggedChange *change)
{
    if (ret_change != NULL)
        *ret_change = change;
    else
        logged_change_free(change);
}

gboolean
changes_undo(App *app, const char *change, LoggedChange **ret_change, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(LoggedChange) undone = NULL;
    UndoVerdict verdict;

    if (!begin(&writing, app, FALSE, change, error) ||
        !history_undo(writing.db, &writing.context, change, &verdict, &undone, error) ||
        !finish(&writing, verdict, FALSE, change, error))
        return FALSE;
    give(ret_change, g_steal_pointer(&undone));
    return TRUE;
}

gboolean
changes_redo(App *app, LoggedChange **ret_change, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(LoggedChange) redone = NULL;
    UndoVerdict verdict;

    if (!begin(&writing, app, TRUE, NULL, error) ||
        !history_redo(writing.db, &writing.context, &verdict, &redone, error) ||
        !finish(&writing, verdict, TRUE, NULL, error))
        return FALSE;
    give(ret_change, g_steal_pointer(&redone));
    return TRUE;
}
