/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What schema.org mark-up says: Order and ParcelDelivery, in JSON-LD or as microdata. */
#include <string.h>

#include "services/import/format/format.h"
#include "services/mail/facts-private.h"

/* Mark-up is often wrapped up: in a graph, or as the parts of something else. */
#define DEPTH_MOST 4

/* The first of several. */
static const json_t *
one_of(const json_t *value)
{
    return json_is_array(value) ? json_array_get(value, 0) : value;
}

/* "http://schema.org/Order" is an Order, and so is ["Order"]. */
static gboolean
is_type(const json_t *object, const char *type)
{
    const char *text = json_string_value(one_of(json_object_get(object, "@type")));
    const char *slash = text == NULL ? NULL : strrchr(text, '/');

    return g_strcmp0(slash == NULL ? text : slash + 1, type) == 0;
}

/* Of a person or a company, which may also be its name alone. */
static char *
name_of(const json_t *value)
{
    value = one_of(value);
    return json_is_object(value) ? import_json_text(value, "name")
                                 : g_strdup(json_string_value(value));
}

static Money
price_of(const json_t *object)
{
    static const char *const names[] = { "price", "totalPrice" };
    g_autofree char *currency = import_json_text(object, "priceCurrency");
    const ImportTask task = { 0 }; /* what its amounts need stands beside them */
    Money money = MONEY_NONE;

    for (gsize i = 0; i < G_N_ELEMENTS(names) && !money_is_known(&money); i++) {
        g_autofree char *text = import_json_text(object, names[i]);

        if (text != NULL &&
            !import_read_amount(text, currency, DECIMALS_BEHIND_POINT, &task, &money, NULL))
            money = MONEY_NONE;
    }
    return money;
}

static Money
total_of(const json_t *object)
{
    Money total = price_of(object);

    return money_is_known(&total)
               ? total
               : price_of(one_of(json_object_get(object, "totalPaymentDue")));
}

static void
add_line(Order *order, const json_t *offer)
{
    g_autofree char *title = name_of(json_object_get(offer, "itemOffered"));
    const json_t *quantity = one_of(json_object_get(offer, "eligibleQuantity"));
    g_autofree char *count = import_json_text(quantity, "value");
    OrderLine *line;

    if (import_is_blank(title) || order->lines->len >= IMPORT_ITEMS_MOST)
        return;
    line = order_line_new();
    line->line = (int)order->lines->len + 1;
    import_read_text(&line->title, title);
    line->price = price_of(offer);
    if (!import_read_quantity(count, DECIMALS_BEHIND_POINT, &line->quantity, NULL))
        line->quantity = 1;
    g_ptr_array_add(order->lines, line);
}

static void
add_lines(Order *order, const json_t *offers)
{
    if (!json_is_array(offers))
        add_line(order, offers);
    for (gsize i = 0; i < json_array_size(offers); i++)
        add_line(order, json_array_get(offers, i));
    if (order->lines->len > 0 && order->title == NULL)
        order->title = g_strdup(((const OrderLine *)order->lines->pdata[0])->title);
}

static void
take_placed(const FactsWork *work, Order *order, const json_t *object)
{
    const ImportTask task = { .policies = work->context->policies, .now = work->context->now };

    if (import_json_read_fact(order, FACT_PLACED, object, "orderDate", &task, NULL) &&
        order_fact(order, FACT_PLACED) <= work->context->now)
        order->facts[FACT_PLACED].unchecked = work->reading->trust != MAIL_AUTHENTICATED;
    else
        order_clear_fact(order, FACT_PLACED); /* a day to come, or none that can be read */
}

/* The merchant is the marketplace itself, or who sells there. */
static char *
seller_of(const FactsWork *work, const json_t *object)
{
    const char *marketplace = work->reading->sender.table->marketplace;
    const Policy *policy = policies_find(work->context->policies, marketplace);
    g_autofree char *seller = name_of(json_object_get(object, "seller"));

    if (seller != NULL)
        return g_steal_pointer(&seller);
    seller = name_of(json_object_get(object, "merchant"));
    if (seller == NULL || marketplace == NULL || g_ascii_strcasecmp(seller, marketplace) == 0 ||
        (policy != NULL && g_ascii_strcasecmp(seller, policy->title) == 0))
        return NULL;
    return g_steal_pointer(&seller);
}

/* What it says of the order itself; when it comes is neither promised nor the arrival. */
static void
take_order(const FactsWork *work, MailOrder *order, const json_t *object)
{
    Order *said = order->order;
    g_autofree char *seller = seller_of(work, object);

    if (said->lines->len > 0)
        return; /* the same order again */
    take_placed(work, said, object);
    import_read_text(&said->seller, seller);
    said->total = total_of(object);
    add_lines(said, json_object_get(object, "acceptedOffer"));
    order->has_markup = TRUE;
}

static void
take_parcel(MailOrder *order, const json_t *object)
{
    g_autofree char *number = import_json_text(object, "trackingNumber");
    g_autofree char *carrier = name_of(json_object_get(object, "carrier"));

    if (carrier == NULL)
        carrier = name_of(json_object_get(object, "provider"));
    import_read_parcel(order->order, number, carrier, NULL);
    order->has_markup = TRUE;
}

/* NULL: it names none, or not in the marketplace's form. */
static MailOrder *
order_of(const FactsWork *work, const json_t *object, CalledFunction called)
{
    g_autofree char *number = import_json_text(object, "orderNumber");
    g_autofree char *upper = number == NULL ? NULL : g_ascii_strup(number, -1);

    if (upper == NULL || !mail_is_order_number(work->reading->sender.table, g_strstrip(upper)))
        return NULL;
    return called(work->reading, upper, NULL);
}

static void
take_object(const FactsWork *work, const json_t *object, CalledFunction called, guint depth)
{
    const json_t *graph = json_object_get(object, "@graph");
    const json_t *whole = one_of(json_object_get(object, "partOfOrder"));
    MailOrder *order;

    if (depth > DEPTH_MOST)
        return;
    for (gsize i = 0; i < json_array_size(graph); i++)
        take_object(work, json_array_get(graph, i), called, depth + 1);
    if (is_type(object, "Order")) {
        order = order_of(work, object, called);
        if (order != NULL)
            take_order(work, order, object);
    } else if (is_type(object, "ParcelDelivery")) {
        order = order_of(work, whole, called);
        if (order != NULL)
            take_parcel(order, object);
    }
}

void
facts_take_markup(const FactsWork *work, CalledFunction called)
{
    const json_t *markup = work->message->markup;

    for (gsize i = 0; i < json_array_size(markup); i++)
        take_object(work, json_array_get(markup, i), called, 0);
}
