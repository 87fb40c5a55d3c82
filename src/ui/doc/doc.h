/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Doc: what is told of something, as a list of blocks, before anybody decides how it looks. The
 * command line and the screens tell an order, a case, an advice from the same Doc; so that what
 * one of them says, the other says too.
 *
 * A builder (doc-*.h) is a function from data to blocks. It asks neither for a terminal nor for
 * a width. A renderer turns blocks into lines: cli/tell/doc-tell, tui/pages/doc-page. What
 * belongs to one face alone (keys, rows to choose from) stays there; a sentence that names a
 * key or a command is a hint of its block, and each face takes its own.
 *
 * Texts are translated, and a text of one line has no breaks. All are owned by the Doc.
 */
#pragma once

#include <glib.h>

/* How much a block matters. */
typedef enum {
    TONE_USUAL,
    TONE_DIM,      /* may be overlooked */
    TONE_STRONG,   /* must not be */
    TONE_GOOD,     /* is there */
    TONE_SOON,     /* needs the person */
    TONE_URGENT,   /* costs the claim */
    TONE_DOUBTFUL, /* rests on something weak */
    TONE_HELD,     /* waits while a dispute is open */
    TONE_COUNT,
} Tone;

/* What a block is, and which of its texts it has. */
typedef enum {
    BLOCK_TITLE,   /* text; remark: what is claimed; label: the number; said: the item */
    BLOCK_HEADING, /* text; is_close */
    BLOCK_NAMES,   /* parts, the first of which names it */
    BLOCK_COUNSEL, /* text: sentences */
    BLOCK_STEP,    /* number, text; said: a value to copy, which may have several lines */
    BLOCK_CLOCK,   /* mark, label, when, left; text: what it rests on; basis: the same without
                      the source; remark: what else is to be known of it */
    BLOCK_FACT,    /* label, text; text may have several lines */
    BLOCK_LINK,    /* label, text: an address */
    BLOCK_AMOUNT,  /* label; text: the amount; caution: where it went; remark: whose it is */
    BLOCK_CHECK,   /* mark, label; text: how much it is needed; is_there; remark: what
                      there is of it */
    BLOCK_ASKED,   /* mark, label: its name; text: the question; said: the answer, or what is
                      known of it; is_there: it is answered */
    BLOCK_EVENT,   /* when, label: who; text: what; said: in which words */
    BLOCK_COURSE,  /* parts: a milestone each, is_past as many of them */
    BLOCK_TABLE,   /* columns, rows; most: so many on a page, and then its keys; bar_column */
    BLOCK_SERIES,  /* label, counts; text: what they count. A table tells them, too */
    BLOCK_COUNT,
} BlockKind;

typedef struct {
    const char *label; /* N_(); "" for none */
    gboolean is_number;
    int least;  /* columns when it may give way; 0: it never does */
    int yields; /* which column is left out first where there is no room; 0: never */
} DocColumn;

typedef struct {
    char **cells; /* one a column */
    char *note;   /* a sentence about the row, or NULL */
    int share;    /* of the longest bar, in thousandths */
} DocRow;

typedef struct {
    BlockKind kind;
    Tone tone;
    guint number;
    char *mark, *label, *text, *when, *left, *basis, *remark, *caution, *said;
    char *keys;    /* a sentence for the screens alone, or NULL */
    char *command; /* the same for the command line */
    gboolean is_there;
    gboolean is_short; /* names, a clock: one line on a page, as far as there is room */
    gboolean is_close; /* a heading right below what stands before it */
    guint is_past;
    GPtrArray *parts;         /* of char * */
    const DocColumn *columns; /* borrowed; they end with a NULL label */
    GPtrArray *rows;          /* of DocRow */
    guint most;               /* 0: all */
    guint bar_column;         /* that a bar stands in front of; 0: no bars */
    GArray *counts;           /* of guint */
} Block;

typedef struct Doc Doc;

Doc *doc_new(void);
void doc_free(Doc *doc);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Doc, doc_free)

guint doc_count(const Doc *doc);
const Block *doc_block(const Doc *doc, guint index);

/* What a block of counsel says in a face: its text and that face's hint (or NULL). Owned by the
 * caller. */
char *doc_with_hint(const Block *block, const char *hint);

/* The widest text that is told of whoever acted in the events of a Doc, in columns. */
int doc_actor_columns(const Doc *doc);
