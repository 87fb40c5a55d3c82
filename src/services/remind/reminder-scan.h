/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminder scan: what is due now, read from the case file without changing it. */
#pragma once

#include "domain/watch/watch.h"
#include "services/app/app.h"
#include "services/remind/reminder-item.h"

/* Somebody who claimed longer ago than this was stopped before it was sent. */
#define CLAIM_STALE_SECONDS 120

typedef struct {
    Instant now;      /* what is due follows from */
    Instant recorded; /* the real clock, of claims */
} ReminderClock;

typedef struct {
    GPtrArray *items;    /* ReminderItem: everything due, its data of `due` */
    GArray *due;         /* Reminder; .data is the item */
    GPtrArray *obsolete; /* ToldRow: not delivered, and no longer due */
    GPtrArray *failed;   /* ToldRow: nobody could deliver it, and it is still due */
} ReminderScan;

ReminderScan *reminder_scan(App *app, Db *db, const ReminderClock *clock, GError **error);
void reminder_scan_free(ReminderScan *scan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReminderScan, reminder_scan_free)
