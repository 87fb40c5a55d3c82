/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much bytes look like a text in an encoding in which nearly all bytes mean something. A
 * text has letters beside letters of their own kind, capitals in front, and the signs of
 * everyday use; read in the wrong encoding it has not.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *name;
    /* From -300, impossible, to 200, nothing but usual characters. */
    int (*weigh)(const guint8 *bytes, gsize length);
} EncodingKind;

/* In the sequence in which they are preferred where the text is the same in two. */
extern const EncodingKind encoding_kinds[];
extern const gsize encoding_kinds_count;
