/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is granted, kept and missing as a dispute goes on. */
#include "domain/case/case.h"
#include "tests/kit/walk-kit.h"

/* --- What is kept
 * ------------------------------------------------------------------------------- */

/* clang-format off */
static const struct {
    const char *name, *events, *kept, *missing;
} kept_cases[] = {
    { "less-came-than-was-approved",  "submitted@2 refund-approved@4=120.00 refunded@9=90.00", "30.00", "30.00" },
    { "less-was-approved-than-ruled", "submitted@2 escalated@7 ruled-for-buyer@9=120.00 refund-approved@10=80.00", "40.00", "120.00" },
    { "and-came-so",                  "submitted@2 escalated@7 ruled-for-buyer@9=120.00 refund-approved@10=80.00 refunded@12=80.00", "40.00", "40.00" },
    { "and-came-after-all",           "submitted@2 refund-approved@4=120.00 refunded@9=90.00 refunded@12=30.00", NULL, "0.00" },
    { "a-part-keeps-nothing-yet",     "submitted@2 refund-approved@4=120.00 refund-part@9=90.00", NULL, "30.00" },
    { "without-an-amount-all-of-it",  "submitted@2 refund-approved@4=120.00 refunded@9", NULL, "0.00" },
    { "for-the-return-without-a-ruling", "edited@2*120.00 submitted@2 return-required@4 return-received@9 refund-approved@10=80.00", "40.00", "120.00" },
    { "and-came-less-the-return",     "edited@2*120.00 submitted@2 return-required@4 return-received@9 refund-approved@10=80.00 refunded@12=80.00", "40.00", "40.00" },
    { "without-an-amount-less-what-is-kept", "edited@2*120.00 submitted@2 refund-approved@10=80.00 refunded@12", "40.00", "40.00" },
    { "then-without-an-amount-the-rest", "edited@2*120.00 submitted@2 refund-approved@10=80.00 refunded@12 refunded@14", NULL, "0.00" },
    { "a-refund-that-failed-has-not-come", "submitted@2 refund-approved@4=120.00 refunded@9=120.00 refund-failed@11", NULL, "120.00" },
    { "only-the-part-that-failed",    "submitted@2 refund-approved@4=120.00 refund-part@8=90.00 refunded@9=30.00 refund-failed@11", NULL, "30.00" },
};
/* clang-format on */

static void
assert_amount(const Money *amount, const char *expected)
{
    g_autofree char *text = money_is_known(amount) ? money_text(amount) : NULL;
    g_autofree char *with_currency =
        expected == NULL ? NULL : g_strconcat(expected, " USD", NULL);

    g_assert_cmpstr(text, ==, with_currency);
}

static void
what_is_kept_is_known(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(kept_cases); i++) {
        g_autoptr(Order) order =
            walk_order(walk_delivered_order, "damaged", kept_cases[i].events);
        const Dispute *dispute = walk_dispute(order);
        Money missing = dispute_short(dispute);

        g_test_message("%s", kept_cases[i].name);
        g_assert_cmpuint(dispute->deducted->len, ==, kept_cases[i].kept != NULL);
        if (kept_cases[i].kept != NULL)
            assert_amount(&g_array_index(dispute->deducted, Payment, 0).amount,
                          kept_cases[i].kept);
        assert_amount(&missing, kept_cases[i].missing);
    }
}

/* --- What is granted
 * ---------------------------------------------------------------------------- */

/* clang-format off */
static const struct {
    const char *name, *events, *approved;
} granted_cases[] = {
    { "an-offer-that-was-accepted",     "edited@2*120.00 submitted@2 seller-offered@4=24.00 accepted@5", "24.00" },
    { "a-ruling-answers-the-claim",     "edited@2*120.00 submitted@2 seller-offered@4=24.00 escalated@7 ruled-for-buyer@9", "120.00" },
    { "or-says-how-much",               "edited@2*120.00 submitted@2 seller-offered@4=24.00 escalated@7 ruled-for-buyer@9=90.00", "90.00" },
    { "so-does-silence",                "edited@2*120.00 submitted@2 seller-offered@4=24.00 buyer-rejected@5 seller-timeout@17", "120.00" },
    { "a-part-of-an-unknown-size",      "edited@2*120.00 submitted@2 seller-offered@4=24.00 escalated@7 ruled-partial@9", NULL },
    { "the-part-that-was-proposed",     "edited@2*120.00 submitted@2 platform-offered@8=60.00 ruled-partial@9", "60.00" },
    { "an-appeal-brings-the-claim",     "edited@2*120.00 submitted@2 escalated@7 ruled-partial@9=36.00 appealed@10 appeal-won@14", "120.00" },
    { "what-is-paid-of-it-in-the-end",  "edited@2*120.00 submitted@2 escalated@7 ruled-for-buyer@9 refund-approved@10=80.00", "80.00" },
    { "an-appeal-says-how-much",        "edited@2*120.00 submitted@2 escalated@7 ruled-partial@9=36.00 appealed@10 appeal-won@14=90.00", "90.00" },
};
/* clang-format on */

static void
what_is_granted_is_known(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(granted_cases); i++) {
        g_autoptr(Order) order =
            walk_order(walk_delivered_order, "damaged", granted_cases[i].events);

        g_test_message("%s", granted_cases[i].name);
        assert_amount(&walk_dispute(order)->approved, granted_cases[i].approved);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/money/what-is-kept-is-known", what_is_kept_is_known);
    g_test_add_func("/money/what-is-granted-is-known", what_is_granted_is_known);
    return g_test_run();
}
