/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of the log, as far as appending needs it; see LogEnd. */
#pragma once

#include "store/db.h"

/* Loads it once a transaction; makes our device known to the file. */
gboolean log_end_load(Db *db, GError **error);

/* ret_key: 0 for a device that the file does not know. */
gboolean log_device_find(Db *db, const char *device, gint64 *ret_key, GError **error);

/* The key of a device in this file, which is made known to it. */
gboolean log_device_key(Db *db, const char *device, gint64 *ret_key, GError **error);
