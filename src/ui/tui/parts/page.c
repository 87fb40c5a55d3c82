/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/page.h"

#include "base/text/text.h"
#include "ui/words/words.h"

#define PANE_KEY "J" /* of pane_actions, as it is by itself */

typedef struct {
    int column;
    Role role;
    char *text; /* sanitised */
    Key key;    /* that a click on the line presses, or PRESS_NONE */
} Piece;

struct Page {
    int columns;
    gboolean is_ascii;
    GPtrArray *lines; /* GArray of Piece */
};

static void
span_clear(gpointer data)
{
    g_free(((Piece *)data)->text);
}

static void
line_free(gpointer data)
{
    g_array_unref(data);
}

Page *
page_new(int columns)
{
    Page *page = g_new0(Page, 1);

    page->columns = columns;
    page->lines = g_ptr_array_new_with_free_func(line_free);
    return page;
}

void
page_free(Page *page)
{
    if (page == NULL)
        return;
    g_ptr_array_unref(page->lines);
    g_free(page);
}

static GArray *
last_line(const Page *page)
{
    return page->lines->len == 0 ? NULL : g_ptr_array_index(page->lines, page->lines->len - 1);
}

static int
end_of(const GArray *line)
{
    const Piece *span;

    if (line->len == 0)
        return 0;
    span = &g_array_index(line, Piece, line->len - 1);
    return span->column + text_columns(span->text);
}

void
page_add(Page *page, int column, Role role, const char *text)
{
    GArray *line = last_line(page);
    Piece span = { .role = role };

    g_return_if_fail(line != NULL);
    if (*text == '\0')
        return;
    span.column = line->len == 0 ? column : MAX(column, end_of(line) + 1);
    span.text = text_sanitise(text, -1, TEXT_LINE, NULL);
    g_array_append_val(line, span);
}

void
page_add_key(Page *page, int column, Key key)
{
    g_autofree char *name = key_label(key);
    GArray *line = last_line(page);

    page_add(page, column, ROLE_KEY, name);
    g_array_index(line, Piece, line->len - 1).key = key;
}

void
page_line(Page *page, Role role, const char *text)
{
    GArray *line = g_array_new(FALSE, FALSE, sizeof(Piece));

    g_array_set_clear_func(line, span_clear);
    g_ptr_array_add(page->lines, line);
    page_add(page, 0, role, text);
}

void
page_paragraph(Page *page, int column, Role role, const char *text)
{
    g_autofree char *safe = text_sanitise(text, -1, TEXT_KEEP_LINES, NULL);
    g_auto(GStrv) paragraphs = g_strsplit(safe, "\n", -1);

    for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++) {
        g_auto(GStrv) pieces = text_wrap(*paragraph, MAX(page->columns - column, 8));

        for (char **piece = pieces; *piece != NULL; piece++) {
            page_line(page, role, "");
            page_add(page, column, role, *piece);
        }
    }
}

void
page_add_wrapped(Page *page, int column, Role role, const char *text)
{
    g_auto(GStrv) pieces = text_wrap(text, MAX(page->columns - column, 8));

    for (guint i = 0; pieces[i] != NULL; i++) {
        if (i > 0)
            page_line(page, role, "");
        page_add(page, column, role, pieces[i]);
    }
}

void
page_set_ascii(Page *page, gboolean is_ascii)
{
    page->is_ascii = is_ascii;
}

gboolean
page_is_ascii(const Page *page)
{
    return page->is_ascii;
}

int
page_columns(const Page *page)
{
    return page->columns;
}

guint
page_count(const Page *page)
{
    return page->lines->len;
}

static void
draw_line(const GArray *line, Canvas canvas, int row)
{
    int column = 0;

    for (guint i = 0; i < line->len; i++) {
        const Piece *span = &g_array_index(line, Piece, i);

        if (span->key != PRESS_NONE)
            canvas_note_spot(canvas_part(canvas, row, 0, 1, canvas.columns), SPOT_KEY,
                             span->key);
        if (span->column > column)
            canvas_put(canvas, row, column, span->column - column, ROLE_TEXT, "");
        column = canvas_write(canvas, row, span->column, span->role, span->text);
    }
    canvas_clear_to_end(canvas, row, column);
}

void
page_draw(const Page *page, Canvas canvas, guint first)
{
    for (int row = 0; row < canvas.rows; row++) {
        guint index = first + (guint)row;

        if (index < page->lines->len)
            draw_line(g_ptr_array_index(page->lines, index), canvas, row);
        else
            canvas_clear_to_end(canvas, row, 0);
    }
}

/* Where there are so few rows, half a line is worth more than none. */
#define ROWS_OF_A_PART 3

static int
line_columns(const Page *page, guint index)
{
    const GArray *line = g_ptr_array_index(page->lines, index);
    int columns = 0;

    for (guint i = 0; i < line->len; i++) {
        const Piece *span = &g_array_index(line, Piece, i);

        columns = MAX(columns, span->column + text_columns(span->text));
    }
    return columns;
}

void
page_draw_more(const Page *page, Canvas canvas, guint first, const char *key)
{
    g_autofree char *sign = NULL;
    int columns, at;

    if (page_count(page) <= first + (guint)MAX(canvas.rows, 1))
        return;
    sign = g_strdup_printf("%s %s%s%s", term_is_ascii(canvas.term) ? "v" : "▼",
                           key == NULL ? "" : key, key == NULL ? "" : " ", _("more"));
    columns = text_columns(sign);
    at = canvas.columns - columns - 2;
    if (canvas.rows > ROWS_OF_A_PART && line_columns(page, first + (guint)canvas.rows - 1) > at)
        at = 0; /* a line that it would cut stays below, whole */
    canvas_clear_to_end(canvas, canvas.rows - 1, at);
    canvas_put(canvas, canvas.rows - 1, canvas.columns - columns - 1, columns, ROLE_SOON, sign);
}

void
page_draw_scrolled(const Page *page, Canvas canvas, Scroll *scroll)
{
    scroll_fit(scroll, page_count(page), canvas.rows);
    page_draw(page, canvas, scroll->first);
    page_draw_more(page, canvas, scroll->first, NULL);
    canvas_set_cursor(canvas, 0, 0, FALSE);
}

void
page_draw_pane(const Page *page, Canvas canvas, Scroll *scroll)
{
    if (canvas.rows <= 0)
        return;
    scroll_fit(scroll, page_count(page), canvas.rows);
    page_draw(page, canvas, scroll->first);
    page_draw_more(page, canvas, scroll->first, PANE_KEY);
}
