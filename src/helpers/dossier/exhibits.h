/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exhibits: what the files of evidence show, each below its heading. */
#pragma once

#include "helpers/dossier/document.h"
#include "helpers/dossier/picture.h"

/* Draws a block of exhibits. Their pictures are taken from *next on, which moves behind them.
 * FALSE: a picture changed while it was drawn. */
gboolean exhibits_draw(Document *document, const json_t *block, GPtrArray *pictures,
                       guint *next);
