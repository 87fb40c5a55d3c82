/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/call/import-watch.h"

#include <stdio.h>
#include <unistd.h>

#include "base/time/time.h"
#include "ui/words/words.h"

/* Progress is shown once it takes longer than this, in microseconds of now_monotonic(). */
#define PATIENCE 500000
#define BETWEEN_SHOWINGS 100000

static volatile sig_atomic_t is_interrupted;

static void
interrupt(int number)
{
    (void)number;
    is_interrupted = 1;
}

void
import_watch_begin(ImportWatch *watch)
{
    const struct sigaction handle = { .sa_handler = interrupt };

    *watch =
        (ImportWatch){ .is_shown_at_all = isatty(STDERR_FILENO), .shown_at = now_monotonic() };
    is_interrupted = 0;
    (void)sigaction(SIGINT, &handle, &watch->before); /* cannot fail for these arguments */
}

static void
show(ImportWatch *watch, ImportPhase phase, gint64 done, gint64 total)
{
    fprintf(stderr, "\r\033[K%s", phase == IMPORT_READING ? _("Reading") : _("Writing"));
    if (total > 0)
        fprintf(stderr, " %d %%", (int)(MIN(done, total) * 100 / total));
    (void)fflush(stderr); /* nothing depends on it being seen */
    watch->is_shown = TRUE;
}

gboolean
import_watch_take(gpointer data, ImportPhase phase, gint64 done, gint64 total)
{
    ImportWatch *watch = data;
    gint64 now = now_monotonic();

    if (watch->is_shown_at_all &&
        now - watch->shown_at > (watch->is_shown ? BETWEEN_SHOWINGS : PATIENCE)) {
        show(watch, phase, done, total);
        watch->shown_at = now;
    }
    return !is_interrupted;
}

void
import_watch_end(ImportWatch *watch)
{
    (void)sigaction(SIGINT, &watch->before, NULL);
    if (watch->is_shown)
        fputs("\r\033[K", stderr);
}
