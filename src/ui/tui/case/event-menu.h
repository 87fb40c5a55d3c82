/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EventMenu: what can be recorded about an order, found by typing what people call it: first
 * what the next step ends with and what the dispute is ready for, then what happens to orders,
 * then what a guard refuses, with why and from when on. A refused step is recorded after a
 * second yes; so is an act of weight.
 */
#pragma once

#include "ui/tui/shell/tui.h"

/* NULL when the order cannot be read. */
View *event_menu_new(Tui *tui, const Subject *subject, GError **error);
