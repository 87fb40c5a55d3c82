/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "ui/cli/call/mark-orders.h"
#include "ui/cli/commands/commands.h"

/* clang-format off */
static const Option options[] = {
    { "back", NULL, N_("Take them out of the archive again.") },
    { NULL },
};
/* clang-format on */

static gboolean
run(Call *call, GError **error)
{
    return mark_orders(call, call_has(call, "back") ? MARK_UNARCHIVED : MARK_ARCHIVED, error);
}

const Command command_archive = {
    .name = "archive",
    .operands = "ORDER...",
    .least = 1,
    .most = -1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Put orders away: they are kept, but no longer listed."),
    .run = run,
};
