/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term-signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"

#define RESTORE_LIMIT 512

static const int fatal_signals[] = { SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGTERM,
                                     SIGINT, SIGBUS,  SIGFPE,  SIGILL };
static const int told_signals[] = { SIGWINCH, SIGTSTP, SIGCONT };

/* Written before the handlers are installed, and only read by them. */
static char restore_bytes[RESTORE_LIMIT];
static gsize restore_length;
static struct termios restore_modes;
static int wake_pipe[2] = { -1, -1 };
static struct sigaction before_fatal[G_N_ELEMENTS(fatal_signals)];
static struct sigaction before_told[G_N_ELEMENTS(told_signals)];
static volatile sig_atomic_t has_resized, has_stopped, has_continued;

static void
restore_and_raise(int number)
{
    const char *bytes = restore_bytes;
    gsize left = restore_length;

    while (left > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, left);

        if (written <= 0)
            break;
        bytes += written;
        left -= (gsize)written;
    }
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &restore_modes);
    (void)signal(number, SIG_DFL);
    (void)raise(number);
}

static void
tell(int number)
{
    int saved = errno;

    if (number == SIGWINCH)
        has_resized = 1;
    else if (number == SIGTSTP)
        has_stopped = 1;
    else
        has_continued = 1;
    (void)!write(wake_pipe[1], "", 1); /* full: a wake is waiting already */
    errno = saved;
}

static gboolean
open_pipe(GError **error)
{
    if (pipe(wake_pipe) != 0) {
        error_set(error, RECOURSE_ERROR_FAILED, "The screens could not be opened: %s.",
                  g_strerror(errno));
        return FALSE;
    }
    for (int i = 0; i < 2; i++) {
        (void)fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
        (void)fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
    }
    return TRUE;
}

void
term_signals_set_restore(const char *bytes, gsize length)
{
    g_return_if_fail(length <= RESTORE_LIMIT);
    memcpy(restore_bytes, bytes, length);
    restore_length = length;
}

gboolean
term_signals_install(const struct termios *modes, GError **error)
{
    struct sigaction action;

    if (!open_pipe(error))
        return FALSE;
    restore_length = 0;
    restore_modes = *modes;
    memset(&action, 0, sizeof action);
    (void)sigfillset(&action.sa_mask);
    action.sa_handler = restore_and_raise;
    action.sa_flags = (int)SA_RESETHAND;
    for (gsize i = 0; i < G_N_ELEMENTS(fatal_signals); i++) {
        (void)sigaction(fatal_signals[i], NULL, &before_fatal[i]);
        if (before_fatal[i].sa_handler != SIG_IGN) /* nohup: the person wants it ignored */
            (void)sigaction(fatal_signals[i], &action, NULL);
    }
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    for (gsize i = 0; i < G_N_ELEMENTS(told_signals); i++)
        (void)sigaction(told_signals[i], &action, &before_told[i]);
    return TRUE;
}

void
term_signals_remove(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(fatal_signals); i++)
        (void)sigaction(fatal_signals[i], &before_fatal[i], NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(told_signals); i++)
        (void)sigaction(told_signals[i], &before_told[i], NULL);
    for (int i = 0; i < 2; i++) {
        (void)close(wake_pipe[i]);
        wake_pipe[i] = -1;
    }
}

int
term_signals_descriptor(void)
{
    return wake_pipe[0];
}

static guint
take_flag(volatile sig_atomic_t *flag, guint meaning)
{
    if (!*flag)
        return 0;
    *flag = 0;
    return meaning;
}

guint
term_signals_take(void)
{
    char drained[64];
    guint told = 0;

    while (read(wake_pipe[0], drained, sizeof drained) > 0)
        ;
    told |= take_flag(&has_resized, SIGNALLED_RESIZE);
    told |= take_flag(&has_stopped, SIGNALLED_STOP);
    told |= take_flag(&has_continued, SIGNALLED_CONTINUE);
    return told;
}

void
term_signals_stop(void)
{
    struct sigaction handled;
    struct sigaction plain;

    memset(&plain, 0, sizeof plain);
    plain.sa_handler = SIG_DFL;
    (void)sigemptyset(&plain.sa_mask);
    (void)sigaction(SIGTSTP, &plain, &handled);
    (void)raise(SIGTSTP);
    (void)sigaction(SIGTSTP, &handled, NULL);
}
