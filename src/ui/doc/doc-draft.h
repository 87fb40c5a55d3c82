/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of a draft before it is submitted: where it stands, and what it says. */
#pragma once

#include "domain/wizard/wizard.h"
#include "services/orders/orders.h"
#include "ui/doc/doc.h"

typedef struct {
    App *app;
    const OrderView *view; /* as it is recorded */
    const Wizard *wizard;  /* with the draft, or the open dispute that is changed */
    const Advice *advice;  /* on it */
    const char *words;     /* the claim text as it would be submitted */
} DraftContent;

/* Whether the window closes within a day: then submitting comes before everything else. */
gboolean doc_draft_is_closing(const DraftContent *content);

/* What must not be overlooked, whatever is answered: one block of counsel; is_short: in so few
 * words that it fits into a line of a small screen. */
void doc_draft_notice(Doc *doc, const DraftContent *content, gboolean is_short);

/* A fact for each question that is asked, in their order and never left out; behind them, as
 * counsel, what keeps the draft from being submitted. */
void doc_draft_answers(Doc *doc, const DraftContent *content);

/* Both, and what the answers lead to, with the marketplace's screens (dispute_steps()). */
void doc_draft(Doc *doc, const DraftContent *content, const GArray *steps);
