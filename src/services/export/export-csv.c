/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders as CSV, a row a line of an order; no cell is a formula. */
#include <string.h>

#include "base/text/text.h"
#include "services/export/export-formats.h"

/* What a spreadsheet takes for the beginning of a formula, the full-width forms too. */
static gboolean
begins_formula(gunichar letter)
{
    static const gunichar letters[] = { '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20 };

    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++) {
        if (letters[i] == letter)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_formula(const char *cell)
{
    while (g_unichar_isspace(g_utf8_get_char(cell)))
        cell = g_utf8_next_char(cell);
    return begins_formula(g_utf8_get_char(cell));
}

static gboolean
needs_quotes(const char *cell)
{
    return strpbrk(cell, ",\"") != NULL || cell[0] == ' ' || g_str_has_suffix(cell, " ");
}

void
export_csv_append(GString *row, const char *text)
{
    g_autofree char *cell = text_sanitise(text, -1, TEXT_LINE, NULL);
    gboolean is_quoted = needs_quotes(cell);

    if (is_quoted)
        g_string_append_c(row, '"');
    if (is_formula(cell) || text[0] == '\t' || text[0] == '\r')
        g_string_append_c(row, '\'');
    for (const char *at = cell; *at != '\0'; at++) {
        if (*at == '"')
            g_string_append_c(row, '"');
        g_string_append_c(row, *at);
    }
    if (is_quoted)
        g_string_append_c(row, '"');
    g_string_append_c(row, ',');
}

static void
put_row(Export *export, GString *row)
{
    row->str[row->len - 1] = '\n'; /* instead of the comma behind the last cell */
    export_put(export, row->str);
}

/* What is computed, in front of what was said. */
static const char *const computed_columns[] = { "status", "next", "by", "window-closes" };

/* An amount takes two columns: a spreadsheet adds up numbers. */
void
export_csv_begin(Export *export)
{
    g_autoptr(GString) row = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(computed_columns); i++)
        export_csv_append(row, computed_columns[i]);
    for (gsize i = 0; i < order_fields_count; i++) {
        export_csv_append(row, order_fields[i].name);
        if (order_fields[i].kind == FIELD_MONEY) {
            g_autofree char *currency = g_strconcat(order_fields[i].name, "-currency", NULL);

            export_csv_append(row, currency);
        }
    }
    put_row(export, row);
}

static void
append_instant(GString *row, Instant instant)
{
    g_autofree char *text =
        instant == INSTANT_UNKNOWN ? g_strdup("") : instant_to_rfc3339(instant);

    export_csv_append(row, text);
}

static void
append_money(GString *row, const Money *money)
{
    g_autofree char *amount = money_is_known(money) ? money_amount_text(money) : g_strdup("");

    export_csv_append(row, amount);
    export_csv_append(row, money->currency);
}

static void
append_field(GString *row, const Order *order, const OrderField *field,
             const FieldContext *context)
{
    g_autofree char *text = NULL;

    if (field->kind == FIELD_MONEY) {
        append_money(row, G_STRUCT_MEMBER_P(order, field->offset));
        return;
    }
    text = order_field_text(order, field, context);
    export_csv_append(row, text);
}

gboolean
export_csv_order(Export *export, const OrderView *view, GError **error)
{
    const FieldContext context = orders_field_context(export->app, view->order->marketplace);
    g_autoptr(GString) row = g_string_new(NULL);

    (void)error;
    export_csv_append(row, order_status_token(view->summary.status));
    export_csv_append(row, next_action_token(view->summary.next.action));
    append_instant(row, view->summary.next.by);
    append_instant(row, view->summary.closes_at);
    for (gsize i = 0; i < order_fields_count; i++)
        append_field(row, view->order, &order_fields[i], &context);
    put_row(export, row);
    return TRUE;
}

gboolean
export_csv_end(Export *export, GError **error)
{
    (void)export;
    (void)error;
    return TRUE;
}
