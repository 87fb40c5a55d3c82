/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names: every name under which the place of a case file is known, and what is in the way to
 * it. A link can lead to a disk that is not mounted or to a cloud folder that is not up: the
 * file is then away, and must not be taken for one that never was.
 */
#pragma once

#include <glib.h>

typedef struct {
    /* Absolute, without links before their last part that exists: one before each link that was
     * followed, in the sequence of the way, and last the place itself. */
    GPtrArray *all;
    int reason;     /* errno: why nothing can be said to be there; 0 when something is */
    char *obstacle; /* the part of the way that the reason is about, or NULL */
    gboolean is_behind_link; /* the obstacle is a part of what a link leads to */
} Names;

/* path is absolute. Never fails: what is in the way is in the result. */
Names *names_find(const char *path);
void names_free(Names *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Names, names_free)

/* The last of all: the one name that a file has. */
const char *names_place(const Names *names);
