/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/content/content.h"

#include <string.h>

#include "base/i18n.h"
#include "store/log/log.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

#define REBUILD N_("Compute the projections again: recourse check --rebuild")

/* What is looked at, and what was found. */
typedef struct {
    Db *db;
    GPtrArray *findings; /* Finding */
} Content;

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
finding_add(GPtrArray *findings, const char *what, char *where, const char *cause,
            const char *remedy)
{
    Finding *finding;

    if (findings->len >= CHECK_FINDINGS_LIMIT) {
        g_free(where);
        return;
    }
    finding = g_new0(Finding, 1);
    finding->what = g_strdup(what);
    finding->where = where;
    finding->cause = g_strdup(cause);
    finding->remedy = g_strdup(remedy);
    g_ptr_array_add(findings, finding);
}

static gboolean
check_integrity(Content *content, GError **error)
{
    g_autoptr(Query) query = query_begin(content->db, SQL_INTEGRITY_CHECK, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW) {
        const char *said = query_text(query, 0);

        if (g_strcmp0(said, "ok") == 0)
            continue;
        if (store_disk_failed(
                content->db->handle)) /* a page that cannot be read is no finding */
            return connection_error(content->db, SQLITE_CORRUPT, error);
        finding_add(
            content->findings, "integrity", g_strdup(said),
            N_("The file is damaged: the disk or another program changed it."),
            N_("Keep a copy of the file, then restore a backup: recourse restore FILE"));
    }
    return step == STEP_DONE;
}

static gboolean
check_foreign_keys(Content *content, GError **error)
{
    g_autoptr(Query) query = query_begin(content->db, SQL_FOREIGN_KEY_CHECK, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW)
        finding_add(content->findings, "foreign-key",
                    g_strdup_printf("%s %" G_GINT64_FORMAT, query_text(query, 0),
                                    query_integer(query, 1)),
                    N_("A row belongs to one that is not there."), REBUILD);
    return step == STEP_DONE;
}

/* One device's events, gone through in their sequence. */
typedef struct {
    const char *device;
    gboolean is_ours;
    gint64 seq; /* of the event before */
    guint8 hash[HASH_BYTES];
} Link;

static void
add_broken(Content *content, const Link *link, gint64 seq)
{
    finding_add(
        content->findings, "event-chain",
        g_strdup_printf("event %" G_GINT64_FORMAT " of device %s", seq, link->device),
        N_("This event is not what was written: another program changed it, or the disk failed."),
        N_("Keep a copy of the file and compare it with a backup. The events before this "
           "one are as they were written."));
}

static void
add_gap(Content *content, const Link *link, gint64 seq)
{
    finding_add(content->findings, "event-chain",
                g_strdup_printf("events %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                                " of device %s",
                                link->seq + 1, seq - 1, link->device),
                N_("Events that were written here are missing."),
                N_("Keep a copy of the file, then restore a backup: recourse restore FILE"));
}

/* The event's hash as it should be; FALSE when its own data contradicts itself. */
static gboolean
compute_hash(Query *query, const Event *event, const guint8 before[HASH_BYTES],
             guint8 ret_hash[HASH_BYTES])
{
    guint8 data_hash[HASH_BYTES];
    const void *kept;
    gsize length;

    chain_hash_data(event->data, data_hash);
    kept = query_bytes(query, LOGGED_DATA_HASH, &length);
    if (kept != NULL && (length != HASH_BYTES || event->data[0] != '\0'))
        return FALSE;
    chain_hash(event, kept != NULL ? kept : data_hash, before, ret_hash);
    return TRUE;
}

/* Another device's events may have gaps: an import can bring the events of some orders only. */
static void
check_event(Content *content, Query *query, Link *link)
{
    g_autoptr(Event) event = event_row_read(query);
    guint8 expected[HASH_BYTES];
    gsize length;
    const void *hash = query_bytes(query, LOGGED_HASH, &length);

    if (event->seq == link->seq + 1) {
        if (!compute_hash(query, event, link->hash, expected) || length != HASH_BYTES ||
            memcmp(hash, expected, HASH_BYTES) != 0)
            add_broken(content, link, event->seq);
    } else if (link->is_ours) {
        add_gap(content, link, event->seq);
    }
    link->seq = event->seq;
    if (length == HASH_BYTES)
        memcpy(link->hash, hash, HASH_BYTES);
}

static gboolean
check_device(Content *content, gint64 key, const char *device, GError **error)
{
    g_autoptr(Query) query = query_begin(content->db, SQL_EVENTS_OF_DEVICE, error);
    Link link = { .device = device, .is_ours = g_strcmp0(device, content->db->device) == 0 };
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", key);
    while ((step = query_step(query, error)) == STEP_ROW)
        check_event(content, query, &link);
    return step == STEP_DONE;
}

static gboolean
check_chain(Content *content, GError **error)
{
    g_autoptr(Query) query = query_begin(content->db, SQL_DEVICES, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW) {
        if (!check_device(content, query_integer(query, 0), query_text_or_empty(query, 1),
                          error))
            return FALSE;
    }
    return step == STEP_DONE;
}

static void
add_change(Content *content, const char *change)
{
    finding_add(content->findings, "projection", g_strdup_printf("change %s", change),
                N_("What history says of the change is not what its events say."), REBUILD);
}

static gboolean
check_marks(Content *content, GError **error)
{
    g_autoptr(GPtrArray) changes = change_rows_mismarked(content->db, error);

    if (changes == NULL)
        return FALSE;
    for (guint i = 0; i < changes->len; i++)
        add_change(content, changes->pdata[i]);
    return TRUE;
}

static gboolean
check_spans(Content *content, GError **error)
{
    g_autoptr(Query) query = query_begin(content->db, SQL_CHANGES_THAT_DIFFER, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW)
        add_change(content, query_text(query, 0));
    return step == STEP_DONE;
}

static gboolean
check_changes(Content *content, GError **error)
{
    gint64 left_out;

    if (!check_spans(content, error) || !check_marks(content, error) ||
        !connection_integer(content->db, SQL_CHANGES_LEAVE_OUT, &left_out, error))
        return FALSE;
    if (left_out != 0)
        finding_add(content->findings, "projection", g_strdup("history"),
                    N_("History leaves events out or counts them twice."), REBUILD);
    return TRUE;
}

gboolean
content_check(Db *db, GPtrArray *findings, GError **error)
{
    Content content = { db, findings };

    return check_integrity(&content, error) && check_foreign_keys(&content, error) &&
           check_chain(&content, error) && check_changes(&content, error);
}
