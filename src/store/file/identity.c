/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which file it is: its one name, and what its header says. */
#include "store/file/marker.h"
#include "store/file/migrate.h"
#include "store/file/refusal.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/transaction.h"

char *
canonical_path(const char *path)
{
    g_autoptr(Names) names = names_find(path);

    return g_strdup(names_place(names));
}

char *
place_last_used(const char *path, const char *state_folder)
{
    g_autoptr(Names) names = names_find(path);
    g_autoptr(Marker) marker = marker_find(state_folder, names);

    return g_strdup(names->reason != 0 && marker != NULL && marker->place != NULL
                        ? marker->place
                        : names_place(names));
}

static gboolean
read_file_id(Db *db, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_CASE_FILE_ID, error);
    Step step = query != NULL ? query_step(query, error) : STEP_ERROR;

    if (step == STEP_DONE)
        return refuse_emptied(db, error);
    g_clear_pointer(&db->file_id, g_free);
    if (step == STEP_ROW)
        db->file_id = g_strdup(query_text_or_empty(query, 0));
    return step == STEP_ROW;
}

/* In one look, so that the file is locked and its header read only once. */
gboolean
connection_identify(Db *db, GError **error)
{
    g_autoptr(Transaction) look = transaction_begin_look(db, error);
    gint64 application, version;

    if (look == NULL || !connection_integer(db, SQL_APPLICATION_ID, &application, error) ||
        !connection_integer(db, SQL_USER_VERSION, &version, error))
        return FALSE;
    if (application != CASE_FILE_APPLICATION_ID || version < 1 || version > G_MAXINT)
        return refuse_foreign(db, error);
    db->version = (int)version;
    return read_file_id(db, error);
}
