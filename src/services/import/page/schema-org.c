/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/page/schema-org.h"

#include <string.h>

/* "https://schema.org/OrderDelivered" and what follows from it. What has a problem is to be
 * looked at. */
static const struct {
    const char *word;
    PageState state;
} statuses[] = {
    { "OrderPaymentDue", PAGE_UNPAID },   { "OrderProcessing", PAGE_PAID },
    { "OrderInTransit", PAGE_SHIPPED },   { "OrderPickupAvailable", PAGE_SHIPPED },
    { "OrderDelivered", PAGE_DELIVERED }, { "Delivered", PAGE_DELIVERED },
    { "OrderCancelled", PAGE_CANCELLED }, { "OrderReturned", PAGE_RETURNED },
    { "OrderProblem", PAGE_UNKNOWN },
};

/* What stands alone or in a list. */
static const json_t *
item_at(const json_t *value, gsize index)
{
    if (json_is_array(value))
        return json_array_get(value, index);
    return index == 0 ? value : NULL;
}

static const char *
last_segment(const char *text)
{
    const char *slash = text == NULL ? NULL : strrchr(text, '/');

    return slash == NULL ? text : slash + 1;
}

static gboolean
has_type(const json_t *object, const char *type)
{
    const json_t *types = json_object_get(object, "@type");
    const json_t *one;

    for (gsize i = 0; (one = item_at(types, i)) != NULL; i++) {
        if (g_strcmp0(last_segment(json_string_value(one)), type) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The things of a document: itself, the members of a list, or of its graph. */
static const json_t *
thing_at(const json_t *document, gsize index)
{
    const json_t *graph = json_object_get(document, "@graph");

    return item_at(graph != NULL ? graph : document, index);
}

gboolean
schema_org_is_it(const json_t *document)
{
    const json_t *thing;

    for (gsize i = 0; (thing = thing_at(document, i)) != NULL; i++) {
        if (has_type(thing, "Order") || has_type(thing, "ParcelDelivery"))
            return TRUE;
    }
    return FALSE;
}

/* The name of a thing, or the text that stands for it. */
static const char *
name_of(const json_t *thing)
{
    const json_t *first = item_at(thing, 0);

    return json_is_string(first) ? json_string_value(first) : json_member_text(first, "name");
}

static void
read_status(Order *order, const json_t *status, const ImportTask *task)
{
    const char *word = last_segment(name_of(status));

    for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++) {
        if (g_strcmp0(statuses[i].word, word) == 0) {
            order->page_state = statuses[i].state;
            return;
        }
    }
    import_read_status(order, word, NULL, task);
}

/* A parcel has its number before it leaves: what its own word says of it comes first. FALSE: it
 * says that the parcel still waits. */
static gboolean
read_parcel(Order *order, const json_t *delivery, const ImportTask *task)
{
    const json_t *carrier = json_object_get(delivery, "carrier");
    g_autofree char *tracking = import_json_text(delivery, "trackingNumber");
    PageState before = order->page_state, state;

    if (carrier == NULL)
        carrier = json_object_get(delivery, "provider");
    import_read_parcel(order, tracking, name_of(carrier), NULL);
    order->page_state = PAGE_UNSAID;
    read_status(order, json_object_get(delivery, "deliveryStatus"), task);
    state = order->page_state;
    order->page_state = before;
    if (before == PAGE_UNSAID)
        order->page_state = state;
    else
        import_reach_state(order, state);
    return state != PAGE_UNPAID && state != PAGE_PAID;
}

static gboolean
read_number(Order *order, const json_t *object, const ImportTask *task, GError **error)
{
    const json_t *merchant = json_object_get(object, "merchant");

    if (merchant == NULL)
        merchant = json_object_get(object, "seller");
    import_read_marketplace(order, name_of(merchant), task);
    import_read_text(&order->seller, name_of(merchant));
    if (json_object_get(object, "orderNumber") == NULL)
        return TRUE;
    return import_json_read_number(order, object, "orderNumber", task, error);
}

/* An offer names the thing itself, an item of the order names it too. */
static const json_t *
thing_of(const json_t *item)
{
    const json_t *offered = json_object_get(item, "itemOffered");

    return offered != NULL ? offered : json_object_get(item, "orderedItem");
}

static gboolean
read_item_quantity(const json_t *item, int *ret_quantity, GError **error)
{
    g_autofree char *ordered = import_json_text(item, "orderQuantity");
    const json_t *eligible = json_object_get(item, "eligibleQuantity");
    g_autofree char *value = json_is_object(eligible)
                                 ? import_json_text(eligible, "value")
                                 : import_json_text(item, "eligibleQuantity");

    return import_read_quantity(ordered != NULL ? ordered : value, DECIMALS_BEHIND_POINT,
                                ret_quantity, error);
}

/* Whether the price of several is of one or of all of them is not said. */
static gboolean
read_item(Order *order, const json_t *item, const ImportTask *task, GError **error)
{
    OrderLine *line = order_line_new();
    const json_t *thing = thing_of(item);

    line->line = (int)order->lines->len + 1;
    g_ptr_array_add(order->lines, line);
    import_read_text(&line->title, name_of(thing));
    import_json_read_text(&line->product, item_at(thing, 0), "sku");
    if (order->title == NULL)
        order->title = g_strdup(line->title);
    if (!read_item_quantity(item, &line->quantity, error))
        return FALSE;
    return line->quantity > 1 ||
           import_json_read_amount(&line->price, item, "price", "price",
                                   json_member_text(item, "priceCurrency"), task, error);
}

static gboolean
read_items(Order *order, const json_t *items, const ImportTask *task, GError **error)
{
    const json_t *item;

    for (gsize i = 0; i < IMPORT_ITEMS_MOST && (item = item_at(items, i)) != NULL; i++) {
        if (!read_item(order, item, task, error))
            return FALSE;
    }
    return TRUE;
}

/* Of several parcels the one that is furthest says where the order is. */
static void
read_parcels(Order *order, const json_t *deliveries, const ImportTask *task)
{
    gboolean has_left = FALSE;
    const json_t *delivery;

    for (gsize i = 0; (delivery = item_at(deliveries, i)) != NULL; i++)
        has_left = read_parcel(order, delivery, task) || has_left;
    if (has_left)
        import_settle_state(order);
}

static gboolean
read_order(Order *order, const json_t *object, const ImportTask *task, GError **error)
{
    const json_t *offers = json_object_get(object, "acceptedOffer");

    if (!read_number(order, object, task, error))
        return FALSE;
    read_status(order, json_object_get(object, "orderStatus"), task);
    import_read_payment(order, name_of(json_object_get(object, "paymentMethod")), task);
    import_read_address(order, json_member_text(object, "url"));
    read_parcels(order, json_object_get(object, "orderDelivery"), task);
    return import_json_read_fact(order, FACT_PLACED, object, "orderDate", task, error) &&
           import_json_read_amount(&order->total, object, "price", "price",
                                   json_member_text(object, "priceCurrency"), task, error) &&
           read_items(order, offers != NULL ? offers : json_object_get(object, "orderedItem"),
                      task, error);
}

static gboolean
read_delivery(Order *order, const json_t *delivery, const ImportTask *task, GError **error)
{
    import_read_text(&order->title, name_of(json_object_get(delivery, "itemShipped")));
    read_parcels(order, delivery, task);
    return read_number(order, json_object_get(delivery, "partOfOrder"), task, error);
}

static gboolean
take_thing(const json_t *thing, gint64 record, const ImportTask *task, GError **error)
{
    g_autoptr(Order) order = order_new(NULL);
    GError *reason = NULL;

    if (has_type(thing, "Order") ? !read_order(order, thing, task, &reason)
                                 : !read_delivery(order, thing, task, &reason))
        return import_reject_error(task, record, reason, error);
    if (order->number != NULL)
        import_reach_state(order, PAGE_UNKNOWN);
    return import_found(task, record, g_steal_pointer(&order), error);
}

gboolean
schema_org_parse(const json_t *document, const ImportTask *task, GError **error)
{
    const json_t *thing;

    for (gsize i = 0; (thing = thing_at(document, i)) != NULL; i++) {
        if ((has_type(thing, "Order") || has_type(thing, "ParcelDelivery")) &&
            !take_thing(thing, (gint64)i + 1, task, error))
            return FALSE;
    }
    return TRUE;
}
