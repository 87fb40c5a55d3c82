/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of what stands in a row for each item, and of the names of parcels. */
#include <string.h>

#include "base/i18n.h"
#include "services/orders/order-csv-private.h"

#define LIST_SEPARATOR ';'
#define NUMBER_SEPARATOR ": "
#define QUANTITY_MOST 1000000
#define UNKNOWN "unknown"
#define YES "yes"

/* "LP00123456789012: Cainiao; NX123456789BR: Correios", of the parcels that have it. offset: of
 * the text in Parcel. */
static char *
parcel_texts(const CsvColumn *column, const RowWritten *row)
{
    const GPtrArray *parcels = row->view->order->parcels;
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < parcels->len; i++) {
        const Parcel *parcel = parcels->pdata[i];
        const char *value = G_STRUCT_MEMBER(const char *, parcel, column->offset);
        g_autofree char *word = g_strdup(value == NULL ? "" : value);

        if (*g_strdelimit(word, (const char[]){ LIST_SEPARATOR, '\0' }, ',') != '\0')
            g_string_append_printf(text, "%s%s" NUMBER_SEPARATOR "%s",
                                   text->len == 0 ? "" : "; ", parcel->number, word);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static gboolean
read_parcel_texts(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    g_autoptr(GPtrArray) words = csv_split(text, (const char[]){ LIST_SEPARATOR, '\0' });

    for (guint i = 0; i < words->len; i++) {
        const char *word = words->pdata[i];
        const char *end = strstr(word, NUMBER_SEPARATOR);
        g_autofree char *number = end == NULL ? NULL : g_strndup(word, (gsize)(end - word));
        Parcel *parcel = number == NULL ? NULL : order_find_parcel(row->order, number);
        char **place;

        if (parcel == NULL)
            return csv_refuse(column, word,
                              N_("a tracking number of the order, a colon and a text"), error);
        place = G_STRUCT_MEMBER_P(parcel, column->offset);
        g_free(*place);
        *place = g_strdup(end + strlen(NUMBER_SEPARATOR));
    }
    return TRUE;
}

static char *
line_number_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    return row->line == NULL ? NULL : g_strdup_printf("%d", row->line->line);
}

static char *
line_text(const CsvColumn *column, const RowWritten *row)
{
    return row->line == NULL ? NULL
                             : g_strdup(G_STRUCT_MEMBER(char *, row->line, column->offset));
}

static gboolean
read_line_text(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    char **place = G_STRUCT_MEMBER_P(row->line, column->offset);

    (void)error;
    row->has_line = TRUE;
    g_free(*place);
    *place = g_strdup(text);
    return TRUE;
}

static char *
line_count_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    if (row->line == NULL)
        return NULL;
    return row->line->quantity == 0 ? g_strdup(UNKNOWN)
                                    : g_strdup_printf("%d", row->line->quantity);
}

static gboolean
read_line_count(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    guint64 count = 0;

    if (!g_str_equal(text, UNKNOWN) &&
        !g_ascii_string_to_unsigned(text, 10, 0, QUANTITY_MOST, &count, NULL))
        return csv_refuse(column, text, N_("a whole number"), error);
    row->has_line = TRUE;
    G_STRUCT_MEMBER(int, row->line, column->offset) = (int)count;
    return TRUE;
}

static char *
line_cancelled_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    return row->line != NULL && row->line->is_cancelled ? g_strdup(YES) : NULL;
}

static gboolean
read_line_cancelled(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    row->has_line = TRUE;
    row->line->is_cancelled = g_str_equal(text, YES);
    return row->line->is_cancelled || csv_refuse(column, text, N_("yes, or nothing"), error);
}

static char *
price_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    return row->line == NULL ? NULL : csv_amount_text(&row->line->price);
}

static char *
price_currency_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    return row->line == NULL ? NULL : g_strdup(row->line->price.currency);
}

static gboolean
read_price(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    row->has_line = TRUE;
    return csv_read_money(column, row, text, &row->line->price, error);
}

/* clang-format off */
#define PARCEL(member) .offset = offsetof(Parcel, member)
#define LINE(member) .is_in_every_row = TRUE, .offset = offsetof(OrderLine, member)

static const CsvColumn item_columns[] = {
    { "carriers",      .text = parcel_texts,        .read = read_parcel_texts, PARCEL(carrier)  },
    { "aliases",       .text = parcel_texts,        .read = read_parcel_texts, PARCEL(alias_of) },
    { "line",          .text = line_number_text,    .read = read_line_count,   LINE(line)       },
    { "line-id",       .text = line_text,           .read = read_line_text,    LINE(id)         },
    { "line-title",    .text = line_text,           .read = read_line_text,    LINE(title)      },
    { "line-product",  .text = line_text,           .read = read_line_text,    LINE(product)    },
    { "line-quantity", .text = line_count_text,     .read = read_line_count,   LINE(quantity)   },
    { "line-price",    .text = price_text,          .read = read_price,        LINE(price), .is_amount = TRUE },
    { "line-price", CSV_CURRENCY, .text = price_currency_text, LINE(price) },
    { "line-cancelled", .text = line_cancelled_text, .read = read_line_cancelled, LINE(is_cancelled) },
};
/* clang-format on */

void
csv_add_item_columns(GArray *columns)
{
    for (gsize i = 0; i < G_N_ELEMENTS(item_columns); i++)
        csv_add_column(columns, item_columns[i]);
}
