/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/value/import-read.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"

#define TEXT_LIMIT 2000
#define QUANTITY_LIMIT 1000000
#define EXACT_DIGITS 15 /* that a floating-point number always keeps; of 16, up to 9.0e15 */

/* Before there were any shops to order from by wire, and how far from now a date may lie. */
#define FIRST_ORDERS G_GINT64_CONSTANT(788918400) /* 1995-01-01 */
#define AHEAD_DAYS 2                              /* of what has happened: zones and clocks */
#define PROMISED_DAYS 1096                        /* of what is still to come */

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

/* Digits and a tail of zeros: a program took the number for one to count with. */
static gboolean
has_decimals(const char *number, gsize *ret_digits)
{
    gsize digits = strspn(number, "0123456789");
    const char *tail = number + digits;

    *ret_digits = digits;
    return digits > 0 && (*tail == '.' || *tail == ',') && tail[1] != '\0' &&
           tail[1 + strspn(tail + 1, "0")] == '\0';
}

/* Takes the tail off, as long as all digits are sure to be the number's own. */
static gboolean
restore_number(char *number, GError **error)
{
    gsize digits;
    g_autofree char *shown = NULL;

    if (!has_decimals(number, &digits))
        return TRUE;
    if (digits <= EXACT_DIGITS || (digits == EXACT_DIGITS + 1 && number[0] < '9')) {
        number[digits] = '\0';
        return TRUE;
    }
    shown = text_excerpt(number);
    error_set(
        error, RECOURSE_ERROR_FAILED,
        N_("The order number “%s” was stored as a decimal number, so its last digits may be "
           "wrong. Export the file again with the number as text."),
        shown);
    return FALSE;
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
    if (!restore_number(number, error) ||
        !order_field_set(order, order_field_find("number"), number, &context, error))
        return FALSE;
    if (!order_number_fits(order->number, order->marketplace)) {
        g_autofree char *shown = text_excerpt(number);

        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("“%s” is not an order number of AliExpress. Those have 12 to 22 digits."),
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
                  N_("In this format the file's name is the order number. Rename the file "
                     "to it, for example 3069099405659913.csv."));
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

/* FALSE: it cannot have been, or be promised for, that moment. */
static gboolean
is_plausible(Fact fact, Instant instant, Instant now)
{
    gboolean is_promise = fact == FACT_GUARANTEE || fact == FACT_CLOSES;

    return instant >= FIRST_ORDERS &&
           instant <= instant_add_days(now, is_promise ? PROMISED_DAYS : AHEAD_DAYS);
}

static void
leave_out_date(const char *date, const ImportTask *task)
{
    const ImportFoundNote note = { NOTE_FAR_DATE, date, .role = COLUMN_OTHER };

    import_note(task, &note);
}

gboolean
import_read_fact(Order *order, Fact fact, const char *text, DateOrder figures,
                 const ImportTask *task, GError **error)
{
    g_auto(Moment) moment = { 0 };
    g_autofree char *date = trimmed(text);

    if (import_is_blank(date))
        return TRUE;
    if (!moment_parse_exported(date, import_zone(order, task),
                               figures != DATE_ORDER_UNSAID ? figures : task->style.dates,
                               &moment, error))
        return FALSE;
    if (!is_plausible(fact, moment.instant, task->now)) {
        leave_out_date(date, task);
        return TRUE;
    }
    if (fact != FACT_GUARANTEE && fact != FACT_CLOSES)
        import_dated(task, moment.instant);
    order_set_fact(order, fact, &moment, 0, NULL);
    return TRUE;
}

void
import_state_fact(Order *order, Fact fact, Instant instant)
{
    const Moment moment = { .instant = instant };

    order_set_fact(order, fact, &moment, 0, NULL);
}

/* Nobody says the currency: the person can. */
static void
ask_for_currency(const char *amount, const ImportTask *task)
{
    const ImportFoundNote note = { NOTE_ASKS_CURRENCY, amount, .role = COLUMN_OTHER };

    import_note(task, &note);
}

gboolean
import_read_amount(const char *text, const char *currency, DecimalStyle decimals,
                   const ImportTask *task, Money *ret_money, GError **error)
{
    g_autofree char *amount = trimmed(text);
    g_autofree char *sign = import_is_blank(currency) ? g_strdup("") : trimmed(currency);
    g_autofree char *signed_amount = NULL;
    DecimalStyle style = decimals != DECIMALS_UNSAID ? decimals : task->style.decimals;
    const char *said = task->style.currency[0] == '\0' ? NULL : task->style.currency;
    char code[4] = "";

    *ret_money = MONEY_NONE;
    if (import_is_blank(amount))
        return TRUE;
    if (money_currency_of(sign, code))
        return money_parse_exported(amount, code, style, ret_money, error);
    if (*sign == '\0' && money_is_bare(amount) && said == NULL) {
        ask_for_currency(amount, task);
        return TRUE;
    }
    signed_amount = money_is_bare(amount) && *sign != '\0'
                        ? g_strconcat(sign, " ", amount, NULL)
                        : g_strdup(amount);
    return (!money_is_bare(signed_amount) &&
            money_parse_exported(signed_amount, NULL, style, ret_money, NULL)) ||
           money_parse_exported(signed_amount, said, style, ret_money, error);
}

/* "1e3" has no digits that could have been lost; 1.0E+03 may. */
static gboolean
read_power(const char *word, gint64 *ret_number)
{
    char *end;
    gint64 number = g_ascii_strtoll(word, &end, 10);
    int power;

    if (end == word || (*end != 'e' && *end != 'E') || !g_ascii_isdigit(end[1]) ||
        end[2] != '\0')
        return FALSE;
    for (power = end[1] - '0'; power > 0 && number <= QUANTITY_LIMIT; power--)
        number *= 10;
    *ret_number = number;
    return power == 0;
}

/* A whole number: 2, 2.00, 2,00; 1.000 is one or a thousand as the style says. */
static gboolean
read_whole(const char *word, DecimalStyle style, gint64 *ret_number)
{
    gsize digits = strspn(word, "0123456789"), zeros;
    g_autofree char *whole = g_strndup(word, digits);
    const char *tail = word + digits;
    gboolean is_decimal;

    if (digits == 0 || digits > 9)
        return FALSE;
    *ret_number = g_ascii_strtoll(whole, NULL, 10);
    if (*tail == '\0')
        return TRUE;
    zeros = strspn(tail + 1, "0");
    if ((*tail != '.' && *tail != ',') || zeros == 0 || tail[1 + zeros] != '\0')
        return FALSE;
    is_decimal = style == (*tail == '.' ? DECIMALS_BEHIND_POINT : DECIMALS_BEHIND_COMMA);
    if (zeros != 3 || is_decimal)
        return TRUE;
    *ret_number *= 1000;
    return style != DECIMALS_UNSAID && digits <= 3;
}

gboolean
import_read_quantity(const char *text, DecimalStyle decimals, int *ret_quantity, GError **error)
{
    g_autofree char *words = trimmed(text);
    g_autofree char *word = g_strndup(words, strcspn(words, " \t"));
    gint64 quantity = 1;
    gboolean is_read = import_is_blank(words) || read_power(word, &quantity) ||
                       read_whole(word, decimals, &quantity);

    if (!is_read || quantity < 1 || quantity > QUANTITY_LIMIT) {
        g_autofree char *shown = text_excerpt(words);

        error_set(error, RECOURSE_ERROR_FAILED, N_("“%s” is not a quantity."), shown);
        return FALSE;
    }
    *ret_quantity = (int)quantity;
    return TRUE;
}

void
import_reach_state(Order *order, PageState state)
{
    if (state > order->page_state && order->page_state <= PAGE_COMPLETED)
        order->page_state = state;
}

static gboolean
is_dated(const Order *order, Fact fact)
{
    return order_fact(order, fact) != INSTANT_UNKNOWN;
}

void
import_settle_state(Order *order)
{
    if (order->parcels->len > 0 || is_dated(order, FACT_SHIPPED))
        import_reach_state(order, PAGE_SHIPPED);
    if (is_dated(order, FACT_MARKED_DELIVERED) || is_dated(order, FACT_DELIVERED))
        import_reach_state(order, PAGE_DELIVERED);
    if (order->number != NULL)
        import_reach_state(order, PAGE_UNKNOWN);
}

/* FALSE: the word is not known, and noted. */
static gboolean
state_of(const Order *order, const char *word, GHashTable *own, const ImportTask *task,
         PageState *ret_state)
{
    const WordsPlace place = { order->marketplace, own };
    const ImportFoundNote note = { NOTE_UNKNOWN_STATE, word, .role = COLUMN_OTHER,
                                   .marketplace = order->marketplace };
    gboolean is_known = import_words_state(task->words, word, &place, ret_state);

    if (!is_known)
        import_note(task, &note);
    return is_known;
}

void
import_read_status(Order *order, const char *text, GHashTable *own, const ImportTask *task)
{
    PageState state;

    if (import_is_blank(text))
        return;
    import_read_text(&order->imported_status, text);
    if (state_of(order, order->imported_status, own, task, &state) && state != PAGE_UNSAID)
        order->page_state = state;
}

void
import_read_end_reason(Order *order, const char *text, GHashTable *own, const ImportTask *task)
{
    g_autofree char *reason = trimmed(text);
    g_autofree char *status = NULL;
    PageState state;

    if (import_is_blank(reason))
        return;
    if (state_of(order, reason, own, task, &state) && state != PAGE_UNSAID)
        order->page_state = state;
    status = order->imported_status == NULL
                 ? g_strdup(reason)
                 : g_strdup_printf("%s (%s)", order->imported_status, reason);
    import_read_text(&order->imported_status, status);
}

void
import_read_payment(Order *order, const char *text, const ImportTask *task)
{
    char *token;

    if (import_is_blank(text))
        return;
    token = import_words_payment(task->words, text);
    if (token == NULL) {
        const ImportFoundNote note = { NOTE_UNKNOWN_PAYMENT, text, .role = COLUMN_OTHER };

        import_note(task, &note);
    }
    g_free(order->paid_with);
    order->paid_with = token != NULL ? token : g_strdup("other");
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
