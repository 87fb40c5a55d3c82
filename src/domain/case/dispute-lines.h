/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which items of an order a dispute is about, and what they are worth. */
#pragma once

#include "domain/case/dispute.h"

/* TRUE when there is something to choose: several items, or several of one. */
gboolean order_has_choice_of_lines(const Order *order);

/*
 * "2", "1, 2:3" (line and quantity) or "all" into an array of DisputeLine; all of a line where
 * no quantity is given, nothing for the whole order. RECOURSE_ERROR_USAGE says what the order
 * has; ret_lines is as it was then.
 */
gboolean dispute_lines_parse(const Order *order, const char *text, GArray *ret_lines,
                             GError **error);

/* What dispute_lines_parse() reads back. Owned by the caller. */
char *dispute_lines_text(const Dispute *dispute);

/* How many of that line the dispute names; 0 also when it is about the whole order. */
int dispute_quantity(const Dispute *dispute, const OrderLine *line);

/* What those items cost; the order's total for the whole order, or where a price is not known.
 */
Money dispute_value(const Order *order, const Dispute *dispute);
