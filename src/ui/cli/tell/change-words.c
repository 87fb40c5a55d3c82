/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/change-words.h"

#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/words/words-import.h"
#include "ui/words/words.h"

#define TITLE_COLUMNS 48

/* The order as it is now, if it still is one. */
static OrderRecord *
load_order(App *app, const LoggedChange *change)
{
    return change->order == NULL ? NULL : orders_load(app, change->order, NULL);
}

json_t *
change_to_json(App *app, const LoggedChange *change)
{
    g_autoptr(OrderRecord) record = load_order(app, change);
    const Order *order = record == NULL ? NULL : record->order;
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

void
change_say(Call *call, const LoggedChange *change, const char *sentence)
{
    g_autoptr(JsonDocument) row = change_to_json(call->app, change);
    const char *number = json_member_text(row, "order");
    const char *title = json_member_text(row, "title");
    g_autofree char *shown = text_line(title == NULL ? "" : title, TITLE_COLUMNS);
    g_autofree char *what =
        number == NULL || change->import != NULL
            ? g_strdup(json_member_text(row, "what"))
            : g_strdup_printf("%s (%s %s)", json_member_text(row, "what"), number, shown);
    g_autofree char *line = text_fill(sentence, "change", what, NULL);

    output_line(call->output, line);
    output_member(call->output, "change", g_steal_pointer(&row));
}
