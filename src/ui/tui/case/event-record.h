/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Recording one thing that happened: a form; before it a question when a guard refuses the step
 * or when it is an act of weight (the form asks the second one).
 */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/shell/view.h"

/* Takes the order over. dispute is an id, or NULL for what happens to the order itself; refusal
 * is why a guard says no, or NULL. */
void event_record(Tui *tui, OrderView *order, EventType type, const char *dispute,
                  const char *refusal);
