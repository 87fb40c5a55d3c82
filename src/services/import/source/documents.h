/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents: the texts that one file brings: the file itself, or each member of an archive,
 * each sheet of a workbook, the data of a saved page. Everything about bytes ends here: what
 * comes out is UTF-8, with what a person should know about how it came to be.
 */
#pragma once

#include "base/file/file.h"
#include "services/import/source/import-source.h"

/* What is told beside the orders. */
typedef enum {
    DOCUMENT_ENCODING,    /* it was not UTF-8; value: what it was read as */
    DOCUMENT_PASSED_OVER, /* parts of it are of no known format; value: which */
} DocumentNoteKind;

typedef struct {
    DocumentNoteKind kind;
    const char *file; /* "orders.zip", "orders.zip (Orders.csv)" */
    const char *value;
} DocumentNote;

typedef enum {
    DOCUMENT_READ,
    DOCUMENT_UNKNOWN, /* it is of no known format: the error says why */
    DOCUMENT_FAILED,  /* all is over */
} DocumentVerdict;

typedef struct {
    const char *path;     /* "-" is standard input */
    const char *encoding; /* of encoding_find(), where the person says it; NULL: recognised */
    const char *folder;   /* for what comes through a pipe */
    ImportPatience patience;
    /* What is made of one text. */
    DocumentVerdict (*take)(gpointer data, ImportSource *source, GError **error);
    /* The same, before its encoding is told, of one that may be mail: that says itself what it
     * is in. DOCUMENT_UNKNOWN without an error: it is to be taken as a text. */
    DocumentVerdict (*take_mail)(gpointer data, const ImportInput *input, FileKind kind,
                                 GError **error);
    void (*note)(gpointer data, const DocumentNote *note);
    gpointer data;
} DocumentsTask;

/* The texts of one file in their sequence; FALSE with the error of what could not be read. A
 * part of a container that is of no known format is passed over, unless there is no other. */
gboolean documents_read(const DocumentsTask *task, GError **error);
