/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of one dispute: for the case's own screen. */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/parts/page.h"

/* A dispute as it is shown, with what is worked out for that once. */
typedef struct {
    App *app; /* borrowed */
    OrderView *order;
    const Dispute *dispute; /* of the order */
    GArray *stations;       /* forecast_compute(): what may come when, if nobody agrees */
    Advice *advice;         /* what the claim looks like as it stands */
    Instant minute;         /* for which all this was worked out */
} CaseContent;

/*
 * Makes what there is (NULL: nothing yet) the content of that dispute of the order, at this
 * minute; leaves it alone where it is that already.
 */
void case_content_renew(CaseContent **content, App *app, OrderView *order,
                        const Dispute *dispute);
void case_content_free(CaseContent *content);

/* What it is about, how it stands, and what to do next. */
void case_add_head(Page *page, const CaseContent *content);

void case_add_events(Page *page, const CaseContent *content);
/* What was asked for, of which items, and by which number they went back. */
void case_add_terms(Page *page, const CaseContent *content);

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
