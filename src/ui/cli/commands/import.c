/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/import.h"
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/format.h"
#include "ui/cli/call/import-watch.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/mail-tell.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column rejected_columns[] = {
    { "file", N_("File"), CELL_TEXT,   0,  0 },
    { "line", N_("Line"), CELL_NUMBER, 0,  0 },
    { "why",  N_("Why"),  CELL_TEXT,   20, 0 },
    { NULL },
};

static const Column note_columns[] = {
    { "file",  N_("File"),  CELL_TEXT, 0,  0 },
    { "about", N_("About"), CELL_TEXT, 0,  0 },
    { "value", N_("Value"), CELL_TEXT, 0,  0 },
    { "note",  N_("Note"),  CELL_TEXT, 20, 0 },
    { NULL },
};

static const Column format_columns[] = {
    { "format", N_("Format"),      CELL_TEXT, 0,  0 },
    { "label",  N_("What it is"),  CELL_TEXT, 20, 0 },
    { NULL },
};

static const Option import_options[] = {
    { "format",   N_("FORMAT"),   N_("Read the files as this format instead of recognising it.") },
    { "encoding", N_("ENCODING"), N_("Read them in this encoding instead of recognising it.") },
    { "formats",  NULL,           N_("List the formats that can be imported.") },
    { "forwarded", NULL,          N_("Read mails that you forwarded yourself, too.") },
    { "keep-mail", N_("ORDER"),   N_("Keep the mails of ORDER as evidence, as they came.") },
    { "dry-run",  NULL,           N_("Do everything but write.") },
    { NULL },
};
/* clang-format on */

static ImportResult *
import_watched(Call *call, GError **error)
{
    ImportWatch watch;
    const ImportOptions options = {
        .files = (const char *const *)call->operands,
        .format = call_value(call, "format"),
        .encoding = call_value(call, "encoding"),
        .dry_run = call_has(call, "dry-run"),
        .mail = { .is_forwarded = call_has(call, "forwarded"),
                  .keep = call_value(call, "keep-mail") },
        .progress = import_watch_take,
        .progress_data = &watch,
    };
    ImportResult *result;

    import_watch_begin(&watch);
    result = import_files(call->app, &options, error);
    import_watch_end(&watch);
    return result;
}

/* "orders.csv, line 14: …" */
static void
say_rejection(Call *call, const ImportRejection *rejection)
{
    g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, rejection->line);
    g_autofree char *line = text_fill(
        rejection->line > 0 ? _("{file}, line {line}: {why}") : _("{file}: {why}"), "file",
        words_import_file(rejection->file), "line", number, "why", _(rejection->why), NULL);

    output_line(call->output, line);
}

static void
put_rejection(Call *call, const ImportRejection *rejection)
{
    json_t *row;

    if (!output_is_json(call->output)) {
        say_rejection(call, rejection);
        return;
    }
    row = json_object();
    json_set_text(row, "file", rejection->file);
    json_object_set_new(row, "line", json_integer(rejection->line));
    json_set_text(row, "why", rejection->why);
    output_row(call->output, row, ROW_USUAL);
}

/* "orders.csv: The file is in Windows-1252. …" */
static void
put_note(Call *call, const ImportNote *note)
{
    json_t *row;

    if (!output_is_json(call->output)) {
        g_autofree char *line = text_fill(
            _("{file}: {why}"), "file", words_import_file(note->file), "why", note->text, NULL);

        output_line(call->output, line);
        return;
    }
    row = json_object();
    json_set_text(row, "file", note->file);
    json_set_text(row, "about", note->about);
    json_set_text(row, "value", note->value);
    json_set_text(row, "note", note->text);
    output_row(call->output, row, ROW_USUAL);
}

static void
put_notes(Call *call, const ImportResult *result)
{
    output_table_begin(call->output, "notes", note_columns);
    for (guint i = 0; i < result->notes->len; i++)
        put_note(call, result->notes->pdata[i]);
    output_table_end(call->output);
}

static void
say_counts(Call *call, const ImportResult *result)
{
    g_autofree char *added = g_strdup_printf("%" G_GINT64_FORMAT, result->added);
    g_autofree char *updated = g_strdup_printf("%" G_GINT64_FORMAT, result->updated);
    g_autofree char *unchanged = g_strdup_printf("%" G_GINT64_FORMAT, result->unchanged);
    g_autofree char *rejected = g_strdup_printf("%" G_GINT64_FORMAT, result->rejected);
    g_autofree char *line = text_fill(
        _("Orders added: {added}, updated: {updated}, unchanged: {unchanged}. Rows "
          "rejected: {rejected}."),
        "added", added, "updated", updated, "unchanged", unchanged, "rejected", rejected, NULL);

    output_line(call->output, line);
    if (call_has(call, "dry-run"))
        output_line(call->output, _("Nothing was written: this was a dry run."));
}

static void
put_result(Call *call, const ImportResult *result)
{
    g_autofree char *converted = words_converted_rows(result->converted);

    output_member(call->output, "added", json_integer(result->added));
    output_member(call->output, "updated", json_integer(result->updated));
    output_member(call->output, "unchanged", json_integer(result->unchanged));
    output_table_begin(call->output, "rejected", rejected_columns);
    for (guint i = 0; i < result->rejections->len; i++)
        put_rejection(call, result->rejections->pdata[i]);
    output_table_end(call->output);
    output_member(call->output, "rejected_count", json_integer(result->rejected));
    if (result->rejected > result->rejections->len)
        output_line(call->output, _("More rows were rejected than are listed here."));
    output_member(call->output, "converted", json_integer(result->converted));
    put_notes(call, result);
    if (converted != NULL)
        output_line(call->output, converted);
    say_counts(call, result);
    if (result->mail != NULL)
        mail_tell_report(call->output, result->mail);
}

/* All or nothing: the files before the one that is wrong were good, and are not in either. */
static void
say_that_nothing_was(const Call *call, GError **error)
{
    if (call_operand_count(call) > 1 &&
        !g_error_matches(*error, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED))
        g_prefix_error(error, "%s ", _("Nothing was added, from none of the files."));
}

static gboolean
list_formats(Call *call)
{
    output_table_begin(call->output, "formats", format_columns);
    for (gsize i = 0; i < import_formats_count; i++) {
        json_t *row = json_object();

        json_set_text(row, "format", import_formats[i].token);
        json_set_text(row, "label", _(import_formats[i].label));
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(ImportResult) result = NULL;

    if (call_has(call, "formats"))
        return list_formats(call);
    if (call_operand_count(call) == 0) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("Name a file to import, or \"-\"."));
        return FALSE;
    }
    result = import_watched(call, error);
    if (result == NULL) {
        say_that_nothing_was(call, error);
        return FALSE;
    }
    put_result(call, result);
    return TRUE;
}

const Command command_import = {
    .name = "import",
    .operands = "FILE...",
    .most = -1,
    .options = import_options,
    .needs_app = TRUE,
    .help = N_("Track the orders of export files, saved pages and tracking data."),
    .more = N_(
        "A file is recognised by its header or its keys, also within an archive, a "
        "workbook (.xlsx) or a saved page. All files are one change: undo takes it back. Importing the same file again changes nothing, and what you said "
        "of an order yourself stays. FILE - is standard input."),
    .run = run,
};
