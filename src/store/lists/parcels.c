/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lists/parcels.h"

#include "store/sqlite/sqlite.h"

void
shared_parcel_free(SharedParcel *shared)
{
    if (shared == NULL)
        return;
    g_free(shared->number);
    g_free(shared->order);
    g_free(shared);
}

static SharedParcel *
read_row(Query *query)
{
    SharedParcel *shared = g_new0(SharedParcel, 1);

    shared->number = g_strdup(query_text_or_empty(query, 0));
    shared->order = g_strdup(query_text_or_empty(query, 1));
    return shared;
}

GPtrArray *
parcels_shared(Db *db, const char *id, guint limit, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_PARCELS_SHARED, error);
    g_autoptr(GPtrArray) found =
        g_ptr_array_new_with_free_func((GDestroyNotify)shared_parcel_free);
    Step step;

    if (query == NULL)
        return NULL;
    query_bind_text(query, ":id", id);
    query_bind_integer(query, ":limit", limit);
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(found, read_row(query));
    return step == STEP_DONE ? g_steal_pointer(&found) : NULL;
}
