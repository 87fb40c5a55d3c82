/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * notify, for macOS: shows one notification, by terminal-notifier where it is installed, else
 * by osascript, which comes with the system.
 *
 *     notify <message.json     shows it
 *     notify --probe           only says which of them there is
 *
 * It is asked and answers as the one of libnotify (notify.c), but knows no actions: neither
 * program starts another one without a shell. What is shown goes to their standard input, since
 * arguments can be read by others. Exit status: 0 sent, 1 not sent (standard error says why).
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "helpers/notify/message.h"

#define INPUT_LIMIT (256 * 1024)
/* Whoever started this gives up after 5 s; should that one be gone, this does so itself. */
#define SECONDS_TO_THE_END 6

/* How one of them is run, and what it reads. */
typedef struct {
    const char *argv[6];
    char *(*input)(const Message *message);
} Way;

/* As AppleScript reads it between quotes. */
static char *
quoted(const char *text)
{
    GString *quoted_text = g_string_new("\"");

    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            g_string_append_c(quoted_text, '\\');
        g_string_append_c(quoted_text, *text);
    }
    g_string_append_c(quoted_text, '"');
    return g_string_free(quoted_text, FALSE);
}

static gboolean
is_critical(const Message *message)
{
    return strcmp(message->urgency, "critical") == 0;
}

static char *
script_of(const Message *message)
{
    g_autofree char *summary = quoted(message->summary);
    g_autofree char *body = quoted(message->body);

    return g_strdup_printf("display notification %s with title %s%s\n", body, summary,
                           is_critical(message) ? " sound name \"Sosumi\"" : "");
}

static char *
text_of(const Message *message)
{
    return g_strdup_printf("%s\n%s\n", message->summary, message->body);
}

static const Way ways[] = {
    { { "terminal-notifier", "-title", "Recourse", "-sound", "default", NULL }, text_of },
    { { "osascript", "-", NULL }, script_of },
};

static const Way *
find_way(GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
        g_autofree char *path = g_find_program_in_path(ways[i].argv[0]);

        if (path != NULL)
            return &ways[i];
    }
    error_set(
        error, RECOURSE_ERROR_FAILED,
        N_("No notification can be shown: install terminal-notifier, or use osascript of macOS."));
    return NULL;
}

/* What it does not read is not shown; then its status says so. */
static void
write_all(int descriptor, const char *text)
{
    gsize left = strlen(text);

    while (left > 0) {
        gssize written = write(descriptor, text, left);

        if (written < 0 && errno != EINTR)
            break;
        text += MAX(written, 0);
        left -= (gsize)MAX(written, 0);
    }
    (void)close(descriptor); /* its end is the end of the text */
}

static gboolean
show(const Way *way, const Message *message, GError **error)
{
    g_autofree char *input = way->input(message);
    GPid process;
    int descriptor, status = 0;

    if (!g_spawn_async_with_pipes(NULL, (char **)way->argv, NULL,
                                  G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                                      G_SPAWN_DO_NOT_REAP_CHILD,
                                  NULL, NULL, &process, &descriptor, NULL, NULL, error))
        return FALSE;
    write_all(descriptor, input);
    while (waitpid(process, &status, 0) < 0 && errno == EINTR)
        continue;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s ended with status %d."), way->argv[0],
              WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    return FALSE;
}

static void
print_answer(const Way *way)
{
    g_autoptr(JsonDocument) answer = json_object();
    g_autofree char *text = NULL;

    json_set_text(answer, "schema", "recourse/1");
    json_set_text(answer, "server", way->argv[0]);
    json_set_text(answer, "version", NULL);
    json_object_set_new(answer, "capabilities", json_array());
    text = json_write(answer, FALSE);
    printf("%s\n", text);
    (void)fflush(stdout); /* a reader that is gone has its own reasons */
}

static gboolean
run(gboolean is_probe, GError **error)
{
    g_autoptr(Message) message = NULL;
    g_autofree char *text = NULL;
    const Way *way = find_way(error);
    gsize length = 0;

    if (way == NULL)
        return FALSE;
    if (!is_probe) {
        text = file_read("-", INPUT_LIMIT, &length, error);
        message = text == NULL ? NULL : message_parse(text, length, error);
        if (message == NULL || !show(way, message, error))
            return FALSE;
    }
    print_answer(way);
    return TRUE;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    gboolean is_probe = argc == 2 && strcmp(argv[1], "--probe") == 0;

    if (argc > 1 && !is_probe) {
        fprintf(stderr, "usage: notify [--probe] <message.json\n");
        return 2;
    }
    (void)signal(SIGPIPE, SIG_IGN);
    (void)alarm(SECONDS_TO_THE_END);
    if (run(is_probe, &error))
        return EXIT_SUCCESS;
    fprintf(stderr, "%s\n", error->message);
    return EXIT_FAILURE;
}
