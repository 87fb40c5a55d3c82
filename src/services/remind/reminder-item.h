/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminder item: one reminder about one order, with what was known of it when it was due. */
#pragma once

#include "base/json/json.h"
#include "domain/watch/watch.h"
#include "store/lists/lists.h"
#include "store/local/local.h"

/* Texts are owned; they are as stored, not sanitised. */
typedef struct {
    char *order; /* id */
    char *number;
    char *marketplace;
    char *title;
    char *seller;          /* may be NULL */
    char *dispute;         /* id, or NULL */
    Clock clock;           /* .dispute is the one above; .rule borrowed from the policies */
    gboolean has_clock;    /* FALSE: after a snooze, of an order on which no clock runs */
    Instant snoozed_until; /* the snooze that is over; INSTANT_UNKNOWN: a step of the clock */
    gint64 step;
    char *claim;         /* what it was claimed with, or NULL */
    const char *channel; /* that took it, or NULL */
    char *why;           /* a sentence: why it was not delivered, or NULL */
} ReminderItem;

ReminderItem *reminder_item_new(const DueClock *due, gint64 step);
void reminder_item_free(ReminderItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReminderItem, reminder_item_free)

void reminder_item_set_clock(ReminderItem *item, const Clock *clock);

gboolean reminder_item_is_snooze(const ReminderItem *item);

/* The key that its row has; borrowed from the item. */
ToldKey reminder_item_told_key(const ReminderItem *item);

/* As the command line's contract has it: order, clock, step, channel, and more. */
json_t *reminder_item_to_json(const ReminderItem *item);
