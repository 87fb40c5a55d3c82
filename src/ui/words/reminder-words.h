/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminder words: what a reminder says, as much of it as the privacy setting allows. */
#pragma once

#include "services/remind/remind.h"

typedef struct {
    App *app;
    Instant now;
} ReminderWords;

/* For ReminderRun; words is a ReminderWords. */
Notice *reminder_speak(const GPtrArray *items, gpointer words);
Notice *reminder_speak_of_problem(const char *why, gpointer words);

/* The same for what could not be delivered (ToldNote). */
Notice *reminder_speak_of_notes(const GPtrArray *notes, gpointer words);

/* What `remind --test` sends. */
Notice *reminder_speak_of_test(void);

/* How much of an order may be shown where others may look. */
typedef enum {
    PRIVACY_FULL,
    PRIVACY_NUMBER,
    PRIVACY_NONE,
} Privacy;

/* What the settings ask for. */
Privacy reminder_privacy(const App *app);

/* "5 h 12 min left: window closes". Owned by the caller. */
char *reminder_line(const ReminderItem *item, Instant now);

/* "silent until Mon 23 Nov 19:17", "7 d, 1 d and 2 h before". Owned by the caller. */
char *reminder_wish_words(const WishNote *note, const Zone *zone, Instant now);

/* What is wrong about reminders, the worst first. */
typedef enum {
    TROUBLE_NONE,
    TROUBLE_PROBLEM,     /* none can be sent */
    TROUBLE_UNDELIVERED, /* some could not be delivered */
    TROUBLE_UNWATCHED,   /* nothing sends them */
} ReminderTrouble;

ReminderTrouble reminder_trouble(const ReminderStatus *status);

/* The same as a sentence; NULL: all is well. Owned by the caller. */
char *reminder_trouble_words(const ReminderStatus *status, Instant now);

/* "“Open” did not work: xterm said: …". Owned by the caller. */
char *reminder_button_words(const Heartbeat *heartbeat);

/* "While you were away: 3 reminders, the last 2 h ago"; NULL: none. Owned by the caller. */
char *reminder_away(const ReminderStatus *status, Instant now);
