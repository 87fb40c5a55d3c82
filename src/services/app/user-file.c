/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is written where the person says, without costing him anything. */
#include "services/app/app.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"

#define RECORDS "exports" /* in the state folder */
#define RECORD_LIMIT (64 * 1024)
#define RECORD_NAME 32 /* of the 64 digits of the checksum of the path */

/* What lies beside the case file under its name, and belongs to it. */
static const char *const case_file_suffixes[] = { "", "-journal", "-wal", "-shm",
                                                  VAULT_SUFFIX };

/* How the files of SQLite begin: a database, its journal, its two kinds of write-ahead log. */
static const struct {
    const char *bytes;
    gsize length;
} databases[] = {
    { "SQLite format 3", 16 },
    { "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8 },
    { "\x37\x7f\x06\x82", 4 },
    { "\x37\x7f\x06\x83", 4 },
};

static gboolean
is_same(const char *a, const char *b)
{
    struct stat first, second;

    return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}

/* Where it leads; where that cannot be told, the path as it is written. */
static char *
place_of(const char *path)
{
    char *place = file_target(path, NULL);

    return place != NULL ? place : g_canonicalize_filename(path, "/");
}

/* The same file, or the same name in the same folder where there is no file yet. */
static gboolean
is_at(const char *place, const char *other)
{
    g_autofree char *folder = g_path_get_dirname(place);
    g_autofree char *other_folder = g_path_get_dirname(other);
    g_autofree char *name = g_path_get_basename(place);
    g_autofree char *other_name = g_path_get_basename(other);

    return is_same(place, other) || g_str_equal(place, other) ||
           (g_str_equal(name, other_name) && is_same(folder, other_folder));
}

/* At the folder, in it at any depth, or where a folder above it is still to be made. */
static gboolean
is_within(const char *place, const char *folder)
{
    g_autofree char *at = g_strdup(place);
    g_autofree char *as_parent = g_strconcat(place, "/", NULL);

    if (g_str_has_prefix(folder, as_parent))
        return TRUE;
    while (!is_at(at, folder)) {
        char *parent = g_path_get_dirname(at);
        gboolean is_top = g_str_equal(parent, at);

        g_free(at);
        at = parent;
        if (is_top)
            return FALSE;
    }
    return TRUE;
}

static gboolean
is_of_case_file(const char *place, const char *case_file)
{
    for (gsize i = 0; i < G_N_ELEMENTS(case_file_suffixes); i++) {
        g_autofree char *kept = g_strconcat(case_file, case_file_suffixes[i], NULL);

        if (is_within(place, kept))
            return TRUE;
    }
    return FALSE;
}

/* Nothing that the program keeps may be named, by whatever name. */
static gboolean
is_outside(const App *app, const char *place, GError **error)
{
    g_autofree char *state = place_of(app_paths(app)->state);
    g_autofree char *case_file = place_of(app_db_path(app));

    if (is_of_case_file(place, case_file)) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s is the case file or belongs to it, and is never overwritten. "
                     "Choose another name."),
                  place);
        return FALSE;
    }
    if (is_within(place, state)) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s is where Recourse keeps its own files. Name a file elsewhere."),
                  place);
        return FALSE;
    }
    return TRUE;
}

static gboolean
begins_as_database(const char *head, ssize_t length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(databases); i++) {
        if (length >= (ssize_t)databases[i].length &&
            memcmp(head, databases[i].bytes, databases[i].length) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Opened only once it is certain that it is not the case file. What cannot be read might be
 * anything. */
static gboolean
is_no_database(const char *place, GError **error)
{
    char head[16];
    struct stat status;
    int fd = file_open_regular(place, &status);
    ssize_t length = fd < 0 ? -1 : read(fd, head, sizeof head);

    if (fd >= 0)
        (void)close(fd); /* nothing was written */
    if (length < 0)
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s cannot be read, so it was not replaced. Choose another name."), place);
    else if (begins_as_database(head, length))
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s is a database, perhaps a backup, and is never overwritten. Choose "
                     "another name."),
                  place);
    else
        return TRUE;
    return FALSE;
}

/* The sum of what is there, owned by the caller; NULL where nothing can be read. */
static char *
sum_of(const char *place)
{
    struct stat status;
    int fd = file_open_regular(place, &status);
    char *sum = fd < 0 ? NULL : file_hash(fd);

    if (fd >= 0)
        (void)close(fd); /* nothing was written */
    return sum;
}

static char *
record_path(const App *app, const char *place)
{
    g_autofree char *name = g_compute_checksum_for_string(G_CHECKSUM_SHA256, place, -1);

    name[RECORD_NAME] = '\0';
    return g_build_filename(app_paths(app)->state, RECORDS, name, NULL);
}

/*
 * Kept before the file is written, with the sum of what it is to hold and of what it holds, so
 * that it is known however the writing ends. The path comes last: it may hold line breaks.
 * Where the state folder cannot be written the export goes on: a full disk is when it is
 * needed most, and the next one over it asks.
 */
static void
keep_record(const App *app, const char *place, const char *sum, const char *sum_before)
{
    g_autofree char *path = record_path(app, place);
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *text =
        g_strdup_printf("%s %s %s", sum, sum_before == NULL ? "-" : sum_before, place);

    if (folder_create(folder, NULL))
        (void)file_replace(path, text, strlen(text), NULL); /* see above */
}

/* Sum, sum before and path; NULL when there is no record that can be read. */
static char **
read_record(const char *path)
{
    gsize length;
    g_autofree char *text = g_file_test(path, G_FILE_TEST_IS_REGULAR)
                                ? file_read(path, RECORD_LIMIT, &length, NULL)
                                : NULL;
    g_auto(GStrv) words = text == NULL ? NULL : g_strsplit(text, " ", 3);

    return words == NULL || g_strv_length(words) != 3 ? NULL : g_steal_pointer(&words);
}

static gboolean
is_own(const App *app, const char *place)
{
    g_autofree char *path = record_path(app, place);
    g_auto(GStrv) record = read_record(path);
    g_autofree char *sum = record == NULL ? NULL : sum_of(place);

    return sum != NULL && (g_str_equal(sum, record[0]) || g_str_equal(sum, record[1]));
}

static UserFileVerdict
look_at(App *app, const char *place, GError **error)
{
    struct stat status;
    gboolean is_there = lstat(place, &status) == 0;

    if (is_there && !S_ISREG(status.st_mode)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("%s is not a regular file, so it was not replaced. Choose another name."),
                  place);
        return USER_FILE_REFUSED;
    }
    if (!is_outside(app, place, error))
        return USER_FILE_REFUSED;
    if (!is_there)
        return USER_FILE_NEW; /* what else is wrong is said when it is written */
    if (!is_no_database(place, error))
        return USER_FILE_REFUSED;
    return is_own(app, place) ? USER_FILE_OWN : USER_FILE_FOREIGN;
}

UserFileVerdict
user_file_look(App *app, const char *path, char **ret_place, GError **error)
{
    g_autofree char *place = file_target(path, error);
    UserFileVerdict verdict = place == NULL ? USER_FILE_REFUSED : look_at(app, place, error);

    if (ret_place != NULL)
        *ret_place = verdict == USER_FILE_REFUSED ? NULL : g_steal_pointer(&place);
    return verdict;
}

gboolean
user_file_refuse_foreign(const char *path, GError **error)
{
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s already exists. It is not an export, or it was changed since. Choose "
                 "another name, or add --force to replace it."),
              path);
    return FALSE;
}

/* Looked at, and kept on record, before what has this sum is written at the path. The place is
 * owned by the caller; NULL where nothing may be written there. */
static char *
take_place(App *app, const char *path, const char *sum, gboolean is_insisted,
           gboolean *ret_is_new, GError **error)
{
    g_autofree char *place = NULL;
    UserFileVerdict verdict = user_file_look(app, path, &place, error);
    g_autofree char *sum_before = NULL;

    if (verdict == USER_FILE_REFUSED)
        return NULL;
    if (verdict == USER_FILE_FOREIGN && !is_insisted) {
        (void)user_file_refuse_foreign(path, error);
        return NULL;
    }
    sum_before = verdict == USER_FILE_OWN ? sum_of(place) : NULL;
    keep_record(app, place, sum, sum_before);
    *ret_is_new = verdict == USER_FILE_NEW;
    return g_steal_pointer(&place);
}

gboolean
user_file_write(App *app, const char *path, const char *bytes, gsize length,
                gboolean is_insisted, GError **error)
{
    g_autofree char *sum =
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);
    gboolean is_new = FALSE;
    g_autofree char *place = take_place(app, path, sum, is_insisted, &is_new, error);
    g_autofree char *folder = NULL;
    GError *cause = NULL;
    gboolean is_done;

    if (place == NULL)
        return FALSE;
    folder = g_path_get_dirname(place);
    passing_sweep(folder, PASSING_EXPORT, PASSING_EXPORT);
    is_done = is_new ? file_create(place, bytes, length, &cause)
                     : file_replace(place, bytes, length, &cause);
    return saved_settle(app_saved(app), is_done, cause, error);
}

gboolean
user_file_put(App *app, const char *path, const char *made, const char *sum,
              gboolean is_insisted, GError **error)
{
    gboolean is_new = FALSE;
    g_autofree char *place = take_place(app, path, sum, is_insisted, &is_new, error);
    GError *cause = NULL;
    gboolean is_done;

    if (place == NULL)
        return FALSE;
    is_done = file_place(made, place, !is_new, &cause);
    return saved_settle(app_saved(app), is_done, cause, error);
}

static gboolean
holds(const char *place, const char *bytes, gsize length)
{
    g_autofree char *sum =
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);
    g_autofree char *there = sum_of(place);

    return g_strcmp0(sum, there) == 0;
}

/* Nothing is lost with it: programs that synchronise empty a file when its last entry goes. */
static gboolean
is_empty(const char *place)
{
    struct stat status;

    return stat(place, &status) == 0 && status.st_size == 0;
}

gboolean
user_file_renew(App *app, const char *place, const char *bytes, gsize length,
                gboolean *ret_is_written, GError **error)
{
    g_autofree char *target = file_target(place, error);
    gboolean is_insisted = FALSE;

    if (target == NULL)
        return FALSE;
    if (!g_str_equal(target, place)) {
        error_set(
            error, RECOURSE_ERROR_REFUSED,
            N_("%s leads to %s now: it, or a folder above it, has become a link, which is "
               "not followed."),
            place, target);
        return FALSE;
    }
    switch (user_file_look(app, place, NULL, error)) {
    case USER_FILE_REFUSED:
        return FALSE;
    case USER_FILE_FOREIGN:
        if (is_empty(place)) {
            *ret_is_written = is_insisted = TRUE;
            break;
        }
        error_set(
            error, RECOURSE_ERROR_REFUSED,
            N_("%s was changed by something else, so it is left alone. Remove it, or export "
               "there once with --force."),
            place);
        return FALSE;
    case USER_FILE_NEW:
        *ret_is_written = TRUE;
        break;
    case USER_FILE_OWN:
        *ret_is_written = !holds(place, bytes, length);
        break;
    }
    return !*ret_is_written || user_file_write(app, place, bytes, length, is_insisted, error);
}

char *
user_file_place_backup(App *app, const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *place = NULL;

    if (!folder_create(folder, error))
        return NULL;
    switch (user_file_look(app, path, &place, error)) {
    case USER_FILE_REFUSED:
        return NULL;
    case USER_FILE_NEW:
        keep_record(app, place, "-", NULL);
        return g_steal_pointer(&place);
    case USER_FILE_OWN:
    case USER_FILE_FOREIGN:
        break;
    }
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s already exists and was not replaced. Choose another name."), place);
    return NULL;
}

GPtrArray *
user_files_known(const App *app)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *folder = g_build_filename(app_paths(app)->state, RECORDS, NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_auto(GStrv) record = read_record(path);

        if (record != NULL)
            g_ptr_array_add(paths, g_strdup(record[2]));
    }
    return paths;
}
