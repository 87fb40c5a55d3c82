/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which items of an order a dispute is about, and what they are worth. */
#include "domain/case/dispute.h"

#include "base/error.h"
#include "base/i18n.h"

gboolean
order_has_choice_of_lines(const Order *order)
{
    guint count = 0;
    int quantity = 0;

    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];

        if (!line->is_cancelled) {
            count++;
            quantity = line->quantity;
        }
    }
    return count == 1 ? quantity > 1 : count > 1;
}

static const OrderLine *
find_line(const Order *order, int number)
{
    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];

        if (line->line == number)
            return line;
    }
    return NULL;
}

/* "1, 2, 3": the numbers of the items. Owned. */
static char *
line_numbers(const Order *order)
{
    g_autoptr(GString) numbers = g_string_new(NULL);

    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];

        if (!line->is_cancelled)
            g_string_append_printf(numbers, "%s%d", numbers->len == 0 ? "" : ", ", line->line);
    }
    return g_string_free(g_steal_pointer(&numbers), FALSE);
}

static gboolean
refuse_line(const Order *order, const char *word, GError **error)
{
    g_autofree char *numbers = line_numbers(order);

    if (order->lines->len == 0)
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s”: the items of this order are not known, so the dispute is about the "
                     "whole of it."),
                  word);
    else
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s”: the order has no such item; it has %s."), word, numbers);
    return FALSE;
}

static gboolean
parse_line(const Order *order, const char *word, DisputeLine *ret_line, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(word, ":", 2);
    gint64 number = 0, quantity = 0;
    const OrderLine *line = NULL;

    if (g_ascii_string_to_signed(parts[0], 10, 1, G_MAXINT, &number, NULL))
        line = find_line(order, (int)number);
    if (line == NULL)
        return refuse_line(order, word, error);
    if (line->is_cancelled) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s”: item %d was cancelled or sent back. You did not pay for it."), word,
                  line->line);
        return FALSE;
    }
    quantity = MAX(line->quantity, 1);
    if (parts[1] != NULL &&
        !g_ascii_string_to_signed(parts[1], 10, 1, G_MAXINT, &quantity, NULL)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s”: write after the colon how many of the item it is about."), word);
        return FALSE;
    }
    if (quantity > MAX(line->quantity, 1)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” is more than was ordered: the quantity of item %d is %d."), word,
                  line->line, MAX(line->quantity, 1));
        return FALSE;
    }
    *ret_line = (DisputeLine){ (int)number, (int)quantity };
    return TRUE;
}

gboolean
dispute_lines_parse(const Order *order, const char *text, GArray *ret_lines, GError **error)
{
    g_auto(GStrv) words = g_strsplit_set(text, ", ", -1);
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(DisputeLine));

    for (gsize i = 0; words[i] != NULL; i++) {
        DisputeLine line;

        if (*words[i] == '\0' || g_str_equal(words[i], "all"))
            continue;
        if (!parse_line(order, words[i], &line, error))
            return FALSE;
        g_array_append_val(lines, line);
    }
    g_array_set_size(ret_lines, 0);
    if (lines->len > 0)
        g_array_append_vals(ret_lines, lines->data, lines->len);
    return TRUE;
}

char *
dispute_lines_text(const Dispute *dispute)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < dispute->lines->len; i++) {
        const DisputeLine *line = &g_array_index(dispute->lines, DisputeLine, i);

        g_string_append_printf(text, "%s%d:%d", i == 0 ? "" : ", ", line->line, line->quantity);
    }
    if (text->len == 0)
        g_string_append(text, "all");
    return g_string_free(text, FALSE);
}

/* FALSE when it is not known, or too much. */
static gboolean
add_price(const OrderLine *line, int quantity, Money *sum)
{
    if (line == NULL || !money_is_known(&line->price))
        return FALSE;
    for (int i = 0; i < quantity; i++) {
        if (!money_is_known(sum))
            *sum = line->price;
        else if (!money_add(sum, &line->price, sum))
            return FALSE;
    }
    return TRUE;
}

Money
dispute_value(const Order *order, const Dispute *dispute)
{
    Money sum = MONEY_NONE;
    int more = 0;

    for (guint i = 0; i < dispute->lines->len; i++) {
        const DisputeLine *line = &g_array_index(dispute->lines, DisputeLine, i);

        if (!add_price(find_line(order, line->line), line->quantity, &sum))
            return order->total;
    }
    /* A price list may say more than was paid in the end: a coupon, a discount. */
    if (!money_is_known(&sum) || (money_compare(&sum, &order->total, &more) && more > 0))
        return order->total;
    return sum;
}

int
dispute_quantity(const Dispute *dispute, const OrderLine *line)
{
    int quantity = 0;

    for (guint i = 0; i < dispute->lines->len; i++) {
        const DisputeLine *about = &g_array_index(dispute->lines, DisputeLine, i);

        quantity += about->line == line->line ? about->quantity : 0;
    }
    return quantity;
}

gboolean
dispute_shares_lines(const Dispute *a, const Dispute *b)
{
    if (a->lines->len == 0 || b->lines->len == 0)
        return TRUE;
    for (guint i = 0; i < a->lines->len; i++) {
        for (guint k = 0; k < b->lines->len; k++) {
            if (g_array_index(a->lines, DisputeLine, i).line ==
                g_array_index(b->lines, DisputeLine, k).line)
                return TRUE;
        }
    }
    return FALSE;
}
