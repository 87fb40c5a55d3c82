/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/import.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-formats.h"
#include "services/import/stage/import-apply.h"
#include "services/import/stage/import-staging.h"
#include "services/import/stage/proposals.h"
#include "services/import/stage/result.h"
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

/* What the parsers of all files are given. */
typedef struct {
    ImportWords *words;
    ImportFormats *formats;
} Knowledge;

/* One import at work. */
typedef struct {
    App *app;
    const ImportOptions *options;
    ImportResult *result;
    Knowledge known;
    Stage *stage;
    ImportStaging *staging;
    GArray *files;        /* ImportFile */
    GPtrArray *notes;     /* ImportNote of the row that is being read */
    Instant latest;       /* that the file being read spoke of */
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

static gboolean
tick(gpointer data, GError **error)
{
    Import *import = data;

    return ask(import, IMPORT_READING, import_source_position(import->source),
               import_source_size(import->source), error);
}

/* Between the parser and the staging: asks now and then whether to go on. */
static gboolean
count_row(Import *import, GError **error)
{
    return ++import->rows % ASK_EVERY != 0 || tick(import, error);
}

/* What was noted while the row was read belongs to its line. */
static void
place_notes(Import *import, gint64 line)
{
    for (guint i = 0; i < import->notes->len; i++) {
        ImportNote *note = import->notes->pdata[i];

        note->line = line;
        import_result_note(import->result, note);
    }
    g_ptr_array_set_size(import->notes, 0);
}

static gboolean
take_found(gpointer data, const ImportFound *found, GError **error)
{
    Import *import = data;

    import->result->converted += found->is_converted ? 1 : 0;
    place_notes(import, found->line);
    if (count_row(import, error))
        return import_staging_take(import->staging, found, error);
    order_free(found->order);
    return FALSE;
}

static gboolean
take_event(gpointer data, gint64 line, const ChainedEvent *chained, GError **error)
{
    Import *import = data;

    return count_row(import, error) &&
           import_staging_take_event(import->staging, line, chained, error);
}

/* A row that is refused says nothing else. */
static gboolean
take_rejection(gpointer data, gint64 line, const char *why, GError **error)
{
    Import *import = data;

    g_ptr_array_set_size(import->notes, 0);
    import_result_reject(import->result, import->file, line, why);
    return count_row(import, error);
}

static gboolean
is_of_row(ImportNoteKind kind)
{
    return kind == NOTE_UNKNOWN_STATE || kind == NOTE_UNKNOWN_PAYMENT || kind == NOTE_FAR_DATE ||
           kind == NOTE_BELOW_ZERO;
}

static void
take_note(gpointer data, const ImportFoundNote *found)
{
    Import *import = data;
    const ImportNote note = {
        .file = (char *)import->file,
        .kind = found->kind,
        .value = (char *)found->value,
        .other = (char *)found->other,
        .column = (char *)found->column,
        .role = found->role,
        .marketplace = (char *)found->marketplace,
        .style = found->style,
    };

    if (is_of_row(found->kind))
        g_ptr_array_add(import->notes, import_note_copy(&note));
    else
        import_result_note(import->result, &note);
}

static gboolean
take_payment(gpointer data, const ImportPayment *payment, GError **error)
{
    Import *import = data;

    import_result_payment(import->result, import->file, payment);
    place_notes(import, payment->line);
    return count_row(import, error);
}

static void
take_dated(gpointer data, Instant instant)
{
    Import *import = data;

    if (instant <= app_now(import->app))
        import->latest = MAX(import->latest, instant);
}

/* Not before what it speaks of; not after its own date, unless that cannot be. */
static ImportWritten
written_of(const Import *import, const ImportSource *source)
{
    Instant changed = import_source_changed(source);

    if (import->options->as_of != INSTANT_UNKNOWN)
        return (ImportWritten){ import->options->as_of, import->options->as_of };
    if (changed < import->latest || changed > app_now(import->app))
        changed = INSTANT_UNKNOWN;
    return (ImportWritten){ import->latest, changed };
}

static gboolean
read_file(Import *import, const ImportFormat *format, const ImportSink *sink, GError **error)
{
    g_autoptr(ImportSource) source = import_source_open(import->file, error);
    const ImportTask task = {
        .policies = app_policies(import->app),
        .words = import->known.words,
        .formats = import->known.formats,
        .style = import->options->style,
        .file_name = import->file,
        .now = app_now(import->app),
        .sink = sink,
    };
    const ImportFormat *recognised = NULL;
    ImportFile file = { import->file, NULL, WRITTEN_UNKNOWN };

    if (source == NULL)
        return FALSE;
    import->source = source;
    import->latest = INSTANT_UNKNOWN;
    import_staging_begin(import->staging, import->files->len);
    if (!import_parse(source, format, &task, &recognised, error) ||
        !import_staging_flush(import->staging, error))
        return FALSE;
    file.format = recognised->token;
    file.written = written_of(import, source);
    g_array_append_val(import->files, file);
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
        .files = import->files,
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

/* What is in none of the files, and may be in the case file. */
static gboolean
propose(const Import *import, GError **error)
{
    Db *db = import->result->proposals->len == 0 ? NULL : app_db(import->app, error);

    if (import->result->proposals->len == 0)
        return TRUE;
    return db != NULL &&
           import_propose(db, app_policies(import->app), import->result->proposals, error);
}

static gboolean
run(Import *import, const ImportFormat *format, GError **error)
{
    const ImportSink sink = {
        .found = take_found,
        .event = take_event,
        .reject = take_rejection,
        .note = take_note,
        .payment = take_payment,
        .dated = take_dated,
        .tick = tick,
        .data = import,
    };
    g_autoptr(ImportStaging) staging = import_staging_new(import->stage, &sink);

    import->staging = staging;
    if (!read_files(import, format, &sink, error) || !propose(import, error))
        return FALSE;
    if (stage_count(import->stage) == 0)
        return TRUE;
    return import->options->dry_run ? try_out(import, error) : write_all(import, error);
}

static gboolean
find_format(const ImportFormats *formats, const char *token, const ImportFormat **ret_format,
            GError **error)
{
    g_autofree char *shown = NULL;

    *ret_format = token == NULL ? NULL : import_formats_find(formats, token);
    if (token == NULL || *ret_format != NULL)
        return TRUE;
    shown = text_excerpt(token);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("There is no format “%s”. “recourse import --formats” lists them."), shown);
    return FALSE;
}

static gboolean
run_staged(Import *import, GError **error)
{
    g_autoptr(Stage) stage = NULL;
    const ImportFormat *format;

    if (!find_format(import->known.formats, import->options->format, &format, error))
        return FALSE;
    stage = stage_new(app_paths(import->app)->state, error);
    import->stage = stage;
    return stage != NULL && run(import, format, error);
}

ImportResult *
import_files(App *app, const ImportOptions *options, GError **error)
{
    g_autoptr(ImportResult) result = import_result_new();
    g_autoptr(ImportWords) words = import_words_load(app_paths(app), result->problems);
    g_autoptr(ImportFormats) formats = import_formats_load(app_paths(app), result->problems);
    g_autoptr(GArray) files = g_array_new(FALSE, FALSE, sizeof(ImportFile));
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(import_note_free);
    Import import = {
        .app = app,
        .options = options,
        .result = result,
        .known = { words, formats },
        .files = files,
        .notes = notes,
    };

    return run_staged(&import, error) ? g_steal_pointer(&result) : NULL;
}
