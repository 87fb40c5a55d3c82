/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each shell as people use it: Tab on a real terminal, with the completion that is installed.
 */
#include <string.h>

#include "terminal/screens.h"

#define NOW "2026-11-20T12:00:00Z"
#define NUMBER "8123456789012345"

typedef struct {
    const char *name;
    const char *argv[5];
    const char *begin; /* typed first, up to the folder of the sources */
    const char *then;  /* and behind it */
} Shell;

/* The prompt is put together by the shell, so that its echo is not taken for it. */
static const Shell shells[] = {
    { "bash",
      { "bash", "--norc", "--noprofile", "-i", NULL },
      "PS1='rea''dy> '; bind 'set show-all-if-ambiguous on'; . ",
      "/data/completions/bash/recourse; clear" },
    { "zsh",
      { "zsh", "-f", "-i", NULL },
      "PS1='rea''dy> '; fpath=(",
      "/data/completions/zsh $fpath); autoload -Uz compinit; compinit -D -u; clear" },
    { "fish",
      { "fish", "--no-config", "-i", NULL },
      "function fish_prompt; echo 'rea''dy> '; end; source ",
      "/data/completions/fish/recourse.fish; clear" },
};

static Terminal *
start(const Shell *shell, const char *program)
{
    g_autofree char *build = g_test_build_filename(G_TEST_BUILT, "src", NULL);
    g_autofree char *path = g_strdup_printf("PATH=%s:%s", build, g_getenv("PATH"));
    g_autofree char *source = g_test_build_filename(G_TEST_DIST, ".", NULL);
    g_autofree char *begin = g_strconcat(shell->begin, source, shell->then, NULL);
    const char *const environment[] = { path, "TERM=xterm", "RECOURSE_NOW=" NOW, NULL };
    const char *argv[G_N_ELEMENTS(shell->argv)];
    TerminalOptions options = {
        .rows = 40, .columns = 120, .argv = argv, .environment = environment
    };
    Terminal *terminal;

    memcpy(argv, shell->argv, sizeof argv);
    argv[0] = program;
    terminal = terminal_start(&options);
    terminal_send(terminal, begin, strlen(begin));
    terminal_press(terminal, "<Enter>");
    terminal_wait_for(terminal, "ready>");
    return terminal;
}

/* Types words, has the shell complete them, and waits for what must stand there. */
static void
expect(Terminal *terminal, const char *typed, const char *shown)
{
    terminal_press(terminal, typed);
    terminal_press(terminal, "<Tab>");
    terminal_wait_for(terminal, shown);
    terminal_press(terminal, "<C-u>clear<Enter>");
    terminal_wait_gone(terminal, shown);
    terminal_wait_for(terminal, "ready>");
}

static void
test_shell(gconstpointer data)
{
    const Shell *shell = data;
    g_autofree char *program = g_find_program_in_path(shell->name);
    g_autoptr(Screens) screens = NULL;
    g_autoptr(Terminal) terminal = NULL;

    if (program == NULL) {
        g_test_skip("the shell is not installed");
        return;
    }
    screens = screens_new(NOW);
    screens_add(screens, "number", NUMBER, "title", "Lamp", "placed", "2026-11-01", NULL);
    terminal = start(shell, program);
    expect(terminal, "recourse vers", "recourse version");
    expect(terminal, "recourse log 81", "recourse log " NUMBER);
    expect(terminal, "recourse log " NUMBER " marked-d", "marked-delivered");
    expect(terminal, "recourse list --rev", "recourse list --reverse");
    expect(terminal, "recourse list --sort=urg", "--sort=urgency");
    expect(terminal, "recourse list state:refunde", "state:refunded");
    expect(terminal, "recourse add --marketplace aliexp", "--marketplace aliexpress");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(shells); i++) {
        g_autofree char *path = g_strconcat("/shells/", shells[i].name, NULL);

        g_test_add_data_func(path, &shells[i], test_shell);
    }
    return g_test_run();
}
