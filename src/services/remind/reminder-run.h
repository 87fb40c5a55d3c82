/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ReminderRun: one run of the catch-up scan: who is due to be reminded is told.
 *
 * A run claims what is due in one transaction, sends it, and marks it when it was delivered. So
 * two runs at once tell a thing once; a run that was killed is caught up (at worst told twice);
 * what nobody could deliver is tried again at the next run. A run never creates or migrates the
 * case file: one that is missing, damaged, old or new makes one notice that says so.
 */
#pragma once

#include "services/remind/heartbeat.h"
#include "services/remind/notifier.h"
#include "services/remind/reminder-scan.h"

/* How a run speaks and sends; both belong to layers above, or to a test. */
typedef struct {
    ReminderClock clock;
    gboolean is_dry; /* only look */
    /* What is said of items (ReminderItem, most urgent first): one, or a digest of several. */
    Notice *(*speak)(const GPtrArray *items, gpointer words);
    Notice *(*speak_of_problem)(const char *why, gpointer words);
    gpointer words;
    /* The token of the channel that took it, or NULL. */
    const char *(*send)(gpointer sender, const Notice *notice, GError **error);
    gpointer sender;
} ReminderRun;

typedef struct {
    ReminderScan *scan; /* owns the items; NULL when the case file was not read */
    GPtrArray *sent;    /* ReminderItem, borrowed: one an order, most urgent first */
    GPtrArray *held;    /* they wait for the end of the quiet hours */
    GPtrArray *failed;  /* nobody took them; tried again at the next run */
    gboolean is_digest;
    gboolean is_busy;     /* somebody else is writing: the next run catches up */
    gboolean has_no_file; /* nothing was ever tracked here */
} ReminderReport;

/*
 * An error: no reminder can be sent, or what was sent could not be recorded. The person was
 * told of the former once by `send`.
 */
ReminderReport *reminder_run(App *app, const ReminderRun *run, GError **error);
void reminder_report_free(ReminderReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReminderReport, reminder_report_free)
