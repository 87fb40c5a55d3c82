/* SPDX-License-Identifier: GPL-3.0-or-later */
/* EvidenceShow: files that take long to read, on the screen: how far it is, and that Esc stops
 * it. */
#pragma once

#include "services/evidence/evidence.h"
#include "ui/tui/shell/import-show.h"

typedef struct {
    ImportShow show;
    gint64 before; /* bytes of the files before the one that is read */
    gint64 total;  /* of all files; 0: not known */
} EvidenceShow;

EvidenceShow evidence_show_begin(Tui *tui, gint64 total);

/* An EvidenceGoesOn, and the same of a PumpWatch; data: the EvidenceShow. */
gboolean evidence_show_take(gpointer data, gint64 done, gint64 total);
gboolean evidence_show_pump(gpointer data, gint64 so_far);
