/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of rows and columns while it is read. */
#pragma once

#include "services/import/table/import-row.h"
#include "services/import/table/survey-private.h"

#define TABLE_NO_COLUMN G_MAXUINT

typedef struct {
    const ImportTable *table;
    const ImportTask *task;
    const char *file;
    CsvReader *reader;
    GPtrArray *names;                   /* of the header */
    guint places[COLUMN_OTHER];         /* of each role in a row, or TABLE_NO_COLUMN */
    ColumnSurvey surveys[COLUMN_OTHER]; /* of dates, amounts and quantities */
    RowStyles styles;
    gpointer whole_rows; /* what reads whole rows, or NULL */
} TableParse;

static inline gboolean
table_has(const TableParse *parse, ColumnRole role)
{
    return parse->places[role] != TABLE_NO_COLUMN;
}

static inline const char *
table_name_at(const TableParse *parse, ColumnRole role)
{
    return parse->names->pdata[parse->places[role]];
}

gboolean table_is_header_again(const TableParse *parse);

/* The cells of a row with too many or too few of them may stand under the wrong names. */
gboolean table_has_its_cells(const TableParse *parse);

/* Reads all rows that follow the header, and settles the styles of the columns. An error: they
 * contradict what the person said. */
gboolean table_settle_styles(TableParse *parse, GError **error);
