/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the renewing of watched files and their records share. */
#pragma once

#include "services/export/export.h"

#define WATCHED_FOLDER "watched" /* in the state folder */

/* Where the record of a file is kept for this case file; owned. */
char *watched_record_path(const App *app, const char *path);

/* Those of every case file (GPtrArray of WatchedFile); what cannot be read is none. */
GPtrArray *watched_records(const App *app);

gboolean watched_record_save(const App *app, const WatchedFile *file, GError **error);
