/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/commands/commands.h"

#include "base/i18n.h"
#include "ui/cli/dossier/dossier.h"
#include "ui/cli/evidence/evidence.h"
#include "ui/cli/mcp/mcp.h"
#include "ui/cli/theme/theme-command.h"
#include "ui/cli/tutorial/tutorial-command.h"

/* clang-format off */
const Command *const commands[] = {
    &command_add,
    &command_edit,
    &command_log,
    &command_advise,
    &command_dispute,
    &command_claim,
    &command_evidence,
    &command_dossier,
    &command_verify,
    &command_archive,
    &command_remove,
    &command_list,
    &command_show,
    &command_open,
    &command_due,
    &command_agenda,
    &command_remind,
    &command_snooze,
    &command_import,
    &command_mail,
    &command_export,
    &command_mcp,
    &command_undo,
    &command_redo,
    &command_history,
    &command_stats,
    &command_purge,
    &command_init,
    &command_check,
    &command_backup,
    &command_restore,
    &command_policy,
    &command_theme,
    &command_paths,
    &command_demo,
    &command_tutorial,
    &command_complete,
    &command_help,
    &command_version,
    NULL,
};
/* clang-format on */

const Option global_options[] = {
    { "db", N_("FILE"), N_("Use this case file.") },
    { "now", N_("TIME"), N_("Use TIME as the current time.") },
    { "local", NULL, N_("Times without a zone are in your own zone.") },
    { "allow-network-filesystem", NULL, N_("Open a case file on a network drive.") },
    { "json", NULL, N_("Answer with one JSON document.") },
    { "color", N_("auto|always|never"), N_("When to use colour (default: auto).") },
    { "yes", NULL, N_("Answer yes to the confirmation.") },
    { "plain", NULL, N_("Plain text, one fact per line.") },
    { "help", NULL, N_("Show help.") },
    { "version", NULL, N_("Show the version.") },
    { NULL },
};
