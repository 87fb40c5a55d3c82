/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text is copied by what there is for it, and shown whole where that is not enough. */
#include <glib/gstdio.h>
#include <string.h>

#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define NUMBER "3069099405659913"
#define BASE64 "MzA2OTA5OTQwNTY1OTkxMw=="

/* What the test itself runs in is not what the program is to find. */
static void
set_bare(Screens *screens)
{
    static const char *const names[] = { "TMUX",    "STY",     "SSH_CONNECTION",
                                         "SSH_TTY", "DISPLAY", "WAYLAND_DISPLAY" };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        screens_set(screens, names[i]);
}

/* Programs of the test's own stand in PATH alone; there is no real clipboard among them. */
static char *
set_programs(Screens *screens)
{
    g_autofree char *folder = g_build_filename(screens->home, "bin", NULL);
    g_autofree char *variable = g_strdup_printf("PATH=%s", folder);

    g_assert_cmpint(g_mkdir(folder, 0700), ==, 0);
    screens_set(screens, variable);
    return g_steal_pointer(&folder);
}

static void
add_program(const char *folder, const char *name, const char *script)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *text = g_strconcat("#!/bin/sh\nPATH=/usr/bin:/bin\n", script, NULL);

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    g_assert_cmpint(g_chmod(path, 0700), ==, 0);
}

/* Writes its arguments and what it is given. */
static void
add_taker(const char *folder, const char *name)
{
    g_autofree char *script =
        g_strdup_printf("{ echo \"$@\"; cat; } >'%s/%s.got'\n", folder, name);

    add_program(folder, name, script);
}

static char *
what_got(const char *folder, const char *name)
{
    g_autofree char *path = g_strdup_printf("%s/%s.got", folder, name);
    char *text = NULL;

    return g_file_get_contents(path, &text, NULL, NULL) ? text : g_strdup("");
}

static void
expect_got(const char *folder, const char *name, const char *text)
{
    g_autofree char *got = what_got(folder, name);

    g_assert_cmpstr(got, ==, text);
}

static gboolean
was_sent(const Screens *screens, const char *bytes)
{
    return strstr(terminal_output(screens->terminal)->str, bytes) != NULL;
}

typedef struct {
    const char *name;
    const char *pairs[2];
    const char *programs[2];
    const char *sentence;
    const char *taker, *got;
    const char *sent; /* NULL: nothing is sent to the terminal */
} Way;

/* clang-format off */
static const Way ways[] = {
    { "wayland", { "WAYLAND_DISPLAY=wayland-0", "DISPLAY=:0" }, { "wl-copy", "xclip" }, "“" NUMBER "” is in the clipboard.", "wl-copy", "\n" NUMBER, NULL },
    { "x11", { "DISPLAY=:0" }, { "xclip" }, "“" NUMBER "” is in the clipboard.", "xclip", "-selection clipboard -in\n" NUMBER, NULL },
    { "wayland-with-the-program-of-x11-alone", { "WAYLAND_DISPLAY=wayland-0", "DISPLAY=:0" }, { "xclip" }, "“" NUMBER "” is in the clipboard.", "xclip", "-selection clipboard -in\n" NUMBER, NULL },
    { "a-desktop-without-its-programs", { "WAYLAND_DISPLAY=wayland-0", "DISPLAY=:0" }, { NULL }, "is in the clipboard if your terminal allows it", NULL, NULL, "\033]52;c;" BASE64 "\a" },
    { "tmux", { "TMUX=/tmp/t,1,0" }, { "tmux" }, "is in tmux's buffer, and in the clipboard if", "tmux", "load-buffer -w -\n" NUMBER, "\033Ptmux;\033\033]52;c;" BASE64 "\a\033\\" },
    { "tmux-that-is-old", { "TMUX=/tmp/t,1,0" }, { NULL }, "is in the clipboard if your terminal allows it", NULL, NULL, "\033]52;c;" BASE64 "\a" },
    { "screen", { "STY=1.pts" }, { NULL }, "is in the clipboard if your terminal allows it", NULL, NULL, "\033P\033]52;c;" BASE64 "\a\033\\" },
    { "ssh", { "SSH_TTY=/dev/pts/1", "DISPLAY=:0" }, { "xclip" }, "is in the clipboard if your terminal allows it", "xclip", "", "\033]52;c;" BASE64 "\a" },
};
/* clang-format on */

static void
test_it_is_copied_by_what_there_is(gconstpointer data)
{
    const Way *way = data;
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *folder = set_programs(screens);

    screens_add_three(screens);
    set_bare(screens);
    for (gsize i = 0; i < G_N_ELEMENTS(way->pairs) && way->pairs[i] != NULL; i++)
        screens_set(screens, way->pairs[i]);
    for (gsize i = 0; i < G_N_ELEMENTS(way->programs) && way->programs[i] != NULL; i++)
        add_taker(folder, way->programs[i]);
    (void)screens_open(screens, 80, 24, "Ultrasonic");
    screens_press(screens, "y", way->sentence);
    if (way->taker != NULL)
        expect_got(folder, way->taker, way->got);
    if (way->sent != NULL)
        terminal_wait_bytes(screens->terminal, way->sent, strlen(way->sent));
    else
        g_assert_false(was_sent(screens, "]52;c;"));
    screens_quit(screens);
}

static void
test_a_program_that_fails_or_hangs_is_not_waited_for(void)
{
    static const char *const scripts[] = { "exit 1\n", "exec sleep 60\n" };

    for (gsize i = 0; i < G_N_ELEMENTS(scripts); i++) {
        g_autoptr(Screens) screens = screens_new(NOW);
        g_autofree char *folder = set_programs(screens);

        screens_add_three(screens);
        set_bare(screens);
        screens_set(screens, "WAYLAND_DISPLAY=wayland-0");
        add_program(folder, "wl-copy", scripts[i]);
        (void)screens_open(screens, 80, 24, "Ultrasonic");
        screens_press(screens, "yj", "3069099403729913 ·"); /* the key behind it is served */
        terminal_wait_bytes(screens->terminal, "\033]52;c;" BASE64 "\a",
                            strlen("\033]52;c;" BASE64 "\a"));
        screens_quit(screens);
    }
}

static void
test_copied_again_it_is_shown_whole(gconstpointer data)
{
    const int *size = data;
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *row = NULL;
    int at;

    screens_add_three(screens);
    set_bare(screens);
    screens_configure(screens, "[screen]\nmouse = yes\n");
    (void)screens_open(screens, size[0], size[1], "Ultrasonic");
    screens_press(screens, "y", "Copy");
    screens_press(screens, "y", "Select the text with the mouse.");
    at = terminal_find(screens->terminal, NUMBER);
    row = terminal_row(screens->terminal, at);
    g_assert_cmpstr(row, ==, NUMBER); /* from the edge on, with nothing beside it */
    g_assert_false(terminal_has(screens->terminal, "Ultrasonic"));
    screens_press(screens, "x", "Ultrasonic");
    screens_press(screens, "y", "Copy"); /* from there it begins anew */
    screens_quit(screens);
}

/* Screen would drop the end of a long string: it gets many, which are one again outside. */
static void
test_screen_gets_a_long_text_in_pieces(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *more = g_strnfill(300, 'x');
    g_autofree char *words = g_strconcat("The lamp never came. ", more, NULL);
    const char *begin;
    const char *end;

    screens_add(screens, "number", NUMBER, "title", "Lamp", "total", "90.00 EUR", "shipped",
                "2026-10-20 10:00", "closes", "2026-12-23 19:17", NULL);
    set_bare(screens);
    screens_set(screens, "STY=1.pts");
    (void)screens_open(screens, 80, 24, "Lamp");
    screens_press(screens, "d", "What is wrong?");
    screens_press(screens, "1", "What does the tracking show?");
    screens_press(screens, "1", "Which evidence do you have?");
    screens_press(screens, "<Enter>", "How much do you ask for?");
    screens_press(screens, "<Enter>", "I have not received order");
    terminal_paste(screens->terminal, words);
    terminal_wait_for(screens->terminal, "The lamp never came.");
    screens_press(screens, "y", "Copy again");
    begin = strstr(terminal_output(screens->terminal)->str, "\033P\033]52;c;");
    g_assert_nonnull(begin);
    end = strstr(begin, "\033\\");
    g_assert_nonnull(end);
    g_assert_cmpint(end - begin, <, 256);
    g_assert_true(g_str_has_prefix(end, "\033\\\033P")); /* and on it goes */
    screens_press(screens, "<Esc>", "Lamp");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    static const int sizes[][2] = { { 120, 40 }, { 80, 24 }, { 40, 10 } };

    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
        g_autofree char *path = g_strconcat("/copy/by/", ways[i].name, NULL);

        g_test_add_data_func(path, &ways[i], test_it_is_copied_by_what_there_is);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autofree char *path = g_strdup_printf("/copy/again-is-shown-whole/%d", sizes[i][0]);

        g_test_add_data_func(path, sizes[i], test_copied_again_it_is_shown_whole);
    }
    /* clang-format off */
    g_test_add_func("/copy/a-program-that-fails-or-hangs-is-not-waited-for", test_a_program_that_fails_or_hangs_is_not_waited_for);
    g_test_add_func("/copy/screen-gets-a-long-text-in-pieces", test_screen_gets_a_long_text_in_pieces);
    /* clang-format on */
    return g_test_run();
}
