/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A moment as exporters write it, from its words (moment-words.c) to an instant. */
#include "base/error.h"
#include "base/text/text.h"
#include "base/time/moment-private.h"
#include "base/time/moment-words-private.h"
#include "base/time/wall-scan-private.h"

#define HOURS_OF_HALF 12

/* Hours of a half run 12, 1, 2 .. 11. */
static gboolean
apply_half(Said *said)
{
    int hour = said->wall.hour;

    if (said->half == HALF_UNSAID)
        return TRUE;
    if (hour < 1 || hour > HOURS_OF_HALF)
        return FALSE;
    said->wall.hour = hour % HOURS_OF_HALF + (said->half == HALF_PM ? HOURS_OF_HALF : 0);
    return TRUE;
}

static gboolean
compute_instant(const Said *said, const Zone *zone, Instant *ret_instant)
{
    const char *offset = said->offset;
    int seconds = 0;

    if (offset[0] != '\0' && !scan_offset(&offset, &seconds))
        return FALSE;
    if (!instant_from_wall(&said->wall, said->offset[0] != '\0' ? zone_utc() : zone,
                           ret_instant))
        return FALSE;
    *ret_instant -= seconds;
    return instant_is_writable(*ret_instant);
}

static gboolean
refuse_unreadable(const char *text, GError **error)
{
    g_autofree char *excerpt = text_excerpt(text);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" is not a date that can be read. Dates are written like 2026-02-20, "
              "20.02.2026 or Feb 20, 2026, with the year in four digits.",
              excerpt);
    return FALSE;
}

static gboolean
refuse_ambiguous(const char *text, const WallTime *wall, GError **error)
{
    g_autofree char *excerpt = text_excerpt(text);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" reads two ways: %04d-%02d-%02d or %04d-%02d-%02d. Write it with the year "
              "first or with the month's name.",
              excerpt, wall->year, wall->month, wall->day, wall->year, wall->day, wall->month);
    return FALSE;
}

static const char *
zone_to_keep(const Said *said, const Zone *zone)
{
    if (said->offset[0] == '\0')
        return zone_name(zone);
    return g_ascii_toupper(said->offset[0]) == 'Z' ? "UTC" : said->offset;
}

gboolean
moment_parse_exported(const char *text, const Zone *zone, DateOrder order, Moment *ret_moment,
                      GError **error)
{
    Said said = { .order = order };
    Reading reading;

    if (moment_parse_rfc3339(text, ret_moment))
        return TRUE;
    if (!said_take(&said, text))
        return refuse_unreadable(text, error);
    if (said.is_ambiguous)
        return refuse_ambiguous(text, &said.wall, error);
    reading.precision = said.has_clock ? PRECISION_INSTANT : PRECISION_DATE;
    if (!apply_half(&said) || !compute_instant(&said, zone, &reading.instant))
        return refuse_impossible(text, error);
    *ret_moment = moment_make(text, zone_to_keep(&said, zone), &reading);
    return TRUE;
}
