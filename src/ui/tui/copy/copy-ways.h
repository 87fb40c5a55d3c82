/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copy ways: by what a text gets into the clipboard here, in which order. It is decided from
 * the environment alone.
 *
 * The clipboard of the desktop is the best: its programs tell whether it worked. A multiplexer
 * comes next, and what the terminal itself does (OSC 52), which answers nothing, is last. Over
 * ssh a screen of the other machine (":0") is not the one that the person sits at.
 */
#pragma once

#include "ui/tui/term/term.h"

/* What the variables of that name say; NULL: not set. */
typedef struct {
    const char *tmux, *sty; /* a multiplexer around the program */
    const char *ssh_connection, *ssh_tty;
    const char *wayland_display, *display;
} CopyEnvironment;

/* Where a text is then, as a set. */
typedef enum {
    COPIED_TO_NOTHING = 0,
    COPIED_TO_DESKTOP = 1 << 0,
    COPIED_TO_TMUX = 1 << 1,
    COPIED_TO_TERMINAL = 1 << 2, /* if it lets programs do that: nobody knows */
} CopiedTo;

typedef struct {
    const char *const *argv; /* takes the text as standard input; NULL: the terminal does it */
    OscWrap wrap;            /* for the terminal */
    CopiedTo to;             /* when it worked */
    guint needless_after;    /* CopiedTo: not tried when it is there already */
} CopyWay;

/* Every way that this environment has, in order (GPtrArray of const CopyWay *). */
GPtrArray *copy_ways_find(const CopyEnvironment *environment);
