/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the policies say besides about a step: the sentences that a buyer reads there. */
#include "domain/counsel/counsel.h"
#include "kit/walk-kit.h"

#define PAID_WITH(method)                                                        \
    "{\"marketplace\":\"aliexpress\",\"title\":\"Lamp\",\"paid_with\":\"" method \
    "\",\"paid\":\"2026-02-10T09:00:00Z\",\"delivered\":\"2026-03-02T09:00:00Z\"}"
#define LIVES_IN(country)                                                             \
    "{\"marketplace\":\"aliexpress\",\"title\":\"Lamp\",\"buyer_country\":\"" country \
    "\",\"paid\":\"2026-02-10T09:00:00Z\",\"delivered\":\"2026-03-02T09:00:00Z\"}"

/* clang-format off */
static const struct {
    const char *order;
    NextAction action;
    const char *rule;
    const char *text; /* NULL: it is not said */
} cases[] = {
    { PAID_WITH("credit-card:visa"), ACTION_WAIT_FOR_REFUND, "aliexpress/refund-card",
      "Cards take longest. AliExpress processes the refund first, then the card issuer posts it in its own cycle." },
    { PAID_WITH("credit-card:visa"), ACTION_WAIT_FOR_REFUND, "aliexpress/refund-card-mostly", "Most card refunds arrive by then." },
    { PAID_WITH("credit-card:visa"), ACTION_WAIT_FOR_REFUND, "aliexpress/refund-wallet", NULL },
    { PAID_WITH("alipay"), ACTION_WAIT_FOR_REFUND, "aliexpress/refund-wallet",
      "An Alipay wallet is faster than a card, because no other bank is involved." },
    { PAID_WITH("alipay"), ACTION_WAIT_FOR_REFUND, "aliexpress/refund-card", NULL },
    { PAID_WITH("alipay"), ACTION_SUBMIT_DISPUTE, "aliexpress/refund-only-first",
      "Start with “Refund Only”. It means that you keep the item or never received it." },
    { PAID_WITH("alipay"), ACTION_SUBMIT_DISPUTE, "aliexpress/type-return-and-refund",
      "“Return and Refund” means that you send the item back before you get the refund." },
    { PAID_WITH("alipay"), ACTION_OPEN_DISPUTE, "aliexpress/mostly-without-return",
      "AliExpress refunds through disputes, mostly without a return. That differs from Amazon or eBay." },
    { PAID_WITH("pix"), ACTION_CLAIM_BY_LAW, "pix/no-payment-right",
      "Pix refunds only fraud or a bank error. Use the marketplace and the law." },
    { PAID_WITH("credit-card:visa"), ACTION_FILE_CHARGEBACK, "visa/chargeback-at-most",
      "For some reasons the issuer may go back much further. Ask." },
    { LIVES_IN("ES"), ACTION_WRITE_TO_SELLER, "eu-statutory/defect-presumed@ES",
      "In this time the seller must prove that the defect was not there at delivery." },
    { LIVES_IN("BR"), ACTION_CLAIM_BY_LAW, "br-statutory/out-of-court", "Complain to Procon or at consumidor.gov.br." },
    { LIVES_IN("US"), ACTION_ANSWER_CUSTOMS, "us-statutory/customs-duty",
      "Every parcel pays customs duty now. Only gifts up to this value are free." },
    { LIVES_IN("CH"), ACTION_ASK_SELLER, "ch-statutory/no-withdrawal", NULL },
};
/* clang-format on */

static const Remark *
find(const GArray *remarks, const char *rule)
{
    for (guint i = 0; i < remarks->len; i++) {
        const Remark *remark = &g_array_index(remarks, Remark, i);

        if (g_str_equal(remark->rule->id, rule))
            return remark;
    }
    return NULL;
}

static void
a_step_comes_with_what_the_policies_say(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Order) order = walk_order(cases[i].order, "damaged", "");
        NextStep step = { .action = cases[i].action, .dispute = walk_dispute(order) };
        g_autoptr(GArray) remarks = remarks_find(order, &step, walk_policies());
        const Remark *remark = find(remarks, cases[i].rule);

        g_test_message("%s", cases[i].rule);
        g_assert_cmpstr(remark == NULL ? NULL : remark->rule->text, ==, cases[i].text);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/remark/a-step-comes-with-what-the-policies-say",
                    a_step_comes_with_what_the_policies_say);
    return g_test_run();
}
