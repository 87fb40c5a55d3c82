/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes out of a container, as text. */
#pragma once

#include <glib.h>

/*
 * One piece for everything that came out: "sheet NAME/PART\nBYTES\n"; "file -\n..." where there
 * is no name; a page has its encoding for a part. What ends it badly is the last line, "failed
 * WHY NAME". encoding: of pages, or NULL.
 */
char *opened(const char *bytes, gsize length, const char *encoding);

/* The same, freeing the bytes. */
char *opened_of(GByteArray *bytes);
