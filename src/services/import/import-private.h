/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One import at work, in the files that share it. */
#pragma once

#include "services/import/import-mail-private.h"
#include "services/import/stage/stage.h"

typedef struct {
    App *app;
    const ImportOptions *options;
    const ImportWords *words;
    const ImportFormats *formats;
    const ImportFormat *format; /* or NULL: recognised */
    const char *encoding;       /* the same */
    ImportSink sink;            /* what every parser is given */
    ImportResult *result;
    Stage *stage;
    ImportStaging *staging;
    ImportMailing *mailing;
    GArray *files;        /* ImportFile: every text that was read */
    char *file;           /* the text that is being read */
    ImportSource *source; /* of it; NULL: mail, whose reader asks by itself */
    Instant latest;       /* that it spoke of so far */
    GPtrArray *notes;     /* ImportNote of the row that is being read */
    guint rows;
} Import;

/* Whether to go on. */
gboolean import_ask(Import *import, ImportPhase phase, gint64 done, gint64 total,
                    GError **error);

/* What is read from now on stands in that text. source: NULL for mail. */
void import_begin_text(Import *import, const char *name, ImportSource *source);

/* It was read to its end, as this format. */
gboolean import_end_text(Import *import, const ImportFormat *format, GError **error);

/* For import->sink. */
ImportSink import_sink(Import *import);
