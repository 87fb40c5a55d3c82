/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Unpacking: from bytes to what is in them, by what kind of file they are. */
#pragma once

#include "helpers/opening/opening.h"

/* What the bytes hold; name is NULL for the file itself, depth 0. */
gboolean unpack_read(Opening *opening, const char *name, const char *bytes, gsize length,
                     int depth, GError **error);
