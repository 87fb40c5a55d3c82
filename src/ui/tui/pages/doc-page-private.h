/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files doc-*.c share. */
#pragma once

#include "ui/tui/pages/doc-page.h"

/* The rows of a table beside each other, as far as there is room. */
void page_add_doc_table(Page *page, const Block *block);
