/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of files that are to be added as evidence: a kind and a caption for each. */
#pragma once

#include "services/evidence/evidence.h"
#include "ui/tui/shell/tui.h"

/* What the files are added to. */
typedef struct {
    const char *order;        /* id */
    const char *dispute;      /* id, or NULL: of the order as a whole */
    const EvidenceKind *kind; /* that the first file is offered as; NULL: none */
} Adding;

/* paths: absolute, NULL-ended, not empty. done (or NULL) is run in the view below once the
 * files are added. Borrowed is only done. */
View *form_adding_new(Tui *tui, const Adding *adding, const char *const *paths,
                      const Action *done);

/* The same of the picture in the desktop's clipboard, or why there is none. */
Reaction form_adding_clipboard(Tui *tui, const Adding *adding);

/* The same over the view that somebody has pasted or dropped paths into. */
Reaction form_adding_paste(Tui *tui, const Adding *adding, const char *text,
                           const Action *done);
