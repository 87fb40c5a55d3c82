/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Country: as two capital letters of ISO 3166 ("DE"); XK is Kosovo, which has none there. */
#pragma once

#include <glib.h>

/* The code for what a person writes: a code of two or three letters, a name, in many languages.
 * NULL when it is none. */
const char *country_read(const char *words);

/* "Germany"; NULL when the code is none of a country. */
const char *country_name(const char *code);

/* The country at that place of the list of all of them, with what it is called (owned), commas
 * between; FALSE behind the last. */
gboolean country_list(guint place, const char **ret_code, char **ret_names);

/* Three names that come nearest. Owned. */
char *country_nearest(const char *words);
