/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Csv: the rows of a CSV file (RFC 4180), one at a time and in constant memory. What cannot be
 * read as a row is given back as such with its line, and reading goes on with the next line:
 * one bad row never costs the others.
 */
#pragma once

#include "services/import/source/import-source.h"

typedef enum {
    CSV_QUOTES,         /* RFC 4180: cells in double quotes may hold separators and lines */
    CSV_LENIENT_QUOTES, /* a quote that no separator or line end follows is a quote */
    CSV_NO_QUOTES,      /* a quote is a character like others */
} CsvQuoting;

/* A row that is longer is not read. */
#define CSV_ROW_LIMIT ((gsize)4 * 1024 * 1024)

typedef struct CsvReader CsvReader;

/* source is borrowed. */
CsvReader *csv_reader_new(ImportSource *source, char separator, CsvQuoting quoting);

/* Entities stay as they are: whoever wrote the file copied nothing out of pages. */
void csv_keep_entities(CsvReader *reader);
void csv_reader_free(CsvReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CsvReader, csv_reader_free)

typedef enum {
    CSV_ROW,
    CSV_BAD, /* the error says what is wrong with the row; reading can go on */
    CSV_END,
    CSV_FAILED, /* the file cannot be read */
} CsvStep;

/* Empty lines are passed over. */
CsvStep csv_read(CsvReader *reader, GError **error);

/*
 * The first row that says something. A line "sep=;" in front, which spreadsheets write and
 * understand, is none: it names the separator.
 */
CsvStep csv_read_header(CsvReader *reader, GError **error);
char csv_separator(const CsvReader *reader);

/* Of the row that was read last: the line on which it begins (from 1), and its cells: valid
 * UTF-8, with the letters that entities of HTML stand for ("&amp;"), which exporters copy out
 * of pages; good until the next read. A cell that the row does not have is "". */
gint64 csv_line(const CsvReader *reader);
guint csv_count(const CsvReader *reader);
const char *csv_cell(const CsvReader *reader, guint index);

/* The row was not UTF-8, and was read as Windows-1252. */
gboolean csv_is_converted(const CsvReader *reader);
