/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/import.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-formats.h"
#include "services/import/import-mail.h"
#include "services/import/stage/import-apply.h"
#include "services/import/stage/import-staging.h"
#include "services/import/stage/import-told.h"
#include "store/file/backup.h"
#include "store/sqlite/id.h"
#include "store/sqlite/transaction.h"
#include "store/write/refresh.h"

/* How often the caller is asked whether to go on: once in so many rows. */
#define ASK_EVERY 1000

/* More rows than this are worth the memory of a bulk transaction. */
#define BULK 1000

/* How much of a file is looked at to tell whether it is mail. */
#define HEAD_SIZE ((gsize)64 * 1024)

/* So many overdue rows of other orders are brought up to date in passing. */
#define REFRESHED_IN_PASSING 64

static void
rejection_free(gpointer data)
{
    ImportRejection *rejection = data;

    g_free(rejection->file);
    g_free(rejection->why);
    g_free(rejection);
}

static void
conflict_free(gpointer data)
{
    ImportConflict *conflict = data;

    g_free(conflict->number);
    g_free(conflict->text);
    g_free(conflict);
}

static ImportResult *
result_new(void)
{
    ImportResult *result = g_new0(ImportResult, 1);

    result->conflicts = g_ptr_array_new_with_free_func(conflict_free);
    result->rejections = g_ptr_array_new_with_free_func(rejection_free);
    return result;
}

void
import_result_free(ImportResult *result)
{
    if (result == NULL)
        return;
    g_ptr_array_unref(result->rejections);
    g_ptr_array_unref(result->conflicts);
    mail_report_free(result->mail);
    g_free(result);
}

void
import_result_conflict(ImportResult *result, const Order *order, const StagedConflict *conflict)
{
    ImportConflict *kept;

    if (result->conflicts->len >= IMPORT_REJECTIONS_KEPT)
        return;
    kept = g_new0(ImportConflict, 1);
    kept->number = g_strdup(order->number);
    kept->text = import_conflict_text(conflict);
    g_ptr_array_add(result->conflicts, kept);
}

void
import_result_reject(ImportResult *result, const char *file, gint64 line, const char *why)
{
    ImportRejection *rejection;

    if (++result->rejected > IMPORT_REJECTIONS_KEPT)
        return;
    rejection = g_new0(ImportRejection, 1);
    rejection->file = g_strdup(file);
    rejection->line = line;
    rejection->why = g_strdup(why);
    g_ptr_array_add(result->rejections, rejection);
}

/* One import at work. */
typedef struct {
    App *app;
    const ImportOptions *options;
    ImportResult *result;
    Stage *stage;
    ImportStaging *staging;
    GPtrArray *formats;   /* token of the format of each file; borrowed */
    const char *file;     /* being read */
    ImportSource *source; /* the same; NULL: a folder */
    ImportMailing *mailing;
    guint rows;
} Import;

static gboolean
ask(Import *import, ImportPhase phase, gint64 done, gint64 total, GError **error)
{
    const ImportOptions *options = import->options;

    if (options->progress == NULL ||
        options->progress(options->progress_data, phase, done, total))
        return TRUE;
    error_set(error, RECOURSE_ERROR_CANCELLED,
              N_("The import was cancelled. Nothing was changed."));
    return FALSE;
}

/* Between the parser and the staging: asks now and then whether to go on. */
static gboolean
count_row(Import *import, GError **error)
{
    if (++import->rows % ASK_EVERY != 0 || import->source == NULL)
        return TRUE; /* of a folder its reader asks */
    return ask(import, IMPORT_READING, import_source_position(import->source),
               import_source_size(import->source), error);
}

static gboolean
take_found(gpointer data, const ImportFound *found, GError **error)
{
    Import *import = data;
    const ImportSink *sink = import_staging_sink(import->staging);

    import->result->converted += found->is_converted ? 1 : 0;
    return count_row(import, error) && sink->found(sink->data, found, error);
}

static gboolean
take_event(gpointer data, gint64 line, const ChainedEvent *chained, GError **error)
{
    Import *import = data;
    const ImportSink *sink = import_staging_sink(import->staging);

    return count_row(import, error) && sink->event(sink->data, line, chained, error);
}

static gboolean
take_rejection(gpointer data, gint64 line, const char *why, GError **error)
{
    Import *import = data;

    import_result_reject(import->result, import->file, line, why);
    return count_row(import, error);
}

static gboolean
ask_while_mailing(gpointer data, gint64 at, gint64 of, GError **error)
{
    return ask(data, IMPORT_READING, at, of, error);
}

/* *ret_is: the file is mail, as its format or its beginning says. */
static gboolean
is_mail(ImportSource *source, const ImportFormat *format, gboolean *ret_is, GError **error)
{
    const char *head;
    gsize length;

    *ret_is = format != NULL && g_str_equal(format->token, MAIL_FORMAT);
    if (format != NULL)
        return TRUE;
    if (!import_source_peek(source, HEAD_SIZE, &head, &length, error))
        return FALSE;
    *ret_is = mail_begins(head, MIN(length, HEAD_SIZE));
    return TRUE;
}

static gboolean
parse_mail(Import *import, const ImportTask *task, GError **error)
{
    MailJob *job = import_mailing_job(import->mailing);

    job->go_on = ask_while_mailing;
    job->data = import;
    return import->source == NULL ? mail_parse_folder(job, import->file, task, error)
                                  : mail_parse_source(job, import->source, task, error);
}

static gboolean
parse_file(Import *import, const ImportFormat *format, const ImportTask *task,
           const ImportFormat **ret_format, GError **error)
{
    g_autoptr(ImportSource) source = NULL;
    gboolean is_of_mail = g_file_test(import->file, G_FILE_TEST_IS_DIR), is_done;

    if (!is_of_mail) {
        source = import_source_open(import->file, error);
        if (source == NULL || !is_mail(source, format, &is_of_mail, error))
            return FALSE;
    }
    import->source = source;
    if (is_of_mail)
        *ret_format = import_format_find(MAIL_FORMAT);
    is_done = is_of_mail ? parse_mail(import, task, error)
                         : import_parse(source, format, task, ret_format, error);
    import->source = NULL;
    return is_done;
}

static gboolean
read_file(Import *import, const ImportFormat *format, const ImportSink *sink, GError **error)
{
    const ImportTask task = {
        .policies = app_policies(import->app),
        .file_name = import->file,
        .now = app_now(import->app),
        .sink = sink,
    };
    const ImportFormat *recognised = NULL;

    import_staging_begin(import->staging, import->formats->len, &recognised);
    if (!parse_file(import, format, &task, &recognised, error) ||
        !import_staging_flush(import->staging, error))
        return FALSE;
    g_ptr_array_add(import->formats, (gpointer)recognised->token);
    return TRUE;
}

static gboolean
read_files(Import *import, const ImportFormat *format, const ImportSink *sink, GError **error)
{
    for (const char *const *file = import->options->files; *file != NULL; file++) {
        import->file = *file;
        if (!read_file(import, format, sink, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
go_on(gpointer data, gint64 done, GError **error)
{
    Import *import = data;

    return done % ASK_EVERY != 0 ||
           ask(import, IMPORT_APPLYING, done, stage_count(import->stage), error);
}

static const char *
setting_or_null(const Settings *settings, SettingId id)
{
    const char *text = settings_text(settings, id);

    return *text == '\0' ? NULL : text;
}

/* Raw mails that are kept are news of their order. */
static gboolean
save_mailing(Import *import, Db *db, const ImportApplying *with, GError **error)
{
    guint events = 0;

    if (!import_mailing_save(import->mailing, db, &with->context, with->change, &events, error))
        return FALSE;
    import->result->has_news = import->result->has_news || events > 0;
    return TRUE;
}

static gboolean
apply(Import *import, Db *db, GError **error)
{
    const Settings *settings = app_settings(import->app);
    ImportApplying with = {
        .db = db,
        .formats = (const char *const *)import->formats->pdata,
        .files = import->options->files,
        .buyer_country = setting_or_null(settings, SETTING_BUYER_COUNTRY),
        .paid_with = setting_or_null(settings, SETTING_PAID_WITH),
        .dry_run = import->options->dry_run,
        .result = import->result,
        .go_on = go_on,
        .data = import,
    };
    g_autofree char *change = NULL;

    if (!app_context(import->app, &with.context, error))
        return FALSE;
    change = id_new(with.context.recorded);
    with.change = change;
    return import_apply(import->stage, &with, error) &&
           (with.dry_run ||
            (save_mailing(import, db, &with, error) &&
             refresh_overdue(db, &with.context, REFRESHED_IN_PASSING, NULL, error)));
}

/* A look in which nothing is written. */
static gboolean
try_out(Import *import, GError **error)
{
    Db *db = app_db(import->app, error);

    return db != NULL && apply(import, db, error);
}

static gboolean
has_changed(const Import *import)
{
    const ImportResult *result = import->result;

    return result->added + result->updated > 0 || result->has_news;
}

static gboolean
write_all(Import *import, GError **error)
{
    Db *db = app_db(import->app, error);
    g_autoptr(Transaction) transaction = NULL;

    if (db == NULL ||
        (db_exists(db) && stage_count(import->stage) > 0 &&
         !backup_automatic(db, BACKUP_BEFORE_IMPORT, app_recorded(import->app), NULL, error)))
        return FALSE;
    transaction = stage_count(import->stage) > BULK ? transaction_begin_bulk(db, error)
                                                    : transaction_begin(db, error);
    if (transaction == NULL || !apply(import, db, error))
        return FALSE;
    if (!has_changed(import) && !import_mailing_has_read(import->mailing))
        return TRUE; /* nothing to save: the transaction ends without a trace */
    return transaction_commit(transaction, error);
}

/* No order is named: that the mails were read is noted all the same, where there is a file. */
static gboolean
note_mails(Import *import, GError **error)
{
    Db *db = app_db(import->app, error);

    if (db == NULL)
        return FALSE;
    if (!db_exists(db) || import->options->dry_run || !import_mailing_has_read(import->mailing))
        return TRUE;
    return write_all(import, error);
}

static gboolean
run(Import *import, const ImportFormat *format, GError **error)
{
    const ImportSink sink = { take_found, take_event, take_rejection, import };
    g_autoptr(ImportStaging) staging = import_staging_new(import->stage, &sink);

    import->staging = staging;
    if (!read_files(import, format, &sink, error))
        return FALSE;
    if (stage_count(import->stage) == 0)
        return note_mails(import, error);
    return import->options->dry_run ? try_out(import, error) : write_all(import, error);
}

static gboolean
find_format(const char *token, const ImportFormat **ret_format, GError **error)
{
    g_autofree char *shown = NULL;

    *ret_format = token == NULL ? NULL : import_format_find(token);
    if (token == NULL || *ret_format != NULL)
        return TRUE;
    shown = text_excerpt(token);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("There is no format “%s”. “recourse import --formats” lists them."), shown);
    return FALSE;
}

ImportResult *
import_files(App *app, const ImportOptions *options, GError **error)
{
    g_autoptr(ImportResult) result = result_new();
    g_autoptr(GPtrArray) formats = g_ptr_array_new();
    g_autoptr(Stage) stage = NULL;
    g_autoptr(ImportMailing) mailing = NULL;
    const ImportFormat *format;
    Import import = { .app = app, .options = options, .result = result, .formats = formats };

    if (!find_format(options->format, &format, error))
        return NULL;
    stage = stage_new(app_paths(app)->state, error);
    import.stage = stage;
    if (stage == NULL)
        return NULL;
    mailing = import_mailing_new(app, options, stage, error);
    import.mailing = mailing;
    if (mailing == NULL || !run(&import, format, error))
        return NULL;
    if (import_mailing_has_read(mailing))
        result->mail = import_mailing_steal_report(mailing);
    return g_steal_pointer(&result);
}
