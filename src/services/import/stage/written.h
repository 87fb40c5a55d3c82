/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportWritten: when a file was written, as far as it tells: not before the last moment that
 * it speaks of, not after the day of the file itself. Each statement of an import carries it
 * ("written" in its data), so that an older file never takes back what a newer one said.
 */
#pragma once

#include "base/time/time.h"

typedef struct {
    Instant from; /* INSTANT_UNKNOWN: nobody knows */
    Instant to;   /* INSTANT_UNKNOWN: nobody knows */
} ImportWritten;

#define WRITTEN_UNKNOWN ((ImportWritten){ INSTANT_UNKNOWN, INSTANT_UNKNOWN })

/* "2026-02-20T00:00:00Z/2026-02-21T09:30:00Z", each end may be ".."; NULL when both are. Owned
 * by the caller. */
char *written_text(const ImportWritten *written);

/* Of any other text both ends are unknown. NULL is fine. */
ImportWritten written_parse(const char *text);

/* How old what was found is beside what is known. */
typedef enum {
    MERGE_SAME_FILE, /* a further row of one file: their lines add up */
    MERGE_NEWER,     /* it was written later */
    MERGE_OLDER,     /* earlier; or it is a mail, which only fills in */
    MERGE_UNSURE,    /* nobody can tell */
} MergeAge;

/* What was found in one file beside what is known from another. What an earlier version of this
 * program imported has no such mark, and counts as older. */
MergeAge written_age(const ImportWritten *found, const ImportWritten *known);

/* Of what was put together from both. */
ImportWritten written_latest(const ImportWritten *a, const ImportWritten *b);
