/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the digits of an amount mean. 1,234.56 and 1.234,56 read one way; a single separator
 * with three digits behind it reads two ways, unless the currency has no decimals at all. Then
 * the style of its column decides, or that a page shows all of a currency's decimals or none.
 */
#include <string.h>

#include "base/error.h"
#include "base/money/money-private.h"
#include "base/text/text.h"

#define SEPARATORS ".,' "

/* Digits in groups: the first of 1 to 3 not beginning with 0, the last of 3, all others of 3 or
 * (India) all of 2, parted by one kind of separator. Digits without any are fine too. */
static gboolean
is_grouped(const char *digits, gsize length)
{
    gsize first = strcspn(digits, SEPARATORS);
    gsize previous = 0;
    char separator = first < length ? digits[first] : '\0';

    if (first >= length)
        return length > 0;
    if (first < 1 || first > 3 || digits[0] == '0')
        return FALSE;
    for (gsize at = first; at < length;) {
        gsize group = MIN(strcspn(digits + at + 1, SEPARATORS), length - at - 1);
        gboolean is_last = at + 1 + group == length;

        if (digits[at] != separator || (is_last && group != 3))
            return FALSE;
        if (!is_last && group != 3 && (group != 2 || first > 2 || separator != ','))
            return FALSE;
        if (previous != 0 && !is_last && group != previous)
            return FALSE;
        previous = group;
        at += group + 1;
    }
    return TRUE;
}

/* The decimal separator if the last separator can be one, or NULL. */
static const char *
find_decimal_point(const char *digits)
{
    const char *point = NULL;

    for (const char *at = digits; (at = strpbrk(at, SEPARATORS)) != NULL; at++)
        point = at;
    if (point == NULL || (*point != '.' && *point != ',') || strchr(digits, *point) != point)
        return NULL;
    return is_grouped(digits, (gsize)(point - digits)) ? point : NULL;
}

/* FALSE when it grows beyond MONEY_LIMIT. */
static gboolean
append_digits(gint64 *number, const char *digits, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (!g_ascii_isdigit(digits[i]))
            continue;
        *number = *number * 10 + (digits[i] - '0');
        if (*number > MONEY_LIMIT)
            return FALSE;
    }
    return TRUE;
}

static gboolean
compute_minor(const char *digits, gsize whole_length, const char *fraction, int decimals,
              gint64 *ret_minor)
{
    gsize given = MIN(strlen(fraction), (gsize)decimals);
    gint64 minor = 0;

    if (!append_digits(&minor, digits, whole_length) ||
        !append_digits(&minor, fraction, given) ||
        !append_digits(&minor, "0000", (gsize)decimals - given))
        return FALSE;
    *ret_minor = minor;
    return TRUE;
}

/* Names both readings and how each can be written so that it reads one way. */
static gboolean
refuse_ambiguous(const Written *written, const char *point, const char *currency,
                 GError **error)
{
    const char *digits = written->digits;
    int decimals = money_exponent(currency);
    int whole_length = (int)(point - digits);
    g_autofree char *excerpt = text_excerpt(written->whole);
    g_autofree char *grouped =
        g_strdup_printf("%.*s%s.%.*s", whole_length, digits, point + 1, decimals, "0000");
    g_autofree char *fraction = g_strdup_printf("%.*s.%s", whole_length, digits, point + 1);
    g_autofree char *plain = decimals < 3 ? g_strndup(fraction, strlen(fraction) - 3 + decimals)
                                          : g_strconcat("0", fraction, NULL);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" reads two ways: %s %s or %s %s. Write %s %s or %s %s.", excerpt, grouped,
              currency, fraction, currency, grouped, currency, plain, currency);
    return FALSE;
}

static gboolean
refuse_precision(const Written *written, const char *currency, GError **error)
{
    g_autofree char *excerpt = text_excerpt(written->whole);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" has more decimals than %s, which has %d. Round it and try again.",
              excerpt, currency, money_exponent(currency));
    return FALSE;
}

static gboolean
refuse_size(const Written *written, GError **error)
{
    g_autofree char *excerpt = text_excerpt(written->whole);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" is more money than this program can count. Check the number of digits.",
              excerpt);
    return FALSE;
}

static DecimalStyle
style_of_point(const char *point)
{
    return *point == '.' ? DECIMALS_BEHIND_POINT : DECIMALS_BEHIND_COMMA;
}

/* What the digits behind the point are, where they could be either. */
typedef enum {
    DIGITS_DECIDED_NOT,
    DIGITS_ARE_DECIMALS,
    DIGITS_ARE_GROUPED,
} DigitsKind;

static DigitsKind
decide(const char *point, int decimals, DecimalStyle style, gboolean is_shown)
{
    DigitsKind by_currency =
        strlen(point + 1) == (gsize)decimals ? DIGITS_ARE_DECIMALS : DIGITS_ARE_GROUPED;
    DigitsKind by_style =
        style == style_of_point(point) ? DIGITS_ARE_DECIMALS : DIGITS_ARE_GROUPED;

    if (style == DECIMALS_UNSAID)
        return is_shown ? by_currency : DIGITS_DECIDED_NOT;
    return is_shown && by_style != by_currency ? DIGITS_DECIDED_NOT : by_style;
}

gboolean
written_amount(const Written *written, const char *currency, DecimalStyle style,
               gboolean is_shown, gint64 *ret_minor, GError **error)
{
    const char *digits = written->digits;
    int decimals = money_exponent(currency);
    gsize length = strlen(digits);
    const char *point = find_decimal_point(digits);
    gboolean is_whole = is_grouped(digits, length);

    if (is_whole && point != NULL && decimals > 0) {
        DigitsKind kind = decide(point, decimals, style, is_shown);

        if (kind == DIGITS_DECIDED_NOT)
            return refuse_ambiguous(written, point, currency, error);
        is_whole = kind == DIGITS_ARE_GROUPED;
    }
    if (!is_whole && point == NULL) {
        refuse_unreadable(written->whole, error);
        return FALSE;
    }
    if (!is_whole) {
        gsize given = strlen(point + 1);

        if (given > (gsize)decimals &&
            strspn(point + 1 + decimals, "0") < given - (gsize)decimals)
            return refuse_precision(written, currency, error);
        length = (gsize)(point - digits);
    }
    if (!compute_minor(digits, length, is_whole ? "" : point + 1, decimals, ret_minor))
        return refuse_size(written, error);
    return TRUE;
}

/* Grouped by one of the two, it has the other before its decimals. */
static guint
styles_of_grouped(const char *digits)
{
    gboolean has_point = strchr(digits, '.') != NULL, has_comma = strchr(digits, ',') != NULL;

    if (has_point == has_comma)
        return 0;
    return DECIMAL_STYLE_BIT(has_point ? DECIMALS_BEHIND_COMMA : DECIMALS_BEHIND_POINT);
}

guint
written_styles(const Written *written)
{
    const char *digits = written->digits;
    const char *point = find_decimal_point(digits);

    if (!is_grouped(digits, strlen(digits)))
        return point == NULL ? 0 : DECIMAL_STYLE_BIT(style_of_point(point));
    return point == NULL ? styles_of_grouped(digits)
                         : DECIMAL_STYLE_BIT(DECIMALS_BEHIND_POINT) |
                               DECIMAL_STYLE_BIT(DECIMALS_BEHIND_COMMA);
}
