/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Country: as two capital letters of ISO 3166 ("DE"); XK is Kosovo, which has none there. */
#pragma once

#include <glib.h>

/* The code for what a person writes: a code of two or three letters, a name, in many languages.
 * NULL when it is none. */
const char *country_read(const char *words);

/* "Germany"; NULL when the code is none of a country. */
const char *country_name(const char *code);

/* Three names that come nearest. Owned. */
char *country_nearest(const char *words);
