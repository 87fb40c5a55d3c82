/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tree: walking the elements of a page. Never by recursion: a page may be as deep as it likes.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

/* The node after this one in the sequence of the page, up to the end of what root holds. */
xmlNode *tree_next(xmlNode *node, const xmlNode *root);

/* The same without what the node itself holds. */
xmlNode *tree_next_beside(xmlNode *node, const xmlNode *root);

/* Whether it is an element of that name. */
gboolean tree_is(const xmlNode *node, const char *name);

/* NULL when it is not there. Owned by the caller. */
char *tree_attribute(const xmlNode *node, const char *name);

/* All text inside. Owned by the caller. */
char *tree_text(const xmlNode *node);
