/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Walk: what to do for the next step, one thing after the other, to tick off while doing it; at
 * its end what was done is recorded. Like the last step of the wizard it stores nothing itself.
 */
#pragma once

#include "ui/tui/shell/tui.h"

/* Of what is next in the dispute, or else of the order. NULL when that needs no list, which has
 * been said then, or when the order cannot be read. */
View *view_walk_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass walk_class;
