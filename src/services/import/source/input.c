/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/source/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "store/place/place.h"

#define PIECE ((gsize)256 * 1024)
#define SPOOL_NAME "import-input"

static gboolean
refuse(const char *name, GError **error)
{
    int number = errno;

    error_set(error, number == ENOENT ? RECOURSE_ERROR_NOT_FOUND : RECOURSE_ERROR_FAILED,
              N_("“%s” cannot be read: %s."), name, g_strerror(number));
    return FALSE;
}

static gboolean
open_file(ImportInput *input, const char *path, GError **error)
{
    struct stat status;

    input->descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (input->descriptor == -1 || fstat(input->descriptor, &status) == -1)
        return refuse(path, error);
    if (!S_ISREG(status.st_mode)) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("“%s” is not a file. Name a file, or \"-\" for standard input."), path);
        return FALSE;
    }
    input->size = status.st_size;
    input->changed = status.st_mtime;
    return TRUE;
}

/* All of a piece, however small the steps in which a system writes it. */
static gboolean
write_piece(int descriptor, const char *bytes, gsize length)
{
    while (length > 0) {
        gssize count = write(descriptor, bytes, length);

        if (count == -1 && errno != EINTR)
            return FALSE;
        bytes += MAX(count, 0);
        length -= (gsize)MAX(count, 0);
    }
    return TRUE;
}

static gboolean
copy_all(ImportInput *input, const char *place, const ImportPatience *patience, GError **error)
{
    g_autofree char *piece = g_malloc(PIECE);
    gssize count;

    do {
        count = read(STDIN_FILENO, piece, PIECE);
        if (count == -1 && errno != EINTR)
            return refuse(input->name, error);
        if (!patience->ask(patience->data, input->size, 0, error))
            return FALSE;
        if (count > 0 && !write_piece(input->descriptor, piece, (gsize)count))
            return place_error(place, error);
        input->size += MAX(count, 0);
    } while (count != 0);
    if (lseek(input->descriptor, 0, SEEK_SET) == -1)
        return place_error(place, error);
    return TRUE;
}

/* The name goes at once, so that a kill leaves nothing. */
static gboolean
keep_standard_input(ImportInput *input, const char *folder, const ImportPatience *patience,
                    GError **error)
{
    g_autofree char *place = g_build_filename(folder, SPOOL_NAME, NULL);
    g_autofree char *temporary = NULL;
    int hold = -1;

    if (!folder_create(folder, error))
        return FALSE;
    temporary = place_temporary(place, "-", &hold, error);
    if (temporary == NULL)
        return FALSE;
    (void)unlink(temporary); /* ours alone: what fails here leaves a file of nothing */
    input->descriptor = hold;
    return copy_all(input, place, patience, error);
}

/* A file from its beginning, as the shell gives it for "<FILE". */
static gboolean
take_standard_input(ImportInput *input)
{
    struct stat status;

    if (fstat(STDIN_FILENO, &status) == -1 || !S_ISREG(status.st_mode) ||
        lseek(STDIN_FILENO, 0, SEEK_CUR) != 0)
        return FALSE;
    input->descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    input->size = status.st_size;
    input->changed = status.st_mtime;
    return input->descriptor != -1;
}

ImportInput *
import_input_open(const char *path, const char *folder, const ImportPatience *patience,
                  GError **error)
{
    gboolean is_standard = g_str_equal(path, "-");
    g_autoptr(ImportInput) input =
        import_input_new(is_standard ? IMPORT_STANDARD_INPUT : path, NULL, 0);

    if (is_standard ? !take_standard_input(input) &&
                          !keep_standard_input(input, folder, patience, error)
                    : !open_file(input, path, error))
        return NULL;
    return g_steal_pointer(&input);
}

ImportInput *
import_input_new(const char *name, const char *bytes, gsize length)
{
    ImportInput *input = g_new0(ImportInput, 1);

    input->name = g_strdup(name);
    input->descriptor = -1;
    input->bytes = bytes;
    input->size = (gint64)length;
    input->changed = INSTANT_UNKNOWN;
    return input;
}

void
import_input_free(ImportInput *input)
{
    if (input == NULL)
        return;
    if (input->descriptor != -1)
        (void)close(input->descriptor); /* only read from: nothing can be lost */
    g_free(input->name);
    g_free(input);
}

gssize
import_input_read(gpointer data, gint64 offset, char *into, gsize most, GError **error)
{
    const ImportInput *input = data;
    gsize done = 0;
    gssize count = 1;

    if (input->bytes != NULL) {
        done = MIN(most, (gsize)(input->size - offset));
        memcpy(into, input->bytes + offset, done);
        return (gssize)done;
    }
    while (input->descriptor != -1 && done < most && count != 0) {
        count = pread(input->descriptor, into + done, most - done, offset + (gint64)done);
        if (count == -1 && errno != EINTR) {
            (void)refuse(input->name, error);
            return -1;
        }
        done += (gsize)MAX(count, 0);
    }
    return (gssize)done;
}
