/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Crumbs: what backups, exports and restores that were killed have left: copies of everything,
 * which nobody knows of and which purge would not reach. They are looked for wherever this
 * program writes, and wherever it wrote for the person. One that is still being written is
 * none (base/file/passing.h).
 */
#pragma once

#include "services/app/app.h"

/* Their paths: GPtrArray of char *, sorted, empty when there are none. */
GPtrArray *crumbs_find(const App *app);

/* Removes them. */
void crumbs_sweep(const App *app);
