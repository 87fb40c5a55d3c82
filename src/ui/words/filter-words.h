/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Filter words: what could stand as the next word of a filter (domain/watch/filter.h), each
 * with what it means: for the completion of shells, and for the list below the field of the
 * screens.
 */
#pragma once

#include "services/app/app.h"

typedef struct {
    char *word;        /* "state:shipped"; "state:" */
    char *meaning;     /* for people */
    char *names;       /* what else it is called, commas between; or NULL */
    gboolean is_begun; /* more has to be typed behind it */
} FilterWord;

/*
 * typed: the word that is being typed, which may begin with a dash; then all of them do. Behind
 * a name ("state:") all that can follow it; else the names, and with values all that the closed
 * lists among them have. They are not narrowed further. GPtrArray of FilterWord, owned.
 */
GPtrArray *filter_words_list(App *app, const char *typed, gboolean with_values);

/* Where the last word of a filter begins, of which blanks between quotes are a part. */
gsize filter_words_last(const char *text);
