/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a parser makes of a text, as text. */
#pragma once

#include "services/import/format/format.h"

/*
 * One line for everything found or rejected: "2 aliexpress 3069099405659913 {DATA}", DATA being
 * the statement about the order without marketplace and number; "3 rejected WHY"; "1 event
 * TYPE". file_name and format may be NULL; what ends the parse is the last line, "error WHY".
 */
char *import_kit_parse(const char *bytes, gssize length, const char *file_name,
                       const char *format);

/* The token of the format that a text is recognised as, or "". */
char *import_kit_recognise(const char *bytes);

/* A fixture in tests/fixtures/import. */
char *import_kit_fixture(const char *name);

/* Whether the text is what the pattern says; "%" stands for anything up to what follows it. */
gboolean import_kit_fits(const char *text, const char *pattern);
