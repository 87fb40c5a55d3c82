/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/file-error-private.h"

#include <errno.h>

#include "base/error.h"
#include "base/text/text.h"

static RecourseError
kind_of(int problem)
{
    return problem == ENOENT ? RECOURSE_ERROR_NOT_FOUND : RECOURSE_ERROR_FAILED;
}

static gboolean
is_out_of_space(int problem)
{
    return problem == ENOSPC || problem == EDQUOT || problem == EFBIG;
}

static void
set_write_error(const char *shown, int problem, GError **error)
{
    if (is_out_of_space(problem))
        error_set(error, RECOURSE_ERROR_FAILED,
                  "There is no room left to write %s. Make room and try again.", shown);
    else if (problem == EEXIST)
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s already exists and was not replaced. Choose another name.", shown);
    else
        error_set(error, kind_of(problem), "Cannot write %s: %s.", shown, g_strerror(problem));
}

gboolean
file_refuse(FileDeed deed, const char *path, int problem, GError **error)
{
    g_autofree char *shown = text_sanitise(path, -1, TEXT_LINE, NULL);
    const char *reason = g_strerror(problem);

    switch (deed) {
    case FILE_READ:
        error_set(error, kind_of(problem), "Cannot read %s: %s.", shown, reason);
        break;
    case FILE_WRITE:
        set_write_error(shown, problem, error);
        break;
    case FOLDER_CREATE:
        error_set(error, RECOURSE_ERROR_FAILED, "Cannot create the folder %s: %s.", shown,
                  reason);
        break;
    case FOLDER_SYNC:
        error_set(error, RECOURSE_ERROR_SAVED,
                  "The folder %s cannot be brought to the disk: %s.", shown, reason);
        break;
    }
    return FALSE;
}
