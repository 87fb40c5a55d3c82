/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/time.h"

static const struct {
    int year, month, day;
    gint64 days;
    int weekday;
} known_days[] = {
    { 1, 1, 1, -719162, 1 },   { 1969, 12, 31, -1, 3 },  { 1970, 1, 1, 0, 4 },
    { 2000, 2, 29, 11016, 2 }, { 2000, 3, 1, 11017, 3 }, { 2026, 3, 1, 20513, 7 },
    { 2100, 2, 28, 47540, 7 }, { 2100, 3, 1, 47541, 1 }, { 9999, 12, 31, 2932896, 5 },
};

static void
known_days_have_their_numbers(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(known_days); i++) {
        CivilDate date = civil_from_days(known_days[i].days);

        g_assert_cmpint(
            civil_to_days(known_days[i].year, known_days[i].month, known_days[i].day), ==,
            known_days[i].days);
        g_assert_cmpint(date.year, ==, known_days[i].year);
        g_assert_cmpint(date.month, ==, known_days[i].month);
        g_assert_cmpint(date.day, ==, known_days[i].day);
        g_assert_cmpint(civil_weekday(known_days[i].days), ==, known_days[i].weekday);
    }
}

static void
every_day_follows_the_one_before(void)
{
    gint64 expected = civil_to_days(1, 1, 1);

    for (int year = 1; year <= 9999; year++) {
        for (int month = 1; month <= 12; month++) {
            g_assert_cmpint(civil_to_days(year, month, 1), ==, expected);
            expected += civil_days_in_month(year, month);
            g_assert_cmpint(civil_from_days(expected - 1).day, ==,
                            civil_days_in_month(year, month));
        }
    }
}

static const struct {
    int year, month, day;
    gboolean exists;
} dates[] = {
    { 2024, 2, 29, TRUE },  { 2026, 2, 29, FALSE }, { 2026, 2, 30, FALSE },
    { 1900, 2, 29, FALSE }, { 2000, 2, 29, TRUE },  { 2026, 4, 31, FALSE },
    { 2026, 0, 1, FALSE },  { 2026, 13, 1, FALSE }, { 2026, 1, 0, FALSE },
    { 2026, 12, 31, TRUE }, { 0, 1, 1, FALSE },     { 1, 1, 1, TRUE },
    { 9999, 12, 31, TRUE }, { 10000, 1, 1, FALSE }, { -1, 1, 1, FALSE },
};

static void
only_existing_dates_are_valid(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(dates); i++)
        g_assert_cmpint(civil_is_valid(dates[i].year, dates[i].month, dates[i].day), ==,
                        dates[i].exists);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/civil/known-days-have-their-numbers", known_days_have_their_numbers);
    g_test_add_func("/civil/every-day-follows-the-one-before",
                    every_day_follows_the_one_before);
    g_test_add_func("/civil/only-existing-dates-are-valid", only_existing_dates_are_valid);
    return g_test_run();
}
