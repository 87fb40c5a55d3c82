/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form for the reminders of one order: silence for a while, and other times. */
#pragma once

#include "domain/watch/summary.h"
#include "ui/tui/shell/view.h"

View *form_snooze_new(Tui *tui, const OrderSummary *order, GError **error);
