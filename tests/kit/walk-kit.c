/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/kit/walk-kit.h"

#include <string.h>

#include "domain/case/case.h"
#include "tests/kit/domain-kit.h"

#define DAY_0 G_GINT64_CONSTANT(1772442000) /* Mon 2026-03-02T09:00:00Z */
#define SIGNS "=~#+*%^/!"
#define ORDER_DATA                                                                             \
    "\"number\": \"3069099405659913\", \"marketplace\": \"aliexpress\", \"title\": \"Lamp\", " \
    "\"total\": {\"amount\": \"120.00\", \"currency\": \"USD\"}, "                             \
    "\"paid_with\": \"credit-card:visa\", \"paid\": \"2026-02-10T09:00:00Z\", "                \
    "\"shipped\": \"2026-02-12T09:00:00Z\""

const char walk_delivered_order[] = "{" ORDER_DATA ", \"delivered\": \"2026-03-02T09:00:00Z\"}";
const char walk_order_under_way[] = "{" ORDER_DATA ", \"guarantee\": 60}";

Instant
walk_day(int number)
{
    return DAY_0 + number * (Instant)SECONDS_PER_DAY;
}

void
assert_walk_day(Instant instant, int number)
{
    if (instant != walk_day(number) - SECONDS_PER_HOUR)
        g_assert_cmpint(instant, ==, walk_day(number));
}

static void
add(GPtrArray *events, EventType type, gboolean is_direct, int day, json_t *data)
{
    Event *event = event_new(type, "order", walk_day(day));
    gint64 counter = events->len + 1;

    event->device = g_strdup("device");
    event->seq = counter;
    event->counter = counter;
    event->change = g_strdup_printf("change-%d", (int)counter);
    event->dispute = g_strdup(is_direct || !event_is_of_dispute(type) ? NULL : "dispute");
    event_set_data(event, data);
    json_decref(data);
    g_ptr_array_add(events, event);
}

static int
day_number(const char *text)
{
    gint64 number = 0;

    g_assert_true(g_ascii_string_to_signed(text, 10, -100, 1000, &number, NULL));
    return (int)number;
}

static json_t *
moment_of_day(const char *text)
{
    g_autofree char *when = instant_to_rfc3339(walk_day(day_number(text)));

    return json_string(when);
}

/* What stands behind the event's day, by the sign before it. */
static void
take_part(json_t *data, char sign, const char *text)
{
    switch (sign) {
    case '=':
        json_object_set_new(data, "amount",
                            json_pack("{s:s, s:s}", "amount", text, "currency", "USD"));
        break;
    case '~':
        json_object_set_new(data, "until", moment_of_day(text));
        break;
    case '*':
        json_object_set_new(data, "ask",
                            json_pack("{s:s, s:s}", "amount", text, "currency", "USD"));
        break;
    case '+':
        json_object_set_new(data, "tracking", json_string(text));
        break;
    case '%':
        json_object_set_new(data, "tracking", json_string(text));
        json_object_set_new(data, "of_parcel", json_true());
        break;
    case '^':
        json_object_set_new(data, "return", json_string(text));
        break;
    case '/':
        json_object_set_new(data, "lines",
                            json_pack("[{s:i, s:i}]", "line", day_number(text), "quantity", 1));
        break;
    case '!':
        json_object_set_new(data, "override", json_true());
        json_object_set_new(data, "takes_effect", json_true());
        break;
    default:
        g_assert_cmpint(sign, ==, '#');
        json_object_set_new(data, "to", json_string(text));
        json_object_set_new(data, "cause", json_string(text));
        json_object_set_new(data, "about", json_string(text));
        json_object_set_new(data, "remark", json_string(text));
    }
}

static void
add_word(GPtrArray *events, const char *word, const char *reason)
{
    gboolean is_direct = *word == '-';
    g_auto(GStrv) parts = g_strsplit_set(word + is_direct, "@" SIGNS, -1);
    json_t *data = json_object();
    const char *sign = word + is_direct + strlen(parts[0]) + 1;

    g_assert_cmpint(event_type_parse(parts[0]), !=, EVENT_UNKNOWN);
    for (gsize i = 2; parts[1] != NULL && parts[i] != NULL; i++) {
        sign += strcspn(sign, SIGNS);
        take_part(data, *sign++, parts[i]);
    }
    if (g_str_equal(parts[0], "dispute-drafted"))
        json_object_set_new(data, "reason", json_string(reason));
    add(events, event_type_parse(parts[0]), is_direct, day_number(parts[1]), data);
}

GPtrArray *
walk_events(const char *order, const char *reason, const char *words)
{
    GPtrArray *events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_auto(GStrv) list = g_strsplit(words, " ", -1);

    add(events, EVENT_ORDER_TRACKED, FALSE, -20, json_loads(order, 0, NULL));
    if (reason != NULL && !g_str_has_prefix(words, "dispute-drafted"))
        add_word(events, "dispute-drafted@1", reason);
    for (gsize i = 0; list[i] != NULL; i++) {
        if (*list[i] != '\0')
            add_word(events, list[i], reason);
    }
    return events;
}

Order *
walk_order(const char *order, const char *reason, const char *words)
{
    g_autoptr(GPtrArray) events = walk_events(order, reason, words);

    return order_fold(events, NULL);
}

const Dispute *
walk_dispute(const Order *order)
{
    g_assert_cmpuint(order->disputes->len, >=, 1);
    return order->disputes->pdata[0];
}

const Policies *
walk_policies(void)
{
    return kit_policies();
}
