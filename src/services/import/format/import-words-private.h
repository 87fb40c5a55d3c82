/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words that marketplaces use for the state of an order and for ways to pay, in the languages
 * that exports come in.
 */
#pragma once

#include <glib.h>

typedef enum {
    STATE_UNKNOWN, /* a word that nobody knows is kept as it is and means nothing */
    STATE_UNPAID,
    STATE_PAID,
    STATE_SHIPPED,
    STATE_MARKED_DELIVERED,
    STATE_COMPLETED,
    STATE_CLOSED,
    STATE_CANCELLED,
} OrderState;

/* Letter case and spaces around it aside. marketplace may be NULL. */
OrderState order_state_of_word(const char *word, const char *marketplace);

/* The payment token ("credit-card:visa"), "other" for a way to pay that has none. */
const char *payment_of_words(const char *words);
