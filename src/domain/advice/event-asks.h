/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which amounts of an event cannot be right. */
#pragma once

#include "domain/case/dispute.h"
#include "domain/case/order.h"

/*
 * Why this amount (MONEY_NONE: none) cannot be right for the event: N_(), a sentence without
 * capital and full stop, or NULL. The dispute may be NULL for an offer. Amounts of another
 * currency than the order's cannot be compared with it.
 */
const char *event_amount_refusal(const Order *order, const Dispute *dispute, EventType type,
                                 const Money *amount);

/* The same of what a claim asks for. */
const char *asked_amount_refusal(const Order *order, const Money *amount);
