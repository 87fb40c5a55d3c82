/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Theme: what each role of text looks like. Screens name roles, never colours. Only the
 * terminal's own 16 colours and its default background are used; without colour the attributes
 * alone remain.
 */
#pragma once

#include <glib.h>

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
    gint16 foreground; /* 0..15, in a picture 0..255, or -1: the terminal's own */
    gint16 background;
    guint8 flags;
} Style;

typedef struct {
    Style styles[ROLE_COUNT];
    gboolean is_monochrome;
} Theme;

void theme_init(Theme *theme, gboolean is_monochrome);

/*
 * Overrides roles from a theme file: a key file with one group [roles], such as "urgent = bold
 * red" or "banner = black on yellow". A key or word that is not known is an error with the
 * file's name.
 */
gboolean theme_load(Theme *theme, const char *path, GError **error);

/* Reads "bold bright-red on default". FALSE names the word that is not known. */
gboolean style_parse(const char *text, Style *ret_style, char **ret_unknown);
