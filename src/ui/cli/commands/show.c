/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/doc-tell.h"
#include "ui/cli/tell/mail-tell.h"
#include "ui/doc/doc-order.h"
#include "ui/words/words.h"

static gboolean
say_mails(const Call *call, const Order *order, GError **error)
{
    g_autoptr(GPtrArray) waiting = NULL;

    if (order->mail_says->len == 0)
        return TRUE;
    waiting = mailbox_waiting(call->app, order->id, error);
    if (waiting == NULL)
        return FALSE;
    output_gap(call->output);
    output_line(call->output, _("Mails say, and it waits for you:"));
    mail_tell_waiting(call->output, call->app, waiting);
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *id = orders_find(call->app, call->operands[0], error);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);
    g_autoptr(Others) others = NULL;
    g_autoptr(Doc) doc = doc_new();

    if (view == NULL)
        return FALSE;
    if (output_is_json(call->output)) {
        output_member(call->output, "order",
                      order_to_json_in_full(view, app_policies(call->app), app_now(call->app)));
        return TRUE;
    }
    others = others_load(call->app, view->order, error);
    if (others == NULL)
        return FALSE;
    doc_order(doc, call->app, view, others, TRUE);
    doc_tell(call->output, doc);
    return say_mails(call, view->order, error);
}

const Command command_show = {
    .name = "show",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .needs_app = TRUE,
    .help = N_("Show an order: its deadlines and why, dates, events."),
    .more = N_("ORDER is the order number, a tracking number, or the id. A unique part of the "
               "order number (4 characters or more) will do."),
    .run = run,
};
