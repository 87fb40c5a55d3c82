/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/time/time.h"
#include "domain/policy/policy.h"

#define US_HOLIDAYS                 \
    "# federal holidays\n"          \
    "years 2025 2026\n"             \
    "2025-11-27 Thanksgiving Day\n" \
    "2025-12-25 Christmas Day\n"    \
    "2026-01-01\n"                  \
    "2026-07-03 Independence Day, observed\n"

/* clang-format off */
static const struct {
    const char *name, *zone, *holidays, *start;
    guint weekend;
    int days;
    const char *end;
    gboolean uncertain;
} day_cases[] = {
    { "no-days-end-where-they-start", "UTC", NULL, "2026-03-07T10:00:00Z", 0, 0, "2026-03-07T10:00:00Z", FALSE },
    { "within-a-week", "UTC", NULL, "2026-03-02T10:00:00Z", 0, 3, "2026-03-05T10:00:00Z", FALSE },
    { "friday-and-one-is-monday", "UTC", NULL, "2026-03-06T10:00:00Z", 0, 1, "2026-03-09T10:00:00Z", FALSE },
    { "saturday-and-one-is-monday", "UTC", NULL, "2026-03-07T10:00:00Z", 0, 1, "2026-03-09T10:00:00Z", FALSE },
    { "sunday-and-one-is-monday", "UTC", NULL, "2026-03-08T23:59:59Z", 0, 1, "2026-03-09T23:59:59Z", FALSE },
    { "monday-less-one-is-friday", "UTC", NULL, "2026-03-09T10:00:00Z", 0, -1, "2026-03-06T10:00:00Z", FALSE },
    { "saturday-less-one-is-friday", "UTC", NULL, "2026-03-07T10:00:00Z", 0, -1, "2026-03-06T10:00:00Z", FALSE },
    { "five-before-are-a-week", "UTC", NULL, "2026-02-24T23:00:00Z", 0, -5, "2026-02-17T23:00:00Z", FALSE },
    { "fifteen-are-three-weeks", "UTC", NULL, "2026-03-02T10:00:00Z", 0, 15, "2026-03-23T10:00:00Z", FALSE },
    { "a-weekend-of-friday-and-saturday", "UTC", NULL, "2026-03-05T10:00:00Z", 1 << 5 | 1 << 6, 1, "2026-03-08T10:00:00Z", FALSE },
    { "a-weekend-of-sunday-alone", "UTC", NULL, "2026-03-06T10:00:00Z", 1 << 7, 2, "2026-03-09T10:00:00Z", FALSE },
    { "no-weekend", "UTC", NULL, "2026-03-06T10:00:00Z", 1, 2, "2026-03-08T10:00:00Z", FALSE },
    { "the-date-is-the-zones", "America/Los_Angeles", NULL, "2026-03-07T04:00:00Z", 0, 1, "2026-03-10T03:00:00Z", FALSE },
    { "the-wall-time-stays-when-summer-comes", "America/Los_Angeles", NULL, "2026-03-06T18:00:00Z", 0, 1, "2026-03-09T17:00:00Z", FALSE },
    { "the-wall-time-stays-when-summer-goes", "America/Los_Angeles", NULL, "2026-10-30T17:00:00Z", 0, 1, "2026-11-02T18:00:00Z", FALSE },
    { "a-time-that-is-skipped-ends-at-the-skip", "America/Los_Angeles", NULL, "2026-03-07T10:30:00Z", 1, 1, "2026-03-08T10:00:00Z", FALSE },
    { "a-time-that-comes-twice-is-the-first", "America/Los_Angeles", NULL, "2026-10-31T08:30:00Z", 1, 1, "2026-11-01T08:30:00Z", FALSE },
    { "a-holiday-does-not-count", "UTC", US_HOLIDAYS, "2025-11-26T10:00:00Z", 0, 1, "2025-11-28T10:00:00Z", FALSE },
    { "holiday-and-weekend", "UTC", US_HOLIDAYS, "2026-07-02T10:00:00Z", 0, 1, "2026-07-06T10:00:00Z", FALSE },
    { "over-the-turn-of-the-year", "UTC", US_HOLIDAYS, "2025-12-24T10:00:00Z", 0, 5, "2026-01-02T10:00:00Z", FALSE },
    { "the-last-covered-day-is-certain", "UTC", US_HOLIDAYS, "2026-12-30T10:00:00Z", 0, 1, "2026-12-31T10:00:00Z", FALSE },
    { "after-the-covered-years-is-uncertain", "UTC", US_HOLIDAYS, "2026-12-31T10:00:00Z", 0, 1, "2027-01-01T10:00:00Z", TRUE },
    { "before-the-covered-years-is-uncertain", "UTC", US_HOLIDAYS, "2024-12-26T10:00:00Z", 0, 10, "2025-01-09T10:00:00Z", TRUE },
    { "without-holidays-nothing-is-uncertain", "UTC", NULL, "2099-12-31T10:00:00Z", 0, 1, "2100-01-01T10:00:00Z", FALSE },
    { "leap-day", "UTC", NULL, "2028-02-28T10:00:00Z", 0, 1, "2028-02-29T10:00:00Z", FALSE },
};

static const struct {
    const char *name, *text, *where;
} bad_files[] = {
    { "empty", "", "x.days: " },
    { "dates-before-the-years", "2026-01-01\n", "x.days:1" },
    { "years-backwards", "years 2026 2025\n", "x.days:1" },
    { "years-that-are-none", "years 2026 soon\n", "x.days:1" },
    { "one-year-alone", "years 2026\n", "x.days:1" },
    { "a-date-that-is-none", "years 2026 2026\n2026-02-30\n", "x.days:2" },
    { "a-date-without-zeros", "years 2026 2026\n2026-2-3\n", "x.days:2" },
    { "a-word", "years 2026 2026\n\nChristmas\n", "x.days:3" },
    { "out-of-order", "years 2026 2026\n2026-02-02\n2026-01-01\n", "x.days:3" },
    { "twice", "years 2026 2026\n2026-02-02\n2026-02-02\n", "x.days:3" },
    { "outside-the-years", "years 2026 2026\n2027-01-01\n", "x.days:2" },
};
/* clang-format on */

static Instant
instant_of(const char *text)
{
    Instant instant = INSTANT_UNKNOWN;

    g_assert_true(instant_parse_rfc3339(text, &instant));
    return instant;
}

static void
days_are_counted(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Holidays) holidays = NULL;
    Calendar calendar = { zone_find(day_cases[i].zone, NULL), day_cases[i].weekend, NULL };
    g_autofree char *end = NULL;
    gboolean uncertain = !day_cases[i].uncertain;

    if (calendar.weekend == 0)
        calendar.weekend = CALENDAR_SATURDAY | CALENDAR_SUNDAY;
    if (day_cases[i].holidays != NULL)
        holidays = holidays_parse(day_cases[i].holidays, "us.days", NULL);
    calendar.holidays = holidays;
    end = instant_to_rfc3339(calendar_add_business_days(
        &calendar, instant_of(day_cases[i].start), day_cases[i].days, &uncertain));
    g_assert_cmpstr(end, ==, day_cases[i].end);
    g_assert_cmpint(uncertain, ==, day_cases[i].uncertain);
}

static void
what_is_not_known_stays_so(void)
{
    Calendar calendar = { zone_utc(), CALENDAR_SATURDAY | CALENDAR_SUNDAY, NULL };
    Instant last_day = instant_of("9999-12-31T12:00:00Z");

    g_assert_true(calendar_add_business_days(&calendar, INSTANT_UNKNOWN, 3, NULL) ==
                  INSTANT_UNKNOWN);
    g_assert_true(calendar_add_business_days(&calendar, INSTANT_NEVER, 3, NULL) ==
                  INSTANT_NEVER);
    g_assert_true(calendar_add_business_days(&calendar, last_day, 3, NULL) == INSTANT_NEVER);
}

static void
a_file_is_read(void)
{
    g_autoptr(Holidays) holidays = holidays_parse(US_HOLIDAYS, "holidays/us.days", NULL);

    g_assert_cmpstr(holidays->name, ==, "us");
    g_assert_cmpint(holidays->first_year, ==, 2025);
    g_assert_cmpint(holidays->last_year, ==, 2026);
    g_assert_cmpuint(holidays->days->len, ==, 4);
    g_assert_cmpint(g_array_index(holidays->days, gint64, 0), ==, civil_to_days(2025, 11, 27));
}

static void
a_bad_file_is_refused(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;

    g_assert_null(holidays_parse(bad_files[i].text, "x.days", &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
    g_assert_nonnull(strstr(error->message, bad_files[i].where));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(day_cases); i++) {
        g_autofree char *path = g_strconcat("/calendar/days/", day_cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), days_are_counted);
    }
    g_test_add_func("/calendar/what-is-not-known-stays-so", what_is_not_known_stays_so);
    g_test_add_func("/calendar/a-file-is-read", a_file_is_read);
    for (gsize i = 0; i < G_N_ELEMENTS(bad_files); i++) {
        g_autofree char *path = g_strconcat("/calendar/refuses/", bad_files[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), a_bad_file_is_refused);
    }
    return g_test_run();
}
