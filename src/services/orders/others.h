/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Others: what the other orders of the case file say about one order. Asked for only where an
 * order is shown alone.
 */
#pragma once

#include "domain/clocks/clocks.h"
#include "services/app/app.h"
#include "store/lists/lists.h"

typedef struct {
    GPtrArray *shared; /* SharedParcel: tracking numbers that other orders have, too; a few */
    FreeReturnCount of_order; /* both without a rule where the order has no free return */
    FreeReturnCount of_month; /* of this month and marketplace, by the shop's calendar */
    Instant month_ends;
} Others;

Others *others_load(App *app, const Order *order, GError **error);
void others_free(Others *others);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Others, others_free)
