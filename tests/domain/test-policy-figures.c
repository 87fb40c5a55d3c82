/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that the advice rests on are in the built-in policies, each on its clock. */
#include "domain/builtin.h"

/* clang-format off */
static const struct {
    const char *policy, *group, *country;
    const char *clock; /* NULL: a figure that drives none */
    const char *starts;
    SpanUnit unit;
    int earliest, latest;
    Trust trust;
} spans[] = {
    { "aliexpress", "window-after-confirmation",    NULL, "window-closes",      "confirmed",        SPAN_DAYS,           15,  15, TRUST_OFFICIAL },
    { "aliexpress", "window-after-confirmation",    "BR", "window-closes",      "confirmed",        SPAN_DAYS,            7,   7, TRUST_OFFICIAL },
    { "aliexpress", "window-after-delivery",        NULL, "window-closes",      "delivered",        SPAN_DAYS,           15,  15, TRUST_OFFICIAL },
    { "aliexpress", "window-after-delivery",        "BR", "window-closes",      "delivered",        SPAN_DAYS,            7,  15, TRUST_REPORTED },
    { "aliexpress", "window-after-marked-delivery", NULL, "window-closes",      "marked-delivered", SPAN_DAYS,           15,  15, TRUST_REPORTED },
    { "aliexpress", "window-at-guarantee-end",      NULL, "window-closes",      "guarantee",        SPAN_DAYS,            0,  15, TRUST_OFFICIAL },
    { "aliexpress", "window-estimate",              NULL, "window-closes",      "shipped",          SPAN_DAYS,           60,  90, TRUST_DOUBTFUL },
    { "aliexpress", "window-for-defects",           "BR", NULL,                 "placed",           SPAN_DAYS,           90,  90, TRUST_OFFICIAL },
    { "aliexpress", "guarantee-at-most",            NULL, NULL,                 "shipped",          SPAN_DAYS,           90,  90, TRUST_OFFICIAL },
    { "aliexpress", "transit-economy",              NULL, NULL,                 "shipped",          SPAN_DAYS,           75,  75, TRUST_DOUBTFUL },
    { "aliexpress", "auto-confirmation",            NULL, NULL,                 "marked-delivered", SPAN_DAYS,            5,   7, TRUST_DOUBTFUL },
    { "aliexpress", "seller-ships",                 NULL, "seller-ships-by",    "paid",             SPAN_DAYS,           10,  10, TRUST_REPORTED },
    { "aliexpress", "processing-usual",             NULL, NULL,                 "paid",             SPAN_DAYS,            3,  10, TRUST_REPORTED },
    { "aliexpress", "cancel-request",               NULL, NULL,                 "cancel-requested", SPAN_HOURS,          48,  48, TRUST_DOUBTFUL },
    { "aliexpress", "dispute-opens",                NULL, "dispute-opens",      "shipped",          SPAN_DAYS,           10,  10, TRUST_OFFICIAL },
    { "aliexpress", "ask-for-extension",            NULL, "ask-for-extension",  "window-closes",    SPAN_DAYS,            7,   7, TRUST_REPORTED },
    { "aliexpress", "free-return",                  NULL, "free-return-by",     "delivered",        SPAN_DAYS,           15,  15, TRUST_OFFICIAL },
    { "aliexpress", "seller-answers",               NULL, "seller-answers-by",  "submitted",        SPAN_DAYS,            5,  15, TRUST_OFFICIAL },
    { "aliexpress", "check-silence",                NULL, "check-silence",      "submitted",        SPAN_DAYS,            5,   5, TRUST_OFFICIAL },
    { "aliexpress", "platform-steps-in",            NULL, "platform-steps-in",  "submitted",        SPAN_DAYS,            7,   7, TRUST_OFFICIAL },
    { "aliexpress", "escalate-from",                NULL, "escalate-from",      "submitted",        SPAN_DAYS,            5,  15, TRUST_REPORTED },
    { "aliexpress", "evidence-request",             NULL, "evidence-by",        "evidence-requested", SPAN_DAYS,          3,   3, TRUST_DOUBTFUL },
    { "aliexpress", "ruling",                       NULL, "ruling-expected",    "escalated",        SPAN_BUSINESS_DAYS,   3,   7, TRUST_DOUBTFUL },
    { "aliexpress", "ruling",                       NULL, "ruling-expected",    "platform-stepped-in", SPAN_BUSINESS_DAYS, 3,  7, TRUST_DOUBTFUL },
    { "aliexpress", "return-ship",                  NULL, "return-ship-by",     "return-agreed",    SPAN_DAYS,           10,  10, TRUST_OFFICIAL },
    { "aliexpress", "return-ship",                  NULL, "return-ship-by",     "return-required",  SPAN_DAYS,           10,  10, TRUST_OFFICIAL },
    { "aliexpress", "refund-card",                  NULL, "refund-expected",    "refund-approved",  SPAN_BUSINESS_DAYS,   5,  15, TRUST_REPORTED },
    { "aliexpress", "refund-card",                  NULL, "refund-expected",    "return-received",  SPAN_BUSINESS_DAYS,   5,  15, TRUST_REPORTED },
    { "aliexpress", "refund-card-mostly",           NULL, NULL,                 "refund-approved",  SPAN_BUSINESS_DAYS,  10,  10, TRUST_DOUBTFUL },
    { "aliexpress", "refund-card-widest",           NULL, NULL,                 "refund-approved",  SPAN_BUSINESS_DAYS,   3,  20, TRUST_DOUBTFUL },
    { "aliexpress", "refund-wallet",                NULL, "refund-expected",    "refund-approved",  SPAN_BUSINESS_DAYS,   3,   3, TRUST_DOUBTFUL },
    { "aliexpress", "refund-other",                 NULL, "refund-expected",    "refund-approved",  SPAN_DAYS,           15,  15, TRUST_REPORTED },
    { "aliexpress", "refund-chase",                 NULL, NULL,                 "refund-approved",  SPAN_BUSINESS_DAYS,  20,  20, TRUST_REPORTED },
    { "aliexpress", "appeal",                       NULL, "appeal-by",          "ruled-for-seller", SPAN_DAYS,            7,   7, TRUST_DOUBTFUL },
    { "ebay",       "window-after-delivery",        NULL, "window-closes",      "delivered",        SPAN_DAYS,           30,  30, TRUST_REPORTED },
    { "ebay",       "window-at-guarantee-end",      NULL, "window-closes",      "guarantee",        SPAN_DAYS,           30,  30, TRUST_REPORTED },
    { "ebay",       "seller-answers",               NULL, "seller-answers-by",  "submitted",        SPAN_BUSINESS_DAYS,   3,   3, TRUST_REPORTED },
    { "ebay",       "request-lapses",               NULL, NULL,                 "submitted",        SPAN_BUSINESS_DAYS,  21,  21, TRUST_REPORTED },
    { "ebay",       "refund",                       NULL, "refund-expected",    "refund-approved",  SPAN_BUSINESS_DAYS,   2,   2, TRUST_REPORTED },
    { "ebay",       "appeal",                       NULL, "appeal-by",          "ruled-for-seller", SPAN_DAYS,           30,  30, TRUST_REPORTED },
    { "amazon",     "window-at-guarantee-end",      NULL, "window-closes",      "guarantee",        SPAN_DAYS,           90,  90, TRUST_REPORTED },
    { "amazon",     "dispute-opens",                NULL, "dispute-opens",      "guarantee",        SPAN_DAYS,            3,   3, TRUST_REPORTED },
    { "amazon",     "seller-answers",               NULL, "seller-answers-by",  "submitted",        SPAN_HOURS,          48,  48, TRUST_REPORTED },
    { "temu",       "window-after-order",           NULL, "window-closes",      "placed",           SPAN_DAYS,           90,  90, TRUST_OFFICIAL },
    { "temu",       "return-ship",                  NULL, "return-ship-by",     "submitted",        SPAN_DAYS,           14,  14, TRUST_OFFICIAL },
    { "temu",       "refund",                       NULL, "refund-expected",    "refund-approved",  SPAN_BUSINESS_DAYS,   5,  14, TRUST_OFFICIAL },
    { "etsy",       "window-at-guarantee-end",      NULL, "window-closes",      "guarantee",        SPAN_DAYS,           30, 100, TRUST_DOUBTFUL },
    { "etsy",       "seller-answers",               NULL, "seller-answers-by",  "submitted",        SPAN_DAYS,            3,   3, TRUST_REPORTED },
    { "etsy",       "escalate-from",                NULL, "escalate-from",      "submitted",        SPAN_HOURS,          48,  48, TRUST_REPORTED },
    { "visa",       "chargeback-after-payment",     NULL, "chargeback-by",      "paid",             SPAN_DAYS,          120, 120, TRUST_REPORTED },
    { "visa",       "chargeback-after-expected-delivery", NULL, "chargeback-by", "guarantee",       SPAN_DAYS,          120, 120, TRUST_REPORTED },
    { "visa",       "chargeback-at-most",           NULL, NULL,                 "paid",             SPAN_DAYS,          540, 540, TRUST_REPORTED },
    { "mastercard", "chargeback-from-not-received", NULL, "chargeback-from",    "paid",             SPAN_DAYS,           40,  40, TRUST_OFFICIAL },
    { "mastercard", "chargeback-from-not-as-described", NULL, "chargeback-from", "paid",            SPAN_DAYS,           20,  20, TRUST_OFFICIAL },
    { "mastercard", "chargeback-not-received",      NULL, "chargeback-by",      "paid",             SPAN_DAYS,          120, 120, TRUST_OFFICIAL },
    { "mastercard", "chargeback-not-as-described",  NULL, "chargeback-by",      "paid",             SPAN_DAYS,          120, 120, TRUST_OFFICIAL },
    { "amex",       "chargeback-after-payment",     NULL, "chargeback-by",      "paid",             SPAN_DAYS,          120, 120, TRUST_REPORTED },
    { "discover",   "chargeback-after-payment",     NULL, "chargeback-by",      "paid",             SPAN_DAYS,          120, 120, TRUST_REPORTED },
    { "card",       "chargeback-after-payment",     NULL, "chargeback-by",      "paid",             SPAN_DAYS,          120, 120, TRUST_DOUBTFUL },
    { "card",       "chargeback-after-payment",     "GB", "chargeback-by",      "paid",             SPAN_DAYS,          120, 120, TRUST_OFFICIAL },
    { "paypal",     "open-case",                    NULL, "paypal-open-by",     "paid",             SPAN_DAYS,          180, 180, TRUST_OFFICIAL },
    { "paypal",     "escalate-case",                NULL, "paypal-escalate-by", "payment-case-opened", SPAN_DAYS,        20,  20, TRUST_OFFICIAL },
    { "afterpay",   "open-case",                    NULL, "chargeback-by",      "placed",           SPAN_DAYS,          180, 180, TRUST_OFFICIAL },
    { "bancomat",   "chargeback-after-payment",     NULL, "chargeback-by",      "paid",             SPAN_DAYS,           60,  60, TRUST_OFFICIAL },
    { "fcba",       "written-notice",               NULL, "billing-notice-by",  "paid",             SPAN_DAYS,           60,  60, TRUST_OFFICIAL },
    { "section-75", "claim",                        NULL, "statutory-claim-by", "paid",             SPAN_DAYS,         1826, 2191, TRUST_DOUBTFUL },
    { "eu-statutory", "withdrawal",                 NULL, "withdrawal-by",      "delivered",        SPAN_DAYS,           14,  14, TRUST_OFFICIAL },
    { "eu-statutory", "send-back",                  NULL, NULL,                 "return-agreed",    SPAN_DAYS,           14,  14, TRUST_OFFICIAL },
    { "eu-statutory", "conformity",                 NULL, "statutory-claim-by", "delivered",        SPAN_DAYS,          730, 730, TRUST_OFFICIAL },
    { "uk-statutory", "withdrawal",                 NULL, "withdrawal-by",      "delivered",        SPAN_DAYS,           14,  14, TRUST_OFFICIAL },
};

static const struct {
    const char *policy, *group, *currency;
    gint64 low, high;
} amounts[] = {
    { "aliexpress", "return-when-contested", "USD",  5000,    5000 },
    { "aliexpress", "return-cost",           "USD",  3000,    8000 },
    { "aliexpress", "return-rarely-worth-it", "USD", 10000,  10000 },
    { "section-75", "claim",                 "GBP", 10001, 3000000 },
};

static const struct {
    const char *policy, *group;
    int count;
} counts[] = {
    { "aliexpress", "free-return-per-order", 1 },
    { "aliexpress", "free-return-per-month", 5 },
    { "aliexpress", "appeal",                1 },
    { "temu",       "free-return-per-order", 1 },
};

/* What is said without a figure, and for which reason. */
static const struct {
    const char *group, *reason;
} statements[] = {
    { "dispute-first", NULL },
    { "window-is-held", NULL },
    { "accepting-is-final", NULL },
    { "withdrawing-loses-window", NULL },
    { "refund-only-first", "not-received" },
    { "refund-only-first", "wrong-item" },
    { "refund-only-first", "damaged" },
    { "no-return-not-received", "not-received" },
    { "no-return-wrong-item", "wrong-item" },
    { "no-return-damaged", "damaged" },
    { "no-return-low-value", "damaged" },
    { "return-paid-by-seller", "defective" },
    { "return-paid-by-buyer", "changed-mind" },
    { "return-paid-by-buyer", "wrong-size" },
    { "return-label-or-deduction", NULL },
    { "return-address", NULL },
    { "changed-mind", "changed-mind" },
    { "clear-cut-not-received", "not-received" },
    { "clear-cut-wrong-item", "wrong-item" },
    { "clear-cut-damaged", "damaged" },
    { "contested-quality", "not-as-described" },
    { "refund-after-return", NULL },
    { "chargeback-is-last", NULL },
    { "paypal-runs-separately", NULL },
};

static const struct {
    const char *reason, *required, *one_of;
} evidence[] = {
    { "not-received",     "tracking-screenshot", NULL },
    { "wrong-item",       "photo-received",      NULL },
    { "damaged",          NULL,                  "video-damage" },
    { "defective",        NULL,                  "video-defect" },
    { "not-as-described", NULL,                  "photo-received" },
    { "missing-parts",    NULL,                  "unboxing-video" },
    { "counterfeit",      "photo-received",      NULL },
    { "wrong-size",       NULL,                  "measurement-photo" },
};
/* clang-format on */

static Policies *
load(void)
{
    return builtin_policies_new();
}

static const Rule *
find(const Policies *policies, const char *policy, const char *group, const char *country)
{
    const Rule *rule = policy_rule(policies_find(policies, policy), group, country);

    if (rule == NULL)
        g_error("%s has no rule %s", policy, group);
    return rule;
}

static void
every_span_is_in_its_policy(void)
{
    g_autoptr(Policies) policies = load();

    for (gsize i = 0; i < G_N_ELEMENTS(spans); i++) {
        const Rule *rule = find(policies, spans[i].policy, spans[i].group, spans[i].country);

        g_test_message("%s", rule->id);
        g_assert_cmpstr(rule->clock, ==, spans[i].clock);
        g_assert_true(rule_starts_from(rule, spans[i].starts));
        g_assert_cmpint(rule->span.unit, ==, spans[i].unit);
        g_assert_cmpint(rule->span.earliest, ==, spans[i].earliest);
        g_assert_cmpint(rule->span.latest, ==, spans[i].latest);
        g_assert_cmpint(rule->trust, ==, spans[i].trust);
    }
}

static void
every_amount_is_in_its_policy(void)
{
    g_autoptr(Policies) policies = load();

    for (gsize i = 0; i < G_N_ELEMENTS(amounts); i++) {
        const Rule *rule = find(policies, amounts[i].policy, amounts[i].group, NULL);
        AmountRange range;

        g_assert_true(rule_amount(rule, amounts[i].currency, &range));
        g_assert_cmpint(range.low.minor, ==, amounts[i].low);
        g_assert_cmpint(range.high.minor, ==, amounts[i].high);
    }
}

static void
every_count_is_in_its_policy(void)
{
    g_autoptr(Policies) policies = load();

    for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
        g_assert_cmpint(find(policies, counts[i].policy, counts[i].group, NULL)->count, ==,
                        counts[i].count);
}

static void
every_statement_is_in_the_policy(void)
{
    g_autoptr(Policies) policies = load();

    for (gsize i = 0; i < G_N_ELEMENTS(statements); i++) {
        const Rule *rule = find(policies, "aliexpress", statements[i].group, NULL);

        g_assert_nonnull(rule->text);
        g_assert_true(rule_is_for_reason(rule, statements[i].reason));
    }
}

static gboolean
lists(char *const *tokens, const char *token)
{
    return tokens != NULL && g_strv_contains((const char *const *)tokens, token);
}

static void
every_protected_reason_has_its_evidence(void)
{
    g_autoptr(Policies) policies = load();

    for (gsize i = 0; i < G_N_ELEMENTS(evidence); i++) {
        g_autofree char *group = g_strconcat("evidence-", evidence[i].reason, NULL);
        const Rule *rule = find(policies, "aliexpress", group, NULL);

        g_assert_nonnull(find(policies, "generic", group, NULL));
        g_assert_nonnull(rule->reasons);
        g_assert_true(rule_is_for_reason(rule, evidence[i].reason));
        if (evidence[i].required != NULL)
            g_assert_true(lists(rule->evidence_required, evidence[i].required));
        if (evidence[i].one_of != NULL)
            g_assert_true(lists(rule->evidence_one_of, evidence[i].one_of));
    }
}

static void
an_estimate_and_a_way_back_are_marked(void)
{
    g_autoptr(Policies) policies = load();

    g_assert_true(find(policies, "aliexpress", "window-estimate", NULL)->estimated);
    g_assert_false(find(policies, "aliexpress", "window-after-delivery", NULL)->estimated);
    g_assert_true(find(policies, "aliexpress", "ask-for-extension", NULL)->before);
    g_assert_cmpint(find(policies, "aliexpress", "dispute-opens", NULL)->at_once_under_days, ==,
                    5);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/figures/every-span-is-in-its-policy", every_span_is_in_its_policy);
    g_test_add_func("/figures/every-amount-is-in-its-policy", every_amount_is_in_its_policy);
    g_test_add_func("/figures/every-count-is-in-its-policy", every_count_is_in_its_policy);
    g_test_add_func("/figures/every-statement-is-in-the-policy",
                    every_statement_is_in_the_policy);
    g_test_add_func("/figures/every-protected-reason-has-its-evidence",
                    every_protected_reason_has_its_evidence);
    g_test_add_func("/figures/an-estimate-and-a-way-back-are-marked",
                    an_estimate_and_a_way_back_are_marked);
    return g_test_run();
}
