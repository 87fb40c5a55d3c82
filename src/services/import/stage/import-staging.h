/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportStaging: where parsers put what they find until every file was read: a stage (store/
 * local/stage.h) with one row for every account of an order, as the statement (event.h) that
 * would track it. Most orders stand in rows that follow one another: those become one account
 * before they are written, and that text is the event in the end.
 */
#pragma once

#include "domain/case/case.h"
#include "services/import/format/format.h"
#include "services/import/stage/written.h"
#include "store/local/local.h"

/*
 * What stands in the stage, sorted: orders of a marketplace come first under its name, then
 * what names an order by its last digits, what names one without its marketplace, what names
 * only a parcel, then events.
 */
#define STAGED_ELSEWHERE '~' /* begins all but the first */
#define STAGED_ENDING "~0"   /* then its marketplace: the number is its last digits */
#define STAGED_ANYWHERE "~1"
#define STAGED_PARCEL "~2"
#define STAGED_AS_EVENT "~3"

typedef struct ImportStaging ImportStaging;

/* stage is borrowed; rejected gets what cannot be staged. */
ImportStaging *import_staging_new(Stage *stage, const ImportSink *rejected);
void import_staging_free(ImportStaging *staging);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportStaging, import_staging_free)

/* What parsers found; the order is taken over. */
gboolean import_staging_take(ImportStaging *staging, const ImportFound *found, GError **error);
gboolean import_staging_take_event(ImportStaging *staging, gint64 line,
                                   const ChainedEvent *chained, GError **error);

/* What comes from now on stands in that file, counted from 0. */
void import_staging_begin(ImportStaging *staging, guint file);

/* At the end of each file: rows that follow one another are put together, and the last of them
 * are still to be put into the stage. */
gboolean import_staging_flush(ImportStaging *staging, GError **error);

/* --- Reading back ------------------------------------------------------------------------ */

/* A file that was read. */
typedef struct {
    char *name;
    const char *format; /* its token */
    ImportWritten written;
} ImportFile;

/* The statement that tracks the order, where one row says all there is and no mail says it;
 * else NULL. Borrowed. */
const char *staged_statement(const StageOrder *rows);

/* Something for the timeline. */
typedef struct {
    char *text;
    Instant at;
} StagedNote;

/* Where two accounts of an order differ, and none can be believed more than the other. */
typedef struct {
    const OrderField *field;
    char *known; /* as people read it */
    char *found;
    Instant told; /* by the second; INSTANT_UNKNOWN */
} StagedConflict;

/* All that was staged about one order (or parcel), put together: what files say by their age,
 * then what mails say besides. */
typedef struct {
    Order *order;
    GPtrArray *notes;      /* StagedNote */
    GPtrArray *words;      /* MailWord, each of a mail once */
    GPtrArray *conflicts;  /* StagedConflict: among the mails */
    gboolean is_told;      /* mails alone say it */
    Instant told;          /* by the last of them; INSTANT_UNKNOWN */
    ImportWritten written; /* the last of the files */
} StagedOrder;

/* Adds what found says otherwise than known. */
void staged_add_conflicts(GPtrArray *conflicts, const Order *known, const Order *found,
                          Instant told);

/* files: ImportFile. Cannot fail on what was staged through here. */
StagedOrder *staged_order_read(const StageOrder *rows, const GArray *files);
void staged_order_free(StagedOrder *staged);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StagedOrder, staged_order_free)
