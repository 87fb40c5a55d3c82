/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo as the person asks for them. */
#include "services/app/app.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"

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

/* Of one that no list has: as far as it was ever named. */
static OrderSummary *
find_removed(Db *db, const char *id)
{
    g_auto(OrderName) name = { 0 };
    g_autofree char *grouped = NULL;

    if (!log_read_name(db, id, &name, NULL) || name.number == NULL)
        return NULL;
    grouped = order_number_grouped(name.number, name.marketplace);
    return summary_copy(&(OrderSummary){ .id = id,
                                         .number = grouped != NULL ? grouped : name.number,
                                         .marketplace = name.marketplace,
                                         .title = name.title });
}

OrderSummary *
changes_find_order(App *app, const LoggedChange *change)
{
    Db *db = change->order == NULL ? NULL : app_db(app, NULL);
    g_autoptr(GPtrArray) found = NULL;
    FindVerdict verdict;

    if (db == NULL || !order_find(db, change->order, NULL, &verdict, &found, NULL))
        return NULL;
    return verdict == FIND_FOUND ? summary_copy(found->pdata[0])
                                 : find_removed(db, change->order);
}

static void
event_destroy(gpointer event)
{
    event_free(event);
}

GPtrArray *
changes_events(App *app, const LoggedChange *change, GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(event_destroy);
    Db *db = app_db(app, error);
    g_autoptr(OrderEvents) log =
        db == NULL || change->order == NULL ? NULL : log_read_order(db, change->order, error);

    if (db == NULL || (change->order != NULL && log == NULL))
        return NULL;
    for (guint i = 0; log != NULL && i < log->events->len;) {
        const Event *event = log->events->pdata[i];

        if (g_str_equal(event->change, change->id))
            g_ptr_array_add(events, g_ptr_array_steal_index(log->events, i));
        else
            i++;
    }
    return g_steal_pointer(&events);
}

/* What has to be undone first, by what it is, its order, and its id. */
static void
explain_later(const LoggedChange *later, const OrderSummary *order, GError **error)
{
    error_set(
        error, RECOURSE_ERROR_REFUSED,
        N_("A later change prevents this: “%s” of order %s. Undo it first: recourse undo %s"),
        error_words(event_kind(later->type)->label),
        order != NULL && order->number != NULL ? order->number : "?", later->id);
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
        error_set(error, RECOURSE_ERROR_REFUSED, N_("That change was already undone."));
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

/* FALSE: nobody can say what it is. */
static gboolean
name_later(Writing *writing, const LoggedChange *undone, GError **error)
{
    g_autoptr(LoggedChange) later = NULL;
    g_autoptr(OrderSummary) order = NULL;

    if (!history_later(writing->db, undone, &later, NULL) || later == NULL)
        return FALSE;
    order = changes_find_order(writing->app, later);
    explain_later(later, order, error);
    return TRUE;
}

static gboolean
finish(Writing *writing, UndoVerdict verdict, gboolean is_redo, const char *change,
       const LoggedChange *undone, GError **error)
{
    if (verdict == UNDO_DONE)
        return writing_commit(writing, error);
    if (verdict == UNDO_LATER_CHANGES && name_later(writing, undone, error))
        return FALSE;
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
        !finish(&writing, verdict, FALSE, change, undone, error))
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
        !finish(&writing, verdict, TRUE, NULL, redone, error))
        return FALSE;
    give(ret_change, g_steal_pointer(&redone));
    return TRUE;
}
