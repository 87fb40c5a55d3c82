/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/copy/copy.h"

#include "base/error.h"
#include "base/text/text.h"
#include "base/time/time.h"
#include "services/app/app.h"
#include "ui/tui/copy/copy-ways.h"
#include "ui/tui/copy/view-whole.h"
#include "ui/words/words.h"

#define PROGRAM_MILLISECONDS 1000
#define KEYS_WAIT_MICROSECONDS                                    \
    100000 /* as long as a program gets although a key is pressed \
            */
#define EXCERPT_COLUMNS 24

typedef struct {
    Term *term;
    gint64 began; /* of the monotonic clock */
} Copying;

/* A key never waits for a desktop that does not answer. */
static gboolean
may_go_on(gpointer data, gsize printed, GError **error)
{
    const Copying *copying = data;

    (void)printed;
    if (now_monotonic() - copying->began < KEYS_WAIT_MICROSECONDS ||
        !term_has_key_waiting(copying->term))
        return TRUE;
    error_set(error, RECOURSE_ERROR_CANCELLED, "A key was pressed.");
    return FALSE;
}

static gboolean
copy_by_program(Term *term, const CopyWay *way, const char *text)
{
    Copying copying = { term, now_monotonic() };
    const HelperCall call = {
        .argv = way->argv,
        .input = text,
        .input_length = -1,
        .milliseconds = PROGRAM_MILLISECONDS,
        .ask = may_go_on,
        .data = &copying,
    };
    g_auto(HelperResult) result = { 0 };

    /* Why it did not work matters to nobody: the next way is tried. */
    return helper_run(&call, &result, NULL) && result.exit_status == 0;
}

static guint
copy_by_all_ways(Term *term, const char *text)
{
    const CopyEnvironment environment = {
        .tmux = g_getenv("TMUX"),
        .sty = g_getenv("STY"),
        .ssh_connection = g_getenv("SSH_CONNECTION"),
        .ssh_tty = g_getenv("SSH_TTY"),
        .wayland_display = g_getenv("WAYLAND_DISPLAY"),
        .display = g_getenv("DISPLAY"),
    };
    g_autoptr(GPtrArray) ways = copy_ways_find(&environment);
    guint copied = COPIED_TO_NOTHING;

    for (guint i = 0; i < ways->len; i++) {
        const CopyWay *way = ways->pdata[i];

        if ((way->needless_after & copied) != 0)
            continue;
        if (way->argv != NULL ? copy_by_program(term, way, text)
                              : term_copy(term, text, way->wrap))
            copied |= way->to;
    }
    return copied;
}

static const char *
sentence_of(guint copied)
{
    if ((copied & COPIED_TO_DESKTOP) != 0)
        return _("“{text}” is in the clipboard.");
    if ((copied & COPIED_TO_TMUX) != 0)
        return _("“{text}” is in tmux's buffer, and in the clipboard if your terminal allows "
                 "it. Copy again to see it whole.");
    return _("“{text}” is in the clipboard if your terminal allows it. Copy again to see it "
             "whole.");
}

static Reaction
show_whole(Tui *tui, const char *text)
{
    tui_open(tui, view_whole_new(tui, text));
    tui_say(tui, ROLE_STRONG, _("Select the text with the mouse. Any key goes back."));
    return REACTION_SCREEN;
}

Reaction
copy_text(Tui *tui, const char *text)
{
    Term *term = tui_term(tui);
    g_autofree char *excerpt = text_line(text, EXCERPT_COLUMNS);
    g_autofree char *sentence = NULL;
    guint copied;

    if (term_was_copied(term, text)) {
        term_forget_copy(term);
        return show_whole(tui, text);
    }
    copied = copy_by_all_ways(term, text);
    if (copied == COPIED_TO_NOTHING)
        return show_whole(tui, text);
    if ((copied & COPIED_TO_DESKTOP) != 0)
        term_forget_copy(term);
    sentence = text_fill(sentence_of(copied), "text", excerpt, NULL);
    tui_say(tui, ROLE_GOOD, sentence);
    return REACTION_PART;
}
