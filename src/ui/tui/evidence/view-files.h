/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files: the browser in which files are chosen that become evidence. */
#pragma once

#include "ui/tui/evidence/form-adding.h"

/* NULL with the error: the order cannot be read. */
View *view_files_new(Tui *tui, const Adding *adding, GError **error);
