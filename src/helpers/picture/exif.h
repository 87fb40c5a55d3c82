/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cameras and programs write beside the pixels: EXIF and XMP. */
#pragma once

#include "helpers/picture/facts.h"

/* A block of EXIF: a head of TIFF and what follows it, without "Exif" before. */
void exif_take(Facts *facts, const guint8 *tiff, gsize length);

/* Anything that may hold a packet of XMP, such as the whole file. */
void xmp_take(Facts *facts, const guint8 *bytes, gsize length);
