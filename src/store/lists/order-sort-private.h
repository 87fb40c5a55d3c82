/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sequences in which an order list can stand. */
#pragma once

#include "store/lists/order-list.h"

/* <0, 0 or >0. Only an order compares as equal to itself. */
int order_sort_compare(OrderSort sort, gboolean reverse, const OrderSummary *a,
                       const OrderSummary *b);
