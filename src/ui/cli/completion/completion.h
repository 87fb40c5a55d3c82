/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Completion: what could stand where somebody has begun to type, read from the same tables as
 * the call itself: a command, an option, the value of an option, or an operand. The shells ask
 * the command `complete` (complete.c); the words for a place, by what help calls it, are a
 * table of the room's (places.c).
 */
#pragma once

#include "ui/cli/completion/places.h"

typedef enum {
    COMPLETE_NOTHING,
    COMPLETE_COMMAND,
    COMPLETE_OPTION, /* one of those of command, or of every command */
    COMPLETE_VALUE,  /* of option */
    COMPLETE_OPERAND,
} CompletionKind;

typedef struct {
    CompletionKind kind;
    const Command *command;  /* the one that was named, or NULL; borrowed like all of these */
    const char *option;      /* whose value it is, without the dashes; else NULL */
    char *place;             /* what help calls it there: "ORDER", "yes|no"; or NULL */
    const OrderField *field; /* of an option that is a field of orders; else NULL */
    const char *typed;       /* what stands there so far; behind the "=" of "--option=" */
    int prefix;              /* how many bytes of the last word stand before that */
} Completion;

/*
 * words: those behind the program's name, up to the one being typed (may be ""), NULL-ended and
 * not none. FALSE never: words that cannot be read leave COMPLETE_NOTHING.
 */
void completion_read(const Command *const *commands, const Option *options,
                     const char *const *words, Completion *ret_completion);
void completion_clear(Completion *completion);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Completion, completion_clear)
