/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields whose value is a token that people call by other names: the refusal names the nearest.
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"
#include "services/orders/fields.h"

#define IDENTIFIER_LEAST 4
#define IDENTIFIER_MOST 64

/* A spreadsheet has turned 3069099405659913 into 3.07E+15: the digits are lost. */
static gboolean
is_damaged_number(const char *text)
{
    const char *exponent = strpbrk(text, "eE");

    return exponent != NULL && exponent[1] == '+' && g_ascii_isdigit(text[0]) &&
           strspn(text, "0123456789.,") == (gsize)(exponent - text);
}

char *
identifier_from_text(const char *text, GError **error)
{
    g_autofree char *identifier = text_identifier(text);
    gsize length = strlen(identifier);

    if (is_damaged_number(text)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” was shortened by a spreadsheet. Copy the whole number from the "
                     "order page."),
                  text);
        return NULL;
    }
    if (length < IDENTIFIER_LEAST || length > IDENTIFIER_MOST) {
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("“%s” is not a number of an order or a parcel. It has %d to %d letters and digits."),
            text, IDENTIFIER_LEAST, IDENTIFIER_MOST);
        return NULL;
    }
    return g_steal_pointer(&identifier);
}

char *
payment_from_text(const char *text, GError **error)
{
    char *token = payment_read(text);
    g_autofree char *excerpt = NULL;
    g_autofree char *nearest = NULL;

    if (token != NULL)
        return token;
    excerpt = text_excerpt(text);
    nearest = payment_nearest(text);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("“%s” is not a payment method that is known. The nearest are: %s."), excerpt,
              nearest);
    return NULL;
}

const char *
country_from_text(const char *text, GError **error)
{
    const char *code = country_read(text);
    g_autofree char *excerpt = NULL;
    g_autofree char *nearest = NULL;

    if (code != NULL)
        return code;
    excerpt = text_excerpt(text);
    nearest = country_nearest(text);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("“%s” is not a country that is known. The nearest are: %s."), excerpt,
              nearest);
    return NULL;
}
