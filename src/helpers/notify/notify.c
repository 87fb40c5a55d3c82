/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * notify: shows one desktop notification.
 *
 *     notify <message.json     shows it
 *     notify --probe           only says which daemon there is
 *
 * The message (message.h) comes on standard input. As soon as the daemon has given the
 * notification an id, one line of JSON is printed: only that means sent. Then the helper stays
 * for its actions, and because GNOME Shell closes the notifications of whoever left the bus; at
 * most `linger` seconds, and no longer than the bus. It never calls notify_uninit(), which
 * would close them too. Exit status: 0 sent, 1 not sent (standard error says why).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libnotify/notify.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "helpers/notify/action.h"
#include "helpers/notify/server.h"

#define INPUT_LIMIT (256 * 1024)
#define PROBE_MILLISECONDS 3000
/* Whoever started this gives up after 5 s; should that one be gone, this does so itself. */
#define SECONDS_TO_THE_ID 6

typedef struct {
    const Message *message;
    GMainLoop *loop;
} Stay;

static void
print_answer(const Server *server, int id)
{
    g_autoptr(JsonDocument) answer = json_object();
    json_t *capabilities = json_array();
    g_autofree char *text = NULL;

    json_set_text(answer, "schema", "recourse/1");
    if (id != 0)
        json_object_set_new(answer, "id", json_integer(id));
    json_set_text(answer, "server", server->name);
    json_set_text(answer, "version", server->version);
    for (char **capability = server->capabilities; *capability != NULL; capability++)
        json_array_append_new(capabilities, json_string(*capability));
    json_object_set_new(answer, "capabilities", capabilities);
    text = json_write(answer, FALSE);
    printf("%s\n", text);
    (void)fflush(stdout); /* a reader that is gone has its own reasons */
}

static void
start_action(NotifyNotification *notification, char *key, gpointer data)
{
    Stay *stay = data;

    (void)notify_notification_close(notification, NULL);
    for (guint i = 0; i < stay->message->action_count; i++) {
        const MessageAction *action = &stay->message->actions[i];

        if (strcmp(action->key, key) == 0)
            action_start(stay->message, action);
    }
    g_main_loop_quit(stay->loop);
}

static void
leave(NotifyNotification *notification, gpointer data)
{
    Stay *stay = data;

    (void)notification;
    g_main_loop_quit(stay->loop);
}

static gboolean
leave_late(gpointer data)
{
    g_main_loop_quit(data);
    return G_SOURCE_REMOVE;
}

/* Without the bus nobody can press anything any more. */
static void
leave_with_bus(GDBusConnection *bus, GMainLoop *loop)
{
    if (g_dbus_connection_is_closed(bus))
        g_idle_add(leave_late, loop);
    else
        g_signal_connect_swapped(bus, "closed", G_CALLBACK(g_main_loop_quit), loop);
}

static NotifyUrgency
urgency_of(const char *word)
{
    if (strcmp(word, "critical") == 0)
        return NOTIFY_URGENCY_CRITICAL;
    return strcmp(word, "low") == 0 ? NOTIFY_URGENCY_LOW : NOTIFY_URGENCY_NORMAL;
}

static NotifyNotification *
make_notification(const Message *message, const Server *server)
{
    g_autofree char *body = server_can(server, "body-markup")
                                ? g_markup_escape_text(message->body, -1)
                                : g_strdup(message->body);
    NotifyNotification *notification =
        notify_notification_new(message->summary, body, message->icon);

    notify_notification_set_urgency(notification, urgency_of(message->urgency));
    if (message->category != NULL)
        notify_notification_set_category(notification, message->category);
    if (message->desktop_entry != NULL)
        notify_notification_set_hint(notification, "desktop-entry",
                                     g_variant_new_string(message->desktop_entry));
    return notification;
}

static void
add_actions(NotifyNotification *notification, const Server *server, Stay *stay)
{
    if (!server_can(server, "actions"))
        return;
    for (guint i = 0; i < stay->message->action_count; i++) {
        const MessageAction *action = &stay->message->actions[i];

        notify_notification_add_action(notification, action->key, action->label, start_action,
                                       stay, NULL);
    }
}

static gboolean
show(const Message *message, const Server *server, GError **error)
{
    g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
    Stay stay = { message, loop };
    NotifyNotification *notification; /* never freed: that would close it */
    int id = 0;

    if (!notify_init("Recourse")) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("libnotify cannot be used here."));
        return FALSE;
    }
    notification = make_notification(message, server);
    add_actions(notification, server, &stay);
    g_signal_connect(notification, "closed", G_CALLBACK(leave), &stay);
    if (!notify_notification_show(notification, error))
        return FALSE;
    g_object_get(notification, "id", &id, NULL);
    (void)alarm(0);
    print_answer(server, id);
    if (message->linger == 0)
        return TRUE;
    g_timeout_add_seconds(message->linger, leave_late, loop);
    leave_with_bus(server->bus, loop);
    g_main_loop_run(loop);
    return TRUE;
}

static gboolean
run(gboolean is_probe, GError **error)
{
    g_autoptr(Server) server = NULL;
    g_autoptr(Message) message = NULL;
    g_autofree char *text = NULL;
    gsize length = 0;

    if (!is_probe) {
        text = file_read("-", INPUT_LIMIT, &length, error);
        message = text == NULL ? NULL : message_parse(text, length, error);
        if (message == NULL)
            return FALSE;
    }
    server = server_probe(PROBE_MILLISECONDS, error);
    if (server == NULL)
        return FALSE;
    if (!is_probe)
        return show(message, server, error);
    print_answer(server, 0);
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
    (void)alarm(SECONDS_TO_THE_ID);
    if (run(is_probe, &error))
        return EXIT_SUCCESS;
    fprintf(stderr, "%s\n", error->message);
    return EXIT_FAILURE;
}
