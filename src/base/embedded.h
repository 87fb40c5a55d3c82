/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Embedded: a data file that is part of the program. build-aux/embed writes the tables; a table
 * ends with an entry whose name is NULL.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *name;  /* the file's name without its folder */
    const char *bytes; /* a NUL stands behind them */
    gsize length;      /* without that NUL */
} Embedded;
