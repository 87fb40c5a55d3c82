/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * This program's own export (schema recourse/1): the events of its orders as they were written.
 * What the orders came to is not read: it follows from the events. And its CSV, whose rows say
 * what the orders came to (order-csv.h).
 */
#pragma once

#include "base/json/json.h"
#include "services/import/table/table.h"

#define RECOURSE_HASH_BYTES 32

gboolean recourse_is_export(const json_t *document);
gboolean recourse_parse_export(const json_t *document, const ImportTask *task, GError **error);

extern const TableRows recourse_table_rows;

/* An event as it stands in an export. */
json_t *recourse_event_to_json(const ChainedEvent *chained);

/* The same read back; owns what chained points to. */
typedef struct {
    ChainedEvent chained;
    Event *event;
    guint8 hash[RECOURSE_HASH_BYTES];
    guint8 data_hash[RECOURSE_HASH_BYTES];
    guint8 seal[RECOURSE_HASH_BYTES];
} RecourseEvent;

RecourseEvent *recourse_event_from_json(const json_t *value, GError **error);
void recourse_event_free(RecourseEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RecourseEvent, recourse_event_free)
