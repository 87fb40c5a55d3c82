/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Open screens follow their case file: replaced, restored, renamed over, removed, and back. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "services/app/app.h"
#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define REPLACED "Your case file was replaced. This is what the new one holds."
#define GONE "Your case file is not there any more. Nothing is saved until it is back."

typedef struct {
    Screens *screens;
    char *path;   /* of the case file */
    char *backup; /* of the three orders, before the first was renamed */
    char *aside;  /* another name beside the path */
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *folder = NULL;

    (void)unused;
    fixture->screens = screens_new(NOW);
    screens_add_three(fixture->screens);
    fixture->path = g_strdup(app_db_path(fixture->screens->app));
    folder = g_path_get_dirname(fixture->path);
    fixture->aside = g_build_filename(folder, "aside.db", NULL);
    fixture->backup = case_file_backup(fixture->screens->app, NULL, NULL);
    g_assert_nonnull(fixture->backup);
    screens_edit(fixture->screens, "5659913", "title", "Renamed cleaner");
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    screens_free(fixture->screens);
    g_free(fixture->path);
    g_free(fixture->backup);
    g_free(fixture->aside);
}

static void
copy_bytes(const char *from, const char *to)
{
    g_autofree char *bytes = NULL;
    gsize length;
    FILE *file;

    g_assert_true(g_file_get_contents(from, &bytes, &length, NULL));
    file = fopen(to, "w"); /* into what is there, as cp does */
    g_assert_nonnull(file);
    g_assert_cmpuint(fwrite(bytes, 1, length, file), ==, length);
    g_assert_cmpint(fclose(file), ==, 0);
}

static void
restore(const Fixture *fixture)
{
    g_autofree char *aside = NULL;

    g_assert_true(case_file_restore(fixture->screens->app, fixture->backup, &aside, NULL));
}

static void
rename_over(const Fixture *fixture)
{
    copy_bytes(fixture->backup, fixture->aside);
    g_assert_cmpint(g_rename(fixture->aside, fixture->path), ==, 0);
}

static void
move_and_put_another(const Fixture *fixture)
{
    g_autofree char *away = g_strconcat(fixture->path, "-away", NULL);

    g_assert_cmpint(g_rename(fixture->path, away), ==, 0);
    terminal_wait_for(fixture->screens->terminal, GONE);
    copy_bytes(fixture->backup, fixture->aside);
    g_assert_cmpint(g_rename(fixture->aside, fixture->path), ==, 0);
}

static void
lead_elsewhere(const Fixture *fixture)
{
    copy_bytes(fixture->backup, fixture->aside);
    g_assert_cmpint(g_unlink(fixture->path), ==, 0);
    g_assert_cmpint(symlink(fixture->aside, fixture->path), ==, 0);
}

static const struct {
    const char *name;
    void (*replace)(const Fixture *fixture);
    const char *said;
} replacements[] = {
    { "restored", restore, REPLACED },
    { "renamed-over", rename_over, REPLACED },
    { "moved-and-another-put-there", move_and_put_another, "Your case file is back." },
    { "led-elsewhere-by-a-link", lead_elsewhere, NULL }, /* gone for a moment, or not */
};

static void
test_what_is_there_now_is_shown(Fixture *fixture, gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    Terminal *terminal = screens_open(fixture->screens, 120, 30, "Renamed cleaner");

    replacements[i].replace(fixture);
    terminal_wait_gone(terminal, "Renamed cleaner");
    terminal_wait_for(terminal, "Ultrasonic cleaner");
    if (replacements[i].said != NULL)
        terminal_wait_for(terminal, replacements[i].said);
    screens_press(fixture->screens, "D", "Removed"); /* and written to */
    terminal_wait_gone(terminal, "Ultrasonic cleaner");
    screens_edit(fixture->screens, "3729913", "title", "Renamed dryer");
    terminal_wait_for(terminal, "Renamed dryer"); /* and watched */
    screens_quit(fixture->screens);
}

static void
test_a_file_that_is_gone_is_said_and_comes_back(Fixture *fixture, gconstpointer unused)
{
    Terminal *terminal = screens_open(fixture->screens, 120, 30, "Renamed cleaner");

    (void)unused;
    g_assert_cmpint(g_rename(fixture->path, fixture->aside), ==, 0);
    terminal_wait_for(terminal, GONE);
    terminal_wait_for(terminal, "recourse.db was used before and is gone.");
    terminal_press(terminal, "<Down>");
    terminal_wait_gone(terminal, "was used before and is gone.");
    screens_press(fixture->screens, "D", "was used before and is gone.");
    g_assert_cmpint(g_rename(fixture->aside, fixture->path), ==, 0);
    terminal_wait_for(terminal, "Your case file is back. This is what it holds now.");
    terminal_wait_gone(terminal, GONE);
    terminal_wait_for(terminal, "Renamed cleaner");
    screens_quit(fixture->screens);
}

static void
test_a_folder_that_is_renamed_takes_the_file_with_it(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *folder = g_path_get_dirname(fixture->path);
    g_autofree char *away = g_strconcat(folder, "-away", NULL);
    Terminal *terminal = screens_open(fixture->screens, 120, 30, "Renamed cleaner");

    (void)unused;
    g_assert_cmpint(g_rename(folder, away), ==, 0);
    terminal_wait_for(terminal, GONE);
    g_assert_cmpint(g_rename(away, folder), ==, 0);
    terminal_wait_for(terminal, "Your case file is back.");
    screens_quit(fixture->screens);
}

static void
test_another_programs_case_file_is_not_taken_for_it(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *folder = g_dir_make_tmp("other-XXXXXX", NULL);
    AppOptions options = { .folder = folder, .now = INSTANT_UNKNOWN };
    g_autoptr(App) other = app_new(&options, NULL);
    gboolean is_new;
    Terminal *terminal;

    (void)unused;
    g_assert_true(case_file_create(other, &is_new, NULL));
    terminal = screens_open(fixture->screens, 120, 30, "Renamed cleaner");
    copy_bytes(app_db_path(other), fixture->path);
    terminal_wait_for(terminal, "is not the case file that was used here before.");
    terminal_wait_for(terminal, GONE);
    screens_quit(fixture->screens);
}

static void
test_a_form_keeps_what_was_typed(Fixture *fixture, gconstpointer unused)
{
    Terminal *terminal = screens_open(fixture->screens, 120, 40, "Renamed cleaner");

    (void)unused;
    screens_press(fixture->screens, "a", "Add an order");
    screens_press(fixture->screens, "8012345678<Tab>Typed lamp", "Typed lamp");
    g_assert_cmpint(g_rename(fixture->path, fixture->aside), ==, 0);
    terminal_wait_for(terminal, GONE);
    terminal_wait_for(terminal, "was used before and is gone.");
    terminal_press(terminal, "<Tab>");
    terminal_wait_gone(terminal, "was used before and is gone.");
    screens_press(fixture->screens, "<C-s>", "was used before and is gone.");
    g_assert_true(terminal_has(terminal, "Typed lamp"));
    copy_bytes(fixture->backup, fixture->path);
    terminal_wait_for(terminal, "Your case file is back.");
    g_assert_true(terminal_has(terminal, "Typed lamp"));
    screens_press(fixture->screens, "<C-s>", "Added.");
    terminal_wait_for(terminal, "Typed lamp");
    terminal_wait_for(terminal, "Ultrasonic cleaner");
    screens_quit(fixture->screens);
}

/* What is edited may read otherwise in the file that is there now: that is shown first. */
static void
test_a_form_about_another_state_shows_the_difference(Fixture *fixture, gconstpointer unused)
{
    Terminal *terminal = screens_open(fixture->screens, 120, 40, "Renamed cleaner");

    (void)unused;
    screens_press(fixture->screens, "e", "Change the order");
    screens_go_to(fixture->screens, "seller");
    screens_press(fixture->screens, " and Sons", "and Sons");
    restore(fixture);
    terminal_wait_for(terminal, REPLACED);
    g_assert_true(terminal_has(terminal, "and Sons"));
    screens_press(fixture->screens, "<C-s>", "This order was changed while you edited it");
    screens_press(fixture->screens, "<C-s>", "CLOSES IN");
    terminal_wait_for(terminal, "and Sons");
    screens_quit(fixture->screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(replacements); i++) {
        g_autofree char *name = g_strconcat("/replaced/", replacements[i].name, NULL);

        g_test_add(name, Fixture, GSIZE_TO_POINTER(i), set_up, test_what_is_there_now_is_shown,
                   tear_down);
    }
    /* clang-format off */
    g_test_add("/replaced/a-file-that-is-gone-is-said-and-comes-back", Fixture, NULL, set_up, test_a_file_that_is_gone_is_said_and_comes_back, tear_down);
    g_test_add("/replaced/a-folder-that-is-renamed-takes-the-file-with-it", Fixture, NULL, set_up, test_a_folder_that_is_renamed_takes_the_file_with_it, tear_down);
    g_test_add("/replaced/another-programs-case-file-is-not-taken-for-it", Fixture, NULL, set_up, test_another_programs_case_file_is_not_taken_for_it, tear_down);
    g_test_add("/replaced/a-form-keeps-what-was-typed", Fixture, NULL, set_up, test_a_form_keeps_what_was_typed, tear_down);
    g_test_add("/replaced/a-form-about-another-state-shows-the-difference", Fixture, NULL, set_up, test_a_form_about_another_state_shows_the_difference, tear_down);
    /* clang-format on */
    return g_test_run();
}
