/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/payment.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/aliases-private.h"

#define ANYBODY N_("your bank or payment service")

/* clang-format off */
const PaymentMethod payment_methods[] = {
    { "credit-card",   N_("Credit card"),       N_("your bank"), TRUE  },
    { "debit-card",    N_("Debit card"),        N_("your bank"), TRUE  },
    { "alipay",        N_("Alipay"),            N_("Alipay"),    FALSE },
    { "paypal",        N_("PayPal"),            N_("PayPal"),    FALSE },
    { "klarna",        N_("Klarna"),            N_("Klarna"),    FALSE },
    { "afterpay",      N_("Afterpay"),          N_("Afterpay"),  FALSE },
    { "pix",           N_("Pix"),               N_("your bank"), FALSE },
    { "boleto",        N_("Boleto"),            N_("your bank"), FALSE },
    { "sepa-debit",    N_("SEPA direct debit"), N_("your bank"), FALSE },
    { "twint",         N_("TWINT"),             N_("your bank"), FALSE },
    { "bancontact",    N_("Bancontact"),        N_("your bank"), FALSE },
    { "balance",       N_("Balance"),           ANYBODY,         FALSE },
    { "gift-card",     N_("Gift card"),         ANYBODY,         FALSE },
    { "bank-transfer", N_("Bank transfer"),     N_("your bank"), FALSE },
    { "other",         N_("Other"),             ANYBODY,         FALSE },
    { NULL,            NULL,                    NULL,            FALSE },
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

const char *
payment_payer(const char *token)
{
    const PaymentMethod *method = token == NULL ? NULL : payment_find(token);

    return method == NULL ? ANYBODY : method->payer;
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

/* Made when it is first asked for, of what is in the program. */
static const Aliases *
names(void)
{
    static gsize made = 0;

    if (g_once_init_enter(&made))
        g_once_init_leave(&made, (gsize)aliases_new("payments.names"));
    return (const Aliases *)made;
}

/* What the words of a text name. */
typedef struct {
    int method; /* place of the name, or -1 */
    int network;
    guint methods; /* how many different ones */
    guint networks;
    guint unknown; /* words without a meaning */
} Named;

static gboolean
is_network_token(const char *token)
{
    return token[0] == ':';
}

static void
note(int *place, guint *count, int found)
{
    if (*place == found)
        return;
    (*count)++;
    if (*place < 0 || found < *place)
        *place = found;
}

static void
note_name(Named *named, int place)
{
    const char *token = aliases_token(names(), place);

    if (is_network_token(token))
        note(&named->network, &named->networks, place);
    else if (!g_str_equal(token, ALIASES_FILLER))
        note(&named->method, &named->methods, place);
}

/* The digits of a card have no meaning. */
static gboolean
is_digits(const char *word, gsize length)
{
    return strspn(word, "0123456789x") >= length;
}

static Named
read_names(const char *text)
{
    g_autofree char *words = text_fold_words(text);
    Named named = { .method = -1, .network = -1 };
    gsize length = 0;

    for (const char *at = words; *at != '\0'; at += length + (at[length] == ' ')) {
        int place = aliases_match(names(), at, &length);

        if (place >= 0) {
            note_name(&named, place);
            continue;
        }
        length = strcspn(at, " ");
        named.unknown += !is_digits(at, length);
    }
    return named;
}

/* A network alone is a credit card's; beside what is no card it contradicts it. */
static char *
join_token(const Named *named)
{
    const char *method =
        named->method < 0 ? "credit-card" : aliases_token(names(), named->method);

    if (named->network < 0)
        return g_strdup(method);
    return payment_find(method)->is_card
               ? g_strconcat(method, aliases_token(names(), named->network), NULL)
               : NULL;
}

char *
payment_read(const char *words)
{
    g_autofree char *token = g_ascii_strdown(words, -1);
    Named named;

    if (find_method(token, strcspn(token, ":")) != NULL) /* then it is no other name */
        return payment_find(token) != NULL ? g_steal_pointer(&token) : NULL;
    named = read_names(words);
    if (named.unknown > 0 || named.methods > 1 || named.networks > 1 ||
        named.methods + named.networks == 0)
        return NULL;
    return join_token(&named);
}

gboolean
payment_list(guint place, char **ret_token, char **ret_names)
{
    Named named = { .method = -1, .network = -1 };

    for (int i = 0; i < (int)aliases_count(names()); i++) {
        const char *token = aliases_token(names(), i);

        if (g_str_equal(token, ALIASES_FILLER) || place-- > 0)
            continue;
        note_name(&named, i);
        *ret_token = join_token(&named);
        *ret_names = aliases_names(names(), i);
        return TRUE;
    }
    return FALSE;
}

char *
payment_nearest(const char *words)
{
    return aliases_nearest(names(), words);
}

const char *
payment_network_label(const char *network)
{
    for (guint i = 0; i < aliases_count(names()); i++) {
        const char *token = aliases_token(names(), (int)i);

        if (is_network_token(token) && g_str_equal(token + 1, network))
            return aliases_label(names(), (int)i);
    }
    return NULL;
}
