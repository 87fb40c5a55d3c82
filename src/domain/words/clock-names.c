/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/clock-names.h"

#include "base/i18n.h"

/* clang-format off */
static const ClockName clock_names[CLOCK_COUNT] = {
    [CLOCK_WINDOW_CLOSES]             = { "window-closes",             CLOCK_ACT_BY,     N_("window closes"), TRUE },
    [CLOCK_SELLER_SHIPS_BY]           = { "seller-ships-by",           CLOCK_EXPECT_BY,  N_("seller ships") },
    [CLOCK_DISPUTE_OPENS]             = { "dispute-opens",             CLOCK_NOT_BEFORE, N_("dispute can be opened") },
    [CLOCK_ASK_FOR_EXTENSION]         = { "ask-for-extension",         CLOCK_ADVICE,     N_("ask for an extension") },
    [CLOCK_FREE_RETURN_BY]            = { "free-return-by",            CLOCK_ACT_BY,     N_("free return ends") },
    [CLOCK_WITHDRAWAL_BY]             = { "withdrawal-by",             CLOCK_ACT_BY,     N_("right to cancel ends") },
    [CLOCK_CHARGEBACK_FROM]           = { "chargeback-from",           CLOCK_NOT_BEFORE, N_("chargeback opens") },
    [CLOCK_CHARGEBACK_BY]             = { "chargeback-by",             CLOCK_ACT_BY,     N_("chargeback deadline"), TRUE },
    [CLOCK_BILLING_NOTICE_BY]         = { "billing-notice-by",         CLOCK_ACT_BY,     N_("notice to the issuer"), TRUE },
    [CLOCK_PAYPAL_OPEN_BY]            = { "paypal-open-by",            CLOCK_ACT_BY,     N_("PayPal case deadline"), TRUE },
    [CLOCK_STATUTORY_CLAIM_BY]        = { "statutory-claim-by",        CLOCK_ACT_BY,     N_("claim by law ends") },
    [CLOCK_DEFECT_WINDOW_CLOSES]      = { "defect-window-closes",      CLOCK_ACT_BY,     N_("window for defects closes") },
    [CLOCK_PAYMENT_CASE_OPEN_BY]      = { "payment-case-open-by",      CLOCK_ACT_BY,     N_("payment case deadline"), TRUE },
    [CLOCK_REJECT_BY]                 = { "reject-by",                 CLOCK_ACT_BY,     N_("right to reject ends") },
    [CLOCK_DELIVERY_EXPECTED]         = { "delivery-expected",         CLOCK_EXPECT_BY,  N_("delivery expected") },
    [CLOCK_CANCEL_ANSWERED_BY]        = { "cancel-answered-by",        CLOCK_EXPECT_BY,  N_("seller answers the cancelling") },
    [CLOCK_CUSTOMS_ANSWER_BY]         = { "customs-answer-by",         CLOCK_ACT_BY,     N_("answer customs") },
    [CLOCK_LAW_ANSWER_BY]             = { "law-answer-by",             CLOCK_EXPECT_BY,  N_("seller answers the letter") },
    [CLOCK_DATA_ANSWER_BY]            = { "data-answer-by",            CLOCK_EXPECT_BY,  N_("data request answered") },
    [CLOCK_MAIL_RETURN_BY]            = { "mail-return-by",            CLOCK_ACT_BY,     N_("return, as a mail says") },
    [CLOCK_SELLER_ANSWERS_BY]         = { "seller-answers-by",         CLOCK_EXPECT_BY,  N_("seller answers") },
    [CLOCK_CHECK_SILENCE]             = { "check-silence",             CLOCK_EXPECT_BY,  N_("check the dispute page")   },
    [CLOCK_PLATFORM_STEPS_IN]         = { "platform-steps-in",         CLOCK_EXPECT_BY,  N_("marketplace steps in") },
    [CLOCK_ESCALATE_FROM]             = { "escalate-from",             CLOCK_NOT_BEFORE, N_("you can escalate") },
    [CLOCK_ANSWER_OFFER_BY]           = { "answer-offer-by",           CLOCK_ACT_BY,     N_("answer the offer") },
    [CLOCK_EVIDENCE_BY]               = { "evidence-by",               CLOCK_ACT_BY,     N_("send the evidence") },
    [CLOCK_RULING_EXPECTED]           = { "ruling-expected",           CLOCK_EXPECT_BY,  N_("decision") },
    [CLOCK_RETURN_SHIP_BY]            = { "return-ship-by",            CLOCK_ACT_BY,     N_("send the return, enter its number") },
    [CLOCK_RETURN_CONFIRMED_BY]       = { "return-confirmed-by",       CLOCK_EXPECT_BY,  N_("return confirmed") },
    [CLOCK_REFUND_EXPECTED]           = { "refund-expected",           CLOCK_EXPECT_BY,  N_("refund arrives") },
    [CLOCK_APPEAL_BY]                 = { "appeal-by",                 CLOCK_ACT_BY,     N_("appeal ends") },
    [CLOCK_PAYPAL_ESCALATE_BY]        = { "paypal-escalate-by",        CLOCK_ACT_BY,     N_("escalate the payment case") },
    [CLOCK_BANK_EVIDENCE_BY]          = { "bank-evidence-by",          CLOCK_ACT_BY,     N_("answer the bank") },
    [CLOCK_REQUEST_LAPSES_BY]         = { "request-lapses-by",         CLOCK_ACT_BY,     N_("request lapses") },
    [CLOCK_CREDIT_NOT_PROCESSED_FROM] = { "credit-not-processed-from", CLOCK_NOT_BEFORE, N_("missing refund, bank opens") },
    [CLOCK_CREDIT_NOT_PROCESSED_BY]   = { "credit-not-processed-by",   CLOCK_ACT_BY,     N_("missing refund, deadline") },
    [CLOCK_PAYMENT_DECIDES_BY]        = { "payment-decides-by",        CLOCK_EXPECT_BY,  N_("payment service decides") },
    [CLOCK_PAYMENT_APPEAL_BY]         = { "payment-appeal-by",         CLOCK_ACT_BY,     N_("appeal at the payment service ends") },
    [CLOCK_OMBUDSMAN_BY]              = { "ombudsman-by",              CLOCK_ACT_BY,     N_("ombudsman deadline") },
};
/* clang-format on */

const ClockName *
clock_name(ClockId id)
{
    g_return_val_if_fail((guint)id < CLOCK_COUNT, NULL);
    return &clock_names[id];
}

gboolean
clock_parse(const char *token, ClockId *ret_id)
{
    for (guint id = 0; id < CLOCK_COUNT; id++) {
        if (g_strcmp0(token, clock_names[id].token) == 0) {
            *ret_id = id;
            return TRUE;
        }
    }
    return FALSE;
}
