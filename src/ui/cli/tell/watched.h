/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watched: renews the watched files (services/watched-files.h) behind what a command did. */
#pragma once

#include "services/export/export.h"
#include "ui/cli/tell/output.h"

/*
 * Renews them, unless the clock is not the real one, and says what could not be renewed.
 * most: nothing is done where there are more orders (0: however many). only_new: what was wrong
 * before is not said again.
 */
void watched_renew(Call *call, gint64 most, gboolean only_new);

/* The table of them (GPtrArray of WatchedFile), and below it what is wrong. */
void watched_put(Call *call, const GPtrArray *files);
json_t *watched_to_json(const WatchedFile *file);
