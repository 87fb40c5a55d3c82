/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders on a real case file with a still clock, sent to a memory. */
#pragma once

#include <glib/gstdio.h>

#include "kit/domain-kit.h"
#include "services/orders/orders.h"
#include "services/remind/remind.h"

typedef struct {
    char *folder;
    App *app;
    Instant recorded; /* the real clock of the next run; INSTANT_UNKNOWN: as now */
    gboolean fails;   /* nobody takes anything */
    gboolean is_dry;
    gboolean nested; /* another run takes place while this one sends */
    GString *said;   /* by the last run: "NUMBER CLOCK STEP" lines, or a problem */
    guint notices;   /* that were taken */
    guint told;      /* orders in them */
    guint held;
    /* Called for every notice that was taken, before it counts as taken; or NULL. */
    void (*on_send)(gpointer data, const char *said);
    gpointer data;
} ReminderKit;

/* An app whose case file does not exist yet, at now; conf is its recourse.conf, or NULL. */
void reminder_kit_open(ReminderKit *kit, const char *now, const char *conf);
void reminder_kit_close(ReminderKit *kit);

/* An order whose page states when its window closes. */
void reminder_kit_add(ReminderKit *kit, const char *number, const char *closes);

/* Many of them in one change; more is what else the page says of each, as JSON members. */
void reminder_kit_add_many(ReminderKit *kit, guint count, guint first_number,
                           Instant (*closes)(guint i), const char *more);
void reminder_kit_log(ReminderKit *kit, const char *number, EventType type);

/* The person's clock shows another time: what is recorded from now on is of then. */
void reminder_kit_set_now(ReminderKit *kit, Instant now);

/* A run that must succeed; or must fail (with a sentence). */
void reminder_kit_run(ReminderKit *kit, const char *now);
void reminder_kit_run_at(ReminderKit *kit, Instant now);
void reminder_kit_fail(ReminderKit *kit, const char *now);

/* The same by another App: another process, as far as the case file knows. */
void reminder_kit_run_apart(ReminderKit *kit, const char *now);

/* What the last run said, line by line. */
void reminder_kit_said(const ReminderKit *kit, const char *expected);

void reminder_kit_sql(ReminderKit *kit, const char *sql);

/* Another App on the same case file. */
App *reminder_kit_other_app(const ReminderKit *kit);
