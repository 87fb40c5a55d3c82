/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/file/file.h"
#include "base/i18n.h"
#include "store/check/check-private.h"
#include "store/file/file.h"
#include "store/sqlite/sqlite.h"

static void
check_marker(Check *check)
{
    const Db *db = check->db;

    if (db->path == NULL || !db->exists || db->device != NULL)
        return;
    finding_add(
        check->findings, "marker", path_for_people(db->path),
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
    if (!content_check(db, findings, error) ||
        !(db_needs_migration(db) ? check_older_projections : check_projections)(&check,
                                                                                error) ||
        !check_schema(&check, error))
        return NULL;
    return g_steal_pointer(&findings);
}
