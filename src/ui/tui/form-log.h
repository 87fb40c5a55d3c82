/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form that records what happened to an order: when, until when, in what words. */
#pragma once

#include "domain/event.h"
#include "ui/tui/view.h"

View *form_log_new(Tui *tui, const OrderSummary *order, EventType type);

/* A menu of everything that can be recorded; it opens the form. */
View *form_log_choose(Tui *tui, const OrderSummary *order);
