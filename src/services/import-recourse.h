/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * This program's own export (schema recourse/1): the events of its orders as they were written.
 * What the orders came to is not read: it follows from the events.
 */
#pragma once

#include "base/json.h"
#include "services/import-parse.h"

gboolean recourse_is_export(const json_t *document);
gboolean recourse_parse_export(const json_t *document, const ImportTask *task, GError **error);

/* An event as it stands in an export, and back. */
json_t *recourse_event_to_json(const Event *event);
Event *recourse_event_from_json(const json_t *value, GError **error);
