/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes on a real screen: what the cursor is on is shown, what is only looked at goes. */
#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define DARK 0x1c1c1c
#define LIGHT 0xfafafa
#define LIGHT_IN_256 0xffffff /* libvterm's own palette may differ by a little */

static guint32
paper(const Screens *screens)
{
    return terminal_cell(screens->terminal, 0, 0).background;
}

static gboolean
is_near(guint32 a, guint32 b)
{
    for (int shift = 0; shift < 24; shift += 8) {
        int apart = (int)(a >> shift & 0xff) - (int)(b >> shift & 0xff);

        if (apart < -16 || apart > 16)
            return FALSE;
    }
    return TRUE;
}

static Screens *
open_on(const char *term, const char *colorterm, const char *settings)
{
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    screens_set(screens, term);
    screens_set(screens, colorterm);
    if (settings != NULL)
        screens_configure(screens, settings);
    (void)screens_open(screens, 100, 30, "3 open");
    return screens;
}

static void
test_the_theme_under_the_cursor_is_shown_and_esc_puts_back(void)
{
    g_autoptr(Screens) screens = open_on("TERM=xterm-256color", "COLORTERM=truecolor", NULL);

    g_assert_cmpuint(paper(screens), ==, TERMINAL_OWN_COLOR);
    screens_press(screens, "<F5>", "Dark: light text on dark grey");
    g_assert_cmpuint(paper(screens), ==, TERMINAL_OWN_COLOR);
    terminal_press(screens->terminal, "jj");
    terminal_settle(screens->terminal);
    g_assert_cmpuint(paper(screens), ==, DARK);
    terminal_press(screens->terminal, "j");
    terminal_settle(screens->terminal);
    g_assert_cmpuint(paper(screens), ==, LIGHT);
    terminal_press(screens->terminal, "<Esc>");
    terminal_wait_gone(screens->terminal, "Dark: light text");
    g_assert_cmpuint(paper(screens), ==, TERMINAL_OWN_COLOR);
    screens_quit(screens);
}

static void
test_a_kept_theme_is_there_the_next_time(void)
{
    g_autoptr(Screens) screens = open_on("TERM=xterm-256color", "COLORTERM=", NULL);

    screens_press(screens, "<F5>", "Light: dark text on white");
    screens_press(screens, "jjj<Enter>", "Theme “light” kept.");
    g_assert_true(is_near(paper(screens), LIGHT_IN_256));
    screens_quit(screens);
    g_clear_pointer(&screens->terminal, terminal_free);
    (void)screens_open(screens, 100, 30, "3 open");
    g_assert_true(is_near(paper(screens), LIGHT_IN_256));
    screens_quit(screens);
}

static void
test_the_setting_comes_first(void)
{
    g_autoptr(Screens) screens =
        open_on("TERM=xterm-256color", "COLORTERM=truecolor", "[screen]\ntheme = dark\n");

    g_assert_cmpuint(paper(screens), ==, DARK);
    screens_press(screens, "<F5>", "Light: dark text on white");
    screens_press(screens, "j<Enter>", "recourse.conf names “dark”");
    g_assert_cmpuint(paper(screens), ==, LIGHT);
    screens_quit(screens);
}

static void
test_a_theme_that_is_not_there_is_named(void)
{
    g_autoptr(Screens) screens =
        open_on("TERM=xterm-256color", "COLORTERM=", "[screen]\ntheme = pink\n");

    terminal_wait_for(screens->terminal, "There is no theme “pink”.");
    g_assert_cmpuint(paper(screens), ==, TERMINAL_OWN_COLOR);
    terminal_press(screens->terminal, "j");
    screens_quit(screens);
}

/* 16 colours leave the terminal its background, and no colour at all everything. */
static void
test_fewer_colours_leave_the_background(void)
{
    static const char *const environments[][2] = { { "TERM=xterm", "COLORTERM=truecolor" },
                                                   { "TERM=xterm-256color", "NO_COLOR=1" } };

    for (gsize i = 0; i < G_N_ELEMENTS(environments); i++) {
        g_autoptr(Screens) screens =
            open_on(environments[i][0], environments[i][1], "[screen]\ntheme = light\n");

        for (int row = 2; row < 30; row++) { /* behind the banner of --now, which has its own */
            for (int column = 0; column < 100; column++)
                g_assert_cmpuint(terminal_cell(screens->terminal, row, column).background, ==,
                                 TERMINAL_OWN_COLOR);
        }
        screens_quit(screens);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/themes/the-theme-under-the-cursor-is-shown-and-esc-puts-back",
                    test_the_theme_under_the_cursor_is_shown_and_esc_puts_back);
    g_test_add_func("/themes/a-kept-theme-is-there-the-next-time",
                    test_a_kept_theme_is_there_the_next_time);
    g_test_add_func("/themes/the-setting-comes-first", test_the_setting_comes_first);
    g_test_add_func("/themes/a-theme-that-is-not-there-is-named",
                    test_a_theme_that_is_not_there_is_named);
    g_test_add_func("/themes/fewer-colours-leave-the-background",
                    test_fewer_colours_leave_the_background);
    return g_test_run();
}
