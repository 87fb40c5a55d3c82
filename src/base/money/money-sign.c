/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which currency a text names, by code or by sign. */
#include <string.h>

#include "base/error.h"
#include "base/money/money-private.h"
#include "base/text/text.h"

#define CODES_NAMED 4 /* in a message */
#define DOLLARS                                                                                \
    "USD AUD CAD NZD HKD SGD TWD MXN ARS CLP COP UYU BBD BMD BND BSD BZD DOP FJD GYD JMD KYD " \
    "LRD NAD SBD SRD TTD XCD"

static const struct {
    const char *sign;  /* folded, without spaces, without a full stop at its end */
    const char *codes; /* every currency it may stand for */
} signs[] = {
    /* clang-format off */
    { "$", DOLLARS },
    { "us$", "USD" }, { "$us", "USD" }, { "a$", "AUD" }, { "au$", "AUD" }, { "c$", "CAD" },
    { "ca$", "CAD" }, { "nz$", "NZD" }, { "hk$", "HKD" }, { "s$", "SGD" }, { "sg$", "SGD" },
    { "nt$", "TWD" }, { "mx$", "MXN" }, { "mex$", "MXN" }, { "ar$", "ARS" }, { "cl$", "CLP" },
    { "clp$", "CLP" }, { "co$", "COP" }, { "col$", "COP" }, { "r$", "BRL" }, { "rd$", "DOP" },
    { "$u", "UYU" }, { "bs", "BOB" }, { "s/", "PEN" },
    { "€", "EUR" }, { "euro", "EUR" }, { "£", "GBP" }, { "fr", "CHF" },
    { "sfr", "CHF" },
    { "zł", "PLN" }, { "zl", "PLN" }, { "kč", "CZK" }, { "kc", "CZK" },
    { "ft", "HUF" }, { "lei", "RON" }, { "leu", "RON" }, { "kn", "HRK" }, { "din", "RSD" },
    { "лв", "BGN" }, { "kr", "SEK NOK DKK ISK" },
    { "₽", "RUB" }, { "руб", "RUB" }, { "р", "RUB" },
    { "₴", "UAH" }, { "грн", "UAH" }, { "br", "BYN ETB" },
    { "₸", "KZT" }, { "₾", "GEL" }, { "֏", "AMD" },
    { "₼", "AZN" }, { "₺", "TRY" }, { "tl", "TRY" },
    { "₪", "ILS" }, { "nis", "ILS" }, { "sr", "SAR" }, { "dh", "AED MAD" },
    { "dhs", "AED MAD" }, { "r", "ZAR" }, { "₦", "NGN" },
    { "¥", "JPY CNY" }, { "￥", "JPY CNY" }, { "jp¥", "JPY" },
    { "円", "JPY" }, { "cn¥", "CNY" }, { "rmb", "CNY" }, { "元", "CNY TWD" },
    { "₩", "KRW" }, { "￦", "KRW" }, { "원", "KRW" },
    { "₹", "INR" }, { "rs", "INR PKR LKR NPR MUR" }, { "฿", "THB" },
    { "₫", "VND" }, { "đ", "VND" }, { "₱", "PHP" },
    { "rp", "IDR" }, { "rm", "MYR" },
    /* clang-format on */
};

static const char *
codes_of_sign(const char *marker)
{
    gsize length = strlen(marker);

    if (length > 1 && marker[length - 1] == '.')
        length--;
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (strlen(signs[i].sign) == length && strncmp(signs[i].sign, marker, length) == 0)
            return signs[i].codes;
    }
    return NULL;
}

/* An ISO 4217 code in any case, in capitals. */
static gboolean
read_code(const char *text, char ret_code[4])
{
    char code[4] = "";

    if (strlen(text) != 3)
        return FALSE;
    for (int i = 0; i < 3; i++)
        code[i] = g_ascii_toupper(text[i]);
    if (money_exponent(code) < 0)
        return FALSE;
    memcpy(ret_code, code, sizeof code);
    return TRUE;
}

static gboolean
codes_contain(const char *codes, const char *code)
{
    return code[0] != '\0' && strstr(codes, code) != NULL;
}

static gboolean
refuse_shared_sign(const Written *written, const char *codes, GError **error)
{
    g_auto(GStrv) some = g_strsplit(codes, " ", CODES_NAMED + 1);
    g_autofree char *excerpt = text_excerpt(written->whole);
    g_autofree char *named = NULL;

    if (g_strv_length(some) > CODES_NAMED)
        g_clear_pointer(&some[CODES_NAMED], g_free);
    named = g_strjoinv(", ", some);
    error_set(error, RECOURSE_ERROR_USAGE,
              "The sign in \"%s\" belongs to several currencies, such as %s. Write the code "
              "instead, as in 15.00 USD.",
              excerpt, named);
    return FALSE;
}

static gboolean
refuse_unknown_code(const char *code, GError **error)
{
    g_autofree char *shown = text_excerpt(code);
    g_autofree char *upper = g_ascii_strup(shown, -1);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" is not a known currency. Use a code of ISO 4217, such as USD or EUR.",
              upper);
    return FALSE;
}

/* Three letters can be meant as a code only. */
static gboolean
looks_like_code(const char *marker)
{
    return strlen(marker) == 3 && g_ascii_isalpha(marker[0]) && g_ascii_isalpha(marker[1]) &&
           g_ascii_isalpha(marker[2]);
}

/*
 * Settles one marker. assumed is a code or "". A sign of several currencies is the assumed one
 * where that is among them.
 */
static gboolean
settle_marker(const Written *written, const char *marker, const char *assumed, char ret_code[4],
              GError **error)
{
    const char *codes;

    if (read_code(marker, ret_code))
        return TRUE;
    codes = codes_of_sign(marker);
    if (codes == NULL && looks_like_code(marker))
        return refuse_unknown_code(marker, error);
    if (codes == NULL) {
        refuse_unreadable(written->whole, error);
        return FALSE;
    }
    if (strlen(codes) > 3 && !codes_contain(codes, assumed))
        return refuse_shared_sign(written, codes, error);
    memcpy(ret_code, strlen(codes) > 3 ? assumed : codes, 3);
    ret_code[3] = '\0';
    return TRUE;
}

static gboolean
refuse_two_currencies(const Written *written, const char *one, const char *other,
                      GError **error)
{
    g_autofree char *excerpt = text_excerpt(written->whole);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" names the currency %s, but %s is given beside it. One of them is wrong.",
              excerpt, one, other);
    return FALSE;
}

static gboolean
settle_both(const Written *written, const char *assumed, char ret_code[4], GError **error)
{
    char before[4] = "";
    char behind[4] = "";
    gboolean has_before = written->before[0] != '\0';
    gboolean has_behind = written->behind[0] != '\0';

    if (has_behind && !settle_marker(written, written->behind, assumed, behind, error))
        return FALSE;
    if (has_before &&
        !settle_marker(written, written->before, has_behind ? behind : assumed, before, error))
        return FALSE;
    if (has_before && has_behind && strcmp(before, behind) != 0)
        return refuse_two_currencies(written, before, behind, error);
    memcpy(ret_code, has_before ? before : behind, sizeof before);
    return TRUE;
}

static gboolean
refuse_no_currency(const Written *written, GError **error)
{
    g_autofree char *excerpt = text_excerpt(written->whole);

    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" names no currency. Add its code, as in 15.00 USD.", excerpt);
    return FALSE;
}

gboolean
written_currency(const Written *written, const char *assumed, gboolean must_agree,
                 char ret_currency[4], GError **error)
{
    char fallback[4] = "";
    char named[4] = "";

    if (assumed != NULL && assumed[0] != '\0' && !read_code(assumed, fallback))
        return refuse_unknown_code(assumed, error);
    if (!settle_both(written, fallback, named, error))
        return FALSE;
    if (named[0] == '\0' && fallback[0] == '\0')
        return refuse_no_currency(written, error);
    if (must_agree && named[0] != '\0' && fallback[0] != '\0' && strcmp(named, fallback) != 0)
        return refuse_two_currencies(written, named, fallback, error);
    memcpy(ret_currency, named[0] != '\0' ? named : fallback, sizeof named);
    return TRUE;
}

gboolean
money_currency_of(const char *text, char ret_code[4])
{
    g_autofree char *stripped = g_strstrip(g_strdup(text));
    g_autofree char *folded = text_fold(stripped);
    g_autofree char *with_dollar = g_strconcat(folded, "$", NULL);
    const char *codes;

    if (read_code(stripped, ret_code))
        return TRUE;
    codes = codes_of_sign(folded);
    if (codes == NULL && strlen(folded) == 2)
        codes = codes_of_sign(with_dollar);
    if (codes == NULL || strlen(codes) > 3)
        return FALSE;
    memcpy(ret_code, codes, 4);
    return TRUE;
}
