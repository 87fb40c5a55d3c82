/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Validity: the span of now in which an answer stays the same. Whoever compares now with an
 * instant asks has_passed(), which narrows the span; so no comparison can be forgotten.
 */
#pragma once

#include "base/time/time.h"

typedef struct {
    Instant now;
    Instant from;  /* the answer holds at from <= now */
    Instant until; /* and now < until */
} Validity;

static inline Validity
validity_at(Instant now)
{
    return (Validity){ now, INSTANT_UNKNOWN, INSTANT_NEVER };
}

/* now >= instant. An unknown instant has never passed. */
static inline gboolean
has_passed(Validity *validity, Instant instant)
{
    if (instant == INSTANT_UNKNOWN)
        return FALSE;
    if (validity->now >= instant) {
        validity->from = MAX(validity->from, instant);
        return TRUE;
    }
    validity->until = MIN(validity->until, instant);
    return FALSE;
}
