/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/reminder-item.h"

ReminderItem *
reminder_item_new(const DueClock *due, gint64 step)
{
    ReminderItem *item = g_new0(ReminderItem, 1);

    item->order = g_strdup(due->order);
    item->number = g_strdup(due->number);
    item->marketplace = g_strdup(due->marketplace);
    item->title = g_strdup(due->title);
    item->seller = g_strdup(due->seller);
    item->snoozed_until = INSTANT_UNKNOWN;
    item->step = step;
    reminder_item_set_clock(item, &due->clock);
    return item;
}

void
reminder_item_free(ReminderItem *item)
{
    if (item == NULL)
        return;
    g_free(item->order);
    g_free(item->number);
    g_free(item->marketplace);
    g_free(item->title);
    g_free(item->seller);
    g_free(item->dispute);
    g_free(item->claim);
    g_free(item->why);
    g_free(item);
}

void
reminder_item_set_clock(ReminderItem *item, const Clock *clock)
{
    item->has_clock = TRUE;
    item->clock = *clock;
    item->dispute = g_strdup(clock->dispute);
    item->clock.dispute = item->dispute;
}

gboolean
reminder_item_is_snooze(const ReminderItem *item)
{
    return item->snoozed_until != INSTANT_UNKNOWN;
}

ToldKey
reminder_item_told_key(const ReminderItem *item)
{
    if (reminder_item_is_snooze(item))
        return (ToldKey){
            .order = item->order,
            .clock = TOLD_OF_SNOOZE,
            .dispute = "",
            .step = STEP_END,
            .end = item->snoozed_until,
        };
    return (ToldKey){
        .order = item->order,
        .clock = clock_name(item->clock.id)->token,
        .dispute = item->dispute == NULL ? "" : item->dispute,
        .step = item->step,
        .end = reminder_end(&item->clock),
    };
}

json_t *
reminder_item_to_json(const ReminderItem *item)
{
    json_t *object = json_object();
    g_autofree char *step = ladder_step_text(item->step);

    json_set_text(object, "order", item->number);
    json_set_text(object, "clock", item->has_clock ? clock_name(item->clock.id)->token : NULL);
    json_set_text(object, "step", reminder_item_is_snooze(item) ? "snooze" : step);
    json_set_text(object, "channel", item->channel);
    json_set_text(object, "id", item->order);
    json_set_text(object, "marketplace", item->marketplace);
    json_set_text(object, "title", item->title);
    json_set_text(object, "dispute", item->dispute);
    json_set_instant(object, "end",
                     item->has_clock ? reminder_end(&item->clock) : INSTANT_UNKNOWN);
    if (item->why != NULL)
        json_set_text(object, "why", item->why);
    return object;
}
