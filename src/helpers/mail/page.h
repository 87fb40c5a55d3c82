/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Page: the text of a mail as lines, with the links and the schema.org mark-up in it. Links are
 * read, never followed; scripts, styles and what is hidden from the reader are left out.
 */
#pragma once

#include "base/json/json.h"

/* What of one text is kept. */
#define PAGE_LINES_MOST 20000
#define PAGE_LINKS_MOST 2000
#define PAGE_LINK_BYTES_MOST 4096
#define PAGE_MARKUP_MOST 100

/*
 * {"kind": "html", "lines": [...], "links": [{"line": 3, "address": "https://..."}]}: line is
 * the place, from 0, of the line in which the link stands or before which it does. Lines that
 * are quoted begin with ">". Mark-up is appended to markup, an array: JSON-LD as it is
 * written, microdata as the objects that it stands for. text is UTF-8. New reference.
 */
json_t *page_read_html(const char *text, gsize length, json_t *markup);

/* The same of a plain text, with the web addresses in it as links. */
json_t *page_read_plain(const char *text);
