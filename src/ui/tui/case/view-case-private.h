/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files view-case*.c share. */
#pragma once

#include "ui/doc/doc-case.h"
#include "ui/tui/case/view-case.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/shell/view.h"

typedef struct {
    View view;
    char *id; /* of the order */
    OrderView *order;
    guint dispute;        /* which of the order's disputes */
    CaseContent *content; /* of it, as it was drawn last, or NULL */
    Scroll scroll;        /* of what stands below the head */
} CaseView;

CaseView *case_of(View *view);

/* The dispute in sight. Borrowed. */
const Dispute *case_dispute(const CaseView *view);

extern const Action case_acts[];
char *case_why_not(View *view, const Action *action);
