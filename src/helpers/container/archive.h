/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archive: the members of a zip or a tar, by libarchive. */
#pragma once

#include "base/file/file.h"
#include "helpers/opening/opening.h"

/* name: of the archive; its members are called "NAME/MEMBER", or MEMBER when it is NULL. */
gboolean archive_read(Opening *opening, const char *name, FileKind kind, const char *bytes,
                      gsize length, int depth, GError **error);
