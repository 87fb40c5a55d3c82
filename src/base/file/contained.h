/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Contained: what comes out of an archive, a workbook or a saved page, and for what reason
 * nothing does: the words in which the helper that opens them answers the program.
 */
#pragma once

#include "base/choice.h"

/* The texts are UTF-8 but for those of CONTAINED_FILE. */
typedef enum {
    CONTAINED_FILE,      /* a member of an archive as it is: a text in whatever encoding */
    CONTAINED_SHEET,     /* of a workbook, as CSV */
    CONTAINED_PAGE,      /* a page was read; without bytes: its data come after it, as JSON */
    CONTAINED_DATA,      /* what the page's scripts are given */
    CONTAINED_JSON_LD,   /* what the page says of itself to other programs */
    CONTAINED_MICRODATA, /* the same in the elements of the page, written as JSON-LD */
    CONTAINED_OTHER,     /* a member that holds no text, passed over; without bytes */
} ContainedKind;

extern const ChoiceSet contained_kinds;

typedef struct {
    ContainedKind kind;
    const char *name;     /* of the member; NULL: the container itself */
    const char *part;     /* what the sheet is called; or NULL */
    const char *encoding; /* of a page; or NULL */
    const char *bytes;
    gsize length;
} Contained;

typedef enum {
    CONTAINER_DAMAGED,       /* cut off, or not what it says it is */
    CONTAINER_ENCRYPTED,     /* a password is needed */
    CONTAINER_TOO_LARGE,     /* more bytes than are read */
    CONTAINER_TOO_MANY,      /* members */
    CONTAINER_TOO_DEEP,      /* containers in containers */
    CONTAINER_OPEN_DOCUMENT, /* a sheet of LibreOffice */
    CONTAINER_ENTITIES,      /* a workbook with a document type: it could make much of little */
    CONTAINER_ENCODING,      /* of a page: nobody can tell */
} ContainerProblem;

extern const ChoiceSet container_problems;
