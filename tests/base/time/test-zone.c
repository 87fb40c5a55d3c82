/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "base/error.h"
#include "base/time/zone-private.h"

#define YEAR_1990 G_GINT64_CONSTANT(631152000)
#define YEAR_2038 G_GINT64_CONSTANT(2145916800)

static const char *const unknown_names[] = {
    "",
    "Mars/Phobos",
    "../etc/passwd",
    "/etc/localtime",
    "Europe",
    "tzdata.zi",
    "zone.tab",
    "europe/ berlin",
    "UTC ",
    "+02:00",
    "Europe/Berlin\n",
    "posix/Europe/Berlin",
    "right/Europe/Berlin",
    "CET-1CEST",
    "\xff\xfe",
    "Europe/./Berlin",
    "An/Extremely/Long/Name/That/No/Database/Would/Ever/Contain/Not/Even/By/Mistake",
};

static void
unknown_names_are_errors(void)
{
    g_assert_null(zone_find(NULL, NULL));
    for (gsize i = 0; i < G_N_ELEMENTS(unknown_names); i++) {
        g_autoptr(GError) error = NULL;

        g_assert_null(zone_find(unknown_names[i], &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
        g_assert_true(g_utf8_validate(error->message, -1, NULL));
    }
}

static void
known_name_is_shared(void)
{
    const Zone *berlin = zone_find("Europe/Berlin", NULL);

    g_assert_nonnull(berlin);
    g_assert_true(berlin == zone_find("Europe/Berlin", NULL));
    g_assert_cmpstr(zone_name(berlin), ==, "Europe/Berlin");
    g_assert_true(zone_find("UTC", NULL) == zone_utc());
}

static void
local_zone_follows_the_environment(void)
{
    g_assert_true(g_setenv("TZ", "Asia/Tokyo", TRUE));
    g_assert_cmpstr(zone_name(zone_local()), ==, "Asia/Tokyo");
    g_assert_true(g_setenv("TZ", ":America/Los_Angeles", TRUE));
    g_assert_cmpstr(zone_name(zone_local()), ==, "America/Los_Angeles");
    g_assert_true(g_setenv("TZ", "UTC", TRUE));
    g_assert_true(zone_local() == zone_utc());
}

static const struct {
    const char *tz;
    const char *name;
    int offset; /* in July 2026 */
    gboolean is_known;
} words_of_tz[] = {
    { "", "UTC", 0, TRUE },
    { ":", "UTC", 0, TRUE },
    { ":Asia/Tokyo", "Asia/Tokyo", 9 * SECONDS_PER_HOUR, TRUE },
    { "/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo", 9 * SECONDS_PER_HOUR, TRUE },
    { "Nowhere/Land", "UTC", 0, FALSE },
    { "Asia", "UTC", 0, FALSE },
    { "tzdata.zi", "UTC", 0, FALSE },
    { "/etc/passwd", "UTC", 0, FALSE },
    { "../../../etc/passwd", "UTC", 0, FALSE },
    { "/nowhere/zone", "UTC", 0, FALSE },
    { "EST5EDT4,M3.2.0,M11.1.0", "localtime", -4 * SECONDS_PER_HOUR, TRUE },
};

static void
every_word_of_tz_is_a_zone_or_said_to_be_none(void)
{
    const Instant july = G_GINT64_CONSTANT(1782950400);

    for (gsize i = 0; i < G_N_ELEMENTS(words_of_tz); i++) {
        g_autoptr(GError) error = NULL;
        const Zone *zone;

        g_assert_true(g_setenv("TZ", words_of_tz[i].tz, TRUE));
        zone = zone_local();
        g_assert_cmpstr(zone_name(zone), ==, words_of_tz[i].name);
        g_assert_cmpint(zone_wall_seconds(zone, july) - july, ==, words_of_tz[i].offset);
        g_assert_cmpint(zone_local_is_known(&error), ==, words_of_tz[i].is_known);
        g_assert_cmpint(error == NULL, ==, words_of_tz[i].is_known);
    }
    g_assert_true(g_setenv("TZ", "Nowhere/Land", TRUE));
    {
        g_autoptr(GError) error = NULL;

        g_assert_false(zone_local_is_known(&error));
        g_assert_cmpstr(error->message, ==,
                        "Correct TZ: no time zone is called “Nowhere/Land”. Times are shown in "
                        "UTC until then.");
    }
    g_assert_true(g_setenv("TZ", "UTC", TRUE));
}

/* Each in a process of its own: a zone that was found once is kept. */
static void
find_below_folder(void)
{
    g_autoptr(GError) error = NULL;
    const char *expected = g_getenv("TEST_EXPECTED");

    g_assert_cmpint(zone_is_installed("Europe/Rome", &error), ==, *expected == '\0');
    g_assert_cmpstr(error == NULL ? "" : error->message, ==, expected);
    if (error == NULL) /* the library reads what was found */
        g_assert_cmpint(zone_wall_seconds(zone_find("Europe/Rome", NULL), 0), ==, 3600);
}

static void
the_folder_of_zones_is_the_same_for_everybody(void)
{
    static const struct {
        const char *folder;
        const char *expected;
    } folders[] = {
        { "", "" },
        { "relative", "" },
        { "/usr/share/zoneinfo", "" },
        { "/nowhere", "Install the package tzdata: the time zone Europe/Rome is not in "
                      "/nowhere. Without it, no date can be shown. Nothing was changed." },
    };

    if (g_test_subprocess()) {
        find_below_folder();
        return;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_assert_true(g_setenv("TZDIR", folders[i].folder, TRUE));
        g_assert_true(g_setenv("TEST_EXPECTED", folders[i].expected, TRUE));
        g_test_trap_subprocess(NULL, 0, 0);
        g_test_trap_assert_passed();
    }
    g_unsetenv("TZDIR");
}

static void
database_has_a_version(void)
{
    const char *version = zone_database_version();

    g_assert_cmpint(strlen(version), >=, 5);
    g_assert_null(strpbrk(version, " \n#"));
}

/* Every third canonical zone of the database, or NULL when the table of zones is not installed.
 */
static GPtrArray *
some_zones(void)
{
    g_autofree char *table = NULL;
    g_auto(GStrv) lines = NULL;
    GPtrArray *zones;

    if (!g_file_get_contents("/usr/share/zoneinfo/zone1970.tab", &table, NULL, NULL))
        return NULL;
    zones = g_ptr_array_new();
    lines = g_strsplit(table, "\n", -1);
    for (guint i = 0; i < g_strv_length(lines); i += 3) {
        g_auto(GStrv) fields = g_strsplit(lines[i], "\t", -1);

        if (fields[0] != NULL && fields[0][0] != '#' && g_strv_length(fields) >= 3)
            g_ptr_array_add(zones, (gpointer)zone_find(g_strstrip(fields[2]), NULL));
    }
    return zones;
}

static gint64
offset_at(const Zone *zone, Instant instant)
{
    return zone_wall_seconds(zone, instant) - instant;
}

/* The C library reads the same database with other code. */
static void
assert_as_the_c_library_says(const Zone *zone, Instant instant)
{
    time_t when = (time_t)instant;
    struct tm wall;

    g_assert_nonnull(localtime_r(&when, &wall));
    g_assert_cmpint(offset_at(zone, instant), ==, wall.tm_gmtoff);
}

static void
assert_honest_around(const Zone *zone, Instant transition)
{
    static const gint64 distances[] = {
        -SECONDS_PER_DAY, -7200, -3600, -1800, -1, 0, 1, 1800, 3600, 7200, SECONDS_PER_DAY
    };

    for (gsize i = 0; i < G_N_ELEMENTS(distances); i++) {
        Instant instant = transition + distances[i];
        gint64 wall = zone_wall_seconds(zone, instant);
        Instant earliest = zone_earliest_instant(zone, wall);

        g_assert_cmpint(earliest, <=, instant);
        g_assert_cmpint(zone_wall_seconds(zone, earliest), ==, wall);
        g_assert_cmpint(instant_start_of_day(instant, zone, 0), <=, instant);
        g_assert_cmpint(instant_start_of_day(instant, zone, 1), >,
                        instant - SECONDS_PER_DAY / 4);
        assert_as_the_c_library_says(zone, instant);
    }
}

static Instant
transition_between(const Zone *zone, Instant before, Instant after)
{
    gint64 offset = offset_at(zone, before);

    while (after - before > 1) {
        Instant middle = before + (after - before) / 2;

        if (offset_at(zone, middle) == offset)
            before = middle;
        else
            after = middle;
    }
    return after;
}

static guint
check_transitions(const Zone *zone)
{
    const Instant step = 5 * (Instant)SECONDS_PER_DAY;
    guint transitions = 0;

    for (Instant at = YEAR_1990; at < YEAR_2038; at += step) {
        if (offset_at(zone, at) == offset_at(zone, at + step))
            continue;
        assert_honest_around(zone, transition_between(zone, at, at + step));
        transitions++;
    }
    return transitions;
}

static void
earliest_reading_holds_in_every_zone(void)
{
    g_autoptr(GPtrArray) zones = some_zones();
    guint transitions = 0;

    if (zones == NULL) {
        g_test_skip("zone1970.tab is not installed");
        return;
    }
    for (guint i = 0; i < zones->len; i++) {
        const Zone *zone = g_ptr_array_index(zones, i);

        g_assert_nonnull(zone);
        g_assert_true(g_setenv("TZ", zone_name(zone), TRUE));
        tzset();
        transitions += check_transitions(zone);
    }
    g_assert_true(g_setenv("TZ", "UTC", TRUE));
    g_assert_cmpint(zones->len, >, 80);
    g_assert_cmpint(transitions, >, 1000);
}

static void
summer_time_goes_on_after_2037(void)
{
    const Zone *berlin = zone_find("Europe/Berlin", NULL);

    g_assert_cmpint(offset_at(berlin, G_GINT64_CONSTANT(2540000000)), ==, 7200); /* June 2050 */
    g_assert_cmpint(offset_at(berlin, G_GINT64_CONSTANT(2556000000)), ==, 3600); /* Dec 2050 */
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/zone/unknown-names-are-errors", unknown_names_are_errors);
    g_test_add_func("/zone/known-name-is-shared", known_name_is_shared);
    g_test_add_func("/zone/local-zone-follows-the-environment",
                    local_zone_follows_the_environment);
    g_test_add_func("/zone/every-word-of-tz-is-a-zone-or-said-to-be-none",
                    every_word_of_tz_is_a_zone_or_said_to_be_none);
    g_test_add_func("/zone/the-folder-of-zones-is-the-same-for-everybody",
                    the_folder_of_zones_is_the_same_for_everybody);
    g_test_add_func("/zone/database-has-a-version", database_has_a_version);
    g_test_add_func("/zone/earliest-reading-holds-in-every-zone",
                    earliest_reading_holds_in_every_zone);
    g_test_add_func("/zone/summer-time-goes-on-after-2037", summer_time_goes_on_after_2037);
    return g_test_run();
}
