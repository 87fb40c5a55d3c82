/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/workbook/rich-text.h"

#include <string.h>

#define ESCAPE_LENGTH 7 /* _x000D_ */

void
rich_text_begin(RichText *rich)
{
    if (rich->text == NULL)
        rich->text = g_string_new(NULL);
    g_string_truncate(rich->text, 0);
    rich->is_inside = FALSE;
    rich->is_pronounced = FALSE;
}

void
rich_text_clear(RichText *rich)
{
    if (rich->text != NULL)
        g_string_free(rich->text, TRUE);
    rich->text = NULL;
}

/* The character that is written out at text, or 0. */
static gunichar
escaped_at(const char *text)
{
    gunichar character = 0;

    if (!g_str_has_prefix(text, "_x"))
        return 0;
    for (int i = 2; i < ESCAPE_LENGTH - 1; i++) {
        if (!g_ascii_isxdigit(text[i]))
            return 0;
        character = character * 16 + (gunichar)g_ascii_xdigit_value(text[i]);
    }
    return text[ESCAPE_LENGTH - 1] == '_' && g_unichar_validate(character) ? character : 0;
}

static void
append(GString *to, const char *text)
{
    while (*text != '\0') {
        gsize run = strcspn(text + 1, "_") + 1;
        gunichar character = escaped_at(text);

        if (character != 0) {
            g_string_append_unichar(to, character);
            run = ESCAPE_LENGTH;
        } else {
            g_string_append_len(to, text, (gssize)run);
        }
        text += run;
    }
}

void
rich_text_take(RichText *rich, const Xml *xml, XmlStep step)
{
    if (step == XML_TEXT) {
        if (rich->is_inside && !rich->is_pronounced)
            append(rich->text, xml_text(xml));
    } else if (xml_is(xml, "t") || xml_is(xml, "v")) {
        rich->is_inside = step == XML_BEGIN;
    } else if (xml_is(xml, "rPh")) {
        rich->is_pronounced = step == XML_BEGIN;
    }
}

const char *
rich_text(const RichText *rich)
{
    return rich->text->str;
}
