/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/export/export.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/export/export-formats-private.h"
#include "store/file/file.h"

/* So many ids are read at once. */
#define PAGE 500

const ExportFormat export_formats[] = {
    { "json", N_("Everything, with its events; import reads it back."), TRUE, export_json_begin,
      export_json_order, export_json_end },
    { "csv", N_("A row an order and item, for spreadsheets; import reads it back, too."), FALSE,
      export_csv_begin, export_csv_order, export_csv_end },
    { "ics", N_("The dates by which you must act, for calendars."), FALSE, export_ics_begin,
      export_ics_order, export_ics_end },
};

const gsize export_formats_count = G_N_ELEMENTS(export_formats);

const ExportFormat *
export_format_find(const char *token, GError **error)
{
    g_autofree char *shown = NULL;

    for (gsize i = 0; i < export_formats_count; i++) {
        if (strcmp(export_formats[i].token, token) == 0)
            return &export_formats[i];
    }
    shown = text_excerpt(token);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("There is no export format “%s”. Write json, csv or ics."), shown);
    return NULL;
}

void
export_put(Export *export, const char *text)
{
    if (!export->is_over)
        export->is_over = !export->write(export->data, text, strlen(text));
}

/* As one look: the order and its events belong together. An order that has gone meanwhile is
 * none. */
static gboolean
export_one(Export *export, const ExportFormat *format, const char *id, GError **error)
{
    g_autoptr(GError) local_error = NULL;
    Db *db = app_db(export->app, error);
    g_autoptr(Transaction) look = db == NULL ? NULL : transaction_begin_look(db, error);
    g_autoptr(OrderView) view = NULL;

    if (look == NULL)
        return FALSE;
    view = orders_show(export->app, id, &local_error);
    if (view != NULL) {
        export->count++;
        return format->order(export, view, error);
    }
    if (export->options->ids == NULL &&
        g_error_matches(local_error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND))
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&local_error));
    return FALSE;
}

static gboolean
export_these(Export *export, const ExportFormat *format, const char *const *ids, GError **error)
{
    for (; *ids != NULL && !export->is_over; ids++) {
        if (!export_one(export, format, *ids, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
export_page(Export *export, const ExportFormat *format, const GPtrArray *ids, GError **error)
{
    for (guint i = 0; i < ids->len && !export->is_over; i++) {
        if (!export_one(export, format, ids->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
export_all(Export *export, const ExportFormat *format, GError **error)
{
    g_autofree char *after = g_strdup("");
    guint count;

    do {
        Db *db = app_db(export->app, error);
        g_autoptr(GPtrArray) ids = db == NULL ? NULL : order_ids_after(db, after, PAGE, error);

        if (ids == NULL || !export_page(export, format, ids, error))
            return FALSE;
        count = ids->len;
        if (count > 0) {
            g_free(after);
            after = g_strdup(ids->pdata[count - 1]);
        }
    } while (count == PAGE && !export->is_over);
    return TRUE;
}

static gboolean
export_each(Export *export, GError **error)
{
    const ExportOptions *options = export->options;

    if (options->ids != NULL)
        return export_these(export, options->format, options->ids, error);
    return export_all(export, options->format, error);
}

gboolean
export_orders(App *app, const ExportOptions *options, ExportWrite write, gpointer data,
              GError **error)
{
    g_autoptr(GHashTable) changes =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Export export = {
        .app = app,
        .now = app_now(app),
        .options = options,
        .write = write,
        .data = data,
        .changes = changes,
    };
    gboolean is_done = options->format->begin(&export, error) && export_each(&export, error) &&
                       (export.is_over || options->format->end(&export, error));

    if (export.free_own != NULL)
        export.free_own(export.own);
    return is_done;
}
