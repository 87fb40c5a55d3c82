/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left to claim of an order, and so which of its clocks can still matter. */
#pragma once

#include "domain/case/case.h"

/*
 * TRUE when no item of the order can be claimed at the marketplace any more: nothing is drafted
 * or open, and every item was paid back in full, or for what the buyer accepted for good. In
 * doubt FALSE: a window that can still matter is never hidden.
 */
gboolean order_is_settled(const Order *order);

/* TRUE when every item is in a dispute that was decided, or that the bank has now: nothing is
 * left to open. */
gboolean order_is_decided(const Order *order);

/* TRUE when the bank or the payment service has, or had, every item. */
gboolean order_is_at_bank(const Order *order);

/* TRUE when every item goes back, or has gone back, by agreement with the seller. */
gboolean order_return_is_agreed(const Order *order);
