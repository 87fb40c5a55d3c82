/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/written.h"

#include <string.h>

#define OPEN_END ".."

static char *
end_text(Instant instant)
{
    return instant == INSTANT_UNKNOWN ? g_strdup(OPEN_END) : instant_to_rfc3339(instant);
}

char *
written_text(const ImportWritten *written)
{
    g_autofree char *from = end_text(written->from);
    g_autofree char *to = end_text(written->to);

    if (written->from == INSTANT_UNKNOWN && written->to == INSTANT_UNKNOWN)
        return NULL;
    return g_strconcat(from, "/", to, NULL);
}

static Instant
parse_end(const char *text)
{
    Instant instant;

    return instant_parse_rfc3339(text, &instant) ? instant : INSTANT_UNKNOWN;
}

ImportWritten
written_parse(const char *text)
{
    g_auto(GStrv) ends = g_strsplit(text == NULL ? "" : text, "/", 2);

    if (g_strv_length(ends) != 2)
        return WRITTEN_UNKNOWN;
    return (ImportWritten){ parse_end(ends[0]), parse_end(ends[1]) };
}

static gboolean
is_unknown(const ImportWritten *written)
{
    return written->from == INSTANT_UNKNOWN && written->to == INSTANT_UNKNOWN;
}

/* The one was there before the other spoke of anything so late. */
static gboolean
is_before(const ImportWritten *a, const ImportWritten *b)
{
    return a->to != INSTANT_UNKNOWN && b->from != INSTANT_UNKNOWN && a->to < b->from;
}

/* <0, 0 or >0; 0 where one of them is not known, too. */
static int
compare_ends(Instant a, Instant b)
{
    if (a == INSTANT_UNKNOWN || b == INSTANT_UNKNOWN)
        return 0;
    return (a > b) - (a < b);
}

MergeAge
written_age(const ImportWritten *found, const ImportWritten *known)
{
    int by_content = compare_ends(found->from, known->from);
    int by_file = compare_ends(found->to, known->to);

    if (is_unknown(known))
        return MERGE_NEWER;
    if (is_before(known, found))
        return MERGE_NEWER;
    if (is_before(found, known))
        return MERGE_OLDER;
    if (by_content * by_file < 0 ||
        (by_content == 0 && by_file == 0)) /* each tells another tale */
        return MERGE_UNSURE;
    return by_content + by_file > 0 ? MERGE_NEWER : MERGE_OLDER;
}

ImportWritten
written_latest(const ImportWritten *a, const ImportWritten *b)
{
    return (ImportWritten){ MAX(a->from, b->from), MAX(a->to, b->to) };
}
