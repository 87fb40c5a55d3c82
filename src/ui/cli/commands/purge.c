/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/order-words.h"
#include "ui/cli/tell/say.h"
#include "ui/cli/tell/watched.h"
#include "ui/words/words.h"

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *id = orders_find(call->app, call->operands[0], error);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);
    g_autofree char *name = NULL;
    g_autofree char *question = NULL;
    g_autofree char *line = NULL;

    if (view == NULL)
        return FALSE;
    name = order_name(view->order);
    question =
        text_fill(_("Permanently delete {order} and all its data? This cannot be undone."),
                  "order", name, NULL);
    if (!say_ask(question, call_has(call, "yes"), error) || !orders_purge(call->app, id, error))
        return FALSE;
    line = text_fill(_("Permanently deleted {order}. Older backups still have it."), "order",
                     name, NULL);
    output_line(call->output, line);
    output_member(call->output, "purged", json_string(id));
    watched_renew(call, 0, FALSE); /* they hold all of it, too */
    return TRUE;
}

const Command command_purge = {
    .name = "purge",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .needs_app = TRUE,
    .help = N_("Permanently delete an order and all its data."),
    .run = run,
};
