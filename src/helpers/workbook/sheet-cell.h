/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SheetCell: what one cell of a sheet holds, as the sheet's document says it. */
#pragma once

#include "helpers/opening/member.h"

typedef enum {
    CELL_TEXT,
    CELL_NUMBER,
} CellType;

typedef struct {
    guint row, column; /* from 1 */
    CellType type;
    guint style;
    const char *text; /* never empty */
} SheetCell;

typedef gboolean (*SheetCellFunction)(gpointer data, const SheetCell *cell, GError **error);

/* The cells that hold something, row after row and from left to right; FALSE from the function
 * stops. strings: what the sheets share. */
gboolean sheet_each_cell(const GPtrArray *strings, const Member *member,
                         SheetCellFunction function, gpointer data, GError **error);
