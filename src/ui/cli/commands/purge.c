/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/copies-tell.h"
#include "ui/cli/tell/order-words.h"
#include "ui/cli/tell/say.h"
#include "ui/cli/tell/watched.h"
#include "ui/words/words.h"

/* The order is purged by then: what goes wrong is told beside it. */
static void
drop_copies(Call *call, const GPtrArray *copies)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    guint dropped = 0;

    if (!copies_drop(call->app, copies, &dropped, &error)) {
        text = text_fill(_("Copies of its evidence were not deleted: {why} Delete them with: "
                           "recourse evidence drop-copies"),
                         "why", error->message, NULL);
        say_warning(text);
        call->status = STATUS_SAVED;
    }
    output_member(call->output, "copies_deleted", json_integer(dropped));
}

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *id = orders_find(call->app, call->operands[0], error);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);
    g_autoptr(GPtrArray) copies = NULL;
    g_autofree char *name = NULL;
    g_autofree char *question = NULL;
    g_autofree char *line = NULL;

    if (view == NULL)
        return FALSE;
    copies = copies_of_order_alone(call->app, id, error);
    if (copies == NULL)
        return FALSE;
    name = order_name(view->order);
    copies_tell(call->app, copies);
    question =
        text_fill(_("Permanently delete {order} and all its data? This cannot be undone."),
                  "order", name, NULL);
    if (!say_ask(question, call_has(call, "yes"), error) || !orders_purge(call->app, id, error))
        return FALSE;
    line = text_fill(_("Permanently deleted {order}. Older backups still have it."), "order",
                     name, NULL);
    output_line(call->output, line);
    output_member(call->output, "purged", json_string(id));
    drop_copies(call, copies);
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
    .more = N_("Copies of evidence that only this order names are deleted too; they are named "
               "first."),
    .run = run,
};
