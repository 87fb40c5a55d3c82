/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a file is mail. */
#include <string.h>

#include "services/mail/mail.h"

/* A header has one of the first, and one of the others. */
static const char *const senders[] = { "from", NULL };
static const char *const companions[] = {
    "date", "subject", "received", "message-id", "mime-version", "return-path", "to", NULL
};

/* What browsers save a page as begins like a mail. */
static const char *const pages[] = { "snapshot-content-location", NULL };

/* The name of the field that begins at a line; NULL: none does. */
static char *
field_name(const char *line, gsize length)
{
    gsize i = 0;

    while (i < length && line[i] > ' ' && line[i] < 127 && line[i] != ':')
        i++;
    return i > 0 && i < length && line[i] == ':' ? g_ascii_strdown(line, (gssize)i) : NULL;
}

static gboolean
is_separator(const char *line, gsize length)
{
    return length > 5 && memcmp(line, "From ", 5) == 0 && memchr(line, ':', length) != NULL;
}

gboolean
mail_begins(const char *bytes, gsize length)
{
    gboolean has_sender = FALSE, has_companion = FALSE;
    const char *end = bytes + length;

    for (const char *line = bytes; line < end;) {
        const char *stop = memchr(line, '\n', (gsize)(end - line));
        gsize size = (gsize)((stop == NULL ? end : stop) - line);
        g_autofree char *name = field_name(line, size);

        if (size == 0 || (size == 1 && *line == '\r'))
            break;
        if (name == NULL && *line != ' ' && *line != '\t' &&
            !(line == bytes && is_separator(line, size)))
            return FALSE;
        if (name != NULL && g_strv_contains(pages, name))
            return FALSE;
        has_sender = has_sender || (name != NULL && g_strv_contains(senders, name));
        has_companion = has_companion || (name != NULL && g_strv_contains(companions, name));
        line = stop == NULL ? end : stop + 1;
    }
    return has_sender && has_companion;
}
