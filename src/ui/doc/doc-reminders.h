/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of reminders. */
#pragma once

#include "services/remind/remind.h"
#include "ui/doc/doc.h"
#include "ui/words/reminder-ways.h"

typedef struct {
    App *app;
    const ReminderStatus *status;
    Instant away_since; /* what was sent since is new; INSTANT_UNKNOWN: nothing is */
} RemindersContent;

/* Whether it runs by itself, when it ran, what came of it. */
void doc_reminders_timer(Doc *doc, const RemindersContent *content);

/* What is wrong, and what helps; what nobody could deliver, and why; what will be, and what was
 * sent; what the person wished; the files that are kept up to date; the settings. */
void doc_reminders(Doc *doc, const RemindersContent *content);

/* A way of reminding that was tried, or is told of; texts are borrowed. */
typedef struct {
    const char *label;
    const char *result; /* a sentence */
    WayVerdict verdict;
} ReminderWay;

/* What works here, way by way. */
void doc_reminders_ways(Doc *doc, const ReminderWay *ways, guint count);

/* What the person wished of the order as a whole; nothing where that is nothing. */
void doc_reminders_of_order(Doc *doc, App *app, const char *order);
