/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/loop.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/inotify.h>
#include <sys/timerfd.h>
#endif

#include "base/error.h"
#include "base/time/time.h"

enum {
    ON_INPUT,
    ON_SIGNAL,
    ON_TIMER,
    ON_FILE,
    ON_COUNT
};

struct Loop {
    struct pollfd on[ON_COUNT]; /* a descriptor of -1 is passed over */
    GPtrArray *watched;         /* char *: file names without their folders */
    Instant armed;              /* what the timer is set to */
};

Loop *
loop_new(int signal_descriptor, GError **error)
{
    Loop *loop = g_new0(Loop, 1);

    for (int i = 0; i < ON_COUNT; i++)
        loop->on[i] = (struct pollfd){ .fd = -1, .events = POLLIN };
    loop->on[ON_INPUT].fd = STDIN_FILENO;
    loop->on[ON_SIGNAL].fd = signal_descriptor;
    loop->watched = g_ptr_array_new_with_free_func(g_free);
    loop->armed = INSTANT_NEVER;
#ifdef __linux__
    loop->on[ON_TIMER].fd = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (loop->on[ON_TIMER].fd < 0) {
        error_set(error, RECOURSE_ERROR_FAILED, "The screens could not be opened: %s.",
                  g_strerror(errno));
        loop_free(loop);
        return NULL;
    }
#else
    (void)error;
#endif
    return loop;
}

void
loop_free(Loop *loop)
{
    if (loop == NULL)
        return;
    if (loop->on[ON_TIMER].fd >= 0)
        (void)close(loop->on[ON_TIMER].fd);
    if (loop->on[ON_FILE].fd >= 0)
        (void)close(loop->on[ON_FILE].fd);
    g_ptr_array_unref(loop->watched);
    g_free(loop);
}

#ifdef __linux__

static void
watch_folder_of(int descriptor, const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);

    /* What cannot be watched is looked at when the time wakes the screens. */
    (void)inotify_add_watch(descriptor, folder,
                            IN_DELETE | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO |
                                IN_CREATE | IN_MOVE_SELF | IN_DELETE_SELF);
}

void
loop_watch(Loop *loop, const GPtrArray *names)
{
    int *descriptor = &loop->on[ON_FILE].fd;

    if (*descriptor >= 0)
        (void)close(*descriptor);
    *descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    g_ptr_array_set_size(loop->watched, 0);
    for (guint i = 0; *descriptor >= 0 && i < names->len; i++) {
        watch_folder_of(*descriptor, names->pdata[i]);
        g_ptr_array_add(loop->watched, g_path_get_basename(names->pdata[i]));
    }
}

/* About the folder itself, or about the file or its journal. */
static gboolean
concerns_file(const Loop *loop, const struct inotify_event *event)
{
    if (event->len == 0)
        return TRUE;
    for (guint i = 0; i < loop->watched->len; i++) {
        if (g_str_has_prefix(event->name, loop->watched->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

/* TRUE when one of the waiting notices concerns the file. */
static gboolean
file_has_changed(Loop *loop)
{
    union {
        struct inotify_event event;
        char bytes[4096];
    } notices;
    gboolean has_changed = FALSE;
    ssize_t length;

    while ((length = read(loop->on[ON_FILE].fd, notices.bytes, sizeof notices.bytes)) > 0) {
        const char *at = notices.bytes;

        while (at < notices.bytes + length) {
            const struct inotify_event *event = (const void *)at;

            has_changed = has_changed || concerns_file(loop, event);
            at += sizeof *event + event->len;
        }
    }
    return has_changed;
}

/* An absolute timer: it is right after a suspend, and says when somebody sets the clock. */
static void
arm(Loop *loop, Instant wake_at)
{
    struct itimerspec when;

    if (wake_at == loop->armed)
        return;
    memset(&when, 0, sizeof when);
    if (wake_at != INSTANT_NEVER)
        when.it_value.tv_sec = MAX(wake_at, 1);
    (void)timerfd_settime(loop->on[ON_TIMER].fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET,
                          &when, NULL);
    loop->armed = wake_at;
}

static int
limit_wait(Instant wake_at, int milliseconds)
{
    (void)wake_at; /* the timer's business */
    return milliseconds;
}

static void
disarm(Loop *loop)
{
    guint64 expirations;

    (void)!read(loop->on[ON_TIMER].fd, &expirations, sizeof expirations); /* or ECANCELED */
    loop->armed = INSTANT_NEVER;
}

#else

void
loop_watch(Loop *loop, const GPtrArray *names)
{
    (void)loop; /* views look for changes whenever the clock wakes them */
    (void)names;
}

static gboolean
file_has_changed(Loop *loop)
{
    (void)loop;
    return FALSE;
}

static void
arm(Loop *loop, Instant wake_at)
{
    loop->armed = wake_at;
}

static int
limit_wait(Instant wake_at, int milliseconds)
{
    gint64 left = wake_at == INSTANT_NEVER ? SECONDS_PER_HOUR : MAX(0, wake_at - now_real());
    int until = (int)MIN(left, SECONDS_PER_HOUR) * 1000;

    return milliseconds < 0 ? until : MIN(until, milliseconds);
}

static void
disarm(Loop *loop)
{
    loop->armed = INSTANT_NEVER;
}

#endif

guint
loop_wait(Loop *loop, Instant wake_at, int milliseconds)
{
    guint woke = 0;

    arm(loop, wake_at);
    for (int i = 0; i < ON_COUNT; i++)
        loop->on[i].revents = 0;
    if (poll(loop->on, ON_COUNT, limit_wait(wake_at, milliseconds)) < 0)
        return errno == EINTR ? WOKE_INPUT : WOKE_GONE;
    if (loop->on[ON_INPUT].revents & (POLLHUP | POLLERR | POLLNVAL))
        woke |= WOKE_GONE;
    if ((loop->on[ON_INPUT].revents | loop->on[ON_SIGNAL].revents) & POLLIN)
        woke |= WOKE_INPUT;
    if (loop->on[ON_TIMER].revents & POLLIN) {
        disarm(loop);
        woke |= WOKE_TIME;
    }
    if ((loop->on[ON_FILE].revents & POLLIN) && file_has_changed(loop))
        woke |= WOKE_FILE;
#ifndef __linux__
    if (wake_at != INSTANT_NEVER && now_real() >= wake_at)
        woke |= WOKE_TIME;
#endif
    return woke;
}
