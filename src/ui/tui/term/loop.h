/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loop: waits for the keyboard, a signal, an instant, or a change of the case file by somebody
 * else, without waking up in between.
 */
#pragma once

#include "base/time/time.h"

typedef struct Loop Loop;

typedef enum {
    WOKE_INPUT = 1 << 0,
    WOKE_TIME = 1 << 1, /* the instant has come, or the system's clock was set */
    WOKE_FILE = 1 << 2, /* the watched file may have changed */
    WOKE_GONE = 1 << 3, /* the terminal is no more */
} Woke;

Loop *loop_new(int signal_descriptor, GError **error);
void loop_free(Loop *loop);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Loop, loop_free)

/*
 * Watches a SQLite file by all names (char *) that lead to it: commits delete its journal, and
 * somebody may rename, replace or remove it, or its folder. Where the system has nobody who
 * tells, they are looked at once a second; calling it again begins anew.
 */
void loop_watch(Loop *loop, const GPtrArray *names);

/*
 * Waits until something happens: by the real clock (INSTANT_NEVER: no instant), and no longer
 * than so many milliseconds (-1: no limit). Returns Woke flags; 0 when the time ran out.
 */
guint loop_wait(Loop *loop, Instant wake_at, int milliseconds);
