/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/mcp/mcp.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "ui/cli/mcp/lines.h"
#include "ui/cli/mcp/messages.h"
#include "ui/cli/mcp/tools.h"
#include "ui/cli/tell/output.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

#define READ_BYTES 65536

static const Option options[] = {
    { "allow-drafts", NULL, N_("Let the assistant begin and continue drafts of disputes.") },
    { NULL },
};

static const int end_signals[] = { SIGTERM, SIGINT, SIGHUP };

/* The end that a signal writes to; -1 while there is no server. */
static volatile sig_atomic_t wake_descriptor = -1;

static void
wake(int number)
{
    int saved = errno;

    (void)number;
    if (write(wake_descriptor, "", 1) != 1)
        errno = saved; /* it is full: it wakes already */
    errno = saved;
}

/* What was there before the server. */
typedef struct {
    struct sigaction actions[G_N_ELEMENTS(end_signals)];
    int wakes[2]; /* a pipe that can be read once a signal asked for the end */
} Signals;

static gboolean
signals_begin(Signals *signals, GError **error)
{
    const struct sigaction action = { .sa_handler = wake };

    if (pipe(signals->wakes) != 0) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("No pipe could be made: %s."),
                  g_strerror(errno));
        return FALSE;
    }
    for (int i = 0; i < 2; i++) { /* which cannot fail for a pipe */
        (void)fcntl(signals->wakes[i], F_SETFD, FD_CLOEXEC);
        (void)fcntl(signals->wakes[i], F_SETFL, O_NONBLOCK);
    }
    wake_descriptor = signals->wakes[1];
    for (gsize i = 0; i < G_N_ELEMENTS(end_signals); i++)
        (void)sigaction(end_signals[i], &action, &signals->actions[i]);
    return TRUE;
}

static void
signals_end(const Signals *signals)
{
    for (gsize i = 0; i < G_N_ELEMENTS(end_signals); i++)
        (void)sigaction(end_signals[i], &signals->actions[i], NULL);
    wake_descriptor = -1;
    (void)close(signals->wakes[0]);
    (void)close(signals->wakes[1]);
}

static void
put_answer(const char *text, gpointer output)
{
    output_bytes(output, text, strlen(text));
}

static void
take_line(const char *line, gsize length, gpointer data)
{
    ToolBox *box = data;
    const MessageTools its = { tools_list, tools_call, box };

    message_answer(&its, line, length, put_answer, box->call->output);
    output_flush(box->call->output);
}

/* FALSE: nothing more comes, or nothing more is wanted. A failure is the end too. */
static gboolean
read_some(const Signals *signals, Lines *lines, ToolBox *box, GError **error)
{
    struct pollfd waits[] = { { .fd = STDIN_FILENO, .events = POLLIN },
                              { .fd = signals->wakes[0], .events = POLLIN } };
    char bytes[READ_BYTES];
    gssize length;

    if (poll(waits, G_N_ELEMENTS(waits), -1) < 0)
        return errno == EINTR;
    if (waits[1].revents != 0)
        return FALSE;
    length = read(STDIN_FILENO, bytes, sizeof bytes);
    if (length > 0) {
        lines_add(lines, bytes, (gsize)length, take_line, box);
        return !output_is_over(box->call->output);
    }
    if (length == 0)
        lines_end(lines, take_line, box);
    else if (errno == EINTR || errno == EAGAIN)
        return TRUE;
    else
        error_set(error, RECOURSE_ERROR_FAILED, N_("Standard input cannot be read: %s."),
                  g_strerror(errno));
    return FALSE;
}

static gboolean
run(Call *call, GError **error)
{
    ToolBox box = { call, reminder_privacy(call->app), call_has(call, "allow-drafts") };
    g_auto(Lines) lines = { 0 };
    g_autoptr(GError) cause = NULL;
    Signals signals;

    if (isatty(STDIN_FILENO))
        say_notice(_("An assistant starts this command and talks to it by JSON. Press Ctrl-D "
                     "to end it, and see recourse-mcp(1)."));
    if (!signals_begin(&signals, error))
        return FALSE;
    output_bytes(call->output, "", 0); /* no document of the program's own */
    lines_init(&lines);
    while (cause == NULL && read_some(&signals, &lines, &box, &cause))
        ;
    signals_end(&signals);
    if (cause != NULL)
        g_propagate_error(error, g_steal_pointer(&cause));
    return *error == NULL;
}

gboolean
mcp_looks_only(const Call *call)
{
    return call->command == &command_mcp && !call_has(call, "allow-drafts");
}

const Command command_mcp = {
    .name = "mcp",
    .operands = "",
    .options = options,
    .needs_app = TRUE,
    .help = N_("Serve your orders to an assistant, by the Model Context Protocol."),
    .more = N_("It reads and answers one message per line, and records nothing. The privacy "
               "setting decides what it tells. See recourse-mcp(1)."),
    .run = run,
};
