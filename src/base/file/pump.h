/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pump: bytes from one descriptor to another, hashed on the way, in constant memory. Whoever
 * waits is asked after every piece whether to go on.
 */
#pragma once

#include <glib.h>

/* so_far: bytes of this file. FALSE: stop. */
typedef gboolean (*PumpGoesOn)(gpointer data, gint64 so_far);

typedef struct {
    PumpGoesOn goes_on; /* or NULL */
    gpointer data;
} PumpWatch;

typedef enum {
    PUMP_DONE,
    PUMP_STOPPED,     /* the watch said so */
    PUMP_READ_FAILED, /* errno */
    PUMP_WRITE_FAILED,
} PumpVerdict;

/*
 * Reads from, from where it stands to its end, writes all of it to `to` (-1: nowhere).
 * ret_sha256 gets 64 hexadecimal digits, ret_size how many bytes there were (NULL is fine).
 */
PumpVerdict pump(int from, int to, const PumpWatch *watch, char **ret_sha256, gint64 *ret_size);
