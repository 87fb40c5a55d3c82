/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What carriers say about parcels: the tracking of AliExpress and of Cainiao, and 17TRACK. Most
 * of it names a parcel and no order.
 */
#pragma once

#include "base/json/json.h"
#include "services/import/value/value.h"

/* What a step of a parcel means for its order. */
typedef enum {
    STEP_SAYS_NOTHING,
    STEP_PLACED,
    STEP_PAID,
    STEP_MOVES, /* the carrier has it: it was shipped */
    STEP_DELIVERED,
} ParcelStep;

/* By its milestone code (formats.md); a pick-up point is not delivered yet. NULL is fine. */
ParcelStep parcel_step(const char *code, const char *second_code);

gboolean tracking_is_aliexpress(const json_t *document);
gboolean tracking_parse_aliexpress(const json_t *document, const ImportTask *task,
                                   GError **error);

/* The same, for the order with this number (NULL: it is in the document, if anywhere). */
gboolean tracking_parse_for_order(const json_t *document, const char *number,
                                  const ImportTask *task, GError **error);

gboolean tracking_is_cainiao(const json_t *document);
gboolean tracking_parse_cainiao(const json_t *document, const ImportTask *task, GError **error);

gboolean tracking_is_17track(const json_t *document);
gboolean tracking_parse_17track(const json_t *document, const ImportTask *task, GError **error);

/* AfterShip, what its API and its webhooks send. */
gboolean tracking_is_aftership(const json_t *document);
gboolean tracking_parse_aftership(const json_t *document, const ImportTask *task,
                                  GError **error);

/* ParcelsApp, what its API sends. */
gboolean tracking_is_parcels_app(const json_t *document);
gboolean tracking_parse_parcels_app(const json_t *document, const ImportTask *task,
                                    GError **error);
