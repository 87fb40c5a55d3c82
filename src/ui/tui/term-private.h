/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the term-*.c share. Nobody else includes this: it brings curses along. */
#pragma once

#include <curses.h>
#include <termios.h>

#include "ui/tui/term.h"

#define COLOR_SLOTS 17 /* the default and 16 colours */

struct Term {
    SCREEN *screen;
    struct termios modes; /* before */
    gboolean has_color;
    gboolean is_ascii;
    gboolean has_mouse;
    gboolean cursor_is_shown;
    char *remark;   /* a sentence, or NULL */
    Input pending;  /* read while looking ahead */
    cchar_t *cells; /* to put a text together in */
    int n_cells;
    short pairs[COLOR_SLOTS][COLOR_SLOTS];
    short pair_count;
};

/* Key codes of our own for curses: what begins and ends a paste. */
enum {
    CODE_PASTE_BEGIN = KEY_MAX + 1,
    CODE_PASTE_END,
    CODE_WORD_LEFT,
    CODE_WORD_RIGHT,
};

/*
 * Opens curses' screen. Where nothing describes the terminal, with the description of another
 * one; ret_remark then names the package that has its own, else it is NULL.
 */
SCREEN *term_new_screen(FILE *output, char **ret_remark, GError **error);

/* FALSE, with the sentence that this terminal cannot place its cursor. */
gboolean term_refuse(GError **error);

/* Draws from now on as large as the terminal is. */
void term_adopt_size(void);

/* Tells curses which bytes make our key codes. */
void term_define_keys(void);

/* Bytes that are no part of the picture, past curses' buffer. */
void term_send(const char *bytes, gsize length);

/* An operating system command, handed through tmux and screen to the terminal around them. */
void term_send_osc(const char *command);
