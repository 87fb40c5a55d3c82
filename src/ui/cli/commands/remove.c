/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/mark-orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

static gboolean
run(Call *call, GError **error)
{
    guint count = call_operand_count(call);
    g_autofree char *number = g_strdup_printf("%u", count);
    g_autofree char *question =
        text_fill(ngettext("Remove {count} order?", "Remove {count} orders?", count), "count",
                  number, NULL);

    if (count > 1 && !say_ask(question, call_has(call, "yes"), error))
        return FALSE;
    return mark_orders(call, MARK_REMOVED, error);
}

const Command command_remove = {
    .name = "remove",
    .operands = "ORDER...",
    .least = 1,
    .most = -1,
    .needs_app = TRUE,
    .help = N_("Remove orders. “recourse undo” brings them back."),
    .run = run,
};
