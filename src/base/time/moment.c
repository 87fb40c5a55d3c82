/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/text/text.h"
#include "base/time/moment-private.h"
#include "base/time/wall-scan-private.h"

Moment
moment_copy(const Moment *moment)
{
    Moment copy = *moment;

    copy.text = g_strdup(moment->text);
    copy.zone = g_strdup(moment->zone);
    return copy;
}

void
moment_clear(Moment *moment)
{
    g_clear_pointer(&moment->text, g_free);
    g_clear_pointer(&moment->zone, g_free);
}

Moment
moment_make(const char *text, const char *zone, const Reading *reading)
{
    return (Moment){
        .instant = reading->instant,
        .precision = reading->precision,
        .text = g_strdup(text),
        .zone = g_strdup(zone),
    };
}

gboolean
refuse_impossible(const char *text, GError **error)
{
    g_autofree char *excerpt = text_excerpt(text);

    error_set(
        error, RECOURSE_ERROR_USAGE,
        "\"%s\" is a date or time that does not exist. Months have 28 to 31 days, hours end "
        "with 23, minutes and seconds with 59, years with 9999.",
        excerpt);
    return FALSE;
}

static gboolean
refuse_unreadable(const char *text, GError **error)
{
    g_autofree char *excerpt = text_excerpt(text);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" is not a time that can be read. Write 2026-03-01, 2026-03-01 09:00, "
              "2026-03-01T09:00:00Z, or a phrase such as in 3 days, +15d or fri 18:00.",
              excerpt);
    return FALSE;
}

/* RFC 3339 but for the seconds, which people leave out: 2026-03-01T10:00Z. */
static gboolean
parse_without_seconds(const char *text, Instant *ret_instant)
{
    const char *place = text;
    WallTime wall = { 0 };
    Instant instant;
    int offset;

    if (!scan_date(&place, &wall) || !scan_char(&place, 'T') ||
        !scan_clock(&place, &wall, SECONDS_OPTIONAL) || !scan_offset(&place, &offset) ||
        *place != '\0' || !instant_from_wall(&wall, zone_utc(), &instant) ||
        !instant_is_writable(instant - offset))
        return FALSE;
    *ret_instant = instant - offset;
    return TRUE;
}

gboolean
moment_parse_rfc3339(const char *text, Moment *ret_moment)
{
    Reading reading = { .precision = PRECISION_INSTANT };
    gsize length;

    if (!instant_parse_rfc3339(text, &reading.instant) &&
        !parse_without_seconds(text, &reading.instant))
        return FALSE;
    length = strlen(text);
    if (g_ascii_toupper(text[length - 1]) == 'Z')
        *ret_moment = moment_make(text, "UTC", &reading);
    else
        *ret_moment = moment_make(text, text + length - strlen("+00:00"), &reading);
    return TRUE;
}

/* YYYY-MM-DD[ HH:MM[:SS]], also with a T between; ret_has_clock says whether a time is given.
 */
static gboolean
scan_wall(const char *text, WallTime *wall, gboolean *ret_has_clock)
{
    const char *place = text;

    if (!scan_date(&place, wall))
        return FALSE;
    *ret_has_clock = *place != '\0';
    if (*place == '\0')
        return TRUE;
    return (scan_char(&place, ' ') || scan_char(&place, 'T')) &&
           scan_clock(&place, wall, SECONDS_OPTIONAL) && *place == '\0';
}

static gboolean
read_text(const char *text, const Zone *zone, Instant now, Reading *ret_reading, GError **error)
{
    WallTime wall = { 0 };
    gboolean has_clock;

    if (scan_wall(text, &wall, &has_clock)) {
        ret_reading->precision = has_clock ? PRECISION_INSTANT : PRECISION_DATE;
        return instant_from_wall(&wall, zone, &ret_reading->instant) ||
               refuse_impossible(text, error);
    }
    return phrase_read(text, zone, now, ret_reading) || refuse_unreadable(text, error);
}

/* The name of a zone at the end of the text, or NULL; ret_before is the length of what it ends.
 */
static char *
split_zone(const char *text, gsize *ret_before)
{
    gsize length = strlen(text);
    const char *open = strrchr(text, '[');
    const char *space = strrchr(text, ' ');

    if (open != NULL && open > text && text[length - 1] == ']') {
        *ret_before = (gsize)(open - text) - (open[-1] == ' ');
        return g_strndup(open + 1, length - (gsize)(open - text) - 2);
    }
    if (space == NULL)
        return NULL;
    /* Phrases are over with by now unless they are followed by a name, and that begins so. */
    if (!g_ascii_isupper(space[1]) ||
        (strchr(space, '/') == NULL && zone_find(space + 1, NULL) == NULL))
        return NULL;
    *ret_before = (gsize)(space - text);
    return g_strdup(space + 1);
}

gboolean
moment_parse(const char *text, const Zone *zone, Instant now, Moment *ret_moment,
             GError **error)
{
    gsize length = strlen(text);
    g_autofree char *named = split_zone(text, &length);
    g_autofree char *wanted = g_strndup(text, length);
    Reading reading;

    g_return_val_if_fail(instant_is_writable(now), FALSE);
    if (named == NULL && moment_parse_rfc3339(text, ret_moment))
        return TRUE;
    if (named != NULL)
        zone = zone_find(named, error);
    if (zone == NULL || !read_text(wanted, zone, now, &reading, error))
        return FALSE;
    *ret_moment = moment_make(text, zone_name(zone), &reading);
    return TRUE;
}
