/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * FilesPath: a path that is typed into the line of the browser of files. The line begins with a
 * slash that is not typed: "home/me/ph" is /home/me/ph, and so is "/home/me/ph"; "~/ph" is
 * below the home. A name alone, without a slash, is no path.
 */
#pragma once

#include <glib.h>

gboolean files_path_is(const char *typed);

/* The folder that it names so far, absolute; owned by the caller. */
char *files_path_folder(const char *typed);

/* What is begun of a name in that folder. Borrowed. */
const char *files_path_begun(const char *typed);

/* How far it can mean one thing only, as it would be typed; NULL: no further. A name alone is
 * completed as one of the topmost folder. Owned by the caller. */
char *files_path_complete(const char *typed);
