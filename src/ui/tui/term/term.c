/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/term-private.h"

#include <errno.h>
#include <langinfo.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/text/text.h"
#include "ui/tui/term/term-signals.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"
#define STRING_END "\033\\" /* of what was cut off in the middle */

/* The capability without its padding marks ("$<5>"), which only tputs() understands. */
static void
append_capability(GString *bytes, const char *name)
{
    const char *value = tigetstr(name);

    if (value == NULL || value == (const char *)-1)
        return;
    while (*value != '\0') {
        if (g_str_has_prefix(value, "$<")) {
            const char *end = strchr(value, '>');

            value = end != NULL ? end + 1 : value + 2;
        } else {
            g_string_append_c(bytes, *value++);
        }
    }
}

static void
prepare_restore(void)
{
    g_autoptr(GString) bytes = g_string_new(STRING_END PASTE_OFF MOUSE_OFF);

    append_capability(bytes, "op");
    append_capability(bytes, "sgr0");
    append_capability(bytes, "rmkx");
    append_capability(bytes, "cnorm");
    append_capability(bytes, "rmcup");
    term_signals_set_restore(bytes->str, bytes->len);
}

static gboolean
wants_color(ColorWhen when)
{
    const char *no_color = g_getenv("NO_COLOR");

    if (when == COLOR_AUTO)
        return no_color == NULL || *no_color == '\0';
    return when == COLOR_ALWAYS;
}

/* The Linux console and true VTs have no eighth blocks in their fonts. */
static gboolean
font_is_ascii(void)
{
    const char *name = g_getenv("TERM");

    return !g_str_equal(nl_langinfo(CODESET), "UTF-8") ||
           (name != NULL && (g_str_equal(name, "linux") || g_str_has_prefix(name, "vt")));
}

/* Ctrl-S and Ctrl-Q are keys here, not brakes. */
static void
free_flow_keys(Term *term)
{
    struct termios modes;

    if (tcgetattr(STDIN_FILENO, &modes) != 0)
        return;
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    (void)tcgetattr(STDIN_FILENO, &term->program_modes);
}

static void
prepare_screen(Term *term, const TermOptions *options)
{
    (void)cbreak();
    free_flow_keys(term);
    (void)noecho();
    (void)nonl();
    (void)typeahead(-1); /* what is drawn is drawn whole */
    (void)keypad(stdscr, TRUE);
    (void)idlok(stdscr, TRUE);
    (void)curs_set(0);
    if (wants_color(options->color) && has_colors()) {
        (void)start_color();
        (void)use_default_colors();
        term->depth = theme_depth(COLORS);
    }
    term->is_ascii = font_is_ascii();
    term_begin_input(term);
    if (options->mouse)
        term_set_mouse(term, TRUE);
    prepare_restore();
    term_send(PASTE_ON, strlen(PASTE_ON));
}

gboolean
term_refuse(GError **error)
{
    const char *name = g_getenv("TERM");

    error_set(error, RECOURSE_ERROR_FAILED,
              "The screens need a terminal that can place its cursor. TERM is “%s”. Use "
              "the commands instead (recourse list, recourse help), or recourse --plain.",
              name != NULL ? name : "");
    return FALSE;
}

static gboolean
open_screen(Term *term, GError **error)
{
    const char *place;

    term->output = term_open_output(error);
    if (term->output == NULL)
        return FALSE;
    term->screen = term_new_screen(term->output, &term->remark, error);
    if (term->screen == NULL)
        return FALSE;
    place = tigetstr("cup");
    if (place == NULL || place == (const char *)-1) {
        (void)endwin();
        return term_refuse(error);
    }
    term_adopt_size();
    return TRUE;
}

Term *
term_open(const TermOptions *options, GError **error)
{
    Term *term;

    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  "The screens need a terminal. Use a command instead, such as recourse list.");
        return NULL;
    }
    term = g_new0(Term, 1);
    (void)tcgetattr(STDIN_FILENO, &term->modes);
    if (!term_signals_install(&term->modes, error)) {
        g_free(term);
        return NULL;
    }
    term->pairs = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    if (!open_screen(term, error)) {
        term_close(term);
        return NULL;
    }
    prepare_screen(term, options);
    if (!term_collect_output(term, error)) {
        term_close(term);
        return NULL;
    }
    return term;
}

static void
close_screen(Term *term)
{
    term_set_mouse(term, FALSE);
    term_send(PASTE_OFF, strlen(PASTE_OFF));
    (void)endwin();
    term_send_collected(term);
    if (term_signals_end_is_asked())
        term_signals_put_back();
    delscreen(term->screen);
}

void
term_close(Term *term)
{
    if (term == NULL)
        return;
    if (term->screen != NULL)
        close_screen(term);
    term_signals_remove();
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &term->modes);
    if (term->output != NULL)
        (void)fclose(term->output);
    term_end_input(term);
    g_free(term->remark);
    g_free(term->copied);
    g_free(term->cells);
    g_hash_table_unref(term->pairs);
    g_free(term);
}

const char *
term_remark(const Term *term)
{
    return term->remark;
}

int
term_colors(const Term *term)
{
    if (term->depth == DEPTH_NONE)
        return 0;
    return term->depth >= DEPTH_256 && COLORS >= COLOR_PALETTE ? COLOR_PALETTE : 16;
}

ThemeDepth
term_depth(const Term *term)
{
    return term->depth;
}

gboolean
term_is_ascii(const Term *term)
{
    return term->is_ascii;
}

int
term_signal_descriptor(const Term *term)
{
    (void)term; /* the handlers are the process's */
    return term_signals_descriptor();
}

void
term_size(const Term *term, int *ret_rows, int *ret_columns)
{
    (void)term;
    getmaxyx(stdscr, *ret_rows, *ret_columns);
}

void
term_set_cursor(Term *term, int row, int column, gboolean is_shown)
{
    term->cursor_row = row;
    term->cursor_column = column;
    term->wants_cursor = is_shown;
}

void
term_flush(Term *term)
{
    if (term->wants_cursor != term->has_cursor)
        (void)curs_set(term->wants_cursor ? 1 : 0);
    term->has_cursor = term->wants_cursor;
    (void)move(term->cursor_row, term->cursor_column);
    (void)refresh();
    term_send_collected(term);
}

void
term_redraw(Term *term)
{
    (void)clearok(curscr, TRUE);
    term_flush(term);
}

void
term_leave(Term *term)
{
    term_send(PASTE_OFF, strlen(PASTE_OFF));
    if (term->has_mouse)
        term_send(MOUSE_OFF, strlen(MOUSE_OFF));
    (void)endwin();
    term_send_collected(term);
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &term->modes);
}

void
term_return(Term *term)
{
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &term->program_modes);
    term_adopt_size();
    term_redraw(term);
    (void)curs_set(term->has_cursor ? 1 : 0);
    term_send_collected(term);
    term_send(PASTE_ON, strlen(PASTE_ON));
    if (term->has_mouse)
        term_send(MOUSE_ON, strlen(MOUSE_ON));
}

gboolean
term_has_mouse(const Term *term)
{
    return term->has_mouse;
}

/* A terminal without a mouse would show these bytes. */
void
term_set_mouse(Term *term, gboolean is_on)
{
    const char *reports = tigetstr("kmous");

    if (is_on == term->has_mouse || reports == NULL || reports == (const char *)-1)
        return;
    if (is_on)
        term_send(MOUSE_ON, strlen(MOUSE_ON));
    else
        term_send(MOUSE_OFF, strlen(MOUSE_OFF));
    term->has_mouse = is_on;
}

void
term_bell(Term *term)
{
    (void)beep();
    term_send_collected(term);
}
