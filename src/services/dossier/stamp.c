/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time stamp of an archive: of the checksum of its manifest, kept beside it. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/dossier.h"

/* The checksum that is stamped. Owned by the caller. */
static char *
manifest_sum(const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, BAG_MANIFEST, NULL);
    struct stat state = { 0 };
    int fd = file_open_regular(path, &state);
    g_autofree char *sum = fd < 0 ? NULL : file_hash(fd);

    if (fd >= 0)
        (void)close(fd); /* only read from */
    if (sum == NULL) {
        g_autofree char *shown = text_excerpt(folder);

        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("%s is not an archive: it has no file %s that can be read."), shown,
                  BAG_MANIFEST);
    }
    return g_steal_pointer(&sum);
}

char *
bag_stamp_query(const char *folder, GError **error)
{
    g_autofree char *sum = manifest_sum(folder, error);
    g_autofree char *path = g_build_filename(folder, BAG_STAMP_QUERY, NULL);
    gsize length = 0;
    g_autofree char *query = sum == NULL ? NULL : stamp_query(sum, &length, error);

    if (query == NULL || !file_replace(path, query, length, error))
        return NULL;
    return g_steal_pointer(&path);
}

/* That of this answer: its manifest was stamped, and nothing else. */
static gboolean
check_answer(const char *name, const char *bytes, gsize length, const char *sum,
             const char *authority, Stamp *stamp, GError **error)
{
    g_autofree char *foreign =
        text_fill(error_words(N_("{file} does not belong to this archive: it stamps something "
                                 "else than its {manifest}.")),
                  "file", name, "manifest", BAG_MANIFEST, NULL);
    const StampAnswer answer = { name, bytes, length, sum, foreign };

    return stamp_check(&answer, authority, stamp, error);
}

static gboolean
is_there(const char *path)
{
    return g_file_test(path, G_FILE_TEST_EXISTS) || g_file_test(path, G_FILE_TEST_IS_SYMLINK);
}

gboolean
bag_stamp_add(const char *folder, const char *path, const char *authority, Stamp *ret_stamp,
              GError **error)
{
    g_autofree char *sum = manifest_sum(folder, error);
    g_autofree char *place = g_build_filename(folder, BAG_STAMP_ANSWER, NULL);
    g_autofree char *shown = text_excerpt(path);
    g_autofree char *bytes = NULL;
    gsize length = 0;

    if (sum == NULL)
        return FALSE;
    if (is_there(place)) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("The archive has a time stamp already: %s. Remove that file to keep "
                     "another one."),
                  place);
        return FALSE;
    }
    bytes = file_read(path, STAMP_ANSWER_MOST, &length, error);
    return bytes != NULL &&
           check_answer(shown, bytes, length, sum, authority, ret_stamp, error) &&
           file_create(place, bytes, length, error);
}

/* A file of the archive, by no link out of it. */
static char *
read_kept(const char *path, gsize *ret_length, GError **error)
{
    struct stat state = { 0 };
    int fd = file_open_regular(path, &state);

    if (fd < 0) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s is a link, or cannot be read: it is not of this archive."), path);
        return NULL;
    }
    (void)close(fd); /* only looked at */
    return file_read(path, STAMP_ANSWER_MOST, ret_length, error);
}

/* The question that stands in the archive is the one that it would ask. */
static gboolean
check_query(const char *path, const char *sum, GError **error)
{
    gsize length = 0, query_length = 0;
    g_autofree char *bytes = read_kept(path, &length, error);
    g_autofree char *query = bytes == NULL ? NULL : stamp_query(sum, &query_length, error);

    if (query == NULL)
        return FALSE;
    if (length == query_length && memcmp(bytes, query, length) == 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s does not belong to this archive: it asks for something else than its %s."),
              BAG_STAMP_QUERY, BAG_MANIFEST);
    return FALSE;
}

static gboolean
check_kept(const char *path, const char *sum, const char *authority, Stamp *stamp,
           GError **error)
{
    gsize length = 0;
    g_autofree char *bytes = read_kept(path, &length, error);

    return bytes != NULL &&
           check_answer(BAG_STAMP_ANSWER, bytes, length, sum, authority, stamp, error);
}

void
bag_stamp_check(const char *folder, const char *authority, Stamp *ret_stamp, GError **error)
{
    g_autofree char *question = g_build_filename(folder, BAG_STAMP_QUERY, NULL);
    g_autofree char *answer = g_build_filename(folder, BAG_STAMP_ANSWER, NULL);
    g_autofree char *sum = NULL;
    gboolean is_asked = is_there(question), is_answered = is_there(answer);

    *ret_stamp = (Stamp){ .state = STAMP_NONE, .file = BAG_STAMP_ANSWER };
    if (!is_answered && authority != NULL) {
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("--ca: the archive has no time stamp that it could check."));
        ret_stamp->state = STAMP_BROKEN;
        return;
    }
    if (!is_asked && !is_answered)
        return;
    sum = manifest_sum(folder, error);
    if (is_asked && (sum == NULL || !check_query(question, sum, error)))
        ret_stamp->file = BAG_STAMP_QUERY;
    else if (sum != NULL &&
             (!is_answered || check_kept(answer, sum, authority, ret_stamp, error)))
        return;
    ret_stamp->state = stamp_has_program() ? STAMP_BROKEN : STAMP_UNCHECKED;
}
