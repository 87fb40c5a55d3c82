/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence: what the claim needs, the files that are there and how they stand, and adding more.
 */
#pragma once

#include "ui/tui/shell/tui.h"

/* Of the subject's dispute, or else of the one that takes evidence; an order may have none. */
View *view_evidence_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass evidence_class;
