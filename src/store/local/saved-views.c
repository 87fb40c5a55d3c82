/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/local/saved-views.h"

#include "base/packed.h"
#include "store/file/file.h"
#include "store/sqlite/sqlite.h"

static const gsize view_strings[] = {
    G_STRUCT_OFFSET(SavedView, name),
    G_STRUCT_OFFSET(SavedView, filter),
    G_STRUCT_OFFSET(SavedView, sort),
};

static SavedView *
view_read(Query *query)
{
    SavedView view = {
        .name = query_text_or_empty(query, 0),
        .filter = query_text_or_empty(query, 1),
        .sort = query_text_or_empty(query, 2),
        .reverse = query_integer(query, 3) != 0,
        .archived = query_integer(query, 4) != 0,
    };

    return packed_copy(&view, sizeof view, view_strings, G_N_ELEMENTS(view_strings));
}

GPtrArray *
saved_views(Db *db, GError **error)
{
    g_autoptr(GPtrArray) views = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Query) query = NULL;
    Step step;

    if (db_needs_migration(db))
        return g_steal_pointer(&views);
    query = query_begin(db, SQL_SAVED_VIEWS, error);
    if (query == NULL)
        return NULL;
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(views, view_read(query));
    return step == STEP_DONE ? g_steal_pointer(&views) : NULL;
}

gboolean
saved_view_put(Db *db, const SavedView *view, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_SAVED_VIEW_PUT, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":name", view->name);
    query_bind_text(query, ":filter", view->filter);
    query_bind_text(query, ":sort", view->sort);
    query_bind_integer(query, ":reverse", view->reverse);
    query_bind_integer(query, ":archived", view->archived);
    return query_run(query, error);
}

gboolean
saved_view_delete(Db *db, const char *name, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_SAVED_VIEW_DELETE, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":name", name);
    return query_run(query, error);
}
