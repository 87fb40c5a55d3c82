/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/copy/copy-ways.h"

/* clang-format off */
static const struct {
    const char *name;
    CopyEnvironment environment;
    const char *ways; /* the program, or how the terminal is told */
} cases[] = {
    { "a-bare-terminal",          { NULL, NULL, NULL, NULL, NULL, NULL },                       "plain" },
    { "what-is-empty-is-not-set", { "", "", "", "", "", "" },                                   "plain" },
    { "wayland",                  { .wayland_display = "wayland-0" },                           "wl-copy plain" },
    { "x11",                      { .display = ":0" },                                          "xclip plain" },
    { "both",                     { .wayland_display = "wayland-0", .display = ":0" },          "wl-copy xclip plain" },
    { "tmux",                     { .tmux = "/tmp/tmux-0/default,1,0" },                        "tmux through-tmux plain" },
    { "tmux-on-wayland",          { .tmux = "/tmp/t,1,0", .wayland_display = "wayland-0" },     "wl-copy tmux through-tmux plain" },
    { "screen",                   { .sty = "1.pts" },                                           "through-screen" },
    { "tmux-within-screen",       { .tmux = "/tmp/t,1,0", .sty = "1.pts" },                     "tmux through-tmux plain" },
    { "ssh",                      { .ssh_connection = "::1 1 ::1 22" },                         "plain" },
    { "ssh-to-a-desktop",         { .ssh_tty = "/dev/pts/1", .wayland_display = "wayland-0", .display = ":0" }, "plain" },
    { "ssh-that-forwards-x11",    { .ssh_connection = "::1 1 ::1 22", .display = "localhost:10.0" }, "xclip plain" },
    { "ssh-and-tmux",             { .ssh_tty = "/dev/pts/1", .tmux = "/tmp/t,1,0" },            "tmux through-tmux plain" },
};

static const char *const wraps[] = { [OSC_PLAIN] = "plain", [OSC_THROUGH_TMUX] = "through-tmux", [OSC_THROUGH_SCREEN] = "through-screen" };
/* clang-format on */

static char *
ways_text(const CopyEnvironment *environment)
{
    g_autoptr(GPtrArray) ways = copy_ways_find(environment);
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < ways->len; i++) {
        const CopyWay *way = ways->pdata[i];

        g_string_append_printf(text, "%s%s", i > 0 ? " " : "",
                               way->argv != NULL ? way->argv[0] : wraps[way->wrap]);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void
test_the_environment_decides_the_ways(gconstpointer data)
{
    const CopyEnvironment *environment = data;
    g_autofree char *text = ways_text(environment);

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        if (&cases[i].environment == environment)
            g_assert_cmpstr(text, ==, cases[i].ways);
    }
}

/* The terminal may ask the person each time: not for what is done already. */
static void
test_what_a_program_copied_is_not_sent_to_the_terminal(void)
{
    const CopyEnvironment environment = { .tmux = "/tmp/t,1,0", .display = ":0" };
    g_autoptr(GPtrArray) ways = copy_ways_find(&environment);

    for (guint i = 0; i < ways->len; i++) {
        const CopyWay *way = ways->pdata[i];

        if (way->to == COPIED_TO_TERMINAL)
            g_assert_true((way->needless_after & COPIED_TO_DESKTOP) != 0);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/copy-ways/", cases[i].name, NULL);

        g_test_add_data_func(path, &cases[i].environment,
                             test_the_environment_decides_the_ways);
    }
    g_test_add_func("/copy-ways/what-a-program-copied-is-not-sent-to-the-terminal",
                    test_what_a_program_copied_is_not_sent_to_the_terminal);
    return g_test_run();
}
