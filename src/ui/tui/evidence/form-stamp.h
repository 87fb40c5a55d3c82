/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question to a time-stamping service about a file, and the service's answer. */
#pragma once

#include "services/evidence/evidence.h"
#include "ui/tui/shell/tui.h"

/* file: of the order. */
View *form_stamp_new(Tui *tui, OrderView *order, const Evidence *file);
