/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Page: what the pages of marketplaces and carriers are made from, as browsers and exporters
 * save it: documents of JSON, each told by its keys.
 *
 *   import-aliexpress.h   orders of AliExpress: its list, an order's own page, returns
 *   import-tracking.h     parcels: AliExpress, Cainiao, 17TRACK
 *   schema-org.h          orders and parcels as schema.org names them
 */
#pragma once

#include "services/import/page/import-aliexpress.h"
#include "services/import/page/import-tracking.h"
#include "services/import/page/schema-org.h"
