/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/money/money.h"

typedef struct {
    const char *text;
    const char *assumed;
    const char *expected; /* as money_text() writes it, or NULL: refused */
} Case;

static char *
read_with(gboolean (*parse)(const char *, const char *, Money *, GError **), const Case *one)
{
    g_autoptr(GError) error = NULL;
    Money money = { .minor = 42, .currency = "EUR" };

    g_test_message("%s", one->text);
    if (parse(one->text, one->assumed, &money, &error))
        return money_text(&money);
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_true(g_utf8_validate(error->message, -1, NULL));
    g_assert_true(g_str_has_suffix(error->message, "."));
    g_assert_cmpint(money.minor, ==, 42);
    return NULL;
}

/* clang-format off */
static const Case typed[] = {
    { "15.00 USD", NULL, "15.00 USD" },
    { "USD 15.00", NULL, "15.00 USD" },
    { "usd 15", NULL, "15.00 USD" },
    { "15usd", NULL, "15.00 USD" },
    { "R$ 61,25", NULL, "61.25 BRL" },
    { "R$61.25", NULL, "61.25 BRL" },
    { "61,2 BRL", NULL, "61.20 BRL" },
    { "US $1,382.11", NULL, "1382.11 USD" },
    { "US $15.00 USD", NULL, "15.00 USD" },
    { "129,46zl", NULL, "129.46 PLN" },
    { "129,46zł", NULL, "129.46 PLN" },
    { "129,46 ZŁ", NULL, "129.46 PLN" },
    { "€ 1,99", NULL, "1.99 EUR" },
    { "1,99€", NULL, "1.99 EUR" },
    { "£5", NULL, "5.00 GBP" },
    { "1'234.50 CHF", NULL, "1234.50 CHF" },
    { "CHF 1’234", NULL, "1234.00 CHF" },
    { "Fr. 12.50", NULL, "12.50 CHF" },
    { "129 ₽", NULL, "129.00 RUB" },
    { "129,5 руб.", NULL, "129.50 RUB" },
    { "₴99", NULL, "99.00 UAH" },
    { "₪ 12.90", NULL, "12.90 ILS" },
    { "₩12,345", NULL, "12345 KRW" },
    { "499 Kč", NULL, "499.00 CZK" },
    { "4990 Ft", NULL, "4990.00 HUF" },
    { "45,90 lei", NULL, "45.90 RON" },
    { "99,90 TL", NULL, "99.90 TRY" },
    { "₺99,90", NULL, "99.90 TRY" },
    { "₹1,23,456.50", NULL, "123456.50 INR" },
    { "AU $5", NULL, "5.00 AUD" }, { "A$5", NULL, "5.00 AUD" }, { "C$5", NULL, "5.00 CAD" },
    { "CA$5", NULL, "5.00 CAD" }, { "MX$5", NULL, "5.00 MXN" }, { "NZ$5", NULL, "5.00 NZD" },
    { "S$5", NULL, "5.00 SGD" }, { "JP¥500", NULL, "500 JPY" }, { "CN¥5.5", NULL, "5.50 CNY" },
    /* grouping and decimals */
    { "1.234,56 EUR", NULL, "1234.56 EUR" },
    { "1,234.56 EUR", NULL, "1234.56 EUR" },
    { "1 234,56 EUR", NULL, "1234.56 EUR" },
    { "1\xc2\xa0" "234,56 EUR", NULL, "1234.56 EUR" },
    { "1\xe2\x80\xaf" "234,56\xc2\xa0€", NULL, "1234.56 EUR" },
    { "1 234 EUR", NULL, "1234.00 EUR" },
    { "1,234,567 EUR", NULL, "1234567.00 EUR" },
    { "1.234.567,8 EUR", NULL, "1234567.80 EUR" },
    { "1,382 JPY", NULL, "1382 JPY" },
    { "1.382 JPY", NULL, "1382 JPY" },
    { "1,382.00 JPY", NULL, "1382 JPY" },
    { "1,234.567 KWD", NULL, "1234.567 KWD" },
    { "1234.567 KWD", NULL, "1234.567 KWD" },
    { "0.500 KWD", NULL, "0.500 KWD" },
    { "01.234 KWD", NULL, "1.234 KWD" },
    { "0,50 EUR", NULL, "0.50 EUR" },
    { "0 EUR", NULL, "0.00 EUR" },
    { "1234.50 EUR", NULL, "1234.50 EUR" },
    /* the assumed currency fills in, and settles a shared sign; a named one stands */
    { "15.00", "USD", "15.00 USD" },
    { "15.00", "usd", "15.00 USD" },
    { "$ 5", "CAD", "5.00 CAD" },
    { "¥500", "JPY", "500 JPY" },
    { "¥5.50", "CNY", "5.50 CNY" },
    { "99 kr", "SEK", "99.00 SEK" },
    { "$5 AUD", NULL, "5.00 AUD" },
    { "R$ 5", "USD", "5.00 BRL" },
    { "10,000,000,000,000.00 USD", NULL, "10000000000000.00 USD" },
    /* two readings */
    { "1.234 EUR", NULL, NULL },
    { "1,234 EUR", NULL, NULL },
    { "1,700", "PLN", NULL },
    { "1.234 KWD", NULL, NULL },
    { "$ 5", NULL, NULL },
    { "$ 5", "EUR", NULL },
    { "¥ 500", NULL, NULL },
    { "99 kr", NULL, NULL },
    /* no reading */
    { "", "USD", NULL },
    { "USD", "USD", NULL },
    { "5", NULL, NULL },
    { "5", "XYZ", NULL },
    { "5 XYZ", NULL, NULL },
    { "5 dollars", NULL, NULL },
    { "R$ 5 USD", NULL, NULL },
    { "-5 USD", NULL, NULL },
    { "−5 USD", NULL, NULL },
    { "USD -5", NULL, NULL },
    { "5- USD", NULL, NULL },
    { "+5 USD", NULL, NULL },
    { ".50 USD", NULL, NULL },
    { "5. USD", NULL, NULL },
    { "1.23.45 USD", NULL, NULL },
    { "12,34.56 USD", NULL, NULL },
    { "1,2345,678 USD", NULL, NULL },
    { "1,234 567 USD", NULL, NULL },
    { "12 34 USD", NULL, NULL },
    { "1  234 USD", NULL, NULL },
    { "1.2345 EUR", NULL, NULL },
    { "0.234 EUR", NULL, NULL },
    { "1.5 JPY", NULL, NULL },
    { "1.234,567 EUR", NULL, NULL },
    { "1e5 USD", NULL, NULL },
    { "0x10 USD", NULL, NULL },
    { "5 USD; rm", NULL, NULL },
    { "50%", "USD", NULL },
    { "\xd9\xa1\xd9\xa2 USD", NULL, NULL },
    { "１２ USD", NULL, NULL },
    { "\xff" "5 USD", NULL, NULL },
    { "R$132,74|132|74", NULL, NULL },
    { "10,000,000,000,000.01 USD", NULL, NULL },
    { "99999999999999999999999999 USD", NULL, NULL },
};

static const Case exported[] = {
    { "R$132,74|132|74", "BRL", "132.74 BRL" },
    { "R$132,74|132|74", NULL, "132.74 BRL" },
    { "US $120.95|120|95", "USD", "120.95 USD" },
    { "129,46zł|129|46", "PLN", "129.46 PLN" },
    { "US $2.04|2|04", "USD", "2.04 USD" },
    { "US $1,382.11|1,382|11", "USD", "1382.11 USD" },
    { "€1.382|1.382|", "EUR", "1382.00 EUR" },
    { "€1.382|1.382|00", "EUR", "1382.00 EUR" },
    { "₩12,345|12,345|", "KRW", "12345 KRW" },
    { "1.234|1|234", "KWD", "1.234 KWD" },
    { "$5.00|5|00", "MXN", "5.00 MXN" },
    { "|5|00", "EUR", "5.00 EUR" },
    { "1,382.11", "PLN", "1382.11 PLN" },
    { "81.33", "EUR", "81.33 EUR" },
    { "-6.66", "PLN", "-6.66 PLN" },
    { "'-6.66'", "PLN", "-6.66 PLN" },
    { "−6,66 zł", "PLN", "-6.66 PLN" },
    { "-US $5.00", "USD", "-5.00 USD" },
    { "US $-5.00", "USD", "-5.00 USD" },
    { " 70,48 zl\n", "PLN", "70.48 PLN" },
    { "€ 1,99x1", NULL, "1.99 EUR" },
    { "0", "PLN", "0.00 PLN" },
    /* what a page showed reads by its currency's decimals */
    { "KWD 1.234", NULL, "1.234 KWD" },
    { "KWD 12.345,678", NULL, "12345.678 KWD" },
    { "Rp12.345", NULL, "12345.00 IDR" },
    { "₹1,234", NULL, "1234.00 INR" },
    { "₹12,34,567", NULL, "1234567.00 INR" },
    { "1.234 €", "EUR", "1234.00 EUR" },
    { "9,61 €", "EUR", "9.61 EUR" },
    { "US $1,382", NULL, "1382.00 USD" },
    { "1.234.567 ₫", NULL, "1234567 VND" },
    /* two readings, contradictions, and what is none */
    { "1,700", "PLN", NULL },
    { "€ 1,99x3", NULL, NULL },
    { "R$132,74|132|74", "USD", NULL },
    { "US $5.00", "BRL", NULL },
    { "R$132,74|13|274", "BRL", NULL },
    { "R$132,74|1327|4", "BRL", NULL },
    { "R$132,74|132|47", "BRL", NULL },
    { "R$132|132|7", "BRL", NULL },
    { "|132|7", "BRL", NULL },
    { "||74", "BRL", NULL },
    { "a|b|c", "BRL", NULL },
    { "R$1|-1|00", "BRL", NULL },
    { "1|2", "BRL", NULL },
    { "1|2|3|4", "BRL", NULL },
    { "5|5|00", NULL, NULL },
    { "--5", "BRL", NULL },
    { "", "BRL", NULL },
    { "''", "BRL", NULL },
};
/* clang-format on */

static void
typed_amount_reads_one_way_or_is_refused(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(typed); i++) {
        g_autofree char *actual = read_with(money_parse, &typed[i]);

        g_assert_cmpstr(actual, ==, typed[i].expected);
    }
}

static gboolean
parse_exported(const char *text, const char *currency, Money *ret_money, GError **error)
{
    return money_parse_exported(text, currency, DECIMALS_UNSAID, ret_money, error);
}

static void
exported_amount_reads_one_way_or_is_refused(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(exported); i++) {
        g_autofree char *actual = read_with(parse_exported, &exported[i]);

        g_assert_cmpstr(actual, ==, exported[i].expected);
    }
}

/* clang-format off */
static const struct {
    const char *text, *currency;
    const char *with_point, *with_comma; /* NULL: refused */
    guint styles;                        /* that it can stand in: 1 a point, 2 a comma */
} styled[] = {
    { "1,234",       "EUR", "1234.00 EUR", NULL,          3 },
    { "1.234",       "EUR", NULL,          "1234.00 EUR", 3 },
    { "1.230",       "EUR", "1.23 EUR",    "1230.00 EUR", 3 },
    { "1.234",       "KWD", "1.234 KWD",   "1234.000 KWD", 3 },
    { "1,234",       "JPY", "1234 JPY",    "1234 JPY",    3 },
    { "12,40",       "EUR", "12.40 EUR",   "12.40 EUR",   2 },
    { "12.5",        "EUR", "12.50 EUR",   "12.50 EUR",   1 },
    { "0,123",       "KWD", "0.123 KWD",   "0.123 KWD",   2 },
    { "1.046,30",    "EUR", "1046.30 EUR", "1046.30 EUR", 2 },
    { "1,234,567",   "EUR", "1234567.00 EUR", "1234567.00 EUR", 1 },
    { "1.234.567",   "EUR", "1234567.00 EUR", "1234567.00 EUR", 2 },
    { "1 234,5",     "EUR", "1234.50 EUR", "1234.50 EUR", 2 },
    { "1 234",       "EUR", "1234.00 EUR", "1234.00 EUR", 0 },
    { "1234",        "EUR", "1234.00 EUR", "1234.00 EUR", 0 },
    { "-1.234",      "EUR", NULL,          "-1234.00 EUR", 3 },
    { "US $1,234",   "USD", "1234.00 USD", NULL,          3 }, /* the page's currency disagrees */
    { "R$1|1|00",    "BRL", "1.00 BRL",    "1.00 BRL",    0 },
    { "free",        "EUR", NULL,          NULL,          0 },
    { "",            "EUR", NULL,          NULL,          0 },
};

static const struct {
    const char *text, *code; /* NULL: none */
} currencies_named[] = {
    { "EUR", "EUR" }, { " eur ", "EUR" }, { "€", "EUR" }, { "R$", "BRL" }, { "US", "USD" }, { "AU", "AUD" },
    { "US $", NULL }, { "$", NULL }, { "kr", NULL }, { "zł", "PLN" }, { "", NULL }, { "XYZ", NULL },
};
/* clang-format on */

static char *
read_styled(gsize i, DecimalStyle style)
{
    Money money = MONEY_NONE;

    return money_parse_exported(styled[i].text, styled[i].currency, style, &money, NULL)
               ? money_text(&money)
               : NULL;
}

static void
style_of_the_column_decides_what_reads_two_ways(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(styled); i++) {
        g_autofree char *with_point = read_styled(i, DECIMALS_BEHIND_POINT);
        g_autofree char *with_comma = read_styled(i, DECIMALS_BEHIND_COMMA);

        g_test_message("%s", styled[i].text);
        g_assert_cmpstr(with_point, ==, styled[i].with_point);
        g_assert_cmpstr(with_comma, ==, styled[i].with_comma);
        g_assert_cmpuint(money_decimal_styles(styled[i].text), ==, styled[i].styles << 1);
    }
}

static void
one_currency_is_named_or_none(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(currencies_named); i++) {
        char code[4] = "";

        g_test_message("%s", currencies_named[i].text);
        g_assert_cmpint(money_currency_of(currencies_named[i].text, code), ==,
                        currencies_named[i].code != NULL);
        g_assert_cmpstr(code, ==,
                        currencies_named[i].code == NULL ? "" : currencies_named[i].code);
    }
}

static void
assert_message(const char *text, const char *assumed, const char *expected)
{
    g_autoptr(GError) error = NULL;
    Money money;

    g_assert_false(money_parse(text, assumed, &money, &error));
    g_assert_cmpstr(error->message, ==, expected);
}

static void
refusal_names_both_readings(void)
{
    assert_message("1.234 EUR", NULL,
                   "\"1.234 EUR\" reads two ways: 1234.00 EUR or 1.234 EUR. "
                   "Write 1234.00 EUR or 1.23 EUR.");
    assert_message("1,234", "KWD",
                   "\"1,234\" reads two ways: 1234.000 KWD or 1.234 KWD. "
                   "Write 1234.000 KWD or 01.234 KWD.");
    assert_message("¥500", NULL,
                   "The sign in \"¥500\" belongs to several currencies, such as JPY, CNY. "
                   "Write the code instead, as in 15.00 USD.");
    assert_message(
        "$5", NULL,
        "The sign in \"$5\" belongs to several currencies, such as USD, AUD, CAD, NZD. "
        "Write the code instead, as in 15.00 USD.");
}

/* Whatever the program writes it can read, except where a person could not tell either. */
static void
written_amounts_are_read_back(void)
{
    static const char *const currencies[] = { "USD", "EUR", "JPY", "BRL" };

    for (gint64 minor = 0; minor < MONEY_LIMIT; minor = minor * 3 + 1) {
        for (gsize i = 0; i < G_N_ELEMENTS(currencies); i++) {
            Money money = { .minor = minor };
            g_autofree char *text = NULL;
            Money read = MONEY_NONE;

            g_strlcpy(money.currency, currencies[i], sizeof money.currency);
            text = money_text(&money);
            g_assert_true(money_parse(text, NULL, &read, NULL));
            g_assert_cmpint(read.minor, ==, minor);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/money-parse/typed-amount-reads-one-way-or-is-refused",
                    typed_amount_reads_one_way_or_is_refused);
    g_test_add_func("/money-parse/exported-amount-reads-one-way-or-is-refused",
                    exported_amount_reads_one_way_or_is_refused);
    g_test_add_func("/money-parse/refusal-names-both-readings", refusal_names_both_readings);
    g_test_add_func("/money-parse/written-amounts-are-read-back",
                    written_amounts_are_read_back);
    g_test_add_func("/money-parse/style-of-the-column-decides-what-reads-two-ways",
                    style_of_the_column_decides_what_reads_two_ways);
    g_test_add_func("/money-parse/one-currency-is-named-or-none",
                    one_currency_is_named_or_none);
    return g_test_run();
}
