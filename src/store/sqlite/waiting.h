/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waiting for another process that holds the case file: briefly, and so that it can be stopped.
 */
#pragma once

#define BUSY_MILLISECONDS 10000

/* SQLite's busy handler; data is the Db. */
int waiting_handler(void *data, int attempt);
