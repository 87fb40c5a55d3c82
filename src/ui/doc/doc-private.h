/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How builders put blocks into a Doc. */
#pragma once

#include "ui/doc/doc.h"

/* A new block at the end, for its builder to fill; valid until the next one is added. */
Block *doc_add(Doc *doc, BlockKind kind, Tone tone);

void doc_add_heading(Doc *doc, Tone tone, const char *text);
/* Without a gap in front of the last heading. */
void doc_bring_close(Doc *doc);

void doc_add_counsel(Doc *doc, Tone tone, const char *text);

/* What the last block says besides in one face alone: of a key, of a command. Translated; NULL
 * for none. */
void doc_add_hint(Doc *doc, const char *keys, const char *command);

/* Counted from 1 after every other block. */
void doc_add_step(Doc *doc, const char *text);

/* What is to be copied in the last step. */
void doc_add_value(Doc *doc, const char *value);

/* Nothing where there is no value. A text may have several lines. */
void doc_add_fact(Doc *doc, const char *label, const char *value);
void doc_add_toned(Doc *doc, Tone tone, const char *label, const char *value);
void doc_add_text(Doc *doc, const char *label, const char *value);

/* The last fact is an address that can be followed. */
void doc_make_link(Doc *doc);

/* The next part of a block of parts, taken over; nothing for NULL and "". */
void doc_add_part(Block *block, char *part);

/* A row of a table, its cells copied as lines. */
DocRow *doc_add_row(Block *table, const char *const *cells);
