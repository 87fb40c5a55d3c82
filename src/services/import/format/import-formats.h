/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The formats that can be imported: the one table behind recognising a file, `import --format`,
 * its errors, and the manual. A format is recognised by its header or its keys, never by the
 * name of the file.
 */
#pragma once

#include "base/json/json.h"
#include "services/import/format/import-table.h"

typedef struct {
    const char *token; /* of --format */
    const char *label; /* N_() */
    ImportTable table; /* of a CSV format; else without columns, and the two functions: */
    gboolean (*is_it)(const json_t *document);
    gboolean (*parse)(const json_t *document, const ImportTask *task, GError **error);
} ImportFormat;

extern const ImportFormat import_formats[];
extern const gsize import_formats_count;

/* NULL when there is none of that name. */
const ImportFormat *import_format_find(const char *token);

/* The format whose keys a document has; NULL when it is none. */
const ImportFormat *import_format_of_document(const json_t *document);

/* Whether it can stand in another document: no archive, and no export of this program. */
gboolean import_format_is_page(const ImportFormat *format);

/*
 * Reads a whole file into the task's sink. format NULL: it is recognised. RECOURSE_ERROR_USAGE
 * when it is of no known format, with what it looks like. ret_format may be NULL.
 */
gboolean import_parse(ImportSource *source, const ImportFormat *format, const ImportTask *task,
                      const ImportFormat **ret_format, GError **error);
