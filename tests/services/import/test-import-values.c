/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single values of exports, and why a row is rejected. */
#include <string.h>

#include "kit/import-kit.h"
#include "services/import/value/import-read.h"

/* clang-format off */
static const struct {
    const char *name, *text, *currency, *money; /* "" unknown, "!" refused */
    DecimalStyle style;                         /* of the column */
    const char *said;                           /* the currency that the person said, or NULL */
} amounts[] = {
    { "dollars-with-a-prefix",             "US $1,382.11",        NULL,  "1382.11 USD", DECIMALS_UNSAID,       NULL },
    { "zloty-with-a-comma",                "129,46zł",            NULL,  "129.46 PLN",  DECIMALS_UNSAID,       NULL },
    { "reais-with-a-dot",                  "R$61.25",             NULL,  "61.25 BRL",   DECIMALS_UNSAID,       NULL },
    { "reais-with-a-comma",                "R$126,59",            NULL,  "126.59 BRL",  DECIMALS_UNSAID,       NULL },
    { "euros-with-a-blank",                "9,61 €",              NULL,  "9.61 EUR",    DECIMALS_UNSAID,       NULL },
    { "rupees-in-thousands",               "₹1,234",              NULL,  "1234.00 INR", DECIMALS_UNSAID,       NULL },
    { "rupiah-have-no-decimals-on-pages",  "Rp12.345",            NULL,  "12345.00 IDR", DECIMALS_UNSAID,      NULL },
    { "dinars-have-three-decimals",        "KWD 1.234",           NULL,  "1.234 KWD",   DECIMALS_UNSAID,       NULL },
    { "the-form-with-its-parts",           "R$132,74|132|74",     NULL,  "132.74 BRL",  DECIMALS_UNSAID,       NULL },
    { "the-form-with-its-parts-decides",   "US $1.234|1234|00",   NULL,  "1234.00 USD", DECIMALS_UNSAID,       NULL },
    { "a-number-with-a-code-beside-it",    "9.61",                "EUR", "9.61 EUR",    DECIMALS_UNSAID,       NULL },
    { "a-number-with-a-sign-beside-it",    "9.61",                "€",   "9.61 EUR",    DECIMALS_UNSAID,       NULL },
    { "letters-before-the-dollar-sign",    "26.70",               "US",  "26.70 USD",   DECIMALS_BEHIND_POINT, NULL },
    { "of-australia",                      "26.70",               "AU",  "26.70 AUD",   DECIMALS_BEHIND_POINT, NULL },
    { "thousands-in-a-column-with-points", "1,700",               "PLN", "1700.00 PLN", DECIMALS_BEHIND_POINT, NULL },
    { "decimals-in-a-column-with-commas",  "1,700",               "PLN", "1.70 PLN",    DECIMALS_BEHIND_COMMA, NULL },
    { "thousands-in-a-column-with-commas", "1.700",               "EUR", "1700.00 EUR", DECIMALS_BEHIND_COMMA, NULL },
    { "yen-have-no-decimals",              "1,700",               "JPY", "1700 JPY",    DECIMALS_BEHIND_POINT, NULL },
    { "what-reads-two-ways-is-refused",    "1,700",               "PLN", "!",           DECIMALS_UNSAID,       NULL },
    { "a-dollar-of-nobody-is-refused",     "$12.99",              NULL,  "!",           DECIMALS_UNSAID,       NULL },
    { "a-dollar-is-whose-was-said",        "$12.99",              NULL,  "12.99 CAD",   DECIMALS_UNSAID,       "CAD" },
    { "an-amount-of-no-currency-is-unknown", "12.99",             NULL,  "",            DECIMALS_UNSAID,       NULL },
    { "or-what-was-said",                  "12.99",               NULL,  "12.99 CHF",   DECIMALS_UNSAID,       "CHF" },
    { "what-was-said-comes-last",          "12.99",               "EUR", "12.99 EUR",   DECIMALS_UNSAID,       "CHF" },
    { "below-zero",                        "-6.66",               "USD", "-6.66 USD",   DECIMALS_UNSAID,       NULL },
    { "nothing-is-unknown",                "",                    "USD", "",            DECIMALS_UNSAID,       NULL },
    { "not-available-is-unknown",          "Not Available",       "USD", "",            DECIMALS_UNSAID,       NULL },
    { "words-are-refused",                 "Free shipping",       "USD", "!",           DECIMALS_UNSAID,       NULL },
};

static const struct {
    const char *text;
    int quantity; /* 0: refused */
    DecimalStyle style;
} quantities[] = {
    { "1", 1, DECIMALS_UNSAID }, { "2.00", 2, DECIMALS_UNSAID }, { "2,0", 2, DECIMALS_UNSAID },
    { "3 pieces", 3, DECIMALS_UNSAID }, { "", 1, DECIMALS_UNSAID }, { " 12 ", 12, DECIMALS_UNSAID },
    { "1e3", 1000, DECIMALS_UNSAID }, { "1.000", 0, DECIMALS_UNSAID },
    { "1.000", 1, DECIMALS_BEHIND_POINT }, { "1.000", 1000, DECIMALS_BEHIND_COMMA },
    { "0", 0, DECIMALS_UNSAID }, { "-1", 0, DECIMALS_UNSAID }, { "1.5", 0, DECIMALS_UNSAID },
    { "many", 0, DECIMALS_UNSAID }, { "1000001", 0, DECIMALS_UNSAID },
    { "1e9", 0, DECIMALS_UNSAID }, { "99999999999999999999", 0, DECIMALS_UNSAID },
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
test_amount(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GString) said = g_string_new(NULL);
    const ImportSink sink = import_kit_sink(said);
    ImportTask task = { .sink = &sink };
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    Money money = MONEY_NONE;

    if (amounts[i].said != NULL)
        g_strlcpy(task.style.currency, amounts[i].said, sizeof task.style.currency);
    if (!import_read_amount(amounts[i].text, amounts[i].currency, amounts[i].style, &task,
                            &money, &error)) {
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
        g_assert_cmpint(
            import_read_quantity(quantities[i].text, quantities[i].style, &quantity, NULL), ==,
            quantities[i].quantity > 0);
        g_assert_cmpint(quantity, ==, quantities[i].quantity);
    }
}

/* Notes stand between the rows that they are about. */
static char *
without_notes(const char *found)
{
    g_auto(GStrv) lines = g_strsplit(found, "\n", -1);
    GString *text = g_string_new(NULL);

    for (guint i = 0; lines[i] != NULL; i++) {
        if (!g_str_has_prefix(lines[i], "note ") && *lines[i] != '\0')
            g_string_append_printf(text, "%s\n", lines[i]);
    }
    return g_string_free(text, FALSE);
}

/* The rows around it are read all the same. */
static void
test_rejection(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *file =
        g_strconcat(HEADER GOOD_ROW, rejections[i].row, "\n", GOOD_ROW, NULL);
    g_autofree char *found = import_kit_parse(file, -1, NULL, NULL);
    g_autofree char *rows = without_notes(found);
    g_auto(GStrv) lines = g_strsplit(rows, "\n", -1);

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
    g_assert_nonnull(strstr(found, "\"page_state\":\"unknown\""));
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

/* Of several parts the one with the strongest way back counts; names that people use are known
 * beside the parts of words that exports have. */
static void
test_payment(void)
{
    static const struct {
        const char *text, *token;
    } cases[] = {
        { "Visa - 3724", "credit-card:visa" },
        { "Gift card and Visa", "credit-card:visa" },
        { "PayPal Express", "paypal" },
        { "Google Pay", "credit-card" },
        { "EPS", "bank-transfer" },
        { "Riverty; coins", "afterpay" },
        { "beads", NULL },
        { "", NULL },
    };
    g_autoptr(ImportWords) words = import_words_load(NULL, NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *token = import_words_payment(words, cases[i].text);

        g_test_message("%s", cases[i].text);
        g_assert_cmpstr(token, ==, cases[i].token);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
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
    g_test_add_func("/import-values/a-payment-is-its-part-with-the-strongest-way-back",
                    test_payment);
    g_test_add_func("/import-values/an-unknown-status-is-kept-and-means-nothing",
                    test_unknown_status);
    g_test_add_func("/import-values/who-the-buyer-is-is-never-read", test_buyer);
    return g_test_run();
}
