/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days and moments as mails write them. */
#pragma once

#include "base/time/time.h"

/* The day that a zone shows at an instant, as a date: its start. Clear it with moment_clear().
 */
Moment mail_day(Instant instant, const Zone *zone);

/*
 * "24/10/2026", "Okt 01,2026, 21:40", "Feb. 2": numbers alone are day, month, year (or month
 * first); a date without a year is the one nearest to about that is not more than half a year
 * before it. FALSE when it cannot be read, or about is unknown and no year is given.
 */
gboolean mail_date_parse(const char *text, const Zone *zone, gboolean is_month_first,
                         Instant about, Moment *ret_moment);
