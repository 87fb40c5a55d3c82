/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only place that reads the system's time. Everything else gets now as an argument. */
#pragma once

#include "base/time/instant.h"

/* Seconds since the epoch by the real-time clock. */
Instant now_real(void);

/* Microseconds of the monotonic clock: for progress and timeouts only, never for a deadline. */
gint64 now_monotonic(void);
