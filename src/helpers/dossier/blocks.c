/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/blocks.h"

#include "helpers/dossier/exhibits.h"

#define BODY_SIZE 12.0
#define TABLE_SIZE 10.0
#define TITLE_SIZE 18.0
#define HEADING_SIZE 14.0
#define GAP 6.0
#define HEADING_NEEDS 8 /* times its size: itself and a few lines */
#define COLUMN_GAP 8.0
#define COLUMNS_MOST 8
#define LABEL_SHARE 0.3
#define SIGNATURE_HEIGHT 46.0
#define CONTENTS_PAGE_WIDTH 40.0

const char *
block_text(const json_t *block, const char *member)
{
    const char *text = json_member_text(block, member);

    return text == NULL ? "" : text;
}

static void
draw_heading(Document *document, const json_t *block)
{
    int level = (int)json_member_integer(block, "level", 1);
    TextStyle style = { .size = level == 0 ? TITLE_SIZE : HEADING_SIZE, .is_strong = TRUE };

    if (json_member_flag(block, "break"))
        document_break(document);
    document_need(document, style.size * HEADING_NEEDS);
    if (document_room(document) < document_height(document))
        document_down(document, GAP * 2);
    document_mark(document, json_member_text(block, "name"), block_text(block, "text"), level);
    document_text(document, block_text(block, "text"), &style);
    document_down(document, GAP);
}

static void
draw_paragraph(Document *document, const json_t *block)
{
    const char *look = block_text(block, "style");
    const TextStyle style = {
        .size = (double)json_member_integer(block, "size", (gint64)BODY_SIZE),
        .is_strong = g_str_equal(look, "strong"),
        .is_faint = g_str_equal(look, "faint"),
        .is_fixed = g_str_equal(look, "fixed"),
    };

    if (*block_text(block, "text") == '\0')
        return;
    document_text(document, block_text(block, "text"), &style);
    document_down(document, GAP);
}

static void
draw_rule(Document *document, double y)
{
    cairo_t *cr = document_cairo(document);

    cairo_set_line_width(cr, 0.5);
    cairo_set_source_rgb(cr, 0.75, 0.75, 0.75);
    cairo_move_to(cr, document_left(document), y);
    cairo_line_to(cr, document_left(document) + document_width(document), y);
    cairo_stroke(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
}

/* Where the columns of a table stand. */
typedef struct {
    gsize count;
    double x[COLUMNS_MOST];
    double width[COLUMNS_MOST];
} Columns;

static Columns
columns_of(const Document *document, const json_t *widths)
{
    Columns columns = { .count = MIN(json_array_size(widths), COLUMNS_MOST) };
    double whole = document_width(document) - COLUMN_GAP * (double)(columns.count - 1);
    double sum = 0, x = document_left(document);

    for (gsize i = 0; i < columns.count; i++)
        sum += json_number_value(json_array_get(widths, i));
    for (gsize i = 0; i < columns.count; i++) {
        columns.x[i] = x;
        columns.width[i] = whole * json_number_value(json_array_get(widths, i)) / MAX(sum, 1);
        x += columns.width[i] + COLUMN_GAP;
    }
    return columns;
}

/* One row on its way down the page, perhaps over several. */
typedef struct {
    PangoLayout *layouts[COLUMNS_MOST];
    int next[COLUMNS_MOST];  /* line; -1: done */
    int pages[COLUMNS_MOST]; /* that the cell leads to; 0: nowhere */
    TextStyle style;
} Row;

static char *
cell_text(const Document *document, const json_t *cell, int *ret_page)
{
    const char *name = json_member_text(cell, "page");

    *ret_page = 0;
    if (name == NULL)
        return g_strdup(json_is_string(cell) ? json_string_value(cell)
                                             : block_text(cell, "text"));
    *ret_page = document_page_of(document, name);
    return *ret_page == 0 ? g_strdup("") : g_strdup_printf("%d", *ret_page);
}

static void
row_fill(Row *row, Document *document, const Columns *columns, const json_t *cells)
{
    for (gsize i = 0; i < columns->count; i++) {
        const json_t *cell = json_array_get(cells, i);
        g_autofree char *text = cell_text(document, cell, &row->pages[i]);
        TextStyle style = row->style;

        style.language = json_member_text(cell, "language");
        row->layouts[i] = document_layout(document, text, &style, columns->width[i]);
        row->next[i] = 0;
    }
}

static void
row_clear(Row *row, const Columns *columns)
{
    for (gsize i = 0; i < columns->count; i++)
        g_clear_object(&row->layouts[i]);
}

static double
row_height(const Row *row, const Columns *columns)
{
    double height = 0;

    for (gsize i = 0; i < columns->count; i++)
        height = MAX(height, layout_height(row->layouts[i]));
    return height;
}

/* What of the row fits on this page; TRUE when that was all. */
static gboolean
row_draw(Row *row, Document *document, const Columns *columns)
{
    double y = document_y(document), height = 0;
    gboolean is_done = TRUE;

    for (gsize i = 0; i < columns->count; i++) {
        double used = 0;

        if (row->next[i] < 0)
            continue;
        if (row->pages[i] > 0)
            document_link(document, row->pages[i], columns->x[i], y, columns->width[i],
                          row->style.size * 1.4);
        row->next[i] =
            document_draw_lines(document, row->layouts[i], &row->style, columns->x[i], y,
                                y + document_room(document), row->next[i], &used);
        height = MAX(height, used);
        is_done = is_done && row->next[i] < 0;
    }
    document_down(document, height);
    return is_done;
}

static void
draw_cells(Document *document, const Columns *columns, const json_t *cells,
           const TextStyle *style, const json_t *head)
{
    Row row = { .style = *style };
    double height;

    row_fill(&row, document, columns, cells);
    height = row_height(&row, columns) + GAP;
    if (height > document_room(document) && (height <= document_height(document) / 2 ||
                                             document_room(document) < style->size * 4)) {
        document_break(document);
        if (head != NULL)
            draw_cells(document, columns, head,
                       &(TextStyle){ .size = TABLE_SIZE, .is_strong = TRUE }, NULL);
    }
    while (!row_draw(&row, document, columns))
        document_break(document);
    document_down(document, GAP / 2);
    draw_rule(document, document_y(document));
    document_down(document, GAP / 2);
    row_clear(&row, columns);
}

void
blocks_table(Document *document, const json_t *block)
{
    const json_t *head = json_object_get(block, "head");
    const json_t *rows = json_object_get(block, "rows");
    Columns columns = columns_of(document, json_object_get(block, "widths"));
    const TextStyle style = { .size = TABLE_SIZE };
    const TextStyle strong = { .size = TABLE_SIZE, .is_strong = TRUE };

    if (columns.count == 0)
        return;
    if (head != NULL)
        draw_cells(document, &columns, head, &strong, NULL);
    for (gsize i = 0; i < json_array_size(rows); i++)
        draw_cells(document, &columns, json_array_get(rows, i), &style, head);
    document_down(document, GAP);
}

/* A label and what it stands for. */
static void
draw_facts(Document *document, const json_t *block)
{
    const json_t *rows = json_object_get(block, "rows");
    const double width = document_width(document);
    const TextStyle label = { .size = TABLE_SIZE, .is_faint = TRUE };
    const TextStyle value = { .size = 11.0 };

    for (gsize i = 0; i < json_array_size(rows); i++) {
        const json_t *row = json_array_get(rows, i);
        int unused;
        g_autofree char *name = cell_text(document, json_array_get(row, 0), &unused);
        g_autofree char *text = cell_text(document, json_array_get(row, 1), &unused);
        g_autoptr(PangoLayout) left =
            document_layout(document, name, &label, width * LABEL_SHARE - COLUMN_GAP);
        g_autoptr(PangoLayout) right =
            document_layout(document, text, &value, width * (1 - LABEL_SHARE));
        double used = 0, below = 0;
        int line = 0;

        document_need(document, MIN(layout_height(right), document_height(document) / 3));
        (void)document_draw_lines(document, left, &label, document_left(document),
                                  document_y(document) + 1,
                                  document_y(document) + document_room(document), 0, &used);
        do {
            line = document_draw_lines(
                document, right, &value, document_left(document) + width * LABEL_SHARE,
                document_y(document), document_y(document) + document_room(document), line,
                &below);
            document_down(document, MAX(below, line < 0 ? used : below));
            used = 0;
            if (line >= 0)
                document_break(document);
        } while (line >= 0);
        document_down(document, 3);
    }
    document_down(document, GAP);
}

static void
draw_contents(Document *document)
{
    const GPtrArray *bookmarks = document_bookmarks_before(document);
    const double left = document_left(document), width = document_width(document);
    const TextStyle style = { .size = TABLE_SIZE };

    for (guint i = 0; bookmarks != NULL && i < bookmarks->len; i++) {
        const Bookmark *bookmark = bookmarks->pdata[i];
        double indent = 14.0 * (bookmark->level - 1), used = 0;
        g_autofree char *number = g_strdup_printf("%d", bookmark->page);
        g_autoptr(PangoLayout) title = document_layout(document, bookmark->text, &style,
                                                       width - indent - CONTENTS_PAGE_WIDTH);
        g_autoptr(PangoLayout) page =
            document_layout(document, number, &style, CONTENTS_PAGE_WIDTH);

        pango_layout_set_alignment(page, PANGO_ALIGN_RIGHT);
        document_need(document, layout_height(title) + 2);
        document_link(document, bookmark->page, left, document_y(document), width,
                      layout_height(title));
        (void)document_draw_lines(document, page, &style, left + width - CONTENTS_PAGE_WIDTH,
                                  document_y(document), G_MAXDOUBLE, 0, &used);
        (void)document_draw_lines(document, title, &style, left + indent, document_y(document),
                                  G_MAXDOUBLE, 0, &used);
        document_down(document, used + 2);
    }
    document_down(document, GAP);
}

static void
draw_line(Document *document, const json_t *block)
{
    const TextStyle style = { .size = TABLE_SIZE, .is_faint = TRUE };

    document_need(document, SIGNATURE_HEIGHT + 20);
    document_down(document, SIGNATURE_HEIGHT);
    draw_rule(document, document_y(document));
    document_down(document, 3);
    document_text(document, block_text(block, "text"), &style);
}

GPtrArray *
blocks_pictures(const json_t *blocks, const PictureDesk *desk)
{
    GPtrArray *pictures = g_ptr_array_new_with_free_func((GDestroyNotify)picture_free);

    for (gsize i = 0; i < json_array_size(blocks); i++) {
        const json_t *items = json_object_get(json_array_get(blocks, i), "items");

        for (gsize k = 0; k < json_array_size(items); k++) {
            const json_t *picture = json_object_get(json_array_get(items, k), "picture");

            if (picture != NULL)
                g_ptr_array_add(pictures, picture_new(picture, desk));
        }
    }
    return pictures;
}

gboolean
blocks_draw(Document *document, const json_t *blocks, GPtrArray *pictures)
{
    gboolean is_sound = TRUE;
    guint next = 0;

    for (gsize i = 0; i < json_array_size(blocks); i++) {
        const json_t *block = json_array_get(blocks, i);
        const char *kind = block_text(block, "kind");

        if (g_str_equal(kind, "heading"))
            draw_heading(document, block);
        else if (g_str_equal(kind, "paragraph"))
            draw_paragraph(document, block);
        else if (g_str_equal(kind, "facts"))
            draw_facts(document, block);
        else if (g_str_equal(kind, "table"))
            blocks_table(document, block);
        else if (g_str_equal(kind, "contents"))
            draw_contents(document);
        else if (g_str_equal(kind, "line"))
            draw_line(document, block);
        else if (g_str_equal(kind, "exhibits"))
            is_sound = exhibits_draw(document, block, pictures, &next) && is_sound;
    }
    return is_sound;
}
