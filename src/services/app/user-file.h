/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UserFile: a file that is written where the person says. Everything that writes one goes
 * through here, so that no slip of a name costs what the program keeps: the case file and what
 * belongs to it, the state folder, the evidence, and databases are never written over, whatever
 * was insisted on. Only what this program exported there, and nobody has changed since, is
 * replaced without asking.
 *
 * Compared are device and inode as well as names, so that links tell nothing else. The case
 * file is never opened for it.
 */
#pragma once

#include "services/app/app.h"

typedef enum {
    USER_FILE_REFUSED, /* never; the error says why */
    USER_FILE_NEW,     /* nothing is there */
    USER_FILE_OWN,     /* exported by this program, and not changed since */
    USER_FILE_FOREIGN, /* somebody's: replaced only when the person insists */
} UserFileVerdict;

/* What stands where path leads. ret_place (or NULL): that place, without links; owned. */
UserFileVerdict user_file_look(App *app, const char *path, char **ret_place, GError **error);

/* The refusal of a USER_FILE_FOREIGN that nobody insisted on. Always FALSE. */
gboolean user_file_refuse_foreign(const char *path, GError **error);

/* Writes an export, whole or not at all, and remembers it as this program's own. */
gboolean user_file_write(App *app, const char *path, const char *bytes, gsize length,
                         gboolean is_insisted, GError **error);

/*
 * Writes an export anew that nobody is asked about any more: over this program's own alone,
 * only where it is another one (*ret_is_written), and where place, which has no links, has none
 * still.
 */
gboolean user_file_renew(App *app, const char *place, const char *bytes, gsize length,
                         gboolean *ret_is_written, GError **error);

/*
 * Where a backup goes that the person names: a place where nothing is. It is remembered, for
 * the sake of what a backup that is killed would leave. Owned by the caller, or NULL.
 */
char *user_file_place_backup(App *app, const char *path, GError **error);

/* Where this program wrote, or was about to: paths, GPtrArray of char *. */
GPtrArray *user_files_known(const App *app);
