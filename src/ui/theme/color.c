/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/theme/color.h"

#include <string.h>

#define BRIGHT 8
#define CUBE 16   /* 6 x 6 x 6 colours begin here, */
#define GREYS 232 /* and 24 greys here */

static const char *const names[] = { "black", "red",     "green", "yellow",
                                     "blue",  "magenta", "cyan",  "white" };

static const guint32 first_16[] = { 0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd,
                                    0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00,
                                    0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff };

static gboolean
parse_name(const char *word, Color *ret_color)
{
    gboolean is_bright = g_str_has_prefix(word, "bright-");

    if (is_bright)
        word += strlen("bright-");
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (g_str_equal(word, names[i])) {
            *ret_color = (Color)(is_bright ? i + BRIGHT : i);
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
parse_exact(const char *digits, Color *ret_color)
{
    guint32 rgb = 0;

    if (strlen(digits) != 6)
        return FALSE;
    for (int i = 0; i < 6; i++) {
        if (!g_ascii_isxdigit(digits[i]))
            return FALSE;
        rgb = rgb * 16 + (guint32)g_ascii_xdigit_value(digits[i]);
    }
    *ret_color = (Color)(COLOR_EXACT | rgb);
    return TRUE;
}

gboolean
color_parse(const char *word, Color *ret_color)
{
    guint64 index;

    if (g_str_equal(word, "default")) {
        *ret_color = COLOR_OWN;
        return TRUE;
    }
    if (*word == '#')
        return parse_exact(word + 1, ret_color);
    if (!g_str_has_prefix(word, "color-"))
        return parse_name(word, ret_color);
    if (!g_ascii_string_to_unsigned(word + strlen("color-"), 10, 0, COLOR_PALETTE - 1, &index,
                                    NULL))
        return FALSE;
    *ret_color = (Color)index;
    return TRUE;
}

gboolean
color_is_exact(Color color)
{
    return color >= COLOR_EXACT;
}

guint32
color_rgb(Color color)
{
    static const guint32 levels[] = { 0, 95, 135, 175, 215, 255 };
    guint32 index;

    g_return_val_if_fail(color != COLOR_OWN, 0);
    if (color_is_exact(color))
        return (guint32)color & 0xffffff;
    if (color < CUBE)
        return first_16[color];
    if (color >= GREYS)
        return (8 + 10 * ((guint32)color - GREYS)) * 0x010101;
    index = (guint32)color - CUBE;
    return levels[index / 36] << 16 | levels[index / 6 % 6] << 8 | levels[index % 6];
}

static int
distance(guint32 a, guint32 b)
{
    int sum = 0;

    for (int shift = 0; shift < 24; shift += 8) {
        int apart = (int)(a >> shift & 0xff) - (int)(b >> shift & 0xff);

        sum += apart * apart;
    }
    return sum;
}

static Color
nearest(Color color, Color first, Color end)
{
    Color best = first;

    for (Color other = first; other < end; other++) {
        if (distance(color_rgb(color), color_rgb(other)) <
            distance(color_rgb(color), color_rgb(best)))
            best = other;
    }
    return best;
}

Color
color_in_palette(Color color)
{
    return color_is_exact(color) ? nearest(color, CUBE, COLOR_PALETTE) : color;
}

Color
color_in_16(Color color)
{
    return color < CUBE ? color : nearest(color, 0, CUBE);
}

/* To the power of 2.4 without the library of mathematics, which nothing else of the program
 * needs: the square, times the fifth root of the square (Newton's way). */
static double
linear(double part)
{
    double square = part * part;
    double root = 1;

    for (int i = 0; i < 60; i++)
        root -= (root - square / (root * root * root * root)) / 5;
    return square * root;
}

static double
luminance(guint32 rgb)
{
    static const double weights[] = { 0.0722, 0.7152, 0.2126 };
    double sum = 0;

    for (int i = 0; i < 3; i++) {
        double part = (double)(rgb >> (8 * i) & 0xff) / 255;

        sum += weights[i] * (part <= 0.04045 ? part / 12.92 : linear((part + 0.055) / 1.055));
    }
    return sum;
}

double
color_contrast(guint32 a, guint32 b)
{
    double one = luminance(a) + 0.05, other = luminance(b) + 0.05;

    return MAX(one, other) / MIN(one, other);
}
