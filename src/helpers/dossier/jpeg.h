/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JPEG: what is taken out of one without touching its pixels, and what it becomes when it has
 * to be smaller.
 */
#pragma once

#include <glib.h>

typedef struct {
    int width, height; /* as stored, before it is turned */
    int components;
    int orientation; /* 1..8 as EXIF has it */
} JpegFacts;

/* FALSE: it is none, it is cut off, or it is damaged. Decodes it once, small. */
gboolean jpeg_look(const guint8 *bytes, gsize length, JpegFacts *ret_facts);

/* The same from its first bytes alone, for one of which it is known that all of it can be
 * decoded. FALSE: they do not tell, or it is larger than is ever decoded. */
gboolean jpeg_head(const guint8 *bytes, gsize length, JpegFacts *ret_facts);

/*
 * The same pixels without what else it tells: kept are JFIF, the colour profile, Adobe's mark,
 * tables and scans up to the end of the picture; whatever stands behind it goes (telephones
 * hide a film there). The turn is kept. NULL: its parts do not fit together.
 */
GByteArray *jpeg_strip(const guint8 *bytes, gsize length, int orientation);

/* So many pixels wide and high, with its colour profile and its turn and nothing else. NULL: it
 * cannot be decoded, or has colours of a printer. */
GByteArray *jpeg_reduce(const guint8 *bytes, gsize length, int width, int height,
                        int orientation);
