/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Typed path: the path of a file as a person types it or a terminal pastes it when the file is
 * dropped there: quoted, with backslashes before what a shell would take, with ~ for the home.
 */
#pragma once

#include <glib.h>

/* As the system takes it; "" where nothing is typed. Owned. */
char *typed_path(const char *text);

/*
 * What a path that is being typed could become (GPtrArray of char *, owned), each to be typed
 * just so: the files and folders of the folder that it names so far, by name, folders ending
 * with "/". Hidden ones only where a dot is typed. Nothing typed: the home.
 */
GPtrArray *typed_path_list(const char *text);
