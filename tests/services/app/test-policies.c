/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding and loading policies; the figures themselves are in test-policy-figures.c. */
#include <string.h>

#include <glib/gstdio.h>

#include "services/app/app.h"

typedef struct {
    Paths paths;
    char *folder;
} Home;

static Home
home_new(void)
{
    Home home = { { 0 }, NULL };

    home.paths.config = g_dir_make_tmp("policies.XXXXXX", NULL);
    home.folder = policies_folder(&home.paths);
    g_assert_cmpint(g_mkdir(home.folder, 0700), ==, 0);
    return home;
}

static void
home_add(const Home *home, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(home->folder, name, NULL);

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

static void
home_clear(Home *home)
{
    g_autoptr(GDir) dir = g_dir_open(home->folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(home->folder, name, NULL);

        g_assert_cmpint(g_remove(path), ==, 0);
    }
    g_assert_cmpint(g_rmdir(home->folder), ==, 0);
    g_assert_cmpint(g_rmdir(home->paths.config), ==, 0);
    g_free(home->folder);
    g_free(home->paths.config);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Home, home_clear)

static Policies *
policies_load(const Paths *paths, GPtrArray **ret_problems)
{
    GPtrArray *policies, *holidays;

    policies_read(paths, &policies, &holidays, ret_problems);
    return policies_new(policies, holidays);
}

static Policies *
load(const Home *home, guint problem_count, const char *words)
{
    g_autoptr(GPtrArray) problems = NULL;
    Policies *policies = policies_load(home != NULL ? &home->paths : NULL, &problems);

    g_assert_cmpuint(problems->len, ==, problem_count);
    if (words != NULL)
        g_assert_nonnull(strstr(problems->pdata[0], words));
    return policies;
}

static int
window_days(const Policies *policies)
{
    return policy_rule(policies_find(policies, "aliexpress"), "window-after-delivery", NULL)
        ->span.earliest;
}

static void
the_built_in_ones_are_there(void)
{
    static const char *const names[] = {
        "afterpay",     "alibaba",      "aliexpress",    "allegro",       "amazon",
        "amex",         "au-statutory", "bancomat",      "bancontact",    "banggood",
        "br-statutory", "ca-statutory", "card",          "cdiscount",     "ch-statutory",
        "dhgate",       "discover",     "ebay",          "etsy",          "eu-statutory",
        "fcba",         "generic",      "in-statutory",  "jp-statutory",  "kaufland",
        "klarna",       "kr-statutory", "lightinthebox", "mastercard",    "mercado-livre",
        "mx-statutory", "no-statutory", "nz-statutory",  "other-payment", "ozon",
        "paypal",       "pix",          "ru-statutory",  "section-75",    "sepa",
        "sg-statutory", "shein",        "shopee",        "temu",          "tiktok-shop",
        "tr-statutory", "twint",        "uk-statutory",  "us-statutory",  "vinted",
        "visa",         "wallapop",     "walmart",       "wish",
    };
    g_autoptr(Policies) policies = load(NULL, 0, NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_assert_cmpstr(policies_find(policies, names[i])->name, ==, names[i]);
    g_assert_cmpuint(policies_all(policies)->len, ==, G_N_ELEMENTS(names));
}

/* A sentence with a figure of its own would be wrong once a user changes the figure. */
static void
sentences_leave_the_figures_to_the_keys(void)
{
    g_autoptr(Policies) policies = load(NULL, 0, NULL);

    for (guint i = 0; i < policies_all(policies)->len; i++) {
        g_autoptr(GPtrArray) rules = policy_rules(policies_all(policies)->pdata[i]);

        for (guint j = 0; j < rules->len; j++) {
            const Rule *rule = rules->pdata[j];

            if (rule->text == NULL || strpbrk(rule->text, "0123456789") != NULL ||
                !g_str_has_suffix(rule->text, "."))
                g_error("%s: its text is no sentence without a figure", rule->id);
        }
    }
}

static void
no_two_policies_answer_to_one_name(void)
{
    g_autoptr(Policies) policies = load(NULL, 0, NULL);

    for (guint i = 0; i < policies_all(policies)->len; i++) {
        const Policy *policy = policies_all(policies)->pdata[i];

        for (gsize j = 0; policy->aliases != NULL && policy->aliases[j] != NULL; j++)
            g_assert_true(policies_find(policies, policy->aliases[j]) == policy);
    }
}

static void
names_of_importers_are_known(void)
{
    g_autoptr(Policies) policies = load(NULL, 0, NULL);

    g_assert_cmpstr(policies_marketplace(policies, "AliExpress")->name, ==, "aliexpress");
    g_assert_cmpstr(policies_marketplace(policies, "Amazon.de")->name, ==, "amazon");
    g_assert_cmpstr(policies_marketplace(policies, "Amazon.co.uk")->name, ==, "amazon");
    g_assert_cmpstr(policies_marketplace(policies, "Temu")->name, ==, "temu");
    g_assert_cmpstr(policies_marketplace(policies, "eBay")->name, ==, "ebay");
    g_assert_cmpstr(policies_marketplace(policies, "Bazaar")->name, ==, "generic");
}

static void
holidays_reach_the_calendar(void)
{
    g_autoptr(Policies) policies = load(NULL, 0, NULL);
    Calendar calendar = policies_calendar(policies, policies_find(policies, "ebay"));
    g_autofree char *end = NULL;
    gboolean uncertain = TRUE;
    Instant start;

    g_assert_true(instant_parse_rfc3339("2026-11-25T18:00:00Z", &start));
    end = instant_to_rfc3339(calendar_add_business_days(&calendar, start, 1, &uncertain));
    g_assert_cmpstr(end, ==, "2026-11-27T18:00:00Z");
    g_assert_false(uncertain);
}

static void
without_a_folder_nothing_is_amiss(void)
{
    Paths paths = { 0 };
    g_autoptr(GPtrArray) problems = NULL;
    g_autoptr(Policies) policies = NULL;

    paths.config = (char *)"/nonexistent/recourse";
    policies = policies_load(&paths, &problems);
    g_assert_cmpuint(problems->len, ==, 0);
    g_assert_nonnull(policies_find(policies, "aliexpress"));
}

static void
a_users_file_overrides_key_by_key(void)
{
    g_auto(Home) home = home_new();
    g_autoptr(Policies) builtin = load(NULL, 0, NULL);
    g_autoptr(Policies) mine = NULL;

    home_add(&home, "aliexpress.policy", "[window-after-delivery]\ndays=12\n");
    home_add(&home, "aliexpress.policy~", "rubbish");
    home_add(&home, ".hidden.policy", "rubbish");
    mine = load(&home, 0, NULL);
    g_assert_cmpint(window_days(mine), ==, 12);
    g_assert_cmpuint(policies_all(mine)->len, ==, policies_all(builtin)->len);
    g_assert_cmpint(policies_stamp(mine), !=, policies_stamp(builtin));
}

/* What a person wrote for an earlier version counts, and is told of; nothing is refused. */
static void
an_old_name_of_a_group_still_counts(void)
{
    g_auto(Home) home = home_new();
    g_autoptr(Policies) mine = NULL;
    g_autoptr(GPtrArray) notes = NULL;
    const Rule *rule;

    home_add(&home, "mastercard.policy",
             "[chargeback-credit-not-processed]\ndays=100\n"
             "[chargeback-after-payment]\nreserve=9\n[chargeback-not-received]\ndays=90\n");
    mine = load(&home, 0, NULL);
    rule = policy_rule(policies_find(mine, "mastercard"), "credit-not-processed", NULL);
    g_assert_cmpint(rule->span.latest, ==, 100);
    g_assert_cmpint(rule->trust, ==, TRUST_STATED);
    rule = policy_rule(policies_find(mine, "mastercard"), "chargeback-after-payment", NULL);
    g_assert_cmpint(rule->span.latest, ==, 90);
    g_assert_cmpint(rule->reserve, ==, 9);
    notes = policies_notes(mine, &home.paths);
    g_assert_cmpuint(notes->len, ==, 2);
    g_assert_true(g_str_has_suffix(
        notes->pdata[0],
        "mastercard.policy: group [chargeback-not-received] is now called "
        "[chargeback-after-payment]. It still counts. Change the name when you edit the "
        "file."));
    g_assert_nonnull(strstr(notes->pdata[1], "[chargeback-credit-not-processed]"));
}

/* A group that does nothing is told of and refuses nothing. */
static void
a_group_without_effect_is_told_of(void)
{
    g_auto(Home) home = home_new();
    g_autoptr(Policies) mine = NULL;
    g_autoptr(GPtrArray) notes = NULL;

    home_add(&home, "aliexpress.policy", "[dispute-before]\ndays=3\n");
    home_add(&home, "bazaar.policy",
             "[policy]\ntitle=Bazaar\nkind=marketplace\ntimezone=UTC\n"
             "[window]\nclock=window-closes\nstarts=delivered\ndays=3\n"
             "trust=stated\nsource=its sign\nchecked=2026-11\n"
             "[closed-on-fridays]\ntext=It is closed.\n"
             "trust=stated\nsource=its sign\nchecked=2026-11\n"
             "[return-tracked]\ntext=Send it with tracking.\n"
             "trust=stated\nsource=its sign\nchecked=2026-11\n"
             "[evidence-damaged]\ntext=Show it.\n"
             "trust=stated\nsource=its sign\nchecked=2026-11\n");
    mine = load(&home, 0, NULL);
    notes = policies_notes(mine, &home.paths);
    g_assert_cmpuint(notes->len, ==, 2);
    g_assert_true(g_str_has_suffix(
        notes->pdata[0], "aliexpress.policy: group [dispute-before] has no effect any "
                         "more. Remove it when you edit the file."));
    g_assert_true(g_str_has_suffix(notes->pdata[1],
                                   "bazaar.policy: group [closed-on-fridays] has no effect. "
                                   "Recourse does not know it, and it drives no deadline."));
}

static void
a_users_file_adds_a_marketplace(void)
{
    g_auto(Home) home = home_new();
    g_autoptr(Policies) mine = NULL;

    home_add(&home, "bazaar.policy",
             "[policy]\ntitle=Bazaar\nkind=marketplace\ntimezone=Asia/Tehran\nholidays=us\n"
             "[window]\nclock=window-closes\nstarts=delivered\ndays=3\n"
             "trust=stated\nsource=the sign at its gate\nchecked=2026-11\n");
    mine = load(&home, 0, NULL);
    g_assert_cmpstr(policies_marketplace(mine, "bazaar")->title, ==, "Bazaar");
}

static void
a_wrong_file_leaves_the_built_in_one(void)
{
    g_auto(Home) home = home_new();
    g_autoptr(Policies) mine = NULL;

    home_add(&home, "aliexpress.policy", "[window-after-delivery]\ndays=a dozen\n");
    home_add(&home, "visa.policy", "[chargeback-after-payment]\ndays=100\n");
    mine = load(&home, 1, "group [window-after-delivery], key days: expected");
    g_assert_cmpint(window_days(mine), ==, 15);
    g_assert_cmpint(policy_rule(policies_find(mine, "visa"), "chargeback-after-payment", NULL)
                        ->span.earliest,
                    ==, 100);
}

static void
what_is_no_text_is_a_problem(void)
{
    g_auto(Home) home = home_new();
    g_autofree char *file = g_build_filename(home.folder, "bytes.policy", NULL);
    g_autofree char *folder = g_build_filename(home.folder, "folder.policy", NULL);
    g_autoptr(Policies) mine = NULL;

    g_assert_true(g_file_set_contents(file, "[policy]\0title=S\n", 18, NULL));
    g_assert_cmpint(g_mkdir(folder, 0700), ==, 0);
    mine = load(&home, 2, "bytes.policy");
    g_assert_nonnull(policies_find(mine, "aliexpress"));
}

static void
an_unknown_holiday_calendar_is_a_problem(void)
{
    g_auto(Home) home = home_new();
    g_autoptr(Policies) mine = NULL;

    home_add(&home, "ebay.policy", "[policy]\nholidays=mars\n");
    mine = load(&home, 1, "there is no holiday calendar mars");
    g_assert_cmpstr(policies_find(mine, "ebay")->holidays, ==, "us");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/policies/the-built-in-ones-are-there", the_built_in_ones_are_there);
    g_test_add_func("/policies/sentences-leave-the-figures-to-the-keys",
                    sentences_leave_the_figures_to_the_keys);
    g_test_add_func("/policies/no-two-answer-to-one-name", no_two_policies_answer_to_one_name);
    g_test_add_func("/policies/names-of-importers-are-known", names_of_importers_are_known);
    g_test_add_func("/policies/holidays-reach-the-calendar", holidays_reach_the_calendar);
    g_test_add_func("/policies/without-a-folder-nothing-is-amiss",
                    without_a_folder_nothing_is_amiss);
    g_test_add_func("/policies/a-users-file-overrides-key-by-key",
                    a_users_file_overrides_key_by_key);
    g_test_add_func("/policies/a-users-file-adds-a-marketplace",
                    a_users_file_adds_a_marketplace);
    g_test_add_func("/policies/a-wrong-file-leaves-the-built-in-one",
                    a_wrong_file_leaves_the_built_in_one);
    g_test_add_func("/policies/what-is-no-text-is-a-problem", what_is_no_text_is_a_problem);
    g_test_add_func("/policies/an-unknown-holiday-calendar-is-a-problem",
                    an_unknown_holiday_calendar_is_a_problem);
    g_test_add_func("/policies/an-old-name-of-a-group-still-counts",
                    an_old_name_of_a_group_still_counts);
    g_test_add_func("/policies/a-group-without-effect-is-told-of",
                    a_group_without_effect_is_told_of);
    return g_test_run();
}
