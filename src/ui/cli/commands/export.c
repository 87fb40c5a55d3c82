/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/export/export.h"
#include "base/error.h"
#include "base/file/paths.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/user-file.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option export_options[] = {
    { "format", N_("FORMAT"), N_("json (the default), csv or ics.") },
    { "output", N_("FILE"),   N_("Write there, whole or not at all, instead of to standard output.") },
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
    question = text_fill(_("{file} is there already. It is not an export, or it was changed "
                           "since. Replace it?"),
                         "file", path, NULL);
    *ret_insists = say_ask(question, FALSE, error);
    return *ret_insists;
}

static gboolean
export_to_file(Call *call, const ExportFormat *format, const char *const *ids, GError **error)
{
    g_autofree char *path = path_absolute(call_value(call, "output"));
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *line = NULL;
    gboolean insists;

    if (!may_write(call, path, &insists, error) ||
        !export_orders(call->app, format, ids, write_text, text, error) ||
        !user_file_write(call->app, path, text->str, text->len, insists, error))
        return FALSE;
    line = text_fill(_("Exported to {file}."), "file", path, NULL);
    output_line(call->output, line);
    output_member(call->output, "export", json_string(path));
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    const char *token = call_value(call, "format");
    const ExportFormat *format = export_format_find(token == NULL ? "json" : token, error);
    g_auto(GStrv) ids = NULL;

    if (call_has(call, "force") && !call_has(call, "output")) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("--force goes with --output only."));
        return FALSE;
    }
    if (format == NULL || !find_orders(call, &ids, error))
        return FALSE;
    if (call_has(call, "output"))
        return export_to_file(call, format, (const char *const *)ids, error);
    return export_orders(call->app, format, (const char *const *)ids, write_out, call->output,
                         error);
}

const Command command_export = {
    .name = "export",
    .operands = "[ORDER]...",
    .most = -1,
    .options = export_options,
    .needs_app = TRUE,
    .help = N_("Write orders for a spreadsheet, a calendar, or another case file."),
    .more = N_("JSON carries every event as it was written; importing it elsewhere is a merge. "
               "CSV is for people and cannot be read back."),
    .run = run,
};
