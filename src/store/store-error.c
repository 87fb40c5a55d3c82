/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/paths.h"
#include "store/connection.h"

static void
set_rare_error(const char *file, const char *reason, int code, GError **error)
{
    switch (code & 0xff) {
    case SQLITE_IOERR:
        error_set(
            error, RECOURSE_ERROR_FAILED,
            "The disk failed while working on %s (%s); nothing was changed. Check the disk, "
            "then run: recourse check",
            file, reason);
        break;
    case SQLITE_CANTOPEN:
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s cannot be opened (%s). Check that its folder exists and is yours.", file,
                  reason);
        break;
    case SQLITE_NOMEM:
        error_set(error, RECOURSE_ERROR_FAILED,
                  "There is not enough memory; nothing was changed in %s.", file);
        break;
    default:
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s refused it (%s); nothing was changed. Please report this.", file, reason);
    }
}

gboolean
store_error(sqlite3 *handle, const char *path, int code, GError **error)
{
    g_autofree char *file = path != NULL ? path_for_people(path) : g_strdup("memory");
    const char *reason = handle != NULL ? sqlite3_errmsg(handle) : sqlite3_errstr(code);

    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error_set(error, RECOURSE_ERROR_BUSY,
                  "Somebody else is writing to %s; perhaps an import is running. Nothing was "
                  "changed; try again in a moment.",
                  file);
        break;
    case SQLITE_FULL:
        error_set(error, RECOURSE_ERROR_FAILED,
                  "The disk is full: nothing was changed in %s. Free some space and try again.",
                  file);
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s cannot be written (%s); nothing was changed. Check who owns the file and "
                  "its folder.",
                  file, reason);
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s is damaged or is no case file (%s). Leave it as it is and bring back a "
                  "backup with: recourse restore FILE",
                  file, reason);
        break;
    default:
        set_rare_error(file, reason, code, error);
    }
    return FALSE;
}
