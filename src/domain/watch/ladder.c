/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/watch/ladder.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/time/time.h"

#define BRIEF_STEPS 2
#define BRIEF_FROM (3 * (gint64)SECONDS_PER_DAY)
#define STEP_LEAST SECONDS_PER_MINUTE
#define STEP_MOST (365 * (gint64)SECONDS_PER_DAY)
#define MINUTES_PER_HOUR 60

static int
compare_steps(gconstpointer a, gconstpointer b)
{
    gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

    return left == right ? 0 : left > right ? -1 : 1;
}

static gboolean
refuse(const char *text, GError **error)
{
    error_set(
        error, RECOURSE_ERROR_USAGE,
        N_("“%s” is not a list of reminder times. Write up to %d spans, for example 14d 3d 6h "
           "30min."),
        text, LADDER_STEPS_LIMIT);
    return FALSE;
}

gboolean
ladder_parse(const char *text, Ladder *ret_ladder, GError **error)
{
    g_auto(GStrv) words = g_strsplit_set(text, " ,\t", -1);
    g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(gint64));

    for (gsize i = 0; words[i] != NULL; i++) {
        gint64 step;

        if (words[i][0] == '\0')
            continue;
        if (!span_parse(words[i], STEP_MOST, &step) || step < STEP_LEAST)
            return refuse(text, error);
        g_array_append_val(steps, step);
    }
    g_array_sort(steps, compare_steps);
    for (guint i = steps->len; i-- > 1;) {
        if (g_array_index(steps, gint64, i) == g_array_index(steps, gint64, i - 1))
            g_array_remove_index(steps, i);
    }
    if (steps->len == 0 || steps->len > LADDER_STEPS_LIMIT)
        return refuse(text, error);
    ret_ladder->count = steps->len;
    memcpy(ret_ladder->steps, steps->data, steps->len * sizeof(gint64));
    return TRUE;
}

Ladder
ladder_brief(const Ladder *ladder)
{
    Ladder brief = { .count = 0 };

    for (guint i = 0; i < ladder->count && brief.count < BRIEF_STEPS; i++) {
        if (ladder->steps[i] <= BRIEF_FROM || i + 1 == ladder->count)
            brief.steps[brief.count++] = ladder->steps[i];
    }
    return brief;
}

char *
ladder_step_text(gint64 step)
{
    return step == 0 ? g_strdup("end") : span_text(step);
}

gboolean
ladder_reached(const Ladder *ladder, gint64 left, gint64 *ret_step)
{
    if (left > ladder->steps[0])
        return FALSE;
    for (guint i = 0; i < ladder->count && left <= ladder->steps[i]; i++)
        *ret_step = ladder->steps[i];
    return TRUE;
}

/* "07:00" as minutes of the day; *end gets what stands behind it. */
static gboolean
minutes_parse(const char *text, int *ret_minutes, const char **ret_end)
{
    int hour, minute;

    for (gsize i = 0; i < strlen("00:00"); i++) {
        if (i == 2 ? text[i] != ':' : !g_ascii_isdigit(text[i]))
            return FALSE;
    }
    hour = 10 * (text[0] - '0') + text[1] - '0';
    minute = 10 * (text[3] - '0') + text[4] - '0';
    *ret_minutes = hour * MINUTES_PER_HOUR + minute;
    *ret_end = text + strlen("00:00");
    return hour < 24 && minute < MINUTES_PER_HOUR;
}

gboolean
quiet_hours_parse(const char *text, QuietHours *ret_quiet)
{
    QuietHours quiet = { 0, 0 };
    const char *end = text;

    if (*text != '\0' && (!minutes_parse(text, &quiet.from, &end) || *end != '-' ||
                          !minutes_parse(end + 1, &quiet.until, &end) || *end != '\0'))
        return FALSE;
    *ret_quiet = quiet;
    return TRUE;
}

gboolean
quiet_hours_contain(const QuietHours *quiet, Instant instant, const Zone *zone)
{
    WallTime wall = instant_to_wall(instant, zone);
    int minute = wall.hour * MINUTES_PER_HOUR + wall.minute;

    if (quiet->from <= quiet->until)
        return minute >= quiet->from && minute < quiet->until;
    return minute >= quiet->from || minute < quiet->until;
}
