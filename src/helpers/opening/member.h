/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Member: one file of an archive, unpacked. Its name is a label, never a path. */
#pragma once

#include <glib.h>

typedef struct {
    char *name; /* "CONTAINER/NAME"; NAME where the archive is the file itself */
    GByteArray *bytes;
} Member;

/* container: NULL for the file itself. */
Member *member_new(const char *container, const char *name);
void member_free(gpointer member);

/* With a NUL behind them. */
const char *member_bytes(const Member *member);

/* By its name in the container; NULL when it is not there. */
const Member *member_find(const GPtrArray *members, const char *container, const char *name);
