/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "services/app/app.h"

/* NULL with the first problem. */
static Settings *
parse(const char *text, const char *file_name, GError **error)
{
    g_autoptr(Settings) settings = settings_read(text, file_name);

    return settings_are_sound(settings, error) ? g_steal_pointer(&settings) : NULL;
}

static void
every_setting_has_a_default_that_it_takes(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(Settings) settings = NULL;
    g_autoptr(GError) error = NULL;

    for (SettingId id = 0; id < SETTING_COUNT; id++) {
        const SettingRow *row = setting_row(id);

        g_string_append_printf(text, "[%s]\n%s = %s\n", row->group, row->key, row->otherwise);
    }
    settings = parse(text->str, "recourse.conf", &error);
    g_assert_no_error(error);
    g_assert_null(settings_warnings(settings)[0]);
    for (SettingId id = 0; id < SETTING_COUNT; id++)
        g_assert_cmpstr(settings_text(settings, id), ==, setting_row(id)->otherwise);
}

static void
a_file_that_is_not_there_is_empty(void)
{
    g_autoptr(Settings) settings = settings_load("/nowhere/recourse.conf");

    g_assert_null(settings_problems(settings)[0]);
    g_assert_cmpstr(settings_text(settings, SETTING_DEFAULT_MARKETPLACE), ==, "aliexpress");
    g_assert_false(settings_flag(settings, SETTING_MOUSE));
}

static void
values_are_read_with_blanks_comments_and_a_mark_in_front(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Settings) settings =
        parse("\xef\xbb\xbf# mine\r\n\n [ time ] \nzone=Europe/Berlin\r\n[screen]\n"
              "mouse =  yes \n[orders]\nbuyer-country = Germany\n"
              "paid-with = Google Pay, Visa\n",
              "recourse.conf", &error);

    g_assert_no_error(error);
    g_assert_cmpstr(zone_name(settings_zone(settings, SETTING_TIME_ZONE)), ==, "Europe/Berlin");
    g_assert_true(settings_flag(settings, SETTING_MOUSE));
    g_assert_cmpstr(settings_text(settings, SETTING_BUYER_COUNTRY), ==, "DE");
    g_assert_cmpstr(settings_text(settings, SETTING_PAID_WITH), ==, "credit-card:visa");
}

static void
what_is_unknown_is_a_warning_with_its_line(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Settings) settings =
        parse("[screen]\nglitter = yes\n[party]\n", "recourse.conf", &error);
    const char *const *told = settings_warnings(settings);

    g_assert_no_error(error);
    g_assert_cmpuint(g_strv_length((char **)told), ==, 2);
    g_assert_true(g_str_has_prefix(told[0], "recourse.conf:2: "));
    g_assert_true(g_str_has_suffix(told[0], "glitter"));
    g_assert_true(g_str_has_prefix(told[1], "recourse.conf:3: "));
}

static const struct {
    const char *name, *text, *place;
} mistakes[] = {
    { "a-zone-that-does-not-exist", "[time]\nzone = Mars/Phobos\n", "recourse.conf:2:" },
    { "a-choice-that-is-none", "[screen]\ncolor = sometimes\n", "recourse.conf:2:" },
    { "part-of-a-choice", "[screen]\ncolor = alw\n", "recourse.conf:2:" },
    { "a-flag-that-is-neither", "[screen]\n\nmouse = maybe\n", "recourse.conf:3:" },
    { "a-country-that-is-none", "[orders]\nbuyer-country = zz\n", "recourse.conf:2:" },
    { "a-payment-nobody-knows", "[orders]\npaid-with = beads\n", "recourse.conf:2:" },
    { "a-network-of-what-is-no-card", "[orders]\npaid-with = pix:visa\n", "recourse.conf:2:" },
    { "a-marketplace-without-a-letter", "[orders]\nmarketplace = ---\n", "recourse.conf:2:" },
    { "a-line-without-equals", "[screen]\nmouse\n", "recourse.conf:2:" },
    { "a-value-before-any-group", "mouse = yes\n", "recourse.conf:1:" },
    { "a-group-that-is-not-closed", "[screen\n", "recourse.conf:1:" },
    { "a-line-without-a-key", "[screen]\n= yes\n", "recourse.conf:2:" },
    { "bytes-that-are-no-text", "[screen]\ncolor = \xff\n", "recourse.conf" },
};

static void
a_mistake_names_its_place(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;

    g_assert_null(parse(mistakes[i].text, "recourse.conf", &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
    g_assert_true(g_str_has_prefix(error->message, mistakes[i].place));
}

/* clang-format off */
static const struct {
    const char *name, *text, *privacy;
    guint problems;
} doubts[] = {
    { "a-bad-line-elsewhere",        "[screen]\nmouse = maybe\n[reminders]\ndesktop = no\nprivacy = number\n", "number", 1 },
    { "the-line-itself",             "[reminders]\nprivacy = nnone\ndesktop = no\n", "none", 1 },
    { "what-a-later-line-says",      "[reminders]\nprivacy = nnone\nprivacy = number\ndesktop = no\n", "number", 1 },
    { "a-line-without-equals",       "[reminders]\nprivacy none\ndesktop = no\n", "none", 1 },
    { "bytes-that-are-no-text",      "[reminders]\n\xff\ndesktop = no\n", "none", 1 },
    { "a-heading-that-is-not-closed", "[reminders\nprivacy = number\n[reminders]\ndesktop = no\n", "none", 2 },
};
/* clang-format on */

/* Never less private than what the person may have written. */
static void
what_can_be_read_is_kept(void)
{
    g_autofree char *folder = g_dir_make_tmp("recourse-settings-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "recourse.conf", NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(doubts); i++) {
        g_autoptr(Settings) settings = NULL;

        g_test_message("%s", doubts[i].name);
        g_assert_true(g_file_set_contents(path, doubts[i].text, -1, NULL));
        settings = settings_load(path);
        g_assert_cmpuint(g_strv_length((char **)settings_problems(settings)), ==,
                         doubts[i].problems);
        g_assert_cmpstr(settings_text(settings, SETTING_REMIND_PRIVACY), ==, doubts[i].privacy);
        g_assert_false(settings_flag(settings, SETTING_REMIND_DESKTOP));
        g_assert_false(settings_are_sound(settings, NULL));
    }
}

static void
keys_are_taken_for_all_views_and_for_one(void)
{
    g_autoptr(Settings) settings =
        parse("[keys]\nopen = enter l\n[keys orders]\nopen = o\n", "recourse.conf", NULL);
    const GPtrArray *remaps = settings_key_remaps(settings);
    const KeyRemap *all = remaps->pdata[0];
    const KeyRemap *orders = remaps->pdata[1];

    g_assert_cmpuint(remaps->len, ==, 2);
    g_assert_cmpstr(all->view, ==, "");
    g_assert_cmpstr(all->action, ==, "open");
    g_assert_cmpstr(all->keys, ==, "enter l");
    g_assert_cmpint(all->line, ==, 2);
    g_assert_cmpstr(orders->view, ==, "orders");
    g_assert_cmpint(orders->line, ==, 4);
    g_assert_null(settings_warnings(settings)[0]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/settings/every-setting-has-a-default-that-it-takes",
                    every_setting_has_a_default_that_it_takes);
    g_test_add_func("/settings/a-file-that-is-not-there-is-empty",
                    a_file_that_is_not_there_is_empty);
    g_test_add_func("/settings/values-are-read-with-blanks-comments-and-a-mark-in-front",
                    values_are_read_with_blanks_comments_and_a_mark_in_front);
    g_test_add_func("/settings/what-is-unknown-is-a-warning-with-its-line",
                    what_is_unknown_is_a_warning_with_its_line);
    g_test_add_func("/settings/what-can-be-read-is-kept", what_can_be_read_is_kept);
    g_test_add_func("/settings/keys-are-taken-for-all-views-and-for-one",
                    keys_are_taken_for_all_views_and_for_one);
    for (gsize i = 0; i < G_N_ELEMENTS(mistakes); i++) {
        g_autofree char *path = g_strconcat("/settings/refused/", mistakes[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), a_mistake_names_its_place);
    }
    return g_test_run();
}
