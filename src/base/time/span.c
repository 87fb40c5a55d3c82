/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/span.h"

#include <string.h>

#define DAYS_PER_WEEK 7

typedef struct {
    const char *names[5]; /* the first is how it is written */
    gint64 seconds;
} Unit;

/* The largest first. */
static const Unit units[] = {
    { { "w", "week", "weeks" }, DAYS_PER_WEEK *(gint64)SECONDS_PER_DAY },
    { { "d", "day", "days" }, SECONDS_PER_DAY },
    { { "h", "hour", "hours", "hrs" }, SECONDS_PER_HOUR },
    { { "min", "m", "minute", "minutes", "mins" }, SECONDS_PER_MINUTE },
    { { "s", "sec", "second", "seconds" }, 1 },
};

static gboolean
is_called(const Unit *unit, const char *word, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(unit->names) && unit->names[i] != NULL; i++) {
        if (strlen(unit->names[i]) == length &&
            g_ascii_strncasecmp(unit->names[i], word, length) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The unit that begins here, smaller than all before; moves behind it. */
static const Unit *
take_unit(const char **place, const Unit *before)
{
    gsize length = strspn(*place, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    for (const Unit *unit = before == NULL ? units : before + 1;
         unit < units + G_N_ELEMENTS(units); unit++) {
        if (is_called(unit, *place, length)) {
            *place += length;
            return unit;
        }
    }
    return NULL;
}

/* "3d", "3 d"; moves behind it, and adds it. */
static const Unit *
take_part(const char **place, const Unit *before, gint64 most, gint64 *seconds)
{
    char *end = NULL;
    guint64 count = g_ascii_isdigit(**place) ? g_ascii_strtoull(*place, &end, 10) : 0;
    const Unit *unit;

    if (end == NULL)
        return NULL;
    *place = *end == ' ' ? end + 1 : end;
    unit = take_unit(place, before);
    if (unit == NULL || count > (guint64)((most - *seconds) / unit->seconds))
        return NULL;
    *seconds += (gint64)count * unit->seconds;
    return unit;
}

/* What may stand between two parts: nothing, a blank, a comma, "and". */
static void
skip_joint(const char **place)
{
    static const char *const joints[] = { ", ", " and ", " ", NULL };

    for (gsize i = 0; joints[i] != NULL; i++) {
        if (g_str_has_prefix(*place, joints[i])) {
            *place += strlen(joints[i]);
            return;
        }
    }
}

gboolean
span_parse(const char *text, gint64 most, gint64 *ret_seconds)
{
    gint64 seconds = 0;
    const Unit *unit = take_part(&text, NULL, most, &seconds);

    while (unit != NULL && *text != '\0') {
        skip_joint(&text);
        unit = take_part(&text, unit, most, &seconds);
    }
    if (unit == NULL)
        return FALSE;
    *ret_seconds = seconds;
    return TRUE;
}

char *
span_text(gint64 seconds)
{
    for (gsize i = 1; i < G_N_ELEMENTS(units); i++) {
        if (seconds % units[i].seconds == 0)
            return g_strdup_printf("%" G_GINT64_FORMAT "%s", seconds / units[i].seconds,
                                   units[i].names[0]);
    }
    g_return_val_if_reached(NULL);
}
