/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/order-words.h"
#include "ui/words/words.h"

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;
    g_autoptr(Order) edited = NULL;
    g_autofree char *name = NULL;
    g_autofree char *line = NULL;
    SaveVerdict verdict;

    if (!order_has_options(call)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("Name what to change. “recourse help edit” shows what you can change."));
        return FALSE;
    }
    id = orders_find(call->app, call->operands[0], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    if (view == NULL)
        return FALSE;
    edited = order_copy(view->order);
    if (!order_take_options(call, edited, error) ||
        !orders_edit(call->app, view->order, edited, &verdict, NULL, NULL, error))
        return FALSE;
    name = order_name(edited);
    line = text_fill(verdict == SAVE_UNCHANGED ? _("Nothing changes for {order}.")
                                               : _("Changed {order}."),
                     "order", name, NULL);
    output_line(call->output, line);
    order_say_times(call, edited);
    order_say_doubts(call, edited);
    return order_say_next(call, id, error);
}

const Command command_edit = {
    .name = "edit",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .takes_fields = TRUE,
    .needs_app = TRUE,
    .help = N_("Change the facts of an order."),
    .more = N_("An empty value (--seller=) takes a value away. Tags and tracking numbers are "
               "replaced by those given."),
    .run = run,
};
