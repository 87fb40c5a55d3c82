/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts: what was found in a file so far, and the file as bytes that may end anywhere. */
#pragma once

#include "base/json/json.h"

/* Pictures are read whole; what is larger says nothing. */
#define PICTURE_BYTES_MOST ((gint64)192 * 1024 * 1024)

typedef struct {
    json_t *found;
    int fd; /* standard input: the file */
    gint64 size;
} Facts;

/* FALSE: so many bytes do not stand there. */
gboolean facts_read(const Facts *facts, gint64 offset, void *into, gsize count);

/* All of it; NULL: too large, or it cannot be read. */
GBytes *facts_read_whole(const Facts *facts);

void facts_set_size(Facts *facts, gint64 width, gint64 height);
void facts_set_damaged(Facts *facts);

/* What is found first stays. offset may be NULL. */
void facts_set_taken(Facts *facts, const char *text, const char *offset, const char *source);
void facts_set_text(Facts *facts, const char *name, const char *text);
void facts_set_place(Facts *facts);

/* Prints what was found, and the program is done. */
void facts_print(const Facts *facts);

guint32 number_of(const guint8 *bytes, gsize count);        /* the first byte weighs most */
guint32 number_little_of(const guint8 *bytes, gsize count); /* the last one does */
