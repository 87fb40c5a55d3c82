/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What claims came to, in words: the same on the command line and in the screens. */
#pragma once

#include "domain/policy/policy.h"
#include "services/stats/stats.h"

typedef enum {
    TALLIED_BACK,
    TALLIED_LOST,
    TALLIED_OPEN,
} Tallied;

/* The amount in the minor units of its currency. */
Money tally_amount(const TallyMoney *money, Tallied which);

/* "512.00 USD · 88.10 EUR": every currency in which there is something; "" for none. Owned. */
char *words_tally_money(const TallyGroup *group, Tallied which);

/* What a group is called: a reason's label, the marketplace's title, the seller, a month; or
 * who nobody named. Owned. */
char *words_tally_name(TallyBy by, const char *name, const Policies *policies);

/* Why the seller is better avoided, or NULL. Owned. */
char *words_seller_note(const TallyGroup *seller);

/* What came of earlier cases with a seller (or NULL), for whoever buys there again; NULL: there
 * are none, or they cannot be read. Owned. */
char *words_seller_record(App *app, const char *seller);

/* "28 days to money (median)", or NULL while nothing was paid. Owned. */
char *words_days_to_money(const Tally *tally);
