/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Blocks: what a document is put together from, as the program says it in JSON.
 *
 *   {"kind": "heading", "level": 1, "text", "name", "break": true}
 *   {"kind": "paragraph", "text", "style": "strong|faint|fixed", "size": 12}
 *   {"kind": "facts", "rows": [[label, value]...]}
 *   {"kind": "table", "widths": [1, 3], "head": [text...], "rows": [[cell...]...]}
 *   {"kind": "contents"}
 *   {"kind": "exhibits", "title", "per_page": 2, "items": [{"name", "heading", "caption",
 * "facts": [text], "picture": {...} | "text", "note", "changed", "damaged",
 * "no-loader", "too-large", "encrypted" (what is said instead of a picture in that state),
 * "leaf", "leaves-left" (of a document), "film", "film-first" (of a film whose length is known,
 * or is not), "table": {...}}]}
 *   {"kind": "line", "text"}      to sign on
 *
 * A cell is a text, {"text", "language"}, or {"page": name}: the number of the page of what has
 * that name.
 */
#pragma once

#include "helpers/dossier/document.h"
#include "helpers/dossier/picture.h"

/* A text that a block has; "" where it has none. */
const char *block_text(const json_t *block, const char *member);

/* Draws a table; NULL: nothing. */
void blocks_table(Document *document, const json_t *block);

/* The pictures of all exhibits in their order; asked for once, looked at once. */
GPtrArray *blocks_pictures(const json_t *blocks, const PictureDesk *desk);

/* FALSE: a picture changed while it was drawn. Each that was drawn gets its page. */
gboolean blocks_draw(Document *document, const json_t *blocks, GPtrArray *pictures);
