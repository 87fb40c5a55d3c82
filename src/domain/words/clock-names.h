/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names of the clocks (product.md, Clocks): the one table of tokens, kinds and labels that
 * policies, clocks, reminders, screens and the JSON contract share.
 */
#pragma once

#include <glib.h>

typedef enum {
    CLOCK_ACT_BY,     /* the buyer loses a right when it runs out */
    CLOCK_EXPECT_BY,  /* somebody else owes something; chase afterwards */
    CLOCK_NOT_BEFORE, /* a step is not available earlier */
    CLOCK_ADVICE,
} ClockKind;

/* Clocks of an order first, then those of a dispute; each in the order in which screens list
 * them. */
typedef enum {
    CLOCK_WINDOW_CLOSES,
    CLOCK_SELLER_SHIPS_BY,
    CLOCK_DISPUTE_OPENS,
    CLOCK_ASK_FOR_EXTENSION,
    CLOCK_FREE_RETURN_BY,
    CLOCK_WITHDRAWAL_BY,
    CLOCK_CHARGEBACK_FROM,
    CLOCK_CHARGEBACK_BY,
    CLOCK_BILLING_NOTICE_BY,
    CLOCK_PAYPAL_OPEN_BY,
    CLOCK_STATUTORY_CLAIM_BY,
    CLOCK_DEFECT_WINDOW_CLOSES,
    CLOCK_PAYMENT_CASE_OPEN_BY,
    CLOCK_REJECT_BY,
    CLOCK_DELIVERY_EXPECTED,
    CLOCK_CANCEL_ANSWERED_BY,
    CLOCK_CUSTOMS_ANSWER_BY,
    CLOCK_LAW_ANSWER_BY,
    CLOCK_DATA_ANSWER_BY,
    CLOCK_MAIL_RETURN_BY,
    CLOCK_SELLER_ANSWERS_BY,
    CLOCK_CHECK_SILENCE,
    CLOCK_PLATFORM_STEPS_IN,
    CLOCK_ESCALATE_FROM,
    CLOCK_ANSWER_OFFER_BY,
    CLOCK_EVIDENCE_BY,
    CLOCK_RULING_EXPECTED,
    CLOCK_RETURN_SHIP_BY,
    CLOCK_RETURN_CONFIRMED_BY,
    CLOCK_REFUND_EXPECTED,
    CLOCK_APPEAL_BY,
    CLOCK_PAYPAL_ESCALATE_BY,
    CLOCK_BANK_EVIDENCE_BY,
    CLOCK_REQUEST_LAPSES_BY,
    CLOCK_CREDIT_NOT_PROCESSED_FROM,
    CLOCK_CREDIT_NOT_PROCESSED_BY,
    CLOCK_PAYMENT_DECIDES_BY,
    CLOCK_PAYMENT_APPEAL_BY,
    CLOCK_OMBUDSMAN_BY,
    CLOCK_COUNT,
} ClockId;

typedef struct {
    const char *token; /* "window-closes" */
    ClockKind kind;
    const char *label;      /* N_() */
    gboolean with_disputes; /* an order's that is told beside those of each dispute */
} ClockName;

/* One row for every ClockId. */
const ClockName *clock_name(ClockId id);
gboolean clock_parse(const char *token, ClockId *ret_id);
