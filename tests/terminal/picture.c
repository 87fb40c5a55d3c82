/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A picture (SVG) of the real screen of a program, for the README.
 *
 *   picture ROWS COLUMNS TEXT KEYS PROGRAM [ARGUMENT...] >screen.svg
 *
 * Waits until TEXT stands on the screen, presses KEYS (kit/terminal.h), and draws what is there
 * once TEXT stands there again.
 */
#include <stdio.h>

#include "kit/terminal.h"

#define CELL_WIDTH 8
#define CELL_HEIGHT 18
#define MARGIN 12
#define PAPER 0x1d2021
#define INK 0xd5c4a1

/* libvterm's eight colours are glaring; a terminal's own theme softens them. */
static const struct {
    guint32 plain, soft;
} softened[] = {
    { 0xe00000, 0xfb4934 }, { 0x00e000, 0xb8bb26 }, { 0xe0e000, 0xfabd2f },
    { 0x0000e0, 0x83a598 }, { 0xe000e0, 0xd3869b }, { 0x00e0e0, 0x8ec07c },
};

static guint32
soften(guint32 color, guint32 own)
{
    if (color == TERMINAL_OWN_COLOR)
        return own;
    for (gsize i = 0; i < G_N_ELEMENTS(softened); i++) {
        if (softened[i].plain == color)
            return softened[i].soft;
    }
    return color;
}

static gboolean
looks_the_same(const TerminalCell *a, const TerminalCell *b)
{
    return a->foreground == b->foreground && a->background == b->background &&
           a->is_bold == b->is_bold && a->is_underlined == b->is_underlined &&
           a->is_reversed == b->is_reversed;
}

static guint32
ink_of(const TerminalCell *cell)
{
    guint32 ink = soften(cell->foreground, INK);
    guint32 paper = soften(cell->background, PAPER);

    return cell->is_reversed ? paper : ink;
}

static guint32
paper_of(const TerminalCell *cell)
{
    guint32 ink = soften(cell->foreground, INK);
    guint32 paper = soften(cell->background, PAPER);

    return cell->is_reversed ? ink : paper;
}

static gboolean
is_blank(const TerminalCell *cell)
{
    return cell->text[0] == '\0' || g_str_equal(cell->text, " ");
}

/* Two blanks end a run, and so does a wide character, so that what follows stands in its
 * column. */
static gboolean
run_ends(const Terminal *terminal, int row, int column, const TerminalCell *first)
{
    TerminalCell cell = terminal_cell(terminal, row, column);
    TerminalCell before = terminal_cell(terminal, row, column - 1);

    return !looks_the_same(first, &cell) || cell.width == 2 || first->width == 2 ||
           is_blank(&cell) != is_blank(&before) || (is_blank(&cell) && is_blank(&before));
}

/* One run of cells that look the same; returns the column behind it. */
static int
draw_run(const Terminal *terminal, int row, int column, int columns)
{
    TerminalCell first = terminal_cell(terminal, row, column);
    g_autofree char *escaped = NULL;
    g_autoptr(GString) text = g_string_new(first.text);
    int x = MARGIN + column * CELL_WIDTH, y = MARGIN + row * CELL_HEIGHT;
    int end = column + MAX(first.width, 1);

    for (; end < columns && !run_ends(terminal, row, end, &first); end++)
        g_string_append(text, terminal_cell(terminal, row, end).text);
    if (paper_of(&first) != PAPER)
        printf("<rect x='%d' y='%d' width='%d' height='%d' fill='#%06x'/>\n", x, y,
               (end - column) * CELL_WIDTH, CELL_HEIGHT, paper_of(&first));
    if (is_blank(&first))
        return end;
    escaped = g_markup_escape_text(text->str, -1);
    printf("<text x='%d' y='%d' textLength='%d' fill='#%06x'%s>%s</text>\n", x,
           y + CELL_HEIGHT - 5, (end - column) * CELL_WIDTH, ink_of(&first),
           first.is_bold ? " font-weight='bold'" : "", escaped);
    return end;
}

static void
draw(const Terminal *terminal, int rows, int columns)
{
    int width = columns * CELL_WIDTH + 2 * MARGIN, height = rows * CELL_HEIGHT + 2 * MARGIN;

    printf("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' "
           "viewBox='0 0 %d %d' font-family='DejaVu Sans Mono, Menlo, Consolas, monospace' "
           "font-size='13'>\n<rect width='%d' height='%d' rx='6' fill='#%06x'/>\n",
           width, height, width, height, width, height, PAPER);
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns;)
            column = draw_run(terminal, row, column, columns);
    }
    printf("</svg>\n");
}

int
main(int argc, char **argv)
{
    TerminalOptions options = { 0 };
    g_autoptr(Terminal) terminal = NULL;

    if (argc <= 5)
        g_error("usage: picture ROWS COLUMNS TEXT KEYS PROGRAM [ARGUMENT...]");
    options.rows = (int)g_ascii_strtoll(argv[1], NULL, 10);
    options.columns = (int)g_ascii_strtoll(argv[2], NULL, 10);
    options.argv = (const char *const *)argv + 5;
    terminal = terminal_start(&options);
    terminal_wait_for(terminal, argv[3]);
    terminal_press(terminal, argv[4]);
    terminal_wait_for(terminal, argv[3]);
    draw(terminal, options.rows, options.columns);
    return 0;
}
