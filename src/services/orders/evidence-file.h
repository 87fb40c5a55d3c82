/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence file: looking at one file safely. What evidence.c and evidence-verify.c share. */
#pragma once

#include <sys/stat.h>

#include "services/app/app.h"

/* Opening and closing the case file outside SQLite would drop its locks: ask this first. */
gboolean evidence_file_is_case(App *app, const char *path);

/* A regular file, never a link, and without waiting for anybody; -1 with errno otherwise. */
int evidence_file_open(const char *path, struct stat *ret_state);

/* SHA-256 of all bytes from here on, or NULL when reading failed (errno). */
char *evidence_file_hash(int fd);
