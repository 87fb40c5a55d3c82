/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/check/check.h"

#include "base/file/paths.h"
#include "base/i18n.h"
#include "store/check/check-private.h"
#include "store/sqlite/connection.h"

void
finding_free(Finding *finding)
{
    if (finding == NULL)
        return;
    g_free(finding->what);
    g_free(finding->where);
    g_free(finding->cause);
    g_free(finding->remedy);
    g_free(finding);
}

void
check_add(Check *check, const char *what, char *where, const char *cause, const char *remedy)
{
    Finding *finding;

    if (check->findings->len >= CHECK_FINDINGS_LIMIT) {
        g_free(where);
        return;
    }
    finding = g_new0(Finding, 1);
    finding->what = g_strdup(what);
    finding->where = where;
    finding->cause = g_strdup(cause);
    finding->remedy = g_strdup(remedy);
    g_ptr_array_add(check->findings, finding);
}

gboolean
check_integrity(Check *check, GError **error)
{
    g_autoptr(Query) query = query_begin(check->db, SQL_INTEGRITY_CHECK, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW) {
        const char *said = query_text(query, 0);

        if (g_strcmp0(said, "ok") == 0)
            continue;
        if (store_disk_failed(check->db->handle)) /* a page that cannot be read is no finding */
            return connection_error(check->db, SQLITE_CORRUPT, error);
        check_add(check, "integrity", g_strdup(said),
                  N_("The file is damaged: the disk or another program changed it."),
                  N_("Keep a copy of the file, then bring back a backup: recourse restore "
                     "FILE"));
    }
    return step == STEP_DONE;
}

gboolean
check_foreign_keys(Check *check, GError **error)
{
    g_autoptr(Query) query = query_begin(check->db, SQL_FOREIGN_KEY_CHECK, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW)
        check_add(check, "foreign-key",
                  g_strdup_printf("%s %" G_GINT64_FORMAT, query_text(query, 0),
                                  query_integer(query, 1)),
                  N_("A row belongs to one that is not there."),
                  N_("Write the projections anew: recourse check --rebuild"));
    return step == STEP_DONE;
}

static void
check_marker(Check *check)
{
    const Db *db = check->db;

    if (db->path == NULL || !db->exists || db->device != NULL)
        return;
    check_add(check, "marker", path_for_people(db->path),
              N_("Nothing in the state folder says that this file was used here: it is new to "
                 "this computer, or the state folder was lost."),
              N_("Nothing needs to be done. The next change goes on as a new device."));
}

GPtrArray *
check_run(Db *db, const Context *context, GError **error)
{
    Check check = { .db = db, .context = context };
    g_autoptr(GPtrArray) findings =
        g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);

    check.findings = findings;
    check_marker(&check);
    if (!check_integrity(&check, error) || !check_foreign_keys(&check, error) ||
        !check_chain(&check, error) || !check_changes(&check, error) ||
        !(db_needs_migration(db) ? check_older_projections : check_projections)(&check,
                                                                                error) ||
        !check_schema(&check, error))
        return NULL;
    return g_steal_pointer(&findings);
}
