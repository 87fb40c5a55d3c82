/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of an order as text that people type and read, and back. */
#include <string.h>

#include "base/i18n.h"
#include "services/orders/fields.h"

static gconstpointer
member(const Order *order, const OrderField *field)
{
    return (const char *)order + field->offset;
}

static char *
wall_text(const WallTime *wall, Precision precision)
{
    g_autofree char *date =
        g_strdup_printf("%04d-%02d-%02d", wall->year, wall->month, wall->day);

    if (precision == PRECISION_DATE)
        return g_steal_pointer(&date);
    if (wall->second == 0)
        return g_strdup_printf("%s %02d:%02d", date, wall->hour, wall->minute);
    return g_strdup_printf("%s %02d:%02d:%02d", date, wall->hour, wall->minute, wall->second);
}

/* NULL when the zone's wall time, read again, would be another instant. */
static char *
text_in_zone(const FactValue *value, const Zone *zone)
{
    WallTime wall = instant_to_wall(value->instant, zone);
    Instant again;

    if (value->precision == PRECISION_DATE)
        wall.hour = wall.minute = wall.second = 0;
    if (!instant_from_wall(&wall, zone, &again) || again != value->instant)
        return NULL;
    return wall_text(&wall, value->precision);
}

static char *
time_text(const FactValue *value, const Zone *zone)
{
    const Zone *own = value->zone == NULL ? NULL : zone_find(value->zone, NULL);
    g_autofree char *text = NULL;

    if (value->instant == INSTANT_UNKNOWN)
        return g_strdup("");
    text = text_in_zone(value, zone);
    if (text != NULL)
        return g_steal_pointer(&text);
    text = own == NULL ? NULL : text_in_zone(value, own);
    if (text != NULL)
        return g_strdup_printf("%s %s", text, zone_name(own));
    return instant_to_rfc3339(value->instant);
}

static char *
guarantee_text(const Order *order, const OrderField *field, const Zone *zone)
{
    if (order->guarantee_days > 0)
        return g_strdup_printf("%dd", order->guarantee_days);
    return time_text(&order->facts[field->fact], zone);
}

static char *
parcels_text(const GPtrArray *parcels)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < parcels->len; i++) {
        const Parcel *parcel = parcels->pdata[i];

        g_string_append_printf(text, "%s%s", i == 0 ? "" : ", ", parcel->number);
    }
    return g_string_free(text, FALSE);
}

static char *
known_money_text(const Money *money)
{
    return money_is_known(money) ? money_text(money) : g_strdup("");
}

static char *
lines_text(const GPtrArray *lines)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < lines->len; i++) {
        const OrderLine *line = lines->pdata[i];
        g_autofree char *price = known_money_text(&line->price);

        g_string_append_printf(text, "%s%d: %d x %s %s", i == 0 ? "" : ", ", line->line,
                               line->quantity, line->title == NULL ? "" : line->title, price);
    }
    return g_string_free(text, FALSE);
}

char *
order_field_text(const Order *order, const OrderField *field, const FieldContext *context)
{
    const char *text;

    switch (field->kind) {
    case FIELD_MONEY:
        return known_money_text(member(order, field));
    case FIELD_TIME:
        return time_text(&order->facts[field->fact], context->zone);
    case FIELD_GUARANTEE:
        return guarantee_text(order, field, context->zone);
    case FIELD_FLAG:
        return g_strdup(*(const gboolean *)member(order, field) ? "yes" : "");
    case FIELD_TAGS:
        return g_strjoinv(", ", order->tags);
    case FIELD_PARCELS:
        return parcels_text(order->parcels);
    case FIELD_LINES:
        return lines_text(order->lines);
    default:
        text = *(char *const *)member(order, field);
        return g_strdup(text == NULL ? "" : text);
    }
}

static gboolean
is_same_fact(const FactValue *a, const FactValue *b)
{
    return a->is_true == b->is_true && a->instant == b->instant && a->precision == b->precision;
}

gboolean
order_field_is_same(const Order *a, const Order *b, const OrderField *field)
{
    FieldContext context = { .zone = zone_utc() };
    g_autofree char *text_a = order_field_text(a, field, &context);
    g_autofree char *text_b = order_field_text(b, field, &context);

    if (field->fact != FACT_COUNT &&
        !is_same_fact(&a->facts[field->fact], &b->facts[field->fact]))
        return FALSE;
    return g_str_equal(text_a, text_b);
}

/* clang-format off */
static const struct {
    Fact fact;
    const char *doubt;
} futures[] = {
    { FACT_PLACED,           N_("The day of the order is in the future.")          },
    { FACT_PAID,             N_("The day of payment is in the future.")            },
    { FACT_SHIPPED,          N_("The day of shipping is in the future.")           },
    { FACT_MARKED_DELIVERED, N_("The carrier's mark of delivery is in the future.")   },
    { FACT_DELIVERED,        N_("The day of delivery is in the future.")           },
    { FACT_CONFIRMED,        N_("The day of confirmation is in the future.")       },
};
/* clang-format on */

GPtrArray *
order_doubts(const Order *order, Instant now)
{
    GPtrArray *doubts = g_ptr_array_new();
    const FactValue *facts = order->facts;

    for (gsize i = 0; i < fact_sequences_count; i++) {
        if (fact_sequence_is_broken(&fact_sequences[i], facts))
            g_ptr_array_add(doubts, (gpointer)fact_sequences[i].doubt);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(futures); i++) {
        const FactValue *value = &facts[futures[i].fact];

        if (value->instant != INSTANT_UNKNOWN && value->instant > now)
            g_ptr_array_add(doubts, (gpointer)futures[i].doubt);
    }
    return doubts;
}
