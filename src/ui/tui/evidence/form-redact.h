/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which parts of a file are hidden in a copy of it. */
#pragma once

#include "services/evidence/evidence.h"
#include "ui/tui/shell/tui.h"

/* file: of the order. */
View *form_redact_new(Tui *tui, OrderView *order, const Evidence *file);
