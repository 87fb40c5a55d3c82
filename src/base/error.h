/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Error: the one GError domain of the program.
 *
 * The code says what kind of failure it is, so that the command line can turn it into its exit
 * status; the message is a whole sentence for the person: what, where, what to do.
 */
#pragma once

#include <glib.h>

#define RECOURSE_ERROR (recourse_error_quark())

typedef enum {
    RECOURSE_ERROR_FAILED,    /* it went wrong; nothing was changed */
    RECOURSE_ERROR_USAGE,     /* what was given cannot be read, or is ambiguous */
    RECOURSE_ERROR_NOT_FOUND, /* no such order, case or file */
    RECOURSE_ERROR_REFUSED,   /* a guard said no */
    RECOURSE_ERROR_BUSY,      /* somebody else is writing; trying again helps */
    RECOURSE_ERROR_CANCELLED, /* the person stopped it */
    RECOURSE_ERROR_SAVED,     /* it is saved; what the message says failed behind that */
} RecourseError;

GQuark recourse_error_quark(void);

/*
 * Sets a translated error. The format is a literal message id: callers below the user interface
 * write plain English and the catalogue is asked here, once, before the arguments go in.
 */
void error_set(GError **error, RecourseError code, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* A sentence, or a part of one, that goes into such an error: translated as it is. Borrowed. */
const char *error_words(const char *sentence);
