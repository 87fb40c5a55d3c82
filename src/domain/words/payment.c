/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/payment.h"

#include <string.h>

#include "base/i18n.h"

/* clang-format off */
const PaymentMethod payment_methods[] = {
    { "credit-card",   N_("Credit card"),       TRUE },
    { "debit-card",    N_("Debit card"),        TRUE },
    { "alipay",        N_("Alipay"),            FALSE },
    { "paypal",        N_("PayPal"),            FALSE },
    { "klarna",        N_("Klarna"),            FALSE },
    { "afterpay",      N_("Afterpay"),          FALSE },
    { "pix",           N_("Pix"),               FALSE },
    { "boleto",        N_("Boleto"),            FALSE },
    { "sepa-debit",    N_("SEPA direct debit"), FALSE },
    { "twint",         N_("TWINT"),             FALSE },
    { "bancontact",    N_("Bancontact"),        FALSE },
    { "balance",       N_("Balance"),           FALSE },
    { "gift-card",     N_("Gift card"),         FALSE },
    { "bank-transfer", N_("Bank transfer"),     FALSE },
    { "other",         N_("Other"),             FALSE },
    { NULL,            NULL,                    FALSE },
};
/* clang-format on */

static const PaymentMethod *
find_method(const char *token, gsize length)
{
    for (const PaymentMethod *method = payment_methods; method->token != NULL; method++) {
        if (strlen(method->token) == length && strncmp(method->token, token, length) == 0)
            return method;
    }
    return NULL;
}

static gboolean
is_network(const char *name)
{
    return *name != '\0' &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(name);
}

const PaymentMethod *
payment_find(const char *token)
{
    gsize length = strcspn(token, ":");
    const PaymentMethod *method = find_method(token, length);

    if (method == NULL || token[length] == '\0')
        return method;
    return method->is_card && is_network(token + length + 1) ? method : NULL;
}

gboolean
payment_matches(const char *pattern, const char *token)
{
    gsize length = strcspn(pattern, ":");

    if (!g_str_equal(pattern + length, ":*"))
        return g_str_equal(pattern, token);
    return strncmp(pattern, token, length) == 0 &&
           (token[length] == '\0' || token[length] == ':');
}

gboolean
payment_is_pattern(const char *pattern)
{
    gsize length = strcspn(pattern, ":");
    const PaymentMethod *method;

    if (!g_str_equal(pattern + length, ":*"))
        return payment_find(pattern) != NULL;
    method = find_method(pattern, length);
    return method != NULL && method->is_card;
}
