/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands that write say about an order afterwards. */
#pragma once

#include "services/orders/orders.h"
#include "ui/cli/tell/output.h"

/* Puts every field that was given as an option into the order, the marketplace first. */
gboolean order_take_options(const Call *call, Order *order, GError **error);

/* TRUE when at least one field was given. */
gboolean order_has_options(const Call *call);

/* What was understood of each time that was given. */
void order_say_times(const Call *call, const Order *order);

/* Warnings about dates that cannot all be right, and about tracking numbers that were given.
 */
void order_say_doubts(const Call *call, const Order *order);

/* Warns when a tracking number may be wrong. number may be NULL. */
void order_say_number_doubt(const Order *order, const char *number);

/* "order": ORDER for machines; what is next for people. */
gboolean order_say_next(const Call *call, const char *id, GError **error);

/* "…5659913 Ultrasonic cleaner". Owned by the caller. */
char *order_name(const Order *order);
