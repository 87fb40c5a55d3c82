/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/watch/watch.h"

#define HOUR SECONDS_PER_HOUR
#define DAY ((gint64)SECONDS_PER_DAY)

static const struct {
    const char *name, *text, *steps; /* steps NULL: refused */
} ladder_cases[] = {
    { "the-default-is-read", LADDER_DEFAULT, "14d 7d 3d 1d 6h 1h" },
    { "any-order-is-sorted", "1h 14d 6h", "14d 6h 1h" },
    { "commas-and-spaces-part-steps", " 3d,1d ,  6h", "3d 1d 6h" },
    { "the-same-twice-counts-once", "24h 1d 1d", "1d" },
    { "minutes-are-written-min", "90min 15min", "90min 15min" },
    { "hours-that-are-days-become-days", "48h", "2d" },
    { "one-minute-is-the-least", "1min", "1min" },
    { "a-year-is-the-most", "365d", "365d" },
    { "more-than-a-year-is-refused", "366d", NULL },
    { "nothing-is-refused", "", NULL },
    { "zero-is-refused", "0d", NULL },
    { "a-sign-is-refused", "-1d", NULL },
    { "a-number-alone-is-refused", "14", NULL },
    { "months-are-refused", "1month", NULL },
    { "a-week-is-seven-days", "2w", "14d" },
    { "minutes-have-a-short-name", "300m", "5h" },
    { "fractions-are-refused", "1.5d", NULL },
    { "an-overflow-is-refused", "99999999999999999999d", NULL },
    { "thirteen-steps-are-refused", "1d 2d 3d 4d 5d 6d 7d 8d 9d 10d 11d 12d 13d", NULL },
};

static void
test_parse(gconstpointer data)
{
    const char *text = ladder_cases[GPOINTER_TO_UINT(data)].text;
    const char *expected = ladder_cases[GPOINTER_TO_UINT(data)].steps;
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) steps = g_string_new(NULL);
    Ladder ladder;

    if (!ladder_parse(text, &ladder, &error)) {
        g_assert_nonnull(error);
        g_assert_null(expected);
        return;
    }
    for (guint i = 0; i < ladder.count; i++) {
        g_autofree char *step = ladder_step_text(ladder.steps[i]);

        g_string_append_printf(steps, "%s%s", i == 0 ? "" : " ", step);
    }
    g_assert_cmpstr(steps->str, ==, expected);
}

static const struct {
    const char *name;
    gint64 left, step; /* step -1: none */
} reached_cases[] = {
    { "a-second-before-the-first-step-none-is", 14 * DAY + 1, -1 },
    { "at-the-first-step-it-is", 14 * DAY, 14 * DAY },
    { "between-two-it-is-the-larger", 10 * DAY, 14 * DAY },
    { "a-second-before-the-next", 7 * DAY + 1, 14 * DAY },
    { "at-the-next", 7 * DAY, 7 * DAY },
    { "in-the-last-hour-the-last", HOUR, HOUR },
    { "at-the-end-still-the-last", 0, HOUR },
};

static void
test_reached(gconstpointer data)
{
    guint i = GPOINTER_TO_UINT(data);
    gint64 step = -1;
    Ladder ladder;

    g_assert_true(ladder_parse(LADDER_DEFAULT, &ladder, NULL));
    g_assert_cmpint(ladder_reached(&ladder, reached_cases[i].left, &step), ==,
                    reached_cases[i].step != -1);
    g_assert_cmpint(step, ==, reached_cases[i].step);
}

static const struct {
    const char *name, *hours, *at, *zone;
    int contains; /* -1: not readable */
} quiet_cases[] = {
    { "none-contain-nothing", "", "2026-03-01T00:00:00Z", "UTC", 0 },
    { "the-first-minute-is-quiet", "22:00-07:00", "2026-03-01T22:00:00Z", "UTC", 1 },
    { "the-second-before-is-not", "22:00-07:00", "2026-03-01T21:59:59Z", "UTC", 0 },
    { "the-night-goes-over-midnight", "22:00-07:00", "2026-03-01T03:00:00Z", "UTC", 1 },
    { "the-end-is-not-quiet", "22:00-07:00", "2026-03-01T07:00:00Z", "UTC", 0 },
    { "hours-within-a-day", "12:30-13:30", "2026-03-01T13:29:59Z", "UTC", 1 },
    { "the-same-twice-is-none", "08:00-08:00", "2026-03-01T08:00:00Z", "UTC", 0 },
    { "hours-are-the-users", "22:00-07:00", "2026-03-01T12:00:00Z", "America/Los_Angeles", 1 },
    { "in-the-hour-that-summer-time-skips", "02:00-03:00", "2026-03-29T01:00:00Z",
      "Europe/Berlin", 0 },
    { "hour-24-is-refused", "22:00-24:00", "", "UTC", -1 },
    { "one-digit-is-refused", "9:00-10:00", "", "UTC", -1 },
    { "a-rest-is-refused", "22:00-07:00x", "", "UTC", -1 },
    { "half-of-it-is-refused", "22:00", "", "UTC", -1 },
};

static void
test_quiet(gconstpointer data)
{
    guint i = GPOINTER_TO_UINT(data);
    QuietHours quiet;
    Instant at;

    g_assert_cmpint(quiet_hours_parse(quiet_cases[i].hours, &quiet), ==,
                    quiet_cases[i].contains != -1);
    if (quiet_cases[i].contains == -1)
        return;
    g_assert_true(instant_parse_rfc3339(quiet_cases[i].at, &at));
    g_assert_cmpint(quiet_hours_contain(&quiet, at, zone_find(quiet_cases[i].zone, NULL)), ==,
                    quiet_cases[i].contains);
}

static void
add(const char *group, const char *name, guint i, GTestDataFunc test)
{
    g_autofree char *path = g_strdup_printf("/ladder/%s/%s", group, name);

    g_test_add_data_func(path, GUINT_TO_POINTER(i), test);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(ladder_cases); i++)
        add("parse", ladder_cases[i].name, i, test_parse);
    for (guint i = 0; i < G_N_ELEMENTS(reached_cases); i++)
        add("reached", reached_cases[i].name, i, test_reached);
    for (guint i = 0; i < G_N_ELEMENTS(quiet_cases); i++)
        add("quiet", quiet_cases[i].name, i, test_quiet);
    return g_test_run();
}
