/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term-private.h"

#include <errno.h>
#include <langinfo.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/text.h"
#include "ui/tui/term-signals.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

void
term_send(const char *bytes, gsize length)
{
    while (length > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return; /* a terminal that is gone shows on the reading side */
        bytes += written;
        length -= (gsize)written;
    }
}

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
    g_autoptr(GString) bytes = g_string_new(PASTE_OFF MOUSE_OFF);

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
free_flow_keys(void)
{
    struct termios modes;

    if (tcgetattr(STDIN_FILENO, &modes) != 0)
        return;
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    (void)def_prog_mode();
}

static void
prepare_screen(Term *term, const TermOptions *options)
{
    (void)cbreak();
    free_flow_keys();
    (void)noecho();
    (void)nonl();
    (void)nodelay(stdscr, TRUE);
    (void)keypad(stdscr, TRUE);
    (void)idlok(stdscr, TRUE);
    (void)set_escdelay(25);
    (void)curs_set(0);
    if (wants_color(options->color) && has_colors()) {
        (void)start_color();
        (void)use_default_colors();
        term->has_color = TRUE;
    }
    term->is_ascii = font_is_ascii();
    term_define_keys();
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
              "The screens need a terminal that can place its cursor; TERM is “%s”. Use the "
              "commands instead (recourse list, recourse help), or recourse --plain.",
              name != NULL ? name : "");
    return FALSE;
}

static gboolean
open_screen(Term *term, GError **error)
{
    const char *place;

    term->screen = term_new_screen(stdout, &term->remark, error);
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
    if (!open_screen(term, error)) {
        term_close(term);
        return NULL;
    }
    prepare_screen(term, options);
    return term;
}

void
term_close(Term *term)
{
    if (term == NULL)
        return;
    if (term->screen != NULL) {
        term_set_mouse(term, FALSE);
        term_send(PASTE_OFF, strlen(PASTE_OFF));
        (void)endwin();
        delscreen(term->screen);
    }
    term_signals_remove();
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &term->modes);
    input_clear(&term->pending);
    g_free(term->remark);
    g_free(term->cells);
    g_free(term);
}

const char *
term_remark(const Term *term)
{
    return term->remark;
}

gboolean
term_has_color(const Term *term)
{
    return term->has_color;
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
    if (is_shown != term->cursor_is_shown) {
        (void)curs_set(is_shown ? 1 : 0);
        term->cursor_is_shown = is_shown;
    }
    (void)move(row, column);
}

void
term_flush(Term *term)
{
    (void)term;
    (void)refresh();
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
    (void)term;
    term_send(PASTE_OFF, strlen(PASTE_OFF));
    (void)endwin();
}

void
term_return(Term *term)
{
    (void)reset_prog_mode();
    term_adopt_size();
    term_redraw(term);
    (void)curs_set(term->cursor_is_shown ? 1 : 0);
    term_send(PASTE_ON, strlen(PASTE_ON));
}

gboolean
term_has_mouse(const Term *term)
{
    return term->has_mouse;
}

void
term_set_mouse(Term *term, gboolean is_on)
{
    if (is_on == term->has_mouse)
        return;
    (void)mousemask(is_on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
    (void)mouseinterval(0);
    term->has_mouse = is_on;
}

void
term_bell(Term *term)
{
    (void)term;
    (void)beep();
}
