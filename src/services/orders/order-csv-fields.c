/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of what is computed of an order, and of what can be stated of it as a whole. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/time/time.h"
#include "domain/case/case.h"
#include "services/orders/fields.h"
#include "services/orders/order-csv-private.h"

#define IDENTIFIER_MOST 64
#define YES "yes"

gboolean
csv_refuse(const CsvColumn *column, const char *text, const char *expected, GError **error)
{
    g_autofree char *shown = text_excerpt(text);

    error_set(error, RECOURSE_ERROR_FAILED, N_("%s: “%s” cannot be read: write %s."),
              column->name, shown, error_words(expected));
    return FALSE;
}

static char *
status_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    return g_strdup(order_status_token(row->view->summary.status));
}

static char *
next_text(const CsvColumn *column, const RowWritten *row)
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
by_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    return instant_text(row->view->summary.next.by);
}

static char *
window_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    return instant_text(row->view->summary.closes_at);
}

static char *
archived_text(const CsvColumn *column, const RowWritten *row)
{
    (void)column;
    return g_strdup(row->view->order->archived ? YES : "");
}

static gboolean
read_archived(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    row->order->archived = g_str_equal(text, YES);
    return row->order->archived || csv_refuse(column, text, N_("yes, or nothing"), error);
}

/* "yes": it is so, nobody knows since when. A date is one of the shop's, and an instant says
 * its zone. */
static char *
fact_text(const FactValue *fact, char *date_text)
{
    g_autofree char *text = date_text;

    if (fact->is_true && fact->instant == INSTANT_UNKNOWN)
        return g_strdup(YES);
    if (fact->is_true && fact->precision == PRECISION_INSTANT)
        return instant_to_rfc3339(fact->instant);
    return g_steal_pointer(&text);
}

static char *
field_text(const CsvColumn *column, const RowWritten *row)
{
    const FieldContext context = { .zone = row->zone };
    const Order *order = row->view->order;
    char *text = order_field_text(order, column->field, &context);

    return column->field->fact == FACT_COUNT
               ? text
               : fact_text(&order->facts[column->field->fact], text);
}

static gboolean
read_field(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    const FieldContext context = { zone_utc(), row->now, row->policies };

    return order_field_set(row->order, column->field, text, &context, error);
}

/* What only importers state has no text of its own: it stands there as it stands in an event.
 */
static char *
imported_text(const CsvColumn *column, const RowWritten *row)
{
    g_autoptr(JsonDocument) data = json_object();
    const json_t *value;

    field_write(row->view->order, column->field, data, column->field->name);
    value = json_object_get(data, column->field->name);
    return g_strdup(json_is_true(value) ? YES : json_string_value(value));
}

static gboolean
read_imported(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    g_autoptr(JsonDocument) data = json_object();
    const Saying saying = { .data = data, .member = column->field->name };

    if (column->field->kind == FIELD_FLAG)
        return read_field(column, row, text, error);
    json_set_text(data, column->field->name, text);
    field_read(row->order, column->field, &saying);
    return TRUE;
}

char *
csv_amount_text(const Money *money)
{
    return money_is_known(money) ? money_amount_text(money) : NULL;
}

static const Money *
money_of_field(const CsvColumn *column, const Order *order)
{
    return G_STRUCT_MEMBER_P(order, column->field->offset);
}

static char *
money_text_of(const CsvColumn *column, const RowWritten *row)
{
    return csv_amount_text(money_of_field(column, row->view->order));
}

static char *
currency_text(const CsvColumn *column, const RowWritten *row)
{
    return g_strdup(money_of_field(column, row->view->order)->currency);
}

char *
csv_column_cell(const CsvColumn *column, const RowRead *row)
{
    return column->place == CSV_NO_PLACE
               ? g_strdup("")
               : order_csv_cell_text(row->cell(row->row, column->place));
}

/* As it was written, or as a spreadsheet has written it since. */
gboolean
csv_read_money(const CsvColumn *column, const RowRead *row, const char *text, Money *ret_money,
               GError **error)
{
    g_autofree char *currency = csv_column_cell(column + 1, row);

    g_strstrip(currency);
    if (money_from_amount(text, currency, ret_money, NULL))
        return TRUE;
    if (money_parse_exported(text, *currency == '\0' ? NULL : currency, DECIMALS_UNSAID,
                             ret_money, error))
        return TRUE;
    g_prefix_error(error, "%s: ", column->name);
    return FALSE;
}

static gboolean
read_money_field(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    return csv_read_money(column, row, text,
                          G_STRUCT_MEMBER_P(row->order, column->field->offset), error);
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
read_time(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    g_auto(Moment) moment = { 0 };
    const Zone *zone = zone_of(row);
    const MomentContext meant = { .zone = zone, .now = row->now };

    if (g_str_equal(text, YES)) {
        order_set_fact(row->order, column->field->fact, NULL, 0, NULL);
        return TRUE;
    }
    if (is_written_date(text)
            ? !moment_parse(text, &meant, &moment, error)
            : !moment_parse_exported(text, zone, DATE_ORDER_UNSAID, &moment, error)) {
        g_prefix_error(error, "%s: ", column->name);
        return FALSE;
    }
    order_set_fact(row->order, column->field->fact, &moment, 0, NULL);
    return TRUE;
}

static gboolean
read_guarantee(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    gint64 seconds;

    return span_parse(text, SPAN_MOST, &seconds) ? read_field(column, row, text, error)
                                                 : read_time(column, row, text, error);
}

/* The words between the separators, without blanks around them; owned. */
GPtrArray *
csv_split(const char *text, const char *separator)
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
read_tags(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    g_autoptr(GPtrArray) tags = csv_split(text, ",");

    (void)column;
    (void)error;
    g_ptr_array_add(tags, NULL);
    order_set_tags(row->order, (const char *const *)tags->pdata);
    return TRUE;
}

static gboolean
read_parcels(const CsvColumn *column, RowRead *row, const char *text, GError **error)
{
    g_autoptr(GPtrArray) words = csv_split(text, ",");

    for (guint i = 0; i < words->len; i++) {
        g_autofree char *number = text_identifier(words->pdata[i]);

        if (*number == '\0' || strlen(number) > IDENTIFIER_MOST)
            return csv_refuse(column, words->pdata[i], N_("tracking numbers"), error);
        if (order_find_parcel(row->order, number) == NULL)
            g_ptr_array_add(row->order->parcels, parcel_new(number));
    }
    return TRUE;
}

/* clang-format off */
static const CsvColumn computed_columns[] = {
    { "status",        .text = status_text },
    { "next",          .text = next_text   },
    { "by",            .text = by_text     },
    { "window-closes", .text = window_text },
    { "archived",      .text = archived_text, .read = read_archived },
};
/* clang-format on */

void
csv_add_column(GArray *columns, CsvColumn column)
{
    column.place = CSV_NO_PLACE;
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
    CsvColumn column = { .name = field->name,
                         .is_in_every_row = names_order(field),
                         .text = field_text,
                         .read = read_field,
                         .field = field };

    switch (field->kind) {
    case FIELD_MONEY:
        column.is_amount = TRUE;
        column.text = money_text_of;
        column.read = read_money_field;
        csv_add_column(columns, column);
        csv_add_column(columns, (CsvColumn){ .name = field->name,
                                             .suffix = CSV_CURRENCY,
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
    default:
        break;
    }
    csv_add_column(columns, column);
}

void
csv_add_order_columns(GArray *columns)
{
    const OrderField *field;

    for (gsize i = 0; i < G_N_ELEMENTS(computed_columns); i++)
        csv_add_column(columns, computed_columns[i]);
    for (gsize i = 0; (field = order_stated_field(i)) != NULL; i++) {
        if (i < order_fields_count)
            add_field(columns, field);
        else if (field->kind != FIELD_LINES) /* they are spread out */
            csv_add_column(columns, (CsvColumn){ .name = field->name,
                                                 .text = imported_text,
                                                 .read = read_imported,
                                                 .field = field });
    }
}
