/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Money: an amount in minor units of one ISO 4217 currency. Never a floating-point number.
 *
 * |minor| <= 10^15; a currency's number of decimals comes from ISO 4217 (EUR 2, JPY 0, KWD 3),
 * so that 1500 is 15.00 EUR and 1500 JPY. MONEY_NONE says that no amount is known, which is
 * another thing than nothing: 0.00 EUR was paid, asked or offered.
 *
 * Amounts of two currencies cannot be added nor compared: nobody here knows a rate, and a guess
 * would be advice on somebody's money. Every operation that needs one currency says FALSE
 * instead, and writes nothing; so it does where a sum would be too large.
 *
 * Reading is where money is lost. "1.234" is a thousand in Berlin and one in London, "$" is the
 * sign of twenty currencies, a comma may part thousands or cents. money_parse() takes what a
 * person types and refuses whatever reads two ways, with both readings in the sentence, so that
 * he can choose; money_parse_exported() takes what a shop's export writes in a column, where
 * the currency may stand beside the amount. Documents carry amounts as strings with a dot
 * (money_amount_text()), which are read back exactly. A share of an amount is rounded half up,
 * once, at the end.
 *
 * The room owns the list of currencies, the one of their signs, and every rule about digits.
 */
#pragma once

#include <glib.h>

#define MONEY_LIMIT G_GINT64_CONSTANT(1000000000000000)

typedef struct {
    gint64 minor;
    char currency[4]; /* "" means: no amount is known */
} Money;

#define MONEY_NONE ((Money){ 0, "" })

gboolean money_is_known(const Money *money);

/* The number of decimals of a currency (EUR 2, JPY 0, KWD 3), or -1 when it is not an ISO 4217
 * code. */
int money_exponent(const char *currency);

/*
 * MONEY of the command line: "15.00 USD", "USD 15.00", "R$ 61,25", "US $1,382.11", "129,46zl".
 * A text that reads two ways (1.234 EUR, 1,234 EUR, "$ 5": whose dollar?) is refused with both
 * readings named; so is an amount below zero. currency is the one to assume when the text names
 * none or a sign that several currencies share, or NULL.
 */
gboolean money_parse(const char *text, const char *currency, Money *ret_money, GError **error);

/* What stands before the decimals in a column of amounts. */
typedef enum {
    DECIMALS_UNSAID,
    DECIMALS_BEHIND_POINT, /* 1,234.50 */
    DECIMALS_BEHIND_COMMA, /* 1.234,50 */
} DecimalStyle;
#define DECIMAL_STYLE_BIT(style) (1U << (style))

/*
 * An amount as an exporter writes it beside its currency, which must not contradict the text.
 * Also takes an amount below zero ("-6.66", "'-6.66'"), a price times one ("€ 1,99x1") and the
 * pipe form "R$132,74|132|74", whose parts say what the label may leave open. Without a style a
 * bare number that reads two ways is refused; one that names its currency is what a page
 * showed, and reads by that currency's decimals: KWD 1.234 has them, Rp12.345 has none.
 */
gboolean money_parse_exported(const char *text, const char *currency, DecimalStyle style,
                              Money *ret_money, GError **error);

/*
 * The styles, as DECIMAL_STYLE_BIT(), in which the digits of such a text can stand: one alone
 * tells how the column that it stands in is written. 0: no amount, or nothing is left open.
 */
guint money_decimal_styles(const char *text);

/* No currency stands in the text. */
gboolean money_is_bare(const char *text);

/* The currency that a text alone names: its code, or a sign that no other currency has. For
 * "US" too, which pages show before a dollar sign. FALSE for any other text. */
gboolean money_currency_of(const char *text, char ret_code[4]);

/* "120.95", with the currency's number of decimals: the amount of the JSON contract. */
char *money_amount_text(const Money *money);

/* Reads back money_amount_text(); exactly the currency's decimals or fewer, a dot, no grouping.
 */
gboolean money_from_amount(const char *amount, const char *currency, Money *ret_money,
                           GError **error);

/* "120.95 USD". Owned by the caller. */
char *money_text(const Money *money);

/* FALSE on overflow or when the currencies differ; nothing is written then. */
gboolean money_add(const Money *a, const Money *b, Money *ret_sum);
gboolean money_subtract(const Money *a, const Money *b, Money *ret_difference);

/* FALSE when the currencies differ: then they cannot be compared. ret_order is <0, 0 or >0. */
gboolean money_compare(const Money *a, const Money *b, int *ret_order);

/* Hundredths of a per cent (0..10000 for 0..100 %) of the whole, rounded half up. */
gboolean money_share(const Money *whole, int hundredths, Money *ret_part);

/* MONEY or N%: an amount, or a share of the whole. An amount without a currency is in the
 * whole's. */
gboolean money_parse_share(const char *text, const Money *whole, Money *ret_money,
                           GError **error);
