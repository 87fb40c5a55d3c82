/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/export/export.h"
#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/remind/remind.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/say.h"
#include "ui/cli/tell/watched.h"
#include "ui/words/calendar-words.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option export_options[] = {
    { "format", N_("json|csv|ics"), N_("What to write (default: json).") },
    { "output", N_("FILE"),   N_("Write to this file, complete or not at all, instead of standard output.") },
    { "bom",    NULL,         N_("Begin a CSV with the mark by which spreadsheets know UTF-8.") },
    { "watch",  N_("FILE"),   N_("Write there and keep it up to date; or list, or remove FILE.") },
    { "force",  NULL,         N_("Replace FILE although it is not an earlier export of Recourse.") },
    { NULL },
};
/* clang-format on */

static gboolean
write_out(gpointer data, const char *bytes, gsize length)
{
    Output *output = data;

    output_bytes(output, bytes, length);
    return !output_is_over(output);
}

static gboolean
write_text(gpointer data, const char *bytes, gsize length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return TRUE;
}

/* The ids of the operands; NULL without an error: all orders. */
static gboolean
find_orders(Call *call, char ***ret_ids, GError **error)
{
    g_autoptr(GStrvBuilder) ids = g_strv_builder_new();

    *ret_ids = NULL;
    if (call_operand_count(call) == 0)
        return TRUE;
    for (char **operand = call->operands; *operand != NULL; operand++) {
        g_autofree char *id = orders_find(call->app, *operand, error);

        if (id == NULL)
            return FALSE;
        g_strv_builder_add(ids, id);
    }
    *ret_ids = g_strv_builder_end(ids);
    return TRUE;
}

/* Before the work: whether it may be written there. ret_insists: over what is somebody's. */
static gboolean
may_write(Call *call, const char *path, gboolean *ret_insists, GError **error)
{
    UserFileVerdict verdict = user_file_look(call->app, path, NULL, error);
    g_autofree char *question = NULL;

    *ret_insists = call_has(call, "force");
    if (verdict != USER_FILE_FOREIGN || *ret_insists)
        return verdict != USER_FILE_REFUSED;
    if (!say_can_ask())
        return user_file_refuse_foreign(path, error);
    question = text_fill(_("{file} already exists. It is not an export, or it was changed "
                           "since. Replace it?"),
                         "file", path, NULL);
    *ret_insists = say_ask(question, FALSE, error);
    return *ret_insists;
}

static gboolean
bom_fits(const Call *call, const ExportFormat *format, GError **error)
{
    if (!call_has(call, "bom") || g_str_equal(format->token, "csv"))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE, N_("--bom goes with --format csv only."));
    return FALSE;
}

static gboolean
export_to_file(Call *call, const ExportOptions *options, GError **error)
{
    g_autofree char *path = path_absolute(call_value(call, "output"));
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *line = NULL;
    gboolean insists;

    if (!may_write(call, path, &insists, error) ||
        !export_orders(call->app, options, write_text, text, error) ||
        !user_file_write(call->app, path, text->str, text->len, insists, error))
        return FALSE;
    line = text_fill(_("Exported to {file}."), "file", path, NULL);
    output_line(call->output, line);
    output_member(call->output, "export", json_string(path));
    return TRUE;
}

static gboolean
list_watched(Call *call, GError **error)
{
    g_autoptr(GPtrArray) files = watched_files_list(call->app);

    (void)error;
    if (files->len == 0 && !output_is_json(call->output)) {
        output_line(call->output, _("No file is watched."));
        return TRUE;
    }
    watched_put(call, files);
    return TRUE;
}

static gboolean
remove_watched(Call *call, GError **error)
{
    g_autofree char *path = path_absolute(call->operands[0]);
    g_autofree char *line = NULL;

    if (!watched_file_remove(call->app, path, error))
        return FALSE;
    line = text_fill(_("{file} is no longer kept up to date. It stays as it is."), "file", path,
                     NULL);
    output_line(call->output, line);
    output_member(call->output, "removed", json_string(path));
    return TRUE;
}

static void
tell_watched(Call *call, const WatchedFile *file)
{
    g_autofree char *line = text_fill(
        _("Exported to {file}. It is kept up to date by every run of “recourse remind”, "
          "and when the screens close."),
        "file", file->path, NULL);

    output_line(call->output, line);
    if (!schedule_is_on())
        output_line(call->output, _("“recourse remind” does not run automatically yet. "
                                    "“recourse remind --enable” switches it on."));
    output_member(call->output, "watched", watched_to_json(file));
}

static const ExportFormat *
watched_format(const Call *call, const char *path, GError **error)
{
    const char *token = call_value(call, "format");
    const ExportFormat *format =
        token == NULL ? watched_file_format(path) : export_format_find(token, error);

    if (format == NULL && token == NULL)
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("The name of %s does not show its format. Add --format ics or --format csv."),
            path);
    if (format == NULL || !format->tells_now)
        return format;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("A %s export contains the time it was made, so it differs every time. Watch a "
                 "calendar (ics) or a table (csv)."),
              format->token);
    return NULL;
}

static gboolean
add_watched(Call *call, ExportOptions *options, GError **error)
{
    g_autofree char *path = path_absolute(call_value(call, "watch"));
    g_autoptr(WatchedFile) file = NULL;
    gboolean insists;

    if (app_is_what_if(call->app)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("A watched file always uses the real time. Leave out --now."));
        return FALSE;
    }
    options->format = watched_format(call, path, error);
    if (options->format == NULL || !bom_fits(call, options->format, error) ||
        !may_write(call, path, &insists, error))
        return FALSE;
    file = watched_file_add(call->app, path, options, insists, error);
    if (file == NULL)
        return FALSE;
    tell_watched(call, file);
    return TRUE;
}

static gboolean
run_watch(Call *call, ExportOptions *options, GError **error)
{
    const char *what = call_value(call, "watch");
    gboolean removes = g_str_equal(what, "remove");
    gboolean lists = g_str_equal(what, "list");

    if (call_has(call, "output")) {
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("--watch and --output do not go together: --watch FILE writes FILE, too."));
        return FALSE;
    }
    if (call_operand_count(call) != (removes ? 1 : 0)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  removes
                      ? N_("--watch remove needs the FILE that is no longer to be kept up to "
                           "date.")
                      : N_("A watched file holds all orders. Do not name one."));
        return FALSE;
    }
    if (removes)
        return remove_watched(call, error);
    return lists ? list_watched(call, error) : add_watched(call, options, error);
}

static gboolean
run(Call *call, GError **error)
{
    const char *token = call_value(call, "format");
    g_auto(GStrv) ids = NULL;
    ExportOptions options = {
        .has_bom = call_has(call, "bom"),
        .speak = calendar_speak,
        .words = call->app,
    };

    if (call_has(call, "force") && !call_has(call, "output") && !call_has(call, "watch")) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("--force goes with --output or --watch only."));
        return FALSE;
    }
    if (call_has(call, "watch"))
        return run_watch(call, &options, error);
    options.format = export_format_find(token == NULL ? "json" : token, error);
    if (options.format == NULL || !bom_fits(call, options.format, error) ||
        !find_orders(call, &ids, error))
        return FALSE;
    options.ids = (const char *const *)ids;
    if (call_has(call, "output"))
        return export_to_file(call, &options, error);
    return export_orders(call->app, &options, write_out, call->output, error);
}

const Command command_export = {
    .name = "export",
    .operands = "[ORDER]...",
    .most = -1,
    .options = export_options,
    .needs_app = TRUE,
    .help = N_("Write orders for a spreadsheet, a calendar, or another case file."),
    .more = N_("JSON carries every event as it was written. Importing it elsewhere merges "
               "it. CSV is for people, and can be imported again. A watched file is "
               "written again when its content changes, for calendars on phones and "
               "desktops."),
    .run = run,
};
