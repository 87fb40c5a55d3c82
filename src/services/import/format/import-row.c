/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-row-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/import/format/import-aliexpress-private.h"

void
import_row_begin(ImportRow *row, const ImportTable *table, const ImportTask *task)
{
    row->table = table;
    row->task = task;
    row->order = order_new(NULL);
    row->order->marketplace = g_strdup(table->marketplace);
    row->line = order_line_new();
    row->currency = g_strdup(table->currency);
    row->found.order = row->order;
    row->found.noted_at = INSTANT_UNKNOWN;
}

void
import_row_clear(ImportRow *row)
{
    order_free(row->order);
    order_line_free(row->line);
    g_free(row->currency);
    g_free(row->origin_tracking);
    g_free(row->tracking);
    g_free(row->carrier);
    g_free(row->reverse_id);
    g_free(row->reverse_type);
    g_free(row->reverse_status);
    g_free(row->note);
}

/* 2/21/2026 as 2026-02-21; what is not written so stays as it is. */
static char *
month_last(const char *date)
{
    g_auto(GStrv) parts = g_strsplit(date, "/", 4);

    if (g_strv_length(parts) != 3 || strlen(parts[0]) > 2 || strlen(parts[1]) > 2 ||
        strlen(parts[2]) != 4)
        return g_strdup(date);
    return g_strdup_printf("%s-%02d-%02d", parts[2], (int)g_ascii_strtoll(parts[0], NULL, 10),
                           (int)g_ascii_strtoll(parts[1], NULL, 10));
}

static gboolean
read_fact(ImportRow *row, Fact fact, const char *cell, GError **error)
{
    g_autofree char *date =
        row->table->dates == DATES_MONTH_FIRST ? month_last(cell) : g_strdup(cell);

    return import_read_fact(row->order, fact, date, row->task, error);
}

static gboolean
read_placed(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, FACT_PLACED, cell, error);
}

static gboolean
read_paid(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, FACT_PAID, cell, error);
}

static gboolean
read_shipped(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, FACT_SHIPPED, cell, error);
}

/* The day on which a cancelled order ended starts no clock. */
static gboolean
read_ended(ImportRow *row, const char *cell, GError **error)
{
    if (!row->order->facts[FACT_CONFIRMED].is_true)
        return TRUE;
    return read_fact(row, FACT_CONFIRMED, cell, error);
}

static gboolean
read_amount(const ImportRow *row, const char *cell, Money *ret_money, GError **error)
{
    return import_read_amount(cell, row->currency, row->table->amounts, ret_money, error);
}

/* The form with its parts says the same without a doubt, and was read before. */
static gboolean
read_price(ImportRow *row, const char *cell, GError **error)
{
    return money_is_known(&row->line->price) ||
           read_amount(row, cell, &row->line->price, error);
}

static gboolean
read_price_info(ImportRow *row, const char *cell, GError **error)
{
    return read_amount(row, cell, &row->line->price, error);
}

static gboolean
read_price_tax(ImportRow *row, const char *cell, GError **error)
{
    Money tax = MONEY_NONE;

    if (!read_amount(row, cell, &tax, error))
        return FALSE;
    (void)money_add(&row->line->price, &tax, &row->line->price); /* no tax: nothing to add */
    return TRUE;
}

static gboolean
read_total(ImportRow *row, const char *cell, GError **error)
{
    return read_amount(row, cell, &row->order->total, error);
}

static gboolean
read_row_total(ImportRow *row, const char *cell, GError **error)
{
    row->found.total_is_part = TRUE;
    return read_total(row, cell, error);
}

static gboolean
read_number(ImportRow *row, const char *cell, GError **error)
{
    return import_read_number(row->order, cell, row->task, error);
}

static gboolean
read_quantity(ImportRow *row, const char *cell, GError **error)
{
    return import_read_quantity(cell, &row->line->quantity, error);
}

static gboolean
read_website(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    import_read_marketplace(row->order, cell, row->task);
    return TRUE;
}

static gboolean
read_status(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    import_read_status(row->order, cell);
    return TRUE;
}

static gboolean
read_end_reason(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    import_read_end_reason(row->order, cell);
    return TRUE;
}

static gboolean
read_payment(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    import_read_payment(row->order, cell);
    return TRUE;
}

static gboolean
read_address(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    import_read_address(row->order, cell);
    return TRUE;
}

static gboolean
read_country(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    import_read_country(row->order, cell);
    return TRUE;
}

/* "DPD(AW123)", several one after the other. */
static gboolean
read_carrier_and_tracking(ImportRow *row, const char *cell, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(cell, ")", IMPORT_ITEMS_MOST);

    (void)error;
    for (guint i = 0; parts[i] != NULL; i++) {
        const char *carrier = g_strstrip(parts[i]);
        char *number = strchr(parts[i], '(');

        if (number == NULL)
            continue;
        *number++ = '\0';
        if (g_str_has_prefix(carrier, "and "))
            carrier += strlen("and ");
        import_read_parcel(row->order, number, carrier, NULL);
    }
    return TRUE;
}

static gboolean
read_tags(ImportRow *row, const char *cell, GError **error)
{
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_auto(GStrv) words = g_strsplit_set(cell, ",;|", IMPORT_ITEMS_MOST);
    g_auto(GStrv) tags = NULL;

    (void)error;
    for (guint i = 0; words[i] != NULL; i++) {
        if (*g_strstrip(words[i]) != '\0')
            g_strv_builder_add(builder, words[i]);
    }
    tags = g_strv_builder_end(builder);
    order_set_tags(row->order, (const char *const *)tags);
    return TRUE;
}

static gboolean
read_item_tags(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    if (strstr(cell, ALIEXPRESS_FREE_RETURN) != NULL)
        row->order->free_return = TRUE;
    return TRUE;
}

/* What the row says besides about the request was read before. */
static gboolean
read_reverse_created(ImportRow *row, const char *cell, GError **error)
{
    g_autoptr(Order) request = order_new(NULL);

    request->marketplace = g_strdup(row->order->marketplace);
    if (!import_read_fact(request, FACT_PLACED, cell, row->task, error))
        return FALSE;
    row->note =
        aliexpress_reverse_note(row->reverse_id, row->reverse_type, row->reverse_status);
    row->found.note = row->note;
    row->found.noted_at = order_fact(request, FACT_PLACED);
    return TRUE;
}

static gboolean
read_page(ImportRow *row, const char *cell,
          gboolean (*read)(Order *order, const json_t *page, const ImportTask *task,
                           GError **error),
          GError **error)
{
    g_autoptr(JsonDocument) page = NULL;

    if (import_is_blank(cell))
        return TRUE;
    page = json_read(cell, strlen(cell), "cell", error);
    return page != NULL && read(row->order, page, row->task, error);
}

static gboolean
read_list_page(ImportRow *row, const char *cell, GError **error)
{
    return read_page(row, cell, aliexpress_read_list_order, error);
}

static gboolean
read_detail_page(ImportRow *row, const char *cell, GError **error)
{
    return read_page(row, cell, aliexpress_read_sections, error);
}

typedef enum {
    IN_ROW,
    IN_ORDER,
    IN_LINE,
} TextPlace;

/* A cell is read by a function, or it is a text that is kept in its place. */
typedef struct {
    gboolean (*read)(ImportRow *row, const char *cell, GError **error);
    TextPlace place;
    gsize offset;
} RoleReader;

/* clang-format off */
static const RoleReader readers[COLUMN_OTHER] = {
    [COLUMN_WEBSITE]              = { read_website },
    [COLUMN_CURRENCY]             = { NULL, IN_ROW,   offsetof(ImportRow, currency) },
    [COLUMN_NUMBER]               = { read_number },
    [COLUMN_STATUS]               = { read_status },
    [COLUMN_END_REASON]           = { read_end_reason },
    [COLUMN_PLACED]               = { read_placed },
    [COLUMN_PAID]                 = { read_paid },
    [COLUMN_SHIPPED]              = { read_shipped },
    [COLUMN_ENDED]                = { read_ended },
    [COLUMN_SELLER]               = { NULL, IN_ORDER, offsetof(Order, seller) },
    [COLUMN_TITLE]                = { NULL, IN_LINE,  offsetof(OrderLine, title) },
    [COLUMN_LINE_ID]              = { NULL, IN_LINE,  offsetof(OrderLine, id) },
    [COLUMN_PRODUCT]              = { NULL, IN_LINE,  offsetof(OrderLine, product) },
    [COLUMN_QUANTITY]             = { read_quantity },
    [COLUMN_PRICE_INFO]           = { read_price_info },
    [COLUMN_PRICE]                = { read_price },
    [COLUMN_PRICE_TAX]            = { read_price_tax },
    [COLUMN_TOTAL]                = { read_total },
    [COLUMN_ROW_TOTAL]            = { read_row_total },
    [COLUMN_ORIGIN_TRACKING]      = { NULL, IN_ROW,   offsetof(ImportRow, origin_tracking) },
    [COLUMN_TRACKING]             = { NULL, IN_ROW,   offsetof(ImportRow, tracking) },
    [COLUMN_CARRIER]              = { NULL, IN_ROW,   offsetof(ImportRow, carrier) },
    [COLUMN_CARRIER_AND_TRACKING] = { read_carrier_and_tracking },
    [COLUMN_PAYMENT]              = { read_payment },
    [COLUMN_URL]                  = { read_address },
    [COLUMN_COUNTRY]              = { read_country },
    [COLUMN_TAGS]                 = { read_tags },
    [COLUMN_ITEM_TAGS]            = { read_item_tags },
    [COLUMN_LIST_PAGE]            = { read_list_page },
    [COLUMN_DETAIL_PAGE]          = { read_detail_page },
    [COLUMN_REVERSE_ID]           = { NULL, IN_ROW,   offsetof(ImportRow, reverse_id) },
    [COLUMN_REVERSE_TYPE]         = { NULL, IN_ROW,   offsetof(ImportRow, reverse_type) },
    [COLUMN_REVERSE_STATUS]       = { NULL, IN_ROW,   offsetof(ImportRow, reverse_status) },
    [COLUMN_REVERSE_CREATED]      = { read_reverse_created },
};
/* clang-format on */

gboolean
import_row_read(ImportRow *row, ColumnRole role, const char *cell, GError **error)
{
    const RoleReader *reader = &readers[role];
    gpointer places[] = { [IN_ROW] = row, [IN_ORDER] = row->order, [IN_LINE] = row->line };

    if (reader->read != NULL)
        return reader->read(row, cell, error);
    import_read_text(G_STRUCT_MEMBER_P(places[reader->place], reader->offset), cell);
    return TRUE;
}

/* A cell may name several parcels. */
static void
add_parcels(ImportRow *row)
{
    g_auto(GStrv) numbers = g_strsplit_set(row->tracking == NULL ? "" : row->tracking,
                                           ",;|/ \t\r\n", IMPORT_ITEMS_MOST);

    import_read_parcel(row->order, row->origin_tracking, row->carrier, NULL);
    for (guint i = 0; numbers[i] != NULL; i++)
        import_read_parcel(row->order, numbers[i], row->carrier, row->origin_tracking);
}

/* A row that sums up its order has no item. */
static void
add_line(ImportRow *row)
{
    const OrderLine *line = row->line;

    if (line->title == NULL && line->product == NULL && line->id == NULL)
        return;
    if (row->order->title == NULL)
        row->order->title = g_strdup(line->title);
    g_ptr_array_add(row->order->lines, g_steal_pointer(&row->line));
}

gboolean
import_row_finish(ImportRow *row, GError **error)
{
    if (row->table->number_is_file_name && !import_read_file_name(row->order, row->task, error))
        return FALSE;
    add_parcels(row);
    add_line(row);
    return TRUE;
}
