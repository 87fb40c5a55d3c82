/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words-event.h"

#include "base/text/text.h"
#include "domain/words/words.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

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

/* A date in the data, as a sentence says it: in the zone of the person, as all dates around it.
 */
static char *
stated_date(const json_t *data, const char *member, const char *sentence, const Zone *zone,
            Instant now)
{
    g_auto(Moment) until = { 0 };
    g_autofree char *words = NULL;

    if (!moment_from_json(json_object_get(data, member), &until))
        return NULL;
    words = words_when(until.instant, zone, now, WHEN_BOTH);
    return text_fill(sentence, "date", words, NULL);
}

/* The label of a token in the data, as a sentence says it (NULL: alone). */
static char *
chosen(const json_t *data, const char *member, const ChoiceSet *set, const char *sentence)
{
    guint value = 0;

    if (set == NULL || !choice_parse(set, json_member_text(data, member), &value))
        return NULL;
    return sentence == NULL ? g_strdup(_(choice_label(set, value)))
                            : text_fill(sentence, "words", _(choice_label(set, value)), NULL);
}

static char *
named_lines(const json_t *data)
{
    const json_t *lines = json_object_get(data, "lines");
    g_autoptr(GString) numbers = g_string_new(NULL);

    for (gsize i = 0; i < json_array_size(lines); i++)
        g_string_append_printf(numbers, "%s%d", i == 0 ? "" : ", ",
                               (int)json_member_integer(json_array_get(lines, i), "line", 0));
    return numbers->len == 0 ? NULL
                             : text_fill(_("item {numbers}"), "numbers", numbers->str, NULL);
}

/* What was said with a happening besides its own words. */
static void
append_details(GString *text, const Event *event, const json_t *data, const Zone *zone,
               Instant now)
{
    const EventKind *kind = event_kind(event->type);
    Money amount = json_member_money(data, "amount");

    append(text, words_money(&amount));
    append(text, chosen(data, "to", &money_places, NULL));
    append(text, chosen(data, "return", &answers, _("return: {words}")));
    append(text, chosen(data, "channel", &contact_channels, NULL));
    append(text, chosen(data, "answer", &contact_replies, NULL));
    append(text, chosen(data, "cause", kind->causes, NULL));
    append(text, event_asks(event->type, ASKS_LINES) ? named_lines(data) : NULL);
    append(text, g_strdup(json_member_text(data, "tracking")));
    append(text, stated_date(data, "until", _("the page states {date}"), zone, now));
    append(text, stated_date(data, "closes", _("window closes {date}"), zone, now));
}

/* What the program itself remarked is said in the language of today; all else as it was put. */
static char *
said_words(const json_t *data)
{
    const char *remark = json_member_text(data, "remark");

    if (remark == NULL || g_str_equal(remark, MAIL_REMARK_DIFFERS))
        return g_strdup(json_member_text(data, "text"));
    return g_strdup(_(mail_remark_text(remark)));
}

/* What waits, or was set aside. */
static char *
mail_words(const json_t *data)
{
    g_autoptr(MailWord) word = mail_word_from_json(data);

    return word == NULL ? NULL : words_mail_word(word);
}

/* What the file was called; version 1 of the event said its path alone. */
static char *
file_words(const json_t *data)
{
    const char *name = json_member_text(data, "name");
    const char *path = json_member_text(data, "path");

    return name != NULL || path == NULL ? g_strdup(name) : g_path_get_basename(path);
}

static gboolean
is_about_a_file(const Event *event)
{
    return event->type == EVENT_EVIDENCE_ADDED || event->type == EVENT_EVIDENCE_EDITED ||
           event->type == EVENT_EVIDENCE_REMOVED;
}

char *
event_words(const Event *event, gboolean is_unfit, const Zone *zone, Instant now)
{
    g_autoptr(JsonDocument) data = event_data(event);
    GString *text = g_string_new(NULL);

    if (event->type == EVENT_ORDER_EDITED)
        append(text, changed_fields(data));
    if (is_about_a_file(event)) {
        append(text, file_words(data));
        append(text, chosen(data, "kind", &evidence_kinds, NULL));
        append(text, g_strdup(json_member_text(data, "caption")));
        if (json_is_object(json_object_get(data, "stamp")))
            append(text, g_strdup(_("time stamp")));
    }
    if (event->type == EVENT_QUESTION_ANSWERED)
        append(text, g_strdup(json_member_text(data, "question")));
    if (event->type == EVENT_MAIL_SAID || event->type == EVENT_MAIL_SET_ASIDE)
        append(text, mail_words(data));
    if (event_kind(event->type)->class == EVENT_IS_HAPPENING &&
        event_kind(event->type)->loggable)
        append_details(text, event, data, zone, now);
    append(text, said_words(data));
    if (json_member_flag(data, "override"))
        append(text, g_strdup(_("recorded although refused")));
    if (is_unfit)
        append(text, g_strdup(_("does not fit, changes nothing")));
    return g_string_free(text, FALSE);
}
