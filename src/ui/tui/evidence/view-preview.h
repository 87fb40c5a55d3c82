/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One or two pieces of evidence on the whole screen. */
#pragma once

#include "ui/tui/evidence/evidence-rows.h"
#include "ui/tui/shell/tui.h"

/* One alone, as large as it fits. */
View *view_preview_new(Tui *tui, const EvidenceRow *row);

/* Two of them beside each other, with their facts below. */
View *view_compare_new(Tui *tui, const EvidenceRows *rows, const EvidenceRow *first,
                       const EvidenceRow *second);
