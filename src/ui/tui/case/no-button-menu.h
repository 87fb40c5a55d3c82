/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No button to open a dispute: what the page shows instead, and what that means here. */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/shell/view.h"

/* Copies nothing of the order but what the rows say; its form asks for the rest. */
View *no_button_menu_new(Tui *tui, const OrderView *order);
