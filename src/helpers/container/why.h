/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Why: for what reason something cannot be opened, as a word for the program that asked; the
 * sentences are there. The message of the error is the name of the member, or "".
 */
#pragma once

#include <glib.h>

#define WHY (why_quark())

typedef enum {
    WHY_DAMAGED,       /* cut off, or not what it says it is */
    WHY_ENCRYPTED,     /* a password is needed */
    WHY_TOO_LARGE,     /* more bytes than are read */
    WHY_TOO_MANY,      /* members */
    WHY_TOO_DEEP,      /* containers in containers */
    WHY_OPEN_DOCUMENT, /* a sheet of LibreOffice */
    WHY_ENTITIES,      /* a workbook with a document type: it could make much of little */
    WHY_ENCODING,      /* of a page */
} Why;

GQuark why_quark(void);

const char *why_token(int code);

/* Always FALSE. name: NULL for the file itself. */
gboolean why_set(Why why, const char *name, GError **error);
