/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paths: where the program keeps things, after the XDG base directories. Works without HOME
 * (then the user database, then an error that says which variable to set). All results are
 * absolute and owned by the caller.
 */
#pragma once

#include <glib.h>

typedef struct {
    char *data;   /* $XDG_DATA_HOME/recourse: the case file */
    char *config; /* $XDG_CONFIG_HOME/recourse: recourse.conf, themes, policies */
    char *state;  /* $XDG_STATE_HOME/recourse: device id, markers, backups, heartbeat */
    char *cache;  /* $XDG_CACHE_HOME/recourse */
} Paths;

Paths *paths_new(GError **error);
void paths_free(Paths *paths);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Paths, paths_free)

/* An absolute path for a file that the person named, relative to the working directory. */
char *path_absolute(const char *path);

/* The path with the home folder written as ~, for people. */
char *path_for_people(const char *path);
