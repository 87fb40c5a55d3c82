/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pages of AliExpress as their data: what the order list, an order's own page, its tracking
 * and the list of returns are made of. Addresses and names of the buyer stand in them too and
 * are not read; the country is, because rights follow from it.
 */
#pragma once

#include "base/json/json.h"
#include "services/import/value/value.h"

/* The mark of an item whose return is free. */
#define ALIEXPRESS_FREE_RETURN "LOCAL_FREE_RETURN"

/* One order of the list. An error is the reason for which it is rejected. */
gboolean aliexpress_read_list_order(Order *order, const json_t *fields, const ImportTask *task,
                                    GError **error);

/* The blocks of an order's own page: an object of block name and fields. */
gboolean aliexpress_read_sections(Order *order, const json_t *sections, const ImportTask *task,
                                  GError **error);

/* A line for the timeline; any part may be NULL. */
char *aliexpress_reverse_note(const char *id, const char *type, const char *status);

/* Whole answers of the services behind the pages (see the table of formats). */
gboolean aliexpress_is_order_list(const json_t *document);
gboolean aliexpress_parse_order_list(const json_t *document, const ImportTask *task,
                                     GError **error);
gboolean aliexpress_is_order_detail(const json_t *document);
gboolean aliexpress_parse_order_detail(const json_t *document, const ImportTask *task,
                                       GError **error);
gboolean aliexpress_is_reverse_list(const json_t *document);
gboolean aliexpress_parse_reverse_list(const json_t *document, const ImportTask *task,
                                       GError **error);

/* The JSON of the "Shopper Inventory" extension. */
gboolean aliexpress_is_inventory(const json_t *document);
gboolean aliexpress_parse_inventory(const json_t *document, const ImportTask *task,
                                    GError **error);
