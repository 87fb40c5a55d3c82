/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import says of its files beside the orders in them, and what a person can say to it.
 */
#pragma once

#include "base/money/money.h"
#include "base/time/time.h"
#include "services/import/value/roles.h"

/*
 * What was not understood, left out, or settled by other cells than its own. The first four are
 * said of a row or record while it is read: it is found or rejected next. All others are said
 * of the file.
 */
typedef enum {
    NOTE_UNKNOWN_STATE,    /* value: the word */
    NOTE_UNKNOWN_PAYMENT,  /* value: the words */
    NOTE_FAR_DATE,         /* value: a date on which it cannot have been; it is left out */
    NOTE_IMPOSSIBLE_DATES, /* value: the sentence of the pair; both are taken all the same */
    NOTE_BELOW_ZERO,       /* value: a price that bought nothing; the row has no item then */
    NOTE_MISSING_COLUMN,   /* column and role */
    NOTE_DATES, /* the order in which a column's figures stand; value: the cell that settled it
                 */
    NOTE_DECIMALS,   /* the same of its decimals */
    NOTE_ASKS_DATES, /* nothing settles it: value and other are two examples */
    NOTE_ASKS_DECIMALS,
    NOTE_ASKS_CURRENCY,  /* value: an amount without one */
    NOTE_WHICH_IS_NEWER, /* two files end the order otherwise: value and other are their words
                          */
    NOTE_ENCODING,       /* it was not UTF-8; value: what it was read as */
    NOTE_PASSED_OVER,    /* parts of it are of no known format; value: which */
    NOTE_KIND_COUNT,
} ImportNoteKind;

/* It is said of the row or record that is being read. */
gboolean import_note_is_of_row(ImportNoteKind kind);

/* "unknown-status": of the JSON contract. */
const char *import_note_token(ImportNoteKind kind);

typedef struct {
    ImportNoteKind kind;
    const char *value;
    const char *other;       /* or NULL */
    const char *column;      /* its name in the file, or NULL */
    ColumnRole role;         /* what it holds; COLUMN_OTHER: no column's note */
    const char *marketplace; /* or NULL */
    guint style;             /* DateOrder or DecimalStyle */
} ImportFoundNote;

/* How figures are written where their own column does not tell. */
typedef struct {
    DateOrder dates;
    DecimalStyle decimals;
    char currency[4]; /* of amounts that name none; "": such amounts are not known */
} ImportStyle;
