/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "domain/case/case.h"
#include "kit/domain-kit.h"

#define TRACKED EVENT_ORDER_TRACKED
#define EDITED EVENT_ORDER_EDITED
#define EVENTS_MAX 5

typedef struct {
    EventType type;
    gint64 said;
    const char *happened, *data;
} Told;

/* fact: the one that is looked at, its date and who said it last; "" and 0: not known. */
typedef struct {
    const char *name;
    Told told[EVENTS_MAX];
    Fact fact;
    const char *instant;
    gint64 said;
} FoldCase;

#define DAY(day) "2026-" day "T12:00:00Z"

static const FoldCase fold_cases[] = {
    { "a-happening-dates-a-fact",
      { { TRACKED, 1, DAY("01-01"), "{}" }, { EVENT_SHIPPED, 2, DAY("01-05"), NULL } },
      FACT_SHIPPED,
      DAY("01-05"),
      2 },
    { "a-backdated-happening-counts",
      { { TRACKED, 1, DAY("02-01"), "{}" }, { EVENT_SHIPPED, 2, DAY("01-05"), NULL } },
      FACT_SHIPPED,
      DAY("01-05"),
      2 },
    { "the-last-sending-counts",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_SHIPPED, 2, DAY("01-20"), NULL },
        { EVENT_SHIPPED, 3, DAY("01-05"), NULL } },
      FACT_SHIPPED,
      DAY("01-20"),
      2 },
    { "the-first-delivery-counts",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_DELIVERED, 2, DAY("01-20"), NULL },
        { EVENT_DELIVERED, 3, DAY("01-05"), NULL } },
      FACT_DELIVERED,
      DAY("01-05"),
      3 },
    { "the-first-mark-counts",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_MARKED_DELIVERED, 2, DAY("01-20"), NULL },
        { EVENT_MARKED_DELIVERED, 3, DAY("01-25"), NULL } },
      FACT_MARKED_DELIVERED,
      DAY("01-20"),
      2 },
    { "completed-and-confirmed-the-first-counts",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_CONFIRMED, 2, DAY("01-20"), NULL },
        { EVENT_AUTO_COMPLETED, 3, DAY("01-18"), NULL } },
      FACT_CONFIRMED,
      DAY("01-18"),
      3 },
    { "an-edit-said-later-beats-a-happening",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_DELIVERED, 2, DAY("01-05"), NULL },
        { EDITED, 3, DAY("01-01"), "{\"delivered\":\"" DAY("01-09") "\"}" } },
      FACT_DELIVERED,
      DAY("01-09"),
      3 },
    { "a-happening-said-later-beats-an-edit",
      { { TRACKED, 1, DAY("01-01"), "{\"delivered\":\"" DAY("01-03") "\"}" },
        { EVENT_DELIVERED, 2, DAY("01-05"), NULL } },
      FACT_DELIVERED,
      DAY("01-05"),
      2 },
    { "of-those-said-after-an-edit-the-last-sending-counts",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_SHIPPED, 2, DAY("01-30"), NULL },
        { EDITED, 3, DAY("01-01"), "{\"shipped\":\"" DAY("01-09") "\"}" },
        { EVENT_SHIPPED, 5, DAY("01-12"), NULL },
        { EVENT_SHIPPED, 4, DAY("01-15"), NULL } },
      FACT_SHIPPED,
      DAY("01-15"),
      4 },
    { "a-withdrawn-date-is-gone",
      { { TRACKED, 1, DAY("01-01"), "{\"shipped\":\"" DAY("01-03") "\"}" },
        { EDITED, 2, DAY("01-01"), "{\"shipped\":null}" } },
      FACT_SHIPPED,
      "",
      2 },
    { "a-happening-said-before-it-was-withdrawn-is-gone-too",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_SHIPPED, 2, DAY("01-05"), NULL },
        { EDITED, 3, DAY("01-01"), "{\"shipped\":null}" } },
      FACT_SHIPPED,
      "",
      3 },
    { "an-earlier-happening-dates-what-was-said-without-a-date",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_SHIPPED, 2, DAY("01-05"), NULL },
        { EDITED, 3, DAY("01-01"), "{\"shipped\":true}" } },
      FACT_SHIPPED,
      DAY("01-05"),
      2 },
    { "saying-that-it-is-so-takes-no-date-away",
      { { TRACKED, 1, DAY("01-01"), "{\"shipped\":\"" DAY("01-03") "\"}" },
        { TRACKED, 2, DAY("01-01"), "{\"shipped\":true}" } },
      FACT_SHIPPED,
      DAY("01-03"),
      1 },
    { "the-second-tracking-is-an-edit",
      { { TRACKED, 1, DAY("01-01"), "{\"placed\":\"" DAY("01-01") "\"}" },
        { TRACKED, 2, DAY("01-01"), "{\"placed\":\"" DAY("01-02") "\"}" } },
      FACT_PLACED,
      DAY("01-02"),
      2 },
    { "an-extension-states-the-close",
      { { TRACKED, 1, DAY("01-01"), "{\"closes\":\"" DAY("03-01") "\"}" },
        { EVENT_WINDOW_EXTENDED, 2, DAY("02-01"), "{\"until\":\"" DAY("04-01") "\"}" } },
      FACT_CLOSES,
      DAY("04-01"),
      2 },
    { "a-delivery-may-state-the-close",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_DELIVERED, 2, DAY("02-01"), "{\"until\":\"" DAY("02-17") "\"}" } },
      FACT_CLOSES,
      DAY("02-17"),
      2 },
    { "the-close-that-was-looked-up-last-counts",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_WINDOW_EXTENDED, 2, DAY("02-20"), "{\"until\":\"" DAY("05-01") "\"}" },
        { EVENT_DELIVERED, 3, DAY("02-01"), "{\"until\":\"" DAY("02-17") "\"}" } },
      FACT_CLOSES,
      DAY("02-17"),
      3 },
    { "a-close-typed-later-beats-an-extension",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_WINDOW_EXTENDED, 2, DAY("02-20"), "{\"until\":\"" DAY("05-01") "\"}" },
        { EDITED, 3, DAY("02-21"), "{\"closes\":\"" DAY("04-01") "\"}" } },
      FACT_CLOSES,
      DAY("04-01"),
      3 },
    { "a-warning-has-no-date",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_COMPLETION_WARNED, 2, DAY("02-20"), "{\"until\":\"" DAY("05-01") "\"}" } },
      FACT_CLOSES,
      "",
      0 },
    { "a-note-says-nothing-about-the-close",
      { { TRACKED, 1, DAY("01-01"), "{}" },
        { EVENT_NOTE, 2, DAY("02-20"), "{\"until\":\"" DAY("05-01") "\"}" } },
      FACT_CLOSES,
      "",
      0 },
};

static GPtrArray *
events_of(const Told *told)
{
    GPtrArray *events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);

    for (gsize i = 0; i < EVENTS_MAX && told[i].happened != NULL; i++)
        g_ptr_array_add(events,
                        kit_event(told[i].type, told[i].said, told[i].happened, told[i].data));
    return events;
}

static void
who_said_it_later_wins(gconstpointer data)
{
    const FoldCase *test = data;
    g_autoptr(GPtrArray) events = events_of(test->told);
    g_autoptr(Order) order = order_fold(events, NULL);

    g_assert_nonnull(order);
    assert_instant(order_fact(order, test->fact), test->instant);
    g_assert_cmpint(order->facts[test->fact].said, ==, test->said);
}

typedef struct {
    const char *name;
    Told told[EVENTS_MAX];
    gboolean cancelled, returned, held, refused;
    const char *asked, *extended;
} MarkCase;

static const MarkCase mark_cases[] = {
    { "cancelled", { { EVENT_CANCELLED, 2, DAY("01-05"), NULL } }, .cancelled = TRUE },
    { "cancelled-by-import", { { EDITED, 2, DAY("01-05"), "{\"cancelled\":true}" } }, TRUE },
    { "not-cancelled-after-all",
      { { EVENT_CANCELLED, 2, DAY("01-05"), NULL },
        { EDITED, 3, DAY("01-05"), "{\"cancelled\":null}" } } },
    { "cancelled-after-all",
      { { EDITED, 2, DAY("01-05"), "{\"cancelled\":null}" },
        { EVENT_CANCELLED, 3, DAY("01-02"), NULL } },
      .cancelled = TRUE },
    { "asking-to-cancel-is-not-cancelling",
      { { EVENT_CANCEL_REQUESTED, 2, DAY("01-05"), NULL } } },
    { "returned",
      { { EVENT_CUSTOMS_HELD, 2, DAY("01-05"), NULL },
        { EVENT_RETURNED_TO_SENDER, 3, DAY("01-09"), NULL } },
      .returned = TRUE },
    { "held", { { EVENT_CUSTOMS_HELD, 2, DAY("01-05"), NULL } }, .held = TRUE },
    { "sent-again",
      { { EVENT_RETURNED_TO_SENDER, 2, DAY("01-09"), NULL },
        { EVENT_SHIPPED, 3, DAY("01-20"), NULL } } },
    { "sent-before-it-came-back",
      { { EVENT_RETURNED_TO_SENDER, 2, DAY("01-09"), NULL },
        { EVENT_SHIPPED, 3, DAY("01-02"), NULL } },
      .returned = TRUE },
    { "came-after-all",
      { { EVENT_CUSTOMS_HELD, 2, DAY("01-09"), NULL },
        { EVENT_DELIVERED, 3, DAY("01-20"), NULL } } },
    { "extension-asked",
      { { EVENT_EXTENSION_REQUESTED, 2, DAY("01-05"), NULL },
        { EVENT_EXTENSION_REQUESTED, 3, DAY("01-04"), NULL } },
      .asked = DAY("01-05") },
    { "extension-refused",
      { { EVENT_EXTENSION_REQUESTED, 2, DAY("01-05"), NULL },
        { EVENT_EXTENSION_REFUSED, 3, DAY("01-06"), NULL } },
      .refused = TRUE,
      .asked = DAY("01-05") },
    { "extended-without-a-date",
      { { EVENT_EXTENSION_REFUSED, 2, DAY("01-04"), NULL },
        { EVENT_WINDOW_EXTENDED, 3, DAY("01-05"), NULL } },
      .extended = DAY("01-05") },
    { "extended-with-a-date",
      { { EVENT_WINDOW_EXTENDED, 2, DAY("01-05"), "{\"until\":\"" DAY("04-01") "\"}" } } },
    { "extended-and-looked-up-later",
      { { EVENT_WINDOW_EXTENDED, 2, DAY("01-05"), NULL },
        { EDITED, 3, DAY("01-06"), "{\"closes\":\"" DAY("04-01") "\"}" } } },
    { "looked-up-and-extended-later",
      { { EDITED, 2, DAY("01-06"), "{\"closes\":\"" DAY("04-01") "\"}" },
        { EVENT_WINDOW_EXTENDED, 3, DAY("01-05"), NULL } },
      .extended = DAY("01-05") },
};

static void
happenings_leave_marks(gconstpointer data)
{
    const MarkCase *test = data;
    g_autoptr(GPtrArray) events = events_of(test->told);
    g_autoptr(Order) order = NULL;

    g_ptr_array_add(events, kit_event(TRACKED, 1, DAY("01-01"), NULL));
    order = order_fold(events, NULL);
    g_assert_cmpint(order->is_cancelled, ==, test->cancelled);
    g_assert_cmpint(order->is_returned_to_sender, ==, test->returned);
    g_assert_cmpint(order->is_held_by_customs, ==, test->held);
    g_assert_cmpint(order->extension_refused, ==, test->refused);
    assert_instant(order->extension_asked, test->asked);
    assert_instant(order->extended, test->extended);
}

static void
an_order_that_nobody_tracks_is_dormant(void)
{
    const Told told[EVENTS_MAX] = { { EVENT_SHIPPED, 1, DAY("01-01"), NULL },
                                    { EDITED, 2, DAY("01-01"), "{\"title\":\"x\"}" } };
    g_autoptr(GPtrArray) events = events_of(told);
    g_autoptr(GPtrArray) nothing = g_ptr_array_new();
    g_autoptr(GPtrArray) unfit = NULL;

    g_assert_null(order_fold(nothing, NULL));
    g_assert_null(order_fold(events, &unfit));
    g_assert_cmpuint(unfit->len, ==, 1);
}

static void
what_is_said_before_the_order_is_known_does_not_fit(void)
{
    const Told told[EVENTS_MAX] = { { EVENT_ORDER_REMOVED, 1, DAY("01-01"), NULL },
                                    { EDITED, 2, DAY("01-01"), "{\"title\":\"x\"}" },
                                    { TRACKED, 3, DAY("01-02"), "{\"number\":\"7\"}" },
                                    { EVENT_SHIPPED, 1, DAY("01-01"), NULL } };
    g_autoptr(GPtrArray) events = events_of(told);
    g_autoptr(GPtrArray) unfit = NULL;
    g_autoptr(Order) order = order_fold(events, &unfit);

    g_assert_cmpuint(unfit->len, ==, 2);
    g_assert_null(order->title);
    g_assert_false(order->removed);
    g_assert_true(order->facts[FACT_SHIPPED].is_true);
    assert_instant(order->tracked_at, DAY("01-02"));
    g_assert_cmpint(order->newest, ==, 3);
}

static void
archiving_and_removing_go_by_who_spoke_last(void)
{
    const Told told[EVENTS_MAX] = { { TRACKED, 1, DAY("01-01"), NULL },
                                    { EVENT_ORDER_ARCHIVED, 2, DAY("01-09"), NULL },
                                    { EVENT_ORDER_UNARCHIVED, 3, DAY("01-02"), NULL },
                                    { EVENT_ORDER_REMOVED, 4, DAY("01-03"), NULL } };
    g_autoptr(GPtrArray) events = events_of(told);
    g_autoptr(Order) order = order_fold(events, NULL);
    g_autoptr(Order) again = NULL;

    g_assert_false(order->archived);
    g_assert_true(order->removed);
    g_ptr_array_add(events, kit_event(TRACKED, 5, DAY("01-04"), NULL));
    again = order_fold(events, NULL);
    g_assert_false(again->removed);
}

static void
what_a_newer_program_wrote_is_left_alone(void)
{
    g_autoptr(GPtrArray) events = events_of(fold_cases[0].told);
    Event *newer = kit_event(EDITED, 9, DAY("01-01"), "{\"title\":\"x\"}");
    g_autoptr(GPtrArray) unfit = NULL;
    g_autoptr(Order) order = NULL;

    newer->version = event_kind(EDITED)->version + 1;
    g_ptr_array_add(events, newer);
    g_ptr_array_add(events, kit_event(EVENT_UNKNOWN, 10, DAY("01-01"), "{\"title\":\"x\"}"));
    order = order_fold(events, &unfit);
    g_assert_null(order->title);
    g_assert_cmpuint(unfit->len, ==, 0);
    g_assert_cmpint(order->newest, ==, 10);
}

static void
purged_events_say_nothing(void)
{
    const Told told[EVENTS_MAX] = { { TRACKED, 1, DAY("01-01"), "" },
                                    { EVENT_SHIPPED, 2, DAY("01-09"), "" } };
    g_autoptr(GPtrArray) events = events_of(told);
    g_autoptr(Order) order = order_fold(events, NULL);

    g_assert_null(order->number);
    assert_instant(order_fact(order, FACT_SHIPPED), DAY("01-09"));
}

static void
tracking_numbers_of_happenings_are_added_once(void)
{
    const Told told[EVENTS_MAX] = {
        { TRACKED, 1, DAY("01-01"), "{\"tracking\":[\"LP1\"]}" },
        { EVENT_SHIPPED, 2, DAY("01-02"), "{\"tracking\":\"LP2\"}" },
        { EVENT_CUSTOMS_HELD, 3, DAY("01-03"), "{\"tracking\":\"LP1\"}" },
    };
    g_autoptr(GPtrArray) events = events_of(told);
    g_autoptr(Order) order = order_fold(events, NULL);
    g_autoptr(Order) corrected = NULL;

    g_assert_cmpuint(order->parcels->len, ==, 2);
    g_ptr_array_add(events, kit_event(EDITED, 4, DAY("01-01"), "{\"tracking\":[\"LP3\"]}"));
    corrected = order_fold(events, NULL);
    g_assert_cmpuint(corrected->parcels->len, ==, 1);
}

static void
a_happening_may_be_known_by_its_date_only(void)
{
    const Told told[EVENTS_MAX] = {
        { TRACKED, 1, DAY("01-01"), NULL },
        { EVENT_DELIVERED, 2, "2026-03-01T08:00:00Z",
          "{\"at\":{\"at\":\"2026-03-01T08:00:00Z\",\"precision\":\"date\",\"text\":\"1 Mar\"}}" },
    };
    g_autoptr(GPtrArray) events = events_of(told);
    g_autoptr(Order) order = order_fold(events, NULL);
    const FactValue *delivered = &order->facts[FACT_DELIVERED];

    assert_instant(delivered->instant, "2026-03-01T08:00:00Z");
    g_assert_cmpint(delivered->precision, ==, PRECISION_DATE);
    g_assert_cmpstr(delivered->text, ==, "1 Mar");
}

static const EventType any_type[] = {
    TRACKED,
    EDITED,
    EDITED,
    EVENT_ORDER_ARCHIVED,
    EVENT_ORDER_UNARCHIVED,
    EVENT_SHIPPED,
    EVENT_MARKED_DELIVERED,
    EVENT_DELIVERED,
    EVENT_CONFIRMED,
    EVENT_AUTO_COMPLETED,
    EVENT_WINDOW_EXTENDED,
    EVENT_EXTENSION_REQUESTED,
    EVENT_EXTENSION_REFUSED,
    EVENT_RETURNED_TO_SENDER,
    EVENT_CUSTOMS_HELD,
    EVENT_CANCELLED,
    EVENT_NOTE,
};

static const char *const any_data[] = {
    "{}",
    "",
    "{\"until\":\"2026-04-01T00:00:00Z\"}",
    "{\"tracking\":\"LP7\"}",
    "{\"tracking\":[\"LP8\"]}",
    "{\"closes\":\"2026-05-01T00:00:00Z\"}",
    "{\"delivered\":\"2026-03-01T09:00:00Z\",\"cancelled\":true}",
    "{\"shipped\":true,\"cancelled\":null}",
    "{\"shipped\":null,\"delivered\":true}",
    "{\"title\":\"Lamp\",\"guarantee\":60}",
};

static Event *
random_event(gint64 seq)
{
    Event *event = event_new(any_type[g_test_rand_int_range(0, G_N_ELEMENTS(any_type))],
                             "order", 1767225600 + g_test_rand_int_range(0, 40) * 3600);

    event->device = g_strdup(g_test_rand_bit() ? "a" : "b");
    event->seq = seq;
    event->counter = g_test_rand_int_range(1, 12);
    event->change = g_strdup_printf("c%d", g_test_rand_int_range(1, 12));
    g_free(event->data);
    event->data = g_strdup(any_data[g_test_rand_int_range(0, G_N_ELEMENTS(any_data))]);
    return event;
}

static void
shuffle(GPtrArray *events)
{
    for (guint i = events->len; i > 1; i--) {
        guint j = (guint)g_test_rand_int_range(0, (gint32)i);
        gpointer event = events->pdata[i - 1];

        events->pdata[i - 1] = events->pdata[j];
        events->pdata[j] = event;
    }
}

static char *
folded_text(GPtrArray *events)
{
    g_autoptr(GPtrArray) unfit = NULL;
    g_autoptr(Order) order = order_fold(events, &unfit);
    g_autofree char *text = order == NULL ? g_strdup("dormant") : kit_order_text(order);

    return g_strdup_printf("%s unfit %u", text, unfit->len);
}

static void
events_may_arrive_in_any_sequence(void)
{
    for (int round = 0; round < 400; round++) {
        g_autoptr(GPtrArray) events =
            g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
        gint64 count = g_test_rand_int_range(1, 14);
        g_autofree char *first = NULL;

        for (gint64 seq = 1; seq <= count; seq++)
            g_ptr_array_add(events, random_event(seq));
        first = folded_text(events);
        for (int again = 0; again < 5; again++) {
            g_autofree char *text = NULL;

            shuffle(events);
            text = folded_text(events);
            g_assert_cmpstr(text, ==, first);
        }
    }
}

static void
add_case(const char *group, const char *name, gconstpointer data, GTestDataFunc run)
{
    g_autofree char *path = g_strdup_printf("/fold/%s/%s", group, name);

    g_test_add_data_func(path, data, run);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(fold_cases); i++)
        add_case("facts", fold_cases[i].name, &fold_cases[i], who_said_it_later_wins);
    for (gsize i = 0; i < G_N_ELEMENTS(mark_cases); i++)
        add_case("marks", mark_cases[i].name, &mark_cases[i], happenings_leave_marks);
    g_test_add_func("/fold/an-order-that-nobody-tracks-is-dormant",
                    an_order_that_nobody_tracks_is_dormant);
    g_test_add_func("/fold/what-is-said-before-the-order-is-known-does-not-fit",
                    what_is_said_before_the_order_is_known_does_not_fit);
    g_test_add_func("/fold/archiving-and-removing-go-by-who-spoke-last",
                    archiving_and_removing_go_by_who_spoke_last);
    g_test_add_func("/fold/what-a-newer-program-wrote-is-left-alone",
                    what_a_newer_program_wrote_is_left_alone);
    g_test_add_func("/fold/purged-events-say-nothing", purged_events_say_nothing);
    g_test_add_func("/fold/tracking-numbers-of-happenings-are-added-once",
                    tracking_numbers_of_happenings_are_added_once);
    g_test_add_func("/fold/a-happening-may-be-known-by-its-date-only",
                    a_happening_may_be_known_by_its_date_only);
    g_test_add_func("/fold/events-may-arrive-in-any-sequence",
                    events_may_arrive_in_any_sequence);
    return g_test_run();
}
