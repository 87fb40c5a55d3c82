/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/mail-tell.h"

#include "ui/cli/tell/doc-tell.h"
#include "ui/doc/doc-mail.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

static json_t *
warnings_to_json(const GPtrArray *list)
{
    json_t *array = json_array();

    for (guint i = 0; i < list->len; i++) {
        const MailWarning *warning = list->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "file", warning->file);
        json_object_set_new(row, "mail", json_integer(warning->number));
        json_set_text(row, "why", warning->why);
        json_array_append_new(array, row);
    }
    return array;
}

static json_t *
subjects_to_json(const GPtrArray *subjects)
{
    json_t *array = json_array();

    for (guint i = 0; i < subjects->len; i++) {
        const MailUnknown *unknown = subjects->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "table", unknown->table);
        json_set_text(row, "subject", unknown->subject);
        json_object_set_new(row, "count", json_integer(unknown->count));
        json_array_append_new(array, row);
    }
    return array;
}

static json_t *
conflicts_to_json(const GPtrArray *conflicts)
{
    json_t *array = json_array();

    for (guint i = 0; i < conflicts->len; i++) {
        const MailConflict *conflict = conflicts->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "order", conflict->number);
        json_set_text(row, "why", conflict->text);
        json_array_append_new(array, row);
    }
    return array;
}

static void
set_word(json_t *row, const MailWord *word)
{
    json_set_text(row, "event", event_kind(word->type)->token);
    json_set_instant(row, "at", word->at.instant);
    json_set_instant(row, "until", word->until.instant);
    json_set_money(row, "amount", &word->amount);
    json_object_set_new(row, "unchecked", json_boolean(word->unchecked));
}

static json_t *
mail_offers_to_json(const GPtrArray *offers)
{
    json_t *array = json_array();

    for (guint i = 0; i < offers->len; i++) {
        const MailOffer *offer = offers->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "mail", offer->id);
        set_word(row, offer->word);
        json_set_text(row, "case", offer->case_number);
        json_set_text(row, "payment", offer->payment);
        json_array_append_new(array, row);
    }
    return array;
}

static json_t *
shops_to_json(const GPtrArray *shops)
{
    json_t *array = json_array();

    for (guint i = 0; i < shops->len; i++)
        json_array_append_new(array, json_string(shops->pdata[i]));
    return array;
}

json_t *
mail_report_to_json(const MailReport *report)
{
    const struct {
        const char *name;
        gint64 count;
    } counts[] = {
        { "read", report->read },         { "known", report->known },
        { "silent", report->silent },     { "marketing", report->marketing },
        { "failed", report->failed },     { "unknown", report->unknown },
        { "nameless", report->nameless }, { "strangers", report->strangers },
        { "aside", report->aside },       { "waiting", report->waiting },
    };
    json_t *object = json_object();

    for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
        json_object_set_new(object, counts[i].name, json_integer(counts[i].count));
    json_object_set_new(object, "warnings", warnings_to_json(report->warnings));
    json_object_set_new(object, "subjects", subjects_to_json(report->subjects));
    json_object_set_new(object, "conflicts", conflicts_to_json(report->conflicts));
    json_object_set_new(object, "offers", mail_offers_to_json(report->offers));
    json_object_set_new(object, "changed", shops_to_json(report->changed));
    return object;
}

void
mail_tell_report(Output *output, const MailReport *report)
{
    g_autoptr(GPtrArray) lines = words_mail_report(report);

    output_member(output, "mail", mail_report_to_json(report));
    for (guint i = 0; i < lines->len; i++)
        output_line(output, lines->pdata[i]);
}

static json_t *
waiting_to_json(const MailboxWaiting *waiting)
{
    json_t *row = json_object();
    g_autofree char *called = g_strndup(waiting->id, WORDS_MAIL_ID);
    g_autofree char *words = words_mail_word(waiting->word);

    json_set_text(row, "mail", waiting->id);
    json_set_text(row, "called", called);
    json_set_text(row, "order", waiting->order);
    json_set_text(row, "number", waiting->number);
    json_set_text(row, "title", waiting->title);
    set_word(row, waiting->word);
    json_set_text(row, "words", words);
    json_set_text(row, "case", waiting->case_number);
    json_set_text(row, "payment", waiting->payment);
    json_object_set_new(row, "orders", shops_to_json(waiting->suggested));
    return row;
}

void
mail_tell_waiting(Output *output, App *app, const GPtrArray *waiting)
{
    g_autoptr(Doc) doc = doc_new();
    json_t *rows = json_array();

    for (guint i = 0; i < waiting->len; i++)
        json_array_append_new(rows, waiting_to_json(waiting->pdata[i]));
    output_member(output, "waiting", rows);
    doc_mail_waiting(doc, app, waiting);
    doc_tell(output, doc);
}
