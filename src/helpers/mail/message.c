/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/message.h"

#include <string.h>

#include "helpers/mail/body.h"
#include "helpers/mail/checks.h"
#include "helpers/mail/walk.h"

#define TEXT_BYTES_MOST 2000
#define ADDRESSES_MOST 16
#define ATTACHED_MOST 50

static GMimeMessage *
parse(const char *bytes, gsize length)
{
    static const char *const charsets[] = { "utf-8", "windows-1252", NULL };
    GMimeParserOptions *options = g_mime_parser_options_new();
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message;

    g_mime_parser_options_set_fallback_charsets(options, (const char **)charsets);
    message = g_mime_parser_construct_message(parser, options);
    g_object_unref(parser);
    g_object_unref(stream);
    g_mime_parser_options_free(options);
    return message;
}

/* Cut at a whole character. */
static void
set_text(json_t *object, const char *name, const char *text)
{
    g_autofree char *valid = text == NULL ? NULL : g_utf8_make_valid(text, -1);

    if (valid != NULL && strlen(valid) > TEXT_BYTES_MOST) {
        const char *end = g_utf8_find_prev_char(valid, valid + TEXT_BYTES_MOST);

        valid[end - valid] = '\0';
    }
    json_set_text(object, name, valid);
}

/* --- Who sent it, and when ------------------------------------------------------------------
 */

static void
add_addresses(InternetAddressList *list, json_t *array)
{
    for (int i = 0; list != NULL && i < internet_address_list_length(list) &&
                    json_array_size(array) < ADDRESSES_MOST;
         i++) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        json_t *object;

        if (!INTERNET_ADDRESS_IS_MAILBOX(address))
            continue;
        object = json_object();
        set_text(object, "name", internet_address_get_name(address));
        set_text(object, "address",
                 internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
        json_array_append_new(array, object);
    }
}

static void
set_date(json_t *facts, const char *name, const char *date)
{
    GDateTime *time = date == NULL ? NULL : g_mime_utils_header_decode_date(date);

    if (time == NULL)
        return;
    json_object_set_new(facts, name, json_integer(g_date_time_to_unix(time)));
    g_date_time_unref(time);
}

static const char *
header(GMimeMessage *message, const char *name)
{
    return g_mime_object_get_header(GMIME_OBJECT(message), name);
}

/* The first of that name; *ret_place gets where it stands among all. -1: there is none. */
static const char *
topmost(GMimeMessage *message, const char *name, int *ret_place)
{
    GMimeHeaderList *list = g_mime_object_get_header_list(GMIME_OBJECT(message));

    for (int i = 0; i < g_mime_header_list_get_count(list); i++) {
        GMimeHeader *field = g_mime_header_list_get_header_at(list, i);

        if (g_ascii_strcasecmp(g_mime_header_get_name(field), name) != 0)
            continue;
        *ret_place = i;
        return g_mime_header_get_raw_value(field);
    }
    *ret_place = -1;
    return NULL;
}

/* The server's word for when it came stands behind the last ";". */
static void
set_received(json_t *facts, const char *received)
{
    const char *semicolon = received == NULL ? NULL : strrchr(received, ';');

    if (semicolon != NULL)
        set_date(facts, "received", semicolon + 1);
}

static void
set_checks(json_t *facts, const char *value, gboolean is_above)
{
    json_t *checks = value == NULL ? NULL : checks_parse(value);

    if (checks == NULL)
        return;
    json_object_set_new(checks, "is_above", json_boolean(is_above));
    json_object_set_new(facts, "checks", checks);
}

static void
set_headers(GMimeMessage *message, json_t *facts)
{
    json_t *from = json_array();
    int received, checks;
    const char *trace = topmost(message, "Received", &received);
    const char *result = topmost(message, "Authentication-Results", &checks);

    add_addresses(g_mime_message_get_from(message), from);
    json_object_set_new(facts, "from", from);
    set_text(facts, "subject", g_mime_message_get_subject(message));
    set_date(facts, "date", header(message, "Date"));
    set_received(facts, trace);
    set_checks(facts, result, received == -1 || checks < received);
}

/* --- What is passed by ----------------------------------------------------------------------
 */

static gboolean
has_label_of_aside(GMimeMessage *message)
{
    const char *value = header(message, "X-Gmail-Labels");
    g_auto(GStrv) labels = value == NULL ? NULL : g_strsplit(value, ",", 64);

    for (guint i = 0; labels != NULL && labels[i] != NULL; i++) {
        if (walk_is_aside(g_strstrip(labels[i])))
            return TRUE;
    }
    return FALSE;
}

/* As Thunderbird ("X-Mozilla-Status: 0009") and older programs ("X-Status: DR") keep it. */
static gboolean
is_deleted(GMimeMessage *message)
{
    const guint64 expunged = 0x0008;
    const char *mozilla = header(message, "X-Mozilla-Status");
    const char *status = header(message, "X-Status");
    guint64 flags = 0;

    if (mozilla != NULL)
        (void)g_ascii_string_to_unsigned(mozilla, 16, 0, G_MAXUINT16, &flags,
                                         NULL); /* or none */
    return (flags & expunged) != 0 || (status != NULL && strchr(status, 'D') != NULL);
}

/* --- Which mail it is -----------------------------------------------------------------------
 */

static void
add_line(GChecksum *sum, const char *text)
{
    g_checksum_update(sum, (const guchar *)(text == NULL ? "" : text), -1);
    g_checksum_update(sum, (const guchar *)"\n", 1);
}

/* By its Message-ID, else by what it says. */
static void
set_id(GMimeMessage *message, json_t *facts)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    const char *id = g_mime_message_get_message_id(message);
    g_autofree char *bodies = NULL;

    if (id != NULL && *id != '\0') {
        add_line(sum, id);
    } else {
        bodies = json_write(json_object_get(facts, "bodies"), FALSE);
        add_line(sum, header(message, "From"));
        add_line(sum, header(message, "Date"));
        add_line(sum, header(message, "Subject"));
        add_line(sum, bodies);
    }
    json_set_text(facts, "id", g_checksum_get_string(sum));
}

/* --- What is wanted -------------------------------------------------------------------------
 */

static gboolean
is_wanted_address(const char *address, const MessageWish *wish)
{
    g_autofree char *lower = g_ascii_strdown(address, -1);

    for (guint i = 0; wish->senders[i] != NULL; i++) {
        if (g_pattern_match_simple(wish->senders[i], lower))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_wanted_sender(const json_t *facts, const MessageWish *wish)
{
    const json_t *from = json_object_get(facts, "from");

    for (gsize i = 0; wish->senders != NULL && i < json_array_size(from); i++) {
        const char *address = json_member_text(json_array_get(from, i), "address");

        if (address != NULL && is_wanted_address(address, wish))
            return TRUE;
    }
    return wish->senders == NULL;
}

static gboolean
may_have_attached(GMimeMessage *message)
{
    GMimeContentType *type =
        g_mime_object_get_content_type(g_mime_message_get_mime_part(message));

    return g_mime_content_type_is_type(type, "multipart", "mixed") ||
           g_mime_content_type_is_type(type, "multipart", "digest") ||
           g_mime_content_type_is_type(type, "message", "rfc822");
}

static MessageNeed
need_of(GMimeMessage *message, const MessageWish *wish, json_t *facts)
{
    if (has_label_of_aside(message) || is_deleted(message)) {
        json_set_text(facts, "skip", "aside");
        return MESSAGE_DONE;
    }
    if (is_wanted_sender(facts, wish))
        return MESSAGE_WHOLE;
    return g_mime_message_get_mime_part(message) != NULL && may_have_attached(message)
               ? MESSAGE_ATTACHED
               : MESSAGE_DONE;
}

MessageNeed
message_read_headers(const char *bytes, gsize length, const MessageWish *wish, json_t *facts)
{
    GMimeMessage *message = parse(bytes, length);
    MessageNeed need = MESSAGE_DONE;

    if (message == NULL) {
        json_set_text(facts, "skip", "unreadable");
        return need;
    }
    set_headers(message, facts);
    need = need_of(message, wish, facts);
    g_object_unref(message);
    return need;
}

/* --- The whole of it ------------------------------------------------------------------------
 */

static void
set_body(Body *body, json_t *facts)
{
    json_object_set(facts, "bodies", body->bodies);
    if (json_array_size(body->markup) > 0)
        json_object_set(facts, "markup", body->markup);
}

/* A mail inside another one is read as itself; what is inside that one is not. */
static void
add_attached(GMimeMessage *message, const MessageWish *wish, json_t *array)
{
    g_autoptr(JsonDocument) facts = json_object();
    g_auto(Body) body;

    set_headers(message, facts);
    (void)json_object_del(facts, "checks"); /* they came with it: nobody made them here */
    (void)json_object_del(facts, "received");
    if (!is_wanted_sender(facts, wish))
        return;
    body_init(&body);
    body_read(&body, message);
    set_body(&body, facts);
    set_id(message, facts);
    json_array_append(array, facts);
}

static void
set_attached(const Body *body, const MessageWish *wish, json_t *facts)
{
    g_autoptr(JsonDocument) array = json_array();

    for (guint i = 0; i < body->attached->len && i < ATTACHED_MOST; i++)
        add_attached(body->attached->pdata[i], wish, array);
    if (json_array_size(array) > 0)
        json_object_set(facts, "attached", array);
}

static void
set_raw(const char *bytes, gsize length, json_t *facts)
{
    g_autofree char *base64 = g_base64_encode((const guchar *)bytes, length);

    json_set_text(facts, "raw", base64);
}

void
message_read_whole(const char *bytes, gsize length, const MessageWish *wish, MessageNeed need,
                   json_t *facts)
{
    GMimeMessage *message = parse(bytes, length);
    g_auto(Body) body;

    if (message == NULL) {
        json_set_text(facts, "skip", "unreadable");
        return;
    }
    body_init(&body);
    body_read(&body, message);
    set_headers(message, facts);
    set_attached(&body, wish, facts);
    if (need == MESSAGE_WHOLE) {
        set_body(&body, facts);
        set_id(message, facts);
    }
    if (wish->raw && (need == MESSAGE_WHOLE || json_object_get(facts, "attached") != NULL))
        set_raw(bytes, length, facts);
    g_object_unref(message);
}
