/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the parsers of all formats have in common: what they are given, and where they put what
 * they find. A parser writes nothing itself and knows nothing of the case file.
 */
#pragma once

#include "domain/policy/policy.h"
#include "services/import/value/notes.h"
#include "services/import/value/words.h"
#include "store/log/log.h"

/* What is special about an order that a mail names: the mail is an account of its own, which
 * only fills in what nobody has said (domain/mail-word.h). */
typedef struct {
    Instant told;           /* the day of the mail; INSTANT_UNKNOWN */
    const GPtrArray *words; /* MailWord: what it says besides */
    gboolean is_ending;     /* the order's number is its last digits alone */
} ImportMail;

/*
 * What one row or one record says about one order. The order has no id; it may lack a
 * marketplace (whichever tracks that number) or a number (then one of its parcels names it).
 */
typedef struct {
    gint64 line;            /* of the file, or which record; from 1 */
    Order *order;           /* whoever takes what was found takes it over */
    gboolean total_is_part; /* the total is this row's share of the order's */
    const char *note;       /* something that happened, for the timeline; or NULL */
    Instant noted_at;
    gboolean is_converted;  /* it was not UTF-8: accents may be wrong */
    const ImportMail *mail; /* NULL: no mail says it */
} ImportFound;

/* A payment of an account: nobody says yet which order it was for. */
typedef struct {
    gint64 line;
    Moment at;
    Money amount;     /* above zero: it left the account; below: it came back */
    const char *name; /* who got it, or NULL */
    const char *paid_with;
} ImportPayment;

/* FALSE from any of them stops the parser with the error. */
typedef struct {
    gboolean (*found)(gpointer data, const ImportFound *found, GError **error);
    gboolean (*event)(gpointer data, gint64 line, const ChainedEvent *chained, GError **error);
    gboolean (*reject)(gpointer data, gint64 line, const char *why, GError **error);
    void (*note)(gpointer data, const ImportFoundNote *note);
    gboolean (*payment)(gpointer data, const ImportPayment *payment, GError **error);
    void (*dated)(gpointer data, Instant instant);   /* the file speaks of that moment */
    gboolean (*tick)(gpointer data, GError **error); /* now and then, while nothing is found */
    gpointer data;
} ImportSink;

typedef struct _ImportFormats ImportFormats;

typedef struct {
    const Policies *policies;
    const ImportWords *words;
    const ImportFormats *formats;
    ImportStyle style;     /* as the person said it */
    const char *file_name; /* as the person wrote it: one format leaves the number to it */
    Instant now;
    const ImportSink *sink; /* NULL: only single values are read */
    const char *text;       /* of a document, as it stands in the file; else NULL */
    gsize length;           /* bytes */
    /* gint64: where each record stands, of a document that was put together from lines; else
     * NULL. What comes behind the last one stands there too. */
    const GArray *lines;
} ImportTask;

/* The line on which a record stands, or the record where lines say nothing. */
gint64 import_line(const ImportTask *task, gint64 record);

gboolean import_reject(const ImportTask *task, gint64 line, const char *why, GError **error);

/* Rejects the row for this reason, which is freed. */
gboolean import_reject_error(const ImportTask *task, gint64 line, GError *reason,
                             GError **error);

/* Takes the order over. */
gboolean import_found(const ImportTask *task, gint64 line, Order *order, GError **error);

/* A task without a sink is of a reader to whom nobody listens. */
void import_note(const ImportTask *task, const ImportFoundNote *note);

/* The file speaks of that moment. */
void import_dated(const ImportTask *task, Instant instant);
