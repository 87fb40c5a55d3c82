/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminder words: what a reminder says, as much of it as the privacy setting allows. */
#pragma once

#include "services/reminders.h"
#include "services/wishes.h"

typedef struct {
    App *app;
    Instant now;
} ReminderWords;

/* For ReminderRun; words is a ReminderWords. */
Notice *reminder_speak(const GPtrArray *items, gpointer words);
Notice *reminder_speak_of_problem(const char *why, gpointer words);

/* What `remind --test` sends. */
Notice *reminder_speak_of_test(void);

/* "5 h 12 min left: window closes". Owned by the caller. */
char *reminder_line(const ReminderItem *item, Instant now);

/* "silent until Mon 23 Nov 19:17", "7 d, 1 d and 2 h before". Owned by the caller. */
char *reminder_wish_words(const WishNote *note, const Zone *zone, Instant now);

/* One line for the screens when something about reminders is wrong, the worst first: no
 * reminder can be sent, some were not delivered, nothing sends them. NULL: all is well. */
char *reminder_banner(const ReminderStatus *status, Instant now);

/* "While you were away: 3 reminders, the last 2 h ago"; NULL: none. Owned by the caller. */
char *reminder_away(const ReminderStatus *status, Instant now);
