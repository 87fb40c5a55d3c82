/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words for a place of the command line: one table, from what help calls the place to what
 * is offered there. */
#pragma once

#include "domain/case/case.h"
#include "services/app/app.h"
#include "ui/cli/call/call.h"

typedef struct {
    char *word;
    char *meaning; /* for people; "" */
} CompleteWord;

typedef struct {
    GPtrArray *words;               /* CompleteWord; those that begin as what is typed does */
    const Command *const *commands; /* every one there is */
    const char *typed;
    gboolean with_files; /* the shell's own names of files, too */
} CompleteWords;

/* What is passed is borrowed. */
void complete_words_init(CompleteWords *words, const Command *const *commands,
                         const char *typed);
void complete_words_clear(CompleteWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CompleteWords, complete_words_clear)

/* Takes it when it begins as what is typed does. meaning may be NULL. */
void complete_words_add(CompleteWords *words, const char *word, const char *meaning);

/* Whether the table knows what a place is: "ORDER", "yes|no". option: whose value it is, or
 * NULL. */
gboolean complete_knows(const char *option, const char *place);

/*
 * The words for the value of an option (NULL: an operand), by its place, or by the field of
 * orders that it is. What cannot be read offers nothing.
 */
void complete_place(CompleteWords *words, App *app, const char *option, const char *place,
                    const OrderField *field);
