/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/order-number.h"

#include <string.h>

#define DIGITS "0123456789"

/* Digits with a dash between the groups; a mark of the table ends at 0. */
static const struct {
    const char *marketplace;
    int groups[4];
} forms[] = {
    { "amazon", { 3, 7, 7, 0 } },
    { "ebay", { 2, 5, 5, 0 } },
};

/* AliExpress: today 16, earlier 14. */
#define ALIEXPRESS_LEAST 12
#define ALIEXPRESS_MOST 22

static int
sum(const int *groups)
{
    int digits = 0;

    for (; *groups != 0; groups++)
        digits += *groups;
    return digits;
}

static char *
grouped(const char *number, const int *groups)
{
    GString *text = g_string_new(NULL);

    for (; *groups != 0; groups++) {
        if (text->len > 0)
            g_string_append_c(text, '-');
        g_string_append_len(text, number, *groups);
        number += *groups;
    }
    return g_string_free(text, FALSE);
}

char *
order_number_grouped(const char *number, const char *marketplace)
{
    if (number == NULL || marketplace == NULL)
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
        gsize digits = (gsize)sum(forms[i].groups);

        if (g_str_equal(forms[i].marketplace, marketplace) && strlen(number) == digits &&
            strspn(number, DIGITS) == digits)
            return grouped(number, forms[i].groups);
    }
    return NULL;
}

gboolean
order_number_fits(const char *number, const char *marketplace)
{
    gsize digits = strspn(number, DIGITS);

    if (g_strcmp0(marketplace, "aliexpress") != 0)
        return TRUE;
    return digits >= ALIEXPRESS_LEAST && digits <= ALIEXPRESS_MOST && number[digits] == '\0';
}
