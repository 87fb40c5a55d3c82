/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ReminderStatus: what the screens and --status tell of reminders: the trace of the last run,
 * and of the record what was told and what nobody could deliver. */
#pragma once

#include "services/remind/heartbeat.h"
#include "services/remind/reminder-item.h"

/* One line of the record, with the order it is about. */
typedef struct {
    ToldRow *row;
    char *number; /* NULL: the order is gone */
    char *title;
    char *marketplace;
} ToldNote;

/* What the line is about, as far as the record tells. */
ReminderItem *told_note_item(const ToldNote *note);

typedef struct {
    Heartbeat *heartbeat;
    GPtrArray *undelivered;  /* ToldNote, one an order: due, and nobody could deliver it */
    guint undelivered_count; /* orders */
    GPtrArray *sent;         /* ToldNote: sent since the person last looked, newest first */
    gboolean is_scheduled;   /* something runs the reminder by itself */
    gboolean
        is_unwatched; /* it does not, although clocks run by whose end the buyer must act */
} ReminderStatus;

/* What the screens and --status tell. since: INSTANT_UNKNOWN leaves `sent` empty. */
ReminderStatus *reminder_status_read(App *app, Instant since, GError **error);
void reminder_status_free(ReminderStatus *status);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReminderStatus, reminder_status_free)
