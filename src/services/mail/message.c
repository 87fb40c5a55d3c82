/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mail/message-private.h"

#include <string.h>

#include "base/text/text.h"

#define ID_LENGTH 64

static void
address_free(gpointer data)
{
    MailAddress *address = data;

    g_free(address->name);
    g_free(address->address);
    g_free(address);
}

MailLine *
mail_line_new(const char *text)
{
    MailLine *line = g_new0(MailLine, 1);

    line->shown = g_strdup(text);
    line->form = text_match_form(text);
    return line;
}

void
mail_line_free(MailLine *line)
{
    g_free(line->shown);
    g_free(line->form);
    g_free(line);
}

static void
line_destroy(gpointer line)
{
    mail_line_free(line);
}

static void
link_free(gpointer data)
{
    MailLink *link = data;

    g_free(link->address);
    g_free(link);
}

static void
body_free(gpointer data)
{
    MailBody *body = data;

    g_ptr_array_unref(body->lines);
    g_ptr_array_unref(body->links);
    g_free(body);
}

static void
message_destroy(gpointer message)
{
    mail_message_free(message);
}

void
mail_message_free(MailMessage *message)
{
    if (message == NULL)
        return;
    g_free(message->id);
    g_free(message->subject);
    g_ptr_array_unref(message->from);
    if (message->checks != NULL)
        g_free(message->checks->server);
    g_free(message->checks);
    g_ptr_array_unref(message->bodies);
    g_ptr_array_unref(message->attached);
    json_decref(message->document);
    g_free(message);
}

static void
read_from(MailMessage *message)
{
    const json_t *from = json_object_get(message->document, "from");

    for (gsize i = 0; i < json_array_size(from); i++) {
        const json_t *object = json_array_get(from, i);
        const char *text = json_member_text(object, "address");
        const char *name = json_member_text(object, "name");
        MailAddress *address;

        if (text == NULL)
            continue;
        address = g_new0(MailAddress, 1);
        address->name = g_strdup(name == NULL ? "" : name);
        address->address = g_utf8_strdown(text, -1);
        g_ptr_array_add(message->from, address);
    }
}

static Instant
seconds_of(const json_t *document, const char *member)
{
    gint64 seconds = json_member_integer(document, member, INSTANT_UNKNOWN);

    return instant_is_writable(seconds) ? seconds : INSTANT_UNKNOWN;
}

/* Whoever sent it may have set its clock ahead, and so may whoever took it. */
static Instant
date_of(const json_t *document)
{
    Instant date = seconds_of(document, "date"), received = seconds_of(document, "received");

    if (date == INSTANT_UNKNOWN || received == INSTANT_UNKNOWN)
        return MAX(date, received);
    return MIN(date, received);
}

static void
read_checks(MailMessage *message)
{
    const json_t *object = json_object_get(message->document, "checks");
    const char *server = json_member_text(object, "server");

    if (server == NULL)
        return;
    message->checks = g_new0(MailChecks, 1);
    message->checks->server = g_strdup(server);
    message->checks->is_above = json_member_flag(object, "is_above");
    message->checks->results = json_object_get(object, "results");
}

static void
read_links(MailBody *body, const json_t *links)
{
    for (gsize i = 0; i < json_array_size(links); i++) {
        const json_t *object = json_array_get(links, i);
        const char *address = json_member_text(object, "address");
        MailLink *link;

        if (address == NULL)
            continue;
        link = g_new0(MailLink, 1);
        link->address = g_strdup(address);
        link->line = (guint)CLAMP(json_member_integer(object, "line", 0), 0, body->lines->len);
        g_ptr_array_add(body->links, link);
    }
}

static MailBody *
body_of(const json_t *object)
{
    MailBody *body = g_new0(MailBody, 1);
    const json_t *lines = json_object_get(object, "lines");

    body->is_page = g_strcmp0(json_member_text(object, "kind"), "html") == 0;
    body->lines = g_ptr_array_new_with_free_func(line_destroy);
    body->links = g_ptr_array_new_with_free_func(link_free);
    for (gsize i = 0; i < json_array_size(lines); i++) {
        const char *text = json_string_value(json_array_get(lines, i));

        g_ptr_array_add(body->lines, mail_line_new(text == NULL ? "" : text));
    }
    read_links(body, json_object_get(object, "links"));
    return body;
}

static void
read_bodies(MailMessage *message)
{
    const json_t *bodies = json_object_get(message->document, "bodies");
    guint pages = 0;

    for (gsize i = 0; i < json_array_size(bodies); i++) {
        MailBody *body = body_of(json_array_get(bodies, i));

        g_ptr_array_insert(message->bodies, body->is_page ? (gint)pages : -1, body);
        pages += body->is_page ? 1 : 0;
    }
}

static MailMessage *message_new(json_t *document, gboolean is_inside);

/* A mail inside a mail has none inside. */
static void
read_attached(MailMessage *message)
{
    const json_t *attached = json_object_get(message->document, "attached");

    for (gsize i = 0; !message->is_inside && i < json_array_size(attached); i++) {
        json_t *inner = json_incref(json_array_get(attached, i));

        g_ptr_array_add(message->attached, message_new(inner, TRUE));
    }
}

/* A SHA-256 and nothing else: it goes on to names of files and to the case file. */
static gboolean
is_id(const char *text)
{
    return text != NULL && strspn(text, "0123456789abcdef") == ID_LENGTH &&
           text[ID_LENGTH] == '\0';
}

static MailMessage *
message_new(json_t *document, gboolean is_inside)
{
    MailMessage *message = g_new0(MailMessage, 1);
    const char *id = json_member_text(document, "id");
    const char *subject = json_member_text(document, "subject");

    message->document = document;
    message->is_inside = is_inside;
    message->id = is_id(id) ? g_strdup(id) : NULL;
    message->subject = g_strdup(subject == NULL ? "" : subject);
    message->from = g_ptr_array_new_with_free_func(address_free);
    message->date = date_of(document);
    message->bodies = g_ptr_array_new_with_free_func(body_free);
    message->attached = g_ptr_array_new_with_free_func(message_destroy);
    message->markup = json_object_get(document, "markup");
    read_from(message);
    read_checks(message);
    read_bodies(message);
    read_attached(message);
    return message;
}

MailMessage *
mail_message_new(json_t *document)
{
    return message_new(document, FALSE);
}
