/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/order-words.h"
#include "ui/words/words-stats.h"
#include "ui/words/words.h"

/* A word without a digit is no number: somebody began with the title. */
static gboolean
check_number(const Call *call, const char *number, GError **error)
{
    g_autofree char *excerpt = NULL;

    if (call_has(call, "number") || (call->operands[1] != NULL && call_has(call, "title"))) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("The number and the title are given twice. Write them either as words or "
                     "as options."));
        return FALSE;
    }
    if (strpbrk(number, "0123456789") != NULL)
        return TRUE;
    excerpt = text_excerpt(number);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("“%s” is not an order number. Write the number first and then the title."),
              excerpt);
    return FALSE;
}

/* NUMBER [TITLE...]: the words behind the number are the title. */
static gboolean
take_operands(const Call *call, Order *order, GError **error)
{
    FieldContext context = orders_field_context(call->app, NULL);
    const char *number = call->operands[0];
    g_autofree char *title = NULL;

    if (number == NULL)
        return TRUE;
    context.called = CALLED_LABEL; /* an operand has no option */
    title = g_strjoinv(" ", call->operands + 1);
    return check_number(call, number, error) &&
           order_field_set(order, order_field_find("number"), number, &context, error) &&
           (*title == '\0' ||
            order_field_set(order, order_field_find("title"), title, &context, error));
}

/* A listing is changed or gone when it is needed: it is asked for while there is time. */
static gboolean
say_listing(const Call *call, const Order *order, GError **error)
{
    g_autoptr(OrderView) view = NULL;
    g_autofree char *line = NULL;

    if (output_is_json(call->output))
        return TRUE;
    view = orders_show(call->app, order->id, error);
    if (view == NULL)
        return FALSE;
    if (!summary_asks_for_listing(&view->summary, view->order))
        return TRUE;
    line =
        text_fill(_("Keep the listing before it changes: “recourse evidence add {order} FILE "
                    "--kind listing-snapshot”."),
                  "order", order->number, NULL);
    output_line(call->output, line);
    return TRUE;
}

static gboolean
run_add(Call *call, GError **error)
{
    g_autoptr(Order) order = orders_draft(call->app);
    g_autofree char *name = NULL;
    g_autofree char *shop = NULL;
    g_autofree char *line = NULL;
    g_autofree char *record = NULL;

    if (!take_operands(call, order, error) || !order_take_options(call, order, error) ||
        !orders_add(call->app, order, error))
        return FALSE;
    name = order_name(order);
    shop = words_marketplace(order->marketplace, app_policies(call->app));
    line = text_fill(_("Tracking {order} at {shop}."), "order", name, "shop", shop, NULL);
    output_line(call->output, line);
    record = words_seller_record(call->app, order->seller);
    if (record != NULL)
        output_line(call->output, record);
    order_say_times(call, order);
    order_say_doubts(call, order);
    return order_say_next(call, order->id, error) && say_listing(call, order, error);
}

const Command command_add = {
    .name = "add",
    .operands = "[NUMBER [ITEM...]]",
    .most = -1,
    .takes_fields = TRUE,
    .needs_app = TRUE,
    .help = N_("Track an order."),
    .more = N_(
        "For example: recourse add 3069099405659913 Desk lamp --delivered yesterday. TIME is "
        "2026-03-01 with or without 09:00 in the marketplace's zone, “5 Dec”, “fri 18:00”, "
        "“2 weeks ago” and the like. MONEY names its currency: 15.00 USD."),
    .run = run_add,
};

static gboolean
run_edit(Call *call, GError **error)
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
    .run = run_edit,
};
