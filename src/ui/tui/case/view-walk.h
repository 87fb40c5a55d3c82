/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Walk: what to do for the next step, one thing after the other, to tick off while doing it; at
 * its end what was done is recorded. Like the last step of the wizard it stores nothing itself.
 */
#pragma once

#include "domain/watch/summary.h"
#include "ui/tui/shell/view.h"

/* Of an order (its id) and of the dispute that the step belongs to, if any. NULL when the step
 * needs no list. */
View *view_walk_new(Tui *tui, const char *order, const NextStep *next);
