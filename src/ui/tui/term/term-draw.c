/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text onto the screen of curses. */
#include "ui/tui/term/term-private.h"

#include <string.h>
#include <wchar.h>

#include "base/text/text.h"

#define CODE_POINTS_A_CELL 3 /* a base and two marks: what the sanitiser leaves */

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
        setcchar(&cells.blank, L" ", attributes_of(style), term_pair(term, style), NULL) != OK)
        return;
    cells.cells = cells_for(term, columns);
    used = append_text(&cells, text);
    if (cells.n > 0)
        (void)mvadd_wchnstr(row, column, cells.cells, cells.n);
    if (used < columns)
        (void)mvhline_set(row, column + used, &cells.blank, columns - used);
}

void
term_set_paper(Term *term, Style paper)
{
    cchar_t blank;

    g_hash_table_remove_all(term->pairs);
    term->pair_count = term->exact_count = 0;
    if (setcchar(&blank, L" ", A_NORMAL, term_pair(term, paper), NULL) == OK)
        (void)wbkgrndset(stdscr, &blank);
    (void)clearok(curscr, TRUE); /* pairs have their numbers again, for other colours */
}

void
term_erase(Term *term)
{
    (void)term;
    (void)erase();
}
