/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Call: one command as it was called: its options and operands, and what it works with. Texts
 * are borrowed from the Call.
 */
#pragma once

#include "ui/cli/call/command.h"

/* Opens the screens (tui.h). color is the word of --color, or NULL; order is the id of the one
 * to open first, or NULL; asks: with the questions of its dispute. */
typedef gboolean (*ScreensFunction)(App *app, const char *color, const char *order,
                                    gboolean asks, GError **error);

struct Call {
    const Command *command; /* NULL: none was named */
    GPtrArray *given;       /* Given */
    char **operands;        /* NULL-ended */
    App *app;               /* NULL for a command that needs none */
    Output *output;
    ScreensFunction screens; /* NULL: there are none */
    ExitStatus status;
    gboolean is_waiting_said; /* that somebody else is writing */
};

Call *call_new(void);
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
