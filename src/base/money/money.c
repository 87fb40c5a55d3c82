/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/money/money.h"

#include <string.h>

#include "base/error.h"
#include "base/text/text.h"

#define HUNDREDTHS_OF_WHOLE 10000
#define AMOUNT_BYTES 32 /* the limit has 16 digits; sign, dot and NUL besides */

gboolean
money_is_known(const Money *money)
{
    return money->currency[0] != '\0';
}

static gboolean
is_within_limit(gint64 minor)
{
    return minor >= -MONEY_LIMIT && minor <= MONEY_LIMIT;
}

static gboolean
are_comparable(const Money *a, const Money *b)
{
    return money_is_known(a) && strcmp(a->currency, b->currency) == 0;
}

/* Written from the end: decimals, dot, the rest, sign. */
char *
money_amount_text(const Money *money)
{
    int decimals = MAX(money_exponent(money->currency), 0);
    guint64 rest = money->minor < 0 ? -(guint64)money->minor : (guint64)money->minor;
    char text[AMOUNT_BYTES];
    char *at = text + sizeof text;

    *--at = '\0';
    for (int i = 0; rest > 0 || i <= decimals; i++) {
        if (i == decimals && decimals > 0)
            *--at = '.';
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    }
    if (money->minor < 0)
        *--at = '-';
    return g_strdup(at);
}

char *
money_text(const Money *money)
{
    g_autofree char *amount = money_amount_text(money);

    return g_strconcat(amount, " ", money->currency, NULL);
}

/* Appends a digit to a number; FALSE when it leaves the limit. */
static gboolean
append_digit(gint64 *number, int digit)
{
    *number = *number * 10 + digit;
    return *number <= MONEY_LIMIT;
}

/* Digits with at most so many decimals behind a dot, as minor units. */
static gboolean
scan_amount(const char *text, int decimals, gint64 *ret_minor)
{
    gint64 minor = 0;
    int behind_dot = -1;

    if (!g_ascii_isdigit(*text))
        return FALSE;
    for (; *text != '\0'; text++) {
        if (*text == '.' && behind_dot < 0 && g_ascii_isdigit(text[1])) {
            behind_dot = 0;
            continue;
        }
        if (!g_ascii_isdigit(*text) || !append_digit(&minor, *text - '0'))
            return FALSE;
        if (behind_dot >= 0 && ++behind_dot > decimals)
            return FALSE;
    }
    for (int i = MAX(behind_dot, 0); i < decimals; i++) {
        if (!append_digit(&minor, 0))
            return FALSE;
    }
    *ret_minor = minor;
    return TRUE;
}

static void
refuse_amount(const char *amount, const char *currency, int decimals, GError **error)
{
    g_autofree char *shown_amount = NULL;
    g_autofree char *shown_currency = NULL;

    if (error == NULL)
        return;
    shown_amount = text_excerpt(amount);
    shown_currency = text_excerpt(currency);
    if (decimals < 0)
        error_set(error, RECOURSE_ERROR_USAGE,
                  "\"%s\" is not a currency. Use a code of ISO 4217 such as USD.",
                  shown_currency);
    else
        error_set(
            error, RECOURSE_ERROR_USAGE,
            "\"%s\" is not an amount in %s. Use digits and a dot, with at most %d decimals.",
            shown_amount, shown_currency, decimals);
}

gboolean
money_from_amount(const char *amount, const char *currency, Money *ret_money, GError **error)
{
    int decimals = money_exponent(currency);
    gboolean is_negative = amount != NULL && amount[0] == '-';
    gint64 minor;

    if (decimals < 0 || amount == NULL ||
        !scan_amount(amount + is_negative, decimals, &minor)) {
        refuse_amount(amount, currency, decimals, error);
        return FALSE;
    }
    ret_money->minor = is_negative ? -minor : minor;
    memcpy(ret_money->currency, currency, sizeof ret_money->currency);
    return TRUE;
}

gboolean
money_add(const Money *a, const Money *b, Money *ret_sum)
{
    Money sum = *a;

    if (!are_comparable(a, b) || __builtin_add_overflow(a->minor, b->minor, &sum.minor) ||
        !is_within_limit(sum.minor))
        return FALSE;
    *ret_sum = sum;
    return TRUE;
}

gboolean
money_subtract(const Money *a, const Money *b, Money *ret_difference)
{
    Money difference = *a;

    if (!are_comparable(a, b) ||
        __builtin_sub_overflow(a->minor, b->minor, &difference.minor) ||
        !is_within_limit(difference.minor))
        return FALSE;
    *ret_difference = difference;
    return TRUE;
}

gboolean
money_compare(const Money *a, const Money *b, int *ret_order)
{
    if (!are_comparable(a, b))
        return FALSE;
    *ret_order = (a->minor > b->minor) - (a->minor < b->minor);
    return TRUE;
}

gboolean
money_share(const Money *whole, int hundredths, Money *ret_part)
{
    gint64 wholes = whole->minor / HUNDREDTHS_OF_WHOLE;
    gint64 rest = whole->minor % HUNDREDTHS_OF_WHOLE;

    if (!money_is_known(whole) || hundredths < 0 || hundredths > HUNDREDTHS_OF_WHOLE)
        return FALSE;
    if (rest < 0) { /* so that a half is rounded up below zero too */
        rest += HUNDREDTHS_OF_WHOLE;
        wholes--;
    }
    *ret_part = *whole;
    ret_part->minor = wholes * hundredths +
                      (rest * hundredths + HUNDREDTHS_OF_WHOLE / 2) / HUNDREDTHS_OF_WHOLE;
    return TRUE;
}
