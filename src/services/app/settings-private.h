/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the table of settings and the reading of the file share; for settings*.c only. */
#pragma once

#include "services/app/settings.h"

struct Settings {
    char *file_name;
    char *values[SETTING_COUNT]; /* NULL: the default */
    GPtrArray *remaps;           /* KeyRemap */
    GPtrArray *warnings;         /* char *, NULL-ended */
    GPtrArray *problems;         /* char *, NULL-ended */
};

gboolean setting_parse_flag(const char *value, gboolean *ret_flag);

/* "256 MiB": a number, K M G or T (each 1,024 of the one before), and iB or B where it is
 * written. */
gboolean setting_parse_size(const char *value, gint64 *ret_bytes);
