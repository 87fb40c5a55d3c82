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
#define BAR_CELLS 12
#define BAR_FROM 70 /* columns from which on there is room for bars */

typedef struct {
    const Block *block;
    int count;
    int natural[COLUMNS_MOST]; /* what the content takes */
    int widths[COLUMNS_MOST];
    gboolean is_shown[COLUMNS_MOST];
    gboolean has_bars;
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
    int width = layout->has_bars ? BAR_CELLS : -GAP;

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
    layout->has_bars = layout->block->bar_column > 0 &&
                       layout->is_shown[layout->block->bar_column] && room + INDENT >= BAR_FROM;
    squeeze(layout, room);
    while (excess(layout, room) > 0 && yielding(layout) >= 0) {
        layout->is_shown[yielding(layout)] = FALSE;
        squeeze(layout, room);
    }
}

/* What is not nothing is at least a mark. */
static char *
bar_of(int share, gboolean is_ascii)
{
    static const char *const parts[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
    int eighths = share * BAR_CELLS * 8 / 1000;
    GString *bar = g_string_new(NULL);

    if (share > 0)
        eighths = MAX(eighths, 1);
    if (is_ascii)
        eighths = (eighths + 7) / 8 * 8;
    for (int i = 0; i < eighths / 8; i++)
        g_string_append(bar, is_ascii ? "#" : "█");
    g_string_append(bar, parts[eighths % 8]);
    return g_string_free(bar, FALSE);
}

/* One line of a row; what does not fit into a column that gives way goes on in the next.
 * Returns whether anything of the row is left. */
static gboolean
add_line(Page *page, const Layout *layout, char *const *cells, const char *bar, guint line,
         Role role)
{
    int column = INDENT;
    gboolean has_more = FALSE;

    page_line(page, role, "");
    for (int i = 0; i < layout->count; i++) {
        g_auto(GStrv) pieces = NULL;

        if (layout->has_bars && i == (int)layout->block->bar_column) {
            page_add(page, column, ROLE_GOOD, line == 0 ? bar : "");
            column += BAR_CELLS + GAP;
        }
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
    (void)add_line(page, layout, labels, "", 0, ROLE_DIM);
}

void
page_add_doc_table(Page *page, const Block *block)
{
    Layout layout = { .block = block };
    guint count = block->most > 0 ? MIN(block->most, block->rows->len) : block->rows->len;

    lay_out(&layout, page_columns(page) - INDENT);
    add_labels(page, &layout);
    for (guint i = 0; i < count; i++) {
        const DocRow *row = block->rows->pdata[i];
        g_autofree char *bar = bar_of(row->share, page_is_ascii(page));
        guint line = 0;

        while (add_line(page, &layout, row->cells, bar, line, ROLE_TEXT))
            line++;
        if (row->note != NULL)
            page_paragraph(page, INDENT, ROLE_SOON, row->note);
    }
    if (block->keys != NULL)
        page_paragraph(page, INDENT, ROLE_DIM, block->keys);
}

void
page_add_doc_series(Page *page, const Block *block)
{
    static const char *const blocks[] = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
    static const char *const letters[] = { "_", ".", "-", "=", "+", "*", "%", "#" };
    const char *const *marks = page_is_ascii(page) ? letters : blocks;
    g_autoptr(GString) line = g_string_new(NULL);
    guint most = 1;

    for (guint i = 0; i < block->counts->len; i++)
        most = MAX(most, g_array_index(block->counts, guint, i));
    for (guint i = 0; i < block->counts->len; i++)
        g_string_append(
            line,
            marks[g_array_index(block->counts, guint, i) * (G_N_ELEMENTS(blocks) - 1) / most]);
    page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, block->label);
    page_add(page, 0, ROLE_GOOD, line->str);
    page_add(page, 0, ROLE_DIM, block->text);
}
