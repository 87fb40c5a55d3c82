/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is meant by what is typed: of words, of names, of paths. */
#include <glib/gstdio.h>

#include "base/file/file.h"
#include "domain/words/words.h"
#include "ui/tui/parts/candidates.h"

/* The texts of those that are found, with spaces between. */
static char *
found(const GPtrArray *candidates, const char *typed)
{
    g_autoptr(GPtrArray) meant = candidates_find(candidates, typed);
    GString *texts = g_string_new(NULL);

    for (guint i = 0; i < meant->len; i++)
        g_string_append_printf(texts, "%s%s", i > 0 ? " " : "",
                               ((const Candidate *)meant->pdata[i])->text);
    return g_string_free(texts, FALSE);
}

static GPtrArray *
events(void)
{
    GPtrArray *candidates = candidates_new();

    candidates_add(candidates, "refunded", "Refund arrived", "money back,credited");
    candidates_add(candidates, "seller-offered", "Seller made an offer", "proposal");
    candidates_add(candidates, "buyer-offered", "You made an offer", "counter");
    candidates_add(candidates, "evidence-sent", "You sent evidence", "proof,F\u00f6to");
    return candidates;
}

static const struct {
    const char *typed, *found;
} cases[] = {
    { "", "refunded seller-offered buyer-offered evidence-sent" },
    { "refund", "refunded" },
    { "REFUND ARR", "refunded" },
    { "of", "seller-offered buyer-offered" }, /* not "proof": two letters begin a word */
    { "off", "seller-offered buyer-offered" },
    { "roof", "evidence-sent" },
    { "you", "buyer-offered evidence-sent" },
    { "you off", "buyer-offered" },
    { "off you", "buyer-offered" },
    { "back", "refunded" },
    { "foto", "evidence-sent" },
    { "money back", "refunded" },
    { "seller-o", "seller-offered" },
    { "?", "" },
    { "offer zzz", "" },
};

static void
what_is_typed_is_found(void)
{
    g_autoptr(GPtrArray) candidates = events();

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *texts = found(candidates, cases[i].typed);

        g_test_message("%s", cases[i].typed);
        g_assert_cmpstr(texts, ==, cases[i].found);
    }
}

static void
what_begins_so_comes_first(void)
{
    g_autoptr(GPtrArray) candidates = candidates_new();
    g_autofree char *texts = NULL;

    candidates_add(candidates, "a", "Undelivered", NULL);
    candidates_add(candidates, "b", "Was delivered", NULL);
    candidates_add(candidates, "c", "Parcel", "delivered");
    candidates_add(candidates, "delivered", "Here", NULL);
    texts = found(candidates, "deliv");
    g_assert_cmpstr(texts, ==, "delivered c b a");
}

static void
assert_complete(const GPtrArray *candidates, const char *typed, const char *expected)
{
    g_autofree char *completed = candidates_complete(candidates, typed);

    g_test_message("%s", typed);
    g_assert_cmpstr(completed, ==, expected);
}

static void
completing_goes_as_far_as_all_agree(void)
{
    g_autoptr(GPtrArray) candidates = candidates_new();

    candidates_add(candidates, "returns", NULL, NULL);
    candidates_add(candidates, "return-label", NULL, NULL);
    candidates_add(candidates, "L\u00e4mpe", NULL, NULL);
    candidates_add(candidates, "L\u00f6ffel", NULL, NULL);
    assert_complete(candidates, "r", "return");
    assert_complete(candidates, "return", NULL);
    assert_complete(candidates, "returns", NULL);
    assert_complete(candidates, "RETURN-", "return-label");
    assert_complete(candidates, "L", NULL); /* never half a letter */
    assert_complete(candidates, "l\u00e4", "L\u00e4mpe");
    assert_complete(candidates, "x", NULL);
    g_assert_cmpuint(candidates_last("a, b"), ==, 3);
    g_assert_cmpuint(candidates_last("a,"), ==, 2);
    g_assert_cmpuint(candidates_last(""), ==, 0);
    g_assert_cmpstr(candidates_exact(candidates, "RETURNS")->text, ==, "returns");
    g_assert_null(candidates_exact(candidates, "return"));
}

static void
assert_first(GPtrArray *candidates, const char *typed, const char *expected)
{
    g_autoptr(GPtrArray) meant = candidates_find(candidates, typed);

    g_test_message("%s", typed);
    g_assert_cmpuint(meant->len, >=, 1);
    g_assert_cmpstr(((const Candidate *)meant->pdata[0])->text, ==, expected);
}

static void
the_words_of_the_program_are_found_by_their_names(void)
{
    g_autoptr(GPtrArray) payments = candidates_of_payments();
    g_autoptr(GPtrArray) countries = candidates_of_countries();
    g_autoptr(GPtrArray) places = candidates_of_set(&money_places);

    assert_first(payments, "ideal", "bank-transfer");
    assert_first(payments, "visa", "credit-card:visa");
    assert_first(payments, "Google P", "credit-card");
    assert_first(payments, "payp", "paypal");
    assert_first(countries, "\u00d6ster", "AT");
    assert_first(countries, "germ", "DE");
    assert_first(countries, "uk", "GB");
    assert_first(places, "bal", "balance");
    /* What is written into the field is understood there. */
    for (guint i = 0; i < payments->len; i++) {
        const Candidate *candidate = payments->pdata[i];
        g_autofree char *token = payment_read(candidate->text);

        g_assert_cmpstr(token, ==, candidate->text);
    }
    for (guint i = 0; i < countries->len; i++) {
        const Candidate *candidate = countries->pdata[i];

        g_assert_cmpstr(country_read(candidate->text), ==, candidate->text);
    }
}

static void
put(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);

    g_assert_true(g_file_set_contents(path, "x", 1, NULL));
}

/* Below the home, so that ~ is meant. */
static void
paths_are_listed_and_completed(void)
{
    g_autofree char *folder = g_build_filename(g_get_home_dir(), "my files", NULL);
    g_autofree char *inner = g_build_filename(folder, "photos 2026", NULL);
    g_autoptr(GPtrArray) all = NULL;
    g_autoptr(GPtrArray) hidden = NULL;
    g_autoptr(GPtrArray) none = NULL;
    g_autofree char *texts = NULL;
    g_autofree char *path = NULL;

    g_assert_cmpint(g_mkdir_with_parents(inner, 0700), ==, 0);
    put(folder, "orders.csv");
    put(folder, "orders old.csv");
    put(folder, ".hidden");
    put(folder, "back\\slash");
    all = candidates_of_path("~/my files/");
    texts = found(all, "");
    g_assert_cmpstr(texts, ==,
                    "~/my files/back\\\\slash ~/my files/orders old.csv "
                    "~/my files/orders.csv ~/my files/photos 2026/");
    assert_complete(all, "~/my files/o", "~/my files/orders");
    assert_complete(all, "~/my files/orders", NULL);
    assert_complete(all, "~/my files/p", "~/my files/photos 2026/");
    hidden = candidates_of_path("~/my files/.h");
    assert_complete(hidden, "~/my files/.h", "~/my files/.hidden");
    none = candidates_of_path("~/no such folder/x");
    g_assert_cmpuint(none->len, ==, 0);
    path = typed_path("~/my files/back\\\\slash");
    g_assert_true(g_file_test(path, G_FILE_TEST_IS_REGULAR));
}

static void
countries_stand_by_their_names(void)
{
    static const char *const first[] = { "Afghanistan", "Åland Islands", "Albania", "Algeria" };
    g_autoptr(GPtrArray) countries = candidates_of_countries();
    g_autoptr(GPtrArray) all = candidates_find(countries, "");

    for (guint i = 0; i < G_N_ELEMENTS(first); i++)
        g_assert_cmpstr(((const Candidate *)all->pdata[i])->label, ==, first[i]);
}

/* As a terminal pastes what is dropped on it. */
static void
dropped_paths_are_read(void)
{
    static const struct {
        const char *typed, *path;
    } dropped[] = {
        { "'/a b/c d'", "/a b/c d" },
        { "\"/a b\"", "/a b" },
        { "/a\\ b/c\\(1\\)", "/a b/c(1)" },
        { " /a b ", "/a b" },
        { "/new\\table", "/newtable" },
        { "/ends\\", "/ends\\" },
        { "file:///a%20b", "/a b" },
        { "'/it'\\''s'", "/it's" },
        { "", "" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(dropped); i++) {
        g_autofree char *path = typed_path(dropped[i].typed);

        g_assert_cmpstr(path, ==, dropped[i].path);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/candidates/what-is-typed-is-found", what_is_typed_is_found);
    g_test_add_func("/candidates/what-begins-so-comes-first", what_begins_so_comes_first);
    g_test_add_func("/candidates/completing-goes-as-far-as-all-agree",
                    completing_goes_as_far_as_all_agree);
    g_test_add_func("/candidates/the-words-of-the-program-are-found-by-their-names",
                    the_words_of_the_program_are_found_by_their_names);
    g_test_add_func("/candidates/paths-are-listed-and-completed",
                    paths_are_listed_and_completed);
    g_test_add_func("/candidates/countries-stand-by-their-names",
                    countries_stand_by_their_names);
    g_test_add_func("/candidates/dropped-paths-are-read", dropped_paths_are_read);
    return g_test_run();
}
