/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of what is said of evidence: kind, caption, line and translation. */
#pragma once

#include "services/evidence/evidence.h"
#include "ui/tui/shell/tui.h"

/* Of several pieces (Evidence, of the order; not empty) what they share stands there, and what
 * is typed holds for all of them. */
View *form_evidence_new(Tui *tui, OrderView *order, const GPtrArray *pieces);
