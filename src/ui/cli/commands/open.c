/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "ui/cli/commands/commands.h"

/* At a terminal the screens open instead (cli.c). */
static gboolean
run_open(Call *call, GError **error)
{
    return command_show.run(call, error);
}

const Command command_open = {
    .name = "open",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .needs_app = TRUE,
    .help = N_("Open the screens on one order."),
    .more = N_("Without a terminal it is shown as “show” does."),
    .run = run_open,
};
