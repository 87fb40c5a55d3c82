/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Phrases: "in 3 days", "3 days ago" and "+15d" are elapsed time from now; "tomorrow", "fri"
 * and "18:00" are dates and times of the zone's wall clock.
 */
#include <string.h>

#include "base/time/moment-private.h"
#include "base/time/span.h"
#include "base/time/wall-scan-private.h"

#define DAYS_PER_WEEK 7

/* What lies outside the years that can be written is refused afterwards. */
#define ELAPSED_MOST (10000 * 366 * (gint64)SECONDS_PER_DAY)

/* From Monday. */
static const char *const weekdays[] = {
    "mon monday", "tue tues tuesday", "wed wednesday", "thu thur thurs thursday",
    "fri friday", "sat saturday",     "sun sunday",
};

static gboolean
is_one_of(const char *word, const char *names)
{
    g_auto(GStrv) all = g_strsplit(names, " ", -1);

    return g_strv_contains((const char *const *)all, word);
}

/* The span of an elapsed phrase, below zero for the past. */
static gboolean
read_elapsed(const char *phrase, gint64 *ret_seconds)
{
    g_autofree char *ago = NULL;

    if (g_str_has_prefix(phrase, "in "))
        return span_parse(phrase + strlen("in "), ELAPSED_MOST, ret_seconds);
    if (phrase[0] == '+')
        return span_parse(phrase + 1, ELAPSED_MOST, ret_seconds);
    if (phrase[0] == '-')
        ago = g_strdup(phrase + 1);
    else if (g_str_has_suffix(phrase, " ago"))
        ago = g_strndup(phrase, strlen(phrase) - strlen(" ago"));
    if (ago == NULL || !span_parse(ago, ELAPSED_MOST, ret_seconds))
        return FALSE;
    *ret_seconds = -*ret_seconds;
    return TRUE;
}

/* Which date a word names, as a number of dates from now's. */
static gboolean
read_date_word(const char *word, const WallTime *today, int *ret_days)
{
    static const char *const near[] = { "yesterday", "today", "tomorrow" };

    for (int i = 0; i < (int)G_N_ELEMENTS(near); i++) {
        if (strcmp(word, near[i]) == 0) {
            *ret_days = i - 1;
            return TRUE;
        }
    }
    for (int i = 0; i < DAYS_PER_WEEK; i++) {
        if (is_one_of(word, weekdays[i])) {
            *ret_days = (i + 1 - today->weekday + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK + 1;
            return TRUE;
        }
    }
    return FALSE;
}

/* The time of the clock on the date that is so many after now's. */
static gboolean
read_clock(const char *text, const Zone *zone, Instant now, int days, Instant *ret_instant)
{
    WallTime wall = instant_to_wall(instant_start_of_day(now, zone, days), zone);

    return scan_clock(&text, &wall, SECONDS_OPTIONAL) && *text == '\0' &&
           instant_from_wall(&wall, zone, ret_instant);
}

/* "18:00": the next time the clock shows it, now included. */
static gboolean
read_next_clock(const char *text, const Zone *zone, Instant now, Instant *ret_instant)
{
    if (!read_clock(text, zone, now, 0, ret_instant))
        return FALSE;
    return *ret_instant >= now || read_clock(text, zone, now, 1, ret_instant);
}

/* "fri" or "fri 18:00" */
static gboolean
read_date_phrase(const char *phrase, const Zone *zone, Instant now, Reading *reading)
{
    WallTime today = instant_to_wall(now, zone);
    const char *space = strchr(phrase, ' ');
    g_autofree char *word =
        space != NULL ? g_strndup(phrase, (gsize)(space - phrase)) : g_strdup(phrase);
    int days;

    if (!read_date_word(word, &today, &days))
        return FALSE;
    if (space != NULL)
        return read_clock(space + 1, zone, now, days, &reading->instant);
    reading->instant = instant_start_of_day(now, zone, days);
    reading->precision = PRECISION_DATE;
    return TRUE;
}

static gboolean
read_phrase(const char *phrase, const Zone *zone, Instant now, Reading *reading)
{
    gint64 seconds = 0;

    if (strcmp(phrase, "now") == 0 || read_elapsed(phrase, &seconds)) {
        reading->instant = now + seconds;
        return TRUE;
    }
    return read_next_clock(phrase, zone, now, &reading->instant) ||
           read_date_phrase(phrase, zone, now, reading);
}

gboolean
phrase_read(const char *text, const Zone *zone, Instant now, Reading *ret_reading)
{
    g_autofree char *phrase = g_ascii_strdown(text, -1);
    Reading reading = { .precision = PRECISION_INSTANT };

    if (!read_phrase(phrase, zone, now, &reading) || !instant_is_writable(reading.instant))
        return FALSE;
    *ret_reading = reading;
    return TRUE;
}
