/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "services/app/app.h"
#include "services/dossier/dossier.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/words.h"

static void
put_path(Call *call, const char *member, const char *label, const char *path)
{
    output_member(call->output, member, json_string(path));
    output_fact(call->output, label, path);
}

static gboolean
run(Call *call, GError **error)
{
    const Paths *paths = app_paths(call->app);
    g_autofree char *settings = app_settings_file(call->app);
    g_autofree char *policies = policies_folder(paths);
    g_autofree char *claims = claims_folder(paths);
    g_autofree char *profiles = dossier_profiles_folder(paths);
    g_autofree char *copies = copies_folder(call->app);
    g_autofree char *backups = case_file_backup_folder(call->app, error);

    if (backups == NULL)
        return FALSE;
    put_path(call, "case_file", _("Case file"), app_db_path(call->app));
    put_path(call, "evidence", _("Copies of evidence"), copies);
    put_path(call, "backups", _("Backups"), backups);
    put_path(call, "settings", _("Settings"), settings);
    put_path(call, "policies", _("Policies"), policies);
    put_path(call, "claims", _("Words of claims"), claims);
    put_path(call, "profiles", _("Readers of dossiers"), profiles);
    put_path(call, "data", _("Data"), paths->data);
    put_path(call, "state", _("State"), paths->state);
    put_path(call, "cache", _("Cache"), paths->cache);
    return TRUE;
}

const Command command_paths = {
    .name = "paths",
    .operands = "",
    .needs_app = TRUE,
    .needs_no_dates = TRUE,
    .help = N_("Show where Recourse keeps its files."),
    .run = run,
};
