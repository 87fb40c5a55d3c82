/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files view-evidence*.c share. */
#pragma once

#include "ui/tui/evidence/evidence-rows.h"
#include "ui/tui/evidence/preview-pane.h"
#include "ui/tui/evidence/view-evidence.h"
#include "ui/tui/parts/page.h"

typedef struct {
    View view;
    char *order;   /* id */
    char *dispute; /* id, or NULL: whichever takes evidence */
    EvidenceRows *rows;
    List list;
    PreviewPane *pane;  /* of the selected file, where there is room */
    GHashTable *marked; /* names of pieces (evidence_row_name()) */
} EvidenceView;

EvidenceView *evidence_of(View *view);

/* NULL: there is no row. */
EvidenceRow *evidence_selected(const EvidenceView *view);

gboolean evidence_is_marked(const EvidenceView *view, const EvidenceRow *row);

/* Reads everything anew; says an error. */
void evidence_reread(EvidenceView *view);

void evidence_draw(View *view, Canvas canvas);

extern const Action evidence_acts[];
char *evidence_why_not(View *view, const Action *action);

/* Paths that were dropped or pasted: the form for them. */
Reaction evidence_paste(View *view, const char *text);
