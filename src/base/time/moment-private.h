/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of moment share; everybody else sees instant.h. */
#pragma once

#include "base/time/instant.h"

/* What a text means, before it becomes a moment. */
typedef struct {
    Instant instant;
    Precision precision;
} Reading;

/* One of the phrases of moment_parse(); FALSE for any other text. */
gboolean phrase_read(const char *text, const Zone *zone, Instant now, Reading *ret_reading);

/* The text and what it means as a moment; zone is the name to keep. */
Moment moment_make(const char *text, const char *zone, const Reading *reading);

/* A text of RFC 3339, which carries its own zone; seconds may be left out. */
gboolean moment_parse_rfc3339(const char *text, Moment *ret_moment);

/* Sets the error for a date or time that is written well but does not exist; returns FALSE. */
gboolean refuse_impossible(const char *text, GError **error);
