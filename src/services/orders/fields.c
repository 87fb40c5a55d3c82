/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/fields.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/time/time.h"
#include "domain/words/words.h"

#define TEXT_BYTES_LIMIT 65536
#define IDENTIFIER_MOST 64
#define GUARANTEE_DAYS_MOST 400

typedef gboolean (*SetFunction)(Order *order, const OrderField *field, const char *text,
                                const FieldContext *context, GError **error);

static char **
text_member(const Order *order, const OrderField *field)
{
    return (char **)((char *)order + field->offset);
}

static Money *
money_member(const Order *order, const OrderField *field)
{
    return (Money *)((char *)order + field->offset);
}

static gboolean *
flag_member(const Order *order, const OrderField *field)
{
    return (gboolean *)((char *)order + field->offset);
}

/* Owned. */
static char *
called(const OrderField *field, const FieldContext *context)
{
    switch (context->called) {
    case CALLED_NAME:
        return g_strdup(field->name);
    case CALLED_OPTION:
        return g_strconcat("--", order_field_option(field), NULL);
    case CALLED_LABEL:
        return g_strdup(error_words(field->label));
    }
    g_return_val_if_reached(NULL);
}

static gboolean
refuse(const OrderField *field, const char *text, const FieldContext *context, GError **error)
{
    g_autofree char *name = called(field, context);

    error_set(error, RECOURSE_ERROR_USAGE, N_("%s: “%s” cannot be read: write %s."), name, text,
              error_words(field->hint));
    return FALSE;
}

/* An error that does not say which field it is about; returns FALSE. */
static gboolean
name_field(const OrderField *field, const FieldContext *context, GError **error)
{
    g_autofree char *name = called(field, context);

    g_prefix_error(error, "%s: ", name);
    return FALSE;
}

static void
replace_text(char **member, const char *text)
{
    g_free(*member);
    *member = *text == '\0' ? NULL : g_strdup(text);
}

static gboolean
set_text(Order *order, const OrderField *field, const char *text, const FieldContext *context,
         GError **error)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1); /* the log is JSON: UTF-8 */

    if (strlen(valid) > TEXT_BYTES_LIMIT) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("The text is longer than %d bytes."),
                  TEXT_BYTES_LIMIT);
        return name_field(field, context, error);
    }
    replace_text(text_member(order, field), valid);
    return TRUE;
}

static gboolean
set_address(Order *order, const OrderField *field, const char *text,
            const FieldContext *context, GError **error)
{
    if (*text != '\0' && !g_str_has_prefix(text, "https://") &&
        !g_str_has_prefix(text, "http://"))
        return refuse(field, text, context, error);
    return set_text(order, field, text, context, error);
}

static gboolean
set_identifier(Order *order, const OrderField *field, const char *text,
               const FieldContext *context, GError **error)
{
    g_autofree char *identifier = NULL;
    g_autofree char *number = text_number(text);

    if (*text != '\0') {
        identifier = identifier_from_text(text, error);
        if (identifier == NULL)
            return name_field(field, context, error);
    }
    replace_text(text_member(order, field), number);
    return TRUE;
}

/* One that no policy knows keeps its own name, as it was written. */
static gboolean
set_marketplace(Order *order, const OrderField *field, const char *text,
                const FieldContext *context, GError **error)
{
    const Policy *policy = NULL;

    if (context->policies != NULL)
        policy = policies_find(context->policies, text);
    if (policy != NULL && policy->kind != POLICY_MARKETPLACE) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” is a way to pay or a law. Write where you bought it."),
                  policy->title);
        return name_field(field, context, error);
    }
    if (*text != '\0' && !marketplace_is_valid(text))
        return refuse(field, text, context, error);
    replace_text(text_member(order, field), policy != NULL ? policy->name : text);
    return TRUE;
}

static gboolean
set_money(Order *order, const OrderField *field, const char *text, const FieldContext *context,
          GError **error)
{
    Money money = MONEY_NONE;

    if (*text != '\0' && !money_parse(text, NULL, &money, error))
        return name_field(field, context, error);
    if (money.minor < 0)
        return refuse(field, text, context, error);
    *money_member(order, field) = money;
    return TRUE;
}

/* A date that has begun for the person, though not yet at the shop, is now: nothing that has
 * happened is in the future. */
static void
clamp_to_now(Moment *moment, Fact fact, Instant now)
{
    if (moment->precision == PRECISION_DATE && fact_tense(fact) == TENSE_PAST &&
        moment->instant > now && moment->instant - SECONDS_PER_DAY < now)
        moment->instant = now;
}

static gboolean
set_time(Order *order, const OrderField *field, const char *text, const FieldContext *context,
         GError **error)
{
    const MomentContext meant = { context->zone, context->now, fact_tense(field->fact),
                                  context->dates, context->also };
    g_auto(Moment) moment = { 0 };

    if (*text == '\0') {
        order_clear_fact(order, field->fact);
        return TRUE;
    }
    if (!moment_parse(text, &meant, &moment, error))
        return name_field(field, context, error);
    clamp_to_now(&moment, field->fact, context->now);
    order_set_fact(order, field->fact, &moment, 0, NULL);
    return TRUE;
}

/* A span of whole days ("90d", "12w"), or their bare number: FALSE when the text is neither; a
 * span of other hours has no days. */
static gboolean
parse_days(const char *text, gint64 *ret_days)
{
    guint64 number;
    gint64 seconds;

    if (g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT32, &number, NULL)) {
        *ret_days = (gint64)number;
        return TRUE;
    }
    if (!span_parse(text, SPAN_MOST, &seconds))
        return FALSE;
    *ret_days = seconds % SECONDS_PER_DAY == 0 ? seconds / SECONDS_PER_DAY : 0;
    return TRUE;
}

gboolean
order_field_takes_time(const OrderField *field, const char *text)
{
    gint64 days;

    return field->kind == FIELD_TIME ||
           (field->kind == FIELD_GUARANTEE && !parse_days(text, &days));
}

static gboolean
set_guarantee(Order *order, const OrderField *field, const char *text,
              const FieldContext *context, GError **error)
{
    gint64 days = 0;

    if (*text != '\0' && !parse_days(text, &days)) {
        if (!set_time(order, field, text, context, error))
            return FALSE;
        order->guarantee_days = 0;
        return TRUE;
    }
    if (*text != '\0' && (days < 1 || days > GUARANTEE_DAYS_MOST))
        return refuse(field, text, context, error);
    order_clear_fact(order, field->fact);
    order->guarantee_days = (int)days;
    return TRUE;
}

static gboolean
set_payment(Order *order, const OrderField *field, const char *text,
            const FieldContext *context, GError **error)
{
    g_autofree char *token = *text == '\0' ? g_strdup("") : payment_from_text(text, error);

    if (token == NULL)
        return name_field(field, context, error);
    replace_text(text_member(order, field), token);
    return TRUE;
}

static gboolean
set_country(Order *order, const OrderField *field, const char *text,
            const FieldContext *context, GError **error)
{
    const char *code = *text == '\0' ? "" : country_from_text(text, error);

    if (code == NULL)
        return name_field(field, context, error);
    replace_text(text_member(order, field), code);
    return TRUE;
}

static gboolean
set_flag(Order *order, const OrderField *field, const char *text, const FieldContext *context,
         GError **error)
{
    static const char *const yes[] = { "yes", "true", "1", NULL };
    static const char *const no[] = { "", "no", "false", "0", NULL };
    g_autofree char *word = g_ascii_strdown(text, -1);
    gboolean is_yes = g_strv_contains(yes, word);

    if (!is_yes && !g_strv_contains(no, word)) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” cannot be read: write yes or no."),
                  text);
        return name_field(field, context, error);
    }
    *flag_member(order, field) = is_yes;
    return TRUE;
}

/* The words between the commas, without blanks around them and without repetitions. */
static GPtrArray *
split_list(const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, ",", -1);
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);

    for (char **word = words; *word != NULL; word++) {
        g_strstrip(*word);
        if (**word != '\0' && !g_ptr_array_find_with_equal_func(list, *word, g_str_equal, NULL))
            g_ptr_array_add(list, g_strdup(*word));
    }
    return list;
}

static gboolean
set_tags(Order *order, const OrderField *field, const char *text, const FieldContext *context,
         GError **error)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    g_autoptr(GPtrArray) tags = split_list(valid);

    for (guint i = 0; i < tags->len; i++) {
        const char *tag = tags->pdata[i];

        if (strpbrk(tag, " \t\n\r:") != NULL || strlen(tag) > IDENTIFIER_MOST) {
            error_set(error, RECOURSE_ERROR_USAGE,
                      N_("“%s” is not a tag. Write one short word, without a colon."), tag);
            return name_field(field, context, error);
        }
    }
    g_ptr_array_add(tags, NULL);
    order_set_tags(order, (const char *const *)tags->pdata);
    return TRUE;
}

/* The parcel of that number as the order knows it, taken out of the order; or a new one. */
static Parcel *
take_parcel(Order *order, const char *number)
{
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        if (g_str_equal(parcel->number, number))
            return g_ptr_array_steal_index(order->parcels, i);
    }
    return parcel_new(number);
}

static gboolean
set_parcels(Order *order, const OrderField *field, const char *text,
            const FieldContext *context, GError **error)
{
    g_autoptr(GPtrArray) words = split_list(text);
    g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) parcels = NULL;

    for (guint i = 0; i < words->len; i++) {
        char *number = identifier_from_text(words->pdata[i], error);

        if (number == NULL)
            return name_field(field, context, error);
        if (g_ptr_array_find_with_equal_func(numbers, number, g_str_equal, NULL))
            g_free(number);
        else
            g_ptr_array_add(numbers, number);
    }
    parcels = g_ptr_array_new();
    for (guint i = 0; i < numbers->len; i++)
        g_ptr_array_add(parcels, take_parcel(order, numbers->pdata[i]));
    g_ptr_array_set_size(order->parcels, 0);
    g_ptr_array_extend(order->parcels, parcels, NULL, NULL);
    return TRUE;
}

/* Lines come from importers; nobody types them. */
static gboolean
set_lines(Order *order, const OrderField *field, const char *text, const FieldContext *context,
          GError **error)
{
    (void)order;
    return refuse(field, text, context, error);
}

static const SetFunction set_functions[] = {
    [FIELD_TEXT] = set_text,
    [FIELD_ADDRESS] = set_address,
    [FIELD_IDENTIFIER] = set_identifier,
    [FIELD_MARKETPLACE] = set_marketplace,
    [FIELD_MONEY] = set_money,
    [FIELD_TIME] = set_time,
    [FIELD_GUARANTEE] = set_guarantee,
    [FIELD_PAYMENT] = set_payment,
    [FIELD_COUNTRY] = set_country,
    [FIELD_FLAG] = set_flag,
    [FIELD_TAGS] = set_tags,
    [FIELD_PARCELS] = set_parcels,
    [FIELD_LINES] = set_lines,
};

gboolean
order_field_set(Order *order, const OrderField *field, const char *text,
                const FieldContext *context, GError **error)
{
    g_autofree char *trimmed = g_strstrip(g_strdup(text));

    return set_functions[field->kind](order, field, trimmed, context, error);
}
