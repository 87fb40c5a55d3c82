/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whatever is recorded, in whatever order: no clock is later than its earliest honest reading.
 * The readings are worked out here a second time, from the events and the rules alone.
 */
#include <string.h>

#include "domain/case/case.h"
#include "domain/watch/watch.h"
#include "tests/kit/walk-kit.h"

#define ROUNDS 400
#define EVENTS 9

static gboolean
is_drawn(EventType type)
{
    return event_kind(type)->loggable && type != EVENT_CANCELLED && type != EVENT_NOTE;
}

static EventType
draw(GRand *random, EventType first)
{
    EventType type;

    do {
        type = (EventType)g_rand_int_range(random, (gint32)first, EVENT_TYPE_COUNT);
    } while (!is_drawn(type));
    return type;
}

/* "submitted@1" and others behind it; some with a date of the page's. */
static char *
draw_words(GRand *random, EventType first)
{
    GString *words = g_string_new("submitted@1");

    for (int i = 0; i < EVENTS; i++) {
        g_string_append_printf(words, " %s@%d=%d.00", event_kind(draw(random, first))->token,
                               g_rand_int_range(random, 1, 60),
                               g_rand_int_range(random, 1, 120));
        if (g_rand_int_range(random, 0, 5) == 0)
            g_string_append_printf(words, "~%d", g_rand_int_range(random, 1, 90));
    }
    return g_string_free(words, FALSE);
}

/* The last time that something happened to the dispute; INSTANT_UNKNOWN when never. */
static Instant
last_of(const GPtrArray *events, const GPtrArray *unfit, const char *token)
{
    Instant last = INSTANT_UNKNOWN;

    for (guint i = 0; i < events->len; i++) {
        const Event *event = events->pdata[i];

        if (g_str_equal(event_kind(event->type)->token, token) &&
            !g_ptr_array_find((GPtrArray *)unfit, event, NULL))
            last = MAX(last, event->at);
    }
    return last;
}

/* A rule that starts from something that happened gives a reading; the clock may not stand
 * behind the earliest reading of the rule that it names. A dispute that goes to the marketplace
 * once more is ruled upon anew: what happened before that is past. */
static void
assert_not_later(const Clock *clock, const Dispute *dispute, const GPtrArray *events,
                 const GPtrArray *unfit)
{
    Instant since = clock->id == CLOCK_RULING_EXPECTED ? dispute->since : INSTANT_UNKNOWN;
    Calendar calendar =
        policies_calendar(walk_policies(), policies_find(walk_policies(), "aliexpress"));

    g_assert_cmpint(clock->earliest, <=, clock->latest);
    for (gsize i = 0; clock->rule != NULL && clock->rule->starts[i] != NULL; i++) {
        Instant start = last_of(events, unfit, clock->rule->starts[i]);
        Instant earliest, latest;

        if (start == INSTANT_UNKNOWN || start < since)
            continue;
        rule_ends(clock->rule, &calendar, start, &earliest, &latest, NULL);
        g_assert_cmpint(clock->earliest, <=, earliest);
    }
}

/* A clock of a dispute that no rule drives is one whose date the page stated. */
static void
assert_stated(const Clock *clock, const GPtrArray *events)
{
    for (guint i = 0; i < events->len; i++) {
        g_autoptr(JsonDocument) data = event_data(events->pdata[i]);
        g_auto(Moment) until = { 0 };

        if (moment_from_json(json_object_get(data, "until"), &until) &&
            until.instant == clock->earliest)
            return;
    }
    g_assert_not_reached();
}

static void
no_clock_of_a_dispute_is_later_than_honest(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(20261128);

    for (int round = 0; round < ROUNDS; round++) {
        g_autofree char *words = draw_words(random, EVENT_SUBMITTED);
        g_autoptr(GPtrArray) events = walk_events(walk_delivered_order, "damaged", words);
        g_autoptr(GPtrArray) unfit = NULL;
        g_autoptr(Order) order = order_fold(events, &unfit);
        Instant now = walk_day(g_rand_int_range(random, 0, 120));
        Validity validity = validity_at(now);
        g_autoptr(GArray) clocks = clocks_compute(order, walk_policies(), now, &validity);

        g_test_message("%s", words);
        for (guint i = 0; i < clocks->len; i++) {
            const Clock *clock = &g_array_index(clocks, Clock, i);

            if (clock->dispute != NULL && clock->rule == NULL)
                assert_stated(clock, events);
            else if (clock->dispute != NULL)
                assert_not_later(clock, walk_dispute(order), events, unfit);
        }
    }
}

/* A dispute can hold the window, and nothing that happens in one moves its close. */
static void
no_dispute_moves_the_close(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(20261123);

    for (int round = 0; round < ROUNDS; round++) {
        g_autofree char *words = draw_words(random, EVENT_SUBMITTED);
        g_autoptr(Order) order = walk_order(walk_delivered_order, "damaged", words);
        OrderSummary summary = order_summarise(order, walk_policies(),
                                               walk_day(g_rand_int_range(random, 0, 90)), NULL);

        g_test_message("%s", words);
        g_assert_cmpint(summary.closes_at, ==, walk_day(15));
        g_assert_cmpint(summary.valid_until, >, summary.valid_from);
    }
}

/* Whatever has happened, what is next is told without a gap where its date should be. */
static void
no_sentence_lacks_its_date(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(20261129);

    for (int round = 0; round < ROUNDS; round++) {
        gboolean is_here = g_rand_boolean(random);
        g_autofree char *words = draw_words(random, EVENT_SHIPPED);
        g_autoptr(Order) order =
            walk_order(is_here ? walk_delivered_order : walk_order_under_way,
                       is_here ? "damaged" : "not-received", words);
        OrderSummary summary = order_summarise(
            order, walk_policies(), walk_day(g_rand_int_range(random, 0, 150)), NULL);

        g_test_message("%s", words);
        if (summary.next.by == INSTANT_UNKNOWN)
            g_assert_null(strstr(summary.next.why, "{by}"));
    }
}

static Instant
close_of(const GPtrArray *events, guint count, Instant now)
{
    g_autoptr(GPtrArray) first = g_ptr_array_new();
    g_autoptr(Order) order = NULL;

    for (guint i = 0; i < count; i++)
        g_ptr_array_add(first, events->pdata[i]);
    order = order_fold(first, NULL);
    return order_summarise(order, walk_policies(), now, NULL).closes_at;
}

/* What can honestly move the close to a later day: a date of the page's, or the parcel that was
 * sent anew, or that is said to have come on another day. */
static gboolean
may_move_the_close(EventType type)
{
    return type == EVENT_SHIPPED || type == EVENT_DELIVERED || type == EVENT_MARKED_DELIVERED ||
           type == EVENT_CONFIRMED || type == EVENT_AUTO_COMPLETED ||
           type == EVENT_WINDOW_EXTENDED;
}

static void
only_the_page_and_the_parcel_move_the_close(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(20261124);

    for (int round = 0; round < ROUNDS; round++) {
        g_autofree char *words = draw_words(random, EVENT_SHIPPED);
        g_autoptr(GPtrArray) events = walk_events(walk_order_under_way, "not-received", words);
        Instant now = walk_day(g_rand_int_range(random, 0, 90));
        Instant before = close_of(events, 1, now);

        g_test_message("%s", words);
        for (guint count = 2; count <= events->len; count++) {
            const Event *event = events->pdata[count - 1];
            Instant after = close_of(events, count, now);

            if (!may_move_the_close(event->type))
                g_assert_cmpint(after, ==, before);
            before = after;
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/clock-sequences/no-clock-of-a-dispute-is-later-than-honest",
                    no_clock_of_a_dispute_is_later_than_honest);
    g_test_add_func("/clock-sequences/no-dispute-moves-the-close", no_dispute_moves_the_close);
    g_test_add_func("/clock-sequences/no-sentence-lacks-its-date", no_sentence_lacks_its_date);
    g_test_add_func("/clock-sequences/only-the-page-and-the-parcel-move-the-close",
                    only_the_page_and_the_parcel_move_the_close);
    return g_test_run();
}
