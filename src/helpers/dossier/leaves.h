/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves: the pages of a PDF of somebody else's, drawn as they would be printed. */
#pragma once

#include <cairo.h>
#include <glib.h>

typedef enum {
    LEAVES_READ,
    LEAVES_NO_READER, /* this program was built without Poppler */
    LEAVES_ENCRYPTED, /* it opens with a password only */
    LEAVES_DAMAGED,
} LeavesResult;

typedef struct Leaves Leaves;

/* The bytes are taken over. */
LeavesResult leaves_open(GByteArray *bytes, Leaves **ret_leaves);
void leaves_free(Leaves *leaves);

int leaves_count(const Leaves *leaves);

/* How large page i, 0.., is, in points. */
void leaves_size(const Leaves *leaves, int i, double *ret_width, double *ret_height);

/* Page i into a box of that place and size, as large as it fits and no larger than it is.
 * FALSE: there is none. */
gboolean leaves_draw(const Leaves *leaves, int i, cairo_t *cr, double x, double y, double width,
                     double height);
