/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scan: reads the next piece of an ASCII text and moves behind it, or leaves the place alone.
 */
#pragma once

#include <glib.h>

/* A number of minimum to maximum ASCII digits (at most 9), not followed by a further digit. */
gboolean scan_number(const char **place, int minimum, int maximum, int *ret_number);

gboolean scan_char(const char **place, char expected);
