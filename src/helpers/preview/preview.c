/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * preview: shows a picture, the first page of a document, or a film in the cells of a terminal.
 *
 *     preview TYPE COLUMNS ROWS COLOURS SYMBOLS <FILE
 *
 * TYPE is a media type ("jpeg", "pdf"), COLOURS 0, 16 or 256, SYMBOLS "blocks" or "ascii". The
 * file is standard input; it is read and never written. One line of JSON is printed: rows, each
 * a list of runs [text, foreground, background] in the colours of the terminal, -1 for its own.
 * Exit status: 0 the line is there, 1 it is not and standard error says why, 2 it was called
 * with something else.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <chafa.h>

#include "base/json/json.h"
#include "helpers/preview/pixels.h"

#define SIDE_MOST 500  /* columns, rows */
#define CELL_COLUMNS 8 /* pixels */
#define CELL_ROWS 16
#define CELL_RATIO 0.5f

typedef struct {
    guint type;
    int columns, rows, colours;
    gboolean is_ascii;
} Wish;

static gboolean
read_number(const char *text, int least, int most, int *ret_number)
{
    gint64 number = 0;

    if (!g_ascii_string_to_signed(text, 10, least, most, &number, NULL))
        return FALSE;
    *ret_number = (int)number;
    return TRUE;
}

static gboolean
read_wish(int argc, char **argv, Wish *wish)
{
    if (argc != 6 || !choice_parse(&media_types, argv[1], &wish->type) ||
        !read_number(argv[2], 1, SIDE_MOST, &wish->columns) ||
        !read_number(argv[3], 1, SIDE_MOST, &wish->rows) ||
        !read_number(argv[4], 0, 256, &wish->colours))
        return FALSE;
    wish->is_ascii = g_str_equal(argv[5], "ascii");
    return TRUE;
}

static ChafaCanvas *
new_canvas(const Wish *wish, int columns, int rows)
{
    ChafaCanvasConfig *config = chafa_canvas_config_new();
    ChafaSymbolMap *symbols = chafa_symbol_map_new();
    ChafaCanvas *canvas;

    /* What every font has that has more than letters. */
    chafa_symbol_map_add_by_tags(
        symbols, wish->is_ascii
                     ? CHAFA_SYMBOL_TAG_ASCII | CHAFA_SYMBOL_TAG_SPACE
                     : CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_SOLID | CHAFA_SYMBOL_TAG_HALF |
                           CHAFA_SYMBOL_TAG_QUAD | CHAFA_SYMBOL_TAG_BLOCK);
    chafa_canvas_config_set_symbol_map(config, symbols);
    chafa_canvas_config_set_geometry(config, columns, rows);
    chafa_canvas_config_set_canvas_mode(config,
                                        wish->colours >= 256  ? CHAFA_CANVAS_MODE_INDEXED_240
                                        : wish->colours >= 16 ? CHAFA_CANVAS_MODE_INDEXED_16
                                                              : CHAFA_CANVAS_MODE_FGBG);
    canvas = chafa_canvas_new(config);
    chafa_symbol_map_unref(symbols);
    chafa_canvas_config_unref(config);
    return canvas;
}

/* Cells beside each other with the same colours. */
typedef struct {
    json_t *row;
    GString *text;
    int foreground, background;
} Run;

static void
end_run(Run *run)
{
    json_t *item;

    if (run->text->len == 0)
        return;
    item = json_array();
    json_array_append_new(item, json_string(run->text->str));
    json_array_append_new(item, json_integer(run->foreground));
    json_array_append_new(item, json_integer(run->background));
    json_array_append_new(run->row, item);
    g_string_truncate(run->text, 0);
}

static json_t *
take_row(ChafaCanvas *canvas, const Wish *wish, int columns, int y)
{
    g_autoptr(GString) text = g_string_new(NULL);
    Run run = { json_array(), text, -1, -1 };

    for (int x = 0; x < columns; x++) {
        gunichar character = chafa_canvas_get_char_at(canvas, x, y);
        int foreground = -1, background = -1;

        if (wish->colours > 0)
            chafa_canvas_get_raw_colors_at(canvas, x, y, &foreground, &background);
        if (foreground != run.foreground || background != run.background)
            end_run(&run);
        run.foreground = foreground;
        run.background = background;
        g_string_append_unichar(text, character == 0 ? ' ' : character);
    }
    end_run(&run);
    return run.row;
}

static void
print_cells(const GdkPixbuf *pixbuf, const Wish *wish)
{
    int columns = wish->columns, rows = wish->rows;
    g_autofree char *text = NULL;
    json_t *line = json_object();
    json_t *list = json_array();
    ChafaCanvas *canvas;

    chafa_calc_canvas_geometry(gdk_pixbuf_get_width(pixbuf), gdk_pixbuf_get_height(pixbuf),
                               &columns, &rows, CELL_RATIO, FALSE, FALSE);
    columns = CLAMP(columns, 1, wish->columns);
    rows = CLAMP(rows, 1, wish->rows);
    canvas = new_canvas(wish, columns, rows);
    chafa_canvas_draw_all_pixels(
        canvas,
        gdk_pixbuf_get_has_alpha(pixbuf) ? CHAFA_PIXEL_RGBA8_UNASSOCIATED : CHAFA_PIXEL_RGB8,
        gdk_pixbuf_read_pixels(pixbuf), gdk_pixbuf_get_width(pixbuf),
        gdk_pixbuf_get_height(pixbuf), gdk_pixbuf_get_rowstride(pixbuf));
    for (int y = 0; y < rows; y++)
        json_array_append_new(list, take_row(canvas, wish, columns, y));
    chafa_canvas_unref(canvas);
    json_object_set_new(line, "rows", list);
    text = json_write(line, FALSE);
    json_decref(line);
    printf("%s\n", text);
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    GdkPixbuf *pixbuf;
    Wish wish = { 0 };

    if (!read_wish(argc, argv, &wish)) {
        (void)fputs("preview: call it as “preview TYPE COLUMNS ROWS COLOURS SYMBOLS <FILE”\n",
                    stderr);
        return 2;
    }
    pixbuf = pixels_of(STDIN_FILENO, wish.type, wish.columns * CELL_COLUMNS,
                       wish.rows * CELL_ROWS, &error);
    if (pixbuf == NULL) {
        (void)fprintf(stderr, "%s\n", error != NULL ? error->message : "nothing is to be seen");
        return EXIT_FAILURE;
    }
    print_cells(pixbuf, &wish);
    g_object_unref(pixbuf);
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
