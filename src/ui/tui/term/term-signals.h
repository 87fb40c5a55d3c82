/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signals of a full-screen program. None that ends a process leaves the terminal raw.
 *
 * A fault puts the terminal back at once, with bytes prepared beforehand, and is raised again.
 * What asks for the end (a hangup, a kill, a spent limit) becomes a flag and a readable
 * descriptor, so that the screens can keep what was typed; a program that does not heed it
 * within a second, or is asked twice, is ended as a fault is. The others become flags.
 *
 * The state is per process: a signal handler has no other place to look.
 */
#pragma once

#include <termios.h>

#include <glib.h>

typedef enum {
    SIGNALLED_RESIZE = 1 << 0,
    SIGNALLED_STOP = 1 << 1,
    SIGNALLED_CONTINUE = 1 << 2,
    SIGNALLED_END = 1 << 3, /* said until the end */
} Signalled;

/* modes: those of the terminal before the screens. */
gboolean term_signals_install(const struct termios *modes, GError **error);
void term_signals_remove(void);

/* The bytes that put the terminal back, at most 512; copied. */
void term_signals_set_restore(const char *bytes, gsize length);

/*
 * Sends these bytes and sets the modes, whatever state the terminal is in. What it has not read
 * by then is thrown away if there is no room for them; waits half a second at most.
 */
void term_signals_put_back(void);

int term_signals_descriptor(void);

/* What has come since the last call: Signalled flags. */
guint term_signals_take(void);

gboolean term_signals_end_is_asked(void);

/* Ends the process by the signal that asked for it, if one did. */
void term_signals_end(void);

/* Stops the process as if nobody had handled SIGTSTP; returns when it goes on. */
void term_signals_stop(void);
