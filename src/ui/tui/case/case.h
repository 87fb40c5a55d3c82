/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Case: a dispute on the screen: whose turn it is, what happened, offers, evidence, clocks;
 * what to do next, step by step; and how what happened is recorded.
 *
 * What can be recorded is a menu: the answers to the offer on the table first, then what its
 * dispute is ready for, then what happens to orders, then what a guard refuses, with why and
 * from when on. What a guard refuses, and an act of weight, are asked about once more. The form
 * that follows keeps what is typed into it when the screens end.
 */
#pragma once

#include "ui/tui/shell/shell.h"

/* Of the order's dispute that matters most now. NULL when the order or a dispute of it cannot
 * be read. */
View *view_case_new(Tui *tui, const Subject *subject, GError **error);

/* What to do, one thing after the other, to tick off while doing it; at its end what was done
 * is recorded. Like the last step of the wizard it stores nothing itself. Of what is next in
 * the dispute, or else of the order. NULL when that needs no list, which has been said then, or
 * when the order cannot be read. */
View *view_walk_new(Tui *tui, const Subject *subject, GError **error);

/* What can be recorded of an order. NULL when the order cannot be read. */
View *event_menu_new(Tui *tui, const Subject *subject, GError **error);

/* A note on the order itself. NULL when it cannot be read. */
View *form_log_note(Tui *tui, const Subject *subject, GError **error);
