/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/dossier/pages-watch.h"

#include <stdio.h>
#include <unistd.h>

#include "base/text/text.h"
#include "base/time/time.h"
#include "ui/words/words.h"

/* Progress is shown once it takes longer than this, in microseconds of now_monotonic(). */
#define PATIENCE 500000
#define BETWEEN_SHOWINGS 100000

static const int signals[PAGES_WATCH_SIGNALS] = { SIGINT, SIGTERM, SIGHUP };
static volatile sig_atomic_t is_ended;

static void
end(int number)
{
    (void)number;
    is_ended = 1;
}

void
pages_watch_begin(PagesWatch *watch)
{
    const struct sigaction handle = { .sa_handler = end };

    *watch =
        (PagesWatch){ .is_shown_at_all = isatty(STDERR_FILENO), .shown_at = now_monotonic() };
    is_ended = 0;
    for (int i = 0; i < PAGES_WATCH_SIGNALS; i++)
        (void)sigaction(signals[i], &handle, &watch->before[i]); /* cannot fail so */
}

gboolean
pages_watch_take(PagesWatch *watch, int page, int pages)
{
    gint64 now = now_monotonic();

    if (watch->is_shown_at_all &&
        now - watch->shown_at > (watch->is_shown ? BETWEEN_SHOWINGS : PATIENCE)) {
        fprintf(stderr, "\r\033[K%s", _("Writing"));
        if (pages > 0)
            fprintf(stderr, " %d/%d", page, pages);
        (void)fflush(stderr); /* nothing depends on it being seen */
        watch->is_shown = TRUE;
        watch->shown_at = now;
    }
    return !is_ended;
}

void
pages_watch_end(PagesWatch *watch)
{
    for (int i = 0; i < PAGES_WATCH_SIGNALS; i++)
        (void)sigaction(signals[i], &watch->before[i], NULL);
    if (watch->is_shown)
        fputs("\r\033[K", stderr);
}
