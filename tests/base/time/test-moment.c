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
    /* refused */
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
    { "2026-02-03 ", BERLIN, WEDNESDAY, NULL },
    { " 2026-02-03", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03  10:00", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03 9:00", BERLIN, WEDNESDAY, NULL },
    { "2026-02-03 10:00+02:00", BERLIN, WEDNESDAY, NULL },
    { "20260203", BERLIN, WEDNESDAY, NULL },
    { "01/02/2026", BERLIN, WEDNESDAY, NULL },
    { "٢٠٢٦-02-03", BERLIN, WEDNESDAY, NULL },
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
    { "in  3 days", BERLIN, WEDNESDAY, NULL },
    { "in -3 days", BERLIN, WEDNESDAY, NULL },
    { "in 3 days ago", BERLIN, WEDNESDAY, NULL },
    { "+3", BERLIN, WEDNESDAY, NULL },
    { "3 days", BERLIN, WEDNESDAY, NULL },
    { "+999999999w", BERLIN, WEDNESDAY, NULL },
    { "+9999999999d", BERLIN, WEDNESDAY, NULL },
    { "fri 25:00", BERLIN, WEDNESDAY, NULL },
    { "fri 6pm", BERLIN, WEDNESDAY, NULL },
    { "fri ", BERLIN, WEDNESDAY, NULL },
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
        gboolean is_read = moment_parse(one->text, zone_find(one->zone, NULL),
                                        instant(one->now), &moment, &error);

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
    g_autoptr(GError) error = NULL;
    Moment moment;

    g_assert_false(moment_parse(text, zone_utc(), 0, &moment, &error));
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
    assert_message("fri 18:00 Mars/Phobos", "There is no time zone named \"Mars/Phobos\".");
}

static void
copy_is_its_own(void)
{
    g_auto(Moment) moment = { 0 };
    g_auto(Moment) copy = { 0 };

    g_assert_true(moment_parse("2026-03-01", zone_utc(), 0, &moment, NULL));
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
    g_test_add_func("/moment/refusal-names-the-text-and-what-is-expected",
                    refusal_names_the_text_and_what_is_expected);
    g_test_add_func("/moment/copy-is-its-own", copy_is_its_own);
    return g_test_run();
}
