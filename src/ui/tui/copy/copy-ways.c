/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/copy/copy-ways.h"

/* What there is around the program. */
enum {
    HAS_TMUX = 1 << 0,
    HAS_SCREEN = 1 << 1,
    HAS_WAYLAND = 1 << 2,
    HAS_X11 = 1 << 3,
};

static const char *const wl_copy[] = { "wl-copy", NULL };
static const char *const xclip[] = { "xclip", "-selection", "clipboard", "-in", NULL };
static const char *const tmux[] = { "tmux", "load-buffer", "-w", "-", NULL };

/* clang-format off */
static const struct {
    guint needs, without; /* HAS_* */
    CopyWay way;
} ways[] = {
    { HAS_WAYLAND, 0,          { wl_copy, OSC_PLAIN,          COPIED_TO_DESKTOP,  COPIED_TO_NOTHING } },
    { HAS_X11,     0,          { xclip,   OSC_PLAIN,          COPIED_TO_DESKTOP,  COPIED_TO_DESKTOP } },
    { HAS_TMUX,    0,          { tmux,    OSC_PLAIN,          COPIED_TO_TMUX,     COPIED_TO_NOTHING } },
    { HAS_TMUX,    0,          { NULL,    OSC_THROUGH_TMUX,   COPIED_TO_TERMINAL, COPIED_TO_DESKTOP } },
    { HAS_SCREEN,  HAS_TMUX,   { NULL,    OSC_THROUGH_SCREEN, COPIED_TO_TERMINAL, COPIED_TO_DESKTOP } },
    { 0,           HAS_SCREEN, { NULL,    OSC_PLAIN,          COPIED_TO_TERMINAL, COPIED_TO_DESKTOP | COPIED_TO_TMUX } },
};
/* clang-format on */

static gboolean
is_set(const char *value)
{
    return value != NULL && *value != '\0';
}

static guint
surroundings(const CopyEnvironment *environment)
{
    gboolean is_remote = is_set(environment->ssh_connection) || is_set(environment->ssh_tty);
    guint has = 0;

    if (is_set(environment->tmux))
        has |= HAS_TMUX;
    else if (is_set(environment->sty))
        has |= HAS_SCREEN;
    if (is_set(environment->wayland_display) && !is_remote)
        has |= HAS_WAYLAND;
    if (is_set(environment->display) && !(is_remote && *environment->display == ':'))
        has |= HAS_X11;
    return has;
}

GPtrArray *
copy_ways_find(const CopyEnvironment *environment)
{
    guint has = surroundings(environment);
    GPtrArray *found = g_ptr_array_new();

    for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
        if ((ways[i].needs & ~has) == 0 && (ways[i].without & has) == 0)
            g_ptr_array_add(found, (gpointer)&ways[i].way);
    }
    return found;
}
