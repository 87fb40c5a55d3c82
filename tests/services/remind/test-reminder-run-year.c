/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * 400 days of a person's computer: nights and holidays switched off, killed in the middle,
 * nobody listening for a while, the clock set wrong and back. Nothing may be missed; nothing
 * may be told twice but by a kill between sending and marking, once.
 */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kit/reminder-kit.h"

#define NOW "2026-01-05T12:00:00Z"
#define DAYS 400
#define ORDERS 60
#define FIRST_NUMBER 70000000
#define QUARTER (15 * SECONDS_PER_MINUTE)
#define CONF "[time]\nzone = Europe/Berlin\n\n[reminders]\nquiet-hours = 22:00-07:00\n"

typedef struct {
    ReminderKit kit;
    GRand *rand;
    Ladder ladder;
    guint heard[ORDERS][LADDER_STEPS_LIMIT + 1]; /* how often a step was heard of, by order */
    guint kills;
    guint missed;
    guint allowed; /* what killed runs said: it may be said again */
    guint runs;
} Year;

static Instant
closes_at(guint i)
{
    /* Uneven hours, so that steps fall on nights and on both changes of the summer time. */
    return at(NOW) + (gint64)(i + 1) * 6 * SECONDS_PER_DAY + (gint64)i * 5 * SECONDS_PER_HOUR +
           i * 61;
}

/* The place of a step in the ladder; behind it that of the end. */
static guint
place_of(const Year *year, gint64 step)
{
    guint i = 0;

    while (i < year->ladder.count && year->ladder.steps[i] != step)
        i++;
    return i;
}

/* Counts what was said: "NUMBER CLOCK STEP" lines. Returns how many. */
static guint
hear(Year *year, const char *said)
{
    g_auto(GStrv) lines = g_strsplit(said, "\n", -1);
    guint count = 0;

    for (gsize i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
        g_auto(GStrv) words = g_strsplit(lines[i], " ", -1);
        guint order = (guint)g_ascii_strtoull(words[0], NULL, 10) - FIRST_NUMBER;
        Ladder step = { { STEP_END }, 1 };

        g_assert_cmpstr(words[1], ==, "window-closes");
        if (!g_str_equal(words[2], "end"))
            g_assert_true(ladder_parse(words[2], &step, NULL));
        year->heard[order][place_of(year, step.steps[0])]++;
        count++;
    }
    return count;
}

/* What a run that is to be killed does when it sends. */
typedef struct {
    const char *path;
    gboolean is_sent; /* killed behind sending; else before it */
} Death;

static void
die(gpointer data, const char *said)
{
    const Death *death = data;

    if (death->is_sent)
        (void)g_file_set_contents(death->path, said, -1, NULL);
    (void)raise(SIGKILL);
}

/* A run in a process of its own that is killed when it sends; what it sent stands in a file. */
static void
run_killed(Year *year, Instant now, gboolean is_sent)
{
    g_autofree char *path = g_build_filename(year->kit.folder, "said", NULL);
    g_autofree char *said = NULL;
    Death death = { path, is_sent };
    pid_t child;
    int status;

    g_assert_true(g_file_set_contents(path, "", 0, NULL));
    app_close_db(year->kit.app);
    child = fork();
    if (child == 0) {
        ReminderKit kit = { .folder = year->kit.folder, .recorded = INSTANT_UNKNOWN };

        kit.said = g_string_new(NULL);
        kit.app = reminder_kit_other_app(&year->kit);
        kit.on_send = die;
        kit.data = &death;
        reminder_kit_run_at(&kit, now);
        _exit(0);
    }
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_true(g_file_get_contents(path, &said, NULL, NULL));
    if (!WIFSIGNALED(status))
        return;
    year->kills++;
    year->allowed += hear(year, said);
}

/* Whether the person has heard of the step that an order is at. */
static gboolean
is_heard(const Year *year, guint order, Instant now)
{
    static const QuietHours quiet = { 22 * 60, 7 * 60 };
    gint64 left = closes_at(order) - now, step = STEP_END;
    const guint *heard = year->heard[order];
    guint last = year->ladder.count - 1;

    if (left > 0 && !ladder_reached(&year->ladder, left, &step))
        return TRUE;
    if ((left > SECONDS_PER_DAY || left <= 0) &&
        quiet_hours_contain(&quiet, now, zone_find("Europe/Berlin", NULL)))
        return TRUE;
    if (left <= 0)
        return -left > 30 * (gint64)SECONDS_PER_DAY || heard[last] > 0 || heard[last + 1] > 0;
    return heard[place_of(year, step)] > 0;
}

static void
run_whole(Year *year, Instant now)
{
    year->kit.fails = g_rand_int_range(year->rand, 0, 50) == 0;
    reminder_kit_run_at(&year->kit, now);
    (void)hear(year, year->kit.said->str);
    year->runs++;
    for (guint i = 0; i < ORDERS && !year->kit.fails; i++) {
        if (!is_heard(year, i, now)) {
            g_test_message("order %u at %" G_GINT64_FORMAT " s before its end", i,
                           closes_at(i) - now);
            year->missed++;
        }
    }
}

/* Until the computer runs the reminder again. */
static gint64
pause_of(Year *year)
{
    if (g_rand_int_range(year->rand, 0, 600) == 0)
        return g_rand_int_range(year->rand, 2 * SECONDS_PER_DAY, 9 * SECONDS_PER_DAY);
    if (g_rand_int_range(year->rand, 0, 40) == 0)
        return g_rand_int_range(year->rand, SECONDS_PER_HOUR, 30 * SECONDS_PER_HOUR);
    return QUARTER * g_rand_int_range(year->rand, 1, 40);
}

/* The clock is wrong for one run, by up to three days in either direction. */
static Instant
now_shown(Year *year, Instant now)
{
    if (g_rand_int_range(year->rand, 0, 200) != 0)
        return now;
    return now + g_rand_int_range(year->rand, -3 * SECONDS_PER_DAY, 3 * SECONDS_PER_DAY);
}

static guint
count_doubled(const Year *year)
{
    guint doubled = 0;

    for (guint i = 0; i < ORDERS; i++) {
        for (guint place = 0; place <= year->ladder.count; place++)
            doubled += MAX(year->heard[i][place], 1) - 1;
    }
    return doubled;
}

static void
nothing_is_missed_in_400_days(void)
{
    g_autofree Year *year = g_new0(Year, 1);
    guint doubled;

    reminder_kit_open(&year->kit, NOW, CONF);
    year->rand = g_rand_new_with_seed(g_test_rand_int());
    g_assert_true(ladder_parse(LADDER_DEFAULT, &year->ladder, NULL));
    reminder_kit_add_many(&year->kit, ORDERS, FIRST_NUMBER, closes_at, "");
    for (Instant now = at(NOW); now < at(NOW) + kit_rounds(DAYS) * (gint64)SECONDS_PER_DAY;
         now += pause_of(year)) {
        if (g_rand_int_range(year->rand, 0, 4) == 0)
            run_killed(year, now, g_rand_boolean(year->rand));
        else
            run_whole(year, now_shown(year, now));
    }
    doubled = count_doubled(year);
    g_test_message("%u runs, %u kills, %u missed, %u told twice", year->runs, year->kills,
                   year->missed, doubled);
    g_assert_cmpuint(year->missed, ==, 0);
    g_assert_cmpuint(year->kills, >, 0);
    g_assert_cmpuint(doubled, <=, year->allowed);
    g_rand_free(year->rand);
    reminder_kit_close(&year->kit);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/reminders/year/nothing-is-missed-in-400-days",
                    nothing_is_missed_in_400_days);
    return g_test_run();
}
