/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "services/app/app.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/change-words.h"
#include "ui/words/words.h"

static gboolean
run_undo(Call *call, GError **error)
{
    g_autoptr(LoggedChange) change = NULL;

    if (!changes_undo(call->app, call->operands[0], &change, error))
        return FALSE;
    change_say(call, change, _("Undone: {change}. “recourse redo” redoes it."));
    return TRUE;
}

static gboolean
run_redo(Call *call, GError **error)
{
    g_autoptr(LoggedChange) change = NULL;

    if (!changes_redo(call->app, &change, error))
        return FALSE;
    change_say(call, change, _("Done again: {change}."));
    return TRUE;
}

const Command command_undo = {
    .name = "undo",
    .operands = "[CHANGE]",
    .most = 1,
    .needs_app = TRUE,
    .help = N_("Undo the last change, or the one named by its id."),
    .more = N_("Works after a restart too, as often as there are changes. “recourse history” "
               "lists them."),
    .run = run_undo,
};

const Command command_redo = {
    .name = "redo",
    .operands = "",
    .needs_app = TRUE,
    .help = N_("Redo what was undone last."),
    .run = run_redo,
};
