/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column columns[] = {
    { "path", N_("Backup"), CELL_TEXT, 0, 0 },
    { NULL },
};

static const Option backup_options[] = {
    { "list", NULL, N_("List the backups there are, newest first.") },
    { NULL },
};
/* clang-format on */

static gboolean
list_backups(Call *call, GError **error)
{
    g_autoptr(GPtrArray) paths = case_file_backups(call->app, error);

    if (paths == NULL)
        return FALSE;
    output_table_begin(call->output, "backups", columns);
    for (guint i = 0; i < paths->len; i++) {
        json_t *row = json_object();

        json_set_text(row, "path", paths->pdata[i]);
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
    return TRUE;
}

static gboolean
run_backup(Call *call, GError **error)
{
    g_autofree char *path = NULL;
    g_autofree char *line = NULL;

    if (call_has(call, "list"))
        return list_backups(call, error);
    path = case_file_backup(call->app, call->operands[0], error);
    if (path == NULL)
        return FALSE;
    line =
        text_fill(_("Backed up to {file}, and read back from there. Evidence files are not in "
                    "it."),
                  "file", path, NULL);
    output_line(call->output, line);
    output_member(call->output, "backup", json_string(path));
    return TRUE;
}

static gboolean
run_restore(Call *call, GError **error)
{
    g_autofree char *aside = NULL;
    g_autofree char *line = NULL;

    if (!case_file_restore(call->app, call->operands[0], &aside, error))
        return FALSE;
    line =
        text_fill(aside == NULL ? _("Restored from {backup}.")
                                : _("Restored from {backup}. What was there before is kept as "
                                    "{aside}."),
                  "backup", call->operands[0], "aside", aside == NULL ? "" : aside, NULL);
    output_line(call->output, line);
    output_member(call->output, "case_file", json_string(app_db_path(call->app)));
    output_member(call->output, "kept", aside == NULL ? json_null() : json_string(aside));
    return TRUE;
}

const Command command_backup = {
    .name = "backup",
    .operands = "[FILE]",
    .most = 1,
    .options = backup_options,
    .needs_app = TRUE,
    .needs_no_dates = TRUE,
    .help = N_("Write a verified copy of the case file."),
    .run = run_backup,
};

const Command command_restore = {
    .name = "restore",
    .operands = "FILE",
    .least = 1,
    .most = 1,
    .needs_app = TRUE,
    .help = N_("Put a backup in the place of the case file; what was there is kept."),
    .run = run_restore,
};
