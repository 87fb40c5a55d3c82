/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/time/time.h"

typedef struct {
    const char *text;
    const char *zone;
    const char *now;
    const char *utc; /* NULL: refused */
    Precision precision;
    const char *kept_zone;
    Tense tense;
    DateOrder dates;
} Case;

#define LOS_ANGELES "America/Los_Angeles"
#define BERLIN "Europe/Berlin"
#define WEDNESDAY "2026-03-11T10:00:00Z" /* 03:00 in Los Angeles, 11:00 in Berlin */

static Instant
instant(const char *text)
{
    Instant parsed;

    g_assert_true(instant_parse_rfc3339(text, &parsed));
    return parsed;
}

/* clang-format off */
static const Case times[] = {
    { "2024-02-27 23:15:30", LOS_ANGELES, WEDNESDAY, "2024-02-28T07:15:30Z", PRECISION_INSTANT, LOS_ANGELES },
    { "2026-03-01 09:00", BERLIN, WEDNESDAY, "2026-03-01T08:00:00Z", PRECISION_INSTANT, BERLIN },
    { "2026-03-01T09:00", BERLIN, WEDNESDAY, "2026-03-01T08:00:00Z", PRECISION_INSTANT, BERLIN },
    { "2026-12-01", LOS_ANGELES, WEDNESDAY, "2026-12-01T08:00:00Z", PRECISION_DATE, LOS_ANGELES },
    { "2024-02-28T07:15:30Z", LOS_ANGELES, WEDNESDAY, "2024-02-28T07:15:30Z", PRECISION_INSTANT, "UTC" },
    { "2024-02-28T09:15:30+02:00", LOS_ANGELES, WEDNESDAY, "2024-02-28T07:15:30Z", PRECISION_INSTANT, "+02:00" },
    { "2026-03-01T10:00Z", LOS_ANGELES, WEDNESDAY, "2026-03-01T10:00:00Z", PRECISION_INSTANT, "UTC" },
    { "2026-03-01T10:00-03:30", LOS_ANGELES, WEDNESDAY, "2026-03-01T13:30:00Z", PRECISION_INSTANT, "-03:30" },
    { "2024-02-28T07:15:30.999Z", LOS_ANGELES, WEDNESDAY, "2024-02-28T07:15:30Z", PRECISION_INSTANT, "UTC" },
    { "2026-03-01 09:00 Europe/Berlin", LOS_ANGELES, WEDNESDAY, "2026-03-01T08:00:00Z", PRECISION_INSTANT, BERLIN },
    { "2026-03-01 09:00 [Europe/Berlin]", LOS_ANGELES, WEDNESDAY, "2026-03-01T08:00:00Z", PRECISION_INSTANT, BERLIN },
    { "2026-03-01[UTC]", LOS_ANGELES, WEDNESDAY, "2026-03-01T00:00:00Z", PRECISION_DATE, "UTC" },
    { "2026-03-01 UTC", LOS_ANGELES, WEDNESDAY, "2026-03-01T00:00:00Z", PRECISION_DATE, "UTC" },
    { "tomorrow UTC", LOS_ANGELES, WEDNESDAY, "2026-03-12T00:00:00Z", PRECISION_DATE, "UTC" },
    /* clocks go forward and back */
    { "2026-03-29 02:30", BERLIN, WEDNESDAY, "2026-03-29T01:00:00Z", PRECISION_INSTANT, BERLIN },
    { "2026-10-25 02:30", BERLIN, WEDNESDAY, "2026-10-25T00:30:00Z", PRECISION_INSTANT, BERLIN },
    { "0001-01-02", "UTC", WEDNESDAY, "0001-01-02T00:00:00Z", PRECISION_DATE, "UTC" },
    { "9999-12-31 23:59:59", "UTC", WEDNESDAY, "9999-12-31T23:59:59Z", PRECISION_INSTANT, "UTC" },
    /* elapsed time */
    { "now", BERLIN, WEDNESDAY, WEDNESDAY, PRECISION_INSTANT, BERLIN },
    { "in 3 days", BERLIN, WEDNESDAY, "2026-03-14T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "in 1 day", BERLIN, WEDNESDAY, "2026-03-12T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "+30m", BERLIN, WEDNESDAY, "2026-03-11T10:30:00Z", PRECISION_INSTANT, BERLIN },
    { "3 days ago", BERLIN, WEDNESDAY, "2026-03-08T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "2 weeks ago", BERLIN, WEDNESDAY, "2026-02-25T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "+15d", BERLIN, WEDNESDAY, "2026-03-26T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "-2h", BERLIN, WEDNESDAY, "2026-03-11T08:00:00Z", PRECISION_INSTANT, BERLIN },
    { "+30min", BERLIN, WEDNESDAY, "2026-03-11T10:30:00Z", PRECISION_INSTANT, BERLIN },
    { "+1 week", BERLIN, WEDNESDAY, "2026-03-18T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "In 3 Days", BERLIN, WEDNESDAY, "2026-03-14T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "+0d", BERLIN, WEDNESDAY, WEDNESDAY, PRECISION_INSTANT, BERLIN },
    /* a day of elapsed time is 24 hours also when the clock jumps */
    { "+1d", BERLIN, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z", PRECISION_INSTANT, BERLIN },
    { "in 90 days", LOS_ANGELES, "2024-02-28T07:15:30Z", "2024-05-28T07:15:30Z", PRECISION_INSTANT, LOS_ANGELES },
    { "+1d", BERLIN, "2024-02-28T12:00:00Z", "2024-02-29T12:00:00Z", PRECISION_INSTANT, BERLIN },
    /* dates */
    { "today", BERLIN, WEDNESDAY, "2026-03-10T23:00:00Z", PRECISION_DATE, BERLIN },
    { "tomorrow", BERLIN, WEDNESDAY, "2026-03-11T23:00:00Z", PRECISION_DATE, BERLIN },
    { "yesterday", BERLIN, WEDNESDAY, "2026-03-09T23:00:00Z", PRECISION_DATE, BERLIN },
    { "yesterday", BERLIN, "2026-03-01T12:00:00Z", "2026-02-27T23:00:00Z", PRECISION_DATE, BERLIN },
    { "tomorrow", BERLIN, "2026-12-31T12:00:00Z", "2026-12-31T23:00:00Z", PRECISION_DATE, BERLIN },
    /* it is still Tuesday in Los Angeles */
    { "today", LOS_ANGELES, "2026-03-11T06:59:59Z", "2026-03-10T07:00:00Z", PRECISION_DATE, LOS_ANGELES },
    { "tomorrow 09:30", BERLIN, WEDNESDAY, "2026-03-12T08:30:00Z", PRECISION_INSTANT, BERLIN },
    { "tomorrow 09:30", BERLIN, "2026-03-28T12:00:00Z", "2026-03-29T07:30:00Z", PRECISION_INSTANT, BERLIN },
    { "tomorrow 02:30", BERLIN, "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z", PRECISION_INSTANT, BERLIN },
    { "today 02:30", BERLIN, "2026-10-25T12:00:00Z", "2026-10-25T00:30:00Z", PRECISION_INSTANT, BERLIN },
    { "fri", BERLIN, WEDNESDAY, "2026-03-12T23:00:00Z", PRECISION_DATE, BERLIN },
    { "Friday 18:00", BERLIN, WEDNESDAY, "2026-03-13T17:00:00Z", PRECISION_INSTANT, BERLIN },
    { "fri 18:00:30", BERLIN, WEDNESDAY, "2026-03-13T17:00:30Z", PRECISION_INSTANT, BERLIN },
    { "wed", BERLIN, WEDNESDAY, "2026-03-17T23:00:00Z", PRECISION_DATE, BERLIN },
    { "tue", BERLIN, WEDNESDAY, "2026-03-16T23:00:00Z", PRECISION_DATE, BERLIN },
    { "thu", BERLIN, WEDNESDAY, "2026-03-11T23:00:00Z", PRECISION_DATE, BERLIN },
    { "sun 12:00", BERLIN, "2026-03-25T12:00:00Z", "2026-03-29T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "mon", BERLIN, "2026-02-27T12:00:00Z", "2026-03-01T23:00:00Z", PRECISION_DATE, BERLIN },
    { "fri 18:00 America/Los_Angeles", BERLIN, WEDNESDAY, "2026-03-14T01:00:00Z", PRECISION_INSTANT, LOS_ANGELES },
    /* the next time it is so late */
    { "18:00", BERLIN, WEDNESDAY, "2026-03-11T17:00:00Z", PRECISION_INSTANT, BERLIN },
    { "11:00", BERLIN, WEDNESDAY, "2026-03-11T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "10:59", BERLIN, WEDNESDAY, "2026-03-12T09:59:00Z", PRECISION_INSTANT, BERLIN },
    { "00:30", BERLIN, "2026-02-28T22:59:59Z", "2026-02-28T23:30:00Z", PRECISION_INSTANT, BERLIN },
    { "02:30", BERLIN, "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z", PRECISION_INSTANT, BERLIN },
    /* as people write them: Wednesday is 11 March 2026 */
    { "5 Dec", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "5 dec", BERLIN, WEDNESDAY, "2025-12-04T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "Dec 5", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "December 5th", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "5. Dezember", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "the 5th of December", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "5.12.", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "5.12. 18:00", BERLIN, WEDNESDAY, "2026-12-05T17:00:00Z", PRECISION_INSTANT, BERLIN },
    { "Dec 5, 2026", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "DEC 5TH, 2026", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "5 Dec 2026 13:43", BERLIN, WEDNESDAY, "2026-12-05T12:43:00Z", PRECISION_INSTANT, BERLIN },
    { "5 Dec 2026, 1:43 pm", BERLIN, WEDNESDAY, "2026-12-05T12:43:00Z", PRECISION_INSTANT, BERLIN },
    { "Dec 5 12:05 a.m.", BERLIN, WEDNESDAY, "2026-12-04T23:05:00Z", PRECISION_INSTANT, BERLIN },
    { "2026-02-03 9:00", BERLIN, WEDNESDAY, "2026-02-03T08:00:00Z", PRECISION_INSTANT, BERLIN },
    { " 2026-02-03  10:00 ", BERLIN, WEDNESDAY, "2026-02-03T09:00:00Z", PRECISION_INSTANT, BERLIN },
    { "2026-02-03 10:00+02:00", BERLIN, WEDNESDAY, "2026-02-03T08:00:00Z", PRECISION_INSTANT, "+02:00" },
    { "5 Dec 13:43 America/Los_Angeles", BERLIN, WEDNESDAY, "2026-12-05T21:43:00Z", PRECISION_INSTANT, LOS_ANGELES },
    { "2026.12.05", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "05.12.2026", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "٢٠٢٦-02-03", BERLIN, WEDNESDAY, "2026-02-02T23:00:00Z", PRECISION_DATE, BERLIN },
    { "3 мая", BERLIN, WEDNESDAY, "2026-05-02T22:00:00Z", PRECISION_DATE, BERLIN },
    { "5월 3일 오후 6:00", BERLIN, WEDNESDAY, "2026-05-03T16:00:00Z", PRECISION_INSTANT, BERLIN },
    { "3 thg 5", BERLIN, WEDNESDAY, "2026-05-02T22:00:00Z", PRECISION_DATE, BERLIN },
    { "05.12.2026", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_FUTURE, DATE_ORDER_MDY },
    /* 05/06/2026 is settled by the order, by the weekday, or where only one is a date */
    { "05/06/2026", BERLIN, WEDNESDAY, "2026-06-04T22:00:00Z", PRECISION_DATE, BERLIN, TENSE_FUTURE, DATE_ORDER_DMY },
    { "05/06/2026", BERLIN, WEDNESDAY, "2026-05-05T22:00:00Z", PRECISION_DATE, BERLIN, TENSE_FUTURE, DATE_ORDER_MDY },
    { "Fri 05/06/2026", BERLIN, WEDNESDAY, "2026-06-04T22:00:00Z", PRECISION_DATE, BERLIN, TENSE_FUTURE, DATE_ORDER_MDY },
    { "Wed 05/06/2026", BERLIN, WEDNESDAY, "2026-05-05T22:00:00Z", PRECISION_DATE, BERLIN },
    { "5/6", BERLIN, WEDNESDAY, "2026-06-04T22:00:00Z", PRECISION_DATE, BERLIN, TENSE_FUTURE, DATE_ORDER_DMY },
    { "5/6 18:00", BERLIN, WEDNESDAY, "2025-05-06T16:00:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST, DATE_ORDER_MDY },
    { "06/06/2026", BERLIN, WEDNESDAY, "2026-06-05T22:00:00Z", PRECISION_DATE, BERLIN },
    { "13/06/2026", BERLIN, WEDNESDAY, "2026-06-12T22:00:00Z", PRECISION_DATE, BERLIN },
    { "06/13/2026", BERLIN, WEDNESDAY, "2026-06-12T22:00:00Z", PRECISION_DATE, BERLIN },
    { "05/06/2026", BERLIN, WEDNESDAY, NULL },
    { "05-06-2026 10:00", BERLIN, WEDNESDAY, NULL },
    { "5/6", BERLIN, WEDNESDAY, NULL },
    { "Mon 05/06/2026", BERLIN, WEDNESDAY, NULL },
    /* the tense says which year: a deadline that has just gone by is over, not a year away */
    { "11 Mar", BERLIN, WEDNESDAY, "2026-03-10T23:00:00Z", PRECISION_DATE, BERLIN },
    { "11 Mar", BERLIN, WEDNESDAY, "2026-03-10T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "12 Mar", BERLIN, WEDNESDAY, "2026-03-11T23:00:00Z", PRECISION_DATE, BERLIN },
    { "12 Mar", BERLIN, WEDNESDAY, "2025-03-11T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "10 Mar", BERLIN, WEDNESDAY, "2026-03-09T23:00:00Z", PRECISION_DATE, BERLIN },
    { "11 Dec", BERLIN, WEDNESDAY, "2025-12-10T23:00:00Z", PRECISION_DATE, BERLIN },
    { "10 Dec", BERLIN, WEDNESDAY, "2026-12-09T23:00:00Z", PRECISION_DATE, BERLIN },
    { "2 Jan", BERLIN, "2026-12-30T12:00:00Z", "2027-01-01T23:00:00Z", PRECISION_DATE, BERLIN },
    { "30 Dec", BERLIN, "2027-01-02T12:00:00Z", "2026-12-29T23:00:00Z", PRECISION_DATE, BERLIN },
    { "29 Feb", BERLIN, WEDNESDAY, "2028-02-28T23:00:00Z", PRECISION_DATE, BERLIN },
    { "29 Feb", BERLIN, WEDNESDAY, "2024-02-28T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    /* and so does a weekday, whatever the tense */
    { "Sat 5 Dec 13:43", BERLIN, WEDNESDAY, "2026-12-05T12:43:00Z", PRECISION_INSTANT, BERLIN },
    { "Sat 5 Dec 13:43", BERLIN, WEDNESDAY, "2026-12-05T12:43:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    { "Fri 5 Dec", BERLIN, WEDNESDAY, "2025-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "Sun 5 Dec", BERLIN, WEDNESDAY, NULL },
    { "Sat, Dec 5, 2026", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "Samstag, 5. Dezember", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "sáb. 5 dic. 2026", BERLIN, WEDNESDAY, "2026-12-04T23:00:00Z", PRECISION_DATE, BERLIN },
    { "Thu 29 Feb", BERLIN, WEDNESDAY, "2024-02-28T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "Sat 4 Dec 2026", BERLIN, WEDNESDAY, NULL },
    { "Mon 5 Dec", BERLIN, WEDNESDAY, NULL },
    /* spans as the screens show them; the tense says in which direction */
    { "5 d 3 h", BERLIN, WEDNESDAY, "2026-03-16T13:00:00Z", PRECISION_INSTANT, BERLIN },
    { "5 d 3 h", BERLIN, WEDNESDAY, "2026-03-06T07:00:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    { "5 days, 3 hours left", BERLIN, WEDNESDAY, "2026-03-16T13:00:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    { "in 5 d 3 h", BERLIN, WEDNESDAY, "2026-03-16T13:00:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    { "3 h 5 min ago", BERLIN, WEDNESDAY, "2026-03-11T06:55:00Z", PRECISION_INSTANT, BERLIN },
    { "3 days", BERLIN, WEDNESDAY, "2026-03-14T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "a week ago", BERLIN, WEDNESDAY, "2026-03-04T10:00:00Z", PRECISION_INSTANT, BERLIN },
    { "in an hour", BERLIN, WEDNESDAY, "2026-03-11T11:00:00Z", PRECISION_INSTANT, BERLIN },
    /* words */
    { "noon", BERLIN, WEDNESDAY, "2026-03-11T11:00:00Z", PRECISION_INSTANT, BERLIN },
    { "noon", BERLIN, WEDNESDAY, "2026-03-10T11:00:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    { "tomorrow noon", BERLIN, WEDNESDAY, "2026-03-12T11:00:00Z", PRECISION_INSTANT, BERLIN },
    { "5 Dec noon", BERLIN, WEDNESDAY, "2026-12-05T11:00:00Z", PRECISION_INSTANT, BERLIN },
    { "noon UTC", BERLIN, WEDNESDAY, "2026-03-11T12:00:00Z", PRECISION_INSTANT, "UTC" },
    { "eom", BERLIN, WEDNESDAY, "2026-03-30T22:00:00Z", PRECISION_DATE, BERLIN },
    { "EOM 18:00", BERLIN, WEDNESDAY, "2026-03-31T16:00:00Z", PRECISION_INSTANT, BERLIN },
    { "eom", BERLIN, "2028-02-28T12:00:00Z", "2028-02-28T23:00:00Z", PRECISION_DATE, BERLIN },
    { "eom", BERLIN, "2026-03-31T12:00:00Z", "2026-03-30T22:00:00Z", PRECISION_DATE, BERLIN },
    { "eom", BERLIN, WEDNESDAY, "2026-02-27T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "eom", BERLIN, "2026-03-31T12:00:00Z", "2026-03-30T22:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "6pm", BERLIN, WEDNESDAY, "2026-03-11T17:00:00Z", PRECISION_INSTANT, BERLIN },
    { "fri 6 PM", BERLIN, WEDNESDAY, "2026-03-13T17:00:00Z", PRECISION_INSTANT, BERLIN },
    { "12am", BERLIN, WEDNESDAY, "2026-03-11T23:00:00Z", PRECISION_INSTANT, BERLIN },
    { "fri", BERLIN, WEDNESDAY, "2026-03-05T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "wed", BERLIN, WEDNESDAY, "2026-03-03T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "last fri 10:00", BERLIN, WEDNESDAY, "2026-03-06T09:00:00Z", PRECISION_INSTANT, BERLIN },
    { "yesterday 18:00", BERLIN, WEDNESDAY, "2026-03-10T17:00:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    { "tomorrow", BERLIN, WEDNESDAY, "2026-03-11T23:00:00Z", PRECISION_DATE, BERLIN, TENSE_PAST },
    { "18:00", BERLIN, WEDNESDAY, "2026-03-10T17:00:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    { "11:00", BERLIN, WEDNESDAY, "2026-03-11T10:00:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    { "11:01", BERLIN, WEDNESDAY, "2026-03-10T10:01:00Z", PRECISION_INSTANT, BERLIN, TENSE_PAST },
    /* refused */
    { "5", BERLIN, WEDNESDAY, NULL },
    { "Dec", BERLIN, WEDNESDAY, NULL },
    { "Dec 2026", BERLIN, WEDNESDAY, NULL },
    { "5.12", BERLIN, WEDNESDAY, NULL },
    { "5/12/", BERLIN, WEDNESDAY, NULL },
    { "05/06/26", BERLIN, WEDNESDAY, NULL },
    { "05.12.26", BERLIN, WEDNESDAY, NULL },
    { "30 Feb", BERLIN, WEDNESDAY, NULL },
    { "31.4.", BERLIN, WEDNESDAY, NULL },
    { "29 Feb 2026", BERLIN, WEDNESDAY, NULL },
    { "5 Dec 6 Dec", BERLIN, WEDNESDAY, NULL },
    { "5 Dec - 9 Dec", BERLIN, WEDNESDAY, NULL },
    { "fri sat", BERLIN, WEDNESDAY, NULL },
    { "fri tomorrow", BERLIN, WEDNESDAY, NULL },
    { "tomorrow 5 Dec", BERLIN, WEDNESDAY, NULL },
    { "last 5 Dec", BERLIN, WEDNESDAY, NULL },
    { "last", BERLIN, WEDNESDAY, NULL },
    { "noon noon", BERLIN, WEDNESDAY, NULL },
    { "18:00 noon", BERLIN, WEDNESDAY, NULL },
    { "13pm", BERLIN, WEDNESDAY, NULL },
    { "0am", BERLIN, WEDNESDAY, NULL },
    { "pm", BERLIN, WEDNESDAY, NULL },
    { "3 thg", BERLIN, WEDNESDAY, NULL },
    { "오후 3", BERLIN, WEDNESDAY, NULL },
    { "3 h 5 d", BERLIN, WEDNESDAY, NULL },
    { "5 d 5 d", BERLIN, WEDNESDAY, NULL },
    { "3–13 d", BERLIN, WEDNESDAY, NULL },
    { "in 5 d ago", BERLIN, WEDNESDAY, NULL },
    { "of the", BERLIN, WEDNESDAY, NULL },
    { "in  3 days", BERLIN, WEDNESDAY, NULL },
    { "5 d 3", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03 10:00+02:00 Europe/Berlin", BERLIN, WEDNESDAY, NULL },
    { "Mon 23 Nov 19:17 (11:17 marketplace time)", BERLIN, WEDNESDAY, NULL },
    { "", BERLIN, WEDNESDAY, NULL },
    { " ", BERLIN, WEDNESDAY, NULL },
    { "2026-02-30", BERLIN, WEDNESDAY, NULL },
    { "2026-02-29 10:00", BERLIN, WEDNESDAY, NULL },
    { "2026-13-01", BERLIN, WEDNESDAY, NULL },
    { "2026-01-01 24:00", BERLIN, WEDNESDAY, NULL },
    { "2026-01-01 10:60", BERLIN, WEDNESDAY, NULL },
    { "2026-01-01 10:00:60", BERLIN, WEDNESDAY, NULL },
    { "0000-01-01", BERLIN, WEDNESDAY, NULL },
    { "10000-01-01", BERLIN, WEDNESDAY, NULL },
    { "9999-12-31 23:00", LOS_ANGELES, WEDNESDAY, NULL },
    { "0001-01-01", BERLIN, WEDNESDAY, NULL },
    { "2026-2-3", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03x", BERLIN, WEDNESDAY, NULL },
    { "20260203", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03T10:00:00Z [Europe/Berlin]", BERLIN, WEDNESDAY, NULL },
    { "2026-02-30T10:00Z", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03T10Z", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03T10:00.5Z", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03T24:00Z", BERLIN, WEDNESDAY, NULL },
    { "9999-12-31T23:59-01:00", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03 Mars/Phobos", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03 [Mars]", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03 []", BERLIN, WEDNESDAY, NULL },
    { "[Europe/Berlin]", BERLIN, WEDNESDAY, NULL },
    { "Europe/Berlin", BERLIN, WEDNESDAY, NULL },
    { "in 2 months", BERLIN, WEDNESDAY, NULL },
    { "+1 month", BERLIN, WEDNESDAY, NULL },
    { "in days", BERLIN, WEDNESDAY, NULL },
    { "in -3 days", BERLIN, WEDNESDAY, NULL },
    { "in 3 days ago", BERLIN, WEDNESDAY, NULL },
    { "+3", BERLIN, WEDNESDAY, NULL },
    { "+999999999w", BERLIN, WEDNESDAY, NULL },
    { "+9999999999d", BERLIN, WEDNESDAY, NULL },
    { "fri 25:00", BERLIN, WEDNESDAY, NULL },
    { "next fri", BERLIN, WEDNESDAY, NULL },
    { "24:00", BERLIN, WEDNESDAY, NULL },
    { "later", BERLIN, WEDNESDAY, NULL },
    { "\xff", BERLIN, WEDNESDAY, NULL },
};
/* clang-format on */

static void
assert_moment(const Moment *moment, const Case *expected)
{
    g_autofree char *utc = instant_to_rfc3339(moment->instant);

    g_assert_cmpstr(utc, ==, expected->utc);
    g_assert_cmpint(moment->precision, ==, expected->precision);
    g_assert_cmpstr(moment->zone, ==, expected->kept_zone);
    g_assert_cmpstr(moment->text, ==, expected->text);
}

static void
time_means_its_earliest_reading_or_is_refused(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        const Case *one = &times[i];
        g_auto(Moment) moment = { 0 };
        g_autoptr(GError) error = NULL;
        const MomentContext context = { zone_find(one->zone, NULL), instant(one->now),
                                        one->tense, one->dates };
        gboolean is_read = moment_parse(one->text, &context, &moment, &error);

        g_test_message("%s", one->text);
        g_assert_cmpint(is_read, ==, one->utc != NULL);
        if (is_read) {
            assert_moment(&moment, one);
        } else {
            g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
            g_assert_true(g_utf8_validate(error->message, -1, NULL));
            g_assert_null(moment.text);
        }
    }
}

static void
assert_message(const char *text, const char *part)
{
    const MomentContext context = { .zone = zone_utc(), .now = instant(WEDNESDAY) };
    g_autoptr(GError) error = NULL;
    Moment moment;

    g_assert_false(moment_parse(text, &context, &moment, &error));
    if (strstr(error->message, part) == NULL)
        g_test_message("%s", error->message);
    g_assert_nonnull(strstr(error->message, part));
}

static void
refusal_names_the_text_and_what_is_expected(void)
{
    assert_message("2026-02-30", "\"2026-02-30\" is a date or time that does not exist.");
    assert_message("2026-2-3",
                   "\"2026-2-3\" is not a time that can be read. Write 2026-03-01,");
    assert_message("2026-02-30 fri", "is a date or time that does not exist.");
    assert_message("5 d 3", "2026-03-01 09:00, fri 18:00, in 3 days, 5 d 3 h or 2 weeks ago.");
    assert_message("05/06/2026",
                   "\"05/06/2026\" reads two ways: 2026-06-05 or 2026-05-06. Write "
                   "it with the year first or with the month's name.");
    assert_message("5/12", "reads two ways: 2026-12-05 or 2026-05-12.");
    assert_message("Mon 5 Dec 2026", "2026-12-05 is a Saturday. Check both.");
    assert_message("Mon 5 Dec", "2026-12-05 is a Saturday. Check both.");
    assert_message("Sun 5 Dec", "2026-12-05 is a Saturday. Check both.");
    assert_message("fri 18:00 Mars/Phobos", "There is no time zone named \"Mars/Phobos\".");
}

static const struct {
    const char *format;
    DateOrder order;
} formats[] = {
    { "%m/%d/%Y", DATE_ORDER_MDY },    { "%d/%m/%y", DATE_ORDER_DMY },
    { "%d.%m.%Y", DATE_ORDER_DMY },    { "%-d.%-m.%Y", DATE_ORDER_DMY },
    { "%e. %B %Y", DATE_ORDER_DMY },   { "%a %d %b %Y", DATE_ORDER_DMY },
    { "%Y-%m-%d", DATE_ORDER_UNSAID }, { "%F", DATE_ORDER_UNSAID },
    { "%D", DATE_ORDER_MDY },          { "%Om/%Od/%Y", DATE_ORDER_MDY },
    { "", DATE_ORDER_UNSAID },         { "%", DATE_ORDER_UNSAID },
};

static void
order_of_dates_is_what_a_locale_writes_first(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_test_message("%s", formats[i].format);
        g_assert_cmpint(date_order_of_format(formats[i].format), ==, formats[i].order);
    }
    g_assert_cmpint(date_order_of_locale(), ==, DATE_ORDER_UNSAID); /* C.UTF-8 */
}

/* What a date alone means to somebody who may have it from somewhere else. */
static void
date_alone_starts_where_it_starts_first(void)
{
    /* clang-format off */
    static const struct {
        const char *text, *zone, *also, *utc, *taken;
        Precision precision;
    } cases[] = {
        { "2026-12-05",               "America/Los_Angeles", "Asia/Shanghai",       "2026-12-04T16:00:00Z", "Asia/Shanghai",       PRECISION_DATE },
        { "2026-12-05",               "Asia/Shanghai",       "America/Los_Angeles", "2026-12-04T16:00:00Z", "Asia/Shanghai",       PRECISION_DATE },
        { "2026-12-05",               "America/Los_Angeles", "UTC",                 "2026-12-05T00:00:00Z", "UTC",                 PRECISION_DATE },
        { "5 Dec",                    "Pacific/Auckland",    "UTC",                 "2026-12-04T11:00:00Z", "Pacific/Auckland",    PRECISION_DATE },
        { "2026-12-05",               "Europe/Berlin",       NULL,                  "2026-12-04T23:00:00Z", "Europe/Berlin",       PRECISION_DATE },
        { "2026-12-05",               "UTC",                 "UTC",                 "2026-12-05T00:00:00Z", "UTC",                 PRECISION_DATE },
        { "tomorrow",                 "America/Los_Angeles", "Pacific/Auckland",    "2026-11-23T11:00:00Z", "Pacific/Auckland",    PRECISION_DATE },
        /* A time of the day, and a zone that is named, leave nothing open. */
        { "2026-12-05 09:00",         "America/Los_Angeles", "Asia/Shanghai",       "2026-12-05T17:00:00Z", "America/Los_Angeles", PRECISION_INSTANT },
        { "18:00",                    "America/Los_Angeles", "Asia/Shanghai",       "2026-11-24T02:00:00Z", "America/Los_Angeles", PRECISION_INSTANT },
        { "2026-12-05 Europe/Berlin", "America/Los_Angeles", "Asia/Shanghai",       "2026-12-04T23:00:00Z", "Europe/Berlin",       PRECISION_DATE },
        { "in 3 days",                "America/Los_Angeles", "Asia/Shanghai",       "2026-11-26T14:05:00Z", "America/Los_Angeles", PRECISION_INSTANT },
    };
    /* clang-format on */

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const MomentContext context = {
            .zone = zone_find(cases[i].zone, NULL),
            .now = instant("2026-11-23T14:05:00Z"),
            .also = cases[i].also == NULL ? NULL : zone_find(cases[i].also, NULL),
        };
        g_auto(Moment) moment = { 0 };
        g_autofree char *utc = NULL;
        g_autoptr(GError) error = NULL;

        g_test_message("%s in %s and %s", cases[i].text, cases[i].zone, cases[i].also);
        g_assert_true(moment_parse(cases[i].text, &context, &moment, &error));
        g_assert_no_error(error);
        utc = instant_to_rfc3339(moment.instant);
        g_assert_cmpstr(utc, ==, cases[i].utc);
        g_assert_cmpstr(moment.zone, ==, cases[i].taken);
        g_assert_cmpint(moment.precision, ==, cases[i].precision);
    }
}

static void
copy_is_its_own(void)
{
    const MomentContext context = { .zone = zone_utc() };
    g_auto(Moment) moment = { 0 };
    g_auto(Moment) copy = { 0 };

    g_assert_true(moment_parse("2026-03-01", &context, &moment, NULL));
    copy = moment_copy(&moment);
    moment_clear(&moment);
    moment_clear(&moment);
    g_assert_cmpstr(copy.text, ==, "2026-03-01");
    g_assert_cmpstr(copy.zone, ==, "UTC");
    g_assert_cmpint(copy.precision, ==, PRECISION_DATE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/moment/time-means-its-earliest-reading-or-is-refused",
                    time_means_its_earliest_reading_or_is_refused);
    g_test_add_func("/moment/date-alone-starts-where-it-starts-first",
                    date_alone_starts_where_it_starts_first);
    g_test_add_func("/moment/refusal-names-the-text-and-what-is-expected",
                    refusal_names_the_text_and_what_is_expected);
    g_test_add_func("/moment/order-of-dates-is-what-a-locale-writes-first",
                    order_of_dates_is_what_a_locale_writes_first);
    g_test_add_func("/moment/copy-is-its-own", copy_is_its_own);
    return g_test_run();
}
