/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * http-server FOLDER STATUS [mute]: answers requests on this machine with that status until it
 * is killed, and keeps each in FOLDER/request. Its port is then in FOLDER/port. A mute one
 * never answers.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <glib.h>

#define REQUEST_MOST 65536

static int
listen_here(int *ret_port)
{
    struct sockaddr_in address = { .sin_family = AF_INET,
                                   .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    socklen_t length = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0);

    g_assert_cmpint(bind(listener, (struct sockaddr *)&address, length), ==, 0);
    g_assert_cmpint(listen(listener, 8), ==, 0);
    g_assert_cmpint(getsockname(listener, (struct sockaddr *)&address, &length), ==, 0);
    *ret_port = ntohs(address.sin_port);
    return listener;
}

static gsize
content_length(const char *request)
{
    const char *at = strstr(request, "Content-Length: ");

    return at == NULL ? 0 : (gsize)g_ascii_strtoull(at + strlen("Content-Length: "), NULL, 10);
}

static gboolean
is_whole(const GString *request)
{
    const char *end = strstr(request->str, "\r\n\r\n");

    return end != NULL &&
           request->len >= (gsize)(end + 4 - request->str) + content_length(request->str);
}

static void
serve(int client, const char *folder, const char *answer)
{
    g_autoptr(GString) request = g_string_new(NULL);
    g_autofree char *path = g_build_filename(folder, "request", NULL);
    char bytes[4096];

    while (!is_whole(request) && request->len < REQUEST_MOST) {
        gssize length = read(client, bytes, sizeof bytes);

        if (length <= 0)
            break;
        g_string_append_len(request, bytes, length);
    }
    g_assert_true(g_file_set_contents(path, request->str, (gssize)request->len, NULL));
    if (answer == NULL)
        (void)pause(); /* until the test kills it */
    g_assert_cmpint(write(client, answer, strlen(answer)), ==, (gssize)strlen(answer));
    (void)close(client);
}

int
main(int argc, char **argv)
{
    g_autofree char *answer = NULL;
    g_autofree char *path = NULL;
    g_autofree char *number = NULL;
    int listener, port;

    g_assert_cmpint(argc, >=, 3);
    (void)signal(SIGPIPE, SIG_IGN);
    answer = g_strdup_printf("HTTP/1.1 %s Test\r\nContent-Length: 2\r\nConnection: close\r\n"
                             "Content-Type: application/json\r\n\r\n{}",
                             argv[2]);
    listener = listen_here(&port);
    path = g_build_filename(argv[1], "port", NULL);
    number = g_strdup_printf("%d\n", port);
    g_assert_true(g_file_set_contents(path, number, -1, NULL));
    for (;;)
        serve(accept(listener, NULL, NULL), argv[1], argc > 3 ? NULL : answer);
}
