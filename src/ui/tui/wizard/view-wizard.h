/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wizard: one question at a time, from "something is wrong" to the marketplace's own screens
 * and the record that the dispute was submitted there. Every answer is saved at once, so that
 * leaving, or being killed, loses nothing.
 */
#pragma once

#include "ui/tui/shell/tui.h"

/* Goes on with the order's draft, or begins one. NULL when the order cannot be read. */
View *view_wizard_new(Tui *tui, const Subject *subject, GError **error);

/* Changes what a dispute of the order says that is open already. */
View *view_wizard_change(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass wizard_class;
