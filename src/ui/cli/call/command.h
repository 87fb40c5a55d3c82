/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Command: one subcommand, as a row of facts. The parser, the help, the man page's check and
 * the shell completions read the same rows (commands.c). A new command is its file cmd-NAME.c
 * and one row.
 */
#pragma once

#include "services/app/app.h"
#include "ui/cli/tell/output.h"

/* What the program exits with (cli.md). */
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

typedef struct Call Call;

/* Runs it. Without an error the program exits with call_set_status(), or STATUS_DONE. */
typedef gboolean (*CommandFunction)(Call *call, GError **error);

typedef struct {
    const char *name;
    const char *operands;            /* "ORDER..."; "" for none */
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
