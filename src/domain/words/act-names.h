/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Act names: by which words buyers look for what they can do. Actions of the screens and
 * commands have the names that Recourse gives them; data/names/acts.names has what people say
 * instead.
 */
#pragma once

#include <glib.h>

/*
 * Whether buyers look by this word, or by one that begins so, for the action or command of that
 * name. FALSE of an empty word, and of a name that the data leave out.
 */
gboolean act_is_looked_for(const char *name, const char *word);
