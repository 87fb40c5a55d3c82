/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The advice for each reason, by the rules that the program carries. */
#include <string.h>

#include "base/money/money.h"
#include "domain/advice/advice.h"
#include "domain/policy/policy.h"

#define NOW G_GINT64_CONSTANT(1772582400) /* 2026-03-04T00:00:00Z */
#define DAYS_AGO(days) (NOW - (days)*SECONDS_PER_DAY)

typedef struct {
    const char *name;
    Circumstances said;
    const char *total, *return_cost; /* MONEY, or NULL */
    int shipped, delivered;          /* days ago; 0: has not happened */
    const char *paid_with;
    gboolean free_return;
    const char *country;
    /* what is expected */
    gboolean is_protected;
    NextAction first_step;
    RefundOutlook refund;
    ReturnOutlook return_outlook;
    ReturnPayer paid_by;
    Strength strength, strength_with;
    guint32 warned;     /* must be among the warnings */
    guint32 not_warned; /* must not */
} Case;

#define W(warning) WARNING_BIT(WARNING_##warning)
#define E(kind) EVIDENCE_BIT(EVIDENCE_##kind)

/* clang-format off */
static const Case cases[] = {
    { "never-arrived-is-refunded-in-full", { .reason = REASON_NOT_RECEIVED, .tracking = TRACKING_STUCK, .evidence = E(TRACKING_SCREENSHOT) },
      "120.00 USD", NULL, 30, 0, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_CLEAR_CUT, STRENGTH_CLEAR_CUT, W(MESSAGE_DOES_NOT_PAUSE), W(RETURN_COSTS_MORE_THAN_ITEM) },
    { "never-arrived-stays-full-when-contested", { .reason = REASON_NOT_RECEIVED, .tracking = TRACKING_NO_SCAN, .seller_contests = TRUE },
      "300.00 USD", NULL, 30, 0, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CLEAR_CUT, 0, W(READ_RETURN_INSTRUCTIONS) },
    { "never-arrived-but-marked-delivered-is-contested", { .reason = REASON_NOT_RECEIVED, .tracking = TRACKING_DELIVERED },
      "20.00 USD", NULL, 30, 0, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(TRACKING_SAYS_DELIVERED), 0 },
    { "too-early-to-claim-non-delivery", { .reason = REASON_NOT_RECEIVED, .tracking = TRACKING_MOVING },
      "20.00 USD", NULL, 5, 0, NULL, FALSE, NULL,
      TRUE, ACTION_TRY_DISPUTE, REFUND_FULL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(TOO_EARLY), W(MESSAGE_DOES_NOT_PAUSE) },
    { "wrong-item-is-full-and-stays", { .reason = REASON_WRONG_ITEM, .difference = DIFFERENCE_TOTAL, .evidence = E(PHOTO_RECEIVED) | E(LISTING_SNAPSHOT) },
      "120.00 USD", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_CLEAR_CUT, STRENGTH_CLEAR_CUT, 0, W(VARIANT_NOT_WRONG_ITEM) },
    { "another-colour-is-no-wrong-item", { .reason = REASON_WRONG_ITEM, .difference = DIFFERENCE_VARIANT },
      "40.00 USD", "10.00 USD", 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(VARIANT_NOT_WRONG_ITEM), 0 },
    { "wrong-item-contested-above-the-threshold-may-go-back", { .reason = REASON_WRONG_ITEM, .difference = DIFFERENCE_TOTAL, .seller_contests = TRUE },
      "120.00 USD", "35.00 USD", 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_MAY_BE_REQUIRED, PAID_BY_PLATFORM_OR_SELLER, STRENGTH_WEAK, STRENGTH_CONTESTED, W(READ_RETURN_INSTRUCTIONS) | W(KEEP_ITEM_UNTIL_REFUNDED), 0 },
    { "damage-on-video-before-use-is-clear-cut", { .reason = REASON_DAMAGED, .severity = SEVERITY_SIGNIFICANT, .used_before_documented = ANSWER_NO, .evidence = E(VIDEO_DAMAGE) },
      "90.00 EUR", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_CLEAR_CUT, STRENGTH_CLEAR_CUT, 0, W(USED_BEFORE_DOCUMENTED) },
    { "damage-on-photos-alone-is-contested", { .reason = REASON_DAMAGED, .severity = SEVERITY_SIGNIFICANT, .used_before_documented = ANSWER_NO, .evidence = E(PHOTO_DAMAGE) },
      "90.00 USD", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_CONTESTED, STRENGTH_CLEAR_CUT, 0, 0 },
    { "a-scratch-is-no-significant-damage", { .reason = REASON_DAMAGED, .severity = SEVERITY_MINOR },
      "90.00 USD", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(MINOR_DAMAGE), 0 },
    { "use-before-the-photos-weakens", { .reason = REASON_DAMAGED, .severity = SEVERITY_SIGNIFICANT, .used_before_documented = ANSWER_YES },
      "90.00 USD", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_WEAK, W(USED_BEFORE_DOCUMENTED), 0 },
    { "fifteen-dollars-are-not-sent-back-for-thirty-five", { .reason = REASON_NOT_AS_DESCRIBED, .listing_matches = ANSWER_NO, .seller_contests = TRUE },
      "15.00 USD", "35.00 USD", 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(RETURN_COSTS_MORE_THAN_ITEM) | W(KEEP_ITEM_UNTIL_REFUNDED), W(READ_RETURN_INSTRUCTIONS) },
    { "low-value-beats-the-threshold", { .reason = REASON_NOT_AS_DESCRIBED, .listing_matches = ANSWER_NO, .seller_contests = TRUE },
      "60.00 USD", "75.00 USD", 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(RETURN_COSTS_MORE_THAN_ITEM), W(READ_RETURN_INSTRUCTIONS) },
    { "the-usual-return-cost-counts-when-none-is-known", { .reason = REASON_DEFECTIVE },
      "15.00 USD", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(RETURN_COSTS_MORE_THAN_ITEM), 0 },
    { "quality-contested-above-the-threshold-may-go-back", { .reason = REASON_NOT_AS_DESCRIBED, .listing_matches = ANSWER_NO, .seller_contests = TRUE },
      "120.00 USD", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_MAY_BE_REQUIRED, PAID_BY_PLATFORM_OR_SELLER, STRENGTH_WEAK, STRENGTH_CONTESTED, W(RETURN_COST_MAY_BE_DEDUCTED), 0 },
    { "above-the-threshold-in-euros", { .reason = REASON_NOT_AS_DESCRIBED, .listing_matches = ANSWER_NO, .seller_contests = TRUE },
      "120.00 EUR", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_MAY_BE_REQUIRED, PAID_BY_PLATFORM_OR_SELLER, STRENGTH_WEAK, STRENGTH_CONTESTED, W(RETURN_COST_MAY_BE_DEDUCTED), W(THRESHOLD_NOT_COMPARABLE) },
    { "five-euros-are-small", { .reason = REASON_NOT_AS_DESCRIBED, .listing_matches = ANSWER_NO, .seller_contests = TRUE },
      "5.00 EUR", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(RETURN_COSTS_MORE_THAN_ITEM), W(THRESHOLD_NOT_COMPARABLE) },
    { "another-currency-is-not-compared", { .reason = REASON_NOT_AS_DESCRIBED, .listing_matches = ANSWER_NO, .seller_contests = TRUE },
      "120.00 GEL", NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_MAY_BE_REQUIRED, PAID_BY_PLATFORM_OR_SELLER, STRENGTH_WEAK, STRENGTH_CONTESTED, W(THRESHOLD_NOT_COMPARABLE), 0 },
    { "going-back-to-the-sender-is-not-clear-cut-before-it-is-known-why", { .reason = REASON_NOT_RECEIVED, .tracking = TRACKING_RETURNED, .evidence = E(TRACKING_SCREENSHOT) },
      "60.00 USD", NULL, 30, 0, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_CONTESTED, STRENGTH_CONTESTED, 0, 0 },
    { "a-free-return-settles-a-defect-too", { .reason = REASON_DEFECTIVE, .evidence = E(VIDEO_DEFECT), .seller_contests = TRUE },
      "120.00 USD", NULL, 20, 3, NULL, TRUE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_MAY_BE_REQUIRED, PAID_BY_PLATFORM_OR_SELLER, STRENGTH_CONTESTED, STRENGTH_CONTESTED, W(FREE_RETURN_AVAILABLE) | W(READ_RETURN_INSTRUCTIONS), W(RETURN_COST_MAY_BE_DEDUCTED) },
    { "amounts-that-nobody-entered-are-not-in-other-currencies", { .reason = REASON_NOT_AS_DESCRIBED, .listing_matches = ANSWER_NO, .seller_contests = TRUE },
      NULL, NULL, 20, 3, NULL, FALSE, NULL,
      TRUE, ACTION_OPEN_DISPUTE, REFUND_FULL_OR_PARTIAL, RETURN_MAY_BE_REQUIRED, PAID_BY_PLATFORM_OR_SELLER, STRENGTH_WEAK, STRENGTH_CONTESTED, W(READ_RETURN_INSTRUCTIONS), W(THRESHOLD_NOT_COMPARABLE) },
    { "a-changed-mind-is-an-agreement", { .reason = REASON_CHANGED_MIND },
      "80.00 USD", NULL, 20, 3, NULL, FALSE, NULL,
      FALSE, ACTION_ASK_SELLER, REFUND_BY_AGREEMENT, RETURN_BY_AGREEMENT, PAID_BY_BUYER, STRENGTH_WEAK, STRENGTH_WEAK, W(RETURN_NOT_WORTH_IT), W(MESSAGE_DOES_NOT_PAUSE) },
    { "a-changed-mind-in-another-currency-is-not-compared", { .reason = REASON_CHANGED_MIND },
      "60.00 GEL", NULL, 20, 3, NULL, FALSE, NULL,
      FALSE, ACTION_ASK_SELLER, REFUND_BY_AGREEMENT, RETURN_BY_AGREEMENT, PAID_BY_BUYER, STRENGTH_WEAK, STRENGTH_WEAK, W(THRESHOLD_NOT_COMPARABLE), W(RETURN_NOT_WORTH_IT) },
    { "size-that-is-as-listed-is-an-agreement", { .reason = REASON_WRONG_SIZE, .listing_matches = ANSWER_YES },
      "150.00 USD", NULL, 20, 3, NULL, FALSE, NULL,
      FALSE, ACTION_ASK_SELLER, REFUND_BY_AGREEMENT, RETURN_BY_AGREEMENT, PAID_BY_BUYER, STRENGTH_WEAK, STRENGTH_WEAK, 0, W(RETURN_NOT_WORTH_IT) },
    { "a-changed-mind-with-a-free-return-uses-it", { .reason = REASON_CHANGED_MIND },
      "80.00 USD", NULL, 20, 3, NULL, TRUE, NULL,
      FALSE, ACTION_OPEN_DISPUTE, REFUND_FULL, RETURN_BY_AGREEMENT, PAID_BY_PLATFORM_OR_SELLER, STRENGTH_WEAK, STRENGTH_WEAK, W(FREE_RETURN_AVAILABLE), W(RETURN_NOT_WORTH_IT) },
    { "a-changed-mind-in-germany-may-withdraw", { .reason = REASON_CHANGED_MIND },
      "80.00 USD", NULL, 20, 3, NULL, FALSE, "DE",
      FALSE, ACTION_ASK_SELLER, REFUND_FULL, RETURN_BY_AGREEMENT, PAID_BY_BUYER, STRENGTH_WEAK, STRENGTH_WEAK, W(STATUTORY_RIGHT), 0 },
    { "after-the-close-the-bank-is-left", { .reason = REASON_DAMAGED },
      "80.00 USD", NULL, 60, 30, "credit-card:visa", FALSE, NULL,
      FALSE, ACTION_FILE_CHARGEBACK, REFUND_NONE, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_WEAK, W(WINDOW_CLOSED) | W(CHARGEBACK_MAY_CLOSE_CASE), W(MESSAGE_DOES_NOT_PAUSE) },
    { "after-the-close-without-a-card-nothing-is-left", { .reason = REASON_DAMAGED },
      "80.00 USD", NULL, 60, 30, "balance", FALSE, NULL,
      FALSE, ACTION_RECORD_FACT, REFUND_NONE, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_WEAK, W(WINDOW_CLOSED), 0 },
    { "ruled-for-the-seller-and-paid-by-card", { .reason = REASON_DEFECTIVE, .is_submitted = TRUE, .ruled_for_seller = TRUE },
      "80.00 USD", NULL, 20, 3, "credit-card:visa", FALSE, NULL,
      TRUE, ACTION_FILE_CHARGEBACK, REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, STRENGTH_WEAK, STRENGTH_CONTESTED, W(CHARGEBACK_MAY_CLOSE_CASE), W(MESSAGE_DOES_NOT_PAUSE) },
};
/* clang-format on */

static Money
money(const char *text)
{
    Money amount = MONEY_NONE;

    if (text != NULL)
        g_assert_true(money_parse(text, NULL, &amount, NULL));
    return amount;
}

static void
set_fact(Order *order, Fact fact, int days_ago)
{
    if (days_ago == 0)
        return;
    order->facts[fact].is_true = TRUE;
    order->facts[fact].instant = DAYS_AGO(days_ago);
}

static Order *
order_of(const Case *row)
{
    Order *order = order_new("00000000-0000-7000-8000-000000000001");

    order->number = g_strdup("3069099405659913");
    order->marketplace = g_strdup("aliexpress");
    order->title = g_strdup("Lamp");
    order->paid_with = g_strdup(row->paid_with);
    order->buyer_country = g_strdup(row->country);
    order->total = money(row->total);
    order->return_cost = money(row->return_cost);
    order->free_return = row->free_return;
    set_fact(order, FACT_PLACED, row->shipped + 1);
    set_fact(order, FACT_PAID, row->shipped + 1);
    set_fact(order, FACT_SHIPPED, row->shipped);
    set_fact(order, FACT_DELIVERED, row->delivered);
    return order;
}

/* What is named as lacking is what does it: with it the claim is what it can become. */
static void
assert_lacks_are_true(const Order *order, const Circumstances *said, const Policies *policies,
                      const Advice *before)
{
    Circumstances with = *said;
    g_autoptr(Advice) after = NULL;

    if (!before->is_protected)
        return;
    if (before->strength != before->strength_with)
        g_assert_cmphex(before->lacks, !=, 0);
    with.evidence |= before->lacks;
    after = advice_new(order, &with, policies, NOW);
    g_assert_cmphex(after->lacks, ==, 0);
    g_assert_cmpint(after->strength, ==, before->strength_with);
}

static void
test_case(gconstpointer data)
{
    const Case *row = data;
    g_autoptr(Policies) policies = builtin_policies_new();
    g_autoptr(Order) order = order_of(row);
    g_autoptr(Advice) advice = advice_new(order, &row->said, policies, NOW);

    g_assert_cmpint(advice->is_protected, ==, row->is_protected);
    g_assert_cmpstr(next_action_token(advice->first_step), ==,
                    next_action_token(row->first_step));
    g_assert_cmpstr(choice_token(&refund_outlooks, advice->refund), ==,
                    choice_token(&refund_outlooks, row->refund));
    g_assert_cmpstr(choice_token(&return_outlooks, advice->return_outlook), ==,
                    choice_token(&return_outlooks, row->return_outlook));
    g_assert_cmpstr(choice_token(&return_payers, advice->return_paid_by), ==,
                    choice_token(&return_payers, row->paid_by));
    g_assert_cmpstr(choice_token(&strengths, advice->strength), ==,
                    choice_token(&strengths, row->strength));
    g_assert_cmpstr(choice_token(&strengths, advice->strength_with), ==,
                    choice_token(&strengths, row->strength_with));
    g_assert_cmphex(advice->warnings & row->warned, ==, row->warned);
    g_assert_cmphex(advice->warnings & row->not_warned, ==, 0);
    g_assert_cmpuint(advice->because->len, >, 0);
    assert_lacks_are_true(order, &row->said, policies, advice);
}

/* Once a dispute can be opened and something is wrong, writing to the seller is never first. */
static void
test_never_a_message_first(void)
{
    g_autoptr(Policies) policies = builtin_policies_new();
    Case arrived = { .total = "40.00 USD", .shipped = 30, .delivered = 3 };
    Case missing = { .total = "40.00 USD", .shipped = 30 };

    for (guint reason = 0; reason < REASON_CHANGED_MIND; reason++) {
        g_autoptr(Order) order = order_of(reason == REASON_NOT_RECEIVED ? &missing : &arrived);

        for (guint contests = 0; contests < 2; contests++) {
            Circumstances said = { .reason = reason, .seller_contests = contests != 0 };
            g_autoptr(Advice) advice = advice_new(order, &said, policies, NOW);

            g_assert_cmpint(advice->first_step, ==, ACTION_OPEN_DISPUTE);
        }
    }
}

/* That it never arrived is no claim once the buyer recorded that it did. */
static void
test_a_claim_that_was_refuted_is_none(void)
{
    g_autoptr(Policies) policies = builtin_policies_new();
    Case row = { .total = "40.00 USD", .shipped = 30, .delivered = 3 };
    g_autoptr(Order) order = order_of(&row);
    Circumstances said = { .reason = REASON_NOT_RECEIVED };
    g_autoptr(Advice) advice = advice_new(order, &said, policies, NOW);
    g_autoptr(GArray) steps = advice_steps(advice, order, &said);

    g_assert_cmpint(advice->first_step, ==, ACTION_INSPECT);
    g_assert_false(advice->is_protected);
    g_assert_cmpint(advice->refund, ==, REFUND_NONE);
    g_assert_cmpuint(steps->len, ==, 0);
    g_assert_cmphex(advice->warnings & WARNING_BIT(WARNING_TRACKING_SAYS_DELIVERED), ==, 0);
    g_assert_cmpuint(advice->because->len, ==, 1);
    g_assert_true(g_str_has_prefix(g_array_index(advice->because, Because, 0).text,
                                   "You recorded it as delivered."));
}

/* Nothing came of an order that was cancelled: that, and not a delivery, speaks against it. */
static void
test_a_cancelled_order_has_no_damage(void)
{
    g_autoptr(Policies) policies = builtin_policies_new();
    Case row = { .total = "18.75 EUR" };
    g_autoptr(Order) order = order_of(&row);
    Circumstances said = { .reason = REASON_DAMAGED };
    g_autoptr(Advice) advice = NULL;

    order->is_cancelled = TRUE;
    order->cancelled = DAYS_AGO(7);
    advice = advice_new(order, &said, policies, NOW);
    g_assert_cmpuint(advice->because->len, ==, 1);
    g_assert_cmpstr(g_array_index(advice->because, Because, 0).text, ==,
                    "You recorded the order as cancelled. If the item still came, record "
                    "that first.");
}

/* The screens are the marketplace's own: nowhere else is there AliExpress's button. */
static void
test_every_marketplace_is_asked_its_own_way(void)
{
    static const struct {
        const char *marketplace, *begins;
    } ways[] = {
        { "aliexpress", "Tap Open Dispute" }, { "amazon", "Contact the seller" },
        { "ebay", "Open a request" },         { "etsy", "Choose “Help with order”" },
        { "temu", "Ask for the refund" },     { "corner-shop", "Ask for the refund" },
        { "dhgate", "Ask for the refund" },   { "kaufland", "Ask for the refund" },
    };
    g_autoptr(Policies) policies = builtin_policies_new();
    Circumstances said = { .reason = REASON_DAMAGED };

    for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
        Case row = { .total = "40.00 USD", .shipped = 30, .delivered = 3 };
        g_autoptr(Order) order = order_of(&row);
        g_autoptr(Advice) advice = NULL;
        g_autoptr(GArray) steps = NULL;

        g_free(order->marketplace);
        order->marketplace = g_strdup(ways[i].marketplace);
        advice = advice_new(order, &said, policies, NOW);
        steps = advice_steps(advice, order, &said);
        g_assert_cmpuint(steps->len, >, 1);
        g_assert_cmpint(g_str_has_prefix(advice_first_label(advice), "Open the dispute"), ==,
                        g_str_equal(ways[i].marketplace, "aliexpress"));
        g_assert_cmpint(g_str_equal(g_array_index(steps, AdviceStep, 0).screen, "My Orders"),
                        ==, g_str_equal(ways[i].marketplace, "aliexpress"));
        g_assert_true(
            g_str_has_prefix(g_array_index(steps, AdviceStep, 1).act, ways[i].begins));
    }
}

static gboolean
says(const Advice *advice, const char *words)
{
    for (guint i = 0; i < advice->because->len; i++) {
        if (strstr(g_array_index(advice->because, Because, i).text, words) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* What one marketplace promises is told of no other. */
static void
test_no_outcome_without_a_rule_of_the_marketplace(void)
{
    static const char *const elsewhere[] = { "amazon", "ebay", "etsy", "temu", "corner-shop" };
    g_autoptr(Policies) policies = builtin_policies_new();
    Circumstances said = { .reason = REASON_WRONG_ITEM,
                           .difference = DIFFERENCE_TOTAL,
                           .evidence = E(PHOTO_RECEIVED) };

    for (gsize i = 0; i < G_N_ELEMENTS(elsewhere); i++) {
        Case row = { .total = "80.00 USD", .shipped = 30, .delivered = 3 };
        g_autoptr(Order) order = order_of(&row);
        g_autoptr(Advice) advice = NULL;

        g_free(order->marketplace);
        order->marketplace = g_strdup(elsewhere[i]);
        advice = advice_new(order, &said, policies, NOW);
        g_assert_cmpint(advice->type, ==, TYPE_RETURN_AND_REFUND);
        g_assert_cmpstr(advice_type_label(advice), ==, "Refund after a return");
        g_assert_cmpint(advice->refund, ==, REFUND_FULL_OR_PARTIAL);
        g_assert_cmpint(advice->return_outlook, ==, RETURN_MAY_BE_REQUIRED);
        g_assert_cmpint(advice->strength_with, ==, STRENGTH_CONTESTED);
        g_assert_true(says(advice, "You may have to return the item before you are refunded."));
        g_assert_false(says(advice, "need not send it back"));
        g_assert_false(says(advice, "Refund Only"));
    }
}

static void
test_a_threshold_is_told_only_of_a_known_amount(void)
{
    g_autoptr(Policies) policies = builtin_policies_new();
    Circumstances said = { .reason = REASON_DEFECTIVE, .seller_contests = TRUE };
    Case large = { .total = "120.00 USD", .shipped = 30, .delivered = 3 };
    Case unknown = { .shipped = 30, .delivered = 3 };
    g_autoptr(Order) known_order = order_of(&large);
    g_autoptr(Order) unknown_order = order_of(&unknown);
    g_autoptr(Advice) known_advice = advice_new(known_order, &said, policies, NOW);
    g_autoptr(Advice) unknown_advice = advice_new(unknown_order, &said, policies, NOW);

    g_assert_true(says(known_advice, "the amount is not small"));
    g_assert_false(says(unknown_advice, "not small"));
    g_assert_true(
        says(unknown_advice, "Above a certain value you may have to return the item"));
}

/* Every conclusion that names a group of the policy finds it there. */
static void
test_conclusions_rest_on_rules(void)
{
    g_autoptr(Policies) policies = builtin_policies_new();

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Order) order = order_of(&cases[i]);
        g_autoptr(Advice) advice = advice_new(order, &cases[i].said, policies, NOW);
        gboolean rests = FALSE;

        for (guint k = 0; k < advice->because->len; k++)
            rests = rests || g_array_index(advice->because, Because, k).rule != NULL;
        g_assert_true(rests);
    }
}

/* What was said by the page is no estimate, and what was not so is no reason. */
static void
test_nothing_is_said_against_what_was_entered(void)
{
    g_autoptr(Policies) policies = builtin_policies_new();
    Case row = { .total = "40.00 USD", .shipped = 30 };
    g_autoptr(Order) order = order_of(&row);
    Circumstances missing = { .reason = REASON_NOT_RECEIVED, .tracking = TRACKING_DELIVERED };
    Circumstances used = { .reason = REASON_DAMAGED,
                           .severity = SEVERITY_SIGNIFICANT,
                           .used_before_documented = ANSWER_YES };
    g_autoptr(Advice) stated = NULL;
    g_autoptr(Advice) late = NULL;

    set_fact(order, FACT_CLOSES, -9);
    stated = advice_new(order, &missing, policies, NOW);
    g_assert_cmphex(stated->warnings & W(WINDOW_ESTIMATED), ==, 0);
    late = advice_new(order, &used, policies, NOW);
    for (guint i = 0; i < late->because->len; i++)
        g_assert_null(
            strstr(g_array_index(late->because, Because, i).text, "shown before any use"));
}

/* Every reason that a seller contests, at a marketplace that says so itself and at one that is
 * not described; and what of the answer is there. */
/* clang-format off */
static const struct {
    const char *name, *shop, *rule, *text;
    Circumstances said;
    EvidenceKind beats;
    gboolean have;
} contests[] = {
    { "not-received", NULL, "aliexpress/seller-brings-not-received", "not delivered to your address",
      { .reason = REASON_NOT_RECEIVED, .evidence = E(CARRIER_LETTER) }, EVIDENCE_CARRIER_LETTER, TRUE },
    { "damaged", NULL, "aliexpress/seller-brings-damaged", "before any use",
      { .reason = REASON_DAMAGED, .evidence = E(PHOTO_DAMAGE) }, EVIDENCE_UNBOXING_VIDEO, FALSE },
    { "defective", NULL, "aliexpress/seller-brings-defective", "video of the defect",
      { .reason = REASON_DEFECTIVE }, EVIDENCE_VIDEO_DEFECT, FALSE },
    { "wrong-item", NULL, "generic/seller-brings-wrong-item", "beside the listing",
      { .reason = REASON_WRONG_ITEM, .evidence = E(LISTING_SNAPSHOT) }, EVIDENCE_LISTING_SNAPSHOT, TRUE },
    { "not-as-described", NULL, "generic/seller-brings-not-as-described", "words of the listing",
      { .reason = REASON_NOT_AS_DESCRIBED }, EVIDENCE_LISTING_SNAPSHOT, FALSE },
    { "missing-parts", NULL, "generic/seller-brings-missing-parts", "The weight on the label",
      { .reason = REASON_MISSING_PARTS, .evidence = E(LABEL_PHOTO) }, EVIDENCE_LABEL_PHOTO, TRUE },
    { "counterfeit", NULL, "generic/seller-brings-counterfeit", "genuine",
      { .reason = REASON_COUNTERFEIT }, EVIDENCE_SERIAL_PHOTO, FALSE },
    { "wrong-size", NULL, "generic/seller-brings-wrong-size", "with a ruler",
      { .reason = REASON_WRONG_SIZE }, EVIDENCE_MEASUREMENT_PHOTO, FALSE },
    { "damaged-elsewhere", "ebay", "generic/seller-brings-damaged", "you damaged it",
      { .reason = REASON_DAMAGED, .evidence = E(UNBOXING_VIDEO) }, EVIDENCE_UNBOXING_VIDEO, TRUE },
    { "size-as-listed", NULL, NULL, NULL,
      { .reason = REASON_WRONG_SIZE, .listing_matches = ANSWER_YES }, EVIDENCE_OTHER, FALSE },
    { "changed-mind", NULL, NULL, NULL, { .reason = REASON_CHANGED_MIND }, EVIDENCE_OTHER, FALSE },
};
/* clang-format on */

static void
test_what_the_seller_may_bring(void)
{
    g_autoptr(Policies) policies = builtin_policies_new();
    Case row = { .total = "40.00 USD", .shipped = 30, .delivered = 3 };

    for (gsize i = 0; i < G_N_ELEMENTS(contests); i++) {
        g_autoptr(Order) order = order_of(&row);
        g_autoptr(Advice) advice = NULL;
        gboolean found = FALSE;

        g_test_message("%s", contests[i].name);
        if (contests[i].shop != NULL) {
            g_free(order->marketplace);
            order->marketplace = g_strdup(contests[i].shop);
        }
        advice = advice_new(order, &contests[i].said, policies, NOW);
        if (contests[i].rule == NULL) {
            g_assert_null(advice->seller_brings);
            g_assert_cmpuint(advice->beats->len, ==, 0);
            continue;
        }
        g_assert_nonnull(advice->seller_brings);
        g_assert_cmpstr(advice->seller_brings->id, ==, contests[i].rule);
        g_assert_nonnull(strstr(advice->seller_brings->text, contests[i].text));
        for (guint k = 0; k < advice->beats->len; k++) {
            const EvidenceItem *item = &g_array_index(advice->beats, EvidenceItem, k);

            if (item->kind == contests[i].beats) {
                found = TRUE;
                g_assert_cmpint(item->have, ==, contests[i].have);
            }
        }
        g_assert_true(found);
    }
}

/* "Hard to say" promises less than the best answer, says what that would bring, and by which
 * answer; evidence that is needed is such an answer, too. */
/* clang-format off */
static const struct {
    const char *name;
    Circumstances best, open;
    RefundOutlook refund, refund_with;
    Strength strength;
    const char *says;
} open_cases[] = {
    { "difference",
      { .reason = REASON_WRONG_ITEM, .difference = DIFFERENCE_TOTAL, .evidence = E(PHOTO_RECEIVED) },
      { .reason = REASON_WRONG_ITEM, .evidence = E(PHOTO_RECEIVED) },
      REFUND_FULL_OR_PARTIAL, REFUND_FULL, STRENGTH_CONTESTED, "It is not clear how different the item is." },
    { "no-evidence",
      { .reason = REASON_WRONG_ITEM, .difference = DIFFERENCE_TOTAL, .evidence = E(PHOTO_RECEIVED) },
      { .reason = REASON_WRONG_ITEM, .difference = DIFFERENCE_TOTAL },
      REFUND_FULL_OR_PARTIAL, REFUND_FULL, STRENGTH_WEAK, "Evidence that is needed is missing." },
    { "severity",
      { .reason = REASON_DAMAGED, .severity = SEVERITY_SIGNIFICANT, .used_before_documented = ANSWER_NO, .evidence = E(VIDEO_DAMAGE) },
      { .reason = REASON_DAMAGED, .used_before_documented = ANSWER_NO, .evidence = E(VIDEO_DAMAGE) },
      REFUND_PARTIAL, REFUND_FULL_OR_PARTIAL, STRENGTH_CONTESTED, "It is not clear how bad the damage is." },
    { "use",
      { .reason = REASON_DAMAGED, .severity = SEVERITY_SIGNIFICANT, .used_before_documented = ANSWER_NO, .evidence = E(VIDEO_DAMAGE) },
      { .reason = REASON_DAMAGED, .severity = SEVERITY_SIGNIFICANT, .evidence = E(VIDEO_DAMAGE) },
      REFUND_FULL_OR_PARTIAL, REFUND_FULL_OR_PARTIAL, STRENGTH_CONTESTED, "It is not clear whether the evidence was made before any use." },
    { "listing",
      { .reason = REASON_NOT_AS_DESCRIBED, .listing_matches = ANSWER_NO, .evidence = E(PHOTO_RECEIVED) },
      { .reason = REASON_NOT_AS_DESCRIBED, .evidence = E(PHOTO_RECEIVED) },
      REFUND_PARTIAL, REFUND_FULL_OR_PARTIAL, STRENGTH_WEAK, "It is not clear whether the item is as the listing says." },
    { "size",
      { .reason = REASON_WRONG_SIZE, .listing_matches = ANSWER_NO, .evidence = E(MEASUREMENT_PHOTO) },
      { .reason = REASON_WRONG_SIZE, .evidence = E(MEASUREMENT_PHOTO) },
      REFUND_PARTIAL, REFUND_FULL_OR_PARTIAL, STRENGTH_WEAK, "It is not clear whether the size is as the listing says." },
    { "tracking",
      { .reason = REASON_NOT_RECEIVED, .tracking = TRACKING_NO_SCAN, .evidence = E(TRACKING_SCREENSHOT) },
      { .reason = REASON_NOT_RECEIVED, .evidence = E(TRACKING_SCREENSHOT) },
      REFUND_FULL, REFUND_FULL, STRENGTH_CONTESTED, "It is not clear what the tracking shows." },
};
/* clang-format on */

static void
test_what_is_not_answered_promises_less(void)
{
    g_autoptr(Policies) policies = builtin_policies_new();

    for (gsize i = 0; i < G_N_ELEMENTS(open_cases); i++) {
        gboolean is_here = open_cases[i].open.reason != REASON_NOT_RECEIVED;
        Case row = { .total = "80.00 USD", .shipped = 30, .delivered = is_here ? 3 : 0 };
        g_autoptr(Order) order = order_of(&row);
        g_autoptr(Advice) best = advice_new(order, &open_cases[i].best, policies, NOW);
        g_autoptr(Advice) open = advice_new(order, &open_cases[i].open, policies, NOW);

        g_test_message("%s", open_cases[i].name);
        g_assert_cmpint(best->refund, ==, open_cases[i].refund_with);
        g_assert_cmpint(best->refund_with, ==, open_cases[i].refund_with);
        g_assert_false(says(best, open_cases[i].says));
        g_assert_cmpint(open->refund, ==, open_cases[i].refund);
        g_assert_cmpint(open->refund_with, ==, open_cases[i].refund_with);
        g_assert_cmpint(open->strength, ==, open_cases[i].strength);
        g_assert_cmpint(open->strength, >, best->strength);
        g_assert_cmpint(open->strength_with, ==, best->strength_with);
        g_assert_true(says(open, open_cases[i].says));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/advice/", cases[i].name, NULL);

        g_test_add_data_func(path, &cases[i], test_case);
    }
    g_test_add_func("/advice/every-marketplace-is-asked-its-own-way",
                    test_every_marketplace_is_asked_its_own_way);
    g_test_add_func("/advice/nothing-is-said-against-what-was-entered",
                    test_nothing_is_said_against_what_was_entered);
    g_test_add_func("/advice/no-outcome-without-a-rule-of-the-marketplace",
                    test_no_outcome_without_a_rule_of_the_marketplace);
    g_test_add_func("/advice/a-threshold-is-told-only-of-a-known-amount",
                    test_a_threshold_is_told_only_of_a_known_amount);
    g_test_add_func("/advice/never-a-message-first", test_never_a_message_first);
    g_test_add_func("/advice/a-cancelled-order-has-no-damage",
                    test_a_cancelled_order_has_no_damage);
    g_test_add_func("/advice/a-claim-that-was-refuted-is-none",
                    test_a_claim_that_was_refuted_is_none);
    g_test_add_func("/advice/what-is-not-answered-promises-less",
                    test_what_is_not_answered_promises_less);
    g_test_add_func("/advice/what-the-seller-may-bring", test_what_the_seller_may_bring);
    g_test_add_func("/advice/conclusions-rest-on-rules", test_conclusions_rest_on_rules);
    return g_test_run();
}
