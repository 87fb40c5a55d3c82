/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Theme: what each role of text looks like, in the screens and in what commands print. Both
 * name roles, never colours.
 *
 * What a theme says is a file, data/themes/NAME.theme or one of the person's; what it looks
 * like depends on how many colours the terminal has. Without colour the attributes alone
 * remain.
 */
#pragma once

#include "ui/theme/color.h"

typedef enum {
    ROLE_TEXT,
    ROLE_DIM,      /* what may be overlooked */
    ROLE_STRONG,   /* what must not be */
    ROLE_TITLE,    /* the program's or view's name */
    ROLE_HEADING,  /* of columns and groups */
    ROLE_URGENT,   /* under a day, or overdue */
    ROLE_SOON,     /* under three days */
    ROLE_DOUBTFUL, /* unknown, estimated */
    ROLE_PAUSED,
    ROLE_GOOD,
    ROLE_BAR,    /* how much of a window is used */
    ROLE_RULE,   /* the line between list and detail */
    ROLE_KEY,    /* a key in the footer */
    ROLE_LABEL,  /* what stands before a value */
    ROLE_FIELD,  /* where something can be typed */
    ROLE_MARKED, /* tagged rows */
    ROLE_BANNER, /* what holds for the whole screen, such as --now */
    ROLE_ERROR,
    ROLE_COUNT,
} Role;

typedef enum {
    STYLE_BOLD = 1 << 0,
    STYLE_DIM = 1 << 1,
    STYLE_UNDERLINE = 1 << 2,
    STYLE_REVERSE = 1 << 3,
} StyleFlags;

typedef struct {
    Color foreground;
    Color background;
    guint8 flags;
} Style;

/* How many colours there are to draw with. */
typedef enum {
    DEPTH_NONE,
    DEPTH_16, /* or 8 */
    DEPTH_256,
    DEPTH_EXACT,
} ThemeDepth;

/* Of a terminal whose description has so many colours; COLORTERM says whether any can be named
 * exactly. The other of a terminal of that name (TERM, or NULL), where no description was read.
 */
ThemeDepth theme_depth(int colors);
ThemeDepth theme_depth_of_name(const char *terminal);

/* What the styles are at one depth. */
typedef struct {
    Style styles[ROLE_COUNT];
} Theme;

/* What a file says. */
typedef struct {
    char *name;
    char *title; /* N_(), where it is the program's */
    char *path;  /* of the person's own that has a say in it, or NULL */
    gboolean is_monochrome;
    Color paper, ink; /* what the screen is filled with, from 256 colours on; or COLOR_OWN */
    guint32 has, has_16, is_own; /* a bit a role: styles, styles_16; the person's own */
    Style styles[ROLE_COUNT];
    Style styles_16[ROLE_COUNT];
} ThemeFile;

void theme_file_free(ThemeFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ThemeFile, theme_file_free)

/* A theme that says nothing. */
ThemeFile *theme_file_new(const char *name);
ThemeFile *theme_file_copy(const ThemeFile *file);

/*
 * Lays a text upon what the theme says: a key file with [theme], [roles] such as "urgent = bold
 * #ff5f5f" or "banner = black on yellow", and [roles-16]. path: of the person's own, or NULL;
 * problems name it, else name, with the line. Where it fails, the theme stays as it was.
 */
gboolean theme_file_read(ThemeFile *theme, const char *text, const char *name, const char *path,
                         GError **error);

/* What it looks like. */
void theme_make(Theme *ret_theme, const ThemeFile *file, ThemeDepth depth);

/* The contrast of a role that has an ink and a paper of its own at that depth; 0: the terminal
 * decides. */
double theme_contrast(const Theme *theme, Role role);

const char *role_name(Role role);

/* What is sent before text of that style in a line of output; "" for the terminal's own. The
 * paper of the theme is left out: a line is no screen. Owned. */
char *style_sequence(const Theme *theme, Role role);

/* Reads "bold bright-red on default". FALSE names the word that is not known. */
gboolean style_parse(const char *text, Style *ret_style, char **ret_unknown);
