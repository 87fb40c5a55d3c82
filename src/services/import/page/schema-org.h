/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * SchemaOrg: what pages and mails say of orders and parcels in the words of schema.org, which
 * is the same at every shop that says it: Order and ParcelDelivery, as JSON-LD.
 */
#pragma once

#include "base/json/json.h"
#include "services/import/value/value.h"

gboolean schema_org_is_it(const json_t *document);
gboolean schema_org_parse(const json_t *document, const ImportTask *task, GError **error);
