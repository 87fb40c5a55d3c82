/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of an order: one table, a row a field. */
#include "base/i18n.h"
#include "domain/case/order.h"

#define AT(member) offsetof(Order, member)
#define NO_FACT FACT_COUNT

/* clang-format off */
const OrderField order_fields[] = {
    { "number",           FIELD_IDENTIFIER,  AT(number),        NO_FACT,               N_("Order number"),          N_("the number on the order page"),                    TRUE  },
    { "title",            FIELD_TEXT,        AT(title),         NO_FACT,               N_("Item"),                  N_("what you bought, in a few words"),                 TRUE, "item" },
    { "marketplace",      FIELD_MARKETPLACE, AT(marketplace),   NO_FACT,               N_("Marketplace"),           N_("where you bought it, for example aliexpress"),     FALSE },
    { "closes",           FIELD_TIME,        0,                 FACT_CLOSES,           N_("Window closes"),         N_("the close date that the order page shows"),        FALSE },
    { "total",            FIELD_MONEY,       AT(total),         NO_FACT,               N_("Amount paid"),           N_("amount and currency, for example 15.00 USD"),      FALSE },
    { "seller",           FIELD_TEXT,        AT(seller),        NO_FACT,               N_("Seller"),                N_("the seller's name on the order page"),             FALSE },
    { "paid-with",        FIELD_PAYMENT,     AT(paid_with),     NO_FACT,               N_("Payment method"),        N_("visa, paypal, klarna, ideal, Google Pay, ..."),    FALSE },
    { "placed",           FIELD_TIME,        0,                 FACT_PLACED,           N_("Order date"),            N_("a date or a time"),                                FALSE, "ordered" },
    { "paid",             FIELD_TIME,        0,                 FACT_PAID,             N_("Payment date"),          N_("a date or a time"),                                FALSE },
    { "shipped",          FIELD_TIME,        0,                 FACT_SHIPPED,          N_("Shipped"),               N_("a date or a time"),                                FALSE },
    { "guarantee",        FIELD_GUARANTEE,   AT(guarantee_days), FACT_GUARANTEE,       N_("Delivery guarantee"),    N_("days after shipping (90d), or the date it ends"),  FALSE },
    { "marked-delivered", FIELD_TIME,        0,                 FACT_MARKED_DELIVERED, N_("Marked delivered"),      N_("when the carrier says it was delivered"),          FALSE },
    { "delivered",        FIELD_TIME,        0,                 FACT_DELIVERED,        N_("Delivered"),             N_("when you really got it"),                          FALSE },
    { "confirmed",        FIELD_TIME,        0,                 FACT_CONFIRMED,        N_("Receipt confirmed"),     N_("when the order was confirmed or completed"),       FALSE },
    { "tracking",         FIELD_PARCELS,     AT(parcels),       NO_FACT,               N_("Tracking numbers"),      N_("one or more, with commas between"),                FALSE },
    { "url",              FIELD_ADDRESS,     AT(url),           NO_FACT,               N_("Order page"),            N_("its address, starting with https://"),             FALSE },
    { "tag",              FIELD_TAGS,        AT(tags),          NO_FACT,               N_("Tags"),                  N_("your own words, with commas between"),             FALSE },
    { "free-return",      FIELD_FLAG,        AT(free_return),   NO_FACT,               N_("Free return"),           N_("yes when the order page offers it"),               FALSE },
    { "return-cost",      FIELD_MONEY,       AT(return_cost),   NO_FACT,               N_("Cost of a return"),      N_("what a tracked return would cost you"),            FALSE },
    { "buyer-country",    FIELD_COUNTRY,     AT(buyer_country), NO_FACT,               N_("Your country"),          N_("its name or two letters, for example DE"),         FALSE },
    { "note",             FIELD_TEXT,        AT(note),          NO_FACT,               N_("Note"),                  N_("anything worth remembering"),                      FALSE },
};
/* clang-format on */

const gsize order_fields_count = G_N_ELEMENTS(order_fields);

/* clang-format off */
const FactSequence fact_sequences[] = {
    { FACT_PLACED,  FACT_PAID,             FALSE, N_("It was paid before it was ordered."),               NULL },
    { FACT_PLACED,  FACT_SHIPPED,          TRUE,  N_("It was shipped before it was ordered."),            N_("it would be shipped before it was ordered") },
    { FACT_PLACED,  FACT_MARKED_DELIVERED, TRUE,  N_("It was marked delivered before it was ordered."),   N_("it would be marked delivered before it was ordered") },
    { FACT_SHIPPED, FACT_MARKED_DELIVERED, TRUE,  N_("It was marked delivered before it was shipped."),   N_("it would be marked delivered before it was shipped") },
    { FACT_SHIPPED, FACT_DELIVERED,        TRUE,  N_("It was delivered before it was shipped."),          N_("it would be delivered before it was shipped") },
    { FACT_PLACED,  FACT_DELIVERED,        TRUE,  N_("It was delivered before it was ordered."),          N_("it would be delivered before it was ordered") },
    { FACT_PLACED,  FACT_CONFIRMED,        TRUE,  N_("Receipt was confirmed before it was ordered."),     N_("it would be confirmed before it was ordered") },
    { FACT_SHIPPED, FACT_CONFIRMED,        TRUE,  N_("Receipt was confirmed before it was shipped."),     N_("it would be completed before it was shipped") },
    { FACT_PLACED,  FACT_CLOSES,           TRUE,  N_("The window closes before it was ordered."),         NULL },
    { FACT_SHIPPED, FACT_CLOSES,           FALSE, N_("The window closes before it was shipped."),         NULL },
};
/* clang-format on */

const gsize fact_sequences_count = G_N_ELEMENTS(fact_sequences);

/* A date may really be up to a day later. */
static Instant
latest_reading(const FactValue *value)
{
    if (value->instant == INSTANT_UNKNOWN || value->precision != PRECISION_DATE)
        return value->instant;
    return instant_add_days(value->instant, 1);
}

gboolean
fact_sequence_is_broken(const FactSequence *sequence, const FactValue *facts)
{
    const FactValue *first = &facts[sequence->first];
    const FactValue *second = &facts[sequence->second];

    return first->instant != INSTANT_UNKNOWN && second->instant != INSTANT_UNKNOWN &&
           latest_reading(second) < first->instant;
}

const FactSequence *
order_find_impossible(const Order *order, const Order *before)
{
    for (gsize i = 0; i < fact_sequences_count; i++) {
        const FactSequence *sequence = &fact_sequences[i];

        if (!sequence->is_impossible || !fact_sequence_is_broken(sequence, order->facts) ||
            (before != NULL && fact_sequence_is_broken(sequence, before->facts)) ||
            (sequence->first == FACT_SHIPPED && order_count_parcels(order) > 1))
            continue;
        return sequence;
    }
    return NULL;
}

Tense
fact_tense(Fact fact)
{
    return fact == FACT_CLOSES || fact == FACT_GUARANTEE ? TENSE_FUTURE : TENSE_PAST;
}

static gboolean
is_called(const OrderField *field, const char *name)
{
    const char *a = field->name;

    for (; *a != '\0' && *name != '\0'; a++, name++) {
        if (*a != (*name == '_' ? '-' : *name))
            return FALSE;
    }
    return *a == *name;
}

const char *
order_field_option(const OrderField *field)
{
    return field->option != NULL ? field->option : field->name;
}

const OrderField *
order_field_find(const char *name)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        if (is_called(&order_fields[i], name))
            return &order_fields[i];
    }
    return NULL;
}
