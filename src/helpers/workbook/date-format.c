/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/workbook/date-format.h"

#include <string.h>

/* ECMA-376, part 1, 18.8.30: formats that need not be written out; those above 26 are of East
 * Asia. */
static const guint8 usual_dates[] = { 14, 15, 16, 17, 22, 27, 28, 29, 30,
                                      31, 36, 50, 51, 52, 53, 54, 57, 58 };

/* Behind what is quoted, escaped, or in brackets: a colour, a currency, a condition. */
static const char *
skip_literal(const char *at)
{
    char end = *at == '"' ? '"' : *at == '[' ? ']' : '\0';
    const char *found = end == '\0' ? NULL : strchr(at + 1, end);

    if (*at == '\\' || *at == '_' || *at == '*')
        return at[1] == '\0' ? at + 1 : at + 2;
    if (end != '\0')
        return found == NULL ? at + strlen(at) : found + 1;
    return at;
}

/* Whether a format ("yyyy\\-mm\\-dd", "#,##0.00 [$€-407]") shows a day. A time alone has none.
 */
static gboolean
shows_day(const char *code)
{
    gboolean has_month = FALSE, has_time = FALSE, has_digits = FALSE;

    if (g_ascii_strcasecmp(code, "General") == 0)
        return FALSE;
    for (const char *at = code; *at != '\0' && *at != ';';) {
        const char *next = skip_literal(at);
        char letter = g_ascii_tolower(*at);

        if (next != at) {
            at = next;
            continue;
        }
        if (letter == 'y' || letter == 'd')
            return TRUE;
        has_month |= letter == 'm';
        has_time |= letter == 'h' || letter == 's';
        has_digits |= letter == '0' || letter == '#';
        at++;
    }
    return has_month && !has_time && !has_digits;
}

static void
take_format(DateFormats *formats, const Xml *xml)
{
    g_autofree char *id = xml_attribute(xml, "numFmtId");
    g_autofree char *code = xml_attribute(xml, "formatCode");

    if (formats->of_dates == NULL)
        formats->of_dates = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (id != NULL && code != NULL && shows_day(code))
        g_hash_table_add(formats->of_dates, g_steal_pointer(&id));
}

static gboolean
is_usual_date(const char *id)
{
    guint64 number;

    return g_ascii_string_to_unsigned(id, 10, 0, G_MAXUINT8, &number, NULL) &&
           memchr(usual_dates, (int)number, sizeof usual_dates) != NULL;
}

static void
take_style(DateFormats *formats, const Xml *xml)
{
    g_autofree char *id = xml_attribute(xml, "numFmtId");
    gboolean is_date =
        id != NULL && (is_usual_date(id) || (formats->of_dates != NULL &&
                                             g_hash_table_contains(formats->of_dates, id)));

    g_array_append_val(formats->styles, is_date);
}

void
date_formats_take(DateFormats *formats, const Xml *xml, XmlStep step)
{
    if (xml_is(xml, "cellXfs"))
        formats->is_inside = step == XML_BEGIN;
    else if (step == XML_BEGIN && xml_is(xml, "numFmt"))
        take_format(formats, xml);
    else if (step == XML_BEGIN && xml_is(xml, "xf") && formats->is_inside)
        take_style(formats, xml);
}

void
date_formats_clear(DateFormats *formats)
{
    g_clear_pointer(&formats->of_dates, g_hash_table_unref);
}
