/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportTable: a format of rows and columns as data (recourse-formats(5)): its columns, what
 * they mean, and how its values are written where the file itself does not tell.
 */
#pragma once

#include "services/import/source/source.h"
#include "services/import/value/value.h"

typedef struct {
    char *name;
    ColumnRole role; /* COLUMN_OTHER: known, and not read */
} TableColumn;

struct ImportRow;

typedef enum {
    TABLE_OF_ORDERS,
    TABLE_OF_PAYMENTS, /* of an account; which order each was for nobody says */
    TABLE_OF_PARCELS,  /* which may name no order */
} TableSubject;

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
    char *label;       /* of the program's own formats N_() */
    char *marketplace; /* NULL: a column names it, or nobody does */
    char *currency;    /* of amounts that name none; or NULL */
    char *paid_with;   /* of a list of payments: how, or NULL */
    CsvQuoting quoting;
    DecimalStyle decimals;
    DateOrder dates;
    gboolean is_in_cents; /* amounts are whole numbers of hundredths */
    gboolean number_is_file_name;
    TableSubject subject; /* what a row is */
    gboolean
        is_spent_above_zero; /* of payments: what left the account is written without a minus */
    char *needs; /* names with ; of which the header has one, else it is another's; or NULL */
    char *skip;  /* words with ; of entries that are no payments; or NULL */
    GArray *columns;   /* TableColumn; several of one role: whichever is there first */
    GHashTable *words; /* import_words_read() */
    const TableRows *whole_rows; /* or NULL */
} ImportTable;

/* An error names the file, and the group and key that is wrong. */
ImportTable *import_table_read(const KeyFile *keys, const char *file, GError **error);
void import_table_free(ImportTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportTable, import_table_free)

/*
 * How well the names in a header fit: 0 not at all, else the share of the table's columns that
 * are there, in thousandths.
 */
guint import_table_fit(const ImportTable *table, const GPtrArray *names);

/* The cells of the header of a text (char *), or NULL when this separator is not in it, nor
 * another that the text names: *separator is then that one. */
GPtrArray *import_header_names(const char *bytes, gsize length, char *separator);

/*
 * Reads the file, twice: how its columns are written is known before their cells are read. An
 * error means that nothing of it can be imported; a bad row is rejected.
 */
gboolean import_table_parse(const ImportTable *table, char separator, ImportSource *source,
                            const ImportTask *task, GError **error);
