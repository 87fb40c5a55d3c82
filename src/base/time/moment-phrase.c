/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of elapsed time: "in 3 days", "3 days ago", "+15d", and "5 d 3 h" by the tense. */
#include <string.h>

#include "base/time/moment-private.h"
#include "base/time/span.h"

/* What lies outside the years that can be written is refused afterwards. */
#define ELAPSED_MOST (10000 * 366 * (gint64)SECONDS_PER_DAY)

/* "a week" and "an hour" are one. */
static gboolean
read_span(const char *text, gint64 *ret_seconds)
{
    static const char *const ones[] = { "a ", "an ", "one " };
    g_autofree char *counted = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(ones); i++) {
        if (g_str_has_prefix(text, ones[i]))
            counted = g_strconcat("1 ", text + strlen(ones[i]), NULL);
    }
    return span_parse(counted != NULL ? counted : text, ELAPSED_MOST, ret_seconds);
}

/* A span with what says in which direction: TRUE when the phrase has that form. */
static gboolean
read_between(const char *phrase, const char *before, const char *behind, gint64 *ret_seconds)
{
    g_autofree char *span = NULL;

    if (!g_str_has_prefix(phrase, before) || !g_str_has_suffix(phrase, behind) ||
        strlen(phrase) < strlen(before) + strlen(behind))
        return FALSE;
    span = g_strndup(phrase + strlen(before), strlen(phrase) - strlen(before) - strlen(behind));
    return read_span(span, ret_seconds);
}

/* Below zero for the past. */
static gboolean
read_elapsed(const char *phrase, Tense tense, gint64 *ret_seconds)
{
    static const struct {
        const char *before, *behind;
        int sign; /* 0: as the tense says */
    } forms[] = {
        { "in ", "", 1 },   { "+", "", 1 },  { "", " left", 1 },
        { "", " ago", -1 }, { "-", "", -1 }, { "", "", 0 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
        if (read_between(phrase, forms[i].before, forms[i].behind, ret_seconds)) {
            if (forms[i].sign < 0 || (forms[i].sign == 0 && tense == TENSE_PAST))
                *ret_seconds = -*ret_seconds;
            return TRUE;
        }
    }
    return FALSE;
}

gboolean
phrase_read(const char *text, const MomentContext *context, Reading *ret_reading)
{
    g_autofree char *phrase = g_ascii_strdown(text, -1);
    gint64 seconds = 0;

    if (strcmp(phrase, "now") != 0 && !read_elapsed(phrase, context->tense, &seconds))
        return FALSE;
    *ret_reading = (Reading){ context->now + seconds, PRECISION_INSTANT, context->zone };
    return TRUE;
}
