/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/order.h"

#include "domain/dispute.h"
#include "domain/evidence.h"

static void
line_destroy(gpointer line)
{
    order_line_free(line);
}

static void
parcel_destroy(gpointer parcel)
{
    parcel_free(parcel);
}

static void
dispute_destroy(gpointer dispute)
{
    dispute_free(dispute);
}

static void
evidence_destroy(gpointer evidence)
{
    evidence_free(evidence);
}

Order *
order_new(const char *id)
{
    Order *order = g_new0(Order, 1);

    order->id = g_strdup(id);
    order->tags = g_new0(char *, 1);
    order->tag_list = g_strdup("");
    order->lines = g_ptr_array_new_with_free_func(line_destroy);
    order->parcels = g_ptr_array_new_with_free_func(parcel_destroy);
    order->disputes = g_ptr_array_new_with_free_func(dispute_destroy);
    order->evidence = g_ptr_array_new_with_free_func(evidence_destroy);
    for (Fact fact = 0; fact < FACT_COUNT; fact++)
        order->facts[fact].instant = INSTANT_UNKNOWN;
    order->extension_asked = INSTANT_UNKNOWN;
    order->extended = INSTANT_UNKNOWN;
    order->completion_warned = INSTANT_UNKNOWN;
    order->no_button_at = INSTANT_UNKNOWN;
    order->opens = INSTANT_UNKNOWN;
    order->tracked_at = INSTANT_UNKNOWN;
    return order;
}

static gpointer
line_copy(gconstpointer source, gpointer unused)
{
    const OrderLine *line = source;
    OrderLine *copy = g_memdup2(line, sizeof *line);

    (void)unused;
    copy->id = g_strdup(line->id);
    copy->title = g_strdup(line->title);
    copy->product = g_strdup(line->product);
    return copy;
}

static gpointer
parcel_copy(gconstpointer source, gpointer unused)
{
    const Parcel *parcel = source;
    Parcel *copy = parcel_new(parcel->number);

    (void)unused;
    copy->carrier = g_strdup(parcel->carrier);
    copy->alias_of = g_strdup(parcel->alias_of);
    return copy;
}

static void
own_texts(Order *order)
{
    char **texts[] = { &order->id,        &order->number,        &order->marketplace,
                       &order->title,     &order->seller,        &order->url,
                       &order->paid_with, &order->buyer_country, &order->imported_status,
                       &order->note };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        *texts[i] = g_strdup(*texts[i]);
}

Order *
order_copy(const Order *order)
{
    Order *copy = g_memdup2(order, sizeof *order);

    own_texts(copy);
    copy->tags = g_strdupv(order->tags);
    copy->tag_list = g_strdup(order->tag_list);
    copy->lines = g_ptr_array_copy(order->lines, line_copy, NULL);
    copy->parcels = g_ptr_array_copy(order->parcels, parcel_copy, NULL);
    copy->disputes = g_ptr_array_ref(order->disputes);
    copy->evidence = g_ptr_array_ref(order->evidence);
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        FactValue *value = &copy->facts[fact];

        value->change = g_strdup(value->change);
        value->text = g_strdup(value->text);
        value->zone = g_strdup(value->zone);
    }
    return copy;
}

void
order_free(Order *order)
{
    if (order == NULL)
        return;
    for (Fact fact = 0; fact < FACT_COUNT; fact++)
        order_clear_fact(order, fact);
    g_free(order->id);
    g_free(order->number);
    g_free(order->marketplace);
    g_free(order->title);
    g_free(order->seller);
    g_free(order->url);
    g_free(order->paid_with);
    g_free(order->buyer_country);
    g_free(order->imported_status);
    g_free(order->note);
    g_strfreev(order->tags);
    g_free(order->tag_list);
    g_ptr_array_unref(order->lines);
    g_ptr_array_unref(order->disputes);
    g_ptr_array_unref(order->evidence);
    g_ptr_array_unref(order->parcels);
    g_free(order);
}

OrderStatus
order_status(const Order *order)
{
    const FactValue *facts = order->facts;

    if (order->is_cancelled)
        return ORDER_CANCELLED;
    if (order->is_closed)
        return ORDER_CLOSED;
    if (facts[FACT_CONFIRMED].is_true)
        return ORDER_CONFIRMED;
    if (order_has_arrived(order))
        return ORDER_DELIVERED;
    if (facts[FACT_SHIPPED].is_true)
        return ORDER_SHIPPED;
    return ORDER_PLACED;
}

gboolean
order_is_received(const Order *order)
{
    return order->facts[FACT_DELIVERED].is_true || order->facts[FACT_CONFIRMED].is_true;
}

gboolean
order_has_arrived(const Order *order)
{
    return order_is_received(order) || order->facts[FACT_MARKED_DELIVERED].is_true;
}

gboolean
order_is_underway(const Order *order)
{
    return order->facts[FACT_SHIPPED].is_true || order->facts[FACT_CLOSES].is_true ||
           order_has_arrived(order);
}

Instant
order_fact(const Order *order, Fact fact)
{
    return order->facts[fact].instant;
}

void
order_clear_fact(Order *order, Fact fact)
{
    FactValue *value = &order->facts[fact];

    g_free(value->change);
    g_free(value->text);
    g_free(value->zone);
    *value = (FactValue){ .instant = INSTANT_UNKNOWN };
}

void
order_set_fact(Order *order, Fact fact, const Moment *moment, gint64 said, const char *change)
{
    FactValue value = { .is_true = TRUE, .instant = INSTANT_UNKNOWN, .said = said };

    if (moment != NULL) {
        value.instant = moment->instant;
        value.precision = moment->precision;
        value.text = g_strdup(moment->text);
        value.zone = g_strdup(moment->zone);
    }
    value.change = g_strdup(change);
    order_clear_fact(order, fact);
    order->facts[fact] = value;
}

void
order_set_tags(Order *order, const char *const *tags)
{
    char **copy = g_strdupv((char **)tags);

    g_strfreev(order->tags);
    g_free(order->tag_list);
    order->tags = copy;
    order->tag_list = g_strjoinv(",", copy);
}

OrderLine *
order_line_new(void)
{
    OrderLine *line = g_new0(OrderLine, 1);

    line->line = 1;
    line->quantity = 1;
    return line;
}

void
order_line_free(OrderLine *line)
{
    if (line == NULL)
        return;
    g_free(line->id);
    g_free(line->title);
    g_free(line->product);
    g_free(line);
}

Parcel *
parcel_new(const char *number)
{
    Parcel *parcel = g_new0(Parcel, 1);

    parcel->number = g_strdup(number);
    return parcel;
}

void
parcel_free(Parcel *parcel)
{
    if (parcel == NULL)
        return;
    g_free(parcel->number);
    g_free(parcel->carrier);
    g_free(parcel->alias_of);
    g_free(parcel);
}
