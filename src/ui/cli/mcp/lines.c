/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/mcp/lines.h"

#include <string.h>

#define LINE_USUAL 4096

void
lines_init(Lines *lines)
{
    *lines = (Lines){ .line = g_string_new(NULL) };
}

void
lines_clear(Lines *lines)
{
    if (lines->line != NULL)
        g_string_free(lines->line, TRUE);
    *lines = (Lines){ 0 };
}

/* A long line's memory is given back, so that one of them does not count for ever. */
static void
begin_line(Lines *lines)
{
    lines->is_over = FALSE;
    if (lines->line->allocated_len > 2 * LINE_USUAL) {
        g_string_free(lines->line, TRUE);
        lines->line = g_string_sized_new(LINE_USUAL);
    }
    g_string_truncate(lines->line, 0);
}

static void
end_line(Lines *lines, TakeLine take, gpointer data)
{
    gsize length = lines->line->len;

    while (length > 0 && g_ascii_isspace(lines->line->str[length - 1]))
        length--;
    g_string_truncate(lines->line, length);
    if (lines->is_over)
        take(NULL, 0, data);
    else if (length > 0)
        take(lines->line->str, length, data);
    begin_line(lines);
}

static void
add_piece(Lines *lines, const char *bytes, gsize length)
{
    if (lines->is_over || length > LINE_MOST - lines->line->len) {
        lines->is_over = TRUE;
        g_string_truncate(lines->line, 0);
        return;
    }
    g_string_append_len(lines->line, bytes, (gssize)length);
}

void
lines_add(Lines *lines, const char *bytes, gsize length, TakeLine take, gpointer data)
{
    while (length > 0) {
        const char *end = memchr(bytes, '\n', length);
        gsize piece = end == NULL ? length : (gsize)(end - bytes);

        add_piece(lines, bytes, piece);
        if (end == NULL)
            return;
        end_line(lines, take, data);
        bytes = end + 1;
        length -= piece + 1;
    }
}

void
lines_end(Lines *lines, TakeLine take, gpointer data)
{
    end_line(lines, take, data);
}
