/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/page/import-aliexpress.h"

#include <string.h>

#include "services/import/page/import-commitment-private.h"

static gboolean
offers_free_return(const json_t *tags)
{
    for (gsize i = 0; i < json_array_size(tags); i++) {
        const json_t *tag = json_array_get(tags, i);
        const char *text = json_member_text(tag, "richText");

        if (g_strcmp0(json_member_text(tag, "type"), ALIEXPRESS_FREE_RETURN) == 0 ||
            (text != NULL && strstr(text, "Free return") != NULL))
            return TRUE;
    }
    return FALSE;
}

/* A line that stands on two pages is one line. */
static OrderLine *
line_called(Order *order, const char *id)
{
    OrderLine *line;

    for (guint i = 0; id != NULL && i < order->lines->len; i++) {
        line = order->lines->pdata[i];
        if (g_strcmp0(line->id, id) == 0)
            return line;
    }
    line = order_line_new();
    line->line = (int)order->lines->len + 1;
    import_read_text(&line->id, id);
    g_ptr_array_add(order->lines, line);
    return line;
}

static gboolean
read_line(Order *order, const json_t *item, const char *order_currency, const ImportTask *task,
          GError **error)
{
    g_autofree char *id = import_json_text(item, "orderLineId");
    g_autofree char *quantity = import_json_text(item, "quantity");
    const char *currency = json_member_text(item, "currencyCode");
    OrderLine *line = line_called(order, id);

    import_json_read_text(&line->title, item, "itemTitle");
    import_json_read_text(&line->product, item, "productId");
    if (order->title == NULL)
        order->title = g_strdup(line->title);
    if (offers_free_return(json_object_get(item, "itemTags")))
        order->free_return = TRUE;
    return import_read_quantity(quantity, DECIMALS_UNSAID, &line->quantity, error) &&
           import_json_read_amount(&line->price, item, "formatPriceInfo", "itemPriceText",
                                   currency != NULL ? currency : order_currency, task, error);
}

static gboolean
read_lines(Order *order, const json_t *items, const char *currency, const ImportTask *task,
           GError **error)
{
    for (gsize i = 0; i < MIN(json_array_size(items), IMPORT_ITEMS_MOST); i++) {
        if (!read_line(order, json_array_get(items, i), currency, task, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
aliexpress_read_list_order(Order *order, const json_t *fields, const ImportTask *task,
                           GError **error)
{
    const char *currency = json_member_text(fields, "currencyCode");

    if (!import_json_read_number(order, fields, "orderId", task, error))
        return FALSE;
    import_read_status(order, json_member_text(fields, "statusText"), NULL, task);
    import_json_read_text(&order->seller, fields, "storeName");
    return import_json_read_fact(order, FACT_PLACED, fields, "orderDateText", task, error) &&
           import_json_read_amount(&order->total, fields, "formatPriceInfo", "totalPriceText",
                                   currency, task, error) &&
           read_lines(order, json_object_get(fields, "orderLines"), currency, task, error);
}

static gboolean
read_status_block(Order *order, const json_t *fields, const ImportTask *task, GError **error)
{
    if (json_object_get(fields, "orderId") != NULL &&
        !import_json_read_number(order, fields, "orderId", task, error))
        return FALSE;
    import_read_status(order, json_member_text(fields, "title"), NULL, task);
    return TRUE;
}

/* The day on which a cancelled order ended starts no clock. */
static gboolean
read_info_block(Order *order, const json_t *fields, const ImportTask *task, GError **error)
{
    const json_t *address = json_object_get(fields, "addressVO");

    if (json_object_get(fields, "tradeOrderId") != NULL &&
        !import_json_read_number(order, fields, "tradeOrderId", task, error))
        return FALSE;
    import_read_payment(order, json_member_text(fields, "paymentMethod"), task);
    import_read_country(order, json_member_text(address, "countryCode"));
    return import_json_read_fact(order, FACT_PLACED, fields, "orderCreatTime", task, error) &&
           import_json_read_fact(order, FACT_PAID, fields, "payTime", task, error) &&
           import_json_read_fact(order, FACT_SHIPPED, fields, "orderShipTime", task, error) &&
           (order->page_state != PAGE_COMPLETED ||
            import_json_read_fact(order, FACT_CONFIRMED, fields, "orderEndTime", task, error));
}

static gboolean
read_product_block(Order *order, const json_t *fields, const ImportTask *task, GError **error)
{
    import_json_read_text(&order->seller, json_object_get(fields, "sellerVO"), "sellerName");
    return read_lines(order, json_object_get(fields, "productVOList"), NULL, task, error);
}

static gboolean
read_price_block(Order *order, const json_t *fields, const ImportTask *task, GError **error)
{
    const json_t *total = json_object_get(fields, "totalPrice");

    return import_json_read_amount(&order->total, total, "formatPriceInfo", "value",
                                   json_member_text(total, "currencyCode"), task, error);
}

/* "Refund if no delivery before Sep 4, 2026", "Free returns". */
static gboolean
read_services_block(Order *order, const json_t *fields, const ImportTask *task, GError **error)
{
    const json_t *services = json_object_get(fields, "data");

    (void)error;
    for (gsize i = 0; i < json_array_size(services); i++) {
        const json_t *service = json_array_get(services, i);
        const char *title = json_member_text(service, "title");

        commitment_read(order, json_member_text(service, "content"), task);
        if (title != NULL && g_str_has_prefix(title, "Free return"))
            order->free_return = TRUE;
    }
    return TRUE;
}

typedef struct {
    const char *tag;
    gboolean (*read)(Order *order, const json_t *fields, const ImportTask *task,
                     GError **error);
} SectionReader;

/* In this sequence: what the dates mean hangs on the status. */
static const SectionReader section_readers[] = {
    { "detail_order_status_block", read_status_block },
    { "detail_simple_order_info_component", read_info_block },
    { "detail_product_block", read_product_block },
    { "detail_order_price_block", read_price_block },
    { "detail_order_services", read_services_block },
};

gboolean
aliexpress_read_sections(Order *order, const json_t *sections, const ImportTask *task,
                         GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(section_readers); i++) {
        const SectionReader *reader = &section_readers[i];
        const char *name;
        json_t *fields;

        json_object_foreach((json_t *)sections, name, fields)
        {
            if (g_str_has_prefix(name, reader->tag) &&
                !reader->read(order, fields, task, error))
                return FALSE;
        }
    }
    return TRUE;
}
