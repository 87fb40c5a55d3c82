/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of a Doc on a page: a column that may give way is wrapped, never cut; one that yields
 * is left out where there is no room. */
#include <string.h>

#include "base/text/text.h"
#include "ui/tui/pages/doc-page-private.h"
#include "ui/words/words.h"

#define COLUMNS_MOST 10
#define INDENT 3
#define GAP 2

typedef struct {
    const Block *block;
    int count;
    int natural[COLUMNS_MOST]; /* what the content takes */
    int widths[COLUMNS_MOST];
    gboolean is_shown[COLUMNS_MOST];
} Layout;

static const char *
label_of(const Block *block, int column)
{
    const char *label = block->columns[column].label;

    return *label == '\0' ? "" : _(label);
}

/* A column without any content is not there. */
static void
measure(Layout *layout)
{
    const Block *block = layout->block;

    for (; block->columns[layout->count].label != NULL; layout->count++) {
        int column = layout->count;

        g_assert(column < COLUMNS_MOST);
        layout->natural[column] = text_columns(label_of(block, column));
        for (guint i = 0; i < block->rows->len; i++) {
            const DocRow *row = block->rows->pdata[i];

            layout->natural[column] =
                MAX(layout->natural[column], text_columns(row->cells[column]));
            if (*row->cells[column] != '\0')
                layout->is_shown[column] = TRUE;
        }
    }
}

static int
excess(const Layout *layout, int room)
{
    int width = -GAP;

    for (int i = 0; i < layout->count; i++) {
        if (layout->is_shown[i])
            width += layout->widths[i] + GAP;
    }
    return width - room;
}

/* The next column to be left out; -1: none yields any more. */
static int
yielding(const Layout *layout)
{
    int first = -1;

    for (int i = 0; i < layout->count; i++) {
        int yields = layout->block->columns[i].yields;

        if (layout->is_shown[i] && yields > 0 &&
            (first < 0 || yields > layout->block->columns[first].yields))
            first = i;
    }
    return first;
}

static void
squeeze(Layout *layout, int room)
{
    memcpy(layout->widths, layout->natural, sizeof layout->widths);
    for (int i = layout->count - 1; i >= 0 && excess(layout, room) > 0; i--) {
        int least = layout->block->columns[i].least;

        if (least > 0 && layout->is_shown[i])
            layout->widths[i] =
                MAX(MIN(least, layout->widths[i]), layout->widths[i] - excess(layout, room));
    }
}

static void
lay_out(Layout *layout, int room)
{
    measure(layout);
    squeeze(layout, room);
    while (excess(layout, room) > 0 && yielding(layout) >= 0) {
        layout->is_shown[yielding(layout)] = FALSE;
        squeeze(layout, room);
    }
}

/* One line of a row; what does not fit into a column that gives way goes on in the next.
 * Returns whether anything of the row is left. */
static gboolean
add_line(Page *page, const Layout *layout, char *const *cells, guint line, Role role)
{
    int column = INDENT;
    gboolean has_more = FALSE;

    page_line(page, role, "");
    for (int i = 0; i < layout->count; i++) {
        g_auto(GStrv) pieces = NULL;

        if (!layout->is_shown[i])
            continue;
        pieces = text_wrap(cells[i], layout->widths[i]);
        if (line < g_strv_length(pieces)) {
            int blanks = layout->block->columns[i].is_number
                             ? layout->widths[i] - text_columns(pieces[line])
                             : 0;

            page_add(page, column + blanks, role, pieces[line]);
            has_more = has_more || pieces[line + 1] != NULL;
        }
        column += layout->widths[i] + GAP;
    }
    return has_more;
}

static void
add_labels(Page *page, const Layout *layout)
{
    char *labels[COLUMNS_MOST] = { NULL };

    for (int i = 0; i < layout->count; i++)
        labels[i] = (char *)label_of(layout->block, i);
    (void)add_line(page, layout, labels, 0, ROLE_DIM);
}

void
page_add_doc_table(Page *page, const Block *block)
{
    Layout layout = { .block = block };

    lay_out(&layout, page_columns(page) - INDENT);
    add_labels(page, &layout);
    for (guint i = 0; i < block->rows->len; i++) {
        const DocRow *row = block->rows->pdata[i];
        guint line = 0;

        while (add_line(page, &layout, row->cells, line, ROLE_TEXT))
            line++;
        if (row->note != NULL)
            page_paragraph(page, INDENT, ROLE_SOON, row->note);
    }
}
