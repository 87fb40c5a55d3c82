/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/worker.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gmime/gmime.h>

#include "base/system/system.h"

#define SECONDS_A_MESSAGE 20
#define CORE_NONE ((struct rlimit){ 0, 0 })

typedef enum {
    FRAME_HEADERS,
    FRAME_WHOLE,
} FrameKind;

/* What goes to the worker: this, the place as JSON, the bytes. */
typedef struct {
    FrameKind kind;
    gsize place_length;
    gsize length;
} Frame;

/* What comes back, as one byte. */
typedef enum {
    ANSWER_DONE = 'd',
    ANSWER_WANTED = 'w',
} Answer;

struct Worker {
    const MessageWish *wish;
    pid_t process;  /* 0: none is running */
    int descriptor; /* of the socket to it */
};

/* --- In the worker --------------------------------------------------------------------------
 */

/* FALSE at the end. */
static gboolean
read_all(int descriptor, void *bytes, gsize length)
{
    for (gsize done = 0; done < length;) {
        gssize count = read(descriptor, (char *)bytes + done, length - done);

        if (count > 0)
            done += (gsize)count;
        else if (count == 0 || errno != EINTR)
            return FALSE;
    }
    return TRUE;
}

static void
print_line(const json_t *object)
{
    g_autofree char *text = json_write(object, FALSE);

    printf("%s\n", text);
    (void)fflush(stdout); /* a reader that is gone ends the helper by SIGPIPE */
}

static Answer
take_frame(const Frame *frame, const char *place, const char *bytes, MessageNeed *need,
           const MessageWish *wish)
{
    g_autoptr(JsonDocument) facts = json_read(place, frame->place_length, "place", NULL);

    g_assert(facts != NULL);
    if (frame->kind == FRAME_HEADERS) {
        *need = message_read_headers(bytes, frame->length, wish, facts);
        if (*need != MESSAGE_DONE)
            return ANSWER_WANTED;
    } else {
        message_read_whole(bytes, frame->length, wish, *need, facts);
    }
    print_line(facts);
    return ANSWER_DONE;
}

/* Until there is nothing more to do. */
static void
work(int descriptor, const MessageWish *wish)
{
    MessageNeed need = MESSAGE_DONE;
    Frame frame;

    g_mime_init();
    while (read_all(descriptor, &frame, sizeof frame)) {
        g_autofree char *place = g_malloc(frame.place_length + 1);
        g_autofree char *bytes = g_malloc(frame.length + 1);
        char answer;

        if (!read_all(descriptor, place, frame.place_length) ||
            !read_all(descriptor, bytes, frame.length))
            return;
        (void)alarm(SECONDS_A_MESSAGE);
        answer = (char)take_frame(&frame, place, bytes, &need, wish);
        (void)alarm(0);
        if (write(descriptor, &answer, 1) != 1)
            return;
    }
}

/* --- Outside --------------------------------------------------------------------------------
 */

Worker *
worker_new(const MessageWish *wish)
{
    Worker *worker = g_new0(Worker, 1);

    worker->wish = wish;
    worker->descriptor = -1;
    return worker;
}

static void
start(Worker *worker)
{
    int ends[2];

    (void)fflush(stdout); /* else both would print it */
    if (!system_socket_pair(ends))
        g_error("no socket: %s", g_strerror(errno));
    worker->process = fork();
    if (worker->process == -1)
        g_error("no process: %s", g_strerror(errno));
    if (worker->process == 0) {
        (void)close(ends[0]);
        (void)setrlimit(RLIMIT_CORE, &CORE_NONE);
        (void)close(STDIN_FILENO); /* that is read outside */
        work(ends[1], worker->wish);
        _exit(EXIT_SUCCESS);
    }
    (void)close(ends[1]);
    worker->descriptor = ends[0];
}

/* Why it ended. */
static const char *
reap(Worker *worker)
{
    int status = 0;

    (void)close(worker->descriptor);
    worker->descriptor = -1;
    while (waitpid(worker->process, &status, 0) == -1 && errno == EINTR)
        continue;
    worker->process = 0;
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM ? "slow" : "unreadable";
}

void
worker_free(Worker *worker)
{
    if (worker == NULL)
        return;
    if (worker->process != 0)
        (void)reap(worker); /* it ends when the socket is closed */
    g_free(worker);
}

static gboolean
send_all(int descriptor, const void *bytes, gsize length)
{
    for (gsize done = 0; done < length;) {
        gssize count = system_send(descriptor, (const char *)bytes + done, length - done);

        if (count >= 0)
            done += (gsize)count;
        else if (errno != EINTR)
            return FALSE;
    }
    return TRUE;
}

static Answer
ask(Worker *worker, FrameKind kind, const json_t *place, const char *bytes, gsize length)
{
    g_autofree char *text = json_write(place, FALSE);
    const Frame frame = { kind, strlen(text), length };
    g_autoptr(JsonDocument) skipped = NULL;
    char answer;

    if (send_all(worker->descriptor, &frame, sizeof frame) &&
        send_all(worker->descriptor, text, frame.place_length) &&
        send_all(worker->descriptor, bytes, length) && read_all(worker->descriptor, &answer, 1))
        return (Answer)answer;
    skipped = json_deep_copy(place);
    json_set_text(skipped, "skip", reap(worker));
    print_line(skipped);
    return ANSWER_DONE;
}

gboolean
worker_take_headers(Worker *worker, const json_t *place, const char *bytes, gsize length)
{
    if (worker->process == 0)
        start(worker);
    return ask(worker, FRAME_HEADERS, place, bytes, length) == ANSWER_WANTED;
}

void
worker_take_whole(Worker *worker, const json_t *place, const char *bytes, gsize length)
{
    (void)ask(worker, FRAME_WHOLE, place, bytes, length); /* nothing is left to be wanted */
}
