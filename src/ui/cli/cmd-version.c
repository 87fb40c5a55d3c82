/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "store/db.h"
#include "ui/cli/commands.h"

static gboolean
run(Call *call, GError **error)
{
    (void)error;
    output_member(call->output, "version", json_string(PACKAGE_VERSION));
    output_line(call->output, PACKAGE_NAME " " PACKAGE_VERSION);
    return TRUE;
}

const Command command_version = {
    .name = "version",
    .operands = "",
    .help = N_("Show the version of the program and of its libraries."),
    .run = run,
};
