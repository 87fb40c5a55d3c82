/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Redact: a copy of a picture or a document in which boxes are black, with nothing below them.
 *
 *   {"output", "created", "redact": {"path", "sha256", "type", "boxes": [[page, x, y, w, h]]}}
 *
 * Boxes are in pixels of a picture as it is seen, in points of a page. A picture is decoded,
 * painted and encoded again, so that neither its metadata nor a smaller picture of it stays. A
 * page with a box becomes a picture; the others are drawn anew, and nothing else of the
 * document is taken over.
 */
#pragma once

#include "helpers/dossier/picture.h"

/* Where the bytes go. FALSE: they cannot be written. */
typedef gboolean (*RedactWrite)(gpointer data, const guint8 *bytes, gsize length);

/* NULL where it is done, else why not: a state of a picture, or "outside". */
const char *redact(const json_t *job, RedactWrite write, gpointer data);
