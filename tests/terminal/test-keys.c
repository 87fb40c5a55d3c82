/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys on real screens: whatever a terminal sends under whatever TERM, nothing acts but what
 * was meant, and the next key is heard.
 */
#include <string.h>

#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define SECOND_ORDER "3069099403729913 ·"

static const char *const terminals[] = {
    "xterm", "xterm-256color",        "tmux",  "tmux-256color", "screen", "screen-256color",
    "rxvt",  "rxvt-unicode-256color", "linux", "vt220",         "vt100",  "cygwin",
    "Eterm", "xterm-color",
};

/* Each of these acted as keys once, or would if it were cut in pieces. */
static const char *const harmless[] = {
    "\033[1;2D",
    "\033[1;3A",
    "\033[1;6B",
    "\033[3;2~",
    "\033O2D",
    "\033[d",
    "\033[3$",
    "\033[117;9u",
    "\033[100;1:3u",
    "\033[68;6u",
    "\033[27;6;68~",
    "\033[?62;4c",
    "\033[24;80R",
    "\033[?2026;2$y",
    "\033[I",
    "\033[O",
    "\033]11;rgb:dddd/dddd/dddd\033\\",
    "\033P>|quD\033\\",
    "\033_Gi=1;OK\033\\",
    "\033[1;5A",
    "\033OE",
    "\033[25~",
    "\033[[Z",
    "\033[<35;10;5M",
};

static Screens *
open_with(const char *terminal)
{
    g_autofree char *pair = g_strconcat("TERM=", terminal, NULL);
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    screens_set(screens, pair);
    (void)screens_open(screens, 80, 24, "3 open");
    return screens;
}

static gboolean
is_described(const char *terminal)
{
    static const char *const folders[] = { "/lib/terminfo", "/usr/share/terminfo",
                                           "/etc/terminfo" };

    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        const char letter[] = { terminal[0], '\0' };
        g_autofree char *path = g_build_filename(folders[i], letter, terminal, NULL);

        if (g_file_test(path, G_FILE_TEST_EXISTS))
            return TRUE;
    }
    return FALSE;
}

static void
check_list(const char *terminal)
{
    g_autoptr(Screens) screens = open_with(terminal);

    for (gsize i = 0; i < G_N_ELEMENTS(harmless); i++)
        terminal_send(screens->terminal, harmless[i], strlen(harmless[i]));
    screens_press(screens, "j", SECOND_ORDER);
    g_assert_true(terminal_has(screens->terminal, "3 open")); /* none was removed */
    terminal_send(screens->terminal, "\033[A", 3);
    terminal_wait_gone(screens->terminal, SECOND_ORDER);
    terminal_send(screens->terminal, "\033OB", 3);
    terminal_wait_for(screens->terminal, SECOND_ORDER);
    terminal_send(screens->terminal, "\033OM", 3); /* Enter of the keypad */
    terminal_wait_for(screens->terminal, "CLOCKS");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
check_form(const char *terminal)
{
    g_autoptr(Screens) screens = open_with(terminal);

    screens_press(screens, "a", "Add an order");
    for (gsize i = 0; i < G_N_ELEMENTS(harmless); i++)
        terminal_send(screens->terminal, harmless[i], strlen(harmless[i]));
    screens_press(screens, "ab", "ab");
    terminal_send(screens->terminal, "\033[D\033[99u", 8);
    terminal_wait_for(screens->terminal, "acb");
    terminal_send(screens->terminal, "\303", 1);
    terminal_send(screens->terminal, "\251", 1);
    terminal_wait_for(screens->terminal, "ac\303\251b");
}

static void
test_nothing_acts_but_what_is_meant(void)
{
    guint count = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(terminals); i++) {
        if (!is_described(terminals[i])) {
            g_test_message("%s is not installed", terminals[i]);
            continue;
        }
        g_test_message("%s", terminals[i]);
        check_list(terminals[i]);
        check_form(terminals[i]);
        count++;
    }
    if (count == 0)
        g_test_skip("no terminal descriptions were found");
}

static void
test_digits_of_the_keypad_are_digits(void)
{
    g_autoptr(Screens) screens = open_with("xterm-256color");

    screens_press(screens, "a", "Add an order");
    terminal_send(screens->terminal, "\033Oq\033Or\033Os\033Oy\033Op", 15);
    terminal_wait_for(screens->terminal, "12390");
}

/* A slow line delivers the first byte long before the others: that is an Escape then, which
 * does nothing in the list, and the rest is nothing. */
static void
test_the_late_rest_of_a_key_does_nothing(void)
{
    static const char *const rests[] = { "[D", "OD", "[1;2D", "OM", "[117;5u" };
    g_autoptr(Screens) screens = open_with("xterm-256color");

    for (gsize i = 0; i < G_N_ELEMENTS(rests); i++) {
        terminal_send(screens->terminal, "\033", 1);
        terminal_pass_time(100);
        terminal_send(screens->terminal, rests[i], strlen(rests[i]));
    }
    screens_press(screens, "j", SECOND_ORDER);
    g_assert_true(terminal_has(screens->terminal, "3 open"));
    screens_quit(screens);
}

/* With a long ESCDELAY the same is the key. */
static void
test_escdelay_is_honoured(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    screens_set(screens, "ESCDELAY=5000");
    (void)screens_open(screens, 80, 24, "3 open");
    terminal_send(screens->terminal, "\033", 1);
    terminal_pass_time(100);
    terminal_send(screens->terminal, "[B", 2);
    terminal_wait_for(screens->terminal, SECOND_ORDER);
    screens_quit(screens);
}

/* click: with the row that counts from 1 in it. */
static void
check_mouse(char *(*click)(int row))
{
    g_autoptr(Screens) screens = open_with("xterm-256color");
    g_autofree char *bytes = NULL;

    screens_press(screens, "M", "The mouse selects");
    bytes = click(terminal_find(screens->terminal, "Filament") + 1);
    terminal_send(screens->terminal, bytes, strlen(bytes));
    terminal_wait_for(screens->terminal, SECOND_ORDER);
    screens_press(screens, "M", "The mouse is the terminal's");
    terminal_send(screens->terminal, bytes, strlen(bytes)); /* it came late */
    screens_press(screens, "?", "What do you want");
    screens_press(screens, "<Esc>", SECOND_ORDER);
    screens_quit(screens);
}

static char *
click_sgr(int row)
{
    return g_strdup_printf("\033[<0;10;%dM\033[<0;10;%dm", row, row);
}

static char *
click_x10(int row)
{
    return g_strdup_printf("\033[M *%c\033[M#*%c", row + 32, row + 32);
}

static void
test_both_ways_of_mice_select(void)
{
    check_mouse(click_sgr);
    check_mouse(click_x10);
}

/* Much is pasted at once; every byte of it is text. */
static void
test_a_long_paste_is_taken_whole(void)
{
    gsize length = 160 * 1024;
    g_autofree char *text = g_strnfill(length, 'D');
    g_autoptr(Screens) screens = open_with("xterm-256color");

    memcpy(text + length - 4, "ende", 4);
    screens_press(screens, "a", "Add an order");
    terminal_paste(screens->terminal, text);
    terminal_wait_for(screens->terminal, "DDende");
    screens_press(screens, "<Esc>", "Esc once more");
    screens_press(screens, "<Esc>", "3 open");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/keys/nothing-acts-but-what-is-meant", test_nothing_acts_but_what_is_meant);
    g_test_add_func("/keys/digits-of-the-keypad-are-digits", test_digits_of_the_keypad_are_digits);
    g_test_add_func("/keys/the-late-rest-of-a-key-does-nothing", test_the_late_rest_of_a_key_does_nothing);
    g_test_add_func("/keys/escdelay-is-honoured", test_escdelay_is_honoured);
    g_test_add_func("/keys/both-ways-of-mice-select", test_both_ways_of_mice_select);
    g_test_add_func("/keys/a-long-paste-is-taken-whole", test_a_long_paste_is_taken_whole);
    /* clang-format on */
    return g_test_run();
}
