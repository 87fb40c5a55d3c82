/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The formats that can be imported: those of rows and columns are data (data/formats, the
 * user's folder of formats), those of documents are functions. A format is recognised by its
 * header or its keys, never by the name of the file.
 */
#pragma once

#include "base/json/json.h"
#include "services/import/table/table.h"

#define FORMAT_SUFFIX ".format"

typedef struct {
    const char *token;  /* of --format */
    const char *label;  /* N_(), or the user's own */
    ImportTable *table; /* of a format of rows; else NULL, and the two functions, unless it is
                           mail, which services/mail reads */
    gboolean (*is_it)(const json_t *document);
    gboolean (*parse)(const json_t *document, const ImportTask *task, GError **error);
} ImportFormat;

struct _ImportFormats {
    GPtrArray *all;   /* ImportFormat: tables, then documents */
    GPtrArray *files; /* OwnKeys */
};

/* Never fails: problems (char *) gets a sentence for each of the user's files that is wrong.
 * paths may be NULL: the program's own formats alone. */
ImportFormats *import_formats_load(const Paths *paths, GPtrArray *problems);
void import_formats_free(ImportFormats *formats);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportFormats, import_formats_free)

/* $XDG_CONFIG_HOME/recourse/formats. Owned by the caller. */
char *import_formats_folder(const Paths *paths);

/* NULL when there is none of that name. */
const ImportFormat *import_formats_find(const ImportFormats *formats, const char *token);

/* The format whose keys a document has; NULL when it is none. */
const ImportFormat *import_format_of_document(const json_t *document);

/* Whether it can stand in another document: no archive, and no export of this program. */
gboolean import_format_is_page(const ImportFormat *format);

/* The separator that splits the header at the beginning of a file into the most cells. */
char import_likely_separator(const char *head, gsize length);

/*
 * Reads a whole file into the task's sink. format NULL: it is recognised. RECOURSE_ERROR_USAGE
 * when it is of no known format, with what it looks like. ret_format may be NULL.
 */
gboolean import_parse(ImportSource *source, const ImportFormat *format, const ImportTask *task,
                      const ImportFormat **ret_format, GError **error);
