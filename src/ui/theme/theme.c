/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/theme/theme-private.h"

#include <string.h>

/* clang-format off */
static const struct {
    const char *name;
    guint8 monochrome; /* flags when there is no colour */
} roles[ROLE_COUNT] = {
    [ROLE_TEXT]     = { "text",     0                            },
    [ROLE_DIM]      = { "dim",      STYLE_DIM                    },
    [ROLE_STRONG]   = { "strong",   STYLE_BOLD                   },
    [ROLE_TITLE]    = { "title",    STYLE_BOLD                   },
    [ROLE_HEADING]  = { "heading",  STYLE_DIM                    },
    [ROLE_URGENT]   = { "urgent",   STYLE_BOLD                   },
    [ROLE_SOON]     = { "soon",     STYLE_BOLD                   },
    [ROLE_DOUBTFUL] = { "doubtful", 0                            },
    [ROLE_PAUSED]   = { "paused",   0                            },
    [ROLE_GOOD]     = { "good",     0                            },
    [ROLE_BAR]      = { "bar",      0                            },
    [ROLE_RULE]     = { "rule",     STYLE_DIM                    },
    [ROLE_KEY]      = { "key",      STYLE_BOLD                   },
    [ROLE_LABEL]    = { "label",    0                            },
    [ROLE_FIELD]    = { "field",    STYLE_UNDERLINE              },
    [ROLE_MARKED]   = { "marked",   STYLE_BOLD | STYLE_UNDERLINE },
    [ROLE_BANNER]   = { "banner",   STYLE_REVERSE                },
    [ROLE_ERROR]    = { "error",    STYLE_BOLD                   },
};
/* clang-format on */

const char *
role_name(Role role)
{
    return roles[role].name;
}

int
role_find(const char *name)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        if (g_str_equal(roles[i].name, name))
            return i;
    }
    return -1;
}

/* As most programs agree to read it. */
static gboolean
names_exact_colors(void)
{
    const char *says = g_getenv("COLORTERM");

    return g_strcmp0(says, "truecolor") == 0 || g_strcmp0(says, "24bit") == 0;
}

ThemeDepth
theme_depth(int colors)
{
    if (colors > COLOR_PALETTE || (colors == COLOR_PALETTE && names_exact_colors()))
        return DEPTH_EXACT;
    if (colors == COLOR_PALETTE)
        return DEPTH_256;
    return colors > 1 ? DEPTH_16 : DEPTH_NONE;
}

ThemeDepth
theme_depth_of_name(const char *terminal)
{
    if (terminal != NULL && g_str_has_suffix(terminal, "-direct"))
        return DEPTH_EXACT;
    if (names_exact_colors())
        return DEPTH_EXACT;
    return terminal != NULL && strstr(terminal, "256color") != NULL ? DEPTH_256 : DEPTH_16;
}

/* Of the palette, too: then nothing of it but the first 16 is asked of the terminal. */
static Color
exactly(Color color)
{
    return color >= 16 && color < COLOR_PALETTE ? (Color)(COLOR_EXACT | color_rgb(color))
                                                : color;
}

static Style
style_at(Style style, ThemeDepth depth)
{
    if (depth == DEPTH_EXACT) {
        style.foreground = exactly(style.foreground);
        style.background = exactly(style.background);
    }
    if (depth == DEPTH_16) {
        style.foreground = color_in_16(style.foreground);
        style.background = color_in_16(style.background);
    } else if (depth == DEPTH_256) {
        style.foreground = color_in_palette(style.foreground);
        style.background = color_in_palette(style.background);
    }
    return style;
}

static Style
choose_style(const ThemeFile *file, int role, ThemeDepth depth)
{
    const guint32 bit = 1u << role;
    Style style = { COLOR_OWN, COLOR_OWN, roles[role].monochrome };

    if (depth == DEPTH_16 && file->has_16 & bit)
        return style_at(file->styles_16[role], depth);
    if (depth != DEPTH_NONE)
        return file->has & bit ? style_at(file->styles[role], depth) : style;
    if (file->is_own & bit)
        style.flags = file->styles[role].flags;
    return style;
}

void
theme_make(Theme *ret_theme, const ThemeFile *file, ThemeDepth depth)
{
    const Style ground = style_at((Style){ file->ink, file->paper, 0 }, depth);
    gboolean has_ground = depth >= DEPTH_256 && !file->is_monochrome;

    if (file->is_monochrome)
        depth = DEPTH_NONE;
    for (int i = 0; i < ROLE_COUNT; i++) {
        Style style = choose_style(file, i, depth);

        if (has_ground && style.foreground == COLOR_OWN)
            style.foreground = ground.foreground;
        if (has_ground && style.background == COLOR_OWN)
            style.background = ground.background;
        ret_theme->styles[i] = style;
    }
}

double
theme_contrast(const Theme *theme, Role role)
{
    const Style *style = &theme->styles[role];

    if (style->foreground == COLOR_OWN || style->background == COLOR_OWN)
        return 0;
    return color_contrast(color_rgb(style->foreground), color_rgb(style->background));
}

/* base: 30 for ink, 40 for paper. */
static void
append_color(GString *sequence, Color color, int base)
{
    if (color_is_exact(color)) {
        guint32 rgb = color_rgb(color);

        g_string_append_printf(sequence, ";%d;2;%u;%u;%u", base + 8, rgb >> 16, rgb >> 8 & 0xff,
                               rgb & 0xff);
    } else if (color >= 16) {
        g_string_append_printf(sequence, ";%d;5;%d", base + 8, color);
    } else if (color >= 8) {
        g_string_append_printf(sequence, ";%d", base + 60 + color - 8);
    } else if (color >= 0) {
        g_string_append_printf(sequence, ";%d", base + color);
    }
}

char *
style_sequence(const Theme *theme, Role role)
{
    /* clang-format off */
    static const struct { guint8 flag; const char *code; } codes[] = {
        { STYLE_BOLD, ";1" }, { STYLE_DIM, ";2" }, { STYLE_UNDERLINE, ";4" }, { STYLE_REVERSE, ";7" },
    };
    /* clang-format on */
    const Style *style = &theme->styles[role];
    const Style *ground = &theme->styles[ROLE_TEXT];
    GString *sequence = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
        if (style->flags & codes[i].flag)
            g_string_append(sequence, codes[i].code);
    }
    append_color(sequence, style->foreground, 30);
    if (style->background != ground->background)
        append_color(sequence, style->background, 40);
    if (sequence->len > 0) {
        g_string_overwrite_len(sequence, 0, "[", 1);
        g_string_prepend_c(sequence, '\033');
        g_string_append_c(sequence, 'm');
    }
    return g_string_free(sequence, FALSE);
}
