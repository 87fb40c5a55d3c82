/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/workbook/number.h"

#include <string.h>

#include "base/time/time.h"

#define DIGITS_MOST 40
#define EXPONENT_MOST 400

/* Counts of days that are one day in every program: the first are not, a leap day was added. */
#define DAYS_FIRST 61
#define DAYS_LAST 2958465 /* 31 December 9999 */
#define DAYS_BEFORE_1904 1462

/* 0.DIGITS times 10 to the power of point. */
typedef struct {
    gboolean is_negative;
    char digits[DIGITS_MOST + 1]; /* the first and the last are not 0 */
    int count;
    int point;
} Decimal;

static void
drop_zeros(Decimal *decimal)
{
    while (decimal->count > 0 && decimal->digits[decimal->count - 1] == '0')
        decimal->count--;
    decimal->digits[decimal->count] = '\0';
}

static gboolean
read_exponent(const char *at, Decimal *decimal)
{
    gint64 exponent = 0;

    if (*at == '\0')
        return TRUE;
    if (*at != 'e' && *at != 'E')
        return FALSE;
    if (!g_ascii_string_to_signed(at + 1 + (at[1] == '+'), 10, -EXPONENT_MOST, EXPONENT_MOST,
                                  &exponent, NULL))
        return FALSE;
    decimal->point += (int)exponent;
    return TRUE;
}

static gboolean
decimal_read(const char *text, Decimal *decimal)
{
    gboolean behind_point = FALSE, has_digits = FALSE;
    const char *at = text;

    memset(decimal, 0, sizeof *decimal);
    decimal->is_negative = *at == '-';
    at += decimal->is_negative;
    for (; g_ascii_isdigit(*at) || (*at == '.' && !behind_point); at++) {
        if (*at == '.') {
            behind_point = TRUE;
            continue;
        }
        has_digits = TRUE;
        if (decimal->count == DIGITS_MOST)
            return FALSE;
        if (decimal->count > 0 || *at != '0')
            decimal->digits[decimal->count++] = *at;
        if (behind_point ? decimal->count == 0 : decimal->count > 0)
            decimal->point += behind_point ? -1 : 1;
    }
    if (!has_digits || !read_exponent(at, decimal))
        return FALSE;
    drop_zeros(decimal);
    if (decimal->count == 0)
        decimal->point = 0;
    return TRUE;
}

static gboolean
is_long_integer(const Decimal *decimal)
{
    return decimal->point > NUMBER_DIGITS && decimal->point <= DIGITS_MOST &&
           decimal->count <= decimal->point;
}

gboolean
number_is_long_and_exact(const char *text)
{
    Decimal decimal;

    return decimal_read(text, &decimal) && is_long_integer(&decimal) &&
           decimal.count == decimal.point;
}

/* To the digits that a spreadsheet keeps. */
static void
round_off(Decimal *decimal)
{
    gboolean carries = decimal->count > NUMBER_DIGITS && decimal->digits[NUMBER_DIGITS] >= '5';

    decimal->count = MIN(decimal->count, NUMBER_DIGITS);
    for (int i = decimal->count - 1; carries && i >= 0; i--) {
        carries = decimal->digits[i] == '9';
        decimal->digits[i] = carries ? '0' : (char)(decimal->digits[i] + 1);
    }
    if (carries) {
        decimal->digits[0] = '1';
        decimal->count = 1;
        decimal->point++;
    }
    drop_zeros(decimal);
}

static char *
write_scientific(const Decimal *decimal)
{
    return g_strdup_printf("%s%c%s%sE+%d", decimal->is_negative ? "-" : "", decimal->digits[0],
                           decimal->count > 1 ? "." : "", decimal->digits + 1,
                           decimal->point - 1);
}

static char *
write_plain(const Decimal *decimal)
{
    GString *text = g_string_new(decimal->is_negative && decimal->count > 0 ? "-" : NULL);

    if (decimal->point <= 0 || decimal->count == 0)
        g_string_append_c(text, '0');
    for (int i = MIN(decimal->point, 0); i < decimal->count || i < decimal->point; i++) {
        if (i == decimal->point)
            g_string_append_c(text, '.');
        g_string_append_c(text, i >= 0 && i < decimal->count ? decimal->digits[i] : '0');
    }
    return g_string_free(text, FALSE);
}

char *
number_plain(const char *text, gboolean long_ones_are_exact)
{
    Decimal decimal;

    if (!decimal_read(text, &decimal) || decimal.point > DIGITS_MOST ||
        decimal.point < -DIGITS_MOST)
        return g_strdup(text);
    if (is_long_integer(&decimal))
        return long_ones_are_exact ? write_plain(&decimal) : write_scientific(&decimal);
    round_off(&decimal);
    return write_plain(&decimal);
}

/* The whole days, and the rest as seconds, rounded. */
static gboolean
split_days(const Decimal *decimal, gint64 *ret_days, gint64 *ret_seconds)
{
    const int places = 10;
    const gint64 whole = G_GINT64_CONSTANT(10000000000); /* 10 to that power */
    gint64 days = 0, fraction = 0;

    if (decimal->is_negative || decimal->point < 1 || decimal->point > 7)
        return FALSE;
    for (int i = 0; i < decimal->point + places; i++) {
        gint64 digit = i < decimal->count ? decimal->digits[i] - '0' : 0;

        if (i < decimal->point)
            days = days * 10 + digit;
        else
            fraction = fraction * 10 + digit;
    }
    *ret_seconds = (fraction * SECONDS_PER_DAY + whole / 2) / whole;
    *ret_days = days + *ret_seconds / SECONDS_PER_DAY;
    *ret_seconds %= SECONDS_PER_DAY;
    return TRUE;
}

char *
number_date(const char *text, gboolean begins_in_1904)
{
    const gint64 day_zero = civil_to_days(1899, 12, 30);
    gint64 days, seconds;
    Decimal decimal;
    CivilDate date;

    if (!decimal_read(text, &decimal) || !split_days(&decimal, &days, &seconds))
        return NULL;
    days += begins_in_1904 ? DAYS_BEFORE_1904 : 0;
    if (days < DAYS_FIRST || days > DAYS_LAST)
        return NULL;
    date = civil_from_days(day_zero + days);
    if (seconds == 0)
        return g_strdup_printf("%04d-%02d-%02d", date.year, date.month, date.day);
    return g_strdup_printf("%04d-%02d-%02d %02d:%02d:%02d", date.year, date.month, date.day,
                           (int)(seconds / SECONDS_PER_HOUR),
                           (int)(seconds / SECONDS_PER_MINUTE % 60), (int)(seconds % 60));
}
