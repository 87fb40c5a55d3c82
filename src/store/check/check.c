/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/file.h"
#include "base/i18n.h"
#include "store/check/check-private.h"
#include "store/file/file.h"
#include "store/sqlite/sqlite.h"
#include <string.h>

static void
check_marker(Check *check)
{
    const Db *db = check->db;

    if (db->path == NULL || !db->exists || db->device != NULL)
        return;
    finding_add(
        check->findings, "marker", path_for_people(db->path),
        N_("The state folder does not know this file. The file is new to this computer, or "
           "the state folder was lost."),
        N_("You need to do nothing. The next change continues as a new device."));
}

#define KEEP_AND_RESTORE \
    N_("Keep a copy of the file, then restore a backup: recourse restore FILE")

/* Goes behind what means nothing: blanks, comments, and the quotes that SQLite puts around
 * names. */
static const char *
skip_meaningless(const char *at)
{
    while (*at != '\0') {
        if (g_ascii_isspace(*at) || *at == '"')
            at++;
        else if (at[0] == '-' && at[1] == '-')
            at += strcspn(at, "\n");
        else
            break;
    }
    return at;
}

/* The statement without what means nothing. Strings stay as they are. */
static char *
essence_of(const char *type, const char *sql)
{
    GString *essence = g_string_new(type);
    gboolean in_string = FALSE;

    g_string_append_c(essence, ':');
    for (const char *at = sql; *at != '\0'; at++) {
        if (!in_string)
            at = skip_meaningless(at);
        if (*at == '\0')
            break;
        in_string = in_string != (*at == '\'');
        g_string_append_c(essence, *at);
    }
    return g_string_free(essence, FALSE);
}

/* Name to essence. */
static GHashTable *
read_parts(Db *db, GError **error)
{
    g_autoptr(GHashTable) parts =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(Query) query = query_begin(db, SQL_SCHEMA_PARTS, error);
    Step step;

    if (query == NULL)
        return NULL;
    while ((step = query_step(query, error)) == STEP_ROW)
        g_hash_table_insert(
            parts, g_strdup(query_text_or_empty(query, 0)),
            essence_of(query_text_or_empty(query, 1), query_text_or_empty(query, 2)));
    return step == STEP_DONE ? g_steal_pointer(&parts) : NULL;
}

/* Those of an empty file of that version. */
static GHashTable *
expected_parts(int version, GError **error)
{
    g_autoptr(Db) db = db_open_of_version(version, error);

    return db != NULL ? read_parts(db, error) : NULL;
}

static void
add_part(Check *check, const char *name, const char *cause)
{
    finding_add(check->findings, "schema", g_strdup(name), cause, KEEP_AND_RESTORE);
}

static void
compare_parts(Check *check, GHashTable *found, GHashTable *expected)
{
    GHashTableIter iter;
    gpointer name, essence;

    g_hash_table_iter_init(&iter, expected);
    while (g_hash_table_iter_next(&iter, &name, &essence)) {
        const char *there = g_hash_table_lookup(found, name);

        if (there == NULL)
            add_part(check, name, N_("A part that this program makes is missing in the file."));
        else if (!g_str_equal(there, essence))
            add_part(check, name, N_("This part of the file is not as this program makes it."));
    }
    g_hash_table_iter_init(&iter, found);
    while (g_hash_table_iter_next(&iter, &name, NULL)) {
        if (!g_hash_table_contains(expected, name))
            add_part(check, name, N_("This part of the file was not made by this program."));
    }
}

static gboolean
check_schema(Check *check, GError **error)
{
    g_autoptr(GHashTable) found = NULL;
    g_autoptr(GHashTable) expected = NULL;

    if (check->db->version > migrate_current_version())
        return TRUE; /* nobody here knows what a newer program makes */
    found = read_parts(check->db, error);
    if (found == NULL)
        return FALSE;
    expected = expected_parts(check->db->version, error);
    if (expected == NULL)
        return FALSE;
    compare_parts(check, found, expected);
    return TRUE;
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
