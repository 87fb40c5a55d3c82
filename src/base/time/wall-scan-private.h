/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pieces of a written wall time. Only the number of digits is checked here; whether such a
 * time exists is for instant_from_wall() to say.
 */
#pragma once

#include "base/time/instant.h"

typedef enum {
    SECONDS_OPTIONAL,
    SECONDS_NEEDED,
} Seconds;

/* YYYY-MM-DD */
gboolean scan_date(const char **place, WallTime *wall);

/* HH:MM:SS; HH:MM where seconds are optional. */
gboolean scan_clock(const char **place, WallTime *wall, Seconds seconds);

/* An optional fraction of a second, which is dropped: the earlier whole second. */
gboolean scan_fraction(const char **place);

/* Z or +HH:MM or -HH:MM */
gboolean scan_offset(const char **place, int *ret_seconds);
