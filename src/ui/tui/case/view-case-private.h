/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files view-case*.c share. */
#pragma once

#include "ui/tui/case/view-case.h"
#include "ui/tui/pages/case-page.h"

typedef struct {
    View view;
    char *id; /* of the order */
    OrderView *order;
    guint dispute; /* which of the order's disputes */
    guint first;   /* the first line in sight below the head */
    guint room;
    guint count; /* of the longest column */
} CaseView;

CaseView *case_of(View *view);

/* The dispute in sight. */
CaseContent case_content(const CaseView *view);

extern const Action case_acts[];
char *case_why_not(View *view, const Action *action);
