/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/mcp/withheld.h"

#include <string.h>

#define ANYWHERE NULL
#define TOP ""

/* A member of the documents, below the member that it stands in (of an array: below the name of
 * the array), and the level that tells least and still tells this. */
typedef struct {
    const char *parent;
    const char *name;
    Privacy most;
} ToldMember;

/* clang-format off */
static const ToldMember told_members[] = {
    { TOP,      "schema",            PRIVACY_NONE   },
    { TOP,      "now",               PRIVACY_NONE   },
    { TOP,      "orders",            PRIVACY_NONE   },
    { TOP,      "order",             PRIVACY_NONE   },
    { TOP,      "acts",              PRIVACY_NONE   },
    { TOP,      "unknown",           PRIVACY_NUMBER },
    { TOP,      "advice",            PRIVACY_NONE   },
    { "orders", "number",            PRIVACY_NUMBER },
    { "order",  "number",            PRIVACY_NUMBER },
    { "orders", "paid_with",         PRIVACY_NUMBER },
    { "order",  "paid_with",         PRIVACY_NUMBER },
    { "order",  "events",            PRIVACY_NONE   },
    { "order",  "forecast",          PRIVACY_NONE   },
    { "orders", "archived",          PRIVACY_NONE   },
    { "order",  "archived",          PRIVACY_NONE   },
    { "clocks", "order",             PRIVACY_NUMBER },
    { "acts",   "order",             PRIVACY_NUMBER },
    { "clocks", "name",              PRIVACY_NONE   },
    { "events", "event",             PRIVACY_NONE   },
    { "events", "at",                PRIVACY_NONE   },
    { "events", "fits",              PRIVACY_NONE   },
    { "advice", "evidence",          PRIVACY_NONE   },
    { "advice", "warnings",          PRIVACY_NONE   },
    { "advice", "because",           PRIVACY_NONE   },
    { "advice", "protected",         PRIVACY_NONE   },
    { "advice", "first_step",        PRIVACY_NONE   },
    { "advice", "refund",            PRIVACY_NONE   },
    { "advice", "refund_with",       PRIVACY_NONE   },
    { "advice", "return",            PRIVACY_NONE   },
    { "advice", "return_paid_by",    PRIVACY_NONE   },
    { "advice", "strength",          PRIVACY_NONE   },
    { "advice", "strength_with",     PRIVACY_NONE   },
    { "advice", "reason_supposed",   PRIVACY_NONE   },
    { ANYWHERE, "need",              PRIVACY_NONE   },
    { ANYWHERE, "have",              PRIVACY_NONE   },
    { ANYWHERE, "id",                PRIVACY_NONE   },
    { ANYWHERE, "marketplace",       PRIVACY_NUMBER },
    { ANYWHERE, "rule",              PRIVACY_NUMBER },
    { ANYWHERE, "trust",             PRIVACY_NONE   },
    { ANYWHERE, "window",            PRIVACY_NONE   },
    { ANYWHERE, "status",            PRIVACY_NONE   },
    { ANYWHERE, "closes_at",         PRIVACY_NONE   },
    { ANYWHERE, "remaining",         PRIVACY_NONE   },
    { ANYWHERE, "basis",             PRIVACY_NONE   },
    { ANYWHERE, "precision",         PRIVACY_NONE   },
    { ANYWHERE, "estimated",         PRIVACY_NONE   },
    { ANYWHERE, "check_page",        PRIVACY_NONE   },
    { ANYWHERE, "next",              PRIVACY_NONE   },
    { ANYWHERE, "also",              PRIVACY_NONE   },
    { ANYWHERE, "action",            PRIVACY_NONE   },
    { ANYWHERE, "by",                PRIVACY_NONE   },
    { ANYWHERE, "clocks",            PRIVACY_NONE   },
    { ANYWHERE, "clock",             PRIVACY_NONE   },
    { ANYWHERE, "kind",              PRIVACY_NONE   },
    { ANYWHERE, "starts_at",         PRIVACY_NONE   },
    { ANYWHERE, "earliest",          PRIVACY_NONE   },
    { ANYWHERE, "latest",            PRIVACY_NONE   },
    { ANYWHERE, "dispute",           PRIVACY_NONE   },
    { ANYWHERE, "disputes",          PRIVACY_NONE   },
    { ANYWHERE, "state",             PRIVACY_NONE   },
    { ANYWHERE, "reason",            PRIVACY_NONE   },
    { ANYWHERE, "type",              PRIVACY_NONE   },
    { ANYWHERE, "turn",              PRIVACY_NONE   },
    { ANYWHERE, "return_owed",       PRIVACY_NONE   },
    { ANYWHERE, "return_by",         PRIVACY_NONE   },
    { ANYWHERE, "rights",            PRIVACY_NONE   },
    { ANYWHERE, "right",             PRIVACY_NONE   },
    { ANYWHERE, "opens",             PRIVACY_NONE   },
    { ANYWHERE, "closes",            PRIVACY_NONE   },
    { ANYWHERE, "fits",              PRIVACY_NONE   },
    { ANYWHERE, "debts",             PRIVACY_NONE   },
    { ANYWHERE, "debt",              PRIVACY_NONE   },
    { ANYWHERE, "by_whom",           PRIVACY_NONE   },
    { ANYWHERE, "due",               PRIVACY_NONE   },
    { ANYWHERE, "stake",             PRIVACY_NONE   },
    { ANYWHERE, "quiet",             PRIVACY_NONE   },
};
/* clang-format on */

const char *
privacy_token(Privacy privacy)
{
    static const char *const tokens[] = {
        [PRIVACY_FULL] = "full",
        [PRIVACY_NUMBER] = "number",
        [PRIVACY_NONE] = "none",
    };

    return tokens[privacy];
}

static gboolean
is_told(const char *parent, const char *name, Privacy privacy)
{
    for (gsize i = 0; i < G_N_ELEMENTS(told_members); i++) {
        if (strcmp(told_members[i].name, name) == 0 &&
            (told_members[i].parent == ANYWHERE || strcmp(told_members[i].parent, parent) == 0))
            return privacy <= told_members[i].most;
    }
    return FALSE;
}

static void
narrow(json_t *object, const char *parent, Privacy privacy)
{
    const char *name;
    json_t *value;
    gsize i;

    json_object_foreach(object, name, value)
    {
        if (!is_told(parent, name, privacy)) {
            json_object_set_new(object, name,
                                json_is_array(value) ? json_array() : json_null());
            continue;
        }
        narrow(value, name, privacy);
        for (i = 0; i < json_array_size(value); i++)
            narrow(json_array_get(value, i), name, privacy);
    }
}

void
withheld_narrow(json_t *document, Privacy privacy)
{
    if (privacy == PRIVACY_FULL)
        return;
    narrow(document, TOP, privacy);
    json_set_text(document, "privacy", privacy_token(privacy));
}
