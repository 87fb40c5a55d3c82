/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/tell.h"
#include "ui/words/words.h"

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(Order) order = orders_draft(call->app);
    g_autofree char *name = NULL;
    g_autofree char *shop = NULL;
    g_autofree char *line = NULL;

    if (!order_take_options(call, order, error) || !orders_add(call->app, order, error))
        return FALSE;
    name = order_name(order);
    shop = words_marketplace(order->marketplace, app_policies(call->app));
    line = text_fill(_("Tracking {order} at {shop}."), "order", name, "shop", shop, NULL);
    output_line(call->output, line);
    order_say_times(call, order);
    order_say_doubts(call, order);
    return order_say_next(call, order->id, error);
}

const Command command_add = {
    .name = "add",
    .operands = "",
    .takes_fields = TRUE,
    .needs_app = TRUE,
    .help = N_("Track an order."),
    .more =
        N_("TIME is RFC 3339, or 2026-03-01 with or without 09:00 in the marketplace's zone, "
           "or a phrase such as yesterday or “fri 18:00”. MONEY names its currency: 15.00 "
           "USD."),
    .run = run,
};
