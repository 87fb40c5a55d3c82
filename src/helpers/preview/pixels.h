/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pixels: what is to be seen of a file, small and the right way up. */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "base/file/file.h"

/*
 * The picture, the first page of a document, or an early picture of a film; the file is that of
 * the descriptor. It is decoded to about so many pixels where its format can. NULL with the
 * error. Owned by the caller.
 */
GdkPixbuf *pixels_of(int file, MediaType type, int width, int height, GError **error);
