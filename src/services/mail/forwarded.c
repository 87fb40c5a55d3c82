/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mail/forwarded-private.h"

#include <string.h>

#include "services/mail/dates-private.h"
#include "services/mail/template-private.h"

/* So many lines a header has at most. */
#define HEADER_LINES_MOST 10

/* Where the day begins first of all: a time without a zone is not later than that. */
#define EARLIEST_ZONE "Etc/GMT-14"

typedef enum {
    FIELD_FROM,
    FIELD_DATE,
    FIELD_SUBJECT,
    FIELDS,
} Field;

/* As mail programs write them above what they forward; in form, in lower case. */
/* clang-format off */
static const struct {
    Field field;
    const char *words;
} fields[] = {
    { FIELD_FROM,    "from;von;de;da;van;od;от;差出人;보낸사람;보낸 사람;发件人;寄件者" },
    { FIELD_DATE,    "date;sent;datum;gesendet;gesendet am;date d'envoi;envoyé;fecha;enviado;enviado el;data;inviato;verzonden;"
                     "wysłano;odesláno;дата;отправлено;日付;日時;送信日時;날짜;보낸 날짜;发送时间;日期" },
    { FIELD_SUBJECT, "subject;betreff;objet;asunto;assunto;oggetto;onderwerp;temat;předmět;тема;件名;제목;主题;主旨" },
};

static const char *const quote_endings[] = {
    "wrote:", "schrieb:", "a écrit:", "escribió:", "escreveu:", "ha scritto:", "schreef:",
    "napisał:", "napisał(a):", "napsal:", "napsal(a):", "пишет:", "написал:", "님이 작성:",
};
/* clang-format on */

gboolean
mail_line_begins_quote(const MailLine *line)
{
    for (gsize i = 0; i < G_N_ELEMENTS(quote_endings); i++) {
        if (g_str_has_suffix(line->form, quote_endings[i]))
            return TRUE;
    }
    return FALSE;
}

/* Without the marks of a quotation, and without the stars that stand for bold letters. */
static char *
unquoted(const char *text)
{
    text += strspn(text, "> *");
    return g_strdup(text);
}

static gboolean
is_word(const char *words, const char *word)
{
    g_auto(GStrv) list = g_strsplit(words, ";", -1);
    g_autofree char *lower = g_utf8_strdown(word, -1);

    return g_strv_contains((const char *const *)list, g_strstrip(lower));
}

/* "Von: AliExpress <...>"; FALSE when the line is no such field. */
static gboolean
read_field(const MailLine *line, Field *ret_field, char **ret_value)
{
    g_autofree char *text = unquoted(line->form);
    char *colon = strchr(text, ':');

    if (colon == NULL)
        return FALSE;
    *colon = '\0';
    g_strdelimit(text, "*", ' ');
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (!is_word(fields[i].words, text))
            continue;
        *ret_field = fields[i].field;
        *ret_value = g_strstrip(g_strdelimit(g_strdup(colon + 1), "*", ' '));
        return TRUE;
    }
    return FALSE;
}

/* The header that begins at a line; FALSE when none does. *ret_end: the line behind it. */
static gboolean
read_header(const MailBody *body, guint begin, char *values[FIELDS], guint *ret_end)
{
    guint found = 0;

    for (guint line = begin;
         line < body->lines->len && line < begin + HEADER_LINES_MOST && found < FIELDS;
         line++) {
        g_autofree char *value = NULL;
        Field field;

        if (!read_field(body->lines->pdata[line], &field, &value) || values[field] != NULL)
            continue;
        if (line == begin && field != FIELD_FROM)
            return FALSE;
        values[field] = g_steal_pointer(&value);
        *ret_end = line + 1;
        found++;
    }
    return values[FIELD_FROM] != NULL && values[FIELD_SUBJECT] != NULL;
}

static void
set_from(json_t *document, const char *value)
{
    g_autoptr(GRegex) address =
        g_regex_new("[A-Za-z0-9._%+=-]+@[A-Za-z0-9.-]+[A-Za-z]", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    json_t *from = json_object();
    json_t *list = json_array();

    if (g_regex_match(address, value, 0, &match)) {
        g_autofree char *text = g_match_info_fetch(match, 0);

        json_set_text(from, "address", text);
        json_array_append(list, from);
    }
    json_decref(from);
    json_object_set_new(document, "from", list);
}

/* Whatever stands around the date: the name of a day, of a zone. */
static void
set_date(json_t *document, const char *value)
{
    const MailForms forms = { 0 };
    g_autoptr(GRegex) moment = mail_template_new("{moment}", &forms, TEMPLATE_PART, NULL);
    const Zone *zone = zone_find(EARLIEST_ZONE, NULL);
    GMatchInfo *match = value == NULL ? NULL : mail_template_match(moment, value);
    g_autofree char *text = match == NULL ? NULL : mail_template_place(match, "moment");
    g_auto(Moment) date = { 0 };

    if (text != NULL && zone != NULL &&
        mail_date_parse(text, zone, FALSE, INSTANT_UNKNOWN, &date))
        json_object_set_new(document, "date", json_integer(date.instant));
    g_match_info_free(match);
}

/* What stands below the header, with its links. */
static json_t *
rest_of(const MailBody *body, guint begin)
{
    json_t *rest = json_object(), *lines = json_array(), *links = json_array();

    json_set_text(rest, "kind", body->is_page ? "html" : "plain");
    for (guint i = begin; i < body->lines->len; i++) {
        g_autofree char *text = unquoted(((const MailLine *)body->lines->pdata[i])->shown);

        json_array_append_new(lines, json_string(text));
    }
    for (guint i = 0; i < body->links->len; i++) {
        const MailLink *link = body->links->pdata[i];
        json_t *object;

        if (link->line < begin)
            continue;
        object = json_object();
        json_object_set_new(object, "line", json_integer(link->line - begin));
        json_set_text(object, "address", link->address);
        json_array_append_new(links, object);
    }
    json_object_set_new(rest, "lines", lines);
    json_object_set_new(rest, "links", links);
    return rest;
}

static json_t *
document_of(const MailMessage *message, const MailBody *body, char *values[FIELDS], guint end)
{
    json_t *document = json_object();
    json_t *bodies = json_array();

    json_set_text(document, "id", message->id);
    set_from(document, values[FIELD_FROM]);
    json_set_text(document, "subject", values[FIELD_SUBJECT]);
    set_date(document, values[FIELD_DATE]);
    json_array_append_new(bodies, rest_of(body, end));
    json_object_set_new(document, "bodies", bodies);
    return document;
}

static MailMessage *
open_body(const MailMessage *message, const MailBody *body)
{
    for (guint line = 0; line < body->lines->len; line++) {
        char *values[FIELDS] = { NULL };
        guint end = line;
        MailMessage *inner = NULL;

        if (read_header(body, line, values, &end))
            inner = mail_message_new(document_of(message, body, values, end));
        for (guint i = 0; i < FIELDS; i++)
            g_free(values[i]);
        if (inner != NULL)
            return inner;
    }
    return NULL;
}

MailMessage *
mail_forwarded_open(const MailMessage *message)
{
    for (guint i = 0; i < message->bodies->len; i++) {
        MailMessage *inner = open_body(message, message->bodies->pdata[i]);

        if (inner != NULL)
            return inner;
    }
    return NULL;
}
