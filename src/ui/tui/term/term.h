/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Term: the terminal. term.c and the term-*.c beside it are the only users of curses; everybody
 * else draws through a Canvas and reads Input.
 *
 * There is at most one Term at a time. It owns the terminal's modes from term_open() to
 * term_close(); a fatal signal in between puts them back too, also where the terminal does not
 * read what is sent to it.
 */
#pragma once

#include "ui/theme/theme.h"
#include "ui/tui/term/key-decoder.h"
#include "ui/words/terminal-notice.h"

typedef struct Term Term;

typedef enum {
    COLOR_AUTO,
    COLOR_ALWAYS,
    COLOR_NEVER,
} ColorWhen;

typedef struct {
    ColorWhen color; /* auto also heeds NO_COLOR */
    gboolean mouse;
} TermOptions;

/* NULL with a sentence when this is no terminal that can show screens. */
Term *term_open(const TermOptions *options, GError **error);

/* A signal that asked for the end is raised again behind it. */
void term_close(Term *term);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Term, term_close)

/* What the person should do about this terminal, or NULL. Borrowed. */
const char *term_remark(const Term *term);

/* How many colours it draws with; none where the person wants none. */
ThemeDepth term_depth(const Term *term);

/* What the screen is filled with where nothing is drawn, from the next term_erase() on, which
 * has to come before anything else is drawn: pairs of colours are made anew. */
void term_set_paper(Term *term, Style paper);

/* How many a picture may have: 0, 16 (where there are fewer, the nearest), 256. */
int term_colors(const Term *term);

/* TRUE where only ASCII can be relied on: then the bars are drawn with # and -. */
gboolean term_is_ascii(const Term *term);

void term_size(const Term *term, int *ret_rows, int *ret_columns);

/* Never waits. */
Input term_read(Term *term);

/* In so many milliseconds term_read() can tell more although nothing comes; -1: never. */
int term_read_in(const Term *term);

/*
 * For work that takes long: TRUE when Escape was pressed meanwhile (it is taken away with what
 * was pressed before it) or the screens have to end. Other keys stay for term_read().
 */
gboolean term_is_interrupted(Term *term);

/* The descriptor that becomes readable when a signal has come; term_read() then tells. */
int term_signal_descriptor(const Term *term);

/*
 * Draws sanitised text from a cell on, and blanks behind it up to so many columns. The caller
 * has clipped it; the text takes no more columns than that, has no control characters and at
 * most three code points a grapheme cluster.
 */
void term_text(Term *term, int row, int column, int columns, const char *text, Style style);
void term_erase(Term *term);

/* Where the hardware cursor rests from the next flush on, for screen readers; is_shown for text
 * fields. */
void term_set_cursor(Term *term, int row, int column, gboolean is_shown);

/* Sends what changed; waits for a terminal that does not read, but not when the screens have to
 * end. */
void term_flush(Term *term);

/* Sends everything again, whatever the terminal may show now. */
void term_redraw(Term *term);

/* Leaves the terminal to another program, and takes it back. */
void term_leave(Term *term);
void term_return(Term *term);

gboolean term_has_mouse(const Term *term);
void term_set_mouse(Term *term, gboolean is_on);

void term_bell(Term *term);

/* A notification of the desktop, shown by the terminal (wrapped for tmux and screen). Texts are
 * made safe here. */
void term_notify(Term *term, TerminalNotice notice, const char *title, const char *body);

/* The title of the terminal's window; the terminal puts back its own when the screens close. */
void term_set_title(Term *term, const char *title);

/* How a command of the terminal passes a multiplexer. */
typedef enum {
    OSC_PLAIN,
    OSC_THROUGH_TMUX,
    OSC_THROUGH_SCREEN,
} OscWrap;

/* Puts text into the clipboard by OSC 52, which answers nothing. FALSE when it is too long. */
gboolean term_copy(Term *term, const char *text, OscWrap wrap);

/* Whether the text is what term_copy() sent last, until that is forgotten. */
gboolean term_was_copied(const Term *term, const char *text);
void term_forget_copy(Term *term);

/* For work that should not keep anybody waiting: something was pressed and not yet read. */
gboolean term_has_key_waiting(const Term *term);
