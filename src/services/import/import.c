/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/import.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/import-private.h"
#include "services/import/source/source.h"
#include "services/import/stage/stage.h"
#include "store/file/file.h"
#include "store/write/write.h"

/* How often the caller is asked whether to go on: once in so many orders. */
#define ASK_EVERY 1000

/* More rows than this are worth the memory of a bulk transaction. */
#define BULK 1000

/* So many overdue rows of other orders are brought up to date in passing. */
#define REFRESHED_IN_PASSING 64

/* --- Reading ----------------------------------------------------------------------------- */

/* While a file is opened, before there are rows. */
static gboolean
ask_opening(gpointer data, gint64 done, gint64 total, GError **error)
{
    return import_ask(data, IMPORT_READING, done, total, error);
}

/* What of a container is read: whatever is of a known format, and has its header. */
static DocumentVerdict
verdict_of(const Import *import, guint rows_before, const GError *error)
{
    return import->rows == rows_before &&
                   g_error_matches(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE)
               ? DOCUMENT_UNKNOWN
               : DOCUMENT_FAILED;
}

/* As the person wrote it. */
static char *
name_of(const char *name)
{
    return g_strdup(g_str_equal(name, IMPORT_STANDARD_INPUT) ? "-" : name);
}

static ImportTask
task_of(const Import *import, const char *name)
{
    return (ImportTask){
        .policies = app_policies(import->app),
        .words = import->words,
        .formats = import->formats,
        .style = import->options->style,
        .file_name = name,
        .now = app_now(import->app),
        .sink = &import->sink,
    };
}

static DocumentVerdict
take_source(gpointer data, ImportSource *source, GError **error)
{
    Import *import = data;
    const ImportTask task = task_of(import, import_source_name(source));
    g_autofree char *name = name_of(import_source_name(source));
    const ImportFormat *recognised = NULL;
    guint rows = import->rows;
    g_autoptr(GError) problem = NULL;
    DocumentVerdict verdict;

    import_begin_text(import, name, source);
    if (import_parse(source, import->format, &task, &recognised, &problem) &&
        import_end_text(import, recognised, &problem))
        return DOCUMENT_READ;
    verdict = verdict_of(import, rows, problem);
    g_propagate_error(error, g_steal_pointer(&problem));
    return verdict;
}

/* input NULL: a folder, which the person wrote as name. */
static gboolean
parse_mail(Import *import, const char *name, const ImportInput *input, GError **error)
{
    const ImportTask task = task_of(import, name);

    import_begin_text(import, name, NULL);
    return import_mailing_parse(import->mailing, input, &task, ask_opening, import, error) &&
           import_end_text(import, import_formats_find(import->formats, MAIL_FORMAT), error);
}

/* What begins like mail is mail, unless it is said to be something else. */
static DocumentVerdict
take_mail(gpointer data, const ImportInput *input, FileKind kind, GError **error)
{
    Import *import = data;
    g_autofree char *name = name_of(input->name);

    if (import->format == NULL ? kind != FILE_KIND_MAIL
                               : !g_str_equal(import->format->token, MAIL_FORMAT))
        return DOCUMENT_UNKNOWN;
    return parse_mail(import, name, input, error) ? DOCUMENT_READ : DOCUMENT_FAILED;
}

static const ImportNoteKind note_kinds[] = {
    [DOCUMENT_ENCODING] = NOTE_ENCODING,
    [DOCUMENT_PASSED_OVER] = NOTE_PASSED_OVER,
};

static void
take_note(gpointer data, const DocumentNote *found)
{
    Import *import = data;
    const ImportNote note = {
        .file = (char *)found->file,
        .kind = note_kinds[found->kind],
        .value = (char *)found->value,
        .role = COLUMN_OTHER,
    };

    import_result_note(import->result, &note);
}

static gboolean
read_files(Import *import, GError **error)
{
    for (const char *const *file = import->options->files; *file != NULL; file++) {
        const DocumentsTask task = {
            .path = *file,
            .encoding = import->encoding,
            .folder = app_paths(import->app)->state,
            .patience = { ask_opening, import },
            .take = take_source,
            .take_mail = take_mail,
            .note = take_note,
            .data = import,
        };

        if (!(g_file_test(*file, G_FILE_TEST_IS_DIR) ? parse_mail(import, *file, NULL, error)
                                                     : documents_read(&task, error)))
            return FALSE;
    }
    return TRUE;
}

/* --- Writing ----------------------------------------------------------------------------- */

static gboolean
go_on(gpointer data, gint64 done, GError **error)
{
    Import *import = data;

    return done % ASK_EVERY != 0 ||
           import_ask(import, IMPORT_APPLYING, done, stage_count(import->stage), error);
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

    if (import->result->mail == NULL)
        return TRUE;
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
    if (import->result->added + import->result->updated == 0 && !import->result->has_news &&
        import->result->mail == NULL)
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
    return import->result->mail == NULL || !db_exists(db) || import->options->dry_run ||
           write_all(import, error);
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
run(Import *import, GError **error)
{
    if (!read_files(import, error) || !propose(import, error))
        return FALSE;
    if (stage_count(import->stage) == 0)
        return note_mails(import, error);
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
find_encoding(const char *name, const char **ret_encoding, GError **error)
{
    g_autofree char *shown = NULL;
    g_autofree char *list = NULL;

    *ret_encoding = name == NULL ? NULL : encoding_find(name);
    if (name == NULL || *ret_encoding != NULL)
        return TRUE;
    shown = text_excerpt(name);
    list = encoding_list();
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("There is no encoding “%s” on this system. Those that are recognised are %s; "
                 "“iconv -l” lists all."),
              shown, list);
    return FALSE;
}

static gboolean
run_staged(Import *import, GError **error)
{
    g_autoptr(Stage) stage = NULL;
    g_autoptr(ImportStaging) staging = NULL;
    g_autoptr(ImportMailing) mailing = NULL;

    if (!find_format(import->formats, import->options->format, &import->format, error) ||
        !find_encoding(import->options->encoding, &import->encoding, error))
        return FALSE;
    import->stage = stage = stage_new(app_paths(import->app)->state, error);
    if (stage == NULL)
        return FALSE;
    import->staging = staging = import_staging_new(stage, &import->sink);
    import->mailing = mailing =
        import_mailing_new(import->app, import->options, import->result, stage, error);
    return mailing != NULL && run(import, error);
}

static void
clear_file(gpointer file)
{
    g_free(((ImportFile *)file)->name);
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
        .words = words,
        .formats = formats,
        .result = result,
        .files = files,
        .notes = notes,
    };
    gboolean ok;

    g_array_set_clear_func(files, clear_file);
    import.sink = import_sink(&import);
    ok = run_staged(&import, error);
    g_free(import.file);
    return ok ? g_steal_pointer(&result) : NULL;
}
