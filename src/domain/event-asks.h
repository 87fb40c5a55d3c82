/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an event of `log` is asked for besides its time, and which amounts cannot be right. */
#pragma once

#include "domain/dispute.h"
#include "domain/order.h"

/* It may say how much; an offer has to. */
gboolean event_asks_for_amount(EventType type);
gboolean event_needs_amount(EventType type);

/* Where money goes, or is offered to go. */
gboolean event_asks_for_place(EventType type);

gboolean event_asks_for_number(EventType type);
gboolean event_answers_an_offer(EventType type);

/* Done by the buyer, who looked at a clock of his own. */
gboolean event_is_by_buyer(EventType type);

/* Said by the bank or the payment service: a date in it is one of the buyer's own zone. */
gboolean event_is_of_bank(EventType type);

/*
 * Why this amount (MONEY_NONE: none) cannot be right for the event: N_(), a sentence without
 * capital and full stop, or NULL. The dispute may be NULL for an offer. Amounts of another
 * currency than the order's cannot be compared with it.
 */
const char *event_amount_refusal(const Order *order, const Dispute *dispute, EventType type,
                                 const Money *amount);

/* The same of what a claim asks for. */
const char *asked_amount_refusal(const Order *order, const Money *amount);
