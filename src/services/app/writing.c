/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change on its way into the case file. */
#include "services/app/app.h"

#include "store/file/file.h"
#include "store/log/log.h"
#include "store/write/write.h"

/* So many overdue rows a write takes along: enough to keep up, too few to be felt. */
#define REFRESHED_IN_PASSING 64

static void
event_destroy(gpointer event)
{
    event_free(event);
}

gboolean
writing_begin(Writing *writing, App *app, GError **error)
{
    writing->app = app;
    if (!app_context(app, &writing->context, error))
        return FALSE;
    writing->db = app_db(app, error);
    if (writing->db == NULL)
        return FALSE;
    writing->transaction = transaction_begin(writing->db, error);
    if (writing->transaction == NULL)
        return FALSE;
    writing->events = g_ptr_array_new_with_free_func(event_destroy);
    return TRUE;
}

gboolean
writing_save(Writing *writing, GError **error)
{
    g_autofree char *change = id_new(writing->context.recorded);

    return writing_save_as(writing, change, error);
}

gboolean
writing_save_as(Writing *writing, const char *change, GError **error)
{
    if (!log_append(writing->db, &writing->context, change, writing->events, error))
        return FALSE;
    return writing_commit(writing, error);
}

gboolean
writing_commit(Writing *writing, GError **error)
{
    if (!refresh_overdue(writing->db, &writing->context, REFRESHED_IN_PASSING, NULL, error))
        return FALSE;
    if (!transaction_commit(writing->transaction, error))
        return FALSE;
    app_set_written(writing->app);
    return TRUE;
}

void
writing_clear(Writing *writing)
{
    transaction_free(writing->transaction);
    if (writing->events != NULL)
        g_ptr_array_unref(writing->events);
    *writing = (Writing){ 0 };
}
