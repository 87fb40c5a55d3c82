/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/order-words.h"

#include <string.h>

#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/cli/tell/say.h"
#include "ui/words/cautions.h"
#include "ui/words/words.h"

#define NAME_COLUMNS 48

/* A field that may be given several times is a list with commas. */
static char *
given_text(const Call *call, const OrderField *field)
{
    g_autoptr(GPtrArray) values = call_values(call, field->name);

    if (values->len == 0)
        return NULL;
    if (field->kind == FIELD_FLAG && *(const char *)values->pdata[values->len - 1] == '\0')
        return g_strdup("yes");
    if (field->kind != FIELD_TAGS && field->kind != FIELD_PARCELS)
        return g_strdup(values->pdata[values->len - 1]);
    g_ptr_array_add(values, NULL);
    return g_strjoinv(",", (char **)values->pdata);
}

static gboolean
take_field(const Call *call, Order *order, const OrderField *field, GError **error)
{
    g_autofree char *text = given_text(call, field);
    FieldContext context;

    if (text == NULL)
        return TRUE;
    context = orders_field_context(call->app, order->marketplace);
    context.called = CALLED_OPTION;
    return order_field_set(order, field, text, &context, error);
}

gboolean
order_take_options(const Call *call, Order *order, GError **error)
{
    /* Times are read in the zone of the marketplace. */
    if (!take_field(call, order, order_field_find("marketplace"), error))
        return FALSE;
    for (gsize i = 0; i < order_fields_count; i++) {
        if (order_fields[i].kind != FIELD_MARKETPLACE &&
            !take_field(call, order, &order_fields[i], error))
            return FALSE;
    }
    return TRUE;
}

gboolean
order_has_options(const Call *call)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        if (call_has(call, order_fields[i].name))
            return TRUE;
    }
    return FALSE;
}

void
order_say_times(const Call *call, const Order *order)
{
    FieldContext context = orders_field_context(call->app, order->marketplace);

    for (gsize i = 0; i < order_fields_count; i++) {
        const OrderField *field = &order_fields[i];
        const FactValue *value;
        g_autofree char *text = NULL;

        if (field->fact == FACT_COUNT || !call_has(call, field->name))
            continue;
        value = &order->facts[field->fact];
        if (value->instant == INSTANT_UNKNOWN)
            continue;
        text = words_understood(
            &(Moment){ value->instant, value->precision, value->text, value->zone },
            context.zone);
        output_fact(call->output, _(field->label), text);
    }
}

void
order_say_doubts(const Call *call, const Order *order)
{
    g_autoptr(GPtrArray) doubts = order_doubts(order, app_now(call->app));

    for (guint i = 0; i < doubts->len; i++)
        say_warning(_(doubts->pdata[i]));
    for (guint i = 0; call_has(call, "tracking") && i < order->parcels->len; i++)
        order_say_number_doubt(order, ((const Parcel *)order->parcels->pdata[i])->number);
}

void
order_say_number_doubt(const Order *order, const char *number)
{
    g_autofree char *caution =
        number == NULL ? NULL : caution_of_number(number, order->buyer_country);

    if (caution != NULL)
        say_warning(caution);
}

gboolean
order_say_next(const Call *call, const char *id, GError **error)
{
    g_autoptr(OrderView) view = orders_show(call->app, id, error);
    g_autofree char *why = NULL;

    if (view == NULL)
        return FALSE;
    if (output_is_json(call->output)) {
        output_member(call->output, "order", order_to_json(view, app_now(call->app)));
        return TRUE;
    }
    why = words_why(&view->summary.next, app_zone(call->app), app_now(call->app));
    output_fact(call->output, _("Next"), why);
    return TRUE;
}

char *
order_name(const Order *order)
{
    g_autofree char *title = text_line(order->title == NULL ? "" : order->title, NAME_COLUMNS);

    return g_strdup_printf("%s %s", order->number, title);
}
