/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Gzip: a compressed file, by zlib and not by libarchive, which looks at neither the sum nor
 * the length behind it.
 */
#pragma once

#include "helpers/opening/opening.h"

gboolean gzip_read(Opening *opening, const char *name, const char *bytes, gsize length,
                   int depth, GError **error);
