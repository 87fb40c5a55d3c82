/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Saved: what became of the act that is at work: it is not saved, it is saved, or it is saved
 * but may not survive a power cut. Decided and worded here alone: whatever commits, or puts a
 * file in its place, settles it, and whoever answers the person asks it.
 *
 * Behind the point from which an act is done nothing undoes it: a failure there
 * (RECOURSE_ERROR_SAVED) is a doubt to tell beside what was done, never "nothing was changed".
 */
#pragma once

#include <glib.h>

typedef struct {
    gboolean is_saved;
    char *doubt; /* why it may not survive a power cut: a sentence; NULL: it will */
} Saved;

/* A new act: nothing is saved yet. Wherever a Saved is taken it may be NULL: nobody asks. */
void saved_begin(Saved *saved);

/*
 * The end of an act. error is what it failed with; RECOURSE_ERROR_SAVED becomes a doubt, and
 * the act is done. TRUE: it is done, and no error is set. Takes cause over.
 */
gboolean saved_settle(Saved *saved, gboolean is_done, GError *cause, GError **error);

/* Keeps a doubt about something on the way, which the end of the act may still take away. */
void saved_doubt(Saved *saved, const GError *cause);

/* Whether an act that failed is saved all the same; then its error says so from now on, and is
 * a RECOURSE_ERROR_SAVED. */
gboolean saved_explain(const Saved *saved, GError **error);

/* What to tell of an act that is done but in doubt, once: a sentence, owned by the caller, or
 * NULL. */
char *saved_take_doubt(Saved *saved);
