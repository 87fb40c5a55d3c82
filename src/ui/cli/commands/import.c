/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/import.h"

#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/mail-tell.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words-import.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column rejected_columns[] = {
    { "file", N_("File"), CELL_TEXT,   0,  0 },
    { "line", N_("Line"), CELL_NUMBER, 0,  0 },
    { "why",  N_("Why"),  CELL_TEXT,   20, 0 },
    { NULL },
};

static const Column note_columns[] = {
    { "file", N_("File"), CELL_TEXT,   0,  0 },
    { "line", N_("Line"), CELL_NUMBER, 0,  0 },
    { "note", N_("Note"), CELL_TEXT,   20, 0 },
    { NULL },
};

static const Column payment_columns[] = {
    { "at",     N_("Day"),    CELL_INSTANT, 0,  0 },
    { "amount", N_("Amount"), CELL_MONEY,   0,  0 },
    { "name",   N_("Name"),   CELL_TEXT,    20, 0 },
    { NULL },
};

static const Column format_columns[] = {
    { "format", N_("Format"),      CELL_TEXT, 0,  0 },
    { "label",  N_("What it is"),  CELL_TEXT, 20, 0 },
    { NULL },
};

static const Option import_options[] = {
    { "format",  N_("FORMAT"), N_("Read the files as this format instead of recognising it.") },
    { "encoding", N_("ENCODING"), N_("Read them in this encoding instead of recognising it.") },
    { "formats", NULL,         N_("List the formats that can be imported.") },
    { "columns", NULL,         N_("Print a draft of a format that says what the columns of FILE mean.") },
    { "dates",   N_("dmy|mdy|ymd"), N_("Read dates that no column settles in this order of day, month and year.") },
    { "decimal", N_("comma|point"), N_("Read amounts that no column settles with this before their decimals.") },
    { "currency", N_("CODE"),  N_("The currency of amounts that have none.") },
    { "as-of",   N_("TIME"),   N_("When the files were written, where they do not show it.") },
    { "teach",   N_("WORD=STATE"), N_("Keep what a status means, for this and every later import; may be given several times.") },
    { "forwarded", NULL,       N_("Read mails that you forwarded yourself, too.") },
    { "keep-mail", N_("ORDER"), N_("Keep the mails of ORDER as evidence, as they came.") },
    { "dry-run", NULL,         N_("Do everything but write.") },
    { NULL },
};
/* clang-format on */

static ImportResult *
import_watched(Call *call, const ImportOptions *what, GError **error)
{
    Progress watch;
    ImportOptions options = *what;
    ImportResult *result;

    options.progress = progress_take_import;
    options.progress_data = &watch;
    progress_begin(&watch);
    result = import_files(call->app, &options, error);
    progress_end(&watch);
    return result;
}

/* The place of a word in a list, from 1; 0: it is none of them. */
static guint
find_word(const char *const *words, const char *word)
{
    for (guint i = 0; words[i] != NULL; i++) {
        if (g_str_equal(words[i], word))
            return i + 1;
    }
    return 0;
}

static gboolean
read_word(const Call *call, const char *option, const char *const *words, guint *ret_style,
          GError **error)
{
    const char *value = call_value(call, option);
    g_autofree char *list = g_strjoinv(", ", (char **)words);

    *ret_style = value == NULL ? 0 : find_word(words, value);
    if (value == NULL || *ret_style != 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE, N_("--%s: “%s” is unknown. Use one of: %s."), option,
              value, list);
    return FALSE;
}

/* Their sequence is that of DateOrder and of DecimalStyle. */
static gboolean
read_style(const Call *call, ImportStyle *style, GError **error)
{
    static const char *const orders[] = { "dmy", "mdy", "ymd", NULL };
    static const char *const decimals[] = { "point", "comma", NULL };
    const char *currency = call_value(call, "currency");
    guint dates, decimal;

    if (!read_word(call, "dates", orders, &dates, error) ||
        !read_word(call, "decimal", decimals, &decimal, error))
        return FALSE;
    style->dates = (DateOrder)dates;
    style->decimals = (DecimalStyle)decimal;
    if (currency == NULL || money_currency_of(currency, style->currency))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--currency: “%s” is not a currency. Use a code of ISO 4217 such as USD."),
              currency);
    return FALSE;
}

static gboolean
read_as_of(const Call *call, Instant *ret_instant, GError **error)
{
    const char *text = call_value(call, "as-of");
    const MomentContext past = app_typing(call->app, app_zone(call->app), TENSE_PAST);
    g_auto(Moment) moment = { 0 };

    *ret_instant = 0;
    if (text == NULL)
        return TRUE;
    if (!moment_parse(text, &past, &moment, error)) {
        g_prefix_error(error, "--as-of: ");
        return FALSE;
    }
    *ret_instant = moment.instant;
    return TRUE;
}

static void
put_rejection(Call *call, const ImportRejection *rejection)
{
    json_t *row;

    if (!output_is_json(call->output)) {
        g_autofree char *line =
            words_import_place(rejection->file, rejection->line, _(rejection->why));

        output_line(call->output, line);
        return;
    }
    row = json_object();
    json_set_text(row, "file", rejection->file);
    json_object_set_new(row, "line", json_integer(rejection->line));
    json_set_text(row, "why", rejection->why);
    output_row(call->output, row, ROW_USUAL);
}

static void
say_counts(Call *call, const ImportResult *result)
{
    g_autofree char *line = words_import_counts(result);

    output_line(call->output, line);
    if (call_has(call, "dry-run"))
        output_line(call->output, _("Nothing was written: this was a dry run."));
}

static json_t *
note_to_json(const ImportNote *note, const char *text)
{
    json_t *row = json_object();

    json_set_text(row, "file", note->file);
    json_object_set_new(row, "line", json_integer(note->line));
    json_set_text(row, "about", import_note_token(note->kind));
    json_set_text(row, "value", note->value);
    json_set_text(row, "other", note->other);
    json_set_text(row, "column", note->column);
    json_set_text(row, "meaning",
                  note->role == COLUMN_OTHER ? NULL : column_roles[note->role].token);
    json_set_text(row, "marketplace", note->marketplace);
    json_set_text(row, "order", note->order);
    json_object_set_new(row, "count", json_integer(note->count));
    json_set_text(row, "note", text);
    return row;
}

static void
put_notes(Call *call, const ImportResult *result)
{
    g_autofree char *teaching = words_import_teaching(call->app, result, TRUE);

    output_table_begin(call->output, "notes", note_columns);
    for (guint i = 0; i < result->notes->len; i++) {
        const ImportNote *note = result->notes->pdata[i];
        g_autofree char *text = words_import_note(note, TRUE);
        g_autofree char *line = words_import_place(note->file, note->line, text);

        if (output_is_json(call->output))
            output_row(call->output, note_to_json(note, text), ROW_USUAL);
        else
            output_line(call->output, line);
    }
    output_table_end(call->output);
    if (teaching != NULL)
        output_line(call->output, teaching);
    output_member(call->output, "teach",
                  teaching == NULL ? json_null() : json_string(teaching));
}

static json_t *
proposal_to_json(const ImportProposal *proposal)
{
    json_t *row = json_object();
    json_t *orders = json_array();

    json_set_text(row, "file", proposal->file);
    json_object_set_new(row, "line", json_integer(proposal->line));
    json_set_instant(row, "at", proposal->at.instant);
    json_set_money(row, "amount", &proposal->amount);
    json_set_text(row, "name", proposal->name);
    for (guint i = 0; i < proposal->candidates->len; i++) {
        const ImportCandidate *candidate = proposal->candidates->pdata[i];
        json_t *order = json_object();

        json_set_text(order, "id", candidate->id);
        json_set_text(order, "number", candidate->number);
        json_set_text(order, "title", candidate->title);
        json_object_set_new(order, "names_match", json_boolean(candidate->names_match));
        json_array_append_new(orders, order);
    }
    json_object_set_new(row, "orders", orders);
    return row;
}

/* Nothing of it is recorded: only the person knows what was paid for what. */
static void
say_proposal(Call *call, const ImportProposal *proposal)
{
    g_autofree char *head = words_import_payment(proposal);

    output_line(call->output, head);
    for (guint i = 0; i < proposal->candidates->len; i++) {
        const ImportCandidate *candidate = proposal->candidates->pdata[i];
        g_autofree char *command = words_import_payment_command(proposal, candidate);
        g_autofree char *line =
            g_strdup_printf("  %s  %s\n    %s", candidate->number, candidate->title, command);

        output_line(call->output, line);
    }
}

static void
put_payments(Call *call, const ImportResult *result)
{
    g_autofree char *count = g_strdup_printf("%" G_GINT64_FORMAT, result->payments);
    g_autofree char *fitting = g_strdup_printf("%u", result->proposals->len);
    g_autofree char *line = NULL;

    output_table_begin(call->output, "payments", payment_columns);
    for (guint i = 0; i < result->proposals->len; i++) {
        if (output_is_json(call->output))
            output_row(call->output, proposal_to_json(result->proposals->pdata[i]), ROW_USUAL);
        else
            say_proposal(call, result->proposals->pdata[i]);
    }
    output_table_end(call->output);
    output_member(call->output, "payments_read", json_integer(result->payments));
    if (result->payments == 0)
        return;
    line = text_fill(_("Payments read: {count}. Payments that fit an order: {fitting}. "
                       "None is recorded until you confirm it."),
                     "count", count, "fitting", fitting, NULL);
    output_line(call->output, line);
}

static void
put_result(Call *call, const ImportResult *result)
{
    g_autofree char *converted = words_converted_rows(result->converted);

    for (guint i = 0; i < result->problems->len; i++)
        output_line(call->output, result->problems->pdata[i]);
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
    if (converted != NULL)
        output_line(call->output, converted);
    put_notes(call, result);
    put_payments(call, result);
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
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) formats = import_list_formats(call->app, problems);

    output_table_begin(call->output, "formats", format_columns);
    for (guint i = 0; i < formats->len; i++) {
        const ImportFormatName *format = formats->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "format", format->token);
        json_set_text(row, "label", _(format->label));
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
    for (guint i = 0; i < problems->len; i++)
        output_line(call->output, problems->pdata[i]);
    return TRUE;
}

static const Column draft_columns[] = {
    { "name", N_("Column"), CELL_TEXT, 20, 0 },
    { "meaning", N_("Meaning"), CELL_TEXT, 0, 0 },
    { NULL },
};

static void
put_column(Call *call, const ImportColumn *column)
{
    json_t *row = json_object();
    json_t *examples = json_array();

    json_set_text(row, "name", column->name);
    json_set_text(row, "meaning",
                  column->role == COLUMN_OTHER ? NULL : column_roles[column->role].token);
    for (gsize i = 0; i < G_N_ELEMENTS(column->example); i++) {
        if (column->example[i] != NULL)
            json_array_append_new(examples, json_string(column->example[i]));
    }
    json_object_set_new(row, "examples", examples);
    output_row(call->output, row, ROW_USUAL);
}

/* Each line of a text is a remark of a format's file. */
static void
add_remark(GString *draft, const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (guint i = 0; lines[i] != NULL; i++)
        g_string_append_printf(draft, "# %s\n", lines[i]);
}

/* The format's file with what a person needs to finish it. */
static char *
draft_of(Call *call, const ImportColumns *columns)
{
    GString *draft = g_string_new(NULL);
    g_autofree char *folder = import_columns_folder(call->app);
    g_autofree char *shown = path_for_people(folder);
    g_autofree char *text = import_columns_text(columns);
    g_autofree char *head = text_fill(
        _("What the columns of {file} mean, as far as their names tell.\nPut the others "
          "after the key that says what they hold. Delete what is wrong.\nThen keep it as "
          "{folder}/NAME.format, and import the file again."),
        "file", columns->file, "folder", shown, NULL);

    add_remark(draft, head);
    add_remark(draft,
               _("Add marketplace=aliexpress or another below [format] where all orders "
                 "are of one,\nand currency=EUR where amounts have none. The keys are:"));
    for (guint role = 0; role < COLUMN_OTHER; role++)
        g_string_append_printf(draft, "#   %-21s %s\n", column_roles[role].token,
                               _(column_roles[role].label));
    g_string_append_printf(draft, "\n%s", text);
    return g_string_free(draft, FALSE);
}

/* At a terminal the head of the draft, which says where it belongs, has scrolled away. */
static void
say_where_it_belongs(Call *call)
{
    g_autofree char *folder = import_columns_folder(call->app);
    g_autofree char *shown = path_for_people(folder);
    g_autofree char *file = g_shell_quote(call->operands[0]);
    g_autofree char *line = NULL;

    if (!isatty(STDOUT_FILENO))
        return;
    line =
        text_fill(_("This draft was not saved. Save it: mkdir -p {folder} && recourse import "
                    "--columns {file} >{folder}/NAME.format"),
                  "folder", shown, "file", file, NULL);
    say_notice(line);
}

static gboolean
print_columns(Call *call, GError **error)
{
    g_autoptr(ImportColumns) columns = NULL;
    g_autofree char *draft = NULL;

    if (call_operand_count(call) != 1) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("--columns takes one file."));
        return FALSE;
    }
    columns =
        import_columns_read(call->app, call->operands[0], call_value(call, "encoding"), error);
    if (columns == NULL)
        return FALSE;
    draft = draft_of(call, columns);
    if (!output_is_json(call->output)) {
        output_bytes(call->output, draft, strlen(draft));
        output_flush(call->output);
        say_where_it_belongs(call);
        return TRUE;
    }
    output_table_begin(call->output, "columns", draft_columns);
    for (guint i = 0; i < columns->all->len; i++)
        put_column(call, columns->all->pdata[i]);
    output_table_end(call->output);
    output_member(call->output, "draft", json_string(draft));
    return TRUE;
}

/* What was taught stays, whatever comes of the files. */
static gboolean
teach(Call *call, GError **error)
{
    g_autoptr(GPtrArray) lessons = call_values(call, "teach");

    for (guint i = 0; i < lessons->len; i++) {
        g_autofree char *file = NULL;
        g_autofree char *shown = NULL;
        g_autofree char *line = NULL;

        if (!import_teach(call->app, lessons->pdata[i], NULL, &file, error))
            return FALSE;
        shown = path_for_people(file);
        line = text_fill(_("Kept in {file}: {lesson}"), "file", shown, "lesson",
                         lessons->pdata[i], NULL);
        output_line(call->output, line);
    }
    return TRUE;
}

static gboolean
import_all(Call *call, GError **error)
{
    g_autoptr(ImportResult) result = NULL;
    ImportOptions options = {
        .files = (const char *const *)call->operands,
        .format = call_value(call, "format"),
        .encoding = call_value(call, "encoding"),
        .dry_run = call_has(call, "dry-run"),
        .mail = { .is_forwarded = call_has(call, "forwarded"),
                  .keep = call_value(call, "keep-mail") },
    };

    if (!read_style(call, &options.style, error) || !read_as_of(call, &options.as_of, error))
        return FALSE;
    result = import_watched(call, &options, error);
    if (result == NULL) {
        say_that_nothing_was(call, error);
        return FALSE;
    }
    put_result(call, result);
    if (import_result_is_empty(result))
        call->status = STATUS_FAILED;
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    if (call_has(call, "formats"))
        return list_formats(call);
    if (call_has(call, "columns"))
        return print_columns(call, error);
    if (!teach(call, error))
        return FALSE;
    if (call_operand_count(call) > 0)
        return import_all(call, error);
    if (call_has(call, "teach"))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE, N_("Name a file to import, or \"-\"."));
    return FALSE;
}

const Command command_import = {
    .name = "import",
    .operands = "FILE...",
    .most = -1,
    .options = import_options,
    .needs_app = TRUE,
    .help = N_("Track the orders of export files, saved pages and tracking data."),
    .more =
        N_("A file is recognised by its header or its keys. It may be in an archive, a "
           "workbook (.xlsx) or a saved page. All files are one change for undo. Importing "
           "the same file again changes nothing. What you recorded yourself stays. FILE - is "
           "standard input."),
    .run = run,
};
