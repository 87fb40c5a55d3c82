/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Command: one subcommand, as a row of facts. The parser, the help, the man page's check and
 * the shell completions read the same rows (commands.c). A new command is its file NAME.c and
 * one row.
 *
 * Call: one command as it was called: its options and operands, and what it works with. Texts
 * are borrowed from the Call.
 */
#pragma once

#include "domain/case/case.h"
#include "services/app/app.h"
#include "ui/words/place.h"

typedef struct Call Call;
typedef struct Output Output; /* tell/output.h */

/* What the program exits with. */
typedef enum {
    STATUS_DONE = 0,
    STATUS_FAILED = 1,
    STATUS_USAGE = 2,
    STATUS_NOT_FOUND = 3,
    STATUS_REFUSED = 4,
    STATUS_FINDINGS = 5,
    STATUS_SAVED = 6, /* done and saved, but something failed behind that */
    STATUS_DUE = 10,
} ExitStatus;

typedef struct {
    const char *name;  /* without the dashes */
    const char *value; /* what stands for its value in help ("TIME"); NULL: it takes none */
    const char *help;  /* N_() */
} Option;

/* Runs it. Without an error the program exits with call->status. */
typedef gboolean (*CommandFunction)(Call *call, GError **error);

/* What may stand behind a first operand ("ORDER FILE..."); NULL: there is no such first one. */
typedef const char *(*CommandOperandsBehind)(const char *first);

typedef struct {
    const char *name;
    const char *operands;            /* "ORDER..."; "" for none */
    CommandOperandsBehind behind;    /* where it depends on the first operand, or NULL */
    int least, most;                 /* how many operands; most -1: any number */
    const Option *options;           /* ended by a NULL name; NULL: none */
    gboolean lists;                  /* shows orders or clocks as computed when written */
    gboolean takes_fields;           /* also takes an option for every row of order_fields */
    gboolean needs_app;              /* FALSE: works without a home and with wrong settings */
    gboolean forgives_settings;      /* works with what can be read of recourse.conf */
    gboolean needs_no_dates;         /* works, or tells why not, without the time zones */
    const char *help;                /* N_(): one sentence */
    const char *more;                /* N_(): what else there is to know, or NULL */
    void (*explain)(Output *output); /* what else help shows behind the options, or NULL */
    CommandFunction run;
} Command;

/* Of a table that ends with NULL; NULL when there is none of that name. */
const Command *command_find(const Command *const *commands, const char *name);

/* The command whose name is most like the word, or NULL when none is. */
const Command *command_guess(const Command *const *commands, const char *word);

/* Of a table that ends with a NULL name (NULL: an empty one); NULL when there is none. */
const Option *option_find(const Option *options, const char *name);

/* The field of orders that an option sets: by the option that people read, or by the field's
 * own name. NULL when there is none. */
const OrderField *option_find_field(const char *name);

/* Opens the screens at a place. color is the word of --color, or NULL; order is the id of the
 * one that the place is about, or NULL. */
typedef gboolean (*ScreensFunction)(App *app, const char *color, Place first, const char *order,
                                    GError **error);

struct Call {
    const Command *const *commands; /* every one there is; NULL-ended */
    const Option *options;          /* that all of them take; ended by a NULL name */
    const Command *command;         /* NULL: none was named */
    GPtrArray *given;               /* Given */
    char **operands;                /* NULL-ended */
    App *app;                       /* NULL for a command that needs none */
    Output *output;                 /* borrowed; NULL unless a command runs */
    ScreensFunction screens;        /* NULL: there are none */
    ExitStatus status;
    gboolean is_waiting_said; /* that somebody else is writing */
};

Call *call_new(const Command *const *commands, const Option *options);
void call_free(Call *call);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Call, call_free)

/*
 * Reads the words behind the program's name. Options may stand anywhere; "--" ends them. An
 * error says what was wrong and what to do.
 */
gboolean call_parse(Call *call, const char *const *words, GError **error);

/* The value of an option (the last one given; "" of a flag), or NULL when it was not given. */
const char *call_value(const Call *call, const char *option);
gboolean call_has(const Call *call, const char *option);

/* Every value given for an option, in order: GPtrArray of borrowed text. */
GPtrArray *call_values(const Call *call, const char *option);

guint call_operand_count(const Call *call);

/* An option whose value is a span (base/time/span.h), in seconds. */
gboolean call_span(const Call *call, const char *option, gint64 otherwise, gint64 *ret_seconds,
                   GError **error);

/* An option whose value is a count, 1 or more. */
gboolean call_count(const Call *call, const char *option, guint otherwise, guint *ret_count,
                    GError **error);
