/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportInput: the bytes of a file that is imported. They can be read more than once, from
 * wherever: what comes through a pipe goes into a file without a name first.
 */
#pragma once

#include "base/text/text.h"
#include "base/time/time.h"

/* Whoever waits is asked now and then whether to go on. done and total are bytes; total 0 when
 * nobody knows. FALSE, with the error set, stops. */
typedef struct {
    gboolean (*ask)(gpointer data, gint64 done, gint64 total, GError **error);
    gpointer data;
} ImportPatience;

/* What "-" is called in sentences. */
#define IMPORT_STANDARD_INPUT "standard input"

typedef struct {
    char *name;        /* as the person wrote it */
    int descriptor;    /* -1: the bytes are at hand; else it stands at their beginning */
    const char *bytes; /* borrowed; or NULL */
    gint64 size;
    Instant changed; /* the file, for the last time; INSTANT_UNKNOWN: it is none */
} ImportInput;

/*
 * path "-" is standard input. Only regular files are opened otherwise, without blocking; one
 * that is not there is RECOURSE_ERROR_NOT_FOUND. folder: for what comes through a pipe.
 */
ImportInput *import_input_open(const char *path, const char *folder,
                               const ImportPatience *patience, GError **error);

/* The bytes are borrowed. */
ImportInput *import_input_new(const char *name, const char *bytes, gsize length);
void import_input_free(ImportInput *input);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportInput, import_input_free)

/* So many bytes, fewer only at the end; -1 with the error set. input: an ImportInput. */
gssize import_input_read(gpointer input, gint64 offset, char *into, gsize most, GError **error);
