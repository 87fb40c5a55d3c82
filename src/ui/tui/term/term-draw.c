/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text and colours onto the screen of curses. */
#include "ui/tui/term/term-private.h"

#include <string.h>
#include <wchar.h>

#include "base/text/text.h"

#define CODE_POINTS_A_CELL 3 /* a base and two marks: what the sanitiser leaves */

/* Of colours beyond the terminal's 16. Where all pairs are taken the first of them are made
 * anew: what is drawn with them is a picture that was left. */
static short
wide_pair_of(Term *term, Style style)
{
    gpointer key = GINT_TO_POINTER((style.foreground + 1) * 512 + style.background + 1);
    int most = MIN(COLOR_PAIRS - 1, G_MAXINT16 - 1);
    short pair = (short)GPOINTER_TO_INT(g_hash_table_lookup(term->wide_pairs, key));

    if (pair != 0 || most <= WIDE_PAIRS_FIRST)
        return pair;
    if (term->wide_pair_count >= most - WIDE_PAIRS_FIRST) {
        g_hash_table_remove_all(term->wide_pairs);
        term->wide_pair_count = 0;
    }
    pair = (short)(WIDE_PAIRS_FIRST + term->wide_pair_count++);
    (void)init_pair(pair, style.foreground, style.background);
    g_hash_table_insert(term->wide_pairs, key, GINT_TO_POINTER(pair));
    return pair;
}

/* Pairs are made when first needed: old terminals have only 64 of them. */
static short
pair_of(Term *term, Style style)
{
    short *slot;

    if (!term->has_color || (style.foreground < 0 && style.background < 0))
        return 0;
    if (style.foreground >= COLOR_SLOTS - 1 || style.background >= COLOR_SLOTS - 1)
        return wide_pair_of(term, style);
    if (COLORS < 16 && style.foreground >= 8)
        style.foreground = (gint16)(style.foreground - 8);
    if (COLORS < 16 && style.background >= 8)
        style.background = (gint16)(style.background - 8);
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

/* A cluster is never wider than its columns, so there are at most so many cells. */
static cchar_t *
cells_for(Term *term, int columns)
{
    if (columns > term->n_cells) {
        term->n_cells = columns;
        term->cells = g_renew(cchar_t, term->cells, columns);
    }
    return term->cells;
}

/* One cell after the other: addwstr() would drop marks behind wide characters. */
typedef struct {
    cchar_t blank; /* of the style that is drawn */
    cchar_t *cells;
    int n;
} Cells;

static void
append_character(Cells *cells, gunichar character)
{
    cchar_t *cell = &cells->cells[cells->n++];

    *cell = cells->blank;
    cell->chars[0] = (wchar_t)character;
}

static void
append_cluster(Cells *cells, const char *text, gsize bytes)
{
    cchar_t *cell = &cells->cells[cells->n++];
    int n = 0;

    *cell = cells->blank;
    for (const char *at = text; at < text + bytes && n < CODE_POINTS_A_CELL;
         at = g_utf8_next_char(at))
        cell->chars[n++] = (wchar_t)g_utf8_get_char(at);
}

/* Bytes of a simple character that no mark follows; 0 for any other. Nearly all are letters of
 * ASCII beside each other. */
static gsize
lone_character(const char *text)
{
    gsize bytes;

    if (text[0] >= 0x20 && text[0] < 0x7f && (guchar)text[1] < 0x80)
        return 1;
    bytes = text_simple_character(text);
    if (bytes == 0 || text[bytes] == '\0' || text_simple_character(text + bytes) > 0)
        return bytes;
    return 0;
}

/* Appends the text and returns how many columns it takes. */
static int
append_text(Cells *cells, const char *text)
{
    int used = 0;

    while (*text != '\0') {
        gsize bytes = lone_character(text);
        int wide = 1;

        if (bytes > 0) {
            append_character(cells, bytes == 1 ? (guchar)*text : g_utf8_get_char(text));
        } else {
            (void)text_next_grapheme(text, &bytes, &wide);
            append_cluster(cells, text, MAX(bytes, 1));
        }
        used += wide;
        text += MAX(bytes, 1);
    }
    return used;
}

void
term_text(Term *term, int row, int column, int columns, const char *text, Style style)
{
    Cells cells = { .n = 0 };
    int used;

    if (columns <= 0 ||
        setcchar(&cells.blank, L" ", attributes_of(style), pair_of(term, style), NULL) != OK)
        return;
    cells.cells = cells_for(term, columns);
    used = append_text(&cells, text);
    if (cells.n > 0)
        (void)mvadd_wchnstr(row, column, cells.cells, cells.n);
    if (used < columns)
        (void)mvhline_set(row, column + used, &cells.blank, columns - used);
}

void
term_erase(Term *term)
{
    (void)term;
    (void)erase();
}
