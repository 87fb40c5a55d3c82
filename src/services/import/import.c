/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/import.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-formats.h"
#include "services/import/stage/import-apply.h"
#include "services/import/stage/import-staging.h"
#include "store/file/backup.h"
#include "store/sqlite/id.h"
#include "store/sqlite/transaction.h"
#include "store/write/refresh.h"

/* How often the caller is asked whether to go on: once in so many rows. */
#define ASK_EVERY 1000

/* More rows than this are worth the memory of a bulk transaction. */
#define BULK 1000

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

static ImportResult *
result_new(void)
{
    ImportResult *result = g_new0(ImportResult, 1);

    result->rejections = g_ptr_array_new_with_free_func(rejection_free);
    return result;
}

void
import_result_free(ImportResult *result)
{
    if (result == NULL)
        return;
    g_ptr_array_unref(result->rejections);
    g_free(result);
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
    ImportSource *source; /* the same */
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
    if (++import->rows % ASK_EVERY != 0)
        return TRUE;
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
read_file(Import *import, const ImportFormat *format, const ImportSink *sink, GError **error)
{
    g_autoptr(ImportSource) source = import_source_open(import->file, error);
    const ImportTask task = {
        .policies = app_policies(import->app),
        .file_name = import->file,
        .now = app_now(import->app),
        .sink = sink,
    };
    const ImportFormat *recognised = NULL;

    if (source == NULL)
        return FALSE;
    import->source = source;
    import_staging_begin(import->staging, import->formats->len, &recognised);
    if (!import_parse(source, format, &task, &recognised, error) ||
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
            refresh_overdue(db, &with.context, REFRESHED_IN_PASSING, NULL, error));
}

/* A look in which nothing is written. */
static gboolean
try_out(Import *import, GError **error)
{
    Db *db = app_db(import->app, error);

    return db != NULL && apply(import, db, error);
}

static gboolean
write_all(Import *import, GError **error)
{
    Db *db = app_db(import->app, error);
    g_autoptr(Transaction) transaction = NULL;

    if (db == NULL ||
        (db_exists(db) &&
         !backup_automatic(db, BACKUP_BEFORE_IMPORT, app_recorded(import->app), NULL, error)))
        return FALSE;
    transaction = stage_count(import->stage) > BULK ? transaction_begin_bulk(db, error)
                                                    : transaction_begin(db, error);
    if (transaction == NULL || !apply(import, db, error))
        return FALSE;
    if (import->result->added + import->result->updated == 0 && !import->result->has_news)
        return TRUE; /* nothing to save: the transaction ends without a trace */
    return transaction_commit(transaction, error);
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
        return TRUE;
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
    const ImportFormat *format;
    Import import = { .app = app, .options = options, .result = result, .formats = formats };

    if (!find_format(options->format, &format, error))
        return NULL;
    stage = stage_new(app_paths(app)->state, error);
    import.stage = stage;
    if (stage == NULL || !run(&import, format, error))
        return NULL;
    return g_steal_pointer(&result);
}
