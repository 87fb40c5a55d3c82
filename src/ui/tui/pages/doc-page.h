/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A Doc as lines of a page: set out by its width, in the colours of the theme. */
#pragma once

#include "ui/doc/doc.h"
#include "ui/tui/parts/page.h"

/* A label stands beside its value, or above it where the page is narrow; sentences are wrapped.
 * What is told in short takes one line, as far as there is room. */
void page_add_doc(Page *page, const Doc *doc);
