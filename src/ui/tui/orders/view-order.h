/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order: everything known of one order on one page. */
#pragma once

#include "ui/tui/shell/view.h"

/* NULL when it cannot be read. */
View *view_order_new(Tui *tui, const char *id, GError **error);
