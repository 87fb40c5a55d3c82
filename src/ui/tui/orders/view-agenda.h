/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agenda: every date of every order by the day on which it falls. */
#pragma once

#include "ui/tui/shell/tui.h"

View *view_agenda_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass agenda_class;
