/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/call/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "base/time/time.h"
#include "ui/words/words.h"

/* Progress is shown once it takes longer than this, in microseconds of now_monotonic(). */
#define PATIENCE 500000
#define BETWEEN_SHOWINGS 100000

static const int signals[PROGRESS_SIGNALS] = { SIGINT, SIGTERM, SIGHUP };
static volatile sig_atomic_t is_interrupted;

static void
interrupt(int number)
{
    (void)number;
    is_interrupted = 1;
}

void
progress_begin(Progress *progress)
{
    const struct sigaction handle = { .sa_handler = interrupt };

    *progress =
        (Progress){ .is_shown_at_all = isatty(STDERR_FILENO), .shown_at = now_monotonic() };
    is_interrupted = 0;
    for (int i = 0; i < PROGRESS_SIGNALS; i++) /* which cannot fail for these arguments */
        (void)sigaction(signals[i], &handle, &progress->before[i]);
}

static void
show(Progress *progress, const char *what, gint64 done, gint64 total)
{
    fprintf(stderr, "\r\033[K%s", what);
    if (total > 0)
        fprintf(stderr, " %d %%", (int)(MIN(done, total) * 100 / total));
    (void)fflush(stderr); /* nothing depends on it being seen */
    progress->is_shown = TRUE;
}

gboolean
progress_take(Progress *progress, const char *what, gint64 done, gint64 total)
{
    gint64 now = now_monotonic();

    if (progress->is_shown_at_all &&
        now - progress->shown_at > (progress->is_shown ? BETWEEN_SHOWINGS : PATIENCE)) {
        show(progress, what, done, total);
        progress->shown_at = now;
    }
    return !is_interrupted;
}

gboolean
progress_take_import(gpointer data, ImportPhase phase, gint64 done, gint64 total)
{
    return progress_take(data, phase == IMPORT_READING ? _("Reading") : _("Writing"), done,
                         total);
}

gboolean
progress_take_evidence(gpointer data, gint64 done, gint64 total)
{
    return progress_take(data, _("Reading"), done, total);
}

void
progress_end(Progress *progress)
{
    for (int i = 0; i < PROGRESS_SIGNALS; i++)
        (void)sigaction(signals[i], &progress->before[i], NULL);
    if (progress->is_shown)
        fputs("\r\033[K", stderr);
}
