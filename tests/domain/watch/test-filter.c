/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "domain/watch/watch.h"
#include "kit/domain-kit.h"

#define NOW "2026-03-10T12:00:00Z"

/* Closes in 6 days and a half. */
#define LAMP                                                                                     \
    "{\"number\":\"3069099405659913\",\"marketplace\":\"aliexpress\",\"title\":\"Lampe Größe " \
    "L\",\"seller\":\"Your Taste Store\",\"paid_with\":\"credit-card:visa\","                    \
    "\"tag\":[\"gift\",\"office desk\"],\"total\":{\"amount\":\"50.00\",\"currency\":\"USD\"},"  \
    "\"delivered\":\"2026-03-02T00:00:00Z\"}"
/* The close is not known. */
#define UNKNOWN "{\"number\":\"1\",\"marketplace\":\"corner-shop\",\"shipped\":true}"
/* Overdue. */
#define LATE \
    "{\"number\":\"2\",\"marketplace\":\"aliexpress\",\"paid\":\"2026-02-01T00:00:00Z\"}"
#define FINISHED "{\"number\":\"3\",\"marketplace\":\"aliexpress\",\"cancelled\":true}"

static const struct {
    const char *filter, *order;
    gboolean matches;
} matches[] = {
    { "", LAMP, TRUE },
    { " \t ", LAMP, TRUE },

    { "due<7d", LAMP, TRUE },
    { "due<6d", LAMP, FALSE },
    { "due<156h", LAMP, FALSE },
    { "due<=156h", LAMP, TRUE },
    { "due>=156h", LAMP, TRUE },
    { "due>156h", LAMP, FALSE },
    { "due>12h", LAMP, TRUE },
    { "due<1w", LAMP, TRUE },
    { "due<9360min", LAMP, FALSE },
    { "due<9361MIN", LAMP, TRUE },
    { "due<36500d", LAMP, TRUE },
    { "due<0d", LAMP, FALSE },
    { "due<0d", LATE, TRUE },
    { "due>0d", LATE, FALSE },
    { "due<3d", UNKNOWN, FALSE },
    { "due<1d", UNKNOWN, FALSE },
    { "due<36500d", FINISHED, FALSE },
    { "due>0d", FINISHED, FALSE },
    { "-due<3d", FINISHED, TRUE },

    { "state:delivered", LAMP, TRUE },
    { "state:shipped", LAMP, FALSE },
    { "-state:shipped", LAMP, TRUE },
    { "state:cancelled", FINISHED, TRUE },
    { "next:inspect", LAMP, TRUE },
    { "next:nothing", LAMP, FALSE },
    { "next:nothing", FINISHED, TRUE },
    { "marketplace:aliexpress", LAMP, TRUE },
    { "marketplace:ebay", LAMP, FALSE },
    { "method:credit-card", LAMP, TRUE },
    { "method:paypal", LAMP, FALSE },
    /* The names that they had before. */
    { "shop:aliexpress", LAMP, TRUE },
    { "shop:AliExpress", LAMP, TRUE },
    { "shop:ali", LAMP, FALSE },
    { "tag:gift", LAMP, TRUE },
    { "tag:Gift", LAMP, TRUE },
    { "tag:gif", LAMP, FALSE },
    { "tag:office", LAMP, FALSE },
    { "tag:gift", LATE, FALSE },
    { "seller:taste", LAMP, TRUE },
    { "seller:lamp", LAMP, FALSE },
    { "seller:taste", LATE, FALSE },
    { "paid:credit-card", LAMP, TRUE },
    { "paid:credit-card:visa", LAMP, TRUE },
    { "paid:visa", LAMP, TRUE },
    { "paid:googlepay", LAMP, TRUE },
    { "paid:ideal", LAMP, FALSE },
    { "paid:credit-card:amex", LAMP, FALSE },
    { "paid:paypal", LAMP, FALSE },
    { "paid:credit-card", LATE, FALSE },

    { ">49.99usd", LAMP, TRUE },
    { ">50usd", LAMP, FALSE },
    { ">=50usd", LAMP, TRUE },
    { "<=50USD", LAMP, TRUE },
    { "<50usd", LAMP, FALSE },
    { ">1eur", LAMP, FALSE },
    { "<9999eur", LAMP, FALSE },
    { ">1usd", LATE, FALSE },

    { "lampe", LAMP, TRUE },
    { "LAMPE", LAMP, TRUE },
    { "GRÖSSE", LAMP, TRUE },
    { "größe", LAMP, TRUE },
    { "grose", LAMP, FALSE },
    { "405659", LAMP, TRUE },
    { "taste", LAMP, TRUE },
    { "desk", LAMP, TRUE },
    { "lampe taste", LAMP, TRUE },
    { "lampe chair", LAMP, FALSE },
    { "lampe -chair", LAMP, TRUE },
    { "lampe -taste", LAMP, FALSE },
    { "-", LAMP, FALSE },
    { "Size:6", LAMP, FALSE },
    { "12:30", LAMP, FALSE },
    { "https://example.org", LAMP, FALSE },
    { "due", LAMP, FALSE },

    { "seller:\"taste store\"", LAMP, TRUE },
    { "seller:\"Your  Taste\"", LAMP, FALSE }, /* blanks count */
    { "seller:\"taste your\"", LAMP, FALSE },
    { "seller:taste store", LAMP, TRUE },
    { "seller:\"store\" state:shipped", LAMP, FALSE },
    { "tag:\"office desk\"", LAMP, TRUE },
    { "tag:\"Office desk\"", LAMP, TRUE },
    { "tag:\"office\"", LAMP, FALSE },
    { "-tag:\"office desk\"", LAMP, FALSE },
    { "shop:\"aliexpress\"", LAMP, TRUE },
    { "\"taste store\"", LAMP, TRUE },
    { "\"store taste\"", LAMP, FALSE },
    { "-\"taste store\"", LAMP, FALSE },
    { "\"-taste\"", LAMP, FALSE }, /* a dash between quotes is a dash */
    { "\"tag:gift\"", LAMP, FALSE },
    { "\">1usd\"", LAMP, FALSE },
    { "\"due<3d\"", LAMP, FALSE },
    { "sell\"er\":taste", LAMP, FALSE },
    { "state:\"delivered\"", LAMP, TRUE },
    { "your\" taste\"", LAMP, TRUE },
    { "\"a \\\"b\\\\\"", LAMP, FALSE },
    { "\"Ta\"ste", LAMP, TRUE },
};

/* As a shell hands them over: one text a word, and no quotes of its own. */
static const struct {
    const char *words[4];
    gboolean matches;
} read_by_a_shell[] = {
    { { NULL }, TRUE },
    { { "", NULL }, TRUE },
    { { "seller:taste store", NULL }, TRUE },
    { { "seller:store taste", NULL }, FALSE },
    { { "-seller:taste store", NULL }, FALSE },
    { { "seller:\"taste store\"", NULL }, TRUE },
    { { "tag:office desk", "state:delivered", NULL }, TRUE },
    { { "tag:desk office", NULL }, FALSE },
    { { "seller:taste state:delivered", NULL }, TRUE },
    { { "seller:taste state:shipped", NULL }, FALSE },
    { { "seller:taste -gift", NULL }, FALSE },
    { { "seller:taste due>12h", NULL }, TRUE },
    { { "seller:taste >49usd", NULL }, TRUE },
    { { "state:delivered taste", NULL }, TRUE },
    { { "store your", NULL }, TRUE }, /* two words, in any order */
    { { "lampe", "taste", "gift", NULL }, TRUE },
};

static void
words_of_a_shell_keep_their_blanks(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(read_by_a_shell); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *text = filter_text(read_by_a_shell[i].words, &error);
        g_autoptr(Filter) filter = text != NULL ? filter_parse(text, &error) : NULL;
        g_autoptr(Order) order = kit_order(LAMP, NULL);
        OrderSummary row = order_summarise(order, kit_policies(), at(NOW), NULL);

        g_assert_no_error(error);
        if (filter_matches(filter, &row, at(NOW)) != read_by_a_shell[i].matches)
            g_error("%s", read_by_a_shell[i].words[0]);
    }
}

static void
a_row_matches_every_word(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(matches); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Filter) filter = filter_parse(matches[i].filter, &error);
        g_autoptr(Order) order = kit_order(matches[i].order, NULL);
        OrderSummary row = order_summarise(order, kit_policies(), at(NOW), NULL);

        g_assert_no_error(error);
        if (filter_matches(filter, &row, at(NOW)) != matches[i].matches)
            g_test_message("%s on %s", matches[i].filter, matches[i].order);
        g_assert_cmpint(filter_matches(filter, &row, at(NOW)), ==, matches[i].matches);
    }
}

static void
only_nothing_is_empty(void)
{
    g_autoptr(Filter) nothing = filter_parse("  ", NULL);
    g_autoptr(Filter) something = filter_parse("x", NULL);

    g_assert_true(filter_is_empty(nothing));
    g_assert_false(filter_is_empty(something));
}

/* What the message must name: the word, or what was expected. */
static const struct {
    const char *filter, *named;
} bad_words[] = {
    { "due<", "due<3d" },
    { "due<3", "due<3" },
    { "due<d", "due<d" },
    { "due<3y", "due<3y" },
    { "due<-3d", "due<-3d" },
    { "due<3d2d", "due<3d2d" },
    { "due<36501d", "due<36501d" },
    { "due<99999999999999999999d", "due<3d" },
    { "due>=w", "due>=w" },
    { ">50", ">50usd" },
    { ">usd", ">usd" },
    { "<", ">50usd" },
    { ">=", ">50usd" },
    { ">50zzz", "ZZZ" },
    { ">1.234eur", "1.234" },
    { "state:lost-in-space", "lost-in-space" },
    { "state:", "placed" },
    { "state:Shipped", "shipped" },
    { "next:dance", "inspect" },
    { "method:shells", "“shells” is not a known payment method. The nearest are: " },
    { "paid:", "is not a known payment method" },
    { "glitter:x", "state:, reason:, marketplace:, tag:, seller:, next: or method:." },
    { "tag:", "tag:gift" },
    { "shop:", "tag:gift" },
    { "colour:red", "colour:red" },
    { "-colour:red", "colour:red" },
    { "lamp state:x", "x" },
    { "seller:\"Store 7", "not closed" },
    { "lamp \"", "not closed" },
    { "seller:\"a\\\"", "not closed" },
    { "seller:\"\"", "tag:gift" },
    { "\"\"", "tag:gift" },
    { "state:\"ship ped\"", "ship ped" },
};

static void
a_word_that_cannot_be_read_is_named(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(bad_words); i++) {
        g_autoptr(GError) error = NULL;

        g_assert_null(filter_parse(bad_words[i].filter, &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
        if (strstr(error->message, bad_words[i].named) == NULL)
            g_test_message("%s: %s", bad_words[i].filter, error->message);
        g_assert_nonnull(strstr(error->message, bad_words[i].named));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/filter/a-row-matches-every-word", a_row_matches_every_word);
    g_test_add_func("/filter/words-of-a-shell-keep-their-blanks",
                    words_of_a_shell_keep_their_blanks);
    g_test_add_func("/filter/only-nothing-is-empty", only_nothing_is_empty);
    g_test_add_func("/filter/a-word-that-cannot-be-read-is-named",
                    a_word_that_cannot_be_read_is_named);
    return g_test_run();
}
