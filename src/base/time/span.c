/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/span.h"

#define DAYS_PER_WEEK 7

typedef struct {
    const char *names[4]; /* the first is how it is written */
    gint64 seconds;
} Unit;

static const Unit units[] = {
    { { "w", "week", "weeks" }, DAYS_PER_WEEK *(gint64)SECONDS_PER_DAY },
    { { "d", "day", "days" }, SECONDS_PER_DAY },
    { { "h", "hour", "hours" }, SECONDS_PER_HOUR },
    { { "min", "m", "minute", "minutes" }, SECONDS_PER_MINUTE },
};

static const Unit *
find_unit(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        for (gsize k = 0; k < G_N_ELEMENTS(units[i].names); k++) {
            if (units[i].names[k] != NULL && g_ascii_strcasecmp(units[i].names[k], name) == 0)
                return &units[i];
        }
    }
    return NULL;
}

gboolean
span_parse(const char *text, gint64 most, gint64 *ret_seconds)
{
    char *end = NULL;
    guint64 count = g_ascii_isdigit(*text) ? g_ascii_strtoull(text, &end, 10) : 0;
    const Unit *unit;

    if (end == NULL)
        return FALSE;
    unit = find_unit(*end == ' ' ? end + 1 : end);
    if (unit == NULL || count > (guint64)(most / unit->seconds))
        return FALSE;
    *ret_seconds = (gint64)count * unit->seconds;
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
