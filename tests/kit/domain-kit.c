/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit/domain-kit.h"

#include <string.h>

#include "domain/case/case.h"
#include "domain/policy/policy.h"

gboolean
kit_is_again(void)
{
    return g_getenv("TEST_AGAIN") != NULL;
}

guint
kit_rounds(guint whole)
{
    return kit_is_again() ? (whole + 3) / 4 : whole;
}

Instant
at(const char *text)
{
    Instant instant;

    if (text == NULL || *text == '\0')
        return INSTANT_UNKNOWN;
    if (!instant_parse_rfc3339(text, &instant))
        g_error("%s is no instant", text);
    return instant;
}

void
assert_instant(Instant actual, const char *expected)
{
    g_autofree char *actual_text =
        actual == INSTANT_UNKNOWN ? g_strdup("") : instant_to_rfc3339(actual);

    g_assert_cmpstr(actual_text, ==, expected == NULL ? "" : expected);
}

const Policies *
kit_policies(void)
{
    static Policies *policies;

    if (policies == NULL)
        policies = builtin_policies_new();
    return policies;
}

Event *
kit_event(EventType type, gint64 said, const char *happened, const char *data)
{
    Event *event = event_new(type, "order", at(happened));

    event->device = g_strdup("a");
    event->seq = said;
    event->counter = said;
    event->change = g_strdup_printf("c%" G_GINT64_FORMAT, said);
    if (data != NULL) {
        g_free(event->data);
        event->data = g_strdup(data);
    }
    return event;
}

void
kit_say(Order *order, gint64 said, const char *data)
{
    g_autofree char *change = g_strdup_printf("c%" G_GINT64_FORMAT, said);
    g_autoptr(GError) error = NULL;
    g_autoptr(JsonDocument) document = json_read(data, strlen(data), "data", &error);

    g_assert_no_error(error);
    statement_apply(order, document, said, change);
}

Order *
kit_order(const char *data, ...)
{
    Order *order = order_new("order");
    gint64 said = 1;
    va_list more;

    order->tracked_at = at("2026-01-01T00:00:00Z");
    va_start(more, data);
    for (; data != NULL; data = va_arg(more, const char *))
        kit_say(order, said++, data);
    va_end(more);
    return order;
}

static void
add_facts(GString *text, const Order *order)
{
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        const FactValue *value = &order->facts[fact];

        g_string_append_printf(text, "%s %d %" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT " %s\n",
                               fact_token(fact), value->is_true, value->instant,
                               value->precision, value->said, value->change);
    }
}

char *
kit_order_text(const Order *order)
{
    g_autoptr(JsonDocument) data = statement_data(NULL, order);
    g_autofree char *fields = data == NULL ? g_strdup("") : json_write(data, FALSE);
    GString *text = g_string_new(fields);

    g_string_append_c(text, '\n');
    add_facts(text, order);
    g_string_append_printf(
        text,
        "%s cancelled %d closed %d returned %d held %d refused %d archived %d removed %d\n",
        order->id, order->is_cancelled, order->is_closed, order->is_returned_to_sender,
        order->is_held_by_customs, order->extension_refused, order->archived, order->removed);
    g_string_append_printf(text,
                           "asked %" G_GINT64_FORMAT " extended %" G_GINT64_FORMAT
                           " tracked %" G_GINT64_FORMAT " newest %" G_GINT64_FORMAT "\n",
                           order->extension_asked, order->extended, order->tracked_at,
                           order->newest);
    return g_string_free(text, FALSE);
}
