/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mailbox/mailbox.h"

#include <string.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"

/* A clock that was set back, and a file that was being moved while the folder was read. */
#define MARGIN_SECONDS ((gint64)SECONDS_PER_HOUR)

/* A server's name is proposed where it stands above so much of the mail of so many days. */
#define PROPOSAL_DAYS 90
#define PROPOSAL_PER_CENT 95
#define PROPOSAL_MAILS_LEAST 5

GPtrArray *
mailbox_folders(App *app, GError **error)
{
    Db *db = app_db(app, error);

    if (db == NULL)
        return NULL;
    return db_exists(db) ? mail_folders(db, error) : g_ptr_array_new_with_free_func(g_free);
}

/* A file or a folder; what is in it is seen when it is read. */
static char *
find_place(const char *path, GError **error)
{
    g_autofree char *absolute = path_absolute(path);
    g_autofree char *shown = text_excerpt(path);

    if (g_file_test(absolute, G_FILE_TEST_IS_DIR) ||
        g_file_test(absolute, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer(&absolute);
    error_set(error, RECOURSE_ERROR_NOT_FOUND,
              N_("There is no folder or file “%s” to read mail from."), shown);
    return NULL;
}

gboolean
mailbox_add(App *app, const char *path, const char *server, GError **error)
{
    g_autofree char *place = find_place(path, error);
    g_autofree char *program = place == NULL ? NULL : mail_helper(error);
    g_auto(Writing) writing = { 0 };

    return program != NULL && writing_begin(&writing, app, error) &&
           mail_folder_put(writing.db, place, server, app_recorded(app), error) &&
           writing_commit(&writing, error);
}

char *
mailbox_server(App *app, const char *path)
{
    g_autofree char *place = path_absolute(path);
    g_autoptr(GPtrArray) folders = mailbox_folders(app, NULL);

    for (guint i = 0; folders != NULL && i < folders->len; i++) {
        const MailFolder *folder = folders->pdata[i];

        if (g_str_equal(folder->path, place))
            return g_strdup(folder->server);
    }
    return NULL;
}

gboolean
mailbox_remove(App *app, const char *path, GError **error)
{
    g_autofree char *place = path_absolute(path);
    g_autofree char *shown = text_excerpt(path);
    g_auto(Writing) writing = { 0 };
    gboolean is_there = FALSE;

    if (!writing_begin(&writing, app, error) ||
        !mail_folder_drop(writing.db, place, &is_there, error))
        return FALSE;
    if (!is_there) {
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("No mail is read from “%s”. “recourse mail list” shows from where."),
                  shown);
        return FALSE;
    }
    return writing_commit(&writing, error);
}

/* --- Asking the caller ----------------------------------------------------------------------
 */

typedef struct {
    ImportProgress progress;
    gpointer data;
} Asking;

static gboolean
ask(gpointer data, gint64 at, gint64 of, GError **error)
{
    const Asking *asking = data;

    if (asking->progress == NULL || asking->progress(asking->data, IMPORT_READING, at, of))
        return TRUE;
    error_set(error, RECOURSE_ERROR_CANCELLED, N_("Cancelled. Nothing was changed."));
    return FALSE;
}

char *
mailbox_propose_server(App *app, const char *path, ImportProgress progress,
                       gpointer progress_data, GError **error)
{
    Asking asking = { progress, progress_data };
    g_autofree char *place = find_place(path, error);
    Instant since = instant_add_days(app_now(app), -PROPOSAL_DAYS);
    MailSurvey survey = { 0 };

    if (place == NULL || !mail_survey(place, since, &survey, ask, &asking, error))
        return NULL;
    if (survey.mails >= PROPOSAL_MAILS_LEAST &&
        survey.vouched * 100 >= survey.mails * PROPOSAL_PER_CENT)
        return survey.server;
    g_free(survey.server);
    return NULL;
}

/* --- Reading -------------------------------------------------------------------------------
 */

static void
read_free(gpointer data)
{
    MailboxRead *read = data;

    g_free(read->path);
    import_result_free(read->result);
    g_free(read->problem);
    g_free(read);
}

static gboolean
mark(App *app, const MailFolder *folder, Instant read, gint64 stamp, GError **error)
{
    g_auto(Writing) writing = { 0 };

    return writing_begin(&writing, app, error) &&
           mail_folder_mark(writing.db, folder->path, read, stamp, error) &&
           writing_commit(&writing, error);
}

/* Tables and servers that have changed may settle what was passed by before. */
static Instant
since_of(const MailFolder *folder, gint64 stamp)
{
    return folder->read == INSTANT_UNKNOWN || folder->stamp != stamp
               ? 0
               : MAX(folder->read - MARGIN_SECONDS, 0);
}

static MailboxRead *
read_folder(App *app, const MailFolder *folder, const MailTables *tables,
            gboolean from_the_start, const ImportOptions *base, GError **error)
{
    const char *const files[] = { folder->path, NULL };
    const char *setting = settings_text(app_settings(app), SETTING_MAIL_AUTHSERV);
    g_auto(GStrv) servers = mail_servers(setting, folder->server);
    gint64 stamp = mail_stamp(tables, (const char *const *)servers);
    ImportOptions options = *base;
    Instant began = app_recorded(app);
    g_autoptr(GError) cause = NULL;
    MailboxRead *read;

    options.files = files;
    options.mail.server = folder->server;
    options.mail.since = from_the_start ? 0 : since_of(folder, stamp);
    read = g_new0(MailboxRead, 1);
    read->path = g_strdup(folder->path);
    read->result = import_files(app, &options, &cause);
    if (read->result != NULL && !options.dry_run)
        (void)mark(app, folder, began, stamp, &cause); /* told as the folder's problem */
    if (g_error_matches(cause, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED)) {
        g_propagate_error(error, g_steal_pointer(&cause));
        read_free(read);
        return NULL;
    }
    read->problem = cause == NULL ? NULL : g_strdup(cause->message);
    return read;
}

static gboolean
forget_undone(App *app, GError **error)
{
    g_auto(Writing) writing = { 0 };

    return writing_begin(&writing, app, error) && mail_seen_forget_undone(writing.db, error) &&
           writing_commit(&writing, error);
}

/* Whether an undo took back what mails brought: those are read again, however old they are. */
static gboolean
find_undone(App *app, gboolean *ret_is, GError **error)
{
    Db *db = app_db(app, error);

    *ret_is = FALSE;
    return db != NULL && (!db_exists(db) || mail_seen_undone(db, ret_is, error));
}

static gboolean
read_all(const GPtrArray *reads)
{
    for (guint i = 0; i < reads->len; i++) {
        if (((const MailboxRead *)reads->pdata[i])->problem != NULL)
            return FALSE;
    }
    return TRUE;
}

GPtrArray *
mailbox_read(App *app, gboolean dry_run, ImportProgress progress, gpointer progress_data,
             GError **error)
{
    g_autoptr(GPtrArray) folders = mailbox_folders(app, error);
    g_autoptr(GPtrArray) reads = g_ptr_array_new_with_free_func(read_free);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free); /* imports tell */
    g_autoptr(MailTables) tables = mail_tables_load(app_paths(app), problems);
    const ImportOptions options = {
        .format = MAIL_FORMAT,
        .dry_run = dry_run,
        .mail.only_new = TRUE,
        .progress = progress,
        .progress_data = progress_data,
    };

    gboolean is_undone = FALSE;

    if (folders == NULL || !find_undone(app, &is_undone, error))
        return NULL;
    for (guint i = 0; i < folders->len; i++) {
        MailboxRead *read =
            read_folder(app, folders->pdata[i], tables, is_undone, &options, error);

        if (read == NULL)
            return NULL;
        g_ptr_array_add(reads, read);
    }
    if (is_undone && !dry_run && read_all(reads) && !forget_undone(app, error))
        return NULL;
    return g_steal_pointer(&reads);
}

Instant
mailbox_last_read(App *app, guint *ret_count)
{
    g_autoptr(GPtrArray) folders = mailbox_folders(app, NULL);
    Instant last = INSTANT_NEVER;

    if (ret_count != NULL)
        *ret_count = folders == NULL ? 0 : folders->len;
    if (folders == NULL || folders->len == 0)
        return INSTANT_UNKNOWN;
    for (guint i = 0; i < folders->len; i++)
        last = MIN(last, ((const MailFolder *)folders->pdata[i])->read);
    return last;
}
