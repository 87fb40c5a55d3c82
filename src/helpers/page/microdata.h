/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Microdata: what the elements of a page say about an order or a parcel by schema.org. */
#pragma once

#include <libxml/tree.h>

/*
 * What begins at this element, as JSON-LD: {"@type": "Order", "orderNumber": "1", ...}. NULL
 * when no order and no parcel begins there, or when it is part of one that began before. Owned
 * by the caller.
 */
char *microdata_json(xmlNode *node);
