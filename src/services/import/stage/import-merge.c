/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-merge-private.h"

#include <string.h>

#include "services/import/format/format.h"

static void
fill_text(char **known, const char *found)
{
    if (*known == NULL)
        *known = g_strdup(found);
}

/* A network says more than a card, and any way to pay more than "other". */
static void
merge_payment(char **known, const char *found)
{
    if (found == NULL)
        return;
    if (*known == NULL || g_str_equal(*known, "other") ||
        (g_str_has_prefix(found, *known) && found[strlen(*known)] == ':')) {
        g_free(*known);
        *known = g_strdup(found);
    }
}

static gboolean
is_dated(const FactValue *value)
{
    return value->instant != INSTANT_UNKNOWN;
}

/* An instant that may fall on a date: exporters have been seen to write the day before. */
static gboolean
may_be_on(Instant instant, Instant date)
{
    return instant >= date - SECONDS_PER_DAY && instant < date + 2 * SECONDS_PER_DAY;
}

/* The exact one of two that may be the same, else the earlier: the earliest honest reading. */
static gboolean
is_closer(const FactValue *found, const FactValue *known)
{
    if (found->precision == PRECISION_INSTANT && known->precision == PRECISION_DATE &&
        may_be_on(found->instant, known->instant))
        return TRUE;
    if (found->precision == PRECISION_DATE && known->precision == PRECISION_INSTANT &&
        may_be_on(known->instant, found->instant))
        return FALSE;
    return found->instant < known->instant;
}

/* A page that is looked at later states its dates anew; a day's difference is how pages round.
 */
static gboolean
is_restated(const FactValue *found, const FactValue *known, MergeKind kind)
{
    gint64 difference = found->instant - known->instant;

    if (kind == MERGE_SAME_FILE || ABS(difference) <= SECONDS_PER_DAY)
        return difference < 0;
    return TRUE;
}

static gboolean
says_more(Fact fact, const FactValue *found, const FactValue *known, MergeKind kind)
{
    if (!found->is_true || !known->is_true)
        return found->is_true;
    if (found->unchecked != known->unchecked)
        return known->unchecked;
    if (!is_dated(found) || !is_dated(known))
        return is_dated(found);
    if (fact == FACT_CLOSES || fact == FACT_GUARANTEE)
        return is_restated(found, known, kind);
    return is_closer(found, known);
}

static void
merge_facts(Order *known, const Order *found, MergeKind kind)
{
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        const FactValue *value = &found->facts[fact];
        const Moment moment = { value->instant, value->precision, value->text, value->zone };

        if (!says_more(fact, value, &known->facts[fact], kind))
            continue;
        order_set_fact(known, fact, is_dated(value) ? &moment : NULL, 0, NULL);
        known->facts[fact].unchecked = value->unchecked;
    }
}

/* One line of an order that is cancelled does not cancel the order. */
static void
merge_status(Order *known, const Order *found, MergeKind kind)
{
    if (found->imported_status == NULL) { /* then a row of the same file may still say it */
        known->is_cancelled |= kind == MERGE_LATER && found->is_cancelled;
        known->is_closed |= kind == MERGE_LATER && found->is_closed;
        return;
    }
    if (known->imported_status == NULL || kind != MERGE_SAME_FILE) {
        g_free(known->imported_status);
        known->imported_status = g_strdup(found->imported_status);
        known->is_cancelled = known->is_cancelled || found->is_cancelled;
        known->is_closed = known->is_closed || found->is_closed;
        return;
    }
    known->is_cancelled = known->is_cancelled && found->is_cancelled;
    known->is_closed = known->is_closed && found->is_closed;
}

static void
fill_line(OrderLine *known, const OrderLine *found)
{
    fill_text(&known->id, found->id);
    fill_text(&known->title, found->title);
    fill_text(&known->product, found->product);
    if (money_is_known(&found->price)) {
        known->price = found->price;
        known->quantity = found->quantity;
    }
}

static void
append_line(Order *known, const OrderLine *found)
{
    OrderLine *line;

    if (known->lines->len >= IMPORT_ITEMS_MOST)
        return;
    line = order_line_new();
    line->line = (int)known->lines->len + 1;
    line->quantity = found->quantity;
    fill_line(line, found);
    g_ptr_array_add(known->lines, line);
}

typedef gboolean (*SameLine)(const OrderLine *a, const OrderLine *b);

static gboolean
has_same_id(const OrderLine *a, const OrderLine *b)
{
    return a->id != NULL && g_strcmp0(a->id, b->id) == 0;
}

static gboolean
has_same_title(const OrderLine *a, const OrderLine *b)
{
    return (a->id == NULL || b->id == NULL) && a->title != NULL &&
           g_strcmp0(a->title, b->title) == 0;
}

static gboolean
has_same_product(const OrderLine *a, const OrderLine *b)
{
    return (a->id == NULL || b->id == NULL) && a->product != NULL &&
           g_strcmp0(a->product, b->product) == 0;
}

/* For lines of which nothing else is left: titles come in the language of the page. */
static gboolean
is_left_over(const OrderLine *a, const OrderLine *b)
{
    return a->id == NULL || b->id == NULL;
}

/* Lines of both orders that have no counterpart yet. */
typedef struct {
    GPtrArray *known;
    GPtrArray *found;
} Unpaired;

static void
pair_lines(Unpaired *unpaired, SameLine is_same)
{
    for (guint i = 0; i < unpaired->found->len;) {
        guint j = 0;

        while (j < unpaired->known->len &&
               !is_same(unpaired->known->pdata[j], unpaired->found->pdata[i]))
            j++;
        if (j == unpaired->known->len) {
            i++;
            continue;
        }
        fill_line(unpaired->known->pdata[j], unpaired->found->pdata[i]);
        g_ptr_array_remove_index(unpaired->known, j);
        g_ptr_array_remove_index(unpaired->found, i);
    }
}

static void
merge_lines(Order *known, const Order *found, MergeKind kind)
{
    g_autoptr(GPtrArray) known_lines = g_ptr_array_new();
    g_autoptr(GPtrArray) found_lines = g_ptr_array_new();
    Unpaired unpaired = { known_lines, found_lines };

    if (known->lines->len >= IMPORT_ITEMS_MOST)
        return;
    g_ptr_array_extend(known_lines, known->lines, NULL, NULL);
    g_ptr_array_extend(found_lines, found->lines, NULL, NULL);
    pair_lines(&unpaired, has_same_id);
    if (kind != MERGE_SAME_FILE) {
        pair_lines(&unpaired, has_same_title);
        pair_lines(&unpaired, has_same_product);
        if (known_lines->len == found_lines->len)
            pair_lines(&unpaired, is_left_over);
    }
    for (guint i = 0; i < found_lines->len; i++)
        append_line(known, found_lines->pdata[i]);
}

static Parcel *
parcel_called(Order *order, const char *number)
{
    Parcel *parcel;

    for (guint i = 0; i < order->parcels->len; i++) {
        parcel = order->parcels->pdata[i];
        if (strcmp(parcel->number, number) == 0)
            return parcel;
    }
    parcel = parcel_new(number);
    g_ptr_array_add(order->parcels, parcel);
    return parcel;
}

static void
merge_parcels(Order *known, const Order *found)
{
    for (guint i = 0; i < found->parcels->len && known->parcels->len < IMPORT_ITEMS_MOST; i++) {
        const Parcel *other = found->parcels->pdata[i];
        Parcel *parcel = parcel_called(known, other->number);

        fill_text(&parcel->carrier, other->carrier);
        fill_text(&parcel->alias_of, other->alias_of);
    }
}

static void
merge_tags(Order *known, const Order *found)
{
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_auto(GStrv) tags = NULL;

    g_strv_builder_addv(builder, (const char **)known->tags);
    for (guint i = 0; found->tags[i] != NULL; i++) {
        if (!g_strv_contains((const char *const *)known->tags, found->tags[i]))
            g_strv_builder_add(builder, found->tags[i]);
    }
    tags = g_strv_builder_end(builder);
    order_set_tags(known, (const char *const *)tags);
}

static gboolean
replaces_total(const Order *known, const Order *found, MergeKind kind)
{
    return money_is_known(&found->total) &&
           (kind == MERGE_LATER || !money_is_known(&known->total));
}

void
import_merge(Order *known, const Order *found, MergeKind kind)
{
    fill_text(&known->title, found->title);
    fill_text(&known->seller, found->seller);
    fill_text(&known->url, found->url);
    fill_text(&known->buyer_country, found->buyer_country);
    fill_text(&known->note, found->note);
    if (!money_is_known(&known->return_cost))
        known->return_cost = found->return_cost;
    merge_payment(&known->paid_with, found->paid_with);
    if (replaces_total(known, found, kind))
        known->total = found->total;
    known->free_return = known->free_return || found->free_return;
    known->archived = known->archived || found->archived;
    if (known->guarantee_days == 0)
        known->guarantee_days = found->guarantee_days;
    merge_status(known, found, kind);
    merge_facts(known, found, kind);
    merge_lines(known, found, kind);
    merge_parcels(known, found);
    if (found->tags[0] != NULL)
        merge_tags(known, found);
}

void
import_merge_row(Order *known, const Order *found, gboolean total_is_part)
{
    Money sum = MONEY_NONE; /* of two currencies there is no total */

    if (total_is_part) {
        (void)money_add(&known->total, &found->total, &sum);
        known->total = sum;
    }
    import_merge(known, found, MERGE_SAME_FILE);
    if (total_is_part)
        known->total = sum;
}

static gboolean
line_total(const OrderLine *line, Money *ret_total)
{
    Money total = line->price;

    if (!money_is_known(&total) ||
        __builtin_mul_overflow(total.minor, (gint64)line->quantity, &total.minor))
        return FALSE;
    *ret_total = total;
    return TRUE;
}

gboolean
import_lines_total(const Order *order, Money *ret_total)
{
    Money sum = MONEY_NONE;

    for (guint i = 0; i < order->lines->len; i++) {
        Money line = MONEY_NONE, zero = MONEY_NONE;

        if (!line_total(order->lines->pdata[i], &line))
            return FALSE;
        memcpy(zero.currency, line.currency, sizeof zero.currency);
        if (!money_add(i == 0 ? &zero : &sum, &line, &sum)) /* also keeps the limit */
            return FALSE;
    }
    if (order->lines->len == 0 || order->lines->len >= IMPORT_ITEMS_MOST)
        return FALSE; /* lines were left out */
    *ret_total = sum;
    return TRUE;
}

const char *
import_stand_in_title(const Order *order)
{
    return order->seller != NULL ? order->seller : order->number;
}

guint
import_complete(Order *order)
{
    guint completion = 0;

    if (order->title == NULL) {
        order->title = g_strdup(import_stand_in_title(order));
        completion |= COMPLETED_TITLE;
    }
    if (!money_is_known(&order->total) && import_lines_total(order, &order->total))
        completion |= COMPLETED_TOTAL;
    return completion;
}
