/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * PageArchive: a page saved with everything that belongs to it (MHTML): a message of many
 * parts, of which those that are pages are read.
 */
#pragma once

#include "helpers/opening/opening.h"

gboolean page_archive_read(Opening *opening, const char *name, const char *bytes, gsize length,
                           GError **error);
