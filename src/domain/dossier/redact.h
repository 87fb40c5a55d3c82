/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Redact: takes the numbers of cards and bank accounts out of a text that others will read. */
#pragma once

#include <glib.h>

/*
 * 13 to 19 digits, alone or in groups, that a card network issues and whose check digit is
 * right become "•••• 1234"; an IBAN whose check digits are right likewise. A number of which
 * kept (NULL-ended, its letters and digits alone) has the same digits is no card's: numbers of
 * orders pass the check digit, too. is_whole: the last four go as well. Owned by the caller;
 * ret_count (or NULL) gets how many were taken out.
 */
char *redact_numbers(const char *text, const char *const *kept, gboolean is_whole,
                     guint *ret_count);

/* Whether the digits are those of a card: network, length and check digit. */
gboolean redact_is_card(const char *digits);
