/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a parser makes of a text, as text. */
#pragma once

#include "services/import/format/format.h"

#define IMPORT_KIT_NOW "2026-12-31T12:00:00Z"

/*
 * One line for everything found or rejected: "2 aliexpress 3069099405659913 {DATA}", DATA being
 * the statement about the order without marketplace and number; "3 rejected WHY"; "1 event
 * TYPE"; "2 payment TIME AMOUNT NAME"; "note KIND [COLUMN] STYLE VALUE | OTHER", before the row
 * that it is about. file_name and format may be NULL; what ends the parse is the last line,
 * "error WHY".
 */
char *import_kit_parse(const char *bytes, gssize length, const char *file_name,
                       const char *format);

/* The same with more that can be said; members may be NULL or 0. */
typedef struct {
    const char *file_name;
    const char *format;
    const ImportFormats *formats; /* NULL: the program's own */
    ImportStyle style;
} ImportKitOptions;

char *import_kit_read(const char *bytes, const ImportKitOptions *options);

/* Writes to text what import_kit_parse() comes to. */
ImportSink import_kit_sink(GString *text);

/* The program's own. */
const ImportFormats *import_kit_formats(void);
const ImportWords *import_kit_words(void);

/* The token of the format that a text is recognised as, or "". */
char *import_kit_recognise(const char *bytes);

/* A fixture in tests/fixtures/import. */
char *import_kit_fixture(const char *name);

/* Whether the text is what the pattern says; "%" stands for anything up to what follows it. */
gboolean import_kit_fits(const char *text, const char *pattern);
