/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/container/opened.h"

#include <string.h>

#include "helpers/container/unpack.h"
#include "helpers/opening/opening.h"

static void
write_out(gpointer data, const Contained *out)
{
    GString *text = data;
    const char *part = out->part != NULL ? out->part : out->encoding;

    g_string_append_printf(text, "%s %s%s%s\n", choice_token(&contained_kinds, out->kind),
                           out->name == NULL ? "-" : out->name, part == NULL ? "" : "/",
                           part == NULL ? "" : part);
    if (out->bytes != NULL) {
        g_string_append_len(text, out->bytes, (gssize)out->length);
        if (!g_str_has_suffix(text->str, "\n"))
            g_string_append_c(text, '\n');
    }
}

char *
opened(const char *bytes, gsize length, const char *encoding)
{
    GString *text = g_string_new(NULL);
    Opening opening = {
        encoding, OPENING_BYTES, OPENING_BYTES, OPENING_MEMBERS, write_out, text
    };
    g_autofree char *copy = g_memdup2(bytes, length); /* nothing behind it */
    g_autoptr(GError) error = NULL;

    if (!unpack_read(&opening, NULL, copy == NULL ? "" : copy, length, 0, &error))
        g_string_append_printf(text, "failed %s %s\n",
                               choice_token(&container_problems, (guint)error->code),
                               error->message);
    return g_string_free(text, FALSE);
}

char *
opened_of(GByteArray *bytes)
{
    char *text = opened((const char *)bytes->data, bytes->len, NULL);

    g_byte_array_unref(bytes);
    return text;
}
