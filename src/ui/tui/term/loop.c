/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/loop.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "base/error.h"
#include "base/system/system.h"
#include "base/time/time.h"

#define LOOKED_EVERY 1000             /* milliseconds, where nobody tells of changes */
#define LONGEST_WAIT SECONDS_PER_HOUR /* where no timer says that the clock was set */

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
    GPtrArray *looked_at;       /* char *: their paths, where nobody tells of changes */
    guint64 seen;               /* how these were when they were looked at last */
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
    loop->looked_at = g_ptr_array_new_with_free_func(g_free);
    loop->armed = INSTANT_NEVER;
    loop->on[ON_TIMER].fd = system_timer_new();
    if (loop->on[ON_TIMER].fd < 0 && errno != ENOSYS) {
        error_set(error, RECOURSE_ERROR_FAILED, "The screens could not be opened: %s.",
                  g_strerror(errno));
        loop_free(loop);
        return NULL;
    }
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
    g_ptr_array_unref(loop->looked_at);
    g_free(loop);
}

static void
watch_folder_of(int watch, const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);

    system_watch_add(watch, folder);
}

/* Another number when one of them was written, replaced, removed or made. */
static guint64
look(const Loop *loop)
{
    guint64 seen = 0;

    for (guint i = 0; i < loop->looked_at->len; i++) {
        struct stat status;
        gboolean is_there = stat(loop->looked_at->pdata[i], &status) == 0;
        struct timespec changed =
            is_there ? system_changed_at(&status) : (struct timespec){ 0 };

        seen = seen * 31 + (is_there ? (guint64)status.st_ino : 0);
        seen = seen * 31 + (guint64)changed.tv_sec;
        seen = seen * 31 + (guint64)changed.tv_nsec;
        seen = seen * 31 + (is_there ? (guint64)status.st_size : 0);
    }
    return seen;
}

void
loop_watch(Loop *loop, const GPtrArray *names)
{
    int *watch = &loop->on[ON_FILE].fd;

    if (*watch >= 0)
        (void)close(*watch);
    *watch = system_watch_new();
    g_ptr_array_set_size(loop->watched, 0);
    g_ptr_array_set_size(loop->looked_at, 0);
    for (guint i = 0; i < names->len; i++) {
        if (*watch >= 0)
            watch_folder_of(*watch, names->pdata[i]);
        else
            g_ptr_array_add(loop->looked_at, g_strdup(names->pdata[i]));
        g_ptr_array_add(loop->watched, g_path_get_basename(names->pdata[i]));
    }
    loop->seen = look(loop);
}

/* About the file or its journal. */
static gboolean
concerns_file(const char *name, gconstpointer data)
{
    const Loop *loop = data;

    for (guint i = 0; i < loop->watched->len; i++) {
        if (g_str_has_prefix(name, loop->watched->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_timer(const Loop *loop)
{
    return loop->on[ON_TIMER].fd >= 0;
}

static void
arm(Loop *loop, Instant wake_at)
{
    if (has_timer(loop) && wake_at != loop->armed)
        system_timer_set(loop->on[ON_TIMER].fd, wake_at == INSTANT_NEVER ? 0 : MAX(wake_at, 1));
    loop->armed = wake_at;
}

/* Without a timer the waiting ends at the instant, and now and then before: the clock may have
 * been set. Where nobody tells of changes, it ends to look for them. */
static int
limit_wait(const Loop *loop, Instant wake_at, int milliseconds)
{
    gint64 left = wake_at == INSTANT_NEVER ? LONGEST_WAIT : MAX(0, wake_at - now_real());
    int until = (int)MIN(left, LONGEST_WAIT) * 1000;

    if (has_timer(loop))
        until = milliseconds < 0 ? G_MAXINT : milliseconds;
    if (loop->looked_at->len > 0)
        until = MIN(until, LOOKED_EVERY);
    if (milliseconds >= 0)
        return MIN(until, milliseconds);
    return until == G_MAXINT ? -1 : until;
}

static gboolean
time_has_come(Loop *loop, Instant wake_at)
{
    if (!has_timer(loop))
        return wake_at != INSTANT_NEVER && now_real() >= wake_at;
    if ((loop->on[ON_TIMER].revents & POLLIN) == 0)
        return FALSE;
    system_timer_clear(loop->on[ON_TIMER].fd);
    loop->armed = INSTANT_NEVER;
    return TRUE;
}

static gboolean
file_has_changed(Loop *loop)
{
    guint64 before = loop->seen;

    if ((loop->on[ON_FILE].revents & POLLIN) != 0)
        return system_watch_read(loop->on[ON_FILE].fd, concerns_file, loop);
    if (loop->looked_at->len > 0)
        loop->seen = look(loop);
    return loop->seen != before;
}

guint
loop_wait(Loop *loop, Instant wake_at, int milliseconds)
{
    guint woke = 0;

    arm(loop, wake_at);
    for (int i = 0; i < ON_COUNT; i++)
        loop->on[i].revents = 0;
    if (poll(loop->on, ON_COUNT, limit_wait(loop, wake_at, milliseconds)) < 0)
        return errno == EINTR ? WOKE_INPUT : WOKE_GONE;
    if (loop->on[ON_INPUT].revents & (POLLHUP | POLLERR | POLLNVAL))
        woke |= WOKE_GONE;
    if ((loop->on[ON_INPUT].revents | loop->on[ON_SIGNAL].revents) & POLLIN)
        woke |= WOKE_INPUT;
    if (time_has_come(loop, wake_at))
        woke |= WOKE_TIME;
    if (file_has_changed(loop))
        woke |= WOKE_FILE;
    return woke;
}
