/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/call/remind-scope.h"

#include "base/error.h"
#include "base/i18n.h"
#include "services/orders/orders.h"

void
remind_scope_clear(RemindScope *scope)
{
    g_free(scope->id);
    g_free(scope->number);
    g_free(scope->marketplace);
}

static gboolean
read_clock(const Call *call, const char **ret_clock, GError **error)
{
    const char *clock = call_value(call, "clock");
    ClockId id;

    if (clock != NULL && !clock_parse(clock, &id)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("There is no deadline %s. “recourse show ORDER --json” names those of "
                     "an order."),
                  clock);
        return FALSE;
    }
    *ret_clock = clock == NULL ? "" : clock;
    return TRUE;
}

gboolean
remind_scope_read(Call *call, const char *order, RemindScope *ret_scope, GError **error)
{
    g_auto(RemindScope) scope = { 0 };

    if (!read_clock(call, &scope.scope.clock, error))
        return FALSE;
    if (order == NULL) {
        scope.id = g_strdup("");
    } else {
        g_autofree char *id = orders_find(call->app, order, error);
        g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);

        if (view == NULL)
            return FALSE;
        scope.id = g_steal_pointer(&id);
        scope.number = g_strdup(view->order->number);
        scope.marketplace = g_strdup(view->order->marketplace);
    }
    scope.scope.order = scope.id;
    *ret_scope = scope;
    scope = (RemindScope){ 0 };
    return TRUE;
}
