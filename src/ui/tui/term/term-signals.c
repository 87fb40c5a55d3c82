/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/term-signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"

#define RESTORE_LIMIT 512
#define SECONDS_TO_END 1 /* for keeping what was typed */
#define PUT_BACK_MS 500
#define PUT_BACK_STEP_MS 50

/* Those whose default is to end the process. A fault cannot be gone on behind. */
static const int fault_signals[] = { SIGQUIT, SIGABRT, SIGSEGV, SIGBUS,
                                     SIGFPE,  SIGILL,  SIGTRAP, SIGSYS };
static const int end_signals[] = {
    SIGHUP,    SIGTERM, SIGINT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
#ifdef SIGIO
    SIGIO,
#endif
#ifdef SIGPWR
    SIGPWR,
#endif
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
};
static const int told_signals[] = { SIGWINCH, SIGTSTP, SIGCONT };

/* Written before the handlers are installed, and only read by them. */
static char restore_bytes[RESTORE_LIMIT];
static gsize restore_length;
static struct termios restore_modes;
static int wake_pipe[2] = { -1, -1 };
static struct sigaction before_fault[G_N_ELEMENTS(fault_signals)];
static struct sigaction before_end[G_N_ELEMENTS(end_signals)];
static struct sigaction before_told[G_N_ELEMENTS(told_signals)];
static volatile sig_atomic_t has_resized, has_stopped, has_continued;
static volatile sig_atomic_t asked_to_end; /* the signal, or 0 */

/* Only what a signal handler may call. */
static void
send_restore_bytes(void)
{
    const char *bytes = restore_bytes;
    gsize left = restore_length;
    int patience = PUT_BACK_MS / PUT_BACK_STEP_MS;

    while (left > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, left);

        if (written > 0) {
            bytes += written;
            left -= (gsize)written;
        } else if (written < 0 && errno == EAGAIN && patience-- > 0) {
            struct pollfd output = { .fd = STDOUT_FILENO, .events = POLLOUT };

            (void)tcflush(STDOUT_FILENO, TCOFLUSH);
            (void)poll(&output, 1, PUT_BACK_STEP_MS);
        } else {
            break;
        }
    }
}

void
term_signals_put_back(void)
{
    int flags = fcntl(STDOUT_FILENO, F_GETFL);

    (void)fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
    send_restore_bytes();
    (void)fcntl(STDOUT_FILENO, F_SETFL, flags);
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &restore_modes);
}

static void
end_by(int number)
{
    sigset_t only;

    (void)signal(number, SIG_DFL);
    (void)raise(number);
    (void)sigemptyset(&only); /* inside of a handler it waits until it is let through */
    (void)sigaddset(&only, number);
    (void)sigprocmask(SIG_UNBLOCK, &only, NULL);
}

static void
restore_and_raise(int number)
{
    term_signals_put_back();
    end_by(number);
}

static void
ask_to_end(int number)
{
    int saved = errno;

    if (asked_to_end != 0)
        restore_and_raise(asked_to_end);
    asked_to_end = number;
    (void)alarm(SECONDS_TO_END);
    (void)!write(wake_pipe[1], "", 1); /* full: a wake is waiting already */
    errno = saved;
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

static void
install(const int *signals, gsize count, const struct sigaction *action,
        struct sigaction *before)
{
    for (gsize i = 0; i < count; i++) {
        (void)sigaction(signals[i], NULL, &before[i]);
        /* nohup: the person wants it ignored; the alarm is our own too */
        if (before[i].sa_handler != SIG_IGN || signals[i] == SIGALRM)
            (void)sigaction(signals[i], action, NULL);
    }
}

static void
put_handlers_back(const int *signals, gsize count, const struct sigaction *before)
{
    for (gsize i = 0; i < count; i++)
        (void)sigaction(signals[i], &before[i], NULL);
}

gboolean
term_signals_install(const struct termios *modes, GError **error)
{
    struct sigaction action;

    if (!open_pipe(error))
        return FALSE;
    restore_length = 0;
    restore_modes = *modes;
    asked_to_end = 0;
    memset(&action, 0, sizeof action);
    (void)sigfillset(&action.sa_mask);
    action.sa_handler = restore_and_raise;
    action.sa_flags = (int)SA_RESETHAND;
    install(fault_signals, G_N_ELEMENTS(fault_signals), &action, before_fault);
    action.sa_handler = ask_to_end;
    action.sa_flags = 0; /* what waits is to hear of it */
    install(end_signals, G_N_ELEMENTS(end_signals), &action, before_end);
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    install(told_signals, G_N_ELEMENTS(told_signals), &action, before_told);
    return TRUE;
}

void
term_signals_remove(void)
{
    (void)alarm(0);
    put_handlers_back(fault_signals, G_N_ELEMENTS(fault_signals), before_fault);
    put_handlers_back(end_signals, G_N_ELEMENTS(end_signals), before_end);
    put_handlers_back(told_signals, G_N_ELEMENTS(told_signals), before_told);
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
    if (asked_to_end != 0)
        told |= SIGNALLED_END;
    return told;
}

gboolean
term_signals_end_is_asked(void)
{
    return asked_to_end != 0;
}

void
term_signals_end(void)
{
    int number = asked_to_end;

    asked_to_end = 0;
    if (number != 0)
        end_by(number);
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
