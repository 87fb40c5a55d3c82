/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/canvas.h"

#include <string.h>

#include "base/text.h"

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
    Style style = canvas->theme->styles[role];

    if (!canvas->is_selected)
        return style;
    return (Style){ -1, -1, (guint8)((style.flags & STYLE_BOLD) | STYLE_REVERSE) };
}

static gboolean
holds(const Canvas *canvas, int row, int column)
{
    return row >= 0 && row < canvas->rows && column >= 0 && column < canvas->columns;
}

/* Puts text that is known to be safe and to fit. */
static void
put_fitting(const Canvas *canvas, int row, int column, Role role, const char *text)
{
    term_text(canvas->term, canvas->row + row, canvas->column + column, text, strlen(text),
              style_of(canvas, role));
}

static void
blank(const Canvas *canvas, int row, int column, int columns, Role role)
{
    Style style = style_of(canvas, role);

    style.flags &= (guint8)~STYLE_UNDERLINE;
    if (role == ROLE_FIELD)
        style = style_of(canvas, role); /* a field shows how far it reaches */
    if (columns > 0)
        term_blank(canvas->term, canvas->row + row, canvas->column + column, columns, style);
}

/* The text made safe and cut to so many columns, and the columns that it takes. */
static char *
fit(const char *text, int columns, int *ret_columns)
{
    g_autofree char *safe = NULL;
    char *fitted;

    if (text_is_plain(text) && strlen(text) <= (gsize)columns) {
        *ret_columns = (int)strlen(text);
        return g_strdup(text);
    }
    safe = text_sanitise(text, -1, TEXT_LINE, NULL);
    fitted = text_fit(safe, columns, FALSE);
    *ret_columns = text_columns(fitted);
    return fitted;
}

void
canvas_put(Canvas canvas, int row, int column, int columns, Role role, const char *text)
{
    g_autofree char *fitted = NULL;
    int used = 0;

    if (!holds(&canvas, row, column))
        return;
    columns = MIN(columns, canvas.columns - column);
    fitted = fit(text, columns, &used);
    put_fitting(&canvas, row, column, role, fitted);
    blank(&canvas, row, column + used, columns - used, role);
}

void
canvas_put_right(Canvas canvas, int row, int column, int columns, Role role, const char *text)
{
    g_autofree char *fitted = NULL;
    int used = 0;

    if (!holds(&canvas, row, column))
        return;
    columns = MIN(columns, canvas.columns - column);
    fitted = fit(text, columns, &used);
    blank(&canvas, row, column, columns - used, role);
    put_fitting(&canvas, row, column + columns - used, role, fitted);
}

int
canvas_write(Canvas canvas, int row, int column, Role role, const char *text)
{
    g_autofree char *fitted = NULL;
    int used = 0;

    if (!holds(&canvas, row, column))
        return column;
    fitted = fit(text, canvas.columns - column, &used);
    put_fitting(&canvas, row, column, role, fitted);
    return column + used;
}

void
canvas_clear_to_end(Canvas canvas, int row, int column)
{
    if (holds(&canvas, row, column))
        blank(&canvas, row, column, canvas.columns - column, ROLE_TEXT);
}

void
canvas_clear(Canvas canvas)
{
    for (int row = 0; row < canvas.rows; row++)
        canvas_clear_to_end(canvas, row, 0);
}

void
canvas_rule(Canvas canvas, int row)
{
    const char *piece = term_is_ascii(canvas.term) ? "-" : "─";
    g_autoptr(GString) line = g_string_sized_new((gsize)canvas.columns * 3 + 1);

    for (int i = 0; i < canvas.columns; i++)
        g_string_append(line, piece);
    if (canvas.columns > 0 && holds(&canvas, row, 0))
        put_fitting(&canvas, row, 0, ROLE_RULE, line->str);
}
