/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Film: a film as a few pictures of it, each with its time, for paper shows no film. They are
 * taken by ffmpeg, a process of its own with limits of its own: what does not come to its end
 * there is a film of which no pictures can be taken, and nothing worse.
 */
#pragma once

#include <glib.h>

#define FILM_FRAMES 12

typedef enum {
    FILM_READ,
    FILM_NO_READER, /* ffmpeg is not installed */
    FILM_DAMAGED,   /* no picture can be taken, or not in time */
} FilmResult;

typedef struct {
    gint64 at; /* milliseconds from the beginning */
    gint64 offset;
    gsize length;
    int width, height;
} FilmFrame;

typedef struct {
    int scratch;   /* where the pictures are, JPEG one behind the other; borrowed */
    gint64 length; /* milliseconds; 0: not known, and there is one picture */
    guint count;
    FilmFrame frames[FILM_FRAMES];
} Film;

/* A file without a name, for the pictures of films: they are not kept in memory. -1 with errno.
 */
int film_scratch(void);

/* A file that is open, of a type ("mp4", "mkv"). */
FilmResult film_open(int file, const char *type, int scratch, Film **ret_film);
void film_free(Film *film);

/* A picture of it, a JPEG that tells nothing but its pixels; NULL: it cannot be read back. */
GByteArray *film_frame(const Film *film, guint i);

/* "0:03.5", "12:07", "1:02:07": with tenths where the film is shorter than a minute. Owned by
 * the caller. */
char *film_time(const Film *film, gint64 milliseconds);
