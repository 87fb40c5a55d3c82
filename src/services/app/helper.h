/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Helper: another program run by its argument vector, never by a shell, in a process group of
 * its own, with a time limit and resource limits. What it is told goes to its standard input.
 *
 * The program's own helpers live in $pkglibexecdir (or the build folder); hooks and system
 * programs are run the same way. SIGPIPE must be ignored (main.c does).
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *const *argv; /* NULL-ended; without a slash it is searched for in PATH */
    const char *input;       /* for its standard input; NULL: nothing */
    gssize input_length;     /* -1: up to the NUL */
    int descriptor;          /* is its standard input instead; 0: none. Stays open here */
    int milliseconds;        /* how long it may take; then its whole group is killed */
    guint memory_megabytes;  /* address space; 0: as much as there is */
    guint processor_seconds; /* 0: as much as it takes */
    gsize output_limit;      /* bytes that it may print; 0: HELPER_OUTPUT_LIMIT */
    /* Done as soon as it has printed one whole line; it then goes on by itself. */
    gboolean goes_on;
    /* Asked again and again while it runs; FALSE, with the error set, stops it. Or NULL. */
    gboolean (*ask)(gpointer data, gsize printed, GError **error);
    /* Gives the next piece of its standard input, none at the end; it stays there until the
     * next call. FALSE stops it. Or NULL. */
    gboolean (*feed)(gpointer data, const char **ret_bytes, gsize *ret_length, GError **error);
    /* Is given each line that it prints, without its end, as soon as it is there: nothing of
     * it is kept, and the time counts from the last one. FALSE stops it. Or NULL. */
    gboolean (*line)(gpointer data, const char *text, gsize length, GError **error);
    gpointer data; /* of these functions */
} HelperCall;

typedef struct {
    char *output; /* what it printed, with a NUL behind it */
    gsize output_length;
    char *complaint; /* the first line of its standard error, sanitised; "" for none */
    int exit_status; /* 0 when it goes on */
} HelperResult;

#define HELPER_OUTPUT_LIMIT (1024 * 1024)

/*
 * TRUE when it ran to its end, whatever it exited with. FALSE with a sentence when it could not
 * be started, took too long, printed too much, or died of a signal.
 */
gboolean helper_run(const HelperCall *call, HelperResult *ret_result, GError **error);

void helper_result_clear(HelperResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HelperResult, helper_result_clear)

/* Starts a program that shows something to the person, and leaves it alone: it goes on when
 * this one ends, and sees nothing of its terminal. */
gboolean helper_leave(const char *const *argv, GError **error);

/*
 * Where one of the program's own helpers is ("notify"): in $RECOURSE_HELPERS, beside a program
 * that runs from its build folder, or in $pkglibexecdir. NULL when it is not there (built
 * without it). Owned by the caller.
 */
char *helper_find(const char *name);

/* The program that is running, absolute. Owned by the caller. */
char *helper_own_program(void);
