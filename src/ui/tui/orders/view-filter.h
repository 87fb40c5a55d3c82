/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filter: the words that narrow the list of orders, while they are typed. */
#pragma once

#include "ui/tui/shell/view.h"

/* orders is the list that is filtered; it lies below. */
View *view_filter_new(Tui *tui, View *orders);
