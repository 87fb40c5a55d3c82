/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts: everything that is known of one row of the evidence, beside it or for itself. */
#pragma once

#include "ui/tui/evidence/evidence-rows.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/tui.h"

/* row: NULL: there is none. */
void facts_add(Page *page, App *app, const EvidenceRows *rows, const EvidenceRow *row);

/* Those of a row, to be read; they stay as they are now. */
View *view_facts_new(Tui *tui, const EvidenceRows *rows, const EvidenceRow *row);
