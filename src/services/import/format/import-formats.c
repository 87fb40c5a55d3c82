/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-formats.h"

#include "base/i18n.h"
#include "services/app/app.h"
#include "services/import/format/builtin-formats.h"
#include "services/import/format/import-har-private.h"
#include "services/import/format/import-recourse.h"
#include "services/import/page/page.h"

/* clang-format off */
static const ImportFormat documents[] = {
    { "recourse", N_("JSON export of this program"), NULL,
      recourse_is_export, recourse_parse_export },
    { "har", N_("HAR file saved by a browser on AliExpress pages"), NULL,
      har_is_archive, har_parse },
    { "aliexpress-shopper-inventory-json", N_("JSON of the browser extension Aliexpress Shopper Inventory"), NULL,
      aliexpress_is_inventory, aliexpress_parse_inventory },
    { "aliexpress-order-list", N_("JSON of AliExpress's order list page"), NULL,
      aliexpress_is_order_list, aliexpress_parse_order_list },
    { "aliexpress-order-detail", N_("JSON of AliExpress's order page"), NULL,
      aliexpress_is_order_detail, aliexpress_parse_order_detail },
    { "aliexpress-tracking", N_("JSON of AliExpress's tracking page"), NULL,
      tracking_is_aliexpress, tracking_parse_aliexpress },
    { "aliexpress-reverse-list", N_("JSON of AliExpress's list of returns and refunds"), NULL,
      aliexpress_is_reverse_list, aliexpress_parse_reverse_list },
    { "cainiao", N_("JSON of Cainiao's tracking"), NULL,
      tracking_is_cainiao, tracking_parse_cainiao },
    { "17track", N_("JSON of 17TRACK"), NULL,
      tracking_is_17track, tracking_parse_17track },
    { "aftership-json", N_("JSON of AfterShip"), NULL,
      tracking_is_aftership, tracking_parse_aftership },
    { "parcels-app", N_("JSON of ParcelsApp"), NULL,
      tracking_is_parcels_app, tracking_parse_parcels_app },
    { "schema-org", N_("Order and ParcelDelivery of schema.org, as JSON-LD"), NULL,
      schema_org_is_it, schema_org_parse },

    /* services/mail reads it. */
    { "mail", N_("Mail: .eml, mbox, Maildir"), NULL, NULL, NULL },
};
/* clang-format on */

char *
import_formats_folder(const Paths *paths)
{
    return g_build_filename(paths->config, "formats", NULL);
}

/* Its columns depend on one another: no file can say what they mean. */
static void
add_own_csv(GPtrArray *all)
{
    ImportFormat *format = g_new0(ImportFormat, 1);

    format->token = "recourse-csv";
    format->label = N_("CSV export of this program");
    format->table = g_new0(ImportTable, 1);
    format->table->whole_rows = &recourse_table_rows;
    g_ptr_array_add(all, format);
}

static void
format_free(gpointer data)
{
    ImportFormat *format = data;

    import_table_free(format->table);
    g_free(format);
}

static gboolean
is_table(const KeyFile *keys, const char *file, GError **error)
{
    g_autoptr(ImportTable) table = import_table_read(keys, file, error);

    return table != NULL;
}

static void
add_table(GPtrArray *all, const OwnKeys *own)
{
    ImportFormat *format = g_new0(ImportFormat, 1);

    format->table = import_table_read(own->keys, own->name, NULL);
    g_assert(format->table != NULL); /* the program's own are tested, the user's were tried */
    format->token = own->name;
    format->label = format->table->label != NULL ? format->table->label : own->name;
    g_ptr_array_add(all, format);
}

ImportFormats *
import_formats_load(const Paths *paths, GPtrArray *problems)
{
    ImportFormats *formats = g_new0(ImportFormats, 1);
    g_autofree char *folder = paths == NULL ? NULL : import_formats_folder(paths);

    formats->all = g_ptr_array_new_with_free_func(format_free);
    formats->files = own_files_laid(builtin_formats, folder, FORMAT_SUFFIX, is_table, problems);
    for (guint i = 0; i < formats->files->len; i++)
        add_table(formats->all, formats->files->pdata[i]);
    add_own_csv(formats->all);
    for (gsize i = 0; i < G_N_ELEMENTS(documents); i++)
        g_ptr_array_add(formats->all, g_memdup2(&documents[i], sizeof documents[i]));
    return formats;
}

void
import_formats_free(ImportFormats *formats)
{
    if (formats == NULL)
        return;
    g_ptr_array_unref(formats->all);
    g_ptr_array_unref(formats->files);
    g_free(formats);
}

const ImportFormat *
import_formats_find(const ImportFormats *formats, const char *token)
{
    for (guint i = 0; i < formats->all->len; i++) {
        const ImportFormat *format = formats->all->pdata[i];

        if (g_str_equal(format->token, token))
            return format;
    }
    return NULL;
}

const ImportFormat *
import_format_of_document(const json_t *document)
{
    for (gsize i = 0; i < G_N_ELEMENTS(documents); i++) {
        if (documents[i].is_it != NULL && documents[i].is_it(document))
            return &documents[i];
    }
    return NULL;
}

gboolean
import_format_is_page(const ImportFormat *format)
{
    return format->parse != har_parse && format->parse != recourse_parse_export;
}
