/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Own files: the key files in a folder of the user's that lie over those of the program. What
 * cannot be read is a problem to tell, never an end.
 */
#pragma once

#include <glib.h>

/*
 * The names of the folder's files that end in suffix, sorted (GPtrArray of char *); a folder
 * that is not there has none. problems (char *) gets a sentence when it cannot be read.
 */
GPtrArray *own_files_list(const char *folder, const char *suffix, GPtrArray *problems);

/* The whole text, of at most OWN_FILE_LIMIT bytes. Owned by the caller. */
#define OWN_FILE_LIMIT (1024 * 1024)
char *own_file_read(const char *path, GError **error);

/* Keeps the sentence of an error. */
void own_files_add_problem(GPtrArray *problems, const GError *cause);
