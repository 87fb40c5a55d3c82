/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "50 %" of an amount, or an amount in its own words. */
#include "base/money/money.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

/* Digits with at most two decimals, as hundredths; FALSE when it is anything else. */
static gboolean
parse_hundredths(const char *text, gsize length, int *ret_hundredths)
{
    int value = 0, decimals = -1;
    gboolean has_digit = FALSE;

    for (gsize i = 0; i < length; i++) {
        if ((text[i] == '.' || text[i] == ',') && decimals < 0) {
            decimals = 0;
        } else if (g_ascii_isdigit(text[i]) && value < 100000 && decimals < 2) {
            value = value * 10 + (text[i] - '0');
            decimals += decimals >= 0;
            has_digit = TRUE;
        } else {
            return FALSE;
        }
    }
    for (decimals = MAX(decimals, 0); decimals < 2; decimals++)
        value *= 10;
    *ret_hundredths = value;
    return has_digit;
}

gboolean
money_parse_share(const char *text, const Money *whole, Money *ret_money, GError **error)
{
    const char *sign = strchr(text, '%');
    gsize length = sign == NULL ? 0 : (gsize)(sign - text);
    int hundredths = 0;

    if (sign == NULL)
        return money_parse(text, money_is_known(whole) ? whole->currency : NULL, ret_money,
                           error);
    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (sign[1] != '\0' || !parse_hundredths(text, length, &hundredths) || hundredths > 10000) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” is not a share. Enter a number from 0 to 100, such as 50 %%."),
                  text);
        return FALSE;
    }
    if (!money_is_known(whole)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” of what? The order has no total; give an amount, or enter the total "
                     "first."),
                  text);
        return FALSE;
    }
    return money_share(whole, hundredths, ret_money);
}
