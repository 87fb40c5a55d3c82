/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words-clock.h"

#include "base/i18n.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

char *
words_clock_when(const Clock *clock, const Zone *zone, const Zone *shop, Instant now)
{
    if (clock->latest - clock->earliest > SECONDS_PER_DAY)
        return words_days(clock->earliest, clock->latest, zone, now);
    if (shop != NULL)
        return words_when_both(clock->earliest, zone, shop, now);
    return words_when(clock->earliest, zone, now, WHEN_BOTH);
}

static gboolean
is_for_who_acts(const Clock *clock)
{
    ClockKind kind = clock_name(clock->id)->kind;

    return kind == CLOCK_ACT_BY || kind == CLOCK_ADVICE;
}

char *
words_clock_left(const Clock *clock, Instant now)
{
    if (clock->status == CLOCK_DONE)
        return g_strdup(_("done"));
    if (clock->status == CLOCK_PAUSED)
        return g_strdup(_("held"));
    if (is_for_who_acts(clock))
        return words_until(words_range_end(clock->earliest, clock->latest, now), now);
    return words_until_range(clock->earliest, clock->latest, now);
}
