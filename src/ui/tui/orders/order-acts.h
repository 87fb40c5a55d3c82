/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be done with orders, the same in every view that shows one: the view says which by
 * current() and chosen().
 */
#pragma once

#include "ui/tui/shell/view.h"

extern const Action order_acts[]; /* on the order or the marked ones */
extern const Action list_acts[];  /* add, import, statistics: need no order */
