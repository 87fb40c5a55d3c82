/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The disputes of an order, as `show` tells them to people. */
#pragma once

#include "services/orders/orders.h"
#include "ui/cli/tell/output.h"

/* Each of them: how it stands, the money, the evidence, a promised parcel, what may come when.
 */
void disputes_say(const Call *call, const OrderView *view);

/* What the policies say besides about the next step. */
void remarks_say(const Call *call, const OrderView *view);
