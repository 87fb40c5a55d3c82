/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dropped: the paths in what a terminal types when files are dropped on it, or in what somebody
 * copied from a file manager: plain, in quotes, with backslashes, or as file:// addresses,
 * several with blanks or line breaks between. Pure: nothing is looked up, and nothing is run.
 */
#pragma once

#include <glib.h>

/*
 * The paths in a text, NULL-ended and owned by the caller: as they are written, ~/ aside, which
 * is the folder home (NULL: it stays). Empty where there is none. Never fails: what cannot be
 * taken apart is one path as it stands.
 */
char **dropped_paths(const char *text, const char *home);

/* The path of a file:// address of this machine; NULL when it is none. Owned by the caller. */
char *dropped_address(const char *address);
