/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A moment as exporters write it, from its words (moment-words.c) to an instant. */
#include "base/error.h"
#include "base/text/text.h"
#include "base/time/moment-private.h"

/* Nothing may hang on when it is read. */
static gboolean
is_whole_date(const Said *said)
{
    return said->wall.year != 0 && said->wall.month != 0 && said->wall.day != 0 &&
           said->near == NEAR_UNSAID && !said->is_last;
}

static gboolean
refuse_unreadable(const char *text, GError **error)
{
    g_autofree char *excerpt = text_excerpt(text);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" is not a date that can be read. Dates are written like 2026-02-20, "
              "20.02.2026 or Feb 20, 2026, with the year in four digits.",
              excerpt);
    return FALSE;
}

gboolean
moment_parse_exported(const char *text, const Zone *zone, DateOrder order, Moment *ret_moment,
                      GError **error)
{
    MomentContext context = { .zone = zone };
    ReadingVerdict verdict;
    Said said = { .order = order };
    Reading reading;

    if (moment_parse_rfc3339(text, ret_moment))
        return TRUE;
    if (!said_take(&said, text) || !is_whole_date(&said))
        return refuse_unreadable(text, error);
    verdict = said_read(&said, &context, &reading);
    if (verdict != READING_CLEAR)
        return moment_refuse(verdict, text, &said, error);
    *ret_moment = moment_make(text, &said, &reading);
    return TRUE;
}
