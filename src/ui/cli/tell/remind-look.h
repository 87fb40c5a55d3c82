/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remind, look: what works here, and what the reminder has done. */
#pragma once

#include "ui/cli/call/call.h"

/* Tries every channel that is switched on; exit status 1 when none works. */
gboolean remind_test(Call *call, GError **error);

gboolean remind_status(Call *call, GError **error);
