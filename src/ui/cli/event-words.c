/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/event-words.h"

#include "base/text.h"
#include "ui/words.h"

/* Takes the words over. */
static void
append(GString *text, char *words)
{
    if (words != NULL && *words != '\0')
        g_string_append_printf(text, "%s%s", text->len == 0 ? "" : "; ", words);
    g_free(words);
}

/* The labels of the fields that the statement changed. */
static char *
changed_fields(const json_t *data)
{
    GString *text = g_string_new(NULL);

    for (gsize i = 0; i < order_fields_count; i++) {
        g_autofree char *member = g_strdelimit(g_strdup(order_fields[i].name), "-", '_');

        if (json_object_get(data, member) != NULL)
            g_string_append_printf(text, "%s%s", text->len == 0 ? "" : ", ",
                                   _(order_fields[i].label));
    }
    return g_string_free(text, FALSE);
}

static char *
stated_date(const json_t *data)
{
    g_auto(Moment) until = { 0 };
    g_autofree char *words = NULL;

    if (!moment_from_json(json_object_get(data, "until"), &until))
        return NULL;
    words = words_understood(&until, zone_utc());
    return text_fill(_("the page states {date}"), "date", words, NULL);
}

char *
event_words(const Event *event, gboolean is_unfit)
{
    g_autoptr(JsonDocument) data = event_data(event);
    GString *text = g_string_new(NULL);

    if (event->type == EVENT_ORDER_EDITED)
        append(text, changed_fields(data));
    append(text, g_strdup(json_member_text(data, "text")));
    append(text, event_kind(event->type)->class == EVENT_IS_HAPPENING
                     ? g_strdup(json_member_text(data, "tracking"))
                     : NULL);
    append(text, stated_date(data));
    if (json_member_flag(data, "override"))
        append(text, g_strdup(_("recorded although refused")));
    if (is_unfit)
        append(text, g_strdup(_("does not fit")));
    return g_string_free(text, FALSE);
}
