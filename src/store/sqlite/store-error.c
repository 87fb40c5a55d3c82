/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What SQLite and the disk refuse, as errors of ours. */
#include <errno.h>

#include "base/error.h"
#include "base/file/file.h"
#include "store/sqlite/sqlite.h"

/* The disk's own refusals, of which SQLite says SQLITE_CORRUPT (its unixRead()). */
gboolean
store_disk_failed(sqlite3 *handle)
{
    int number = 0;

    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number) != SQLITE_OK)
        return FALSE;
    return number == EIO || number == ENXIO || number == ERANGE;
}

/* What SQLite calls it, with what only the system knows put right. */
static int
true_code(sqlite3 *handle, int code)
{
    int primary = code & 0xff;

    if (handle != NULL && (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB) &&
        store_disk_failed(handle))
        return SQLITE_IOERR_READ;
    return code;
}

static void
set_rare_error(const char *file, const char *reason, int code, GError **error)
{
    switch (code & 0xff) {
    case SQLITE_IOERR:
        error_set(
            error, RECOURSE_ERROR_FAILED,
            "The disk failed while working on %s (%s). Check the disk, then run: recourse "
            "check",
            file, reason);
        break;
    case SQLITE_CANTOPEN:
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s cannot be opened (%s). Check that its folder exists and is yours.", file,
                  reason);
        break;
    case SQLITE_NOMEM:
        error_set(error, RECOURSE_ERROR_FAILED, "There is not enough memory to work on %s.",
                  file);
        break;
    default:
        error_set(error, RECOURSE_ERROR_FAILED, "%s refused it (%s). Please report this.", file,
                  reason);
    }
}

gboolean
store_error(sqlite3 *handle, const char *path, int code, GError **error)
{
    g_autofree char *file = path != NULL ? path_for_people(path) : g_strdup("memory");
    int real = true_code(handle, code);
    const char *reason =
        handle != NULL && real == code ? sqlite3_errmsg(handle) : sqlite3_errstr(real);

    switch (real & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error_set(
            error, RECOURSE_ERROR_BUSY,
            "Somebody else is writing to %s. Perhaps an import is running. Try again in a "
            "moment.",
            file);
        break;
    case SQLITE_FULL:
        error_set(error, RECOURSE_ERROR_FAILED,
                  "The disk is full: there is no room for %s. Free some space and try again.",
                  file);
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s cannot be written (%s). Check who owns the file and its folder.", file,
                  reason);
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s is damaged or not a case file (%s). Leave it as it is and restore a "
                  "backup: recourse restore FILE",
                  file, reason);
        break;
    default:
        set_rare_error(file, reason, real, error);
    }
    return FALSE;
}
