/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever the environment is, the screens open as large as the terminal, or a sentence says
 * why they do not. */
#include <sys/wait.h>

#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define PAIRS_MOST 6
#define ROWS 24
#define COLUMNS 80

/* clang-format off */
static const struct {
    const char *pairs[PAIRS_MOST];
    const char *text; /* stands on the screen */
    int status;       /* 0: q ends them; else they end by themselves with it */
} environments[] = {
    { { "LINES=5", "COLUMNS=500" },                           "3 open",                          0 },
    { { "LINES=99999", "COLUMNS=99999" },                     "3 open",                          0 },
    { { "LINES=0", "COLUMNS=-1" },                            "3 open",                          0 },
    { { "LINES=x", "COLUMNS=99999999999999999999" },          "3 open",                          0 },
    { { "TERM" },                                             "Set TERM to the name",            1 },
    { { "TERM=" },                                            "Set TERM to the name",            1 },
    { { "TERM=dumb" },                                        "The screens need a terminal",     1 },
    { { "TERM=linux" },                                       "3 open",                          0 },
    { { "TERM=vt100" },                                       "3 open",                          0 },
    { { "TERM=tmux-256color" },                               "3 open",                          0 },
    { { "TERM=no-such-terminal" },                            "Install the package ncurses-term: now “no-such-terminal” is drawn as", 0 },
    { { "TERM=no-such-terminal", "COLUMNS=20" },              "3 open",                          0 },
    { { "TERM=foot-of-tomorrow" },                            "Install the package foot-terminfo: now “foot-of-tomorrow” is drawn as", 0 },
    { { "TERM=xterm-kitty-of-tomorrow" },                     "Install the package kitty-terminfo", 0 },
    { { "TERM=screen.xyz-1" },                     "“screen.xyz-1” is drawn as screen", 0 },
    { { "TERM=xterm-x" },                           "“xterm-x” is drawn as xterm-256", 0 },
    { { "TERM=../../etc/passwd" },                            "3 open",                          0 },
    { { "TZ" },                                               "3 open",                          0 },
    { { "TZ=Nowhere/Land" },                                  "3 open",                          0 },
    { { "TZ=:/etc/passwd" },                                  "3 open",                          0 },
    { { "TZDIR=", "TZ=Europe/Berlin" },                       "3 open",                          0 },
    { { "TZDIR=/nowhere" },                                   "Install the package tzdata",      1 },
    { { "TZDIR=/nowhere", "TZ=UTC" },                         "Install the package tzdata",      1 },
    { { "LC_ALL", "LANG=xx_XX" },                             "3 open",                          0 },
    { { "LC_ALL=C" },                                         "3 open",                          0 },
    { { "HOME" },                                             "3 open",                          0 },
    { { "HOME=/dev/null" },                                   "3 open",                          0 },
    { { "XDG_CACHE_HOME=/dev/null" },                         "3 open",                          0 },
    { { "XDG_STATE_HOME=/dev/null" },                         "3 open",                          0 },
    { { "XDG_CONFIG_HOME=/dev/null" },                        "3 open",                          0 },
    { { "XDG_RUNTIME_DIR" },                                  "3 open",                          0 },
    { { "XDG_RUNTIME_DIR=/dev/null" },                        "3 open",                          0 },
    { { "PATH=" },                                            "3 open",                          0 },
};
/* clang-format on */

static void
expect_whole_screen(Terminal *terminal)
{
    g_autofree char *last = NULL;

    terminal_wait_for(terminal, "Ultrasonic");
    last = terminal_row(terminal, ROWS - 1);
    g_assert_cmpstr(last, !=, ""); /* the keys, or what is said */
}

static void
try_environment(gsize i)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    int status;

    screens_add_three(screens);
    screens_set(screens, "ASAN_OPTIONS=detect_leaks=0"); /* newterm() leaks when it fails */
    for (gsize k = 0; k < PAIRS_MOST && environments[i].pairs[k] != NULL; k++)
        screens_set(screens, environments[i].pairs[k]);
    (void)screens_open(screens, COLUMNS, ROWS, environments[i].text);
    if (environments[i].status == 0) {
        expect_whole_screen(screens->terminal);
        screens_quit(screens);
        return;
    }
    status = terminal_wait_end(screens->terminal);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, environments[i].status);
    g_assert_false(terminal_is_alternate(screens->terminal));
}

static void
test_no_environment_aborts_the_screens(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(environments); i++) {
        g_test_message("%s", environments[i].pairs[0]);
        try_environment(i);
    }
}

static void
test_a_size_that_is_not_real_is_no_size(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    screens_set(screens, "LINES=10");
    screens_set(screens, "COLUMNS=45");
    (void)screens_open(screens, 120, 40, "WINDOW"); /* there is room for the clocks */
    terminal_wait_for(screens->terminal, "undo: Order added"); /* the last to be drawn */
    terminal_resize(screens->terminal, 30, 100);
    terminal_wait_gone(screens->terminal, "WINDOW");
    terminal_wait_for(screens->terminal, "CLOSES IN");
    screens_quit(screens);
}

/* A serial line knows no size: only then the environment is asked. */
static void
test_what_the_terminal_does_not_know_is_taken_from_the_environment(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    screens_set(screens, "LINES=12");
    screens_set(screens, "COLUMNS=60");
    (void)screens_open(screens, 0, 0, NULL);
    terminal_wait_bytes(screens->terminal, "\033[12d", 5); /* the keys */
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/environments/no-environment-aborts-the-screens", test_no_environment_aborts_the_screens);
    g_test_add_func("/environments/a-size-that-is-not-real-is-no-size", test_a_size_that_is_not_real_is_no_size);
    g_test_add_func("/environments/what-the-terminal-does-not-know", test_what_the_terminal_does_not_know_is_taken_from_the_environment);
    /* clang-format on */
    return g_test_run();
}
