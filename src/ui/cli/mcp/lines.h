/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines: bytes, in pieces as they come, to the lines that they make. No more than LINE_MOST
 * bytes are ever held: of a longer line it is told that it was too long, and nothing else.
 */
#pragma once

#include <glib.h>

#define LINE_MOST (1024 * 1024)

typedef struct {
    GString *line;    /* that is not at its end yet */
    gboolean is_over; /* more of it came than is held; the rest is passed over */
} Lines;

/* line has no line break and is not empty; NULL: it was too long. */
typedef void (*TakeLine)(const char *line, gsize length, gpointer data);

void lines_init(Lines *lines);
void lines_clear(Lines *lines);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Lines, lines_clear)

/* Calls take for each line that ends in these bytes. */
void lines_add(Lines *lines, const char *bytes, gsize length, TakeLine take, gpointer data);

/* Nothing more comes: what is there without a line break is a line too. */
void lines_end(Lines *lines, TakeLine take, gpointer data);
