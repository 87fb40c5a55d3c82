/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opener: hands a web address to the desktop. By argv, never through a shell. */
#pragma once

#include <glib.h>

/* Only http:// and https:// are opened; anything else is refused. */
gboolean opener_open(const char *address, GError **error);
