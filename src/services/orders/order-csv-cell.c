/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cells of a table that people open in a spreadsheet, and what they say when they come back.
 * Nothing that a spreadsheet makes of a cell on its own may be a formula, or lose a digit.
 */
#include <string.h>

#include "base/text/text.h"
#include "services/orders/order-csv.h"

/* From here on spreadsheets show a number as 3.07E+15, and from 16 digits on they round it. */
#define SHORTENED_DIGITS 12

#define DIGITS "0123456789"
#define TEXT_BEGINS "=\""
#define TEXT_ENDS "\""

/* What a spreadsheet takes for the beginning of a formula, the full-width forms too. */
static gboolean
begins_formula(gunichar letter)
{
    static const gunichar letters[] = { '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20 };

    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++) {
        if (letters[i] == letter)
            return TRUE;
    }
    return FALSE;
}

/*
 * A formula, or what may have been one before it was sanitised; whatever apostrophes stand in
 * front of it already, so that the one that is added can be told when it is read again.
 */
static gboolean
needs_apostrophe(const char *cell)
{
    gunichar letter = g_utf8_get_char(cell + strspn(cell, "'"));

    return begins_formula(letter) || g_unichar_isspace(letter);
}

/* Leading zeros go as well, and 12E5 becomes 1200000. */
static gboolean
would_be_rewritten(const char *cell)
{
    gsize digits = strspn(cell, DIGITS);
    const char *behind = cell + digits;

    if (digits == 0)
        return FALSE;
    if (*behind == '\0')
        return digits >= SHORTENED_DIGITS || (cell[0] == '0' && digits > 1);
    return g_ascii_toupper(*behind) == 'E' && behind[1] != '\0' &&
           behind[1 + strspn(behind + 1, DIGITS)] == '\0';
}

static gboolean
needs_quotes(const char *cell)
{
    return strpbrk(cell, ",\"") != NULL || cell[0] == ' ' || g_str_has_suffix(cell, " ");
}

static void
append_quoted(GString *text, const char *cell)
{
    g_string_append_c(text, '"');
    for (; *cell != '\0'; cell++) {
        if (*cell == '"')
            g_string_append_c(text, '"');
        g_string_append_c(text, *cell);
    }
    g_string_append_c(text, '"');
}

void
order_csv_append_cell(GString *text, const char *value)
{
    g_autofree char *safe = text_sanitise(value, -1, TEXT_LINE, NULL);
    g_autofree char *cell = NULL;

    if (would_be_rewritten(safe))
        cell = g_strconcat(TEXT_BEGINS, safe, TEXT_ENDS, NULL);
    else
        cell = g_strconcat(needs_apostrophe(safe) ? "'" : "", safe, NULL);
    if (needs_quotes(safe) || needs_quotes(cell))
        append_quoted(text, cell);
    else
        g_string_append(text, cell);
    g_string_append_c(text, ',');
}

char *
order_csv_cell_text(const char *cell)
{
    gsize length = strlen(cell), around = strlen(TEXT_BEGINS) + strlen(TEXT_ENDS);

    if (length > around && g_str_has_prefix(cell, TEXT_BEGINS) &&
        g_str_has_suffix(cell, TEXT_ENDS))
        return g_strndup(cell + strlen(TEXT_BEGINS), length - around);
    return g_strdup(cell[0] == '\'' && needs_apostrophe(cell) ? cell + 1 : cell);
}
