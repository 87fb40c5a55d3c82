/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decode: pictures that a PDF cannot hold as they are, made into such as it can. */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

typedef enum {
    DECODE_DONE,
    DECODE_NO_LOADER, /* nothing on this machine reads that type */
    DECODE_TOO_LARGE,
    DECODE_DAMAGED,
} DecodeResult;

/* The first picture of a file of that type ("webp"), upright, as a JPEG or (where that would
 * lose something) a PNG that tells nothing but its pixels. The bytes are the caller's. */
DecodeResult decode_picture(const GByteArray *bytes, const char *type, GByteArray **ret_made);

/* The same as its pixels, of any type that is read here, and those as a file of that type, or
 * of one that loses as little. */
DecodeResult decode_upright(const GByteArray *bytes, const char *type, GdkPixbuf **ret_pixbuf);
GByteArray *decode_encode(GdkPixbuf *pixbuf, const char *type);
