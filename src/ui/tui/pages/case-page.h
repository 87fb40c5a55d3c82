/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of one dispute: for the case's own screen. */
#pragma once

#include "services/orders/disputes.h"
#include "ui/tui/parts/page.h"

typedef struct {
    App *app; /* borrowed, like everything here */
    const OrderView *order;
    const Dispute *dispute;
} CaseContent;

/* What it is about, how it stands, and what to do next. */
void case_add_head(Page *page, const CaseContent *content);

void case_add_events(Page *page, const CaseContent *content);
void case_add_offers(Page *page, const CaseContent *content);
void case_add_evidence(Page *page, const CaseContent *content);
/* What may come when, if nobody agrees; nothing when nothing can be said. */
void case_add_forecast(Page *page, const CaseContent *content);
void case_add_clocks(Page *page, const CaseContent *content);
void case_add_notes(Page *page, const CaseContent *content);

/* Lines on an amount that is on the table, against what the claim is likely to bring; kept as
 * in offer_weigh(). */
void case_add_offer_weight(Page *page, int column, const CaseContent *content,
                           const Money *offer, int kept);

/* "20 %", or "" when it is not known. Owned by the caller. */
char *case_share_text(int share);

/* What the claim looks like as it stands now. Owned by the caller. */
Advice *case_advice(const CaseContent *content);
