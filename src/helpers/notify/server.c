/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/notify/server.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"

#define NOTIFICATIONS "org.freedesktop.Notifications"
#define NOTIFICATIONS_PATH "/org/freedesktop/Notifications"

/* Three questions one after the other, and a timer that gives up on all of them. */
typedef struct {
    GMainLoop *loop;
    GCancellable *cancellable;
    GDBusConnection *bus;
    GVariant *information;
    GVariant *capabilities;
    GError *error;
    gboolean is_late;
} Probe;

static void
probe_clear(Probe *probe)
{
    g_main_loop_unref(probe->loop);
    g_object_unref(probe->cancellable);
    g_clear_object(&probe->bus);
    g_clear_pointer(&probe->information, g_variant_unref);
    g_clear_pointer(&probe->capabilities, g_variant_unref);
    g_clear_error(&probe->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Probe, probe_clear)

static void
take_capabilities(GObject *bus, GAsyncResult *result, gpointer data)
{
    Probe *probe = data;

    probe->capabilities =
        g_dbus_connection_call_finish(G_DBUS_CONNECTION(bus), result, &probe->error);
    g_main_loop_quit(probe->loop);
}

static void
ask(Probe *probe, const char *method, const char *type, GAsyncReadyCallback answer)
{
    g_dbus_connection_call(probe->bus, NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS, method,
                           NULL, G_VARIANT_TYPE(type), G_DBUS_CALL_FLAGS_NONE, G_MAXINT,
                           probe->cancellable, answer, probe);
}

static void
take_information(GObject *bus, GAsyncResult *result, gpointer data)
{
    Probe *probe = data;

    probe->information =
        g_dbus_connection_call_finish(G_DBUS_CONNECTION(bus), result, &probe->error);
    if (probe->information == NULL)
        g_main_loop_quit(probe->loop);
    else
        ask(probe, "GetCapabilities", "(as)", take_capabilities);
}

static void
take_bus(GObject *source, GAsyncResult *result, gpointer data)
{
    Probe *probe = data;

    (void)source;
    probe->bus = g_bus_get_finish(result, &probe->error);
    if (probe->bus == NULL) {
        g_main_loop_quit(probe->loop);
        return;
    }
    g_dbus_connection_set_exit_on_close(probe->bus, FALSE);
    ask(probe, "GetServerInformation", "(ssss)", take_information);
}

static gboolean
give_up(gpointer data)
{
    Probe *probe = data;

    probe->is_late = TRUE;
    g_cancellable_cancel(probe->cancellable);
    return G_SOURCE_REMOVE;
}

/* cron tells nothing of the session; systemd and elogind put its folder there. */
static char *
runtime_folder(void)
{
    const char *folder = g_getenv("XDG_RUNTIME_DIR");

    if (folder != NULL && g_path_is_absolute(folder))
        return g_strdup(folder);
    return g_strdup_printf("/run/user/%lu", (unsigned long)getuid());
}

static gboolean
is_own_socket(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISSOCK(status.st_mode) && status.st_uid == getuid();
}

/*
 * Finds the session's bus, and lets what is started from here find it too. FALSE: there is
 * none, and GDBus must not start one of its own (autolaunch) that nobody listens on.
 */
static gboolean
adopt_session_bus(void)
{
    const char *known = g_getenv("DBUS_SESSION_BUS_ADDRESS");
    g_autofree char *folder = runtime_folder();
    g_autofree char *socket = g_build_filename(folder, "bus", NULL);
    g_autofree char *escaped = g_dbus_address_escape_value(socket);
    g_autofree char *address = g_strconcat("unix:path=", escaped, NULL);

    if (known != NULL && *known != '\0')
        return TRUE;
    return is_own_socket(socket) && g_setenv("XDG_RUNTIME_DIR", folder, TRUE) &&
           g_setenv("DBUS_SESSION_BUS_ADDRESS", address, TRUE);
}

static Server *
server_of(Probe *probe)
{
    Server *server = g_new0(Server, 1);

    server->bus = g_steal_pointer(&probe->bus);
    g_variant_get(probe->information, "(ssss)", &server->name, NULL, &server->version, NULL);
    g_variant_get(probe->capabilities, "(^as)", &server->capabilities);
    return server;
}

static Server *
refuse(const Probe *probe, GError **error)
{
    if (probe->error != NULL)
        g_dbus_error_strip_remote_error(probe->error); /* its name is for programs */
    if (probe->is_late)
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("The desktop's notification daemon does not answer."));
    else if (probe->bus == NULL)
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("The session bus of the desktop cannot be reached: %s"),
                  probe->error->message);
    else
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("No notification daemon runs on this desktop: %s"), probe->error->message);
    return NULL;
}

Server *
server_probe(guint milliseconds, GError **error)
{
    g_auto(Probe) probe = { 0 };
    guint timer;

    probe.loop = g_main_loop_new(NULL, FALSE);
    probe.cancellable = g_cancellable_new();
    if (!adopt_session_bus()) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("There is no desktop session here."));
        return NULL;
    }
    timer = g_timeout_add(milliseconds, give_up, &probe);
    g_bus_get(G_BUS_TYPE_SESSION, probe.cancellable, take_bus, &probe);
    g_main_loop_run(probe.loop);
    if (!probe.is_late)
        g_source_remove(timer);
    return probe.capabilities == NULL ? refuse(&probe, error) : server_of(&probe);
}

gboolean
server_can(const Server *server, const char *capability)
{
    return g_strv_contains((const char *const *)server->capabilities, capability);
}

void
server_free(Server *server)
{
    if (server == NULL)
        return;
    g_object_unref(server->bus);
    g_free(server->name);
    g_free(server->version);
    g_strfreev(server->capabilities);
    g_free(server);
}
