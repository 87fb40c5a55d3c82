/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-read.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-words-private.h"
#include "services/orders/orders.h"

#define TEXT_LIMIT 2000
#define QUANTITY_LIMIT 1000000

/* What exporters write where there is nothing. */
static const char *const blanks[] = {
    "not available", "not applicable", "undefined", "null", "none", "n/a", "nan", "-",
};

static char *
trimmed(const char *text)
{
    return text == NULL ? g_strdup("") : g_strstrip(g_strdup(text));
}

gboolean
import_is_blank(const char *text)
{
    g_autofree char *word = trimmed(text);

    if (*word == '\0')
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(blanks); i++) {
        if (g_ascii_strcasecmp(word, blanks[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

void
import_read_text(char **place, const char *text)
{
    gsize length;

    if (import_is_blank(text))
        return;
    g_free(*place);
    *place = trimmed(text);
    length = strlen(*place);
    if (length > TEXT_LIMIT) {
        const char *end = g_utf8_find_prev_char(*place, *place + TEXT_LIMIT);

        (*place)[end == NULL ? 0 : end - *place] = '\0';
    }
}

/* ="3069099405659913" and '3069099405659913 are how people keep a spreadsheet from rounding. */
static char *
without_guard(const char *text)
{
    char *number = trimmed(text);

    if (g_str_has_prefix(number, "=\"") && g_str_has_suffix(number, "\"") &&
        number[2] != '\0') {
        number[strlen(number) - 1] = '\0';
        memmove(number, number + 2, strlen(number) - 1);
    } else if (number[0] == '\'') {
        memmove(number, number + 1, strlen(number));
    }
    return g_strstrip(number);
}

/* AliExpress: 12 to 22 digits; today 16, earlier 14. */
static gboolean
is_aliexpress_number(const char *number)
{
    gsize length = strspn(number, "0123456789");

    return length >= 12 && length <= 22 && number[length] == '\0';
}

gboolean
import_read_number(Order *order, const char *text, const ImportTask *task, GError **error)
{
    const FieldContext context = { zone_utc(), task->now, task->policies };
    g_autofree char *number = without_guard(text);

    if (*number == '\0') {
        error_set(error, RECOURSE_ERROR_FAILED, N_("The order number is missing."));
        return FALSE;
    }
    if (!order_field_set(order, order_field_find("number"), number, &context, error))
        return FALSE;
    if (g_strcmp0(order->marketplace, "aliexpress") == 0 &&
        !is_aliexpress_number(order->number)) {
        g_autofree char *shown = text_excerpt(number);

        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("“%s” is no order number of AliExpress: that has 12 to 22 digits."),
                  shown);
        return FALSE;
    }
    return TRUE;
}

/* The longest run of digits in the file's name: "80012345678901 (1).csv". */
gboolean
import_read_file_name(Order *order, const ImportTask *task, GError **error)
{
    g_autofree char *name =
        task->file_name == NULL ? NULL : g_path_get_basename(task->file_name);
    g_autofree char *number = g_strdup("");

    for (const char *at = name; at != NULL && *at != '\0';) {
        gsize length = strspn(at, "0123456789");

        if (length > strlen(number)) {
            g_free(number);
            number = g_strndup(at, length);
        }
        at += MAX(length, 1);
    }
    if (strlen(number) < 12) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("This format has the order number as the name of the file; give the file "
                     "its name back, for example 3069099405659913.csv."));
        return FALSE;
    }
    return import_read_number(order, number, task, error);
}

void
import_read_marketplace(Order *order, const char *text, const ImportTask *task)
{
    g_autofree char *name = trimmed(text);
    const Policy *policy = *name == '\0' ? NULL : policies_find(task->policies, name);

    if (policy == NULL || policy->kind != POLICY_MARKETPLACE)
        return;
    g_free(order->marketplace);
    order->marketplace = g_strdup(policy->name);
}

const Zone *
import_zone(const Order *order, const ImportTask *task)
{
    const char *name = order->marketplace == NULL ? "generic" : order->marketplace;

    return policies_marketplace(task->policies, name)->zone;
}

gboolean
import_read_fact(Order *order, Fact fact, const char *text, const ImportTask *task,
                 GError **error)
{
    g_auto(Moment) moment = { 0 };
    g_autofree char *date = trimmed(text);

    if (import_is_blank(date))
        return TRUE;
    if (!moment_parse_exported(date, import_zone(order, task), &moment, error))
        return FALSE;
    order_set_fact(order, fact, &moment, 0, NULL);
    return TRUE;
}

void
import_state_fact(Order *order, Fact fact, Instant instant)
{
    const Moment moment = { .instant = instant };

    order_set_fact(order, fact, &moment, 0, NULL);
}

/* No currency stands in the text. */
static gboolean
is_bare(const char *amount)
{
    return amount[strspn(amount, "0123456789.,' +-")] == '\0';
}

/*
 * The amount with its currency in the same text where the currency is no code: "€ 9.61", and
 * "US $9.61" for the letters that a page shows before the dollar sign.
 */
static char *
with_sign(const char *amount, const char *currency)
{
    gboolean is_prefix =
        strlen(currency) == 2 && g_ascii_isupper(currency[0]) && g_ascii_isupper(currency[1]);

    if (!is_bare(amount))
        return g_strdup(amount);
    return g_strconcat(currency, is_prefix ? " $" : " ", amount, NULL);
}

static char *
without_commas(const char *amount)
{
    g_auto(GStrv) parts = g_strsplit(amount, ",", -1);

    return g_strjoinv("", parts);
}

static gboolean
parse_amount(const char *amount, const char *sign, Money *ret_money, GError **error)
{
    g_autofree char *code = g_ascii_strup(sign, -1);
    g_autofree char *text = NULL;

    if (money_exponent(code) >= 0)
        return money_parse_exported(amount, code, ret_money, error);
    text = with_sign(amount, sign);
    if (is_bare(text)) {
        *ret_money = MONEY_NONE;
        return TRUE;
    }
    return money_parse_exported(text, NULL, ret_money, error);
}

gboolean
import_read_amount(const char *text, const char *currency, AmountStyle style, Money *ret_money,
                   GError **error)
{
    g_autofree char *shown = trimmed(text);
    g_autofree char *sign = import_is_blank(currency) ? g_strdup("") : trimmed(currency);
    g_autofree char *amount = NULL;

    if (import_is_blank(shown)) {
        *ret_money = MONEY_NONE;
        return TRUE;
    }
    amount = style == AMOUNT_WITH_DOT ? without_commas(shown) : g_strdup(shown);
    return parse_amount(amount, sign, ret_money, error);
}

gboolean
import_read_quantity(const char *text, int *ret_quantity, GError **error)
{
    g_autofree char *word = trimmed(text);
    gint64 quantity = 1;
    char *end = word;

    if (!import_is_blank(word)) {
        quantity = g_ascii_isdigit(word[0]) ? g_ascii_strtoll(word, &end, 10) : 0;
        if (*end == '.')
            end += 1 + strspn(end + 1, "0");
    }
    if (quantity < 1 || quantity > QUANTITY_LIMIT || g_ascii_isdigit(*end)) {
        g_autofree char *shown = text_excerpt(word);

        error_set(error, RECOURSE_ERROR_FAILED, N_("“%s” is no quantity."), shown);
        return FALSE;
    }
    *ret_quantity = (int)quantity;
    return TRUE;
}

static void
make_true(Order *order, Fact fact)
{
    if (!order->facts[fact].is_true)
        order_set_fact(order, fact, NULL, 0, NULL);
}

static void
enter_state(Order *order, OrderState state)
{
    switch (state) {
    case STATE_UNKNOWN:
    case STATE_UNPAID:
        break;
    case STATE_PAID:
        make_true(order, FACT_PAID);
        break;
    case STATE_SHIPPED:
        make_true(order, FACT_SHIPPED);
        break;
    case STATE_MARKED_DELIVERED:
        make_true(order, FACT_MARKED_DELIVERED);
        break;
    case STATE_COMPLETED:
        make_true(order, FACT_CONFIRMED);
        break;
    case STATE_CLOSED:
        order->is_closed = TRUE;
        break;
    case STATE_CANCELLED:
        order->is_cancelled = TRUE;
        break;
    }
}

void
import_read_status(Order *order, const char *text)
{
    if (import_is_blank(text))
        return;
    import_read_text(&order->imported_status, text);
    enter_state(order, order_state_of_word(order->imported_status, order->marketplace));
}

void
import_read_end_reason(Order *order, const char *text)
{
    g_autofree char *reason = trimmed(text);
    OrderState state = order_state_of_word(reason, order->marketplace);
    char *status;

    if (import_is_blank(reason))
        return;
    if (state != STATE_UNKNOWN) {
        order_clear_fact(order, FACT_CONFIRMED);
        enter_state(order, state);
    }
    status = order->imported_status == NULL
                 ? g_strdup(reason)
                 : g_strdup_printf("%s (%s)", order->imported_status, reason);
    import_read_text(&order->imported_status, status);
    g_free(status);
}

void
import_read_payment(Order *order, const char *text)
{
    if (import_is_blank(text))
        return;
    g_free(order->paid_with);
    order->paid_with = g_strdup(payment_of_words(text));
}

/* What the field does not take is left out: the order is worth more than its address. */
static void
set_if_valid(Order *order, const char *field, const char *text)
{
    const FieldContext context = { .zone = zone_utc() };

    if (!import_is_blank(text))
        (void)order_field_set(order, order_field_find(field), text, &context, NULL);
}

void
import_read_country(Order *order, const char *text)
{
    set_if_valid(order, "buyer-country", text);
}

void
import_read_address(Order *order, const char *text)
{
    g_autofree char *address = trimmed(text);
    g_autofree char *whole =
        g_strconcat(g_str_has_prefix(address, "//") ? "https:" : "", address, NULL);

    set_if_valid(order, "url", whole);
}

static Parcel *
find_parcel(const Order *order, const char *number)
{
    for (guint i = 0; i < order->parcels->len; i++) {
        Parcel *parcel = order->parcels->pdata[i];

        if (strcmp(parcel->number, number) == 0)
            return parcel;
    }
    return NULL;
}

void
import_read_parcel(Order *order, const char *number, const char *carrier, const char *alias_of)
{
    g_autofree char *identifier =
        import_is_blank(number) || order->parcels->len >= IMPORT_ITEMS_MOST
            ? g_strdup("")
            : text_identifier(number);
    g_autofree char *other =
        import_is_blank(alias_of) ? g_strdup("") : text_identifier(alias_of);
    Parcel *parcel;

    if (*identifier == '\0' || strlen(identifier) > 64)
        return;
    parcel = find_parcel(order, identifier);
    if (parcel == NULL) {
        parcel = parcel_new(identifier);
        g_ptr_array_add(order->parcels, parcel);
    }
    if (parcel->carrier == NULL)
        import_read_text(&parcel->carrier, carrier);
    if (*other != '\0' && parcel->alias_of == NULL && strcmp(other, identifier) != 0)
        parcel->alias_of = g_steal_pointer(&other);
}
