/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * HAR: what a browser saved of its traffic. The answers that are pages of orders are read like
 * files of their own; everything else in it, cookies above all, is passed over.
 */
#pragma once

#include "base/json/json.h"
#include "services/import/value/value.h"

gboolean har_is_archive(const json_t *document);
gboolean har_parse(const json_t *document, const ImportTask *task, GError **error);
