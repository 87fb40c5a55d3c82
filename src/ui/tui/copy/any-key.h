/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What views that only show something have in common: any key goes back from them. */
#pragma once

#include "ui/tui/shell/view.h"

gboolean any_key_takes(View *view, Key key);
Reaction any_key_type(View *view, Key key);

extern const Action any_key_acts[]; /* says so, in footers and the manual */
