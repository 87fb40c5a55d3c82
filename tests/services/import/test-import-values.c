/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single values of exports, and why a row is rejected. */
#include <string.h>

#include "kit/import-kit.h"
#include "services/import/format/import-words-private.h"

/* clang-format off */
static const struct {
    const char *word, *marketplace;
    OrderState state;
} words[] = {
    { "Awaiting payment",        NULL,     STATE_UNPAID },
    { "To pay",                  NULL,     STATE_UNPAID },
    { "Processing",              NULL,     STATE_PAID },
    { "Awaiting shipment",       NULL,     STATE_PAID },
    { "WAIT_SELLER_SEND_GOODS",  NULL,     STATE_PAID },
    { "Awaiting delivery",       NULL,     STATE_SHIPPED },
    { "Shipped",                 NULL,     STATE_SHIPPED },
    { "WAIT_BUYER_ACCEPT_GOODS", NULL,     STATE_SHIPPED },
    { "Delivered",               NULL,     STATE_MARKED_DELIVERED },
    { "Completed",               NULL,     STATE_COMPLETED },
    { "  completed ",            NULL,     STATE_COMPLETED },
    { "Finished",                NULL,     STATE_COMPLETED },
    { "Abgeschlossen",           NULL,     STATE_COMPLETED },
    { "Concluído ",              NULL,     STATE_COMPLETED },
    { "CONCLUÍDO",               NULL,     STATE_COMPLETED },
    { "Terminée",                NULL,     STATE_COMPLETED },
    { "Zakończone",              NULL,     STATE_COMPLETED },
    { "Versandt",                NULL,     STATE_SHIPPED },
    { "Aguardando a entrega ",   NULL,     STATE_SHIPPED },
    { "Cancelled",               NULL,     STATE_CANCELLED },
    { "Expired",                 NULL,     STATE_CANCELLED },
    { "Closed",                  NULL,     STATE_CLOSED },
    { "Closed",                  "aliexpress", STATE_CLOSED },
    { "Closed",                  "amazon", STATE_SHIPPED },
    { "Cancelled",               "amazon", STATE_CANCELLED },
    { "IN_ISSUE",                NULL,     STATE_UNKNOWN },
    { "Something new",           NULL,     STATE_UNKNOWN },
    { "",                        NULL,     STATE_UNKNOWN },
};

static const struct {
    const char *words, *token;
} payments[] = {
    { "Visa - 3724",          "credit-card:visa" },
    { "MasterCard - 2111",    "credit-card:mastercard" },
    { "American Express",     "credit-card:amex" },
    { "Credit/Debit card",    "credit-card" },
    { "Kreditkarte",          "credit-card" },
    { "Cartão de crédito",    "credit-card" },
    { "Debit card",           "debit-card" },
    { "Maestro",              "debit-card" },
    { "PayPal",               "paypal" },
    { "Klarna.",              "klarna" },
    { "Pix",                  "pix" },
    { "Boleto",               "boleto" },
    { "Alipay",               "alipay" },
    { "Amazon Gift Card",     "gift-card" },
    { "AliExpress balance",   "balance" },
    { "Przelewy24",           "bank-transfer" },
    { "Pagamento a Prazo",    "other" },
};

static const struct {
    const char *name, *text, *currency, *money; /* "" unknown, "!" refused */
    AmountStyle style;
} amounts[] = {
    { "dollars-with-a-prefix",             "US $1,382.11",        NULL,  "1382.11 USD", AMOUNT_AS_SHOWN },
    { "zloty-with-a-comma",                "129,46zł",            NULL,  "129.46 PLN",  AMOUNT_AS_SHOWN },
    { "reais-with-a-dot",                  "R$61.25",             NULL,  "61.25 BRL",   AMOUNT_AS_SHOWN },
    { "reais-with-a-comma",                "R$126,59",            NULL,  "126.59 BRL",  AMOUNT_AS_SHOWN },
    { "the-form-with-its-parts",           "R$132,74|132|74",     NULL,  "132.74 BRL",  AMOUNT_AS_SHOWN },
    { "the-form-with-its-parts-decides",   "US $1.234|1234|00",   NULL,  "1234.00 USD", AMOUNT_AS_SHOWN },
    { "a-number-with-a-code-beside-it",    "9.61",                "EUR", "9.61 EUR",    AMOUNT_AS_SHOWN },
    { "a-number-with-a-sign-beside-it",    "9.61",                "€",   "9.61 EUR",    AMOUNT_AS_SHOWN },
    { "letters-before-the-dollar-sign",    "26.70",               "US",  "26.70 USD",   AMOUNT_WITH_DOT },
    { "of-australia",                      "26.70",               "AU",  "26.70 AUD",   AMOUNT_WITH_DOT },
    { "thousands-in-a-file-with-dots",     "1,700",               "PLN", "1700.00 PLN", AMOUNT_WITH_DOT },
    { "yen-have-no-decimals",              "1,700",               "JPY", "1700 JPY",    AMOUNT_WITH_DOT },
    { "what-reads-two-ways-is-refused",    "1,700",               "PLN", "!",           AMOUNT_AS_SHOWN },
    { "a-dollar-of-nobody-is-refused",     "$12.99",              NULL,  "!",           AMOUNT_AS_SHOWN },
    { "an-amount-of-no-currency-is-unknown", "12.99",             NULL,  "",            AMOUNT_AS_SHOWN },
    { "nothing-is-unknown",                "",                    "USD", "",            AMOUNT_AS_SHOWN },
    { "not-available-is-unknown",          "Not Available",       "USD", "",            AMOUNT_AS_SHOWN },
    { "words-are-refused",                 "Free shipping",       "USD", "!",           AMOUNT_AS_SHOWN },
};

static const struct {
    const char *text;
    int quantity; /* 0: refused */
} quantities[] = {
    { "1", 1 }, { "2.00", 2 }, { "3 pieces", 3 }, { "", 1 }, { " 12 ", 12 },
    { "0", 0 }, { "-1", 0 }, { "1.5", 0 }, { "many", 0 }, { "1000001", 0 },
    { "99999999999999999999", 0 },
};

static const struct {
    const char *name, *row, *why;
} rejections[] = {
    { "a-rounded-number",          "2026-02-20,3.07E+15,Lamp,1,US $5.00,S,,,,,USD,Shipped,,,,",            "spreadsheet" },
    { "a-number-that-is-missing",  "2026-02-20,,Lamp,1,US $5.00,S,,,,,USD,Shipped,,,,",                    "missing" },
    { "a-guard-around-nothing",    "2026-02-20,'  ,Lamp,1,US $5.00,S,,,,,USD,Shipped,,,,",                 "missing" },
    { "a-number-with-letters",     "2026-02-20,80123456789ABCD4,Lamp,1,US $5.00,S,,,,,USD,Shipped,,,,",    "12 to 22 digits" },
    { "a-number-that-is-short",    "2026-02-20,80123456,Lamp,1,US $5.00,S,,,,,USD,Shipped,,,,",            "12 to 22 digits" },
    { "a-date-that-reads-two-ways", "01/02/2026,8012345678901234,Lamp,1,US $5.00,S,,,,,USD,Shipped,,,,",   "01/02/2026" },
    { "a-date-that-is-none",       "2026-02-30,8012345678901234,Lamp,1,US $5.00,S,,,,,USD,Shipped,,,,",    "2026-02-30" },
    { "an-amount-that-reads-two-ways", "2026-02-20,8012345678901234,Lamp,1,\"1,234\",S,,,,,PLN,Shipped,,,,", "1,234" },
    { "a-quantity-that-is-none",   "2026-02-20,8012345678901234,Lamp,x,US $5.00,S,,,,,USD,Shipped,,,,",    "quantity" },
    { "a-row-with-a-cell-too-many", "2026-02-20,8012345678901234,Lamp, small,1,US $5.00,S,,,,,USD,Shipped,,,,", "17 cells" },
    { "a-row-that-is-cut-off",     "2026-02-20,8012345678901234,Lamp",                                     "3 cells" },
    { "a-row-with-a-broken-quote", "2026-02-20,8012345678901234,\"Lamp\" x,1,US $5.00,S,,,,,USD,Shipped,,,,", "quote" },
};
/* clang-format on */

#define HEADER                                                                           \
    "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info," \
    "Currency,Status,Product Url,Product Image Url,Store Url,Tags\n"
#define GOOD_ROW "2026-02-20,8012345678909999,Good,1,US $5.00,S,,,,,USD,Shipped,,,,\n"

static void
test_states(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        g_test_message("%s", words[i].word);
        g_assert_cmpint(order_state_of_word(words[i].word, words[i].marketplace), ==,
                        words[i].state);
    }
}

static void
test_payments(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(payments); i++)
        g_assert_cmpstr(payment_of_words(payments[i].words), ==, payments[i].token);
}

static void
test_amount(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    Money money = MONEY_NONE;

    if (!import_read_amount(amounts[i].text, amounts[i].currency, amounts[i].style, &money,
                            &error)) {
        g_assert_cmpstr(amounts[i].money, ==, "!");
        g_assert_nonnull(error);
        return;
    }
    text = money_is_known(&money) ? money_text(&money) : g_strdup("");
    g_assert_cmpstr(text, ==, amounts[i].money);
}

static void
test_quantities(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(quantities); i++) {
        int quantity = 0;

        g_test_message("%s", quantities[i].text);
        g_assert_cmpint(import_read_quantity(quantities[i].text, &quantity, NULL), ==,
                        quantities[i].quantity > 0);
        g_assert_cmpint(quantity, ==, quantities[i].quantity);
    }
}

/* The rows around it are read all the same. */
static void
test_rejection(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *file =
        g_strconcat(HEADER GOOD_ROW, rejections[i].row, "\n", GOOD_ROW, NULL);
    g_autofree char *found = import_kit_parse(file, -1, NULL, NULL);
    g_auto(GStrv) lines = g_strsplit(found, "\n", -1);

    g_assert_cmpuint(g_strv_length(lines), ==, 4);
    g_assert_true(g_str_has_prefix(lines[0], "2 aliexpress 8012345678909999 "));
    g_assert_true(g_str_has_prefix(lines[1], "3 rejected "));
    g_assert_nonnull(strstr(lines[1], rejections[i].why));
    g_assert_true(g_str_has_prefix(lines[2], "4 aliexpress 8012345678909999 "));
}

static void
test_guarded_number(void)
{
    static const char *const numbers[] = { "\"=\"\"8012345678901234\"\"\"", "'8012345678901234",
                                           " 8012345678901234 " };

    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_autofree char *file = g_strconcat(HEADER "2026-02-20,", numbers[i],
                                            ",Lamp,1,US $5.00,S,,,,,USD,Shipped,,,,\n", NULL);
        g_autofree char *found = import_kit_parse(file, -1, NULL, NULL);

        g_assert_true(g_str_has_prefix(found, "2 aliexpress 8012345678901234 "));
    }
}

static void
test_unknown_status(void)
{
    g_autofree char *found =
        import_kit_parse(HEADER "2026-02-20,8012345678901234,Lamp,1,US $5.00,S,,,,,USD,"
                                "Waiting for the moon ,,,,\n",
                         -1, NULL, NULL);

    g_assert_nonnull(strstr(found, "\"imported_status\":\"Waiting for the moon\""));
    g_assert_null(strstr(found, "true"));
}

static void
test_buyer(void)
{
    static const char file[] =
        "\"Order Id\",\"Order date\",\"Order Status\",\"Order detail url\",\"Store Name\",\"Store "
        "url\",\"Currency\",\"Tracking number\",\"Tracking link\",\"Item title\",\"Item price\","
        "\"Item quantity\",\"Item attributes\",\"Item image url\",\"Item product link\",\"Total "
        "order net price\",\"Total Shipping\",\"Total price adjustments\",\"Total discount\","
        "\"Total EU Tax\",\"Total VAT\",\"Total price\",\"Buyer Full Name\",\"Buyer address\","
        "\"Buyer Phone Number\",\"Buyer country\",\"Buyer region\",\"Buyer ZIP\",\"Buyer city\","
        "\"Payment method\"\n"
        "8012345678901234,,,,,,EUR,,,Lamp,,,,,,,,,,,,1.00,SECRETNAME,SECRETSTREET,SECRETPHONE,"
        "Germany,SECRETREGION,SECRETZIP,SECRETCITY,Visa 4111111111111111\n";
    g_autofree char *found = import_kit_parse(file, -1, NULL, NULL);

    g_assert_true(g_str_has_prefix(found, "2 aliexpress 8012345678901234 "));
    g_assert_null(strstr(found, "SECRET"));
    g_assert_null(strstr(found, "4111"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/import-words/states-are-known-in-all-languages", test_states);
    g_test_add_func("/import-words/ways-to-pay-become-tokens", test_payments);
    for (gsize i = 0; i < G_N_ELEMENTS(amounts); i++) {
        g_autofree char *path = g_strconcat("/import-amount/", amounts[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_amount);
    }
    g_test_add_func("/import-values/quantities-are-whole-and-positive", test_quantities);
    for (gsize i = 0; i < G_N_ELEMENTS(rejections); i++) {
        g_autofree char *path = g_strconcat("/import-rejects/", rejections[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_rejection);
    }
    g_test_add_func("/import-values/a-guarded-number-is-a-number", test_guarded_number);
    g_test_add_func("/import-values/an-unknown-status-is-kept-and-means-nothing",
                    test_unknown_status);
    g_test_add_func("/import-values/who-the-buyer-is-is-never-read", test_buyer);
    return g_test_run();
}
