/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is sent to the terminal.
 *
 * curses writes until everything is written, and nothing gets a program out of that when the
 * terminal does not read (a stalled connection, a stopped emulator). So it draws into memory,
 * and what it drew is sent from here, whole, as far as the terminal takes it, until a signal
 * asks for the end.
 */
#include "ui/tui/term/term-private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/system/system.h"
#include "ui/tui/term/term-signals.h"

#define LOOK_FOR_SIGNALS_MS 200 /* one may come just before the waiting begins */

/* curses asks a terminal for its size and its modes, so it gets the real one first. */
FILE *
term_open_output(GError **error)
{
    int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    FILE *output = descriptor < 0 ? NULL : fdopen(descriptor, "w");

    if (output == NULL)
        error_set(error, RECOURSE_ERROR_FAILED, "The screens could not be opened: %s.",
                  g_strerror(errno));
    return output;
}

gboolean
term_collect_output(Term *term, GError **error)
{
    int collection = system_nameless_file();
    gboolean is_there = collection >= 0 && dup2(collection, fileno(term->output)) >= 0;

    if (!is_there)
        error_set(error, RECOURSE_ERROR_FAILED, "The screens could not be opened: %s.",
                  g_strerror(errno));
    else
        (void)fcntl(fileno(term->output), F_SETFD, FD_CLOEXEC);
    if (collection >= 0)
        (void)close(collection);
    term->is_collecting = is_there;
    return is_there;
}

/* What the terminal takes at once. Other programs use it too, so that it stays one that waits.
 */
static ssize_t
write_some(const char *bytes, gsize length)
{
    int flags = fcntl(STDOUT_FILENO, F_GETFL);
    ssize_t written;
    int failure;

    (void)fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
    written = write(STDOUT_FILENO, bytes, length);
    failure = errno;
    (void)fcntl(STDOUT_FILENO, F_SETFL, flags);
    errno = failure;
    return written;
}

void
term_send(const char *bytes, gsize length)
{
    while (length > 0 && !term_signals_end_is_asked()) {
        ssize_t written = write_some(bytes, length);

        if (written > 0) {
            bytes += written;
            length -= (gsize)written;
        } else if (written < 0 && errno == EAGAIN) {
            struct pollfd output = { .fd = STDOUT_FILENO, .events = POLLOUT };

            (void)poll(&output, 1, LOOK_FOR_SIGNALS_MS);
        } else if (written == 0 || errno != EINTR) {
            return; /* a terminal that is gone shows on the reading side */
        }
    }
}

void
term_send_collected(Term *term)
{
    int descriptor = fileno(term->output);
    off_t length = term->is_collecting ? lseek(descriptor, 0, SEEK_CUR) : 0;
    g_autofree char *bytes = NULL;

    if (length <= 0)
        return;
    bytes = g_malloc((gsize)length);
    if (pread(descriptor, bytes, (gsize)length, 0) == length) {
        gsize sent = (gsize)length;
        g_autofree char *exact = term_with_exact_colors(term, bytes, &sent);

        term_send(exact != NULL ? exact : bytes, sent);
    }
    (void)!ftruncate(descriptor, 0); /* memory: cannot fail */
    (void)lseek(descriptor, 0, SEEK_SET);
}
