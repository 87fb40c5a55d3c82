/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JsonText: a text that is JSON as it is saved: a document alone, in the call that brought it
 * ("mtopjsonp1({...})"), one a line, or inside others ({"orders": [...]}).
 */
#pragma once

#include "services/import/format/import-formats.h"

/* By how it begins. */
gboolean json_text_is_one(const char *head, gsize length);

/* The document, alone or in its call. name stands in the error. */
json_t *json_text_read(const char *text, gsize length, const char *name, GError **error);

/* As import_parse(), whatever of it is of a known format. */
gboolean json_text_parse(ImportSource *source, const ImportFormat *format,
                         const ImportTask *task, const ImportFormat **ret_format,
                         GError **error);
