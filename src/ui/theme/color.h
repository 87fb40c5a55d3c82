/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Color: what a text can be drawn in: the terminal's own, one of its palette, or an exact one.
 * The palette's first 16 belong to the person's terminal; the others are the same in all.
 */
#pragma once

#include <glib.h>

typedef gint32 Color;

#define COLOR_OWN (-1)
#define COLOR_PALETTE 256
#define COLOR_EXACT 0x1000000 /* with 0xRRGGBB */

/* Reads "default", "bright-red", "color-208" or "#ff8700". */
gboolean color_parse(const char *word, Color *ret_color);

gboolean color_is_exact(Color color);

/* 0xRRGGBB; of the first 16 what xterm has for them. Not of COLOR_OWN. */
guint32 color_rgb(Color color);

/* The nearest of the palette: of all of it but the first 16, or of these alone. A color that is
 * not exact, and one of the palette that is there, stays. */
Color color_in_palette(Color color);
Color color_in_16(Color color);

/* Contrast by WCAG 2 (1 to 21). */
double color_contrast(guint32 a, guint32 b);
