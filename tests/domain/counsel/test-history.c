/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The histories themselves: what is written is read back, and a small one is found. */
#include <string.h>

#include "domain/case/case.h"
#include "domain/counsel/history.h"

static void
test_what_is_made_is_read_back(void)
{
    for (guint32 number = 0; number < 2000; number++) {
        g_autoptr(History) made = history_random(number);
        g_autofree char *text = history_text(made);
        g_autoptr(History) read = history_parse(text);
        g_autofree char *again = history_text(read);
        g_autoptr(Order) order = history_order(read);

        g_assert_cmpstr(text, ==, again);
        g_assert_nonnull(order);
        g_assert_cmpint(history_now(read), >=, order_fact(order, FACT_PLACED));
    }
}

static void
test_a_now_is_kept_to_the_second(void)
{
    g_autoptr(History) history = history_parse("order-tracked@0,placed=@-2.07 now@3");
    Instant now = history_now(history);
    g_autoptr(Order) order = history_order(history);

    g_assert_cmpint(now - order_fact(order, FACT_PLACED), ==, 4 * SECONDS_PER_DAY + 17 * 3600);
    history_set_now(history, now - 1);
    g_assert_cmpstr(history->pdata[1], ==, "now@2.235959");
    g_assert_cmpint(history_now(history), ==, now - 1);
}

static void
test_it_can_be_typed(void)
{
    g_autoptr(History) history =
        history_parse("order-tracked@0,total=$80.00EUR,buyer_country=PL,guarantee=75 shipped@2 "
                      "dispute-drafted@30,reason=not-received,tracking_shows=stuck "
                      "seller-offered@31.06,amount=$5.00EUR,until=@40 now@32");
    g_autofree char *commands = history_commands(history);

    g_assert_cmpstr(
        commands, ==,
        "recourse --now 2026-01-05T09:00:00Z --yes add --title Lamp --number 4000000000000001 "
        "--total \"80.00 EUR\" --buyer-country PL --guarantee 75d\n"
        "recourse --now 2026-01-07T09:00:00Z --yes log 4000000000000001 shipped --anyway\n"
        "recourse --now 2026-02-04T09:00:00Z --yes dispute 4000000000000001 "
        "--reason not-received --tracking-shows stuck\n"
        "recourse --now 2026-02-05T15:00:00Z --yes log 4000000000000001 seller-offered "
        "--anyway --amount \"5.00 EUR\" --until 2026-02-14T09:00:00Z\n"
        "recourse --now 2026-02-06T09:00:00Z --yes show 4000000000000001\n");
}

static gboolean
has_a_lost_dispute(const History *history, gpointer data)
{
    g_autoptr(Order) order = history_order(history);

    (void)data;
    return order->disputes->len > 0 &&
           ((const Dispute *)order->disputes->pdata[0])->state == DISPUTE_LOST;
}

static void
test_the_smallest_is_found(void)
{
    g_autoptr(History) long_one = history_parse(
        "order-tracked@0,total=$80.00EUR,paid=@0 shipped@2 delivered@20 "
        "dispute-drafted@21,reason=damaged submitted@22 messaged-seller@23 escalated@30 "
        "ruled-for-seller@35 now@40");
    g_autoptr(History) small = history_shrink(long_one, has_a_lost_dispute, NULL);
    g_autofree char *text = history_text(small);

    g_assert_cmpstr(text, ==, "order-tracked@0 submitted@22 ruled-for-seller@35 now@40");
}

int
main(int argc, char *argv[])
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/history/what-is-made-is-read-back", test_what_is_made_is_read_back);
    g_test_add_func("/history/a-now-is-kept-to-the-second", test_a_now_is_kept_to_the_second);
    g_test_add_func("/history/it-can-be-typed", test_it_can_be_typed);
    g_test_add_func("/history/the-smallest-is-found", test_the_smallest_is_found);
    return g_test_run();
}
