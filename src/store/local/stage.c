/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/local/stage.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/file/file.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

#define STAGE_NAME "import"

struct Stage {
    Db db;
    gint64 count;
};

void
stage_free(Stage *stage)
{
    if (stage == NULL)
        return;
    connection_close(&stage->db);
    g_free(stage->db.path);
    g_free(stage);
}

/*
 * The file is opened by the first statement; then its name goes, so that a kill leaves nothing.
 * Letting go of it drops SQLite's lock, which nobody could ask for any more.
 * Sorting may use files too: an import must not need much memory.
 */
static gboolean
open_nameless(Stage *stage, const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, STAGE_NAME, NULL);
    int hold;
    g_autofree char *temporary = place_temporary(path, "-", &hold, error);
    gboolean done;

    if (temporary == NULL)
        return FALSE;
    stage->db.path = g_strdup(temporary);
    done = connection_open_plain(&stage->db, temporary, error) &&
           connection_run(&stage->db, SQL_STAGE_SCHEMA, error);
    place_discard(temporary, hold);
    return done;
}

Stage *
stage_new(const char *folder, GError **error)
{
    g_autoptr(Stage) stage = g_new0(Stage, 1);

    if (!folder_create(folder, error) || !open_nameless(stage, folder, error))
        return NULL;
    return g_steal_pointer(&stage);
}

gboolean
stage_put(Stage *stage, const StagePut *row, GError **error)
{
    g_autoptr(Query) query = query_begin(&stage->db, SQL_STAGE_PUT, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":marketplace", row->marketplace);
    query_bind_text(query, ":number", row->number);
    query_bind_integer(query, ":kind", row->place.kind);
    query_bind_integer(query, ":file", row->place.file);
    query_bind_integer(query, ":line", row->place.line);
    query_bind_integer(query, ":is_part", row->place.is_part);
    query_bind_integer(query, ":is_archived", row->place.is_archived);
    query_bind_instant(query, ":told", row->place.told);
    query_bind_text(query, ":json", row->json);
    if (!query_run(query, error))
        return FALSE;
    stage->count++;
    return TRUE;
}

gint64
stage_count(const Stage *stage)
{
    return stage->count;
}

/* The order whose rows are being gathered. */
typedef struct {
    char *marketplace;
    char *number;
    GArray *rows; /* StageRow, their texts owned */
} Gathered;

static void
clear_row(gpointer row)
{
    g_free((char *)((StageRow *)row)->json);
}

static void
gathered_clear(Gathered *gathered)
{
    g_free(gathered->marketplace);
    g_free(gathered->number);
    g_array_unref(gathered->rows);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Gathered, gathered_clear)

static gboolean
is_of(const Gathered *gathered, Query *query)
{
    return g_strcmp0(gathered->number, query_text(query, 1)) == 0 &&
           g_strcmp0(gathered->marketplace, query_text(query, 0)) == 0;
}

static gboolean
hand_over(Gathered *gathered, StageFunction function, gpointer data, GError **error)
{
    StageOrder order = { gathered->marketplace, gathered->number,
                         (const StageRow *)gathered->rows->data, gathered->rows->len };
    gboolean done = gathered->rows->len == 0 || function(&order, data, error);

    g_array_set_size(gathered->rows, 0);
    return done;
}

static void
gather(Gathered *gathered, Query *query)
{
    StageRow row = {
        { (StagedKind)query_integer(query, 2), (guint)query_integer(query, 3),
          query_integer(query, 4), query_integer(query, 5) != 0, query_integer(query, 6) != 0,
          query_instant(query, 7) },
        g_strdup(query_text_or_empty(query, 8)),
    };

    if (gathered->rows->len == 0) {
        g_free(gathered->marketplace);
        g_free(gathered->number);
        gathered->marketplace = g_strdup(query_text_or_empty(query, 0));
        gathered->number = g_strdup(query_text_or_empty(query, 1));
    }
    g_array_append_val(gathered->rows, row);
}

gboolean
stage_each(Stage *stage, StageFunction function, gpointer data, GError **error)
{
    g_auto(Gathered) gathered = { NULL, NULL, g_array_new(FALSE, FALSE, sizeof(StageRow)) };
    g_autoptr(Query) query = query_begin(&stage->db, SQL_STAGE_ROWS, error);
    Step step;

    if (query == NULL)
        return FALSE;
    g_array_set_clear_func(gathered.rows, clear_row);
    while ((step = query_step(query, error)) == STEP_ROW) {
        if (!is_of(&gathered, query) && !hand_over(&gathered, function, data, error))
            return FALSE;
        gather(&gathered, query);
    }
    return step == STEP_DONE && hand_over(&gathered, function, data, error);
}

gboolean
stage_put_mail(Stage *stage, const char *id, gboolean is_settled, gboolean *ret_is_new,
               GError **error)
{
    g_autoptr(Query) query = query_begin(&stage->db, SQL_STAGE_MAIL_PUT, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    query_bind_integer(query, ":settled", is_settled);
    step = query_step(query, error);
    *ret_is_new = step == STEP_ROW;
    return step != STEP_ERROR;
}

gboolean
stage_each_mail(Stage *stage, StageMailFunction function, gpointer data, GError **error)
{
    g_autoptr(Query) query = query_begin(&stage->db, SQL_STAGE_MAILS, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW) {
        if (!function(query_text_or_empty(query, 0), query_integer(query, 1) != 0, data, error))
            return FALSE;
    }
    return step == STEP_DONE;
}
