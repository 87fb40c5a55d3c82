/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole answers of the services behind the pages. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/import/page/import-aliexpress.h"

#define MARKETPLACE "aliexpress"

static Order *
new_order(void)
{
    Order *order = order_new(NULL);

    order->marketplace = g_strdup(MARKETPLACE);
    return order;
}

/* Hands over what was read, or rejects it. Takes both over. */
static gboolean
hand_over(const ImportTask *task, gint64 record, Order *read, GError *reason, GError **error)
{
    g_autoptr(Order) order = read;

    if (reason != NULL)
        return import_reject_error(task, record, reason, error);
    import_settle_state(order);
    return import_found(task, record, g_steal_pointer(&order), error);
}

/* The blocks that a page is built of. */
static const json_t *
page_blocks(const json_t *document)
{
    const json_t *data = json_object_get(document, "data");

    return json_object_get(data, "data");
}

static gboolean
has_tag(const json_t *block, const char *tag)
{
    const char *own = json_member_text(block, "tag");

    return own != NULL && g_str_has_prefix(own, tag) &&
           json_is_object(json_object_get(block, "fields"));
}

static gboolean
holds_tag(const json_t *document, const char *tag)
{
    const char *name;
    json_t *block;

    json_object_foreach((json_t *)page_blocks(document), name, block)
    {
        if (has_tag(block, tag))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_answer_of(const json_t *document, const char *api)
{
    const char *own = json_member_text(document, "api");

    return own != NULL && g_ascii_strcasecmp(own, api) == 0;
}

gboolean
aliexpress_is_order_list(const json_t *document)
{
    return is_answer_of(document, "mtop.aliexpress.trade.buyer.order.list") ||
           holds_tag(document, "pc_om_list_order");
}

gboolean
aliexpress_parse_order_list(const json_t *document, const ImportTask *task, GError **error)
{
    gint64 record = 0;
    const char *name;
    json_t *block;

    json_object_foreach((json_t *)page_blocks(document), name, block)
    {
        g_autoptr(Order) order = NULL;
        GError *reason = NULL;

        if (!has_tag(block, "pc_om_list_order"))
            continue;
        order = new_order();
        (void)aliexpress_read_list_order(order, json_object_get(block, "fields"), task,
                                         &reason);
        if (!hand_over(task, ++record, g_steal_pointer(&order), reason, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
aliexpress_is_order_detail(const json_t *document)
{
    return is_answer_of(document, "mtop.aliexpress.trade.buyer.order.detail") ||
           holds_tag(document, "detail_simple_order_info_component");
}

/* The fields of every block, by tag. */
static json_t *
sections_by_tag(const json_t *document)
{
    json_t *sections = json_object();
    const char *name;
    json_t *block;

    json_object_foreach((json_t *)page_blocks(document), name, block)
    {
        if (has_tag(block, "detail_"))
            json_object_set(sections, json_member_text(block, "tag"),
                            json_object_get(block, "fields"));
    }
    return sections;
}

gboolean
aliexpress_parse_order_detail(const json_t *document, const ImportTask *task, GError **error)
{
    g_autoptr(JsonDocument) sections = sections_by_tag(document);
    g_autoptr(Order) order = new_order();
    GError *reason = NULL;

    if (aliexpress_read_sections(order, sections, task, &reason) && order->number == NULL)
        error_set(&reason, RECOURSE_ERROR_FAILED, N_("The page does not name its order."));
    return hand_over(task, 1, g_steal_pointer(&order), reason, error);
}

char *
aliexpress_reverse_note(const char *id, const char *type, const char *status)
{
    GString *note = g_string_new("Return or refund request");

    if (id != NULL)
        g_string_append_printf(note, " %s", id);
    if (type != NULL)
        g_string_append_printf(note, ", %s", type);
    if (status != NULL)
        g_string_append_printf(note, ", status %s", status);
    return g_string_free(note, FALSE);
}

static gboolean
take_reverse_line(const json_t *line, gint64 record, const char *shop, const ImportTask *task,
                  GError **error)
{
    g_autoptr(Order) order = new_order();
    g_autofree char *id = import_json_text(line, "reverseOrderId");
    g_autofree char *type = import_json_text(line, "reverseType");
    g_autofree char *status = import_json_text(line, "reverseStatus");
    g_autofree char *note = aliexpress_reverse_note(id, type, status);
    ImportFound found = { import_line(task, record),
                          NULL,
                          FALSE,
                          note,
                          import_json_milliseconds(line, "gmtCreate"),
                          FALSE,
                          NULL };
    GError *reason = NULL;

    import_read_text(&order->seller, shop);
    if (!import_json_read_number(order, line, "tradeOrderId", task, &reason))
        return import_reject_error(task, record, reason, error);
    import_settle_state(order);
    found.order = g_steal_pointer(&order);
    return task->sink->found(task->sink->data, &found, error);
}

static const json_t *
reverse_items(const json_t *document)
{
    const json_t *data = json_object_get(document, "data");

    return json_object_get(json_object_get(data, "module"), "items");
}

gboolean
aliexpress_is_reverse_list(const json_t *document)
{
    const json_t *item = json_array_get(reverse_items(document), 0);

    return json_is_array(json_object_get(item, "reverseOrderLines"));
}

gboolean
aliexpress_parse_reverse_list(const json_t *document, const ImportTask *task, GError **error)
{
    const json_t *items = reverse_items(document);
    gint64 record = 0;

    for (gsize i = 0; i < json_array_size(items); i++) {
        const json_t *item = json_array_get(items, i);
        const json_t *lines = json_object_get(item, "reverseOrderLines");
        const char *shop = json_member_text(item, "shopName");

        for (gsize j = 0; j < json_array_size(lines); j++) {
            if (!take_reverse_line(json_array_get(lines, j), ++record, shop, task, error))
                return FALSE;
        }
    }
    return TRUE;
}

gboolean
aliexpress_is_inventory(const json_t *document)
{
    const json_t *item = json_array_get(document, 0);

    return json_object_get(item, "orderId") != NULL &&
           json_object_get(item, "orderDate") != NULL;
}

/* When the exporter looked. */
static void
note_moment(const json_t *item, const char *name, const ImportTask *task)
{
    Instant looked = import_json_milliseconds(item, name);

    if (looked != INSTANT_UNKNOWN && looked <= task->now)
        task->sink->dated(task->sink->data, looked);
}

/* orderDate is what the page shows; orderDateIso has been seen a day earlier. */
static gboolean
read_inventory_item(Order *order, const json_t *item, const ImportTask *task, GError **error)
{
    OrderLine *line = order_line_new();
    g_autofree char *quantity = import_json_text(item, "quantity");

    g_ptr_array_add(order->lines, line);
    import_read_status(order, json_member_text(item, "status"), NULL, task);
    import_json_read_text(&order->seller, item, "storeName");
    import_json_read_text(&order->title, item, "title");
    import_json_read_text(&line->title, item, "title");
    import_json_read_text(&line->id, item, "orderLineId");
    import_json_read_text(&line->product, item, "productId");
    note_moment(item, "timestamp", task);
    return import_json_read_number(order, item, "orderId", task, error) &&
           import_json_read_fact(order, FACT_PLACED, item, "orderDate", task, error) &&
           import_read_quantity(quantity, DECIMALS_UNSAID, &line->quantity, error) &&
           import_json_read_amount(&line->price, item, "priceInfo", "price",
                                   json_member_text(item, "currency"), task, error);
}

gboolean
aliexpress_parse_inventory(const json_t *document, const ImportTask *task, GError **error)
{
    for (gsize i = 0; i < json_array_size(document); i++) {
        g_autoptr(Order) order = new_order();
        GError *reason = NULL;

        (void)read_inventory_item(order, json_array_get(document, i), task, &reason);
        if (!hand_over(task, (gint64)i + 1, g_steal_pointer(&order), reason, error))
            return FALSE;
    }
    return TRUE;
}
