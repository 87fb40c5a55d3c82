/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/time/civil.h"
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

static Moment
make(const char *text, const char *zone, Instant instant, Precision precision)
{
    return (Moment){
        .instant = instant,
        .precision = precision,
        .text = g_strdup(text),
        .zone = g_strdup(zone),
    };
}

Moment
moment_make(const char *text, const Said *said, const Reading *reading)
{
    const char *kept = zone_name(reading->zone);

    if (said->offset[0] != '\0')
        kept = g_ascii_toupper(said->offset[0]) == 'Z' ? "UTC" : said->offset;
    return make(text, kept, reading->instant, reading->precision);
}

static gboolean
refuse_impossible(const char *excerpt, GError **error)
{
    error_set(
        error, RECOURSE_ERROR_USAGE,
        "\"%s\" is a date or time that does not exist. Months have 28 to 31 days, hours end "
        "with 23, minutes and seconds with 59, years with 9999.",
        excerpt);
    return FALSE;
}

static gboolean
refuse_ambiguous(const char *excerpt, const Said *said, GError **error)
{
    const WallTime *a = &said->wall;
    const WallTime *b = &said->other;

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" reads two ways: %04d-%02d-%02d or %04d-%02d-%02d. Write it with the year "
              "first or with the month's name.",
              excerpt, a->year, a->month, a->day, b->year, b->month, b->day);
    return FALSE;
}

static gboolean
refuse_weekday(const char *excerpt, const WallTime *date, GError **error)
{
    static const char *const names[] = {
        N_("a Monday"), N_("a Tuesday"),  N_("a Wednesday"), N_("a Thursday"),
        N_("a Friday"), N_("a Saturday"), N_("a Sunday"),
    };
    int weekday = civil_weekday(civil_to_days(date->year, date->month, date->day));

    error_set(
        error, RECOURSE_ERROR_USAGE,
        "\"%s\" names another weekday than its date has: %04d-%02d-%02d is %s. Check both.",
        excerpt, date->year, date->month, date->day, error_words(names[weekday - 1]));
    return FALSE;
}

static gboolean
refuse_unreadable(const char *excerpt, GError **error)
{
    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" is not a time that can be read. Write 2026-03-01, 1 Mar 2026, "
              "2026-03-01 09:00, fri 18:00, in 3 days, 5 d 3 h or 2 weeks ago.",
              excerpt);
    return FALSE;
}

gboolean
moment_refuse(ReadingVerdict verdict, const char *text, const Said *said, GError **error)
{
    g_autofree char *excerpt = text_excerpt(text);

    switch (verdict) {
    case READING_IMPOSSIBLE:
        return refuse_impossible(excerpt, error);
    case READING_AMBIGUOUS:
        return refuse_ambiguous(excerpt, said, error);
    case READING_OTHER_WEEKDAY:
        return refuse_weekday(excerpt, &said->wall, error);
    default:
        return refuse_unreadable(excerpt, error);
    }
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
    Instant instant;
    const char *zone;

    if (!instant_parse_rfc3339(text, &instant) && !parse_without_seconds(text, &instant))
        return FALSE;
    zone = g_str_has_suffix(text, "Z") || g_str_has_suffix(text, "z")
               ? "UTC"
               : text + strlen(text) - strlen("+00:00");
    *ret_moment = make(text, zone, instant, PRECISION_INSTANT);
    return TRUE;
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

/* A zone and an offset beside it would be two zones. */
static ReadingVerdict
read_text(const char *text, const MomentContext *context, gboolean has_zone, Said *said,
          Reading *ret_reading)
{
    ReadingVerdict verdict;

    if (phrase_read(text, context, ret_reading))
        verdict = READING_CLEAR;
    else if (said_take(said, text) && !(has_zone && said->offset[0] != '\0'))
        verdict = said_read(said, context, ret_reading);
    else
        return READING_UNREADABLE;
    if (verdict == READING_CLEAR && !instant_is_writable(ret_reading->instant))
        return READING_IMPOSSIBLE;
    return verdict;
}

gboolean
moment_parse(const char *text, const MomentContext *context, Moment *ret_moment, GError **error)
{
    g_autofree char *whole = g_strstrip(text_sanitise(text, -1, TEXT_LINE, NULL));
    gsize length = strlen(whole);
    g_autofree char *named = split_zone(whole, &length);
    g_autofree char *wanted = g_strndup(whole, length);
    MomentContext meant = *context;
    ReadingVerdict verdict;
    Said said = { 0 };
    Reading reading;

    g_return_val_if_fail(instant_is_writable(context->now), FALSE);
    if (named == NULL && moment_parse_rfc3339(text, ret_moment))
        return TRUE;
    if (named != NULL) {
        meant.zone = zone_find(named, error);
        meant.also = NULL;
    }
    if (meant.zone == NULL)
        return FALSE;
    verdict = read_text(wanted, &meant, named != NULL, &said, &reading);
    if (verdict != READING_CLEAR)
        return moment_refuse(verdict, text, &said, error);
    *ret_moment = moment_make(text, &said, &reading);
    return TRUE;
}
