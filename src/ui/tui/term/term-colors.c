/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Colours: pairs of them for curses.
 *
 * curses knows exact colours only where the terminal's description is one of the few of the
 * name “-direct”. Nearly all terminals that have them are described with a palette of 256, and
 * say so in COLORTERM. There the palette's last colours stand for the exact ones in what curses
 * draws, and are changed into them when it is sent.
 */
#include "ui/tui/term/term-private.h"

#include <string.h>

#define FIRST_EXACT (COLOR_PALETTE - 1)
#define DIRECT_LEAST 8 /* below, a direct colour is one of the terminal's first eight */

static gboolean
is_direct(void)
{
    return COLORS > COLOR_PALETTE;
}

/* A colour as curses knows it. */
static int
number_of(Term *term, Color color)
{
    if (is_direct() && color >= DIRECT_LEAST)
        return MAX((int)color_rgb(color), DIRECT_LEAST);
    if (COLORS < 16 && color >= 8 && color < 16)
        return color - 8;
    if (!color_is_exact(color) &&
        (term->depth != DEPTH_EXACT || color <= FIRST_EXACT - EXACT_MOST))
        return color; /* above, the palette's own may stand for others: a picture's are exact,
                         too */
    for (int i = 0; i < term->exact_count; i++) {
        if (term->exact[i] == color)
            return FIRST_EXACT - i;
    }
    if (term->exact_count == EXACT_MOST)
        return color_in_16(color);
    term->exact[term->exact_count] = color;
    return FIRST_EXACT - term->exact_count++;
}

static void
make_pair(Term *term, int pair, ColorPair colors)
{
    int foreground = number_of(term, colors.foreground);
    int background = number_of(term, colors.background);

#if defined NCURSES_EXT_COLORS && NCURSES_EXT_COLORS
    (void)init_extended_pair(pair, foreground, background);
#else
    (void)init_pair((short)pair, (short)foreground, (short)background);
#endif
}

/* Where all are taken they are made anew: the screen is drawn whole then. */
static int
next_pair(Term *term)
{
    if (term->pair_count + 1 >= MIN(COLOR_PAIRS, G_MAXSHORT)) {
        g_hash_table_remove_all(term->pairs);
        term->pair_count = term->exact_count = 0;
        (void)clearok(curscr, TRUE);
    }
    return ++term->pair_count;
}

short
term_pair(Term *term, Style style)
{
    const ColorPair colors = { style.foreground, style.background };
    gint64 key = (gint64)style.foreground * G_MAXUINT32 + style.background;
    int pair;

    if (term->depth == DEPTH_NONE ||
        (colors.foreground == COLOR_OWN && colors.background == COLOR_OWN))
        return 0;
    pair = GPOINTER_TO_INT(g_hash_table_lookup(term->pairs, &key));
    if (pair > 0)
        return (short)pair;
    pair = next_pair(term);
    g_hash_table_insert(term->pairs, g_memdup2(&key, sizeof key), GINT_TO_POINTER(pair));
    make_pair(term, pair, colors);
    return (short)pair;
}

/* How the description selects a colour of the palette. */
static char *
selection(const char *capability, int color)
{
    const char *form = tigetstr(capability);
    const char *made = form == NULL || form == (const char *)-1 ? NULL : tiparm(form, color);

    return g_strdup(made == NULL ? "" : made);
}

/* Changes each place of the sequence; nothing is done where the terminal has none. */
static void
replace(GString *bytes, const char *sequence, const char *by)
{
    gsize length = strlen(sequence);
    gsize at = 0;

    while (length > 0 && at + length <= bytes->len) {
        const char *found = memchr(bytes->str + at, sequence[0], bytes->len - at);

        if (found == NULL)
            return;
        at = (gsize)(found - bytes->str);
        if (at + length > bytes->len || memcmp(found, sequence, length) != 0) {
            at++;
            continue;
        }
        (void)g_string_erase(bytes, (gssize)at, (gssize)length);
        (void)g_string_insert(bytes, (gssize)at, by);
        at += strlen(by);
    }
}

static void
replace_color(GString *bytes, const char *capability, int number, int code, guint32 rgb)
{
    g_autofree char *sequence = selection(capability, number);
    g_autofree char *by =
        g_strdup_printf("\033[%d;2;%u;%u;%um", code, rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);

    replace(bytes, sequence, by);
}

char *
term_with_exact_colors(const Term *term, const char *bytes, gsize *length)
{
    GString *changed;

    if (term->exact_count == 0)
        return NULL;
    changed = g_string_new_len(bytes, (gssize)*length);
    for (int i = 0; i < term->exact_count; i++) {
        guint32 rgb = color_rgb(term->exact[i]);

        replace_color(changed, "setaf", FIRST_EXACT - i, 38, rgb);
        replace_color(changed, "setab", FIRST_EXACT - i, 48, rgb);
    }
    *length = changed->len;
    return g_string_free(changed, FALSE);
}
