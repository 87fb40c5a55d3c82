/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done about disputes from every view that shows an order. */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/shell/view.h"

/* Goes on with the draft or begins one; an open dispute is shown first. */
Reaction dispute_start(View *view);

/* Shows the order's dispute. */
Reaction dispute_show(View *view);

/* Records what happened to the order or its dispute. */
Reaction dispute_record(View *view);

/* What to do next, step by step; says so when it needs no steps. */
Reaction dispute_walk(View *view);

/* The same for a step of an order. */
Reaction dispute_walk_step(View *view, const char *order, const NextStep *next);

/* Says what to know after recording it, or what it still needs. order is an id. */
void dispute_say_recorded(Tui *tui, const char *order, const LogEntry *entry);
