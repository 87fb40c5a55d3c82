/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a thing that happened to its record: the question before it, and the forms. */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/case/case.h"

/* One thing that happened: a form; before it a question when a guard refuses the step or when
 * it is an act of weight (the form asks the second one). Takes the order over. dispute is an
 * id, or NULL for what happens to the order itself; refusal is why a guard says no, or NULL. */
void event_record(Tui *tui, OrderView *order, EventType type, const char *dispute,
                  const char *refusal);

/* The page offered no dispute, and showed this instead. */
View *form_log_no_button(Tui *tui, const OrderView *order, NoButton shown);

/*
 * Of the order or of that dispute of it (an id, or NULL). anyway: a guard refused it, and the
 * person said that it happened all the same. An act of weight is asked about when it is saved.
 */
View *form_log_dispute(Tui *tui, OrderView *order, EventType type, const char *dispute,
                       gboolean anyway);

/* No button to open a dispute: what the page shows instead, and what that means here.
 * Copies nothing of the order but what the rows say; its form asks for the rest. */
View *no_button_menu_new(Tui *tui, const OrderView *order);
