/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/time.h"

static Instant
instant(const char *text)
{
    Instant parsed;

    g_assert_true(instant_parse_rfc3339(text, &parsed));
    return parsed;
}

static void
assert_shows(Instant actual, const char *expected)
{
    g_autofree char *text = instant_to_rfc3339(actual);

    g_assert_cmpstr(text, ==, expected);
}

static const struct {
    const char *text;
    const char *utc;
} rfc3339_texts[] = {
    { "1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z" },
    { "2024-02-28T07:15:30Z", "2024-02-28T07:15:30Z" },
    { "2024-02-28t07:15:30z", "2024-02-28T07:15:30Z" },
    { "2024-02-27T23:15:30-08:00", "2024-02-28T07:15:30Z" },
    { "2024-02-29T23:59:59+14:00", "2024-02-29T09:59:59Z" },
    { "2026-01-27T18:42:45.416Z", "2026-01-27T18:42:45Z" },
    { "1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59Z" },
    { "2026-01-27T18:42:45-00:00", "2026-01-27T18:42:45Z" },
    { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z" },
    { "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z" },
};

static void
rfc3339_is_read(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rfc3339_texts); i++)
        assert_shows(instant(rfc3339_texts[i].text), rfc3339_texts[i].utc);
}

static const char *const not_rfc3339[] = {
    "",
    "2026-02-30T00:00:00Z",
    "2026-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01T00:60:00Z",
    "2026-01-01T23:59:60Z",
    "0000-01-01T00:00:00Z",
    "10000-01-01T00:00:00Z",
    "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01",
    "2026-2-3T00:00:00Z",
    "2026-01-01",
    "2026-01-01T00:00Z",
    "2026-01-01T00:00:00",
    "2026-01-01T00:00:00.Z",
    "2026-01-01T00:00:00,5Z",
    "2026-01-01T00:00:00+0100",
    "2026-01-01T00:00:00+24:00",
    "2026-01-01T00:00:00+01:60",
    "2026-01-01T00:00:00+1:00",
    "2026-01-01 00:00:00Z",
    " 2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00Z ",
    "2026-01-01T00:00:00Zulu",
    "-026-01-01T00:00:00Z",
    "+026-01-01T00:00:00Z",
    "2026-01-01T0a:00:00Z",
    "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6-01-01T00:00:00Z",
};

static void
anything_else_is_refused(void)
{
    Instant untouched = 42;

    g_assert_false(instant_parse_rfc3339(NULL, &untouched));
    for (gsize i = 0; i < G_N_ELEMENTS(not_rfc3339); i++) {
        g_test_message("%s", not_rfc3339[i]);
        g_assert_false(instant_parse_rfc3339(not_rfc3339[i], &untouched));
    }
    g_assert_cmpint(untouched, ==, 42);
}

static const struct {
    const char *zone;
    WallTime wall;
    const char *utc;
} wall_times[] = {
    { "America/Los_Angeles", { 2024, 2, 27, 23, 15, 30, 0 }, "2024-02-28T07:15:30Z" },
    { "America/Los_Angeles", { 2024, 5, 28, 0, 15, 30, 0 }, "2024-05-28T07:15:30Z" },
    { "America/Los_Angeles", { 2026, 12, 1, 0, 0, 0, 0 }, "2026-12-01T08:00:00Z" },
    /* occurs twice: the earlier */
    { "Europe/Berlin", { 2026, 10, 25, 2, 30, 0, 0 }, "2026-10-25T00:30:00Z" },
    { "Europe/Berlin", { 2026, 10, 25, 3, 0, 0, 0 }, "2026-10-25T02:00:00Z" },
    { "America/Los_Angeles", { 2026, 11, 1, 1, 0, 0, 0 }, "2026-11-01T08:00:00Z" },
    /* skipped: the transition */
    { "Europe/Berlin", { 2026, 3, 29, 2, 0, 0, 0 }, "2026-03-29T01:00:00Z" },
    { "Europe/Berlin", { 2026, 3, 29, 2, 59, 59, 0 }, "2026-03-29T01:00:00Z" },
    { "Europe/Berlin", { 2026, 3, 29, 3, 0, 0, 0 }, "2026-03-29T01:00:00Z" },
    { "Pacific/Apia", { 2011, 12, 30, 12, 0, 0, 0 }, "2011-12-30T10:00:00Z" },
    /* midnight is skipped; midnight occurs twice */
    { "America/Sao_Paulo", { 2018, 11, 4, 0, 0, 0, 0 }, "2018-11-04T03:00:00Z" },
    { "America/St_Johns", { 2010, 11, 7, 0, 0, 0, 0 }, "2010-11-07T02:30:00Z" },
    { "Asia/Kathmandu", { 2026, 1, 1, 0, 0, 0, 0 }, "2025-12-31T18:15:00Z" },
};

static void
wall_time_is_its_earliest_instant(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(wall_times); i++) {
        const Zone *zone = zone_find(wall_times[i].zone, NULL);
        Instant actual;

        g_assert_true(instant_from_wall(&wall_times[i].wall, zone, &actual));
        assert_shows(actual, wall_times[i].utc);
    }
}

static const WallTime impossible_walls[] = {
    { 2026, 2, 30, 0, 0, 0, 0 },   { 0, 1, 1, 0, 0, 0, 0 },     { 10000, 1, 1, 0, 0, 0, 0 },
    { 2026, 1, 1, 24, 0, 0, 0 },   { 2026, 1, 1, -1, 0, 0, 0 }, { 2026, 1, 1, 0, 60, 0, 0 },
    { 2026, 1, 1, 0, -1, 0, 0 },   { 2026, 1, 1, 0, 0, 60, 0 }, { 2026, 1, 1, 0, 0, -1, 0 },
    { 9999, 12, 31, 23, 0, 0, 0 },
};

static void
impossible_wall_time_is_refused(void)
{
    const Zone *zone = zone_find("America/Los_Angeles", NULL);
    Instant untouched = 42;

    for (gsize i = 0; i < G_N_ELEMENTS(impossible_walls); i++)
        g_assert_false(instant_from_wall(&impossible_walls[i], zone, &untouched));
    g_assert_cmpint(untouched, ==, 42);
}

static void
wall_shows_date_time_and_weekday(void)
{
    WallTime wall = instant_to_wall(instant("2024-02-28T07:15:30Z"),
                                    zone_find("America/Los_Angeles", NULL));

    g_assert_cmpint(wall.year, ==, 2024);
    g_assert_cmpint(wall.month, ==, 2);
    g_assert_cmpint(wall.day, ==, 27);
    g_assert_cmpint(wall.hour, ==, 23);
    g_assert_cmpint(wall.minute, ==, 15);
    g_assert_cmpint(wall.second, ==, 30);
    g_assert_cmpint(wall.weekday, ==, 2);
}

static void
extreme_instants_stay_in_range(void)
{
    g_assert_cmpint(instant_to_wall(INSTANT_NEVER, zone_utc()).year, ==, 9999);
    g_assert_cmpint(instant_to_wall(INSTANT_UNKNOWN, zone_utc()).year, ==, 1);
    assert_shows(INSTANT_NEVER, "9999-12-31T23:59:59Z");
    assert_shows(instant_start_of_day(INSTANT_NEVER, zone_utc(), 1), "9999-12-31T23:59:59Z");
}

static const struct {
    const char *zone, *at;
    int days_later;
    const char *start;
} day_starts[] = {
    { "UTC", "2026-03-01T00:00:00Z", 0, "2026-03-01T00:00:00Z" },
    { "UTC", "2026-03-01T23:59:59Z", 0, "2026-03-01T00:00:00Z" },
    { "UTC", "2026-03-01T12:00:00Z", -1, "2026-02-28T00:00:00Z" },
    { "UTC", "2024-02-28T12:00:00Z", 1, "2024-02-29T00:00:00Z" },
    { "America/Los_Angeles", "2026-12-01T07:59:59Z", 0, "2026-11-30T08:00:00Z" },
    { "America/Los_Angeles", "2026-12-01T08:00:00Z", 0, "2026-12-01T08:00:00Z" },
    /* days of 23 and 25 hours */
    { "Europe/Berlin", "2026-03-28T23:30:00Z", 1, "2026-03-29T22:00:00Z" },
    { "Europe/Berlin", "2026-10-24T22:30:00Z", 1, "2026-10-25T23:00:00Z" },
    { "Europe/Berlin", "2026-10-24T22:30:00Z", 365, "2027-10-24T22:00:00Z" },
};

static void
day_starts_with_the_zone(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(day_starts); i++)
        assert_shows(instant_start_of_day(instant(day_starts[i].at),
                                          zone_find(day_starts[i].zone, NULL),
                                          day_starts[i].days_later),
                     day_starts[i].start);
}

static void
days_are_elapsed_time(void)
{
    assert_shows(instant_add_days(instant("2024-02-28T07:15:30Z"), 90), "2024-05-28T07:15:30Z");
    assert_shows(instant_add_days(instant("2024-02-28T07:15:30Z"), -1), "2024-02-27T07:15:30Z");
}

static void
adding_days_saturates(void)
{
    g_assert_cmpint(instant_add_days(INSTANT_UNKNOWN, 1), ==, INSTANT_UNKNOWN);
    g_assert_cmpint(instant_add_days(INSTANT_NEVER, -1), ==, INSTANT_NEVER);
    g_assert_cmpint(instant_add_days(0, G_MAXINT64), ==, INSTANT_NEVER);
    g_assert_cmpint(instant_add_days(INSTANT_NEVER - 1, 1), ==, INSTANT_NEVER);
    g_assert_cmpint(instant_add_days(0, G_MININT64), >, INSTANT_UNKNOWN);
    g_assert_cmpint(instant_add_days(0, G_MININT64), <, 0);
}

static void
clocks_do_not_go_back(void)
{
    gint64 before = now_monotonic();

    g_assert_cmpint(now_monotonic(), >=, before);
    g_assert_cmpint(now_real(), >, instant("2020-01-01T00:00:00Z"));
    g_assert_cmpint(now_real(), <, instant("9999-01-01T00:00:00Z"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/instant/rfc3339-is-read", rfc3339_is_read);
    g_test_add_func("/instant/anything-else-is-refused", anything_else_is_refused);
    g_test_add_func("/instant/wall-time-is-its-earliest-instant",
                    wall_time_is_its_earliest_instant);
    g_test_add_func("/instant/impossible-wall-time-is-refused",
                    impossible_wall_time_is_refused);
    g_test_add_func("/instant/wall-shows-date-time-and-weekday",
                    wall_shows_date_time_and_weekday);
    g_test_add_func("/instant/extreme-instants-stay-in-range", extreme_instants_stay_in_range);
    g_test_add_func("/instant/day-starts-with-the-zone", day_starts_with_the_zone);
    g_test_add_func("/instant/days-are-elapsed-time", days_are_elapsed_time);
    g_test_add_func("/instant/adding-days-saturates", adding_days_saturates);
    g_test_add_func("/instant/clocks-do-not-go-back", clocks_do_not_go_back);
    return g_test_run();
}
