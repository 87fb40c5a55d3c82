/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/tui/term/key-strings-private.h"

/* Of the terminal that curses works with. Owned by the caller. */
KeyStrings *term_key_strings(void);
