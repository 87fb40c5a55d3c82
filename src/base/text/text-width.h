/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters one by one: for the files of text only; everybody else sees text.h. */
#pragma once

#include <glib.h>

/*
 * Reads the character at text, of which length bytes are left (-1: ended by NUL). Returns its
 * bytes; what is no UTF-8 is one byte and 0 in ret_character.
 */
gsize character_decode(const char *text, gssize length, gunichar *ret_character);

/* Terminal columns of a character, 0 to 2, as wcwidth() counts them; 0 for a control. */
int character_columns(gunichar character);

/* Space, no-break space, figure, thin and narrow no-break space: what parts figures and words.
 */
gboolean character_is_space(gunichar character);

/*
 * Bytes of the longest beginning of a sanitised text that takes at most so many columns;
 * ret_used says how many it takes.
 */
gsize text_bytes_within(const char *text, int columns, int *ret_used);
