/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/table/import-row.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/page/page.h"

void
import_row_begin(ImportRow *row, const ImportTable *table, const RowStyles *styles,
                 const ImportTask *task)
{
    row->table = table;
    row->styles = styles;
    row->task = task;
    row->order = order_new(NULL);
    row->order->marketplace = g_strdup(table->marketplace);
    row->line = order_line_new();
    if (styles->has_no_quantity)
        row->line->quantity = 0;
    row->currency = g_strdup(table->currency);
    row->payment = MONEY_NONE;
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

static gboolean
read_fact(ImportRow *row, ColumnRole role, Fact fact, const char *cell, GError **error)
{
    return import_read_fact(row->order, fact, cell, (DateOrder)row->styles->of[role], row->task,
                            error);
}

static gboolean
read_placed(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, COLUMN_PLACED, FACT_PLACED, cell, error);
}

static gboolean
read_paid(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, COLUMN_PAID, FACT_PAID, cell, error);
}

static gboolean
read_shipped(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, COLUMN_SHIPPED, FACT_SHIPPED, cell, error);
}

static gboolean
read_guarantee(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, COLUMN_GUARANTEE, FACT_GUARANTEE, cell, error);
}

static gboolean
read_closes(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, COLUMN_CLOSES, FACT_CLOSES, cell, error);
}

static gboolean
read_delivered(ImportRow *row, const char *cell, GError **error)
{
    return read_fact(row, COLUMN_DELIVERED, FACT_MARKED_DELIVERED, cell, error);
}

/* The day on which a cancelled order ended starts no clock. */
static gboolean
read_ended(ImportRow *row, const char *cell, GError **error)
{
    if (row->order->page_state != PAGE_COMPLETED)
        return TRUE;
    return read_fact(row, COLUMN_ENDED, FACT_CONFIRMED, cell, error);
}

/* The same number with a point before its last two digits. */
static char *
from_cents(const char *cell)
{
    g_autofree char *number = g_strstrip(g_strdup(cell));
    gsize length = strlen(number);

    if (length == 0 || strspn(number, "0123456789") != length)
        return g_strdup(cell);
    return g_strdup_printf("%s%.*s.%s%s", length < 3 ? "0" : "", (int)MAX(length, 2) - 2,
                           number, length < 2 ? "0" : "",
                           number + (length < 2 ? 0 : length - 2));
}

static gboolean
read_signed(const ImportRow *row, ColumnRole role, const char *cell, Money *ret_money,
            GError **error)
{
    g_autofree char *amount = row->table->is_in_cents ? from_cents(cell) : g_strdup(cell);

    return import_read_amount(amount, row->currency,
                              row->table->is_in_cents ? DECIMALS_BEHIND_POINT
                                                      : (DecimalStyle)row->styles->of[role],
                              row->task, ret_money, error);
}

/* A price below zero is money that came back: no item was bought by it. */
static gboolean
read_amount(ImportRow *row, ColumnRole role, const char *cell, Money *ret_money, GError **error)
{
    const ImportFoundNote note = { NOTE_BELOW_ZERO, cell, .role = COLUMN_OTHER };

    if (!read_signed(row, role, cell, ret_money, error))
        return FALSE;
    if (ret_money->minor >= 0)
        return TRUE;
    *ret_money = MONEY_NONE;
    row->is_below_zero = TRUE;
    import_note(row->task, &note);
    return TRUE;
}

/* The form with its parts says the same without a doubt, and was read before. */
static gboolean
read_price(ImportRow *row, const char *cell, GError **error)
{
    return money_is_known(&row->line->price) ||
           read_amount(row, COLUMN_PRICE, cell, &row->line->price, error);
}

static gboolean
read_price_info(ImportRow *row, const char *cell, GError **error)
{
    return read_amount(row, COLUMN_PRICE_INFO, cell, &row->line->price, error);
}

static gboolean
read_price_tax(ImportRow *row, const char *cell, GError **error)
{
    Money tax = MONEY_NONE;

    if (!read_amount(row, COLUMN_PRICE_TAX, cell, &tax, error))
        return FALSE;
    (void)money_add(&row->line->price, &tax, &row->line->price); /* no tax: nothing to add */
    return TRUE;
}

/* Of one, where it can be divided; else only the whole is known. */
static gboolean
read_row_price(ImportRow *row, const char *cell, GError **error)
{
    Money whole = MONEY_NONE;
    int quantity = row->line->quantity;

    if (!read_amount(row, COLUMN_ROW_PRICE, cell, &whole, error))
        return FALSE;
    if (!money_is_known(&whole) || money_is_known(&row->line->price) || quantity == 0 ||
        whole.minor % quantity != 0)
        return TRUE;
    row->line->price = whole;
    row->line->price.minor /= quantity;
    return TRUE;
}

static gboolean
read_total(ImportRow *row, const char *cell, GError **error)
{
    if (row->table->subject != TABLE_OF_PAYMENTS)
        return read_amount(row, COLUMN_TOTAL, cell, &row->order->total, error);
    if (!read_signed(row, COLUMN_TOTAL, cell, &row->payment, error))
        return FALSE;
    if (row->table->is_spent_above_zero)
        row->payment.minor = -row->payment.minor;
    return TRUE;
}

/* Of two columns one is empty or zero; some write a minus in that of what was spent. */
static gboolean
read_side(ImportRow *row, ColumnRole role, int sign, const char *cell, GError **error)
{
    Money amount = MONEY_NONE;

    if (!read_signed(row, role, cell, &amount, error))
        return FALSE;
    if (!money_is_known(&amount) || amount.minor == 0)
        return TRUE;
    row->payment = amount;
    row->payment.minor = sign * ABS(amount.minor);
    return TRUE;
}

static gboolean
read_amount_out(ImportRow *row, const char *cell, GError **error)
{
    return read_side(row, COLUMN_AMOUNT_OUT, -1, cell, error);
}

static gboolean
read_amount_in(ImportRow *row, const char *cell, GError **error)
{
    return read_side(row, COLUMN_AMOUNT_IN, 1, cell, error);
}

static gboolean
read_entry(ImportRow *row, const char *cell, GError **error)
{
    g_autofree char *entry = g_strstrip(text_fold(cell));
    g_autofree char *folded = text_fold(row->table->skip == NULL ? "" : row->table->skip);
    g_auto(GStrv) words = g_strsplit(folded, ";", -1);

    (void)error;
    row->is_skipped = *entry != '\0' && g_strv_contains((const char *const *)words, entry);
    return TRUE;
}

static gboolean
read_row_total(ImportRow *row, const char *cell, GError **error)
{
    row->found.total_is_part = TRUE;
    return read_amount(row, COLUMN_ROW_TOTAL, cell, &row->order->total, error);
}

static gboolean
read_number(ImportRow *row, const char *cell, GError **error)
{
    return (row->table->subject == TABLE_OF_PARCELS && import_is_blank(cell)) ||
           import_read_number(row->order, cell, row->task, error);
}

static gboolean
read_quantity(ImportRow *row, const char *cell, GError **error)
{
    return import_read_quantity(cell, (DecimalStyle)row->styles->of[COLUMN_QUANTITY],
                                &row->line->quantity, error);
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
    import_read_status(row->order, cell, row->table->words, row->task);
    return TRUE;
}

static gboolean
read_end_reason(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    import_read_end_reason(row->order, cell, row->table->words, row->task);
    return TRUE;
}

static gboolean
read_payment(ImportRow *row, const char *cell, GError **error)
{
    (void)error;
    import_read_payment(row->order, cell, row->task);
    return TRUE;
}

/* What no word tells says nothing of the order: steps of parcels have many names. */
static gboolean
read_parcel_status(ImportRow *row, const char *cell, GError **error)
{
    const WordsPlace place = { row->order->marketplace, row->table->words };

    (void)error;
    if (!import_is_blank(cell))
        (void)import_words_state(row->task->words, cell, &place, &row->parcel_state);
    return TRUE;
}

static gboolean
read_parcel_status_at(ImportRow *row, const char *cell, GError **error)
{
    if (row->parcel_state != PAGE_DELIVERED)
        return TRUE;
    return read_fact(row, COLUMN_PARCEL_STATUS_AT, FACT_MARKED_DELIVERED, cell, error);
}

/* Only that the file speaks of that day. */
static gboolean
read_written(ImportRow *row, const char *cell, GError **error)
{
    g_autoptr(Order) looked = order_new(NULL);

    looked->marketplace = g_strdup(row->order->marketplace);
    return import_read_fact(looked, FACT_PLACED, cell,
                            (DateOrder)row->styles->of[COLUMN_WRITTEN], row->task, error);
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
    if (!import_read_fact(request, FACT_PLACED, cell,
                          (DateOrder)row->styles->of[COLUMN_REVERSE_CREATED], row->task, error))
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
    [COLUMN_ENTRY]                = { read_entry },
    [COLUMN_WEBSITE]              = { read_website },
    [COLUMN_CURRENCY]             = { NULL, IN_ROW,   offsetof(ImportRow, currency) },
    [COLUMN_NUMBER]               = { read_number },
    [COLUMN_STATUS]               = { read_status },
    [COLUMN_ITEM_STATUS]          = { read_status },
    [COLUMN_END_REASON]           = { read_end_reason },
    [COLUMN_PLACED]               = { read_placed },
    [COLUMN_PAID]                 = { read_paid },
    [COLUMN_SHIPPED]              = { read_shipped },
    [COLUMN_GUARANTEE]            = { read_guarantee },
    [COLUMN_CLOSES]               = { read_closes },
    [COLUMN_DELIVERED]            = { read_delivered },
    [COLUMN_ENDED]                = { read_ended },
    [COLUMN_SELLER]               = { NULL, IN_ORDER, offsetof(Order, seller) },
    [COLUMN_TITLE]                = { NULL, IN_LINE,  offsetof(OrderLine, title) },
    [COLUMN_LINE_ID]              = { NULL, IN_LINE,  offsetof(OrderLine, id) },
    [COLUMN_PRODUCT]              = { NULL, IN_LINE,  offsetof(OrderLine, product) },
    [COLUMN_QUANTITY]             = { read_quantity },
    [COLUMN_PRICE_INFO]           = { read_price_info },
    [COLUMN_PRICE]                = { read_price },
    [COLUMN_PRICE_TAX]            = { read_price_tax },
    [COLUMN_ROW_PRICE]            = { read_row_price },
    [COLUMN_TOTAL]                = { read_total },
    [COLUMN_ROW_TOTAL]            = { read_row_total },
    [COLUMN_AMOUNT_OUT]           = { read_amount_out },
    [COLUMN_AMOUNT_IN]            = { read_amount_in },
    [COLUMN_ORIGIN_TRACKING]      = { NULL, IN_ROW,   offsetof(ImportRow, origin_tracking) },
    [COLUMN_TRACKING]             = { NULL, IN_ROW,   offsetof(ImportRow, tracking) },
    [COLUMN_CARRIER]              = { NULL, IN_ROW,   offsetof(ImportRow, carrier) },
    [COLUMN_CARRIER_AND_TRACKING] = { read_carrier_and_tracking },
    [COLUMN_PARCEL_STATUS]        = { read_parcel_status },
    [COLUMN_PARCEL_STATUS_AT]     = { read_parcel_status_at },
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
    [COLUMN_WRITTEN]              = { read_written },
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

/* A row that sums up its order has no item, nor has one by which money came back. */
static void
add_line(ImportRow *row)
{
    const OrderLine *line = row->line;

    if (row->is_below_zero ||
        (line->title == NULL && line->product == NULL && line->id == NULL))
        return;
    if (row->order->title == NULL)
        row->order->title = g_strdup(line->title);
    g_ptr_array_add(row->order->lines, g_steal_pointer(&row->line));
}

gboolean
import_row_finish(ImportRow *row, GError **error)
{
    if (row->table->subject == TABLE_OF_PAYMENTS)
        return TRUE;
    if (row->table->number_is_file_name && !import_read_file_name(row->order, row->task, error))
        return FALSE;
    add_parcels(row);
    add_line(row);
    import_reach_state(row->order, row->parcel_state);
    import_settle_state(row->order);
    return TRUE;
}

/* Entries that move money within the account, and payments that were not made. */
static gboolean
is_no_payment(const ImportRow *row)
{
    return row->is_skipped || row->order->page_state == PAGE_CANCELLED ||
           row->order->page_state == PAGE_UNPAID;
}

/* What left the account is a payment; without amount or day it is nothing to look for. */
static gboolean
hand_over_payment(const ImportRow *row, GError **error)
{
    const FactValue *paid = &row->order->facts[FACT_PAID];
    ImportPayment payment = {
        .line = row->found.line,
        .at = { paid->instant, paid->precision, paid->text, paid->zone },
        .amount = row->payment,
        .name = row->order->seller != NULL ? row->order->seller : row->line->title,
        .paid_with = row->table->paid_with,
    };

    if (is_no_payment(row) || !money_is_known(&payment.amount) || payment.amount.minor == 0 ||
        payment.at.instant == INSTANT_UNKNOWN)
        return TRUE;
    payment.amount.minor = -payment.amount.minor;
    return row->task->sink->payment(row->task->sink->data, &payment, error);
}

gboolean
import_row_hand_over(ImportRow *row, GError **error)
{
    const ImportSink *sink = row->task->sink;

    if (row->table->subject == TABLE_OF_PAYMENTS)
        return hand_over_payment(row, error);
    row->found.order = g_steal_pointer(&row->order);
    return sink->found(sink->data, &row->found, error);
}
