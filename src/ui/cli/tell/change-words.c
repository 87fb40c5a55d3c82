/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/change-words.h"

#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/words/words-import.h"
#include "ui/words/words.h"

/* order: the one that the change is about, or NULL. */
static json_t *
to_json(const LoggedChange *change, const OrderSummary *order)
{
    json_t *object = json_object();

    json_set_text(object, "id", change->id);
    json_set_instant(object, "recorded", change->recorded);
    json_set_text(object, "event", change->type_token);
    json_set_text(object, "what", change_label(change));
    json_object_set_new(object, "events", json_integer(change->events));
    json_object_set_new(object, "orders", json_integer(change->orders));
    json_set_text(object, "order", order == NULL ? NULL : order->number);
    json_set_text(object, "title", order == NULL ? NULL : order->title);
    json_set_text(object, "device", change->device);
    json_object_set_new(object, "ours", json_boolean(change->is_ours));
    json_set_text(object, "retracts", change->retracts);
    json_object_set_new(object, "retracted", json_boolean(change->retracted));
    return object;
}

json_t *
change_to_json(App *app, const LoggedChange *change)
{
    g_autoptr(OrderSummary) order = changes_find_order(app, change);

    return to_json(change, order);
}

void
change_say(Call *call, const LoggedChange *change, const char *sentence)
{
    g_autoptr(OrderSummary) order = changes_find_order(call->app, change);
    g_autofree char *what = words_change(change, order);
    g_autofree char *line = text_fill(sentence, "change", what, NULL);

    output_line(call->output, line);
    output_member(call->output, "change", to_json(change, order));
}
