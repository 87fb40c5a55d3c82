/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What archive and remove share. */
#pragma once

#include "services/orders/orders.h"
#include "ui/cli/call/call.h"

/* Marks every order among the operands in one change, and says how many. */
gboolean mark_orders(Call *call, OrderMark mark, GError **error);
