/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/page/tree.h"

static char *
own(xmlChar *text)
{
    char *copy = g_strdup((const char *)text);

    xmlFree(text);
    return copy;
}

xmlNode *
tree_next_beside(xmlNode *node, const xmlNode *root)
{
    while (node != NULL && node != root && node->next == NULL)
        node = node->parent;
    return node == NULL || node == root ? NULL : node->next;
}

xmlNode *
tree_next(xmlNode *node, const xmlNode *root)
{
    if (node->type == XML_ELEMENT_NODE && node->children != NULL)
        return node->children;
    return tree_next_beside(node, root);
}

gboolean
tree_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, (const xmlChar *)name);
}

char *
tree_attribute(const xmlNode *node, const char *name)
{
    if (node->type != XML_ELEMENT_NODE)
        return NULL;
    return own(xmlGetProp(node, (const xmlChar *)name));
}

char *
tree_text(const xmlNode *node)
{
    xmlChar *text = xmlNodeGetContent(node);

    return text == NULL ? g_strdup("") : own(text);
}
