/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which description of the terminal curses works with, and how large the terminal is. */
#include "ui/tui/term/term-private.h"

#include <string.h>
#include <sys/ioctl.h>
#include <termcap.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

/* More than any screen has; curses would take memory for every cell. */
#define ROWS_MOST 1000
#define COLUMNS_MOST 2000

#define USUAL_PACKAGE "ncurses-term"

/* Where Debian keeps the descriptions that are not in USUAL_PACKAGE. */
static const struct {
    const char *prefix;
    const char *package;
} packages[] = {
    { "xterm-kitty", "kitty-terminfo" },
    { "foot", "foot-terminfo" },
};

/* What nearly every terminal of today understands, the best first. */
static const char *const usual_names[] = { "xterm-256color", "xterm", "linux", "vt100",
                                           "ansi" };

static const char *
package_of(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(packages); i++) {
        if (g_str_has_prefix(name, packages[i].prefix))
            return packages[i].package;
    }
    return USUAL_PACKAGE;
}

/* FALSE: the database has nothing of that name. What it has may still be no screen. */
static gboolean
is_described(const char *name)
{
    return tgetent(NULL, name) == 1; /* term.h has macros of the names "lines" and "columns" */
}

/* "tmux" for "tmux-direct", "screen" for "screen.foot-extra". "xterm" alone has too few colours
 * to come before the usual names. */
static SCREEN *
open_relative(const char *name, FILE *output, char **ret_used)
{
    g_autofree char *stem = g_strdup(name);
    char *cut;

    while ((cut = strrchr(stem, '-')) != NULL || (cut = strrchr(stem, '.')) != NULL) {
        SCREEN *screen;

        *cut = '\0';
        screen = g_str_equal(stem, "xterm") ? NULL : newterm(stem, output, stdin);
        if (screen != NULL) {
            *ret_used = g_steal_pointer(&stem);
            return screen;
        }
    }
    return NULL;
}

static SCREEN *
open_usual(FILE *output, char **ret_used)
{
    for (gsize i = 0; i < G_N_ELEMENTS(usual_names); i++) {
        SCREEN *screen = newterm(usual_names[i], output, stdin);

        if (screen != NULL) {
            *ret_used = g_strdup(usual_names[i]);
            return screen;
        }
    }
    return NULL;
}

static SCREEN *
refuse(const char *name, GError **error)
{
    g_autofree char *excerpt = text_excerpt(name);

    if (is_described(name))
        (void)term_refuse(error);
    else if (*name == '\0')
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("Set TERM to the name of your terminal, such as xterm-256color, for the "
                     "screens. The commands work without (recourse list, recourse help)."));
    else
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("Install the package ncurses-base: nothing here describes the terminal "
                     "“%s”. The commands work without (recourse list, recourse help)."),
                  excerpt);
    return NULL;
}

/* A number of the environment; 0: it says nothing that can be used. */
static int
environment_size(const char *variable)
{
    const char *text = g_getenv(variable);
    guint64 size;

    if (text == NULL || !g_ascii_string_to_unsigned(text, 10, 1, G_MAXUINT16, &size, NULL))
        return 0;
    return (int)size;
}

/* LINES and COLUMNS count only where the terminal itself does not know, as on a serial line. */
static void
choose_size(int *rows, int *columns)
{
    struct winsize size;
    gboolean is_known =
        ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
    int wanted_rows = is_known ? size.ws_row : environment_size("LINES");
    int wanted_columns = is_known ? size.ws_col : environment_size("COLUMNS");

    if (wanted_rows > 0)
        *rows = MIN(wanted_rows, ROWS_MOST);
    if (wanted_columns > 0)
        *columns = MIN(wanted_columns, COLUMNS_MOST);
}

void
term_adopt_size(void)
{
    int rows, columns;

    getmaxyx(stdscr, rows, columns);
    choose_size(&rows, &columns);
    if (!is_term_resized(rows, columns))
        return;
    (void)resize_term(rows, columns);
    (void)clearok(curscr, TRUE); /* what a narrower window hid may be in sight again */
}

SCREEN *
term_new_screen(FILE *output, char **ret_remark, GError **error)
{
    const char *name = g_getenv("TERM");
    g_autofree char *used = NULL;
    g_autofree char *shown = NULL;
    SCREEN *screen;

    *ret_remark = NULL;
    if (name == NULL || *name == '\0')
        return refuse("", error);
    use_env(FALSE);   /* the size: choose_size() knows better */
    use_tioctl(TRUE); /* without, a terminal whose description has no size is not opened */
    screen = newterm(name, output, stdin);
    if (screen != NULL)
        return screen;
    if (is_described(name))
        return refuse(name, error);
    screen = open_relative(name, output, &used);
    if (screen == NULL)
        screen = open_usual(output, &used);
    if (screen == NULL)
        return refuse(name, error);
    shown = text_excerpt(name);
    *ret_remark =
        text_fill(_("Install the package {package}: now “{name}” is drawn as {other}."),
                  "package", package_of(name), "name", shown, "other", used, NULL);
    return screen;
}
