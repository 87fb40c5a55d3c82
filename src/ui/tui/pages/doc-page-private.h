/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files doc-*.c share. */
#pragma once

#include "ui/tui/pages/doc-page.h"

/* The rows of a table beside each other, as far as there is room. */
void page_add_doc_table(Page *page, const Block *block);

/* A series in one line, a mark a count. */
void page_add_doc_series(Page *page, const Block *block);

/* How much of the longest bar a part (0 to 1) of it is, in blocks or letters. Owned. */
char *doc_bar(double part, gboolean is_ascii);

/* A series in one line, a mark a count. */
void page_add_doc_series(Page *page, const Block *block);
