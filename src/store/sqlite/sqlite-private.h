/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a connection needs of its neighbours: the statements that it keeps, and how it waits. */
#pragma once

#include "store/sqlite/sqlite.h"

void query_free(Query *query);

#define BUSY_MILLISECONDS 10000

/*
 * SQLite's busy handler; data is the Db: waits for another process that holds the case file,
 * briefly, and so that it can be stopped.
 */
int waiting_handler(void *data, int attempt);
