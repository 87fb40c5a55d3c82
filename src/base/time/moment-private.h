/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of moment share; everybody else sees instant.h. */
#pragma once

#include "base/time/moment-words-private.h"

/* What a text means, before it becomes a moment. */
typedef struct {
    Instant instant;
    Precision precision;
    const Zone *zone; /* that it was found in */
} Reading;

/* Why a text means none. */
typedef enum {
    READING_CLEAR,
    READING_UNREADABLE,
    READING_IMPOSSIBLE,    /* there is no such date or time */
    READING_AMBIGUOUS,     /* day and month may be each other's */
    READING_OTHER_WEEKDAY, /* the date has another weekday than the one that is said */
} ReadingVerdict;

/* Elapsed time from now; FALSE for any other text. May lie outside the writable instants. */
gboolean phrase_read(const char *text, const MomentContext *context, Reading *ret_reading);

/*
 * What was said becomes a date and a time. When the verdict asks for it, said->wall is the date
 * in question: the first reading of an ambiguous one.
 */
ReadingVerdict said_read(Said *said, const MomentContext *context, Reading *ret_reading);

/* Says what the verdict means for the text; returns FALSE. */
gboolean moment_refuse(ReadingVerdict verdict, const char *text, const Said *said,
                       GError **error);

/* The text and what it means as a moment, which keeps the zone or the offset that was said. */
Moment moment_make(const char *text, const Said *said, const Reading *reading);

/* A text of RFC 3339, which carries its own zone; seconds may be left out. */
gboolean moment_parse_rfc3339(const char *text, Moment *ret_moment);
