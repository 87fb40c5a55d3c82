/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signals of a full-screen program. Fatal ones put the terminal back with bytes prepared
 * beforehand and are raised again; the others become flags and a readable descriptor.
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
} Signalled;

/* modes: those of the terminal before the screens. */
gboolean term_signals_install(const struct termios *modes, GError **error);
void term_signals_remove(void);

/* The bytes that put the terminal back, at most 512; copied. */
void term_signals_set_restore(const char *bytes, gsize length);

int term_signals_descriptor(void);

/* What has come since the last call: Signalled flags. */
guint term_signals_take(void);

/* Stops the process as if nobody had handled SIGTSTP; returns when it goes on. */
void term_signals_stop(void);
