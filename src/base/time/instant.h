/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Instant: a point in time, whole seconds since the epoch, UTC.
 *
 * A Moment is an instant together with what it was made from, because a date without a time is
 * less certain than an instant, and the person who typed it may want to see it again.
 * Nothing here reads the system's time: now is always an argument (base/time/now.h is the only
 * source).
 */
#pragma once

#include <glib.h>

typedef gint64 Instant;

#define INSTANT_UNKNOWN G_MININT64
#define INSTANT_NEVER G_MAXINT64
/* 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z: what RFC 3339 can write. */
#define INSTANT_FIRST G_GINT64_CONSTANT(-62135596800)
#define INSTANT_LAST G_GINT64_CONSTANT(253402300799)
#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_HOUR 3600
#define SECONDS_PER_DAY 86400

typedef enum {
    PRECISION_INSTANT,
    PRECISION_DATE, /* the start of a date in its zone: may really be up to a day later */
} Precision;

/* A validated IANA zone. Shared and immutable; never freed by callers. */
typedef struct Zone Zone;

/* What a moment was made from is kept; every string is owned. */
typedef struct {
    Instant instant;
    Precision precision;
    char *text; /* as typed or imported */
    char *zone; /* IANA name, "UTC", or "+02:00" when the text carried an offset */
} Moment;

/*
 * Finds a zone by its IANA name in the system's tz database; an unknown name is an error (never
 * silently UTC). zone_local() is the user's own zone, zone_utc() cannot fail.
 */
const Zone *zone_find(const char *name, GError **error);
const Zone *zone_local(void);

/* FALSE: TZ or the system names no zone, and zone_local() is UTC instead. */
gboolean zone_local_is_known(GError **error);

/* FALSE with the package to install: a zone that the program itself needs is not there. */
gboolean zone_is_installed(const char *name, GError **error);
const Zone *zone_utc(void);
const char *zone_name(const Zone *zone);

/* The version of the tz database in use ("2024a"), or "unknown". Owned by the library. */
const char *zone_database_version(void);

typedef struct {
    int year, month, day; /* 1..9999, 1..12, 1..31 */
    int hour, minute, second;
    int weekday; /* 1 Monday .. 7 Sunday */
} WallTime;

WallTime instant_to_wall(Instant instant, const Zone *zone);

/*
 * The earliest instant at which the zone's wall clock shows this; a wall time skipped by a
 * transition is the instant of the transition. FALSE when the fields are out of range
 * (30 February, year 0 or 10000).
 */
gboolean instant_from_wall(const WallTime *wall, const Zone *zone, Instant *ret_instant);

/* Start of the date that the zone shows at this instant, plus a number of dates. */
Instant instant_start_of_day(Instant instant, const Zone *zone, int days_later);

/* Saturates at INSTANT_NEVER; an unknown instant stays unknown. days x 86,400 s. */
Instant instant_add_days(Instant instant, gint64 days);

/* TRUE from INSTANT_FIRST to INSTANT_LAST. */
gboolean instant_is_writable(Instant instant);

/* RFC 3339 in UTC with Z, as every JSON document carries it. Owned by the caller. */
char *instant_to_rfc3339(Instant instant);

/* Strict RFC 3339 with Z or a numeric offset; nothing else. */
gboolean instant_parse_rfc3339(const char *text, Instant *ret_instant);

/* Which of two readings a date without a year, or a time without a date, has. */
typedef enum {
    TENSE_FUTURE, /* the next one; a day and a month of the last 90 days are past */
    TENSE_PAST,   /* the latest one: of what has happened */
} Tense;

/* How the figures of a date follow one another: day, month, year. */
typedef enum {
    DATE_ORDER_UNSAID, /* what reads two ways is refused, with both readings */
    DATE_ORDER_DMY,
    DATE_ORDER_MDY,
    DATE_ORDER_YMD,
} DateOrder;
#define DATE_ORDER_BIT(order) (1U << (order))

/* The order of a format of strftime(3), such as "%m/%d/%y"; and that of the person's locale:
 * unsaid where the year leads, and in the locale C, which is nobody's. */
DateOrder date_order_of_format(const char *format);
DateOrder date_order_of_locale(void);

/* How what a person types is meant. */
typedef struct {
    const Zone *zone; /* of a time that names none */
    Instant now;      /* within the writable instants */
    Tense tense;
    DateOrder dates; /* day and month of 05/06/2026, where nothing else settles it */
    /* Where a date alone may have been meant as well: of the two starts of that day it is the
     * earlier, so that no time left is overstated. NULL: nowhere. A text that names its zone is
     * meant there. */
    const Zone *also;
} MomentContext;

/*
 * TIME as people type it, as the program shows it and as marketplaces write it:
 *   2026-03-01T09:00:00Z                        RFC 3339, also without seconds
 *   2026-03-01, 1 Mar, Mar 1st, 2026, 1.3.      a date; month names in 25 languages
 *   Sat 5 Dec 13:43, tomorrow noon, fri 6pm     a date and a time
 *   today, yesterday, fri, last fri, eom        eom: the last day of a month
 *   18:00, noon                                 the clock alone
 *   now, in 3 days, +15d, 5 d 3 h, 2 weeks ago  elapsed time, never months
 * What leaves something out (year, week, date, "in" or "ago") is what the tense says; "fri" is
 * never now's own date. A weekday that is given with a date settles its year, or the order of
 * 05/06/2026, and must agree with it. A zone may follow all but RFC 3339, in brackets or after
 * a space: "2026-03-01 09:00 Europe/Berlin".
 */
gboolean moment_parse(const char *text, const MomentContext *context, Moment *ret_moment,
                      GError **error);

/*
 * A date as exporters write it, with or without a time: as above ("Feb 21, 2026", "3. Aug
 * 2025", "20.02.2026", "2026年2月3日"), but only what stands for one instant whenever it is
 * read. The year has to be there, and there are no phrases. Figures that read two ways
 * (01/02/2026) are read in the order given and refused without one; with full stops the day
 * comes first. A year in two digits is read in the order given alone.
 */
gboolean moment_parse_exported(const char *text, const Zone *zone, DateOrder order,
                               Moment *ret_moment, GError **error);

/*
 * The orders, as DATE_ORDER_BIT(), in which the figures of such a date can stand: one alone
 * tells how the column that it stands in is written. 0: no date, or nothing is left open.
 */
guint moment_date_orders(const char *text);

Moment moment_copy(const Moment *moment);
void moment_clear(Moment *moment);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Moment, moment_clear)
