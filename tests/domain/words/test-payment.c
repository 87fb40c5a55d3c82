/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/payment.h"

#include <string.h>

#include "domain/words/aliases-private.h"
#include "domain/words/country.h"

static const struct {
    const char *words;
    const char *token; /* NULL: not understood */
} typed[] = {
    { "credit-card", "credit-card" },
    { "CREDIT-CARD:VISA", "credit-card:visa" },
    { "debit-card:xyz", "debit-card:xyz" },
    { "visa", "credit-card:visa" },
    { "Visa", "credit-card:visa" },
    { "Credit card, Visa", "credit-card:visa" },
    { "credit card (Visa)", "credit-card:visa" },
    { "Visa debit", "debit-card:visa" },
    { "debit card, Mastercard", "debit-card:mastercard" },
    { "Visa ending in 1234", "credit-card:visa" },
    { "Visa •••• 1234", "credit-card:visa" },
    { "paid with my Visa card", "credit-card:visa" },
    { "American Express", "credit-card:amex" },
    { "amex", "credit-card:amex" },
    { "Diners Club", "credit-card:diners" },
    { "card", "credit-card" },
    { "Kreditkarte", "credit-card" },
    { "KREDITKARTE VISA", "credit-card:visa" },
    { "carte de credit", "credit-card" },
    { "Cartão de Crédito", "credit-card" },
    { "EC-Karte", "debit-card" },
    { "girocard", "debit-card" },
    { "Maestro", "debit-card" },
    { "Bancomat", "credit-card:bancomat" },
    { "Google Pay", "credit-card" },
    { "google pay, mastercard", "credit-card:mastercard" },
    { "Apple Pay", "credit-card" },
    { "ideal", "bank-transfer" },
    { "iDEAL", "bank-transfer" },
    { "Sofortüberweisung", "bank-transfer" },
    { "Banküberweisung", "bank-transfer" },
    { "BLIK", "bank-transfer" },
    { "pay pal", "paypal" },
    { "by PayPal", "paypal" },
    { "SEPA-Lastschrift", "sepa-debit" },
    { "direct debit", "sepa-debit" },
    { "Bank transfer", "bank-transfer" },
    { "TWINT", "twint" },
    { "gift card", "gift-card" },
    { "other", "other" },
    { "", NULL },
    { "with", NULL },
    { "1234", NULL },
    { "vsa", NULL },
    { "paypal or visa", NULL },
    { "PayPal, Visa", NULL },
    { "Visa Mastercard", NULL },
    { "credit card debit card", NULL },
    { "no card", NULL },
    { "gold bars", NULL },
    { "credit-card:", NULL },
    { "paypal:visa", NULL },
};

static void
what_people_write_is_understood_or_not_taken(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(typed); i++) {
        g_autofree char *token = payment_read(typed[i].words);

        g_test_message("%s", typed[i].words);
        g_assert_cmpstr(token, ==, typed[i].token);
    }
}

static void
what_is_shown_is_understood(void)
{
    for (const PaymentMethod *method = payment_methods; method->token != NULL; method++) {
        g_autofree char *read = payment_read(method->label);
        g_autofree char *with_network = g_strdup_printf("%s, Visa", method->label);
        g_autofree char *expected = g_strdup_printf("%s:visa", method->token);
        g_autofree char *card = payment_read(with_network);

        g_assert_cmpstr(read, ==, method->token);
        g_assert_cmpstr(card, ==, method->is_card ? expected : NULL);
    }
    g_assert_cmpstr(payment_network_label("mastercard"), ==, "Mastercard");
    g_assert_null(payment_network_label("zz"));
}

static const struct {
    const char *words;
    const char *code; /* NULL: not understood */
} countries[] = {
    { "DE", "DE" },
    { "de", "DE" },
    { "DEU", "DE" },
    { "Germany", "DE" },
    { "deutschland", "DE" },
    { "UK", "GB" },
    { "United Kingdom", "GB" },
    { "usa", "US" },
    { "U.S.A.", "US" },
    { "United States of America", "US" },
    { "the netherlands", "NL" },
    { "Österreich", "AT" },
    { "osterreich", "AT" },
    { "Cote d'Ivoire", "CI" },
    { "Côte d’Ivoire", "CI" },
    { "Türkei", "TR" },
    { "turkey", "TR" },
    { "한국", "KR" },
    { "Kosovo", "XK" },
    { "Antigua & Barbuda", NULL },
    { "ZZ", NULL },
    { "", NULL },
    { "Germoney", NULL },
    { "Germany France", NULL },
};

static void
countries_go_by_their_names_and_codes(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(countries); i++) {
        g_test_message("%s", countries[i].words);
        g_assert_cmpstr(country_read(countries[i].words), ==, countries[i].code);
    }
    g_assert_cmpstr(country_name("DE"), ==, "Germany");
    g_assert_null(country_name("ZZ"));
}

/* Every name of the files leads to its own token, so no two tokens share one. */
static void
no_name_has_two_meanings(void)
{
    static const char *const files[] = { "countries.names", "payments.names" };

    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(Aliases) aliases = aliases_new(files[i]);

        g_assert_cmpuint(aliases_count(aliases), >, 20);
        for (guint k = 0; k < aliases_count(aliases); k++) {
            g_assert_cmpint(aliases_find(aliases, aliases_token(aliases, (int)k)), ==, k);
            g_assert_cmpint(aliases_find(aliases, aliases_label(aliases, (int)k)), ==,
                            g_str_equal(aliases_token(aliases, (int)k), ALIASES_FILLER)
                                ? aliases_find(aliases, aliases_label(aliases, (int)k))
                                : (int)k);
        }
    }
}

static void
assert_nearest(char *nearest, const char *expected)
{
    g_autofree char *owned = nearest;

    g_assert_cmpstr(owned, ==, expected);
}

static void
the_nearest_three_are_named(void)
{
    assert_nearest(payment_nearest("vsa"), "Visa, Credit card, Mastercard");
    assert_nearest(payment_nearest("paypall"), "PayPal, Debit card, Credit card");
    assert_nearest(country_nearest("Germny"), "Germany, Jersey, Armenia");
    assert_nearest(country_nearest("Nethrelands"), "Netherlands, New Zealand, Ireland");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/payment/what-people-write-is-understood-or-not-taken",
                    what_people_write_is_understood_or_not_taken);
    g_test_add_func("/payment/what-is-shown-is-understood", what_is_shown_is_understood);
    g_test_add_func("/payment/countries-go-by-their-names-and-codes",
                    countries_go_by_their_names_and_codes);
    g_test_add_func("/payment/no-name-has-two-meanings", no_name_has_two_meanings);
    g_test_add_func("/payment/the-nearest-three-are-named", the_nearest_three_are_named);
    return g_test_run();
}
