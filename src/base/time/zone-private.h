/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zone: what a zone's wall clock shows. The rest of the program sees instant.h only. */
#pragma once

#include "base/time/instant.h"

/* What the wall clock shows at an instant, as seconds since 1970-01-01 00:00:00 of that clock.
 */
gint64 zone_wall_seconds(const Zone *zone, Instant instant);

/*
 * The earliest instant at which the wall clock shows this or has passed it: the earlier one of
 * a wall time that occurs twice, the transition for one that is skipped.
 */
Instant zone_earliest_instant(const Zone *zone, gint64 wall_seconds);
