/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mail: reads mails and prints what is in them, one line of JSON a message.
 *
 *     mail [--senders=LIST] [--since=SECONDS] [--raw] PATH
 *
 * PATH is a file with one mail, an mbox, a Maildir, a folder with such below it, or "-" for
 * standard input. LIST holds patterns of addresses with ";" between: only the text of mails
 * from them is printed, and of mails from them that are attached to others. Of files in
 * folders those that did not change after SECONDS since the epoch are passed by.
 *
 *     { "name": "cur/1700000000.M1.host", "number": 1, "at": 12, "of": 340,
 *       "from": [{"name", "address"}], "subject", "date": seconds, "received": seconds,
 *       "checks": {"server", "results": [...], "is_above": true}   (checks.h)
 *       "id": SHA-256 of its Message-ID, "bodies": [...], "markup": [...]   (page.h)
 *       "attached": [the same of a mail inside it], "raw": base64, "cut": true }
 *     { "name", "number", "skip": "aside" | "headers" | "unreadable" | "slow" }
 *     { "name", "problem": "Permission denied" }
 *     { "end": true }                                 at the end of everything
 *
 * What is unknown is left out or null. name is "" for PATH itself; number counts the messages
 * of a file from 1; at and of say how far it has come, in bytes of PATH or in files of the
 * folder. Without the last line the helper did not come to the end. Exit status: 0 it did, 1 it
 * could not (standard error says why), 2 wrong usage.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "helpers/mail/mailbox.h"
#include "helpers/mail/walk.h"
#include "helpers/mail/worker.h"

typedef struct {
    Worker *worker;
    WalkFile file; /* at work */
    gint64 size;   /* of a file that was named itself; 0: nobody knows */
    GError **error;
    gboolean has_failed;
} Printing;

static void
print_object(const json_t *object)
{
    g_autofree char *text = json_write(object, FALSE);

    printf("%s\n", text);
}

static json_t *
place_of(const Printing *printing, const MailboxMessage *message)
{
    json_t *place = json_object();
    gboolean is_named = *printing->file.name == '\0';

    json_set_text(place, "name", printing->file.name);
    json_object_set_new(place, "number", json_integer(message->number));
    json_object_set_new(place, "at",
                        json_integer(is_named ? message->position : printing->file.at));
    json_object_set_new(place, "of",
                        json_integer(is_named ? printing->size : printing->file.of));
    if (message->is_cut)
        json_object_set_new(place, "cut", json_true());
    return place;
}

static gboolean
take_message(const MailboxMessage *message, gpointer data)
{
    Printing *printing = data;
    g_autoptr(JsonDocument) place = place_of(printing, message);

    switch (message->piece) {
    case MAILBOX_HEADERS:
        return worker_take_headers(printing->worker, place, message->bytes, message->length);
    case MAILBOX_WHOLE:
        worker_take_whole(printing->worker, place, message->bytes, message->length);
        return FALSE;
    case MAILBOX_HUGE_HEADERS:
        json_set_text(place, "skip", "headers");
        print_object(place);
        return FALSE;
    }
    g_assert_not_reached(); /* every piece is named */
}

static void
print_problem(const char *name, const char *problem)
{
    g_autoptr(JsonDocument) line = json_object();

    json_set_text(line, "name", name);
    json_set_text(line, "problem", problem);
    print_object(line);
}

/* What was named itself fails as a whole; in a folder a file costs itself alone. */
static void
take_file(const WalkFile *file, gpointer data)
{
    Printing *printing = data;
    g_autoptr(GError) problem = NULL;
    struct stat status;

    printing->file = *file;
    if (file->problem != NULL) {
        print_problem(file->name, file->problem);
        return;
    }
    printing->size = fstat(file->descriptor, &status) == 0 ? status.st_size : 0;
    if (mailbox_each(file->descriptor, take_message, printing, &problem))
        return;
    if (*file->name != '\0') {
        print_problem(file->name, problem->message);
    } else {
        printing->has_failed = TRUE;
        g_propagate_error(printing->error, g_steal_pointer(&problem));
    }
}

static gboolean
run(const char *path, gint64 since, const MessageWish *wish, GError **error)
{
    g_autoptr(Worker) worker = worker_new(wish);
    g_autoptr(JsonDocument) end = json_object();
    Printing printing = { .worker = worker, .error = error };
    const WalkFile input = { .name = "", .descriptor = STDIN_FILENO };

    if (g_str_equal(path, "-"))
        take_file(&input, &printing);
    else if (!walk_each(path, since, take_file, &printing, error))
        return FALSE;
    if (printing.has_failed)
        return FALSE;
    json_object_set_new(end, "end", json_true());
    print_object(end);
    return TRUE;
}

static int
refuse_usage(void)
{
    fprintf(stderr, "usage: mail [--senders=LIST] [--since=SECONDS] [--raw] PATH|-\n");
    return 2;
}

int
main(int argc, char **argv)
{
    g_auto(GStrv) senders = NULL;
    MessageWish wish = { NULL, FALSE };
    g_autoptr(GError) error = NULL;
    gint64 since = G_MININT64;
    int i;

    for (i = 1; i < argc && g_str_has_prefix(argv[i], "--"); i++) {
        if (g_str_has_prefix(argv[i], "--senders=") && senders == NULL)
            wish.senders = senders = g_strsplit(argv[i] + strlen("--senders="), ";", -1);
        else if (g_str_equal(argv[i], "--raw"))
            wish.raw = TRUE;
        else if (!g_str_has_prefix(argv[i], "--since=") ||
                 !g_ascii_string_to_signed(argv[i] + strlen("--since="), 10, G_MININT64,
                                           G_MAXINT64, &since, NULL))
            return refuse_usage();
    }
    if (i != argc - 1)
        return refuse_usage();
    (void)signal(SIGPIPE, SIG_DFL);
    if (run(argv[i], since, &wish, &error))
        return EXIT_SUCCESS;
    fprintf(stderr, "%s\n", error->message);
    return EXIT_FAILURE;
}
