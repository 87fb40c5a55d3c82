/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms that add an order and change one: the rows of order_fields (domain/case/order.h).
 */
#pragma once

#include "ui/tui/shell/tui.h"

View *form_order_add(Tui *tui, const Subject *subject, GError **error);

/* NULL when the order cannot be read. */
View *form_order_edit(Tui *tui, const Subject *subject, GError **error);
