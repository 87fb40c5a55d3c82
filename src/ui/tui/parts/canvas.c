/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/canvas.h"

#include <string.h>

#include "base/text/text.h"

Canvas
canvas_part(Canvas canvas, int row, int column, int rows, int columns)
{
    Canvas part = canvas;
    int first_row = CLAMP(row, 0, canvas.rows);
    int first_column = CLAMP(column, 0, canvas.columns);

    part.row = canvas.row + first_row;
    part.column = canvas.column + first_column;
    part.rows = MAX(0, MIN(row + rows, canvas.rows) - first_row);
    part.columns = MAX(0, MIN(column + columns, canvas.columns) - first_column);
    return part;
}

Canvas
canvas_select(Canvas canvas, gboolean is_selected)
{
    canvas.is_selected = is_selected;
    return canvas;
}

static Style
style_of(const Canvas *canvas, Role role)
{
    Style style = canvas->theme->styles[canvas->is_selected ? ROLE_TEXT : role];

    if (canvas->is_selected)
        style.flags = STYLE_REVERSE; /* one style: the fewest bytes a key */
    return style;
}

static gboolean
holds(const Canvas *canvas, int row, int column)
{
    return row >= 0 && row < canvas->rows && column >= 0 && column < canvas->columns;
}

/* Draws text that is safe and fits, and blanks up to so many columns. */
static void
put_fitting(const Canvas *canvas, int row, int column, int columns, Role role, const char *text)
{
    term_text(canvas->term, canvas->row + row, canvas->column + column, columns, text,
              style_of(canvas, role));
}

/* Blanks in the style of the role: a field shows how far it reaches, nothing else does. */
static void
put_blank(const Canvas *canvas, int row, int column, int columns, Role role)
{
    put_fitting(canvas, row, column, columns, role == ROLE_FIELD ? role : ROLE_TEXT, "");
}

/*
 * The text made safe and cut to so many columns, and the columns that it takes: itself when it
 * may stay, or ret_made, which the caller owns.
 */
static const char *
fit(const char *text, int columns, int *ret_columns, char **ret_made)
{
    g_autofree char *safe = NULL;
    int simple = text_simple_columns(text);

    if (simple >= 0 && simple <= columns) {
        *ret_columns = simple;
        return text;
    }
    safe = text_sanitise(text, -1, TEXT_LINE, NULL);
    *ret_made = text_fit(safe, columns, FALSE);
    *ret_columns = text_columns(*ret_made);
    return *ret_made;
}

void
canvas_put_roomy(Canvas canvas, int row, int column, int columns, int room, Role role,
                 const char *text)
{
    g_autofree char *made = NULL;
    const char *fitted;
    int used = 0;

    if (!holds(&canvas, row, column))
        return;
    columns = MIN(columns, canvas.columns - column);
    fitted = fit(text, columns, &used, &made);
    put_fitting(&canvas, row, column, MIN(room, canvas.columns - column), role, fitted);
}

void
canvas_put(Canvas canvas, int row, int column, int columns, Role role, const char *text)
{
    canvas_put_roomy(canvas, row, column, columns, columns, role, text);
}

void
canvas_put_right(Canvas canvas, int row, int column, int columns, Role role, const char *text)
{
    g_autofree char *made = NULL;
    const char *fitted;
    int used = 0;

    if (!holds(&canvas, row, column))
        return;
    columns = MIN(columns, canvas.columns - column);
    fitted = fit(text, columns, &used, &made);
    put_blank(&canvas, row, column, columns - used, role);
    put_fitting(&canvas, row, column + columns - used, used, role, fitted);
}

int
canvas_put_cells(Canvas canvas, int row, int column, Style style, const char *text)
{
    g_autofree char *made = NULL;
    const char *fitted;
    int used = 0;

    if (!holds(&canvas, row, column))
        return column;
    fitted = fit(text, canvas.columns - column, &used, &made);
    term_text(canvas.term, canvas.row + row, canvas.column + column, used, fitted, style);
    return column + used;
}

int
canvas_write(Canvas canvas, int row, int column, Role role, const char *text)
{
    g_autofree char *made = NULL;
    const char *fitted;
    int used = 0;

    if (!holds(&canvas, row, column))
        return column;
    fitted = fit(text, canvas.columns - column, &used, &made);
    put_fitting(&canvas, row, column, used, role, fitted);
    return column + used;
}

void
canvas_clear_to_end(Canvas canvas, int row, int column)
{
    if (holds(&canvas, row, column))
        put_blank(&canvas, row, column, canvas.columns - column, ROLE_TEXT);
}

void
canvas_clear(Canvas canvas)
{
    for (int row = 0; row < canvas.rows; row++)
        canvas_clear_to_end(canvas, row, 0);
}

void
canvas_set_cursor(Canvas canvas, int row, int column, gboolean is_shown)
{
    term_set_cursor(canvas.term, canvas.row + CLAMP(row, 0, MAX(canvas.rows - 1, 0)),
                    canvas.column + CLAMP(column, 0, MAX(canvas.columns - 1, 0)), is_shown);
}

void
canvas_note_spot(Canvas canvas, SpotKind kind, guint value)
{
    const Spot spot = {
        .owner = canvas.owner,
        .kind = kind,
        .value = value,
        .row = canvas.row,
        .column = canvas.column,
        .rows = canvas.rows,
        .columns = canvas.columns,
    };

    if (canvas.spots != NULL)
        spots_add(canvas.spots, &spot);
}

void
canvas_rule(Canvas canvas, int row)
{
    const char *piece = term_is_ascii(canvas.term) ? "-" : "─";
    g_autoptr(GString) line = g_string_sized_new((gsize)canvas.columns * 3 + 1);

    for (int i = 0; i < canvas.columns; i++)
        g_string_append(line, piece);
    if (canvas.columns > 0 && holds(&canvas, row, 0))
        put_fitting(&canvas, row, 0, canvas.columns, ROLE_RULE, line->str);
}
