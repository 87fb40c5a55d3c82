/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form that records what happened to an order: when, until when, how much, in what words.
 */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/shell/tui.h"

/* What the form asks for besides when and in what words: "Amount, Return asked"; NULL: nothing.
 * Owned. */
char *form_log_asked(EventType type);

/* A note on the order itself. NULL when it cannot be read. */
View *form_log_note(Tui *tui, const Subject *subject, GError **error);

/* The page offered no dispute, and showed this instead. */
View *form_log_no_button(Tui *tui, const OrderView *order, NoButton shown);

/*
 * Of the order or of that dispute of it (an id, or NULL). anyway: a guard refused it, and the
 * person said that it happened all the same. An act of weight is asked about when it is saved.
 */
View *form_log_dispute(Tui *tui, OrderView *order, EventType type, const char *dispute,
                       gboolean anyway);
