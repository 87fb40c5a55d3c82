/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Heartbeat: the trace that a run of the reminder leaves in the state folder, one file a case
 * file, so that the screens can tell when it last ran and what came of it. It is written by the
 * real clock and stands outside the case file: the reminder must be able to say that it could
 * not open that.
 */
#pragma once

#include "services/app/app.h"

typedef struct {
    Instant ran_at;            /* INSTANT_UNKNOWN: never */
    Instant sent_at;           /* when something was last delivered */
    gint64 sent, held, failed; /* orders, by the last run */
    char *problem;             /* a sentence: why no reminder can be sent; NULL: all is well */
    Instant problem_told_at;   /* INSTANT_UNKNOWN: the person was not told yet */
    Instant button_at; /* when a button of a notification was pressed that did not work */
    char *button;      /* its label; NULL: the last one pressed worked */
    char *button_why;  /* a sentence */
} Heartbeat;

/* Where the notification helper tells of a button that did not work. Owned by the caller. */
char *heartbeat_button_path(const App *app);

/* Never NULL: a file that is not there, or cannot be read, is that of no run. */
Heartbeat *heartbeat_load(const App *app);
void heartbeat_free(Heartbeat *heartbeat);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Heartbeat, heartbeat_free)

/* On a full disk it goes to the runtime folder, so that the same is not told at every run. */
gboolean heartbeat_save(const App *app, const Heartbeat *heartbeat, GError **error);

/* What is known of the person in front of the screens. */
typedef struct {
    Instant seen_at;       /* last looked at the screens; INSTANT_UNKNOWN: never */
    gboolean was_offered;  /* that reminders can come by themselves */
    gboolean does_without; /* and wants to hear no more of it */
} Presence;

/* What was sent since seen_at is what happened while they were away. */
Presence presence_load(const App *app);
gboolean presence_save(const App *app, const Presence *presence, GError **error);
