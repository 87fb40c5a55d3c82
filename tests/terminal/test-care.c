/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal is always put back, and nobody else takes it over. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>

#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"

static Screens *
three_orders(void)
{
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, 80, 24, "3 open");
    return screens;
}

static void
expect_restored(Terminal *terminal)
{
    const char *output = terminal_output(terminal)->str;

    g_assert_false(terminal_is_alternate(terminal));
    g_assert_true(terminal_is_cooked(terminal));
    g_assert_true(terminal_cursor_is_shown(terminal));
    g_assert_nonnull(strstr(output, "\033[?2004l")); /* paste is the terminal's again */
}

static void
test_a_terminal_that_does_not_read_keeps_nobody_from_ending(void)
{
    static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGALRM, SIGABRT };

    for (gsize i = 0; i < G_N_ELEMENTS(signals); i++) {
        g_autoptr(Screens) screens = three_orders();
        int status;

        terminal_stall(screens->terminal);
        terminal_signal(screens->terminal, signals[i]);
        status = terminal_wait_end_unread(screens->terminal);
        g_assert_true(WIFSIGNALED(status));
        g_assert_cmpint(WTERMSIG(status), ==, signals[i]);
        g_assert_true(terminal_is_cooked(screens->terminal));
        terminal_read(screens->terminal); /* it goes on */
        expect_restored(screens->terminal);
    }
}

/* A second one does not wait for the first to be heeded. */
static void
test_asking_twice_ends_it_too(void)
{
    g_autoptr(Screens) screens = three_orders();
    int status;

    terminal_stall(screens->terminal);
    terminal_signal(screens->terminal, SIGHUP);
    terminal_signal(screens->terminal, SIGTERM);
    status = terminal_wait_end_unread(screens->terminal);
    g_assert_true(WIFSIGNALED(status));
    g_assert_true(terminal_is_cooked(screens->terminal));
}

static void
test_what_was_stalled_goes_on(void)
{
    g_autoptr(Screens) screens = three_orders();

    terminal_stall(screens->terminal);
    screens_press(screens, "j", "3069099403729913 ·");
    screens_quit(screens);
    g_assert_true(terminal_is_cooked(screens->terminal));
}

static void
test_fatal_signals_put_the_terminal_back(void)
{
    static const int signals[] = { SIGHUP,  SIGQUIT, SIGABRT, SIGTERM, SIGINT,  SIGSEGV,
                                   SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGPROF, SIGVTALRM,
                                   SIGBUS,  SIGFPE,  SIGILL,  SIGTRAP, SIGSYS,  SIGIO };

    for (gsize i = 0; i < G_N_ELEMENTS(signals); i++) {
        g_autoptr(Screens) screens = three_orders();
        int status;

        g_assert_true(terminal_is_alternate(screens->terminal));
        terminal_signal(screens->terminal, signals[i]);
        status = terminal_wait_end(screens->terminal);
        g_assert_true(WIFSIGNALED(status));
        g_assert_cmpint(WTERMSIG(status), ==, signals[i]);
        expect_restored(screens->terminal);
    }
}

/* What the examples keep for as long as they are shown lies in a folder of their own. */
static void
test_examples_leave_nothing_behind(void)
{
    static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
    g_autofree char *program =
        g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "recourse", NULL);
    const char *argv[] = { program, "demo", NULL };
    TerminalOptions options = { .rows = 24, .columns = 80, .argv = argv };

    for (gsize i = 0; i < G_N_ELEMENTS(signals); i++) {
        g_autofree char *folder = g_dir_make_tmp("examples-XXXXXX", NULL);
        g_autofree char *setting = g_strconcat("TMPDIR=", folder, NULL);
        const char *environment[] = { setting, NULL };
        g_autoptr(Terminal) terminal = NULL;

        options.environment = environment;
        terminal = terminal_start(&options);
        terminal_wait_for(terminal, "DO NEXT");
        terminal_signal(terminal, signals[i]);
        g_assert_cmpint(WTERMSIG(terminal_wait_end(terminal)), ==, signals[i]);
        g_assert_cmpint(g_rmdir(folder), ==, 0); /* which is refused unless it is empty */
    }
}

static void
test_they_do_in_forms_and_menus_too(void)
{
    static const char *const keys[] = { "a", "s", "?", "/", "<Enter>", "<Tab>" };
    static const char *const texts[] = { "Add an order",  "Sort by", "What do you want",
                                         "state:shipped", "CLOCKS",  "Agenda" };

    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
        g_autoptr(Screens) screens = three_orders();

        screens_press(screens, keys[i], texts[i]);
        terminal_signal(screens->terminal, SIGTERM);
        g_assert_true(WIFSIGNALED(terminal_wait_end(screens->terminal)));
        expect_restored(screens->terminal);
    }
}

static void
test_suspending_gives_the_terminal_and_takes_it_back(void)
{
    g_autoptr(Screens) screens = three_orders();

    terminal_press(screens->terminal, "<C-z>");
    terminal_wait_stopped(screens->terminal);
    g_assert_false(terminal_is_alternate(screens->terminal));
    terminal_resize(screens->terminal, 30, 100);
    terminal_signal(screens->terminal, SIGCONT);
    terminal_wait_for(screens->terminal, "Ultrasonic");
    g_assert_true(terminal_is_alternate(screens->terminal));
    screens_press(screens, "j", "3069099403729913 ·");
    screens_quit(screens);
    expect_restored(screens->terminal);
}

static void
test_a_vanished_terminal_ends_the_program(void)
{
    g_autoptr(Screens) screens = three_orders();

    terminal_free(g_steal_pointer(&screens->terminal)); /* waits for the end */
}

static void
test_a_vanished_terminal_ends_it_even_when_hangups_are_ignored(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    (void)signal(SIGHUP, SIG_IGN); /* as nohup does; inherited */
    (void)screens_open(screens, 80, 24, "3 open");
    (void)signal(SIGHUP, SIG_DFL);
    terminal_free(g_steal_pointer(&screens->terminal));
}

static void
test_resizing_draws_everything_anew(void)
{
    g_autoptr(Screens) screens = three_orders();

    terminal_resize(screens->terminal, 40, 120);
    terminal_wait_for(screens->terminal, "WINDOW");
    terminal_resize(screens->terminal, 14, 50);
    terminal_wait_gone(screens->terminal, "CLOSES IN");
    terminal_wait_for(screens->terminal, "120.95 USD");
    terminal_resize(screens->terminal, 24, 80);
    terminal_wait_for(screens->terminal, "CLOSES IN");
    screens_quit(screens);
}

static gboolean
has_color_anywhere(const Terminal *terminal, int rows, int columns)
{
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            if (terminal_cell(terminal, row, column).has_color)
                return TRUE;
        }
    }
    return FALSE;
}

static void
test_colour_is_there_unless_refused(void)
{
    g_autoptr(Screens) colored = three_orders();
    g_autoptr(Screens) plain = screens_new(NOW);

    g_assert_true(has_color_anywhere(colored->terminal, 24, 80));
    screens_quit(colored);
    screens_add_three(plain);
    screens_set(plain, "NO_COLOR=1");
    (void)screens_open(plain, 80, 24, "3 open");
    g_assert_false(has_color_anywhere(plain->terminal, 24, 80));
    screens_press(plain, "?", "What do you want");
    g_assert_false(has_color_anywhere(plain->terminal, 24, 80));
    screens_press(plain, "<Esc>", "!! 5 h 12 min"); /* the sign says what the colour would */
    screens_quit(plain);
}

/* Everything but what is on the screen: which sequences, in which order. */
static char *
sequences_of(const Terminal *terminal)
{
    const GString *output = terminal_output(terminal);
    GString *found = g_string_new(NULL);

    for (gsize i = 0; i < output->len; i++) {
        if (output->str[i] != '\033')
            continue;
        for (i++; i < output->len && !g_ascii_isalpha(output->str[i]); i++)
            ;
        g_string_append_c(found, i < output->len ? output->str[i] : '?');
    }
    return g_string_free(found, FALSE);
}

static const char *const hostile_titles[] = {
    "lamp\033[31mred\033]0;owned\a",
    "lamp\rOVER\b\b\b\bTHERE",
    "lamp\xE2\x80\xAE"
    "txet",
    "lamp\xC2\x9B"
    "31mred",
    "lamp\xF3\xA0\x81\x81\xE2\x80\x8B",
    "\xCC\x81\xCC\x82\xCC\x83",
    "lamp\xFF\xFE bytes",
    "lamp\nnext line\tafter tab",
};

static void
test_a_hostile_title_moves_and_colours_nothing(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(hostile_titles); i++) {
        g_autoptr(Screens) screens = screens_new(NOW);
        g_autofree char *sequences = NULL;
        Terminal *terminal;

        screens_add_three(screens);
        screens_add(screens, "number", "77778888", "title", "placeholder", "closes",
                    "2026-11-23 18:00", "delivered", "2026-11-20 10:00", NULL);
        screens_edit(screens, "77778888", "title", hostile_titles[i]);
        screens_set(screens, "NO_COLOR=1");
        terminal = screens_open(screens, 80, 24, "4 open");
        terminal_wait_for(terminal, "5 h 12 min");
        g_assert_null(strstr(terminal_output(terminal)->str, "\033[31m"));
        g_assert_null(strstr(terminal_output(terminal)->str, "\033]0;"));
        g_assert_null(strstr(terminal_output(terminal)->str, "\b"));
        g_assert_null(strstr(terminal_output(terminal)->str, "\xC2\x9B"));
        g_assert_null(strstr(terminal_output(terminal)->str, "\xE2\x80\xAE"));
        g_assert_false(has_color_anywhere(terminal, 24, 80));
        sequences = sequences_of(terminal);
        g_assert_null(strchr(sequences, '?'));
        screens_press(screens, "<Enter>", "CLOCKS");
        screens_press(screens, "q", "CLOSES IN");
        screens_quit(screens);
    }
}

static void
test_a_terminal_that_cannot_place_its_cursor_is_refused(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    int status;

    screens_add_three(screens);
    screens_set(screens, "TERM=dumb");
    (void)screens_open(screens, 80, 24, "The screens need a terminal");
    status = terminal_wait_end(screens->terminal);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, 1);
}

static void
test_the_console_gets_bars_of_ascii(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    screens_set(screens, "TERM=linux");
    (void)screens_open(screens, 120, 30, "[######");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/care/fatal-signals-put-the-terminal-back", test_fatal_signals_put_the_terminal_back);
    g_test_add_func("/care/a-terminal-that-does-not-read-keeps-nobody-from-ending", test_a_terminal_that_does_not_read_keeps_nobody_from_ending);
    g_test_add_func("/care/asking-twice-ends-it-too", test_asking_twice_ends_it_too);
    g_test_add_func("/care/what-was-stalled-goes-on", test_what_was_stalled_goes_on);
    g_test_add_func("/care/examples-leave-nothing-behind", test_examples_leave_nothing_behind);
    g_test_add_func("/care/they-do-in-forms-and-menus-too", test_they_do_in_forms_and_menus_too);
    g_test_add_func("/care/suspending-gives-the-terminal-and-takes-it-back", test_suspending_gives_the_terminal_and_takes_it_back);
    g_test_add_func("/care/a-vanished-terminal-ends-the-program", test_a_vanished_terminal_ends_the_program);
    g_test_add_func("/care/a-vanished-terminal-ends-it-even-when-hangups-are-ignored", test_a_vanished_terminal_ends_it_even_when_hangups_are_ignored);
    g_test_add_func("/care/resizing-draws-everything-anew", test_resizing_draws_everything_anew);
    g_test_add_func("/care/colour-is-there-unless-refused", test_colour_is_there_unless_refused);
    g_test_add_func("/care/a-hostile-title-moves-and-colours-nothing", test_a_hostile_title_moves_and_colours_nothing);
    g_test_add_func("/care/a-terminal-that-cannot-place-its-cursor-is-refused", test_a_terminal_that_cannot_place_its_cursor_is_refused);
    g_test_add_func("/care/the-console-gets-bars-of-ascii", test_the_console_gets_bars_of_ascii);
    /* clang-format on */
    return g_test_run();
}
