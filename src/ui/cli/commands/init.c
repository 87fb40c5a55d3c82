/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option options[] = {
    { "new", NULL, N_("Begin a new file although an earlier one is missing.") },
    { NULL },
};
/* clang-format on */

static gboolean
run(Call *call, GError **error)
{
    gboolean is_new;
    g_autofree char *line = NULL;

    if (!case_file_create(call->app, &is_new, error))
        return FALSE;
    line = text_fill(is_new ? _("The case file is {file}, readable by you alone.")
                            : _("A case file already exists: {file}."),
                     "file", app_db_path(call->app), NULL);
    output_line(call->output, line);
    output_member(call->output, "case_file", json_string(app_db_path(call->app)));
    output_member(call->output, "created", json_boolean(is_new));
    return TRUE;
}

const Command command_init = {
    .name = "init",
    .operands = "",
    .options = options,
    .needs_app = TRUE,
    .help = N_("Create the case file. The first order that is added does this too."),
    .run = run,
};
