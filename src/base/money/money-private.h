/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How people write amounts: for the files of money only; everybody else sees money.h. */
#pragma once

#include "base/money/money.h"

/* An amount taken apart: what stands before the digits, the digits, what stands behind them. */
typedef struct {
    const char *whole; /* all of it, for messages; borrowed */
    char *before;      /* folded, without spaces */
    char *digits;      /* digits . , ' and spaces, each kind of space and apostrophe made one */
    char *behind;
} Written;

/* FALSE when there are no digits in it, or something else between the first and the last. */
gboolean written_split(const char *text, Written *ret_written);
void written_clear(Written *written);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Written, written_clear)

/*
 * The currency that the text names, or else assumed (may be NULL). A sign that several
 * currencies share is settled by assumed. With must_agree a named currency other than assumed
 * is refused.
 */
gboolean written_currency(const Written *written, const char *assumed, gboolean must_agree,
                          char ret_currency[4], GError **error);

/* A currency stands in the text itself: before the digits or behind them. */
gboolean written_names_currency(const Written *written);

/*
 * The amount in minor units. Where grouping and decimals cannot be told apart the style says
 * which it is; what a page showed (is_shown) must agree with its currency's decimals, or has
 * them to go by alone. Without either it is refused.
 */
gboolean written_amount(const Written *written, const char *currency, DecimalStyle style,
                        gboolean is_shown, gint64 *ret_minor, GError **error);

/* money_decimal_styles() of the digits. */
guint written_styles(const Written *written);

/* Sets the error for a text that is no amount at all. */
void refuse_unreadable(const char *text, GError **error);
