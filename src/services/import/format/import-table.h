/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportTable: a CSV format as data: its columns, what they mean, and how its values are
 * written.
 */
#pragma once

#include "services/import/format/import-columns.h"
#include "services/import/format/import-read.h"
#include "services/import/source/source.h"

typedef enum {
    DATES_AS_WRITTEN,
    DATES_MONTH_FIRST, /* 2/21/2026 */
} DateStyle;

struct ImportRow;

/* A table whose rows are read as a whole, because its columns depend on one another. */
typedef struct {
    const char *essential;                /* the column that cannot be missing */
    guint (*fit)(const GPtrArray *names); /* as import_table_fit() */
    gpointer (*begin)(const GPtrArray *names);
    gboolean (*read)(gpointer reading, struct ImportRow *row, const CsvReader *reader,
                     GError **error);
    GDestroyNotify end;
} TableRows;

typedef struct {
    const char *marketplace; /* NULL: a column names it */
    const char *currency;    /* of amounts that name none; or NULL */
    CsvQuoting quoting;
    AmountStyle amounts;
    DateStyle dates;
    gboolean number_is_file_name;
    const TableColumn *columns;  /* ends with a NULL name; NULL: of whole rows */
    const TableRows *whole_rows; /* or NULL */
} ImportTable;

/*
 * How well the names in a header fit: 0 not at all, else the share of the table's columns that
 * are there, in thousandths.
 */
guint import_table_fit(const ImportTable *table, const GPtrArray *names);

/* The cells of the header of a text (char *), or NULL when this separator is not in it, nor
 * another that the text names: *separator is then that one. */
GPtrArray *import_header_names(const char *bytes, gsize length, char *separator);

/* Reads the file. An error means that nothing of it can be imported; a bad row is rejected. */
gboolean import_table_parse(const ImportTable *table, char separator, ImportSource *source,
                            const ImportTask *task, GError **error);
