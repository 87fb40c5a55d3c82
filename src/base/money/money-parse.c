/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An amount as people and shops write it, with its currency. */
#include <string.h>

#include "base/error.h"
#include "base/money/money-private.h"
#include "base/text/text.h"

#define DIGITS "0123456789"
#define MINUS_SIGN "−"

static gboolean
refuse_negative(const char *text, GError **error)
{
    g_autofree char *excerpt = text_excerpt(text);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" is below zero. Amounts are written without a minus.", excerpt);
    return FALSE;
}

/* Typed by a person, or of an export. */
typedef struct {
    gboolean is_exported; /* the currency beside it must agree, and a page may have shown it */
    DecimalStyle style;
} Manner;

static const Manner typed = { FALSE, DECIMALS_UNSAID };

/* shown is the text as it was given, for messages. */
static gboolean
parse_written(const char *text, const char *shown, const char *currency, const Manner *manner,
              Money *ret_money, GError **error)
{
    gboolean is_shown;
    g_auto(Written) written = { 0 };
    Money money = MONEY_NONE;

    if (!written_split(text, &written)) {
        refuse_unreadable(shown, error);
        return FALSE;
    }
    written.whole = shown;
    is_shown = manner->is_exported && (written.before[0] != '\0' || written.behind[0] != '\0');
    if (!written_currency(&written, currency, manner->is_exported, money.currency, error) ||
        !written_amount(&written, money.currency, manner->style, is_shown, &money.minor, error))
        return FALSE;
    *ret_money = money;
    return TRUE;
}

/* The minus before the digits, or NULL; ret_bytes is its length. */
static const char *
find_minus(const char *text, gsize *ret_bytes)
{
    gsize before = strcspn(text, DIGITS);
    const char *minus = memchr(text, '-', before);

    *ret_bytes = 1;
    if (minus == NULL) {
        minus = g_strstr_len(text, (gssize)before, MINUS_SIGN);
        *ret_bytes = strlen(MINUS_SIGN);
    }
    return minus;
}

gboolean
money_parse(const char *text, const char *currency, Money *ret_money, GError **error)
{
    gsize bytes;

    if (find_minus(text, &bytes) != NULL)
        return refuse_negative(text, error);
    return parse_written(text, text, currency, &typed, ret_money, error);
}

/* White space and a pair of single quotes around the amount are the exporter's, not its own. */
static char *
strip_wrapping(const char *text)
{
    char *stripped = g_strstrip(g_strdup(text));
    gsize length = strlen(stripped);

    if (length >= 2 && stripped[0] == '\'' && stripped[length - 1] == '\'') {
        memmove(stripped, stripped + 1, length - 2);
        stripped[length - 2] = '\0';
    }
    return stripped;
}

/* "€ 1,99x1" is a price times one; times any other number it is not an amount. */
static void
strip_times_one(char *text)
{
    if (g_str_has_suffix(text, "x1"))
        text[strlen(text) - 2] = '\0';
}

static gboolean
parse_signed(const char *text, const char *currency, DecimalStyle style, Money *ret_money,
             GError **error)
{
    const Manner manner = { TRUE, style };
    g_autofree char *amount = strip_wrapping(text);
    gsize bytes;
    const char *minus = find_minus(amount, &bytes);

    strip_times_one(amount);
    if (minus != NULL) {
        char *gap = amount + (minus - amount);

        memmove(gap, gap + bytes, strlen(gap + bytes) + 1);
    }
    if (!parse_written(amount, text, currency, &manner, ret_money, error))
        return FALSE;
    if (minus != NULL)
        ret_money->minor = -ret_money->minor;
    return TRUE;
}

static char *
only_digits(const char *text)
{
    char *digits = g_strdup(text);
    char *end = digits;

    for (const char *at = text; *at != '\0'; at++) {
        if (g_ascii_isdigit(*at))
            *end++ = *at;
    }
    *end = '\0';
    return digits;
}

/* The label must show the same digits as the parts do; it may leave out decimals that are zero.
 */
static gboolean
label_agrees(const char *label, const char *units, const char *decimals)
{
    g_autofree char *shown = only_digits(label);
    g_autofree char *whole = only_digits(units);
    g_autofree char *all = g_strconcat(whole, decimals, NULL);

    if (shown[0] == '\0' || strcmp(shown, all) == 0)
        return TRUE;
    return strcmp(shown, whole) == 0 && strspn(decimals, "0") == strlen(decimals);
}

/*
 * The currency that the label names around the amount of the parts. The zero in front makes
 * three decimals read as such.
 */
static char *
join_parts(const char *label, const char *units, const char *decimals)
{
    g_autofree char *digits = only_digits(units);
    gsize before = strcspn(label, DIGITS);
    gsize end = strlen(label);

    while (end > before && !g_ascii_isdigit(label[end - 1]))
        end--;
    return g_strdup_printf("%.*s0%s%s%s%s", (int)before, label, digits,
                           decimals[0] != '\0' ? "." : "", decimals, label + end);
}

static gboolean
parts_are_digits(const char *units, const char *decimals)
{
    return g_ascii_isdigit(units[0]) && strspn(units, DIGITS ".,' ") == strlen(units) &&
           strspn(decimals, DIGITS) == strlen(decimals);
}

/* LABEL|UNITS|DECIMALS, where the parts say what the label may leave open. */
static gboolean
parse_parts(const char *text, char **parts, const char *currency, Money *ret_money,
            GError **error)
{
    const char *units = parts[1];
    const char *decimals = parts[2];
    const Manner manner = { TRUE, DECIMALS_BEHIND_POINT }; /* as they are joined */
    g_autofree char *joined = join_parts(parts[0], units, decimals);
    Money money = MONEY_NONE;
    gsize given = strlen(decimals);

    if (!parts_are_digits(units, decimals) || !label_agrees(parts[0], units, decimals)) {
        refuse_unreadable(text, error);
        return FALSE;
    }
    if (!parse_written(joined, text, currency, &manner, &money, error))
        return FALSE;
    if (given != 0 && given != (gsize)money_exponent(money.currency)) {
        refuse_unreadable(text, error);
        return FALSE;
    }
    *ret_money = money;
    return TRUE;
}

gboolean
money_parse_exported(const char *text, const char *currency, DecimalStyle style,
                     Money *ret_money, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(text, "|", -1);

    if (g_strv_length(parts) == 3)
        return parse_parts(text, parts, currency, ret_money, error);
    return parse_signed(text, currency, style, ret_money, error);
}

guint
money_decimal_styles(const char *text)
{
    g_autofree char *amount = strip_wrapping(text);
    g_auto(Written) written = { 0 };

    strip_times_one(amount);
    return strchr(text, '|') == NULL && written_split(amount, &written)
               ? written_styles(&written)
               : 0;
}

gboolean
money_is_bare(const char *text)
{
    return text[strspn(text, DIGITS ".,' +-")] == '\0';
}
