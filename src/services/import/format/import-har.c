/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-har-private.h"

#include <string.h>

#include "base/i18n.h"
#include "services/import/format/import-formats.h"
#include "services/import/format/json-text-private.h"
#include "services/import/page/page.h"

static const json_t *
entries_of(const json_t *document)
{
    return json_object_get(json_object_get(document, "log"), "entries");
}

gboolean
har_is_archive(const json_t *document)
{
    return json_is_array(entries_of(document));
}

/* The body of an answer; NULL when there is none. Owned by the caller. */
static char *
body_of(const json_t *content, gsize *ret_length)
{
    const char *text = json_member_text(content, "text");

    if (text == NULL)
        return NULL;
    if (g_strcmp0(json_member_text(content, "encoding"), "base64") == 0)
        return (char *)g_base64_decode(text, ret_length);
    *ret_length = strlen(text);
    return g_strdup(text);
}

/* The digits behind tradeOrderId in a request: the tracking page does not repeat them. */
static char *
number_in(const char *text)
{
    g_autofree char *plain = text == NULL ? NULL : g_uri_unescape_string(text, NULL);
    const char *found = plain == NULL ? NULL : strstr(plain, "tradeOrderId");
    gsize length;

    if (found == NULL)
        return NULL;
    found += strlen("tradeOrderId");
    found += strspn(found, "\\\"=: ");
    length = strspn(found, "0123456789");
    return length == 0 ? NULL : g_strndup(found, length);
}

static char *
requested_number(const json_t *entry)
{
    const json_t *request = json_object_get(entry, "request");
    char *number = number_in(json_member_text(request, "url"));

    if (number == NULL)
        number = number_in(json_member_text(json_object_get(request, "postData"), "text"));
    return number;
}

static gboolean
parse_answer(const json_t *entry, const json_t *answer, const ImportFormat *format,
             const ImportTask *task, GError **error)
{
    g_autofree char *number = NULL;

    if (format->parse != tracking_parse_aliexpress)
        return format->parse(answer, task, error);
    number = requested_number(entry);
    return tracking_parse_for_order(answer, number, task, error);
}

static gboolean
take_entry(const json_t *entry, const ImportTask *task, guint *pages, GError **error)
{
    const json_t *content = json_object_get(json_object_get(entry, "response"), "content");
    gsize length = 0;
    g_autofree char *body = body_of(content, &length);
    g_autoptr(JsonDocument) answer = NULL;
    const ImportFormat *format;

    if (body == NULL)
        return TRUE;
    answer = json_text_read(body, length, "answer", NULL);
    if (answer == NULL)
        return TRUE;
    format = import_format_of_document(answer);
    if (format == NULL || !import_format_is_page(format))
        return TRUE;
    (*pages)++;
    return parse_answer(entry, answer, format, task, error);
}

gboolean
har_parse(const json_t *document, const ImportTask *task, GError **error)
{
    const json_t *entries = entries_of(document);
    guint pages = 0;

    for (gsize i = 0; i < json_array_size(entries); i++) {
        if (!take_entry(json_array_get(entries, i), task, &pages, error))
            return FALSE;
    }
    if (pages == 0)
        return import_reject(task, 1,
                             N_("The archive has no order pages. Save it while the order list "
                                "is open, with contents."),
                             error);
    return TRUE;
}
