/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column columns[] = {
    { "path", N_("Backup"), CELL_TEXT, 0, 0 },
    { NULL },
};

static const Option backup_options[] = {
    { "list",          NULL, N_("List the backups there are, newest first.") },
    { "with-evidence", NULL, N_("Also copy the evidence, into FILE.evidence.") },
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

static void
tell_brought(Call *call, const CopiesBrought *brought)
{
    g_autofree char *copies = g_strdup_printf("%u", brought->copies);
    g_autofree char *damaged = g_strdup_printf("%u", brought->damaged);
    g_autofree char *text =
        text_fill(ngettext("Copied {count} file of evidence.",
                           "Copied {count} files of evidence.", brought->copies),
                  "count", copies, NULL);
    g_autofree char *warning = text_fill(
        ngettext("{count} copy of evidence is damaged and was left out. “recourse evidence "
                 "verify” names it.",
                 "{count} copies of evidence are damaged and were left out. “recourse evidence "
                 "verify” names them.",
                 brought->damaged),
        "count", damaged, NULL);

    output_line(call->output, text);
    output_member(call->output, "evidence_copied", json_integer(brought->copies));
    output_member(call->output, "evidence_damaged", json_integer(brought->damaged));
    if (brought->damaged > 0)
        say_warning(warning);
}

static gboolean
goes_on(gpointer data, gint64 so_far)
{
    return progress_take(data, _("Copying evidence"), so_far, 0);
}

/* The case file itself is backed up or restored by then. */
static void
tell_evidence_failed(Call *call, const GError *cause)
{
    g_autofree char *text =
        text_fill(_("The case file is saved, but its evidence was not copied: {why}"), "why",
                  cause->message, NULL);

    say_warning(text);
    call->status = STATUS_SAVED;
}

static void
back_up_evidence(Call *call, const char *path)
{
    g_autoptr(GError) error = NULL;
    CopiesBrought brought;
    Progress progress;
    const PumpWatch watch = { goes_on, &progress };
    gboolean is_done;

    progress_begin(&progress);
    is_done = copies_back_up(call->app, path, &watch, &brought, &error);
    progress_end(&progress);
    if (is_done)
        tell_brought(call, &brought);
    else
        tell_evidence_failed(call, error);
}

static gboolean
run_backup(Call *call, GError **error)
{
    gboolean has_evidence = call_has(call, "with-evidence");
    g_autofree char *path = NULL;
    g_autofree char *line = NULL;

    if (call_has(call, "list"))
        return list_backups(call, error);
    path = case_file_backup(call->app, call->operands[0], error);
    if (path == NULL)
        return FALSE;
    line = text_fill(has_evidence ? _("Backed up to {file}, and read back from there.")
                                  : _("Backed up to {file}, and read back from there. Evidence "
                                      "files are not in it; --with-evidence takes them along."),
                     "file", path, NULL);
    output_line(call->output, line);
    output_member(call->output, "backup", json_string(path));
    if (has_evidence)
        back_up_evidence(call, path);
    return TRUE;
}

/* What lies beside the backup is brought along without being asked for. */
static void
restore_evidence(Call *call, const char *backup, const char *aside)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = path_absolute(backup);
    CopiesBrought brought;
    Progress progress;
    const PumpWatch watch = { goes_on, &progress };
    gboolean is_done;

    progress_begin(&progress);
    is_done = copies_restore(call->app, path, aside, &watch, &brought, &error);
    progress_end(&progress);
    if (!is_done)
        tell_evidence_failed(call, error);
    else if (brought.copies + brought.damaged > 0)
        tell_brought(call, &brought);
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
    restore_evidence(call, call->operands[0], aside);
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
