/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture in the clipboard of the desktop. */
#include "services/evidence/evidence.h"

#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"

#define MILLISECONDS 5000
#define PICTURE_MOST (64 * 1024 * 1024) /* bytes */

/* clang-format off */
static const char *const wayland[] = { "wl-paste", "-t", "image/png", NULL };
static const char *const x11[] = { "xclip", "-selection", "clipboard", "-t", "image/png", "-o", NULL };
static const char *const *const programs[] = { wayland, x11 };
/* clang-format on */

/* FALSE: it is not there, or has no picture. */
static gboolean
ask_program(const char *const *argv, HelperResult *ret_result)
{
    const HelperCall call = { .argv = argv,
                              .milliseconds = MILLISECONDS,
                              .output_limit = PICTURE_MOST };
    g_auto(HelperResult) result = { 0 };

    if (!helper_run(&call, &result, NULL) || result.exit_status != 0 ||
        media_type_of(result.output, MIN(result.output_length, FILE_KIND_BYTES)) != MEDIA_PNG)
        return FALSE;
    *ret_result = result;
    result = (HelperResult){ 0 };
    return TRUE;
}

/* In a file without a name: nobody else can change it, and nothing of it stays. */
static int
keep_bytes(const char *bytes, gsize length, GError **error)
{
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("recourse-XXXXXX", &path, error);

    if (file < 0)
        return -1;
    (void)unlink(path); /* at worst it stays, in a folder that is emptied */
    while (length > 0) {
        ssize_t written = write(file, bytes, length);

        if (written <= 0) {
            (void)close(file); /* what is in it is not needed */
            error_set(error, RECOURSE_ERROR_FAILED,
                      N_("The picture in the clipboard cannot be kept: the disk is full or "
                         "cannot be written."));
            return -1;
        }
        bytes += written;
        length -= (gsize)written;
    }
    return lseek(file, 0, SEEK_SET) == 0 ? file : -1;
}

int
evidence_clipboard(GError **error)
{
    gboolean is_there = FALSE;

    for (gsize i = 0; i < G_N_ELEMENTS(programs); i++) {
        g_autofree char *program = g_find_program_in_path(programs[i][0]);
        g_auto(HelperResult) result = { 0 };

        is_there = is_there || program != NULL;
        if (program != NULL && ask_program(programs[i], &result))
            return keep_bytes(result.output, result.output_length, error);
    }
    if (is_there)
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no picture in the clipboard. Copy one first."));
    else
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("The clipboard cannot be read: install wl-clipboard (Wayland) or xclip "
                     "(X11)."));
    return -1;
}
