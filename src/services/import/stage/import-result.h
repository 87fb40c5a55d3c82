/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import result: what came of an import, and what was rejected and why. */
#pragma once

#include <glib.h>

typedef struct {
    char *file;
    gint64 line; /* or which record; 0: the file as a whole */
    char *why;   /* a sentence, not sanitised */
} ImportRejection;

/* So many rejections are kept; more are only counted. */
#define IMPORT_REJECTIONS_KEPT 10000

typedef struct {
    gint64 added;
    gint64 updated;
    gint64 unchanged;
    gint64 rejected;
    gboolean has_news;     /* of no single order: something taken back, brought by an export */
    gint64 converted;      /* rows that were not UTF-8 and were read as Windows-1252 */
    GPtrArray *rejections; /* ImportRejection, in the sequence of the files */
} ImportResult;

ImportResult *import_result_new(void);
void import_result_free(ImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportResult, import_result_free)

/* Adds a rejection; why is copied. */
void import_result_reject(ImportResult *result, const char *file, gint64 line, const char *why);
