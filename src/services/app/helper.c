/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/app/helper.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/system/system.h"
#include "base/text/text.h"
#include "base/time/time.h"

#define COMPLAINT_LIMIT 4096
#define READ_SIZE (64 * 1024)
#define GLANCE_MILLISECONDS 50 /* how often it is looked whether the program has ended */
#define GLANCE_AT_END 2        /* the same once it can say nothing more */
#define MICROSECONDS_PER_MILLISECOND 1000
#define BYTES_PER_MEGABYTE ((rlim_t)1024 * 1024)

/* A program under way. Descriptors are -1 once closed. */
typedef struct {
    const HelperCall *call;
    GPid process;
    int input, output, complaint;
    const char *left; /* of the input */
    gsize left_length;
    GString *said, *complained;
    gint64 deadline; /* of the monotonic clock */
    int status;      /* of wait() */
} Run;

static void
close_end(int *descriptor)
{
    if (*descriptor >= 0)
        (void)close(*descriptor); /* nothing was written that closing could lose */
    *descriptor = -1;
}

static void
run_clear(Run *run)
{
    close_end(&run->input);
    close_end(&run->output);
    close_end(&run->complaint);
    if (run->said != NULL)
        g_string_free(run->said, TRUE);
    if (run->complained != NULL)
        g_string_free(run->complained, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Run, run_clear)

/* Only the soft limit: a helper can lift it for what it starts for the person. */
static void
limit_resource(int resource, rlim_t most)
{
    struct rlimit limit;

    if (getrlimit(resource, &limit) != 0)
        return;
    limit.rlim_cur = MIN(most, limit.rlim_max);
    (void)setrlimit(resource, &limit); /* lowering is always allowed */
}

/* Runs in the child, between fork and exec. */
static void
prepare_child(gpointer data)
{
    const HelperCall *call = data;

    (void)setpgid(0, 0); /* fails only for a leader, which it then is */
    (void)signal(SIGPIPE, SIG_DFL);
    (void)signal(SIGXFSZ, SIG_DFL);
    limit_resource(RLIMIT_CORE, 0);
    if (call->processor_seconds > 0)
        limit_resource(RLIMIT_CPU, call->processor_seconds);
#ifndef __SANITIZE_ADDRESS__ /* which maps all there is */
    if (call->memory_megabytes > 0)
        limit_resource(RLIMIT_AS, call->memory_megabytes * BYTES_PER_MEGABYTE);
#endif
}

static void
renew_deadline(Run *run)
{
    run->deadline =
        now_monotonic() + (gint64)run->call->milliseconds * MICROSECONDS_PER_MILLISECOND;
}

static gboolean
run_start(Run *run, GError **error)
{
    GSpawnFlags flags = G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH | G_SPAWN_CLOEXEC_PIPES;
    const HelperCall *call = run->call;
    gboolean is_given = call->descriptor > 0;
    g_autoptr(GError) problem = NULL;

    if (!g_spawn_async_with_pipes_and_fds(
            NULL, call->argv, NULL, flags, prepare_child, (gpointer)call,
            is_given ? call->descriptor : -1, -1, -1, NULL, NULL, 0, &run->process,
            is_given ? NULL : &run->input, &run->output, &run->complaint, &problem)) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s could not be started: %s"),
                  call->argv[0], problem->message);
        return FALSE;
    }
    if (!is_given)
        (void)fcntl(run->input, F_SETFL, O_NONBLOCK); /* without, a long input might block */
    run->left = call->input == NULL ? "" : call->input;
    run->left_length = call->input_length < 0 || call->input == NULL
                           ? strlen(run->left)
                           : (gsize)call->input_length;
    run->said = g_string_new(NULL);
    run->complained = g_string_new(NULL);
    renew_deadline(run);
    return TRUE;
}

/* The next piece, where there are pieces. */
static gboolean
refill_input(Run *run, GError **error)
{
    const HelperCall *call = run->call;

    return call->feed == NULL || run->left_length > 0 || run->input < 0 ||
           call->feed(call->data, &run->left, &run->left_length, error);
}

/* A program that does not read all of it is free not to. */
static void
give_input(Run *run)
{
    gssize given = 0;

    if (run->left_length > 0)
        given = write(run->input, run->left, run->left_length);
    if (given < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (given > 0) {
        run->left += given;
        run->left_length -= (gsize)given;
    }
    if (given < 0 || (run->left_length == 0 && (run->call->feed == NULL || given == 0)))
        close_end(&run->input);
}

/* limit: what is more is read and dropped. */
static void
take_output(int *descriptor, GString *text, gsize limit)
{
    char bytes[READ_SIZE];
    gssize count = read(*descriptor, bytes, sizeof bytes);

    if (count > 0)
        g_string_append_len(text, bytes, MIN(count, (gssize)(limit - text->len)));
    else if (count == 0 || (errno != EINTR && errno != EAGAIN))
        close_end(descriptor);
}

static gsize
output_limit(const Run *run)
{
    return run->call->output_limit > 0 ? run->call->output_limit : HELPER_OUTPUT_LIMIT;
}

/* Waits a glance for something to do, and does it. */
static void
run_turn(Run *run)
{
    struct pollfd ends[] = {
        { .fd = run->input, .events = POLLOUT },
        { .fd = run->output, .events = POLLIN },
        { .fd = run->complaint, .events = POLLIN },
    };

    gboolean is_silent = run->output < 0 && run->complaint < 0;

    if (poll(ends, G_N_ELEMENTS(ends), is_silent ? GLANCE_AT_END : GLANCE_MILLISECONDS) <= 0)
        return;
    if (ends[0].revents != 0)
        give_input(run);
    if (ends[1].revents != 0)
        take_output(&run->output, run->said, output_limit(run));
    if (ends[2].revents != 0)
        take_output(&run->complaint, run->complained, COMPLAINT_LIMIT);
}

/* Reads what the ended program left behind, without waiting for who else holds the pipes. */
static void
drain(Run *run)
{
    const gsize pipe_most = 16; /* pages that a pipe holds; a read takes one at least */

    close_end(&run->input);
    if (run->output >= 0)
        (void)fcntl(run->output, F_SETFL, O_NONBLOCK);
    if (run->complaint >= 0)
        (void)fcntl(run->complaint, F_SETFL, O_NONBLOCK);
    for (gsize i = 0; i < pipe_most && run->output >= 0; i++)
        take_output(&run->output, run->said, output_limit(run));
    if (run->complaint >= 0)
        take_output(&run->complaint, run->complained, COMPLAINT_LIMIT);
}

static void
kill_group(const Run *run)
{
    int status;

    (void)kill(-run->process, SIGKILL); /* gone already: as well */
    while (waitpid(run->process, &status, 0) == -1 && errno == EINTR)
        continue;
}

static gboolean
has_ended(Run *run)
{
    return waitpid(run->process, &run->status, WNOHANG) == run->process;
}

static gboolean
refuse_slow(Run *run, GError **error)
{
    kill_group(run);
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s took longer than %d s and was stopped."),
              run->call->argv[0], (run->call->milliseconds + 999) / 1000);
    return FALSE;
}

static gboolean
refuse_output(Run *run, GError **error)
{
    kill_group(run);
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s printed too much and was stopped."),
              run->call->argv[0]);
    return FALSE;
}

/* Hands over the lines that are whole, each once. */
static gboolean
hand_over_lines(Run *run, GError **error)
{
    const HelperCall *call = run->call;
    const char *start = run->said->str, *end;
    gboolean go_on = TRUE;

    if (call->line == NULL)
        return TRUE;
    while (go_on && (end = memchr(start, '\n',
                                  run->said->len - (gsize)(start - run->said->str))) != NULL) {
        go_on = call->line(call->data, start, (gsize)(end - start), error);
        start = end + 1;
    }
    if (start != run->said->str) {
        g_string_erase(run->said, 0, start - run->said->str);
        renew_deadline(run);
    }
    return go_on;
}

/* What whoever called has to do with it: FALSE stops the program. */
static gboolean
attend(Run *run, GError **error)
{
    const HelperCall *call = run->call;

    return hand_over_lines(run, error) && refill_input(run, error) &&
           (call->ask == NULL || call->ask(call->data, run->said->len, error));
}

/* *ret_goes_on: it has said its line and was left alone. */
static gboolean
run_wait(Run *run, gboolean *ret_goes_on, GError **error)
{
    const HelperCall *call = run->call;

    *ret_goes_on = FALSE;
    while (!has_ended(run)) {
        if (now_monotonic() >= run->deadline)
            return refuse_slow(run, error);
        if (!attend(run, error)) {
            kill_group(run);
            return FALSE;
        }
        run_turn(run);
        if (run->said->len >= output_limit(run))
            return refuse_output(run, error);
        if (call->goes_on && strchr(run->said->str, '\n') != NULL) {
            *ret_goes_on = TRUE;
            return TRUE;
        }
    }
    drain(run);
    return hand_over_lines(run, error);
}

static char *
first_line(const char *text)
{
    g_autofree char *line = g_strndup(text, strcspn(text, "\n"));

    return text_excerpt(line);
}

gboolean
helper_run(const HelperCall *call, HelperResult *ret_result, GError **error)
{
    g_auto(Run) run = { .call = call, .input = -1, .output = -1, .complaint = -1 };
    gboolean goes_on;

    if (!run_start(&run, error) || !run_wait(&run, &goes_on, error))
        return FALSE;
    if (!goes_on && !WIFEXITED(run.status)) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s was ended by signal %d."), call->argv[0],
                  WTERMSIG(run.status));
        return FALSE;
    }
    *ret_result = (HelperResult){
        .output_length = run.said->len,
        .complaint = first_line(run.complained->str),
        .exit_status = goes_on ? 0 : WEXITSTATUS(run.status),
    };
    ret_result->output = g_string_free(g_steal_pointer(&run.said), FALSE);
    return TRUE;
}

void
helper_result_clear(HelperResult *result)
{
    g_clear_pointer(&result->output, g_free);
    g_clear_pointer(&result->complaint, g_free);
}

char *
helper_own_program(void)
{
    char *program = system_own_program();

    if (program == NULL)
        program = g_find_program_in_path(PACKAGE);
    return program == NULL ? g_strdup(PACKAGE) : program;
}

static char *
program_in(const char *folder, const char *first, const char *second)
{
    char *path = g_build_filename(folder, first, second, NULL);

    if (g_file_test(path, G_FILE_TEST_IS_EXECUTABLE) &&
        g_file_test(path, G_FILE_TEST_IS_REGULAR))
        return path;
    g_free(path);
    return NULL;
}

char *
helper_find(const char *name)
{
    const char *chosen = g_getenv("RECOURSE_HELPERS");
    g_autofree char *own = helper_own_program();
    g_autofree char *folder = g_path_get_dirname(own);
    g_autofree char *helpers = g_build_filename(folder, "helpers", NULL);
    char *path;

    if (chosen != NULL && *chosen != '\0')
        return program_in(chosen, name, NULL);
    path = program_in(helpers, name, name);
    return path != NULL ? path : program_in(PKGLIBEXECDIR, name, NULL);
}

/* In a process group of its own: Ctrl-C here is not meant for it. */
static void
leave_group(gpointer data)
{
    (void)data;
    (void)setpgid(0, 0);
}

gboolean
helper_leave(const char *const *argv, GError **error)
{
    g_autoptr(GError) cause = NULL;

    if (g_spawn_async(NULL, (char **)argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                          G_SPAWN_STDERR_TO_DEV_NULL,
                      leave_group, NULL, NULL, &cause))
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s cannot be started: %s"), argv[0],
              cause->message);
    return FALSE;
}
