/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term-private.h"

#include <string.h>
#include <wchar.h>

#include "base/text.h"

#define CODE_POINTS_A_CELL 3 /* a base and two marks: what the sanitiser leaves */

/* Pairs are made when first needed: old terminals have only 64 of them. */
static short
pair_of(Term *term, Style style)
{
    short *slot;

    if (!term->has_color || (style.foreground < 0 && style.background < 0))
        return 0;
    if (COLORS < 16 && style.foreground >= 8)
        style.foreground = (gint8)(style.foreground - 8);
    if (COLORS < 16 && style.background >= 8)
        style.background = (gint8)(style.background - 8);
    slot = &term->pairs[style.foreground + 1][style.background + 1];
    if (*slot == 0 && term->pair_count + 1 < COLOR_PAIRS) {
        *slot = ++term->pair_count;
        (void)init_pair(*slot, style.foreground, style.background);
    }
    return *slot;
}

static attr_t
attributes_of(Style style)
{
    attr_t attributes = A_NORMAL;

    if (style.flags & STYLE_BOLD)
        attributes |= A_BOLD;
    if (style.flags & STYLE_DIM)
        attributes |= A_DIM;
    if (style.flags & STYLE_UNDERLINE)
        attributes |= A_UNDERLINE;
    if (style.flags & STYLE_REVERSE)
        attributes |= A_REVERSE;
    return attributes;
}

/* setcchar() and not addwstr(): that one drops marks behind wide characters. */
static void
put_cluster(const char *text, gsize bytes, attr_t attributes, short pair)
{
    wchar_t points[CODE_POINTS_A_CELL + 1];
    int n = 0;
    cchar_t cell;

    for (const char *at = text; at < text + bytes && n < CODE_POINTS_A_CELL;
         at = g_utf8_next_char(at))
        points[n++] = (wchar_t)g_utf8_get_char(at);
    points[n] = L'\0';
    if (setcchar(&cell, points, attributes, pair, NULL) == OK)
        (void)add_wch(&cell);
}

/* How many bytes from here on are ASCII whose successor is ASCII too: no mark can follow them.
 */
static gsize
ascii_run(const char *text, gsize bytes)
{
    gsize n = 0;

    while (n < bytes && (guchar)text[n] < 0x80)
        n++;
    return n < bytes && n > 0 ? n - 1 : n;
}

void
term_text(Term *term, int row, int column, const char *text, gsize bytes, Style style)
{
    attr_t attributes = attributes_of(style);
    short pair = pair_of(term, style);

    (void)attr_set(attributes, pair, NULL);
    (void)move(row, column);
    while (bytes > 0) {
        gsize run = ascii_run(text, bytes);

        if (run > 0) {
            (void)addnstr(text, (int)run);
        } else {
            int columns;

            (void)text_next_grapheme(text, &run, &columns);
            run = MIN(run, bytes);
            put_cluster(text, run, attributes, pair);
        }
        text += run;
        bytes -= run;
    }
    (void)attr_set(A_NORMAL, 0, NULL);
}

void
term_blank(Term *term, int row, int column, int columns, Style style)
{
    cchar_t cell;

    if (setcchar(&cell, L" ", attributes_of(style), pair_of(term, style), NULL) == OK)
        (void)mvhline_set(row, column, &cell, columns);
}

void
term_erase(Term *term)
{
    (void)term;
    (void)erase();
}
