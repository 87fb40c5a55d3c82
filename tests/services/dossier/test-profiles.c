/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who reads dossiers: the program's own profiles, limits at their ends, and what is asked. */
#include <string.h>

#include "services/dossier/dossier.h"

static DossierProfiles *
own(void)
{
    static DossierProfiles *profiles;

    if (profiles == NULL)
        profiles = dossier_profiles_load(NULL);
    g_assert_cmpuint(profiles->problems->len, ==, 0);
    return profiles;
}

static const Profile *
named(const char *name)
{
    g_autoptr(GError) error = NULL;
    const Profile *profile = dossier_profile_find(own(), name, NULL, &error);

    g_assert_no_error(error);
    return profile;
}

/* By how the order was paid. */
static const struct {
    const char *paid_with, *profile;
} payments[] = {
    { "credit-card:visa", "issuer-visa" },
    { "debit-card:visa", "issuer-visa" },
    { "credit-card:mastercard", "issuer-mastercard" },
    { "credit-card:amex", "issuer-amex" },
    { "credit-card:discover", "issuer-discover" },
    { "credit-card:elo", "issuer" },
    { "credit-card", "issuer" },
    { "paypal", "paypal" },
    { "klarna", "klarna" },
    { "sepa-debit", "marketplace" },
    { NULL, "marketplace" },
};

static void
test_the_payment_chooses(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(payments); i++) {
        g_autoptr(Order) order = order_new("order");
        g_autoptr(GError) error = NULL;
        const Profile *profile;

        order->paid_with = g_strdup(payments[i].paid_with);
        profile = dossier_profile_find(own(), NULL, order, &error);
        g_assert_no_error(error);
        g_assert_cmpstr(profile->name, ==, payments[i].profile);
    }
}

static void
test_names(void)
{
    g_autoptr(Order) order = order_new("order");
    g_autoptr(GError) error = NULL;

    g_assert_cmpstr(named("issuer:visa")->name, ==, "issuer-visa");
    g_assert_cmpstr(named("issuer:elo")->name, ==, "issuer");
    g_assert_cmpstr(named("court")->name, ==, "court");
    g_assert_cmpstr(dossier_profile_find(own(), "bank", order, &error)->name, ==, "issuer");
    order->paid_with = g_strdup("debit-card:visa");
    g_assert_cmpstr(dossier_profile_find(own(), "bank", order, &error)->name, ==,
                    "issuer-visa");
    g_assert_null(dossier_profile_find(own(), "banks", order, &error));
    g_assert_cmpstr(error->message, ==,
                    "--for: “banks” is unknown. Use one of: issuer, issuer-amex, "
                    "issuer-discover, issuer-mastercard, issuer-visa, paypal, klarna, "
                    "marketplace, court, archive.");
}

/* The figures that sources state; 0: nothing is known. */
static const struct {
    const char *profile;
    LimitId limit;
    gint64 most, advised;
} figures[] = {
    { "issuer", LIMIT_FILES, 2, 0 },
    { "issuer", LIMIT_BYTES_FILE, 4000000, 0 },
    { "issuer-visa", LIMIT_PAGES, 19, 0 },
    { "issuer-mastercard", LIMIT_BYTES_ALL, 18000000, 14500000 },
    { "issuer-mastercard", LIMIT_FILES, 0, 0 },
    { "issuer-mastercard", LIMIT_BYTES_FILE, 0, 0 },
    { "issuer-mastercard", LIMIT_PAGES, 19, 0 },
    { "issuer-mastercard", LIMIT_PIXELS, 29999999, 0 },
    { "issuer-mastercard", LIMIT_NAME_LENGTH, 16, 0 },
    { "issuer-mastercard", LIMIT_DPI, 300, 0 },
    { "issuer-amex", LIMIT_FILES, 5, 0 },
    { "issuer-amex", LIMIT_BYTES_FILE, 5000000, 0 },
    { "issuer-amex", LIMIT_BYTES_ALL, 25000000, 0 },
    { "issuer-amex", LIMIT_PAGES, 20, 0 },
    { "issuer-discover", LIMIT_BYTES_ALL, 3000000, 0 },
    { "paypal", LIMIT_BYTES_FILE, 9999999, 0 },
    { "paypal", LIMIT_BYTES_ALL, 50000000, 0 },
    { "klarna", LIMIT_BYTES_ALL, 0, 0 },
    { "marketplace", LIMIT_PAGES, 0, 0 },
    { "court", LIMIT_PAGES, 300, 0 },
    { "archive", LIMIT_PAGES, 0, 0 },
};

/* At one less, at the figure itself, and at one more. */
static void
test_limits(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(figures); i++) {
        const Limit *limit = &named(figures[i].profile)->limits[figures[i].limit];

        g_test_message("%s %u", figures[i].profile, figures[i].limit);
        g_assert_cmpint(limit->most, ==, figures[i].most);
        g_assert_cmpint(limit->advised, ==, figures[i].advised);
        if (limit->most == 0) {
            g_assert_cmpint(limit_fit(limit, G_MAXINT64), ==, FIT_UNKNOWN);
            continue;
        }
        g_assert_cmpint(limit_fit(limit, limit->most - 1), ==,
                        limit->advised > 0 ? FIT_BARELY : FIT_WELL);
        g_assert_cmpint(limit_fit(limit, limit->most), ==,
                        limit->advised > 0 ? FIT_BARELY : FIT_WELL);
        g_assert_cmpint(limit_fit(limit, limit->most + 1), ==, FIT_NOT);
        if (limit->advised > 0)
            g_assert_cmpint(limit_fit(limit, limit->advised), ==, FIT_WELL);
        g_assert_nonnull(limit->source);
        g_assert_cmpstr(limit->checked, ==, "2026-11");
    }
}

/* Whoever reads it asks about the amount, and about what is wrong; every question has words in
 * every language. */
static void
test_every_reason_is_asked_about(void)
{
    g_autoptr(GPtrArray) problems = NULL;
    g_autoptr(GPtrArray) languages =
        claims_load(&(Paths){ .config = (char *)"/nowhere" }, &problems);

    for (guint i = 0; i < own()->profiles->len; i++) {
        const Profile *profile = own()->profiles->pdata[i];

        for (guint reason = 0; reason < DISPUTE_REASON_COUNT; reason++) {
            guint asked = 0;

            for (guint k = 0; k < profile->questions->len; k++) {
                const ProfileQuestion *question = profile->questions->pdata[k];

                asked += profile_question_is_asked(question, reason) ? 1 : 0;
                for (guint l = 0; l < languages->len; l++)
                    g_assert_nonnull(dossier_question(profile, question, languages->pdata[l]));
            }
            g_assert_cmpuint(asked, >=, 2);
        }
    }
}

/* What the reasons ask of a card's issuer: "!" before what is needed. */
static const struct {
    DisputeReason reason;
    const char *questions;
} asked_by_issuer[] = {
    { REASON_NOT_RECEIVED, "!amount !contact !description !expected expected-first cancelled "
                           "place late others statement refund-promised" },
    { REASON_DAMAGED, "!amount !contact !description !received !difference !return "
                      "return-refused negotiation refund-promised" },
    { REASON_COUNTERFEIT, "!amount !contact !description !received !return !counterfeit "
                          "!certified-by refund-promised" },
    { REASON_CHANGED_MIND, "!amount !contact !description !return refund-promised" },
};

static void
test_what_an_issuer_asks(void)
{
    const Profile *profile = named("issuer:visa");

    for (gsize i = 0; i < G_N_ELEMENTS(asked_by_issuer); i++) {
        g_autoptr(GString) asked = g_string_new(NULL);

        for (guint k = 0; k < profile->questions->len; k++) {
            const ProfileQuestion *question = profile->questions->pdata[k];

            if (profile_question_is_asked(question, asked_by_issuer[i].reason))
                g_string_append_printf(asked, "%s%s%s", asked->len == 0 ? "" : " ",
                                       question->required ? "!" : "", question->id);
        }
        g_assert_cmpstr(asked->str, ==, asked_by_issuer[i].questions);
    }
}

/* What is wrong in a file, and how that is said. */
static const struct {
    const char *text, *problem;
} wrong[] = {
    { "[profile]\nextends=issuer\n[limit-weight]\nmost=1\n",
      "bank.profile: group [limit-weight] is unknown. A limit is one of: files, bytes-file, "
      "bytes-all, pages, pages-file, dpi, pixels, name-length or types." },
    { "[profile]\nextends=issuer\n[limit-pages]\nmost=many\n",
      "bank.profile: group [limit-pages], key most: expected a whole number from 0 to "
      "2147483647." },
    { "[profile]\nextends=issuer\n[limit-dpi]\nmost=300\n",
      "bank.profile: group [limit-dpi], key source: expected who says so." },
    { "[profile]\nextends=issuer\n[limit-pages]\nmost=3\nadvised=4\n",
      "bank.profile: group [limit-pages], key advised: expected no more than most." },
    { "[profile]\nextends=nobody\n",
      "bank.profile: group [profile], key extends: expected a profile that there is, and no "
      "circle." },
    { "[profile]\ntitle=My bank\nextends=bank\n",
      "bank.profile: group [profile], key extends: expected a profile that there is, and no "
      "circle." },
    { "[profile]\nextends=issuer\n[question-why]\nanswer=weather\nreasons=all\nsource=x\n",
      "bank.profile: group [question-why], key answer: expected amount, description, expected, "
      "expected-first, received, place, late, cancelled, contact, return, return-refused, "
      "difference, counterfeit, certified-by, negotiation, refund-promised, "
      "others-same-merchant or statement." },
    { "[profile]\nextends=issuer\n[question-why]\nanswer=amount\nreasons=broken\nsource=x\n",
      "bank.profile: group [question-why], key reasons: expected reasons such as "
      "damaged;defective, or all." },
    { "[profile]\nextends=issuer\npictures=3\n",
      "bank.profile: group [profile], key pictures: expected 1, 2 or 4." },
    { "[profile]\nextends=issuer\n[weather]\nsun=1\n",
      "bank.profile: group [weather] is unknown. Use one of: profile, codes, limit-…, "
      "question-…." },
};

static Paths
write_own(const char *text, char **ret_path)
{
    Paths paths = { .config = g_dir_make_tmp("profiles-XXXXXX", NULL) };
    g_autofree char *folder = dossier_profiles_folder(&paths);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    *ret_path = g_build_filename(folder, "bank.profile", NULL);
    g_assert_true(g_file_set_contents(*ret_path, text, -1, NULL));
    return paths;
}

static void
test_what_is_wrong_is_said(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_autofree char *path = NULL;
        Paths paths = write_own(wrong[i].text, &path);
        g_autoptr(DossierProfiles) profiles = dossier_profiles_load(&paths);
        g_autofree char *folder = g_path_get_dirname(path);
        g_autofree char *prefix = g_strconcat(folder, "/", NULL);
        g_autoptr(GError) error = NULL;

        g_assert_cmpuint(profiles->problems->len, ==, 1);
        g_assert_true(g_str_has_prefix(profiles->problems->pdata[0], prefix));
        g_assert_cmpstr((char *)profiles->problems->pdata[0] + strlen(prefix), ==,
                        wrong[i].problem);
        g_assert_false(dossier_profile_check(&paths, path, &error));
        g_free(paths.config);
    }
}

/* One's own bank: what it does not say is what it extends. */
static void
test_ones_own_bank(void)
{
    g_autofree char *path = NULL;
    Paths paths = write_own("[profile]\ntitle=My bank\nextends=issuer-visa\n"
                            "pays=credit-card:visa\nlanguage=de\n"
                            "[limit-pages]\nmost=10\ntrust=stated\nsource=its letter\n",
                            &path);
    g_autoptr(DossierProfiles) profiles = dossier_profiles_load(&paths);
    g_autoptr(Order) order = order_new("order");
    const Profile *profile;

    order->paid_with = g_strdup("credit-card:visa");
    profile = dossier_profile_find(profiles, NULL, order, NULL);
    g_assert_cmpuint(profiles->problems->len, ==, 0);
    g_assert_cmpstr(profile->name, ==, "bank");
    g_assert_cmpstr(profile->title, ==, "My bank");
    g_assert_cmpstr(profile->codes[REASON_DAMAGED], ==, "13.3");
    g_assert_cmpint(profile->limits[LIMIT_PAGES].most, ==, 10);
    g_assert_cmpint(profile->limits[LIMIT_PAGES].trust, ==, TRUST_STATED);
    g_assert_cmpint(profile->limits[LIMIT_FILES].most, ==, 2);
    g_free(paths.config);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/profiles/the-payment-chooses", test_the_payment_chooses);
    g_test_add_func("/profiles/names", test_names);
    g_test_add_func("/profiles/limits", test_limits);
    g_test_add_func("/profiles/every-reason-is-asked-about", test_every_reason_is_asked_about);
    g_test_add_func("/profiles/what-an-issuer-asks", test_what_an_issuer_asks);
    g_test_add_func("/profiles/what-is-wrong-is-said", test_what_is_wrong_is_said);
    g_test_add_func("/profiles/ones-own-bank", test_ones_own_bank);
    return g_test_run();
}
