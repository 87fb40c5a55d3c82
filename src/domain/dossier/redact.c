/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/dossier/redact.h"

#include <string.h>

#define DIGITS_LEAST 13
#define DIGITS_MOST 19
#define IBAN_LEAST 15
#define IBAN_MOST 34
#define SHOWN 4
#define DOTS "••••"

/* The prefixes that a network issues, of so many digits, and how long its numbers are. */
static const struct {
    int digits;
    int from, to;
    int lengths; /* a bit each */
} networks[] = {
    { 1, 4, 4, 1 << 13 | 1 << 16 | 1 << 19 }, /* Visa */
    { 2, 51, 55, 1 << 16 },                   /* Mastercard */
    { 4, 2221, 2720, 1 << 16 },
    { 2, 34, 34, 1 << 15 }, /* American Express */
    { 2, 37, 37, 1 << 15 },
    { 4, 6011, 6011, 1 << 16 | 1 << 17 | 1 << 18 | 1 << 19 }, /* Discover */
    { 3, 644, 649, 1 << 16 | 1 << 17 | 1 << 18 | 1 << 19 },
    { 2, 65, 65, 1 << 16 | 1 << 17 | 1 << 18 | 1 << 19 },
    { 3, 300, 305, 1 << 14 }, /* Diners Club */
    { 2, 36, 36, 1 << 14 },
    { 2, 38, 39, 1 << 14 | 1 << 16 },
    { 4, 3528, 3589, 1 << 16 | 1 << 17 | 1 << 18 | 1 << 19 }, /* JCB */
    { 2, 62, 62, 1 << 16 | 1 << 17 | 1 << 18 | 1 << 19 },     /* UnionPay */
    { 2, 50, 50, 1 << 13 | 1 << 15 | 1 << 16 | 1 << 19 },     /* Maestro */
    { 2, 56, 58, 1 << 13 | 1 << 15 | 1 << 16 | 1 << 19 },
    { 4, 2200, 2204, 1 << 16 | 1 << 17 | 1 << 18 | 1 << 19 }, /* Mir */
};

static int
leading(const char *digits, int count)
{
    int number = 0;

    for (int i = 0; i < count; i++)
        number = number * 10 + (digits[i] - '0');
    return number;
}

/* Luhn: every second digit from the right twice. */
static gboolean
has_check_digit(const char *digits, gsize length)
{
    int sum = 0;

    for (gsize i = 0; i < length; i++) {
        int digit = digits[length - 1 - i] - '0';

        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

gboolean
redact_is_card(const char *digits)
{
    gsize length = strlen(digits);

    if (length < DIGITS_LEAST || length > DIGITS_MOST || !has_check_digit(digits, length))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(networks); i++) {
        int number = leading(digits, networks[i].digits);

        if (number >= networks[i].from && number <= networks[i].to &&
            (networks[i].lengths & 1 << length) != 0)
            return TRUE;
    }
    return FALSE;
}

/* ISO 7064, over the text with its first four characters behind. */
static gboolean
is_iban(const char *text, gsize length)
{
    int rest = 0;

    if (length < IBAN_LEAST || length > IBAN_MOST || !g_ascii_isupper(text[0]) ||
        !g_ascii_isupper(text[1]) || !g_ascii_isdigit(text[2]) || !g_ascii_isdigit(text[3]))
        return FALSE;
    for (gsize i = 0; i < length; i++) {
        char letter = text[(i + 4) % length];

        rest = g_ascii_isdigit(letter) ? (rest * 10 + (letter - '0')) % 97
                                       : (rest * 100 + (letter - 'A' + 10)) % 97;
    }
    return rest == 1;
}

/* The bytes of a mark that stands within a number, between two of its characters; 0: none. */
static gsize
joint(const char *text)
{
    static const char *const joints[] = { " ", "-", ".", "\xc2\xa0", "\xe2\x80\xaf" };

    for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
        if (g_str_has_prefix(text, joints[i]))
            return strlen(joints[i]);
    }
    return 0;
}

static gboolean
is_digit(char letter)
{
    return g_ascii_isdigit(letter);
}

static gboolean
is_of_iban(char letter)
{
    return g_ascii_isdigit(letter) || g_ascii_isupper(letter);
}

/* What of the text is such characters, one joint between two of them at most: their bytes in
 * the text as they are, and without joints in ret_plain. */
static gsize
scan(const char *text, gboolean (*fits)(char), gsize most, GString *ret_plain, gsize *ends)
{
    const char *at = text;

    g_string_truncate(ret_plain, 0);
    while (fits(*at) && ret_plain->len < most) {
        gsize mark = joint(at + 1);

        g_string_append_c(ret_plain, *at);
        at++;
        ends[ret_plain->len] = (gsize)(at - text);
        if (mark > 0 && fits(at[mark]))
            at += mark;
    }
    return (gsize)(at - text);
}

static gboolean
is_kept(const char *plain, const char *const *kept)
{
    for (; kept != NULL && *kept != NULL; kept++) {
        if (strstr(*kept, plain) != NULL)
            return TRUE;
    }
    return FALSE;
}

static void
put_dots(GString *into, const char *plain, gboolean is_whole)
{
    g_string_append(into, DOTS);
    if (!is_whole)
        g_string_append_printf(into, " %s", plain + strlen(plain) - SHOWN);
}

/* The longest number of a card that begins here: its bytes, 0 for none. */
static gsize
find_card(const char *text, GString *plain)
{
    gsize ends[DIGITS_MOST + 2] = { 0 };
    gsize bytes = scan(text, is_digit, DIGITS_MOST + 1, plain, ends);

    /* A longer run of digits is another number, unless a joint ends what is one. */
    while (plain->len >= DIGITS_LEAST) {
        bytes = ends[plain->len];
        if (!is_digit(text[bytes]) && redact_is_card(plain->str))
            return bytes;
        g_string_truncate(plain, plain->len - 1);
    }
    return 0;
}

static gsize
find_iban(const char *text, GString *plain)
{
    gsize ends[IBAN_MOST + 2] = { 0 };
    gsize bytes = scan(text, is_of_iban, IBAN_MOST + 1, plain, ends);

    while (plain->len >= IBAN_LEAST) {
        bytes = ends[plain->len];
        if (!is_of_iban(text[bytes]) && is_iban(plain->str, plain->len))
            return bytes;
        g_string_truncate(plain, plain->len - 1);
    }
    return 0;
}

/* A number that begins behind a letter or digit is a part of something else. */
static gboolean
may_begin(const char *text, const char *at)
{
    return at == text || (!g_ascii_isalnum(at[-1]) && at[-1] != '.');
}

char *
redact_numbers(const char *text, const char *const *kept, gboolean is_whole, guint *ret_count)
{
    GString *result = g_string_new(NULL);
    g_autoptr(GString) plain = g_string_new(NULL);
    guint count = 0;

    for (const char *at = text; *at != '\0';) {
        gsize bytes = 0;

        if (may_begin(text, at)) {
            bytes = find_card(at, plain);
            if (bytes == 0)
                bytes = find_iban(at, plain);
        }
        if (bytes > 0 && !is_kept(plain->str, kept)) {
            put_dots(result, plain->str, is_whole);
            count++;
        } else {
            bytes = bytes > 0 ? bytes : 1;
            g_string_append_len(result, at, (gssize)bytes);
        }
        at += bytes;
    }
    if (ret_count != NULL)
        *ret_count += count;
    return g_string_free(result, FALSE);
}
