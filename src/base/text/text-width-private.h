/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters one by one: how wide each of them is. */
#pragma once

#include <glib.h>

/* Terminal columns of a character, 0 to 2, as wcwidth() counts them; 0 for a control. */
int character_columns(gunichar character);

/*
 * Bytes of the longest beginning of a sanitised text that takes at most so many columns;
 * ret_used says how many it takes.
 */
gsize text_bytes_within(const char *text, int columns, int *ret_used);
