/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the term-*.c share. Nobody else includes this: it brings curses along. */
#pragma once

#include <curses.h>
#include <stdio.h>
#include <termios.h>

#include "ui/tui/term/term.h"

/* Exact colours that a terminal can have of a description that knows a palette only. */
#define EXACT_MOST 128

typedef struct {
    Color foreground, background;
} ColorPair;

struct Term {
    SCREEN *screen;
    struct termios modes; /* before */
    ThemeDepth depth;
    gboolean is_ascii;
    gboolean has_mouse;
    int cursor_row, cursor_column; /* where it rests once the picture is sent */
    gboolean wants_cursor, has_cursor;
    gboolean is_gone;
    gboolean is_collecting; /* curses draws into memory */
    char *remark;           /* a sentence, or NULL */
    char *copied;           /* what was sent to the clipboard last, or NULL */
    FILE *output;           /* what curses draws into */
    struct termios program_modes;
    KeyStrings *key_strings; /* of this terminal */
    KeyDecoder *decoder;
    gint64 quiet_at; /* when no byte was waiting: monotonic milliseconds */
    cchar_t *cells;  /* to put a text together in */
    int n_cells;
    GHashTable *pairs; /* of two colours to its number, which curses knows from 1 on */
    int pair_count;
    Color exact[EXACT_MOST]; /* what the palette's last colours stand for: the last one first */
    int exact_count;
};

void term_begin_input(Term *term);
void term_end_input(Term *term);

/* The pair of curses for a style's colours, made when it is first needed: old terminals have
 * only 64 of them. 0: the terminal's own. */
short term_pair(Term *term, Style style);

/* What the palette's colours that stand for exact ones are sent as: owned, or NULL where there
 * is none of them. */
char *term_with_exact_colors(const Term *term, const char *bytes, gsize *length);

/* A stream for newterm(); NULL with a sentence. From term_collect_output() on it is memory. */
FILE *term_open_output(GError **error);
gboolean term_collect_output(Term *term, GError **error);
void term_send_collected(Term *term);

/*
 * Opens curses' screen. Where nothing describes the terminal, with the description of another
 * one; ret_remark then names the package that has its own, else it is NULL.
 */
SCREEN *term_new_screen(FILE *output, char **ret_remark, GError **error);

/* FALSE, with the sentence that this terminal cannot place its cursor. */
gboolean term_refuse(GError **error);

/* Draws from now on as large as the terminal is. */
void term_adopt_size(void);

/* Bytes that are no part of the picture. */
void term_send(const char *bytes, gsize length);

/* An operating system command, handed through tmux and screen to the terminal around them. */
void term_send_osc(const char *command);
