/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Own files: the key files in a folder of the user's that lie over those of the program. What
 * cannot be read is a problem to tell, never an end.
 */
#pragma once

#include "base/embedded.h"
#include "domain/policy/policy.h"

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

/* A key file by its name, without the suffix. */
typedef struct {
    char *name;
    char *path; /* of the user's, or NULL */
    KeyFile *keys;
} OwnKeys;

/* FALSE with the error set: the keys of this file are not right. */
typedef gboolean (*OwnKeysCheck)(const KeyFile *keys, const char *file, GError **error);

/*
 * The program's own key files (which are right) in their sequence, each with the user's of the
 * same name laid over it, and behind them those that the user has besides. One of the user's
 * that is wrong, also by what is made of it, is a problem, and is left out as a whole.
 * GPtrArray of OwnKeys.
 */
GPtrArray *own_files_laid(const Embedded *builtin, const char *folder, const char *suffix,
                          OwnKeysCheck check, GPtrArray *problems);
