/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/notify/action.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/system/system.h"
#include "base/text/text.h"
#include "base/time/time.h"

#define COMPLAINT_BYTES 4096
/* A terminal that cannot open its window ends sooner. */
#define LIVES_MILLISECONDS 3000

static void
lift_limit(int resource)
{
    struct rlimit limit;

    if (getrlimit(resource, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    (void)setrlimit(resource, &limit); /* it then has what this helper has */
}

/*
 * Runs in the child. What the person works in from now on is no helper: a session of its own,
 * every signal as usual, and no limits of time and memory.
 */
static void
leave_helper(gpointer data)
{
    sigset_t none;

    (void)data;
    (void)setsid();
    for (int number = 1; number < NSIG; number++)
        (void)signal(number, SIG_DFL); /* two of them cannot be set */
    (void)sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
    lift_limit(RLIMIT_CPU);
    lift_limit(RLIMIT_AS);
}

/*
 * Where the program may complain as long as it lives: never a pipe, whose reader would be gone,
 * and no file that grows. What is more than fits is an error to whoever writes it. -1: nowhere.
 */
static int
open_complaint(void)
{
    return system_bounded_file(COMPLAINT_BYTES);
}

/* The first line, or "". */
static char *
read_complaint(int descriptor)
{
    char bytes[COMPLAINT_BYTES + 1] = "";

    if (descriptor < 0 || pread(descriptor, bytes, COMPLAINT_BYTES, 0) <= 0)
        return g_strdup("");
    bytes[strcspn(bytes, "\n")] = '\0';
    return text_excerpt(bytes);
}

typedef struct {
    GMainLoop *loop;
    gboolean has_ended;
    int status;
} Watch;

static void
take_end(GPid process, int status, gpointer data)
{
    Watch *watch = data;

    (void)process;
    watch->has_ended = TRUE;
    watch->status = status;
    g_main_loop_quit(watch->loop);
}

static gboolean
stop_watching(gpointer data)
{
    g_main_loop_quit(((Watch *)data)->loop);
    return G_SOURCE_CONTINUE; /* removed below */
}

/* FALSE: it goes on. */
static gboolean
wait_for_end(GPid process, int *ret_status)
{
    g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
    Watch watch = { .loop = loop };
    guint end = g_child_watch_add(process, take_end, &watch);
    guint timer = g_timeout_add(LIVES_MILLISECONDS, stop_watching, &watch);

    g_main_loop_run(loop);
    g_source_remove(timer);
    if (!watch.has_ended)
        g_source_remove(end);
    *ret_status = watch.status;
    return watch.has_ended;
}

static gboolean
check_end(const char *program, int status, const char *complaint, GError **error)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return TRUE;
    if (*complaint != '\0')
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s said: %s"), program, complaint);
    else if (WIFEXITED(status))
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s ended with status %d."), program,
                  WEXITSTATUS(status));
    else
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s was ended by signal %d."), program,
                  WTERMSIG(status));
    return FALSE;
}

static gboolean
run(char **argv, int complaint, GError **error)
{
    GSpawnFlags flags =
        G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_DO_NOT_REAP_CHILD;
    g_autofree char *said = NULL;
    GPid process;
    int status;

    if (complaint < 0)
        flags |= G_SPAWN_STDERR_TO_DEV_NULL;
    if (!g_spawn_async_with_fds(NULL, argv, NULL, flags, leave_helper, NULL, &process, -1, -1,
                                complaint, error))
        return FALSE;
    if (!wait_for_end(process, &status))
        return TRUE;
    said = read_complaint(complaint);
    return check_end(argv[0], status, said, error);
}

static void
leave_trace(const char *path, const MessageAction *action, const GError *problem)
{
    g_autoptr(JsonDocument) trace = json_object();
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *text = NULL;

    json_set_text(trace, "schema", "recourse/1");
    json_set_instant(trace, "at", now_real());
    json_set_text(trace, "action", action->label);
    json_set_text(trace, "why", problem->message);
    text = json_write(trace, TRUE);
    if (folder_create(folder, NULL)) /* nobody is left to hear that it cannot be written */
        (void)file_replace(path, text, strlen(text), NULL);
}

void
action_start(const Message *message, const MessageAction *action)
{
    g_autoptr(GError) problem = NULL;
    int complaint = open_complaint();

    if (action->problem != NULL)
        g_set_error_literal(&problem, RECOURSE_ERROR, RECOURSE_ERROR_FAILED, action->problem);
    else
        (void)run(action->argv, complaint, &problem); /* the problem tells */
    if (complaint >= 0)
        (void)close(complaint);
    if (message->trace == NULL)
        return;
    if (problem != NULL)
        leave_trace(message->trace, action, problem);
    else
        (void)unlink(message->trace); /* gone, or never there */
}
