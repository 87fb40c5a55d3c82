/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Payment: how an order was paid, as a stable token: "paypal", "credit-card", or a card with
 * its network, "credit-card:visa".
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *token;
    const char *label; /* N_() */
    const char *payer; /* N_(): whom the buyer claims the payment from */
    gboolean is_card;  /* may carry a network */
} PaymentMethod;

/* Ended by a NULL token. */
extern const PaymentMethod payment_methods[];

/*
 * The token for what a person writes: one itself, "visa", "Credit card, Visa", "iDEAL", "Google
 * Pay". Every word has to have a meaning, and one way to pay has to be meant. NULL: it is not
 * understood. Owned.
 */
char *payment_read(const char *words);

/*
 * The way to pay at that place of the list of all of them, a credit card's networks among them,
 * with what it is called, commas between; FALSE behind the last. Both owned.
 */
gboolean payment_list(guint place, char **ret_token, char **ret_names);

/* Three names that come nearest. Owned. */
char *payment_nearest(const char *words);

/* What a network is called: "Visa". NULL for one that is not known. */
const char *payment_network_label(const char *network);

/* The method of a token, its network aside; NULL when it is none. */
const PaymentMethod *payment_find(const char *token);

/* Whom the buyer claims the payment from, inside a sentence: "PayPal", "your bank"; N_(). NULL,
 * or a token that is none: whoever it may be. */
const char *payment_payer(const char *token);

/*
 * Whether a policy's pattern means this token. A pattern matches its own token only, so that
 * "credit-card" is a card whose network is not known; "credit-card:*" matches that one too and
 * every network's.
 */
gboolean payment_matches(const char *pattern, const char *token);

/* Whether it is a token or a pattern of one. */
gboolean payment_is_pattern(const char *pattern);
