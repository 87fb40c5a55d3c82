/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tools: what an assistant can call. A tool is a row: the command that it is, and those of its
 * options and operands that it takes. Schemas are made from these rows and the commands' own.
 */
#pragma once

#include "base/json/json.h"
#include "domain/words/words.h"
#include "ui/cli/call/call.h"
#include "ui/words/reminder-words.h"

typedef enum {
    ARGUMENT_TEXT,
    ARGUMENT_TEXTS, /* an array of them: the option several times, or operands */
    ARGUMENT_FLAG,
    ARGUMENT_COUNT,
} ArgumentKind;

typedef struct {
    const char *name; /* of the option; "_" stands for its "-" in a schema */
    ArgumentKind kind;
    const ChoiceSet *choices; /* one of these words; or NULL */
    const char *help;         /* N_(): of an operand; NULL: what the option says */
    gboolean is_needed;
    Privacy most;    /* it would tell what a level behind this one withholds */
    guint otherwise; /* of a count that is not given */
    guint limit;     /* of a count; 0: none */
} Argument;

typedef struct {
    const char *name;
    const char *command;
    const char *alone; /* an operand in front of all others when there are none, or NULL */
    const char *with;  /* the same when there are some */
    const char *help;  /* N_(): what the command's own help does not say; or NULL */
    const Argument *arguments; /* ended by a NULL name */
    Privacy most;              /* as of an Argument */
    gboolean is_public;        /* says nothing of any order */
    gboolean drafts;           /* writes, and stands behind --allow-drafts */
} Tool;

extern const Tool tools[];
extern const gsize tools_count;

/* The name of the operand of an order, and of words of a filter. */
#define ARGUMENT_ORDER "order"
#define ARGUMENT_FILTER "filter"

/* What the tools work with. */
typedef struct {
    Call *call; /* of the server */
    Privacy privacy;
    gboolean allows_drafts;
} ToolBox;

/* The array of tools/list. */
json_t *tools_list(gpointer toolbox);

/* The result of tools/call; NULL: there is no tool of that name. arguments may be NULL. */
json_t *tools_call(const char *name, const json_t *arguments, gpointer toolbox);
