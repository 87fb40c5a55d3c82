/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order: everything known of one order on one page. */
#pragma once

#include "ui/tui/shell/tui.h"

/* NULL when it cannot be read. */
View *view_order_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass order_class;
