/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/clocks/clocks.h"
#include "domain/watch/watch.h"
#include "domain/words/words.h"

static void
every_token_is_read_back(void)
{
    for (Trust trust = TRUST_DOUBTFUL; trust <= TRUST_STATED; trust++) {
        Trust parsed;

        g_assert_true(trust_parse(trust_token(trust), &parsed));
        g_assert_cmpint(parsed, ==, trust);
        g_assert_nonnull(trust_label(trust));
    }
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        Fact parsed;

        g_assert_true(fact_parse(fact_token(fact), &parsed));
        g_assert_cmpint(parsed, ==, fact);
        g_assert_nonnull(fact_label(fact));
    }
    for (OrderStatus status = 0; status < ORDER_STATUS_COUNT; status++) {
        guint parsed;

        g_assert_true(choice_parse(&order_statuses, order_status_token(status), &parsed));
        g_assert_cmpint(parsed, ==, status);
        g_assert_nonnull(order_status_label(status));
    }
    for (NextAction action = 0; action < ACTION_COUNT; action++) {
        NextAction parsed;

        g_assert_true(next_action_parse(next_action_token(action), &parsed));
        g_assert_cmpint(parsed, ==, action);
        g_assert_nonnull(next_action_label(action));
    }
}

/* The contract (cli.md). */
static const char *const statuses[] = { "placed",    "shipped", "delivered",
                                        "confirmed", "closed",  "cancelled" };
static const char *const actions[] = {
    "check-close-date",  "check-tracking",  "check-delivery", "wait-for-shipping",
    "wait-for-delivery", "inspect",         "open-dispute",   "ask-seller",
    "cancel-order",      "file-chargeback", "nothing",
};

static void
the_tokens_are_those_of_the_contract(void)
{
    guint status;
    NextAction action;

    for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++)
        g_assert_true(choice_parse(&order_statuses, statuses[i], &status));
    for (gsize i = 0; i < G_N_ELEMENTS(actions); i++)
        g_assert_true(next_action_parse(actions[i], &action));
    g_assert_cmpstr(clock_kind_token(CLOCK_ACT_BY), ==, "act-by");
    g_assert_cmpstr(clock_kind_token(CLOCK_EXPECT_BY), ==, "expect-by");
    g_assert_cmpstr(clock_kind_token(CLOCK_NOT_BEFORE), ==, "not-before");
    g_assert_cmpstr(clock_kind_token(CLOCK_ADVICE), ==, "advice");
    g_assert_cmpstr(clock_status_token(CLOCK_RUNNING), ==, "running");
    g_assert_cmpstr(clock_status_token(CLOCK_PAUSED), ==, "paused");
    g_assert_cmpstr(clock_status_token(CLOCK_PASSED), ==, "passed");
    g_assert_cmpstr(clock_status_token(CLOCK_DONE), ==, "done");
    g_assert_cmpstr(window_basis_token(BASIS_STATED), ==, "stated");
    g_assert_cmpstr(window_basis_token(BASIS_DELIVERY), ==, "delivery");
    g_assert_cmpstr(window_basis_token(BASIS_GUARANTEE), ==, "guarantee");
    g_assert_cmpstr(window_basis_token(BASIS_ESTIMATE), ==, "estimate");
}

static void
what_is_no_token_is_refused(void)
{
    static const char *const words[] = { "", "Shipped", "ship", "shipped " };
    guint status;
    NextAction action;
    Trust trust;
    Fact fact;

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        g_assert_false(choice_parse(&order_statuses, words[i], &status));
        g_assert_false(next_action_parse(words[i], &action));
        g_assert_false(trust_parse(words[i], &trust));
        g_assert_false(fact_parse(words[i], &fact));
    }
    g_assert_false(fact_parse(NULL, &fact));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/vocabulary/every-token-is-read-back", every_token_is_read_back);
    g_test_add_func("/vocabulary/the-tokens-are-those-of-the-contract",
                    the_tokens_are_those_of_the_contract);
    g_test_add_func("/vocabulary/what-is-no-token-is-refused", what_is_no_token_is_refused);
    return g_test_run();
}
