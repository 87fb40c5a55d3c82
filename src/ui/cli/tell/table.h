/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Table: rows of cells laid out for people. The widths follow from the first rows and the
 * terminal; rows after those keep them, so that a long table is printed while it is read.
 */
#pragma once

#include "ui/cli/tell/output.h"

typedef struct Table Table;

/* columns are borrowed. */
Table *table_new(const Column *columns, const OutputOptions *options);
void table_free(Table *table);

/* What can be printed now that there is this row too; owned by the caller, often "". */
char *table_add(Table *table, const json_t *row, RowStyle style);

/* The same of a row whose cells are texts (NULL: empty), in the order of the columns. */
char *table_add_texts(Table *table, const char *const *texts, RowStyle style);

/* What is left to print. Owned by the caller. */
char *table_finish(Table *table);

/* What turns a style on (owned) and off; "" where nothing is to be turned. */
char *style_begin(RowStyle style, const OutputOptions *options);
const char *style_end(const char *begun);
