/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pictures (SVG) of the real screens of a program, for the README.
 *
 *   picture ROWS COLUMNS TEXT KEYS PROGRAM [ARGUMENT...] >screen.svg
 *
 * Waits until TEXT stands on the screen, presses KEYS (kit/terminal.h), and draws what is there
 * once TEXT stands there again.
 *
 *   picture ROWS COLUMNS --film FILE PROGRAM [ARGUMENT...] >film.svg
 *
 * Each line of FILE is a frame: what has to stand on the screen, for how many seconds it is
 * shown, and the keys that are pressed then, with tabs between. A row that several frames share
 * is there once, with the time in which it is to be seen.
 */
#include <stdio.h>
#include <string.h>

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
run_ends(const Terminal *terminal, int row, int column, int columns, const TerminalCell *first)
{
    TerminalCell cell = terminal_cell(terminal, row, column);
    TerminalCell next = { .text = "" };

    if (column + 1 < columns)
        next = terminal_cell(terminal, row, column + 1);
    if (!looks_the_same(first, &cell) || cell.width == 2 || first->width == 2)
        return TRUE;
    if (is_blank(first))
        return !is_blank(&cell);
    return is_blank(&cell) && (is_blank(&next) || !looks_the_same(first, &next));
}

/* One run of cells that look the same; returns the column behind it. */
static int
draw_run(GString *drawn, const Terminal *terminal, int row, int column, int columns)
{
    TerminalCell first = terminal_cell(terminal, row, column);
    g_autofree char *escaped = NULL;
    g_autoptr(GString) text = g_string_new(first.text);
    int x = MARGIN + column * CELL_WIDTH, y = MARGIN + row * CELL_HEIGHT;
    int end = column + MAX(first.width, 1);

    for (; end < columns && !run_ends(terminal, row, end, columns, &first); end++)
        g_string_append(text, terminal_cell(terminal, row, end).text);
    if (paper_of(&first) != PAPER)
        g_string_append_printf(drawn,
                               "<rect x='%d' y='%d' width='%d' height='%d' fill='#%06x'/>\n", x,
                               y, (end - column) * CELL_WIDTH, CELL_HEIGHT, paper_of(&first));
    if (is_blank(&first))
        return end;
    escaped = g_markup_escape_text(text->str, -1);
    g_string_append_printf(drawn,
                           "<text x='%d' y='%d' textLength='%d' fill='#%06x'%s>%s</text>\n", x,
                           y + CELL_HEIGHT - 5, (end - column) * CELL_WIDTH, ink_of(&first),
                           first.is_bold ? " font-weight='bold'" : "", escaped);
    return end;
}

/* Owned by the caller. */
static char *
draw_row(const Terminal *terminal, int row, int columns)
{
    GString *drawn = g_string_new(NULL);

    for (int column = 0; column < columns;)
        column = draw_run(drawn, terminal, row, column, columns);
    return g_string_free(drawn, FALSE);
}

static void
begin_picture(int rows, int columns)
{
    int width = columns * CELL_WIDTH + 2 * MARGIN, height = rows * CELL_HEIGHT + 2 * MARGIN;

    printf("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' "
           "viewBox='0 0 %d %d' font-family='DejaVu Sans Mono, Menlo, Consolas, monospace' "
           "font-size='13' fill='#%06x'>\n<rect width='%d' height='%d' rx='6' "
           "fill='#%06x'/>\n",
           width, height, width, height, INK, width, height, PAPER);
}

static void
draw(const Terminal *terminal, int rows, int columns)
{
    begin_picture(rows, columns);
    for (int row = 0; row < rows; row++) {
        g_autofree char *drawn = draw_row(terminal, row, columns);

        fputs(drawn, stdout);
    }
    printf("</svg>\n");
}

typedef struct {
    GPtrArray *frames; /* char **: its rows */
    GArray *ends;      /* int: seconds from the beginning */
} Film;

static void
take_frame(Film *film, Terminal *terminal, int rows, int columns, int seconds)
{
    char **frame = g_new0(char *, (gsize)rows + 1);
    int before = film->ends->len == 0 ? 0 : g_array_index(film->ends, int, film->ends->len - 1);
    int end = before + seconds;

    for (int row = 0; row < rows; row++)
        frame[row] = draw_row(terminal, row, columns);
    g_ptr_array_add(film->frames, frame);
    g_array_append_val(film->ends, end);
}

/* Plays the frames of the file, one a line. */
static void
play(Film *film, Terminal *terminal, const char *file, int rows, int columns)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;

    if (!g_file_get_contents(file, &text, NULL, NULL))
        g_error("%s cannot be read", file);
    lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        g_auto(GStrv) parts = g_strsplit(*line, "\t", -1);

        if (**line == '\0' || **line == '#')
            continue;
        if (g_strv_length(parts) != 3)
            g_error("%s: “%s” is no frame", file, *line);
        terminal_wait_for(terminal, parts[0]);
        terminal_settle(terminal);
        take_frame(film, terminal, rows, columns, (int)g_ascii_strtoll(parts[1], NULL, 10));
        terminal_press(terminal, parts[2]);
    }
}

static const char *
row_of(const Film *film, guint frame, int row)
{
    return ((char **)film->frames->pdata[frame])[row];
}

/* The row from one frame up to another, in its share of the time. */
static void
show_row(const Film *film, guint first, guint end, int row)
{
    int all = g_array_index(film->ends, int, film->ends->len - 1);
    int from = first == 0 ? 0 : g_array_index(film->ends, int, first - 1);
    int to = g_array_index(film->ends, int, end - 1);

    if (from == 0 && to == all) {
        fputs(row_of(film, first, row), stdout);
        return;
    }
    printf("<g visibility='%s'><animate attributeName='visibility' calcMode='discrete' "
           "dur='%ds' repeatCount='indefinite' keyTimes='0;%.4f;%.4f' "
           "values='%s;visible;hidden'/>\n%s</g>\n",
           from == 0 ? "visible" : "hidden", all, (double)from / all, (double)to / all,
           from == 0 ? "visible" : "hidden", row_of(film, first, row));
}

static void
show(const Film *film, int rows, int columns)
{
    begin_picture(rows, columns);
    for (int row = 0; row < rows; row++) {
        for (guint first = 0, end; first < film->frames->len; first = end) {
            for (end = first + 1; end < film->frames->len; end++) {
                if (strcmp(row_of(film, first, row), row_of(film, end, row)) != 0)
                    break;
            }
            if (*row_of(film, first, row) != '\0')
                show_row(film, first, end, row);
        }
    }
    printf("</svg>\n");
}

static void
free_frame(gpointer frame)
{
    g_strfreev(frame);
}

int
main(int argc, char **argv)
{
    TerminalOptions options = { 0 };
    g_autoptr(Terminal) terminal = NULL;
    Film film = { g_ptr_array_new_with_free_func(free_frame),
                  g_array_new(FALSE, FALSE, sizeof(int)) };

    if (argc <= 5)
        g_error("usage: picture ROWS COLUMNS TEXT|--film KEYS|FILE PROGRAM [ARGUMENT...]");
    options.rows = (int)g_ascii_strtoll(argv[1], NULL, 10);
    options.columns = (int)g_ascii_strtoll(argv[2], NULL, 10);
    options.argv = (const char *const *)argv + 5;
    terminal = terminal_start(&options);
    if (strcmp(argv[3], "--film") == 0) {
        play(&film, terminal, argv[4], options.rows, options.columns);
        show(&film, options.rows, options.columns);
    } else {
        terminal_wait_for(terminal, argv[3]);
        terminal_press(terminal, argv[4]);
        terminal_wait_for(terminal, argv[3]);
        draw(terminal, options.rows, options.columns);
    }
    g_ptr_array_unref(film.frames);
    g_array_unref(film.ends);
    return 0;
}
