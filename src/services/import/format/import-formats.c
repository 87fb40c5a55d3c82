/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-formats.h"

#include "base/i18n.h"
#include "services/import/format/import-aliexpress-private.h"
#include "services/import/format/import-har-private.h"
#include "services/import/format/import-recourse.h"
#include "services/import/format/import-tracking-private.h"
#include "services/import/format/schema-org-private.h"

#define ALIEXPRESS "aliexpress"

/* clang-format off */
const ImportFormat import_formats[] = {
    /* CSV: marketplace, currency, quotes, amounts, dates, number is file name, columns */
    { "aliexpress-shopper-inventory", N_("CSV of the browser extension Aliexpress Shopper Inventory"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, FALSE, columns_shopper_inventory }, NULL, NULL },
    { "aliexpress-csv-export", N_("CSV of the browser extension Aliexpress CSV Export"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_WITH_DOT, DATES_AS_WRITTEN, FALSE, columns_csv_export }, NULL, NULL },
    { "aliexpress-order-export", N_("CSV of AliExpress-Order-Export, orders"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, FALSE, columns_order_export }, NULL, NULL },
    { "aliexpress-order-export-lines", N_("CSV of AliExpress-Order-Export, order lines"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, FALSE, columns_order_export_lines }, NULL, NULL },
    { "aliexpress-mcp-orders", N_("CSV of aliexpress-mcp, orders"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_WITH_DOT, DATES_AS_WRITTEN, FALSE, columns_mcp_orders }, NULL, NULL },
    { "aliexpress-mcp-lines", N_("CSV of aliexpress-mcp, lines"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_WITH_DOT, DATES_AS_WRITTEN, FALSE, columns_mcp_lines }, NULL, NULL },
    { "aliexpress-mcp-packages", N_("CSV of aliexpress-mcp, packages"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_WITH_DOT, DATES_AS_WRITTEN, FALSE, columns_mcp_packages }, NULL, NULL },
    { "aliexpress-mcp-refunds", N_("CSV of aliexpress-mcp, refunds"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_WITH_DOT, DATES_AS_WRITTEN, FALSE, columns_mcp_refunds }, NULL, NULL },
    { "aliexpress-orders-scrapper", N_("CSV of aliexpress-orders-scrapper"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_WITH_DOT, DATES_AS_WRITTEN, FALSE, columns_orders_scrapper }, NULL, NULL },
    { "aliexpress-tracker", N_("CSV of aliexpress_tracker"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, FALSE, columns_tracker }, NULL, NULL },
    { "aliexpress-orders", N_("Semicolon list of aliexpress-orders"),
      { ALIEXPRESS, NULL, CSV_NO_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, FALSE, columns_page_orders }, NULL, NULL },
    { "aliexpress-order-downloader", N_("Tab list of aliexpress-order-downloader, many orders"),
      { ALIEXPRESS, NULL, CSV_LENIENT_QUOTES, AMOUNT_WITH_DOT, DATES_MONTH_FIRST, FALSE, columns_downloader }, NULL, NULL },
    { "aliexpress-order-downloader-detail", N_("Tab list of aliexpress-order-downloader, one order"),
      { ALIEXPRESS, NULL, CSV_LENIENT_QUOTES, AMOUNT_WITH_DOT, DATES_MONTH_FIRST, FALSE, columns_downloader_detail }, NULL, NULL },
    { "aliexpress-order-details", N_("CSV of aliexpress-order-details-csv, one order a file"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, TRUE, columns_order_details }, NULL, NULL },
    { "aliexpress-orders-to-xls", N_("CSV of export-aliexpress-orders-to-xls"),
      { ALIEXPRESS, "USD", CSV_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, FALSE, columns_orders_to_xls }, NULL, NULL },
    { "temu", N_("CSV of Temu orders"),
      { "temu", NULL, CSV_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, FALSE, columns_temu }, NULL, NULL },
    { "amazon", N_("CSV of Amazon's data request"),
      { "amazon", NULL, CSV_QUOTES, AMOUNT_WITH_DOT, DATES_AS_WRITTEN, FALSE, columns_amazon }, NULL, NULL },
    { "aliexpress-gdpr", N_("Order sheet of AliExpress's data request, saved as CSV"),
      { ALIEXPRESS, NULL, CSV_QUOTES, AMOUNT_AS_SHOWN, DATES_AS_WRITTEN, FALSE, columns_gdpr }, NULL, NULL },

    { "recourse-csv", N_("CSV export of this program"),
      { NULL, NULL, CSV_QUOTES, AMOUNT_WITH_DOT, DATES_AS_WRITTEN, FALSE, NULL, &recourse_table_rows }, NULL, NULL },

    /* JSON */
    { "recourse", N_("JSON export of this program"), { 0 },
      recourse_is_export, recourse_parse_export },
    { "har", N_("HAR file saved by a browser on AliExpress pages"), { 0 },
      har_is_archive, har_parse },
    { "aliexpress-shopper-inventory-json", N_("JSON of the browser extension Aliexpress Shopper Inventory"), { 0 },
      aliexpress_is_inventory, aliexpress_parse_inventory },
    { "aliexpress-order-list", N_("JSON of AliExpress's order list page"), { 0 },
      aliexpress_is_order_list, aliexpress_parse_order_list },
    { "aliexpress-order-detail", N_("JSON of AliExpress's order page"), { 0 },
      aliexpress_is_order_detail, aliexpress_parse_order_detail },
    { "aliexpress-tracking", N_("JSON of AliExpress's tracking page"), { 0 },
      tracking_is_aliexpress, tracking_parse_aliexpress },
    { "aliexpress-reverse-list", N_("JSON of AliExpress's list of returns and refunds"), { 0 },
      aliexpress_is_reverse_list, aliexpress_parse_reverse_list },
    { "cainiao", N_("JSON of Cainiao's tracking"), { 0 },
      tracking_is_cainiao, tracking_parse_cainiao },
    { "17track", N_("JSON of 17TRACK"), { 0 },
      tracking_is_17track, tracking_parse_17track },
    { "schema-org", N_("Order and ParcelDelivery of schema.org, as JSON-LD"), { 0 },
      schema_org_is_it, schema_org_parse },

    /* Neither: services/mail reads it. */
    { "mail", N_("Mail: .eml, mbox, Maildir"), { 0 }, NULL, NULL },
};
/* clang-format on */

const gsize import_formats_count = G_N_ELEMENTS(import_formats);

const ImportFormat *
import_format_find(const char *token)
{
    for (gsize i = 0; i < import_formats_count; i++) {
        if (g_str_equal(import_formats[i].token, token))
            return &import_formats[i];
    }
    return NULL;
}

const ImportFormat *
import_format_of_document(const json_t *document)
{
    for (gsize i = 0; i < import_formats_count; i++) {
        const ImportFormat *format = &import_formats[i];

        if (format->is_it != NULL && format->is_it(document))
            return format;
    }
    return NULL;
}

gboolean
import_format_is_page(const ImportFormat *format)
{
    return format->parse != har_parse && format->parse != recourse_parse_export;
}
