/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Output: what a command answers, as text for people, as one fact a line (--plain), or as one
 * JSON document. A table is described once; its rows are JSON objects and every form is made
 * from them. Whatever is shown passes the sanitiser here.
 *
 * Written in pieces while it grows, so that a long list takes no more memory than a short one.
 */
#pragma once

#include "base/json/json.h"
#include "base/time/time.h"
#include "ui/cli/call/call.h"
#include "ui/theme/theme.h"

typedef enum {
    OUTPUT_TEXT,
    OUTPUT_FACTS, /* --plain */
    OUTPUT_JSON,
} OutputForm;

typedef struct {
    OutputForm form;
    gboolean colored;
    Theme theme; /* where it is colored */
    int columns; /* of the terminal */
    Instant now;
    const Zone *zone; /* in which instants are shown */
    gsize memory;     /* bytes that it may hold for output_text(); 0: standard output */
} OutputOptions;

Output *output_new(const OutputOptions *options);
void output_free(Output *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Output, output_free)

gboolean output_is_json(const Output *output);

/* 100 when standard output is no terminal and COLUMNS says nothing. */
int output_terminal_columns(void);

/* Of the terminal that standard output is; FALSE: it is none, and nothing limits it. */
gboolean output_terminal_size(int *ret_columns, int *ret_rows);

typedef enum {
    CELL_TEXT,
    CELL_NUMBER,  /* right-aligned; an integer, or text */
    CELL_MONEY,   /* aligned by its point */
    CELL_INSTANT, /* RFC 3339 in JSON; date and time for people */
    CELL_LIST,    /* an array of texts, with commas between */
    CELL_HASH,    /* its first digits; the whole in JSON */
    CELL_NAME,    /* of a path: its last part */
    CELL_FOLDER,  /* of a path: what is before that */
} CellKind;

typedef struct {
    const char *member; /* of the row's object; a dot goes one deeper: "next.action" */
    const char *label;  /* N_(): "Order"; "" for none */
    CellKind kind;
    int least;  /* columns when it may shrink (it then takes what room there is); 0: fixed */
    int yields; /* the column with the largest gives way first; 0: never */
} Column;

typedef enum {
    ROW_USUAL,
    ROW_URGENT,
    ROW_SOON,
    ROW_FAINT,
} RowStyle;

/*
 * A table: an array member of the document. columns end with a NULL member. A row is taken
 * over; members that no column names are shown in JSON only.
 */
void output_table_begin(Output *output, const char *member, const Column *columns);
void output_row(Output *output, json_t *row, RowStyle style);

/*
 * A table of two columns, a term and what it means, that loses nothing on a narrow terminal:
 * for people a list, in which the meaning is wrapped beside its term, or below it. Its rows and
 * its end are those of a table.
 */
void output_list_begin(Output *output, const char *member, const Column *columns);

/* For people only: a row whose cells are texts (NULL: empty), in the order of the columns. It
 * costs a third of an object, which tells where lists are long. */
void output_texts(Output *output, const char *const *cells, RowStyle style);
void output_table_end(Output *output);

/* A member of the document that is shown in JSON only. Taken over. */
void output_member(Output *output, const char *name, json_t *value);

/* For people only: a line (wrapped), an empty line, a heading, a fact with its label. */
void output_line(Output *output, const char *text);
void output_gap(Output *output);
void output_heading(Output *output, const char *text, RowStyle style);
void output_fact(Output *output, const char *label, const char *value);

/* Whether samples can be shown: text for people, in colour. */
gboolean output_shows_samples(const Output *output);

/* A line in what a role of some theme looks like, with its paper. */
void output_sample(Output *output, const Theme *theme, Role role, const char *text);

/* A fact that is an address: one that can be followed where colour is written too (OSC 8). */
void output_link(Output *output, const char *label, const char *address);

/* For people only: lines drawn of blocks, which are light on dark where colour is written. */
void output_picture(Output *output, const char *const *lines);

/* Bytes as they are, whatever the form: for what is a document of its own. */
void output_bytes(Output *output, const char *bytes, gsize length);

/* TRUE when nobody reads any more (a closed pipe) or writing failed: stop working. */
gboolean output_is_over(const Output *output);

/* Writes what is there so far, before a question about it is asked elsewhere. */
void output_flush(Output *output);

/* What is there so far of one that is held in memory: borrowed. NULL: it became too long. */
const char *output_text(const Output *output);

/* Ends the document and writes what is left. A reader that went away is no error. */
gboolean output_finish(Output *output, GError **error);

const OutputOptions *output_options(const Output *output);
