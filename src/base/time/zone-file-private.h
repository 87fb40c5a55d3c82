/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zone file: one zone of the tz database as it lies on the disk (TZif, RFC 8536). */
#pragma once

#include <glib.h>

/*
 * TRUE when it is such a file and nothing is cut off. GLib reads what is missing as if it were
 * there, so nothing else is let near it.
 */
gboolean zone_file_is_whole(const char *path);
