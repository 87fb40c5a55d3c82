/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is next for an order without a dispute. */
#include "domain/watch/watch.h"
#include "kit/domain-kit.h"

#define SHOP "\"marketplace\":\"aliexpress\""
#define VISA "\"paid_with\":\"credit-card:visa\",\"paid\":\"2026-01-01T00:00:00Z\""
/* Closes on 1 April; a dispute opens on 11 January. */
#define GUARANTEED "\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":90"
/* Closes on 9 January; a dispute opens on 11 January. */
#define TOO_SHORTLY "\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":8"
/* Closes on 13 January; a dispute opens on 11 January. */
#define SHORTLY "\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":12"

typedef enum {
    PLAIN = 0,
    RETURNED = 1 << 0,
    HELD = 1 << 1,
    EXTENDED = 1 << 2,
    ASKED = 1 << 3,
    REFUSED = 1 << 4,
    REMOVED = 1 << 5,
    COMPLETED = 1 << 6,
    WARNED = 1 << 7,
} Marks;

typedef struct {
    const char *name, *data;
    Marks marks;
    const char *now;
    NextAction action;
    const char *reason;
    const char *by; /* "": no date */
    ClockId clock;
} NextCase;

/* clang-format off */
static const NextCase next_cases[] = {
    { "cancelled", "{" SHOP "," GUARANTEED ",\"cancelled\":true}", PLAIN, "2026-03-30T00:00:00Z",
      ACTION_NOTHING, "cancelled", "", CLOCK_COUNT },
    { "removed", "{" SHOP "," GUARANTEED "}", REMOVED, "2026-03-30T00:00:00Z",
      ACTION_NOTHING, "removed", "", CLOCK_COUNT },
    { "closed", "{" SHOP "," GUARANTEED ",\"closed\":true}", PLAIN, "2026-01-02T00:00:00Z",
      ACTION_NOTHING, "quiet", "", CLOCK_COUNT },
    { "closed-but-the-window-is-open", "{" SHOP ",\"closed\":true,\"delivered\":\"2026-03-01T09:00:00Z\"}", PLAIN, "2026-03-02T00:00:00Z",
      ACTION_INSPECT, "inspect", "2026-03-16T09:00:00Z", CLOCK_WINDOW_CLOSES },

    { "not-shipped-yet", "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\"}", PLAIN, "2026-01-10T23:59:59Z",
      ACTION_WAIT_FOR_SHIPPING, "shipping-wait", "2026-01-11T00:00:00Z", CLOCK_SELLER_SHIPS_BY },
    { "not-shipped-in-time", "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\"}", PLAIN, "2026-01-11T00:00:00Z",
      ACTION_CANCEL_ORDER, "shipping-late", "", CLOCK_COUNT },
    { "nothing-is-known", "{" SHOP "}", PLAIN, "2026-01-11T00:00:00Z",
      ACTION_WAIT_FOR_SHIPPING, "shipping-undated", "", CLOCK_COUNT },
    { "a-close-date-says-that-it-is-shipped", "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\",\"closes\":\"2026-04-01T00:00:00Z\"}", PLAIN, "2026-02-01T00:00:00Z",
      ACTION_WAIT_FOR_DELIVERY, "delivery-not-recorded", "2026-03-18T00:00:00Z", CLOCK_DELIVERY_EXPECTED },

    { "received-close-unknown", "{\"marketplace\":\"corner-shop\",\"delivered\":\"2026-03-01T09:00:00Z\"}", PLAIN, "2026-03-02T00:00:00Z",
      ACTION_CHECK_CLOSE_DATE, "received-close-unknown", "", CLOCK_COUNT },
    { "received-close-estimated", "{" SHOP ",\"delivered\":true,\"shipped\":\"2026-03-01T09:00:00Z\"}", PLAIN, "2026-03-02T00:00:00Z",
      ACTION_INSPECT, "inspect", "2026-03-16T09:00:00Z", CLOCK_WINDOW_CLOSES },
    { "delivered", "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\"}", PLAIN, "2026-03-16T08:59:59Z",
      ACTION_INSPECT, "inspect", "2026-03-16T09:00:00Z", CLOCK_WINDOW_CLOSES },
    { "confirmed", "{" SHOP ",\"confirmed\":\"2026-03-01T09:00:00Z\"}", PLAIN, "2026-03-02T00:00:00Z",
      ACTION_INSPECT, "inspect-confirmed", "2026-03-16T09:00:00Z", CLOCK_WINDOW_CLOSES },
    { "delivered-and-over", "{" SHOP "," VISA ",\"delivered\":\"2026-03-01T09:00:00Z\"}", PLAIN, "2026-03-16T09:00:00Z",
      ACTION_NOTHING, "quiet", "", CLOCK_COUNT },
    { "delivered-and-over-without-a-card", "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\"}", PLAIN, "2026-03-16T09:00:00Z",
      ACTION_NOTHING, "quiet", "", CLOCK_COUNT },
    { "completed-by-itself-and-nobody-has-it", "{" SHOP "," GUARANTEED ",\"confirmed\":\"2026-03-01T09:00:00Z\"}", COMPLETED, "2026-03-02T00:00:00Z",
      ACTION_CHECK_DELIVERY, "completed", "2026-03-16T09:00:00Z", CLOCK_WINDOW_CLOSES },
    { "completed-by-itself-and-delivered", "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\",\"confirmed\":\"2026-03-01T09:00:00Z\"}", COMPLETED, "2026-03-02T00:00:00Z",
      ACTION_INSPECT, "inspect", "2026-03-16T09:00:00Z", CLOCK_WINDOW_CLOSES },
    { "completed-by-itself-never-there-and-over", "{" SHOP "," VISA "," GUARANTEED ",\"confirmed\":\"2026-03-01T09:00:00Z\"}", COMPLETED, "2026-03-16T09:00:00Z",
      ACTION_NOTHING, "quiet", "", CLOCK_COUNT },
    { "warned-of-completion", "{" SHOP "," GUARANTEED "}", WARNED, "2026-02-01T00:00:00Z",
      ACTION_OPEN_DISPUTE, "completion-warned", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "opens-after-the-close-and-no-extension", "{" SHOP "," TOO_SHORTLY "}", REFUSED, "2026-01-08T00:00:00Z",
      ACTION_TRY_DISPUTE, "try-from", "2026-01-09T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "completed-on-a-day-that-nobody-knows", "{" SHOP ",\"confirmed\":true,\"placed\":\"2026-02-20T08:00:00Z\"}", PLAIN, "2026-03-07T08:00:00Z",
      ACTION_CHECK_CLOSE_DATE, "received-close-estimated", "", CLOCK_WINDOW_CLOSES },
    { "completed-and-the-journey-may-still-have-been-so-long", "{" SHOP ",\"confirmed\":true,\"placed\":\"2026-02-20T08:00:00Z\"}", PLAIN, "2026-06-05T07:59:59Z",
      ACTION_CHECK_CLOSE_DATE, "received-close-estimated", "", CLOCK_WINDOW_CLOSES },
    { "completed-and-every-estimate-is-over", "{" SHOP ",\"confirmed\":true,\"placed\":\"2026-02-20T08:00:00Z\"}", PLAIN, "2026-06-05T08:00:00Z",
      ACTION_NOTHING, "quiet", "", CLOCK_COUNT },

    { "never-came-and-the-bank-is-open", "{" SHOP "," VISA "," GUARANTEED "}", PLAIN, "2026-04-01T00:00:00Z",
      ACTION_TRY_DISPUTE, "try-now", "", CLOCK_WINDOW_CLOSES },
    { "never-came-and-paypal-is-open", "{" SHOP ",\"paid_with\":\"paypal\",\"paid\":\"2026-01-01T00:00:00Z\"," GUARANTEED "}", PLAIN, "2026-04-01T00:00:00Z",
      ACTION_TRY_DISPUTE, "try-now", "", CLOCK_WINDOW_CLOSES },
    { "never-came-and-the-bank-may-still-take-it", "{" SHOP "," VISA "," GUARANTEED "}", PLAIN, "2026-05-01T00:00:00Z",
      ACTION_FILE_CHARGEBACK, "file-chargeback-perhaps", "", CLOCK_CHARGEBACK_BY },
    { "never-came-and-the-bank-is-closed", "{" SHOP "," VISA "," GUARANTEED "}", PLAIN, "2027-06-25T00:00:00Z",
      ACTION_NOTHING, "absent-over", "", CLOCK_COUNT },
    { "never-came-and-there-is-no-bank", "{" SHOP "," GUARANTEED "}", PLAIN, "2026-04-01T00:00:00Z",
      ACTION_TRY_DISPUTE, "try-now", "", CLOCK_WINDOW_CLOSES },
    { "marked-delivered-never-there-and-over", "{" SHOP "," VISA ",\"marked_delivered\":\"2026-03-01T00:00:00Z\"}", PLAIN, "2026-03-16T00:00:00Z",
      ACTION_NOTHING, "quiet", "", CLOCK_COUNT },
    { "an-estimate-with-a-later-reading", "{" SHOP "," VISA ",\"shipped\":\"2026-01-01T00:00:00Z\"}", PLAIN, "2026-04-15T23:59:59Z",
      ACTION_TRY_DISPUTE, "try-now", "2026-05-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "an-estimate-that-is-over-for-sure", "{" SHOP "," VISA ",\"shipped\":\"2026-01-01T00:00:00Z\"}", PLAIN, "2026-04-16T00:00:00Z",
      ACTION_TRY_DISPUTE, "try-now", "2026-05-01T00:00:00Z", CLOCK_WINDOW_CLOSES },

    { "marked-delivered", "{" SHOP "," GUARANTEED ",\"marked_delivered\":\"2026-03-01T00:00:00Z\"}", PLAIN, "2026-03-02T00:00:00Z",
      ACTION_CHECK_DELIVERY, "marked-delivered", "2026-03-16T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "marked-delivered-close-unknown", "{\"marketplace\":\"corner-shop\",\"marked_delivered\":true}", PLAIN, "2026-03-02T00:00:00Z",
      ACTION_NOTHING, "quiet", "", CLOCK_COUNT },

    { "returned-too-early", "{" SHOP "," GUARANTEED "}", RETURNED, "2026-01-05T00:00:00Z",
      ACTION_TRY_DISPUTE, "try-from", "2026-01-11T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "returned", "{" SHOP "," GUARANTEED "}", RETURNED, "2026-01-11T00:00:00Z",
      ACTION_OPEN_DISPUTE, "returned-to-sender", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "returned-and-marked-delivered-to-the-sender", "{" SHOP "," GUARANTEED ",\"marked_delivered\":\"2026-02-01T00:00:00Z\"}", RETURNED, "2026-02-02T00:00:00Z",
      ACTION_OPEN_DISPUTE, "returned-to-sender", "2026-02-16T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "returned-close-unknown", "{\"marketplace\":\"corner-shop\",\"shipped\":true}", RETURNED, "2026-01-11T00:00:00Z",
      ACTION_TRY_DISPUTE, "try-too-early", "", CLOCK_COUNT },
    { "held", "{" SHOP "," GUARANTEED "}", HELD, "2026-02-01T00:00:00Z",
      ACTION_CHECK_TRACKING, "held-by-customs", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "held-and-closing", "{" SHOP "," GUARANTEED "}", HELD, "2026-03-27T00:00:00Z",
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "held-close-unknown", "{\"marketplace\":\"corner-shop\",\"shipped\":true}", HELD, "2026-01-11T00:00:00Z",
      ACTION_CHECK_TRACKING, "held-by-customs", "", CLOCK_COUNT },

    { "close-unknown", "{\"marketplace\":\"corner-shop\",\"shipped\":true}", PLAIN, "2026-01-11T00:00:00Z",
      ACTION_CHECK_CLOSE_DATE, "close-unknown", "", CLOCK_COUNT },
    { "close-estimated", "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\"}", PLAIN, "2026-01-05T00:00:00Z",
      ACTION_WAIT_FOR_DELIVERY, "in-transit", "2026-02-16T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "close-estimated-and-near", "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\"}", PLAIN, "2026-03-01T00:00:00Z",
      ACTION_CHECK_CLOSE_DATE, "close-estimated", "2026-03-02T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "close-doubted", "{" SHOP "," GUARANTEED "}", EXTENDED, "2026-02-01T00:00:00Z",
      ACTION_WAIT_FOR_DELIVERY, "in-transit", "2026-03-18T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "close-doubted-and-near", "{" SHOP "," GUARANTEED "}", EXTENDED, "2026-03-27T00:00:00Z",
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },

    { "too-early", "{" SHOP "," SHORTLY "}", PLAIN, "2026-01-05T23:59:59Z",
      ACTION_WAIT_FOR_DELIVERY, "in-transit", "2026-01-06T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "time-to-ask", "{" SHOP "," SHORTLY "}", PLAIN, "2026-01-06T00:00:00Z",
      ACTION_ASK_SELLER, "ask-extension", "2026-01-13T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "asked-already", "{" SHOP "," SHORTLY "}", ASKED, "2026-01-06T00:00:00Z",
      ACTION_WAIT_FOR_DELIVERY, "in-transit", "2026-01-11T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "refused-already", "{" SHOP "," SHORTLY "}", REFUSED, "2026-01-06T00:00:00Z",
      ACTION_WAIT_FOR_DELIVERY, "in-transit", "2026-01-11T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "never-ask-once-a-dispute-can-be-opened", "{" SHOP "," SHORTLY "}", PLAIN, "2026-01-11T00:00:00Z",
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", "2026-01-13T00:00:00Z", CLOCK_WINDOW_CLOSES },

    /* Whoever waits waits until the next thing to do, never until the close itself. */
    { "more-than-a-fortnight-left", "{" SHOP "," GUARANTEED "}", PLAIN, "2026-03-17T23:59:59Z",
      ACTION_WAIT_FOR_DELIVERY, "in-transit", "2026-03-18T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "a-fortnight-left", "{" SHOP "," GUARANTEED "}", PLAIN, "2026-03-18T00:00:00Z",
      ACTION_CHECK_TRACKING, "stuck-or-slow", "2026-04-01T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "more-than-five-days-left", "{" SHOP "," GUARANTEED "}", PLAIN, "2026-03-26T23:59:59Z",
      ACTION_CHECK_TRACKING, "stuck-or-slow", "2026-04-01T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "five-days-left", "{" SHOP "," GUARANTEED "}", PLAIN, "2026-03-27T00:00:00Z",
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "a-second-left", "{" SHOP "," GUARANTEED "}", PLAIN, "2026-03-31T23:59:59Z",
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "only-the-close-is-known-and-a-fortnight-left", "{" SHOP ",\"closes\":\"2026-04-01T00:00:00Z\"}", PLAIN, "2026-03-18T00:00:00Z",
      ACTION_CHECK_TRACKING, "has-it-come", "2026-04-01T00:00:00Z", CLOCK_DELIVERY_EXPECTED },
    { "only-the-close-is-known-and-five-days-left", "{" SHOP ",\"closes\":\"2026-04-01T00:00:00Z\"}", PLAIN, "2026-03-27T00:00:00Z",
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
    { "five-days-left-at-a-shop-nobody-described", "{\"marketplace\":\"corner-shop\",\"closes\":\"2026-04-01T00:00:00Z\"}", PLAIN, "2026-03-27T00:00:00Z",
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", "2026-04-01T00:00:00Z", CLOCK_WINDOW_CLOSES },
};
/* clang-format on */

static void
put_marks(Order *order, Marks marks)
{
    order->is_returned_to_sender = (marks & RETURNED) != 0;
    order->is_held_by_customs = (marks & HELD) != 0;
    order->removed = (marks & REMOVED) != 0;
    order->completed_by_itself = (marks & COMPLETED) != 0;
    if ((marks & WARNED) != 0)
        order->completion_warned = at("2026-01-25T00:00:00Z");
    order->extension_refused = (marks & REFUSED) != 0;
    if ((marks & EXTENDED) != 0)
        order->extended = at("2026-01-20T00:00:00Z");
    if ((marks & ASKED) != 0)
        order->extension_asked = at("2026-01-03T00:00:00Z");
}

static void
this_is_next(gconstpointer data)
{
    const NextCase *test = data;
    g_autoptr(Order) order = kit_order(test->data, NULL);
    OrderSummary summary;

    put_marks(order, test->marks);
    summary = order_summarise(order, kit_policies(), at(test->now), NULL);
    g_assert_cmpstr(next_action_token(summary.next.action), ==,
                    next_action_token(test->action));
    g_assert_cmpstr(next_reason_token(summary.next.reason), ==, test->reason);
    assert_instant(summary.next.by, test->by);
    g_assert_cmpint(summary.next.clock, ==, test->clock);
}

static void
every_action_of_an_order_is_reached(void)
{
    for (NextAction action = 0; action <= ACTION_FILE_CHARGEBACK; action++) {
        gboolean is_reached = FALSE;

        for (gsize i = 0; i < G_N_ELEMENTS(next_cases); i++)
            is_reached = is_reached || next_cases[i].action == action;
        g_assert_true(is_reached);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(next_cases); i++) {
        g_autofree char *path = g_strdup_printf("/next/%s", next_cases[i].name);

        g_test_add_data_func(path, &next_cases[i], this_is_next);
    }
    g_test_add_func("/next/every-action-of-an-order-is-reached",
                    every_action_of_an_order_is_reached);
    return g_test_run();
}
