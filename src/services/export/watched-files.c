/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "services/app/app.h"
#include "services/export/watched-files-private.h"
#include "store/lists/lists.h"
#include "store/local/local.h"

#define LOCK "lock"

const ExportFormat *
watched_file_format(const char *path)
{
    const char *ending = strrchr(path, '.');

    return ending == NULL ? NULL : export_format_find(ending + 1, NULL);
}

/*
 * One at a time: of two that write at once the older content could come last. -1: somebody else
 * is at it (no error), or the state folder cannot be written.
 */
static int
take_turn(const App *app, GError **error)
{
    g_autofree char *folder = g_build_filename(app_paths(app)->state, WATCHED_FOLDER, NULL);
    g_autofree char *path = g_build_filename(folder, LOCK, NULL);
    int fd;

    if (!folder_create(folder, error))
        return -1;
    fd = g_open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("Cannot write %s: %s"), path,
                  g_strerror(errno));
        return -1;
    }
    if (flock(fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return fd;   /* a file system without such locks is left to luck */
    (void)close(fd); /* nothing was written */
    return -1;
}

static void
end_turn(int fd)
{
    if (fd >= 0)
        (void)close(fd); /* nothing was written; the system lets go of the lock */
}

static int
take_turn_now(const App *app, GError **error)
{
    GError *cause = NULL;
    int fd = take_turn(app, &cause);

    if (cause != NULL)
        g_propagate_error(error, cause);
    else if (fd < 0)
        error_set(error, RECOURSE_ERROR_BUSY,
                  N_("The watched files are being written just now. Try again."));
    return fd;
}

static gboolean
collect(gpointer text, const char *bytes, gsize length)
{
    g_string_append_len(text, bytes, (gssize)length);
    return TRUE;
}

/* Everything but the case file that an export depends on. */
static void
add_settings(GString *text, App *app)
{
    g_string_append_printf(text, "%s %" G_GINT64_FORMAT, g_get_language_names()[0],
                           policies_stamp(app_policies(app)));
    for (SettingId id = 0; id < SETTING_COUNT; id++)
        g_string_append_printf(text, "\n%s", settings_text(app_settings(app), id));
}

static void
append_wish(GString *text, const ReminderWish *wish)
{
    g_string_append_printf(text, "\n%s %s %" G_GINT64_FORMAT " %d %s", wish->scope.order,
                           wish->scope.clock, wish->snooze.until, wish->waits,
                           wish->ladder == NULL ? "" : wish->ladder);
}

/* What the content comes from; wishes end with time, too. */
static gboolean
read_stamp(App *app, Db *db, Instant now, Standing *ret_standing, GError **error)
{
    g_autoptr(GPtrArray) wishes = reminder_wishes(db, error);
    g_autoptr(GString) text = g_string_new(NULL);
    g_auto(Standing) standing = { 0 };

    if (wishes == NULL || !standing_read(db, app_policies(app), now, &standing, error))
        return FALSE;
    g_string_append_printf(text, "%s\n", standing.mark);
    add_settings(text, app);
    for (guint i = 0; i < wishes->len; i++) {
        const ReminderWish *wish = wishes->pdata[i];

        append_wish(text, wish);
        if (wish->snooze.until > now)
            standing.until = MIN(standing.until, wish->snooze.until);
    }
    *ret_standing = (Standing){
        .mark = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text->str, (gssize)text->len),
        .until = standing.until,
        .orders = standing.orders,
    };
    return TRUE;
}

static ExportOptions
options_of(const WatchedFile *file, CalendarSpeak speak, gpointer words)
{
    return (ExportOptions){
        .format = file->format,
        .has_bom = file->has_bom,
        .speak = speak,
        .words = words,
    };
}

/* The content, where it is another one than what is there. */
static gboolean
write_content(App *app, WatchedFile *file, const ExportOptions *options, gboolean is_insisted,
              GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);
    gboolean is_written = is_insisted;

    if (!export_orders(app, options, collect, text, error))
        return FALSE;
    if (is_insisted
            ? !user_file_write(app, file->path, text->str, text->len, TRUE, error)
            : !user_file_renew(app, file->path, text->str, text->len, &is_written, error))
        return FALSE;
    if (is_written)
        file->written = app_recorded(app);
    return TRUE;
}

static void
note_standing(WatchedFile *file, const Standing *standing, Instant now)
{
    g_free(file->stamp);
    file->stamp = g_strdup(standing->mark);
    file->from = now;
    file->until = standing->until;
}

/* The other case file that keeps the file up to date; NULL: none. Owned. */
static char *
other_owner(const App *app, const char *path)
{
    g_autoptr(GPtrArray) files = watched_records(app);

    for (guint i = 0; i < files->len; i++) {
        const WatchedFile *file = files->pdata[i];

        if (g_str_equal(file->path, path) && !g_str_equal(file->case_file, app_db_path(app)))
            return g_strdup(file->case_file);
    }
    return NULL;
}

/* Where the file is to be written for good: without links, and nobody else's. Owned. */
static char *
place_of(const App *app, const char *path, GError **error)
{
    g_autofree char *place = file_target(path, error);
    g_autofree char *owner = place == NULL ? NULL : other_owner(app, place);

    if (place == NULL)
        return NULL;
    if (g_file_test(path, G_FILE_TEST_IS_SYMLINK)) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s is a link, which is not followed. Name the file that it leads to: %s"),
                  path, place);
        return NULL;
    }
    if (owner != NULL) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s is kept up to date from another case file, %s. Name another file."),
                  place, owner);
        return NULL;
    }
    return g_steal_pointer(&place);
}

static WatchedFile *
add(App *app, const char *path, const ExportOptions *options, gboolean is_insisted,
    GError **error)
{
    g_autoptr(WatchedFile) file = g_new0(WatchedFile, 1);
    g_auto(Standing) standing = { 0 };
    Instant now = app_now(app);
    Db *db = app_db(app, error);

    file->format = options->format;
    file->has_bom = options->has_bom;
    file->case_file = g_strdup(app_db_path(app));
    file->written = INSTANT_UNKNOWN;
    file->path = db == NULL ? NULL : place_of(app, path, error);
    if (file->path == NULL || !read_stamp(app, db, now, &standing, error) ||
        !write_content(app, file, options, is_insisted, error))
        return NULL;
    file->written = app_recorded(app); /* or found there as it is */
    note_standing(file, &standing, now);
    return watched_record_save(app, file, error) ? g_steal_pointer(&file) : NULL;
}

WatchedFile *
watched_file_add(App *app, const char *path, const ExportOptions *options, gboolean is_insisted,
                 GError **error)
{
    int turn = take_turn_now(app, error);
    WatchedFile *file = turn < 0 ? NULL : add(app, path, options, is_insisted, error);

    end_turn(turn);
    return file;
}

/* Also where its folder is gone, or a link leads there now. */
static gboolean
is_called(const WatchedFile *file, const char *path)
{
    g_autofree char *written = g_canonicalize_filename(path, NULL);
    g_autofree char *target = file_target(path, NULL);

    return g_str_equal(file->path, written) || g_strcmp0(file->path, target) == 0;
}

static gboolean
remove_record(const App *app, const char *path, GError **error)
{
    g_autoptr(GPtrArray) files = watched_files_list(app);

    for (guint i = 0; i < files->len; i++) {
        const WatchedFile *file = files->pdata[i];
        g_autofree char *record = watched_record_path(app, file->path);

        if (!is_called(file, path))
            continue;
        if (g_unlink(record) == 0)
            return TRUE;
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s cannot be removed: %s"), record,
                  g_strerror(errno));
        return FALSE;
    }
    error_set(error, RECOURSE_ERROR_NOT_FOUND,
              N_("%s is not watched. “recourse export --watch list” shows the files that are."),
              path);
    return FALSE;
}

gboolean
watched_file_remove(App *app, const char *path, GError **error)
{
    int turn = take_turn_now(app, error);
    gboolean is_done = turn >= 0 && remove_record(app, path, error);

    end_turn(turn);
    return is_done;
}

static gboolean
is_current(const WatchedFile *file, const Standing *standing, Instant now)
{
    struct stat status;

    return file->problem == NULL && g_strcmp0(file->stamp, standing->mark) == 0 &&
           now >= file->from && now < file->until && lstat(file->path, &status) == 0 &&
           S_ISREG(status.st_mode) && status.st_size > 0;
}

/* What is wrong with the file is kept; that somebody else writes to the case file is not. */
static gboolean
renew(App *app, WatchedFile *file, const ExportOptions *options, const Standing *standing,
      Instant now, GError **error)
{
    g_autofree char *before = g_steal_pointer(&file->problem);
    g_autoptr(GError) cause = NULL;

    saved_begin(app_saved(app)); /* nobody asked for it to be saved */
    if (write_content(app, file, options, FALSE, &cause))
        note_standing(file, standing, now);
    else if (g_error_matches(cause, RECOURSE_ERROR, RECOURSE_ERROR_BUSY))
        return TRUE;
    else
        file->problem = g_strdup(cause->message);
    saved_begin(app_saved(app));
    file->is_new_problem = file->problem != NULL && g_strcmp0(before, file->problem) != 0;
    return watched_record_save(app, file, error);
}

static gboolean
renew_all(App *app, const GPtrArray *files, CalendarSpeak speak, gpointer words, gint64 most,
          GError **error)
{
    g_auto(Standing) standing = { 0 };
    Instant now = app_now(app);
    Db *db = app_db(app, error);
    gboolean is_done = TRUE;

    if (db == NULL || !read_stamp(app, db, now, &standing, error))
        return FALSE;
    for (guint i = 0; i < files->len && (most == 0 || standing.orders <= most); i++) {
        WatchedFile *file = files->pdata[i];
        const ExportOptions options = options_of(file, speak, words);

        if (!is_current(file, &standing, now))
            is_done =
                renew(app, file, &options, &standing, now, is_done ? error : NULL) && is_done;
    }
    return is_done;
}

GPtrArray *
watched_files_renew(App *app, CalendarSpeak speak, gpointer words, gint64 most, GError **error)
{
    g_autoptr(GPtrArray) files = watched_files_list(app);
    GError *cause = NULL;
    int turn;

    if (files->len == 0)
        return g_steal_pointer(&files);
    turn = take_turn(app, &cause);
    if (turn >= 0) {
        g_ptr_array_unref(files);
        files = watched_files_list(app); /* as they are now that it is our turn */
        (void)renew_all(app, files, speak, words, most, &cause); /* cause says whether */
        end_turn(turn);
    }
    if (cause == NULL)
        return g_steal_pointer(&files);
    g_propagate_error(error, cause);
    return NULL;
}
