/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "domain/case/case.h"
#include "kit/domain-kit.h"

/* The contract's tokens (cli.md): what `log` takes about an order, then about a dispute. */
static const char *const loggable[] = {
    "shipped",
    "marked-delivered",
    "delivered",
    "confirmed",
    "window-extended",
    "extension-requested",
    "extension-refused",
    "completion-warned",
    "auto-completed",
    "returned-to-sender",
    "customs-held",
    "cancel-requested",
    "cancelled",
    "messaged-seller",
    "could-not-open",
    "note",
    "checked",
    "all-well",
    "settled",
    "customs-asked",
    "law-letter-sent",
    "out-of-court-filed",
    "data-requested",
    "reminder-answered",
    "submitted",
    "edited",
    "seller-offered",
    "seller-rejected",
    "seller-evidence",
    "seller-timeout",
    "seller-asked-withdraw",
    "resend-promised",
    "resend-shipped",
    "seller-promised-refund",
    "buyer-offered",
    "buyer-rejected",
    "accepted",
    "escalated",
    "platform-stepped-in",
    "platform-offered",
    "evidence-requested",
    "evidence-sent",
    "ruled-for-buyer",
    "ruled-partial",
    "ruled-for-seller",
    "appealed",
    "appeal-won",
    "appeal-lost",
    "withdrawn",
    "dispute-closed",
    "return-agreed",
    "return-required",
    "return-shipped",
    "return-delivered",
    "return-received",
    "return-refused",
    "refund-approved",
    "refund-part",
    "refunded",
    "refund-failed",
    "payment-case-opened",
    "payment-case-escalated",
    "bank-asked",
    "bank-answered",
    "chargeback-filed",
    "chargeback-won",
    "chargeback-lost",
};

static void
every_token_of_the_contract_can_be_logged(void)
{
    gsize count = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(loggable); i++) {
        EventType type = event_type_parse(loggable[i]);

        g_assert_cmpint(type, !=, EVENT_UNKNOWN);
        g_assert_true(event_kind(type)->loggable);
    }
    for (EventType type = 0; type < EVENT_TYPE_COUNT; type++)
        count += event_kind(type)->loggable ? 1 : 0;
    g_assert_cmpuint(count, ==, G_N_ELEMENTS(loggable));
}

static void
tokens_are_read_back(void)
{
    for (EventType type = 0; type < EVENT_TYPE_COUNT; type++) {
        g_assert_cmpint(event_type_parse(event_kind(type)->token), ==, type);
        g_assert_nonnull(event_kind(type)->label);
    }
    g_assert_cmpint(event_type_parse("Shipped"), ==, EVENT_UNKNOWN);
    g_assert_cmpint(event_type_parse(""), ==, EVENT_UNKNOWN);
    g_assert_cmpint(event_type_parse(NULL), ==, EVENT_UNKNOWN);
}

/* In the order in which they fold. */
static const struct {
    EventType type;
    gint64 said;
    const char *happened, *device;
} in_order[] = {
    { EVENT_ORDER_TRACKED, 2, "2026-05-01T00:00:00Z", "a" },
    { EVENT_ORDER_EDITED, 2, "2026-01-01T00:00:00Z", "b" },
    { EVENT_ORDER_EDITED, 3, "2026-01-01T00:00:00Z", "a" },
    { EVENT_SHIPPED, 9, "2026-01-01T00:00:00Z", "a" },
    { EVENT_SHIPPED, 1, "2026-02-01T00:00:00Z", "a" },
    { EVENT_NOTE, 1, "2026-02-01T00:00:00Z", "b" },
    { EVENT_DELIVERED, 4, "2026-02-01T00:00:00Z", "a" },
    { EVENT_UNKNOWN, 4, "2026-02-02T00:00:00Z", "a" },
    { EVENT_CHANGE_RETRACTED, 1, "2025-01-01T00:00:00Z", "a" },
};

static Event *
in_order_event(gsize i)
{
    Event *event = kit_event(in_order[i].type, in_order[i].said, in_order[i].happened, NULL);

    g_free(event->device);
    event->device = g_strdup(in_order[i].device);
    return event;
}

static void
statements_fold_by_what_was_said_happenings_by_when(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(in_order); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(in_order); j++) {
            g_autoptr(Event) a = in_order_event(i);
            g_autoptr(Event) b = in_order_event(j);
            g_autoptr(GPtrArray) events = g_ptr_array_new();

            g_ptr_array_add(events, a);
            g_ptr_array_add(events, b);
            events_sort(events);
            g_assert_true(i == j || events->pdata[0] == (i < j ? a : b));
        }
    }
}

static void
the_sequence_decides_last(void)
{
    g_autoptr(Event) a = kit_event(EVENT_NOTE, 5, "2026-01-01T00:00:00Z", NULL);
    g_autoptr(Event) b = kit_event(EVENT_NOTE, 5, "2026-01-01T00:00:00Z", NULL);

    g_assert_cmpint(event_compare_said(a, b), ==, 0);
    b->seq++;
    g_assert_cmpint(event_compare_said(a, b), <, 0);
}

/* Of one day: what has a time by its time, and what has none behind all that was recorded of
 * that day before it, and before what was recorded later; whichever way they lie. */
static void
what_has_no_time_stands_where_it_was_recorded(void)
{
    static const struct {
        gint64 said;
        const char *at;
        gboolean is_of_day;
    } day[] = {
        { 9, "2026-02-28T12:00:00Z", FALSE }, { 1, "2026-03-01T00:00:00Z", TRUE },
        { 3, "2026-03-01T08:00:00Z", FALSE }, { 4, "2026-03-01T00:00:00Z", TRUE },
        { 2, "2026-03-01T09:00:00Z", FALSE }, { 5, "2026-03-01T00:00:00Z", TRUE },
        { 7, "2026-03-01T23:00:00Z", FALSE }, { 8, "2026-03-01T00:00:00Z", TRUE },
        { 6, "2026-03-02T00:00:00Z", FALSE },
    };

    static const gint64 order_of_day[] = { 9, 1, 3, 2, 4, 5, 7, 8, 6 };

    for (guint turned = 0; turned < G_N_ELEMENTS(day); turned++) {
        g_autoptr(GPtrArray) events =
            g_ptr_array_new_with_free_func((GDestroyNotify)event_free);

        for (guint i = 0; i < G_N_ELEMENTS(day); i++) {
            guint from = (i * 5 + turned) % G_N_ELEMENTS(day);
            g_autofree char *data =
                day[from].is_of_day
                    ? g_strdup_printf("{\"at\": {\"at\": \"%s\", \"precision\": \"date\"}}",
                                      day[from].at)
                    : NULL;

            g_ptr_array_add(events, kit_event(EVENT_NOTE, day[from].said, day[from].at, data));
        }
        events_sort_by_time(events);
        for (guint i = 0; i < G_N_ELEMENTS(day); i++)
            g_assert_cmpint(((const Event *)events->pdata[i])->counter, ==, order_of_day[i]);
    }
}

static const struct {
    const char *data;
    gboolean is_read;
} data_cases[] = {
    { "{}", TRUE }, { "{\"text\":\"x\"}", TRUE },
    { "", FALSE },  { "[]", FALSE },
    { "{", FALSE }, { "null", FALSE },
};

static void
data_is_an_object_or_nothing(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(data_cases); i++) {
        g_autoptr(Event) event =
            kit_event(EVENT_NOTE, 1, "2026-01-01T00:00:00Z", data_cases[i].data);
        g_autoptr(JsonDocument) data = event_data(event);

        g_assert_cmpint(data != NULL, ==, data_cases[i].is_read);
    }
}

static const struct {
    const char *json, *instant;
    Precision precision;
    const char *text, *zone;
} moments[] = {
    { "\"2026-03-01T09:00:00Z\"", "2026-03-01T09:00:00Z", PRECISION_INSTANT, NULL, NULL },
    { "{\"at\":\"2026-03-01T08:00:00Z\",\"precision\":\"date\"}", "2026-03-01T08:00:00Z",
      PRECISION_DATE, NULL, NULL },
    { "{\"at\":\"2026-03-01T08:00:00Z\",\"text\":\"1 Mar\",\"zone\":\"UTC\"}",
      "2026-03-01T08:00:00Z", PRECISION_INSTANT, "1 Mar", "UTC" },
};

static void
moments_are_written_as_they_are_read(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(moments); i++) {
        const char *json = moments[i].json;
        g_autofree char *document = g_strdup_printf("{\"m\":%s}", json);
        g_autoptr(JsonDocument) object = json_read(document, strlen(document), "m", NULL);
        g_autoptr(JsonDocument) written = json_object();
        g_autofree char *text = NULL;
        g_auto(Moment) moment = { 0 };

        g_assert_true(moment_from_json(json_object_get(object, "m"), &moment));
        assert_instant(moment.instant, moments[i].instant);
        g_assert_cmpint(moment.precision, ==, moments[i].precision);
        g_assert_cmpstr(moment.text, ==, moments[i].text);
        g_assert_cmpstr(moment.zone, ==, moments[i].zone);
        json_object_set_new(written, "m", moment_to_json(&moment));
        text = json_write(written, FALSE);
        g_assert_cmpstr(text, ==, document);
    }
}

static const char *const no_moments[] = {
    "{\"m\":null}", "{\"m\":true}",
    "{\"m\":7}",    "{\"m\":\"2026-02-30T00:00:00Z\"}",
    "{\"m\":{}}",   "{\"m\":{\"at\":\"soon\"}}",
    "{}",
};

static void
what_is_no_moment_is_refused(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(no_moments); i++) {
        g_autoptr(JsonDocument) object =
            json_read(no_moments[i], strlen(no_moments[i]), "m", NULL);
        g_auto(Moment) moment = { 0 };

        g_assert_nonnull(object);
        g_assert_false(moment_from_json(json_object_get(object, "m"), &moment));
    }
}

/* Every event that a person may record is found by other words too, and no line is of none. */
static void
events_have_other_names(void)
{
    const char *token;

    for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++) {
        g_autofree char *names = event_names(event_kind(type)->token);

        g_test_message("%s", event_kind(type)->token);
        g_assert_cmpint(names != NULL, ==, event_kind(type)->loggable);
    }
    for (guint i = 0; (token = event_names_token(i)) != NULL; i++)
        g_assert_cmpint(event_type_parse(token), !=, EVENT_UNKNOWN);
}

/* What has happened, or comes too late, is not what happens next. */
static void
what_has_happened_is_not_likely(void)
{
    g_autoptr(Order) order = order_new("0b0e7c1e-0000-4000-8000-000000000001");
    Moment at = { 1000, PRECISION_INSTANT, NULL, NULL };

    g_assert_true(event_is_likely(order, EVENT_SHIPPED));
    g_assert_true(event_is_likely(order, EVENT_DELIVERED));
    order_set_fact(order, FACT_SHIPPED, &at, 0, NULL);
    g_assert_false(event_is_likely(order, EVENT_SHIPPED));
    g_assert_true(event_is_likely(order, EVENT_DELIVERED));
    g_assert_true(event_is_likely(order, EVENT_CANCEL_REQUESTED));
    order_set_fact(order, FACT_DELIVERED, &at, 0, NULL);
    g_assert_false(event_is_likely(order, EVENT_CANCEL_REQUESTED));
    g_assert_true(event_is_likely(order, EVENT_NOTE));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/event/every-token-of-the-contract-can-be-logged",
                    every_token_of_the_contract_can_be_logged);
    g_test_add_func("/event/tokens-are-read-back", tokens_are_read_back);
    g_test_add_func("/event/statements-fold-by-what-was-said-happenings-by-when",
                    statements_fold_by_what_was_said_happenings_by_when);
    g_test_add_func("/event/the-sequence-decides-last", the_sequence_decides_last);
    g_test_add_func("/event/what-has-no-time-stands-where-it-was-recorded",
                    what_has_no_time_stands_where_it_was_recorded);
    g_test_add_func("/event/data-is-an-object-or-nothing", data_is_an_object_or_nothing);
    g_test_add_func("/event/moments-are-written-as-they-are-read",
                    moments_are_written_as_they_are_read);
    g_test_add_func("/event/what-is-no-moment-is-refused", what_is_no_moment_is_refused);
    g_test_add_func("/event/events-have-other-names", events_have_other_names);
    g_test_add_func("/event/what-has-happened-is-not-likely", what_has_happened_is_not_likely);
    return g_test_run();
}
