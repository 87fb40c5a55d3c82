/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the table of next-dispute.c asks about one dispute; for next-dispute*.c only. */
#pragma once

#include "domain/dispute.h"
#include "domain/next-parts.h"

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Policies *policies;
    const GArray *clocks;
    Validity *validity;
} Situation;

/* Stands for the way back through the payment that ends first. */
#define CLOCK_OF_PAYMENT CLOCK_CHARGEBACK_BY

/* Stands for one that may still be open, past the earlier of its ends. */
#define CLOCK_OF_LATE_PAYMENT CLOCK_PAYPAL_OPEN_BY

/* The dispute's own clock, else the order's; NULL when it is not known. */
const Clock *situation_clock(const Situation *now, ClockId id);

/* A draft, and whether and when it can be submitted. */
gboolean is_remorse(const Situation *now);
gboolean is_remorse_with_free_return(const Situation *now);
gboolean is_remorse_with_right_to_withdraw(const Situation *now);
gboolean page_says_completed(const Situation *now);
gboolean page_says_completed_with_payment(const Situation *now);
gboolean window_is_missed(const Situation *now);
gboolean window_is_doubtful(const Situation *now);
gboolean is_missed_with_payment(const Situation *now);
gboolean is_too_early(const Situation *now);
gboolean evidence_comes_first(const Situation *now);

/* Who owes an answer. */
gboolean bank_waits(const Situation *now);
gboolean evidence_is_asked(const Situation *now);
gboolean evidence_is_overdue(const Situation *now);
gboolean offer_stands(const Situation *now);
gboolean offer_has_a_date(const Situation *now);
gboolean offer_stands_past_seller(const Situation *now);
gboolean what_was_missing_came(const Situation *now);
gboolean silence_is_over(const Situation *now);
gboolean is_time_to_look(const Situation *now);
gboolean can_escalate(const Situation *now);
gboolean is_buyers_turn(const Situation *now);
gboolean ruling_is_late(const Situation *now);

/* After the ruling: appeal, return, money. */
gboolean ruling_is_partial(const Situation *now);
gboolean can_appeal(const Situation *now);
gboolean number_is_missing(const Situation *now);
gboolean return_is_late(const Situation *now);
gboolean is_by_agreement(const Situation *now);
gboolean agreed_number_is_missing(const Situation *now);
gboolean agreed_return_is_late(const Situation *now);
gboolean agreed_return_is_refused(const Situation *now);
gboolean refund_is_late(const Situation *now);
gboolean refund_has_failed(const Situation *now);
gboolean money_has_come(const Situation *now);

/* Withdrawn, because something was promised. */
gboolean is_withdrawn_for_a_promise(const Situation *now);
gboolean is_withdrawn_past_close(const Situation *now);

/* The payment's own way. */
gboolean payment_date_is_near(const Situation *now);
gboolean can_claim_through_payment(const Situation *now);
gboolean may_claim_through_payment(const Situation *now);
gboolean is_missed_with_late_payment(const Situation *now);
gboolean has_claim_by_law(const Situation *now);
gboolean payment_case_ran_out(const Situation *now);
gboolean can_escalate_payment_case(const Situation *now);
gboolean is_paid_twice(const Situation *now);
