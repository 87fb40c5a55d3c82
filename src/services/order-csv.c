/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/order-csv.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/span.h"
#include "base/text.h"

#define NO_PLACE G_MAXUINT
#define LIST_SEPARATOR ';' /* of what is said of several parcels */
#define NUMBER_SEPARATOR ": "
#define IDENTIFIER_MOST 64
#define QUANTITY_MOST 1000000

/* A row that is being written. */
typedef struct {
    const OrderView *view;
    const OrderLine *line; /* or NULL */
    gboolean is_first;     /* of its order */
    const Zone *zone;
} RowWritten;

/* A row that is being read. */
typedef struct {
    Order *order;
    OrderLine *line;
    gboolean has_line;
    OrderCsvCell cell;
    gpointer row;
    const Policies *policies;
    Instant now;
} RowRead;

typedef struct Column Column;
struct Column {
    const char *name;
    const char *suffix; /* of the column of a currency, which stands behind its amount */
    gboolean is_in_every_row;
    gboolean is_amount; /* for adding up: never guarded */
    char *(*text)(const Column *column, const RowWritten *row);
    gboolean (*read)(const Column *column, RowRead *row, const char *text, GError **error);
    const OrderField *field;
    gsize offset; /* in OrderLine */
    guint place;  /* in the header that is bound, or NO_PLACE */
};

struct OrderCsv {
    GArray *columns; /* Column */
};

static gboolean
refuse(const Column *column, const char *text, const char *expected, GError **error)
{
    g_autofree char *shown = text_excerpt(text);

    error_set(error, RECOURSE_ERROR_FAILED, N_("%s: “%s” cannot be read: write %s."),
              column->name, shown, expected);
    return FALSE;
}

static char *
status_text(const Column *column, const RowWritten *row)
{
    (void)column;
    return g_strdup(order_status_token(row->view->summary.status));
}

static char *
next_text(const Column *column, const RowWritten *row)
{
    (void)column;
    return g_strdup(next_action_token(row->view->summary.next.action));
}

static char *
instant_text(Instant instant)
{
    return instant == INSTANT_UNKNOWN ? NULL : instant_to_rfc3339(instant);
}

static char *
by_text(const Column *column, const RowWritten *row)
{
    (void)column;
    return instant_text(row->view->summary.next.by);
}

static char *
window_text(const Column *column, const RowWritten *row)
{
    (void)column;
    return instant_text(row->view->summary.closes_at);
}

/* "yes": it is so, nobody knows since when. A date is one of the shop's, and an instant says
 * its zone. */
static char *
fact_text(const FactValue *fact, char *date_text)
{
    g_autofree char *text = date_text;

    if (fact->is_true && fact->instant == INSTANT_UNKNOWN)
        return g_strdup("yes");
    if (fact->is_true && fact->precision == PRECISION_INSTANT)
        return instant_to_rfc3339(fact->instant);
    return g_steal_pointer(&text);
}

static char *
field_text(const Column *column, const RowWritten *row)
{
    const FieldContext context = { .zone = row->zone };
    const Order *order = row->view->order;
    char *text = order_field_text(order, column->field, &context);

    return column->field->fact == FACT_COUNT
               ? text
               : fact_text(&order->facts[column->field->fact], text);
}

static gboolean
read_field(const Column *column, RowRead *row, const char *text, GError **error)
{
    const FieldContext context = { zone_utc(), row->now, row->policies };

    return order_field_set(row->order, column->field, text, &context, error);
}

static char *
amount_text(const Money *money)
{
    return money_is_known(money) ? money_amount_text(money) : NULL;
}

static const Money *
money_of_field(const Column *column, const Order *order)
{
    return G_STRUCT_MEMBER_P(order, column->field->offset);
}

static char *
money_text_of(const Column *column, const RowWritten *row)
{
    return amount_text(money_of_field(column, row->view->order));
}

static char *
currency_text(const Column *column, const RowWritten *row)
{
    return g_strdup(money_of_field(column, row->view->order)->currency);
}

static char *
cell_of(const Column *column, const RowRead *row)
{
    return column->place == NO_PLACE ? g_strdup("")
                                     : order_csv_cell_text(row->cell(row->row, column->place));
}

/* As it was written, or as a spreadsheet has written it since. */
static gboolean
read_money(const Column *column, const RowRead *row, const char *text, Money *ret_money,
           GError **error)
{
    g_autofree char *currency = cell_of(column + 1, row);

    g_strstrip(currency);
    if (money_from_amount(text, currency, ret_money, NULL))
        return TRUE;
    if (money_parse_exported(text, *currency == '\0' ? NULL : currency, ret_money, error))
        return TRUE;
    g_prefix_error(error, "%s: ", column->name);
    return FALSE;
}

static gboolean
read_money_field(const Column *column, RowRead *row, const char *text, GError **error)
{
    return read_money(column, row, text, G_STRUCT_MEMBER_P(row->order, column->field->offset),
                      error);
}

static const Zone *
zone_of(const RowRead *row)
{
    const char *name = row->order->marketplace == NULL ? "generic" : row->order->marketplace;

    return policies_marketplace(row->policies, name)->zone;
}

/* No phrase: what "tomorrow" meant is over. */
static gboolean
is_written_date(const char *text)
{
    return strspn(text, "0123456789") == 4 && text[4] == '-';
}

static gboolean
read_time(const Column *column, RowRead *row, const char *text, GError **error)
{
    g_auto(Moment) moment = { 0 };
    const Zone *zone = zone_of(row);

    if (g_str_equal(text, "yes")) {
        order_set_fact(row->order, column->field->fact, NULL, 0, NULL);
        return TRUE;
    }
    if (is_written_date(text) ? !moment_parse(text, zone, row->now, &moment, error)
                              : !moment_parse_exported(text, zone, &moment, error)) {
        g_prefix_error(error, "%s: ", column->name);
        return FALSE;
    }
    order_set_fact(row->order, column->field->fact, &moment, 0, NULL);
    return TRUE;
}

static gboolean
read_guarantee(const Column *column, RowRead *row, const char *text, GError **error)
{
    gint64 seconds;

    return span_parse(text, SPAN_MOST, &seconds) ? read_field(column, row, text, error)
                                                 : read_time(column, row, text, error);
}

/* The words between the separators, without blanks around them; owned. */
static GPtrArray *
split(const char *text, const char *separator)
{
    g_auto(GStrv) words = g_strsplit(text, separator, -1);
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);

    for (char **word = words; *word != NULL; word++) {
        if (*g_strstrip(*word) != '\0')
            g_ptr_array_add(list, g_strdup(*word));
    }
    return list;
}

static gboolean
read_tags(const Column *column, RowRead *row, const char *text, GError **error)
{
    g_autoptr(GPtrArray) tags = split(text, ",");

    (void)column;
    (void)error;
    g_ptr_array_add(tags, NULL);
    order_set_tags(row->order, (const char *const *)tags->pdata);
    return TRUE;
}

static gboolean
read_parcels(const Column *column, RowRead *row, const char *text, GError **error)
{
    g_autoptr(GPtrArray) words = split(text, ",");

    for (guint i = 0; i < words->len; i++) {
        g_autofree char *number = text_identifier(words->pdata[i]);

        if (*number == '\0' || strlen(number) > IDENTIFIER_MOST)
            return refuse(column, words->pdata[i], N_("tracking numbers"), error);
        if (order_find_parcel(row->order, number) == NULL)
            g_ptr_array_add(row->order->parcels, parcel_new(number));
    }
    return TRUE;
}

/* "LP00123456789012: Cainiao; NX123456789BR: Correios", of the parcels that have it. offset: of
 * the text in Parcel. */
static char *
parcel_texts(const Column *column, const RowWritten *row)
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
read_parcel_texts(const Column *column, RowRead *row, const char *text, GError **error)
{
    g_autoptr(GPtrArray) words = split(text, (const char[]){ LIST_SEPARATOR, '\0' });

    for (guint i = 0; i < words->len; i++) {
        const char *word = words->pdata[i];
        const char *end = strstr(word, NUMBER_SEPARATOR);
        g_autofree char *number = end == NULL ? NULL : g_strndup(word, (gsize)(end - word));
        Parcel *parcel = number == NULL ? NULL : order_find_parcel(row->order, number);
        char **place;

        if (parcel == NULL)
            return refuse(column, word,
                          N_("a tracking number of the order, a colon and a text"), error);
        place = G_STRUCT_MEMBER_P(parcel, column->offset);
        g_free(*place);
        *place = g_strdup(end + strlen(NUMBER_SEPARATOR));
    }
    return TRUE;
}

static char *
line_number_text(const Column *column, const RowWritten *row)
{
    (void)column;
    return row->line == NULL ? NULL : g_strdup_printf("%d", row->line->line);
}

static char *
line_text(const Column *column, const RowWritten *row)
{
    return row->line == NULL ? NULL
                             : g_strdup(G_STRUCT_MEMBER(char *, row->line, column->offset));
}

static gboolean
read_line_text(const Column *column, RowRead *row, const char *text, GError **error)
{
    char **place = G_STRUCT_MEMBER_P(row->line, column->offset);

    (void)error;
    row->has_line = TRUE;
    g_free(*place);
    *place = g_strdup(text);
    return TRUE;
}

static char *
line_count_text(const Column *column, const RowWritten *row)
{
    (void)column;
    return row->line == NULL ? NULL : g_strdup_printf("%d", row->line->quantity);
}

static gboolean
read_line_count(const Column *column, RowRead *row, const char *text, GError **error)
{
    guint64 count;

    if (!g_ascii_string_to_unsigned(text, 10, 0, QUANTITY_MOST, &count, NULL))
        return refuse(column, text, N_("a whole number"), error);
    row->has_line = TRUE;
    G_STRUCT_MEMBER(int, row->line, column->offset) = (int)count;
    return TRUE;
}

static char *
price_text(const Column *column, const RowWritten *row)
{
    (void)column;
    return row->line == NULL ? NULL : amount_text(&row->line->price);
}

static char *
price_currency_text(const Column *column, const RowWritten *row)
{
    (void)column;
    return row->line == NULL ? NULL : g_strdup(row->line->price.currency);
}

static gboolean
read_price(const Column *column, RowRead *row, const char *text, GError **error)
{
    row->has_line = TRUE;
    return read_money(column, row, text, &row->line->price, error);
}

/* clang-format off */
#define CURRENCY "-currency"
#define PARCEL(member) .offset = offsetof(Parcel, member)
#define LINE(member) .is_in_every_row = TRUE, .offset = offsetof(OrderLine, member)

static const Column computed_columns[] = {
    { "status",        .text = status_text },
    { "next",          .text = next_text   },
    { "by",            .text = by_text     },
    { "window-closes", .text = window_text },
};

/* What fields say of parcels and items is spread out. */
static const Column spread_columns[] = {
    { "carriers",      .text = parcel_texts,        .read = read_parcel_texts, PARCEL(carrier)  },
    { "aliases",       .text = parcel_texts,        .read = read_parcel_texts, PARCEL(alias_of) },
    { "line",          .text = line_number_text,    .read = read_line_count,   LINE(line)       },
    { "line-id",       .text = line_text,           .read = read_line_text,    LINE(id)         },
    { "line-title",    .text = line_text,           .read = read_line_text,    LINE(title)      },
    { "line-product",  .text = line_text,           .read = read_line_text,    LINE(product)    },
    { "line-quantity", .text = line_count_text,     .read = read_line_count,   LINE(quantity)   },
    { "line-price",    .text = price_text,          .read = read_price,        LINE(price), .is_amount = TRUE },
    { "line-price", CURRENCY, .text = price_currency_text, LINE(price) },
};
/* clang-format on */

static void
add_column(GArray *columns, Column column)
{
    column.place = NO_PLACE;
    if (column.suffix == NULL)
        column.suffix = "";
    g_array_append_val(columns, column);
}

/* In every row: by these a row finds its order. */
static gboolean
names_order(const OrderField *field)
{
    return field->kind == FIELD_IDENTIFIER || field->kind == FIELD_MARKETPLACE;
}

static void
add_field(GArray *columns, const OrderField *field)
{
    Column column = { .name = field->name,
                      .is_in_every_row = names_order(field),
                      .text = field_text,
                      .read = read_field,
                      .field = field };

    switch (field->kind) {
    case FIELD_MONEY:
        column.is_amount = TRUE;
        column.text = money_text_of;
        column.read = read_money_field;
        add_column(columns, column);
        add_column(columns, (Column){ .name = field->name,
                                      .suffix = CURRENCY,
                                      .text = currency_text,
                                      .field = field });
        return;
    case FIELD_TIME:
        column.read = read_time;
        break;
    case FIELD_GUARANTEE:
        column.read = read_guarantee;
        break;
    case FIELD_TAGS:
        column.read = read_tags;
        break;
    case FIELD_PARCELS:
        column.read = read_parcels;
        break;
    case FIELD_LINES:
        return; /* spread out */
    default:
        break;
    }
    add_column(columns, column);
}

OrderCsv *
order_csv_new(void)
{
    OrderCsv *csv = g_new0(OrderCsv, 1);
    const OrderField *field;

    csv->columns = g_array_new(FALSE, FALSE, sizeof(Column));
    for (gsize i = 0; i < G_N_ELEMENTS(computed_columns); i++)
        add_column(csv->columns, computed_columns[i]);
    for (gsize i = 0; (field = order_stated_field(i)) != NULL; i++)
        add_field(csv->columns, field);
    for (gsize i = 0; i < G_N_ELEMENTS(spread_columns); i++)
        add_column(csv->columns, spread_columns[i]);
    return csv;
}

void
order_csv_free(OrderCsv *csv)
{
    if (csv == NULL)
        return;
    g_array_unref(csv->columns);
    g_free(csv);
}

/* Instead of the comma behind the last cell. */
static void
end_row(GString *text)
{
    text->str[text->len - 1] = '\n';
}

void
order_csv_append_header(const OrderCsv *csv, GString *text)
{
    for (guint i = 0; i < csv->columns->len; i++) {
        const Column *column = &g_array_index(csv->columns, Column, i);

        g_string_append_printf(text, "%s%s,", column->name, column->suffix);
    }
    end_row(text);
}

static void
append_row(const OrderCsv *csv, GString *text, const RowWritten *row)
{
    for (guint i = 0; i < csv->columns->len; i++) {
        const Column *column = &g_array_index(csv->columns, Column, i);
        gboolean is_said = row->is_first || column->is_in_every_row;
        g_autofree char *value = is_said ? column->text(column, row) : NULL;

        if (column->is_amount)
            g_string_append_printf(text, "%s,", value == NULL ? "" : value);
        else
            order_csv_append_cell(text, value == NULL ? "" : value);
    }
    end_row(text);
}

void
order_csv_append(const OrderCsv *csv, GString *text, const OrderView *view, const Zone *zone)
{
    const GPtrArray *lines = view->order->lines;

    for (guint i = 0; i < MAX(lines->len, 1); i++) {
        const RowWritten row = {
            .view = view,
            .line = i < lines->len ? lines->pdata[i] : NULL,
            .is_first = i == 0,
            .zone = zone,
        };

        append_row(csv, text, &row);
    }
}

static guint
find_name(const Column *column, const GPtrArray *names)
{
    gsize length = strlen(column->name);

    for (guint i = 0; i < names->len; i++) {
        const char *name = names->pdata[i];

        if (g_ascii_strncasecmp(name, column->name, length) == 0 &&
            g_ascii_strcasecmp(name + length, column->suffix) == 0)
            return i;
    }
    return NO_PLACE;
}

guint
order_csv_bind(OrderCsv *csv, const GPtrArray *names)
{
    guint found = 0;

    for (guint i = 0; i < csv->columns->len; i++) {
        Column *column = &g_array_index(csv->columns, Column, i);

        column->place = find_name(column, names);
        found += column->place != NO_PLACE;
        if (column->place == NO_PLACE && column->field != NULL &&
            column->field->kind == FIELD_IDENTIFIER)
            return 0;
    }
    return found * 1000 / csv->columns->len;
}

static gboolean
read_cells(const OrderCsv *csv, RowRead *row, GError **error)
{
    for (guint i = 0; i < csv->columns->len; i++) {
        const Column *column = &g_array_index(csv->columns, Column, i);
        g_autofree char *text = column->read == NULL ? NULL : cell_of(column, row);

        if (text != NULL && *g_strstrip(text) != '\0' &&
            !column->read(column, row, text, error))
            return FALSE;
    }
    if (row->order->number != NULL)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("The order number is missing."));
    return FALSE;
}

gboolean
order_csv_read(const OrderCsv *csv, Order *order, OrderCsvCell cell, gpointer row,
               const Policies *policies, Instant now, GError **error)
{
    RowRead reading = {
        .order = order,
        .line = order_line_new(),
        .cell = cell,
        .row = row,
        .policies = policies,
        .now = now,
    };
    gboolean is_read = read_cells(csv, &reading, error);

    if (is_read && reading.has_line)
        g_ptr_array_add(order->lines, reading.line);
    else
        order_line_free(reading.line);
    return is_read;
}
