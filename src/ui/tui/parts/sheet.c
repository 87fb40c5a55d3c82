/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/sheet.h"

void
sheet_init(Sheet *sheet, int columns)
{
    *sheet = (Sheet){ page_new(columns), g_array_new(FALSE, FALSE, sizeof(guint)), 0, 0 };
}

void
sheet_clear(Sheet *sheet)
{
    g_clear_pointer(&sheet->page, page_free);
    g_clear_pointer(&sheet->starts, g_array_unref);
}

void
sheet_begin_item(Sheet *sheet)
{
    guint line = page_count(sheet->page);

    g_array_append_val(sheet->starts, line);
}

/* The first of the lines, where there is no room for all of them. */
static void
show_lines(guint start, guint end, guint room, guint *first)
{
    if (end > *first + room)
        *first = end - room;
    if (end - start > room)
        *first = start;
    *first = MIN(*first, start);
}

void
sheet_show_field(const Sheet *sheet, guint room, guint *first)
{
    show_lines(sheet->field, sheet->field + 1, room, first);
}

static guint
end_of_item(const Sheet *sheet, guint item)
{
    return item + 1 < sheet->starts->len ? g_array_index(sheet->starts, guint, item + 1)
                                         : page_count(sheet->page);
}

void
sheet_lines(const Sheet *sheet, guint item, guint *ret_begin, guint *ret_end)
{
    gboolean is_there = item < sheet->starts->len;

    *ret_begin = is_there ? g_array_index(sheet->starts, guint, item) : 0;
    *ret_end = is_there ? end_of_item(sheet, item) : page_count(sheet->page);
}

void
sheet_show_item(const Sheet *sheet, guint item, guint room, guint *first)
{
    guint count = page_count(sheet->page);
    guint start, end;

    if (item < sheet->starts->len) {
        sheet_lines(sheet, item, &start, &end);
        /* With the first item comes what stands above it, where there is room for both. */
        show_lines(item == 0 && end <= room ? 0 : start, end, room, first);
    }
    if (*first + room > count)
        *first = count > room ? count - room : 0;
}

/* What of each item is in sight. */
static void
note_spots(const Sheet *sheet, Canvas canvas, guint first)
{
    for (guint item = 0; item < sheet->starts->len; item++) {
        guint start = MAX(g_array_index(sheet->starts, guint, item), first);
        guint end = MIN(end_of_item(sheet, item), first + (guint)MAX(canvas.rows, 0));

        if (start < end)
            canvas_note_spot(canvas_part(canvas, (int)(start - first), 0, (int)(end - start),
                                         canvas.columns),
                             SPOT_ROW, item);
    }
}

void
sheet_draw(const Sheet *sheet, Canvas canvas, guint first, guint item)
{
    guint line;
    int row;

    canvas_set_cursor(canvas, 0, 0, FALSE);
    page_draw(sheet->page, canvas, first);
    note_spots(sheet, canvas, first);
    line = item < sheet->starts->len ? g_array_index(sheet->starts, guint, item) : 0;
    row = (int)line - (int)first;
    if (item < sheet->starts->len && row >= 0 && row < canvas.rows) {
        page_draw(sheet->page,
                  canvas_select(canvas_part(canvas, row, 0, 1, canvas.columns), TRUE), line);
        canvas_set_cursor(canvas, row, 0, FALSE);
    }
    page_draw_more(sheet->page, canvas, first, NULL);
}
