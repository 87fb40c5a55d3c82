/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of one dispute. */
#pragma once

#include "services/orders/orders.h"
#include "ui/doc/doc.h"

/* A dispute as it is told, with what is worked out for that once. */
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
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CaseContent, case_content_free)

/* What it is about, how it stands and how it went, and what to do next; without that where it
 * is told of the order already. */
void doc_case_head(Doc *doc, const CaseContent *content, gboolean with_next);

/* How it stands and whose turn it is: "negotiating · the seller's turn". Owned. */
char *doc_case_state(const OrderView *order, const Dispute *dispute);

/* What was asked for, the money, the evidence. */
void doc_case_claim(Doc *doc, const CaseContent *content);

/* What the wizard was told. */
void doc_case_answers(Doc *doc, const CaseContent *content);

/* What happened, what may come, the clocks, the words: what is told beside the claim. */
void doc_case_course(Doc *doc, const CaseContent *content);

/* An amount that is on the table, against what the claim is likely to bring; kept as in
 * offer_weigh(). */
void doc_case_weight(Doc *doc, const CaseContent *content, const Money *offer, int kept);

/* What was offered, promised and paid where the order has no dispute; and all of its disputes,
 * where they are told with it. */
void doc_cases(Doc *doc, App *app, OrderView *order, gboolean with_disputes);
