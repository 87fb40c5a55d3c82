/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Others: what the other orders of the case file say about one order. Asked for only where an
 * order is shown alone.
 */
#pragma once

#include "domain/order.h"
#include "services/app.h"
#include "store/parcels.h"

typedef struct {
    GPtrArray *shared; /* SharedParcel: tracking numbers that other orders have, too; a few */
} Others;

Others *others_load(App *app, const Order *order, GError **error);
void others_free(Others *others);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Others, others_free)
