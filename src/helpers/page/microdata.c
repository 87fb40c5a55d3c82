/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/page/microdata.h"

#include <string.h>

#include "base/json/json.h"
#include "helpers/page/tree.h"

/* An order, its offer, the thing, its brand. */
#define DEPTH_MOST 8

static const char *const types[] = { "Order", "ParcelDelivery" };

/* Where elements of these names keep their value. */
static const struct {
    const char *element;
    const char *attribute;
} values[] = {
    { "meta", "content" },  { "link", "href" },  { "a", "href" },      { "img", "src" },
    { "time", "datetime" }, { "data", "value" }, { "meter", "value" },
};

/* "Order" of "https://schema.org/Order"; NULL for what is of another vocabulary. */
static char *
type_of(const xmlNode *node)
{
    g_autofree char *type = tree_attribute(node, "itemtype");
    const char *found = type == NULL ? NULL : strstr(type, "schema.org/");

    if (found == NULL)
        return NULL;
    found += strlen("schema.org/");
    return g_strndup(found, strcspn(found, " #"));
}

static gboolean
begins_item(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE &&
           xmlHasProp((xmlNode *)node, (const xmlChar *)"itemscope") != NULL;
}

static char *
value_of(const xmlNode *node)
{
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
        char *value =
            tree_is(node, values[i].element) ? tree_attribute(node, values[i].attribute) : NULL;

        if (value != NULL)
            return value;
    }
    return g_strstrip(tree_text(node));
}

/* What is said twice is a list. */
static void
add_member(json_t *item, const char *name, json_t *value)
{
    json_t *known = json_object_get(item, name);
    json_t *list = json_is_array(known) ? known : NULL;

    if (known == NULL) {
        json_object_set_new(item, name, value);
        return;
    }
    if (list == NULL) {
        list = json_array();
        json_array_append(list, known);
        json_object_set_new(item, name, list);
    }
    json_array_append_new(list, value);
}

static json_t *
item_of(xmlNode *node, int depth)
{
    json_t *item = json_object();
    g_autofree char *type = type_of(node);
    xmlNode *next;

    json_set_text(item, "@type", type);
    for (xmlNode *at = tree_next(node, node); at != NULL; at = next) {
        g_autofree char *name = tree_attribute(at, "itemprop");
        gboolean is_item = begins_item(at);

        next = is_item ? tree_next_beside(at, node) : tree_next(at, node);
        if (name == NULL || depth >= DEPTH_MOST)
            continue;
        if (is_item) {
            add_member(item, name, item_of(at, depth + 1));
        } else {
            g_autofree char *value = value_of(at);

            add_member(item, name, json_string(value));
        }
    }
    return item;
}

static gboolean
is_about_orders(const xmlNode *node)
{
    g_autofree char *type = begins_item(node) ? type_of(node) : NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(types) && type != NULL; i++) {
        if (g_str_equal(types[i], type))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_within_one(const xmlNode *node)
{
    for (const xmlNode *above = node->parent; above != NULL; above = above->parent) {
        if (is_about_orders(above))
            return TRUE;
    }
    return FALSE;
}

char *
microdata_json(xmlNode *node)
{
    g_autoptr(JsonDocument) item = NULL;

    if (!is_about_orders(node) || is_within_one(node))
        return NULL;
    item = item_of(node, 0);
    return json_write(item, FALSE);
}
