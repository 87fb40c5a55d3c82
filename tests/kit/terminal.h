/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Terminal: a real program on a pseudo-terminal, its screen kept by libvterm.
 *
 * Waiting always means reading output until something is so or the deadline has passed; a test
 * that waits in vain fails with the screen in its message. Rows and columns count from 0.
 */
#pragma once

#include <glib.h>
#include <sys/types.h>

#define TERMINAL_DEADLINE_SECONDS 30

typedef struct Terminal Terminal;

typedef struct {
    int rows, columns;
    const char *const *argv;        /* NULL-ended; argv[0] is a path */
    const char *const *environment; /* "NAME=VALUE" over those of the test, "NAME" without that
                                       one; NULL-ended or NULL */
} TerminalOptions;

Terminal *terminal_start(const TerminalOptions *options);

/* Closes the terminal (which hangs up the program) and waits for the program to end. */
void terminal_free(Terminal *terminal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Terminal, terminal_free)

/*
 * Sends keys: characters as they are, and <Up> <Down> <Left> <Right> <Home> <End> <PgUp> <PgDn>
 * <Enter> <Esc> <Tab> <BackTab> <Space> <BS> <Del> <F1> <F3> <C-x> <M-x> <lt>.
 */
void terminal_press(Terminal *terminal, const char *keys);

/* Sends bytes as they are. */
void terminal_send(Terminal *terminal, const char *bytes, gsize length);

/* Time passes between two bytes, as on a slow line. Never to wait for something to happen. */
void terminal_pass_time(int milliseconds);

/* Has the screens draw (Ctrl-L) and reads nothing, until nothing more fits in between. */
void terminal_stall(Terminal *terminal);

/* Pastes as a terminal does: bracketed when the program has asked for it. */
void terminal_paste(Terminal *terminal, const char *text);
void terminal_resize(Terminal *terminal, int rows, int columns);
void terminal_signal(Terminal *terminal, int number);

/*
 * Waits until the program waits for a key: it sleeps, has read all that was sent and writes
 * nothing. A sequence that Escape may begin is not waited for.
 */
void terminal_settle(Terminal *terminal);

/* Waits until the text stands somewhere on the screen, on one row; or no longer. */
void terminal_wait_for(Terminal *terminal, const char *text);
void terminal_wait_gone(Terminal *terminal, const char *text);

/* Waits until the hardware cursor rests on the row. */
void terminal_wait_cursor(Terminal *terminal, int row);

/* Waits until the bytes have come at any time since the start. */
void terminal_wait_bytes(Terminal *terminal, const char *bytes, gsize length);

/* Waits until the program has stopped (SIGTSTP); terminal_signal(SIGCONT) lets it go on. */
void terminal_wait_stopped(Terminal *terminal);

/* Waits for its end; returns wait()'s status. */
int terminal_wait_end(Terminal *terminal);

/* The same of a terminal that reads nothing. */
int terminal_wait_end_unread(Terminal *terminal);

/* TRUE when typing is echoed and read by lines, as a shell wants it. */
gboolean terminal_is_cooked(const Terminal *terminal);

/* Reads what is there now without waiting. */
void terminal_read(Terminal *terminal);

gboolean terminal_has(const Terminal *terminal, const char *text);

/* The row on which the text stands, or -1. */
int terminal_find(const Terminal *terminal, const char *text);

/* Owned by the caller; blanks at the end are left out. */
char *terminal_row(const Terminal *terminal, int row);
char *terminal_screen(const Terminal *terminal);

#define TERMINAL_OWN_COLOR G_MAXUINT32

typedef struct {
    char text[32];      /* "" for a cell never written */
    int width;          /* columns: 1, or 2 for a wide character */
    gboolean has_color; /* foreground or background is not the terminal's own */
    guint32 foreground; /* 0xRRGGBB, or TERMINAL_OWN_COLOR */
    guint32 background;
    gboolean is_bold, is_underlined, is_reversed;
} TerminalCell;

TerminalCell terminal_cell(const Terminal *terminal, int row, int column);
void terminal_cursor(const Terminal *terminal, int *ret_row, int *ret_column);
gboolean terminal_cursor_is_shown(const Terminal *terminal);
gboolean terminal_is_alternate(const Terminal *terminal);

/* Everything the program wrote since the start. Borrowed. */
const GString *terminal_output(const Terminal *terminal);

pid_t terminal_process(const Terminal *terminal);
