/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fake-daemon MODE: a notification daemon as bad as they come. Prints "ready", then every call
 * as a line.
 *
 *   good         markup, actions
 *   plain        neither
 *   click        good, and the person presses Snooze at once
 *   open         good, and the person clicks on it at once
 *   mute         never answers anything
 *   mute-notify  says who it is, and then nothing any more
 *   dying        says who it is and dies when it is to show something
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>

#define NAME "org.freedesktop.Notifications"

static const char introspection[] =
    "<node><interface name='" NAME "'>"
    "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
    "<method name='GetServerInformation'>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "<method name='Notify'>"
    "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
    "<arg type='u' direction='out'/></method>"
    "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
    "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
    "</interface></node>";

static const char *mode;

static gboolean
is_mode(const char *name)
{
    return strcmp(mode, name) == 0;
}

static void
say(const char *text)
{
    printf("%s\n", text);
    (void)fflush(stdout);
}

static GVariant *
capabilities(void)
{
    static const char *const good[] = { "actions", "body", "body-markup", NULL };
    static const char *const plain[] = { "body", NULL };

    return g_variant_new("(^as)", is_mode("plain") ? plain : good);
}

static void
notify(GDBusConnection *bus, const char *sender, const char *path, GVariant *parameters,
       GDBusMethodInvocation *invocation)
{
    g_autofree char *text = g_variant_print(parameters, FALSE);

    if (is_mode("dying"))
        _exit(0);
    if (is_mode("mute-notify"))
        return;
    say(text);
    g_dbus_method_invocation_return_value(invocation, g_variant_new("(u)", 7));
    if (is_mode("click") || is_mode("open"))
        g_dbus_connection_emit_signal(
            bus, sender, path, NAME, "ActionInvoked",
            g_variant_new("(us)", 7, is_mode("click") ? "snooze" : "default"), NULL);
}

static void
answer(GDBusConnection *bus, const char *sender, const char *path, const char *interface,
       const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
       gpointer data)
{
    (void)interface;
    (void)data;
    if (is_mode("mute"))
        return;
    if (strcmp(method, "GetCapabilities") == 0)
        g_dbus_method_invocation_return_value(invocation, capabilities());
    else if (strcmp(method, "GetServerInformation") == 0)
        g_dbus_method_invocation_return_value(
            invocation, g_variant_new("(ssss)", "fake", "tests", "1", "1.2"));
    else if (strcmp(method, "Notify") == 0)
        notify(bus, sender, path, parameters, invocation);
    else {
        say(method);
        g_dbus_method_invocation_return_value(invocation, NULL);
    }
}

static void
take_bus(GDBusConnection *bus, const char *name, gpointer data)
{
    static const GDBusInterfaceVTable table = { .method_call = answer };

    (void)name;
    (void)g_dbus_connection_register_object(bus, "/org/freedesktop/Notifications",
                                            ((GDBusNodeInfo *)data)->interfaces[0], &table,
                                            NULL, NULL, NULL);
}

static void
take_name(GDBusConnection *bus, const char *name, gpointer data)
{
    (void)bus;
    (void)name;
    (void)data;
    say("ready");
}

int
main(int argc, char **argv)
{
    g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
    GDBusNodeInfo *info = g_dbus_node_info_new_for_xml(introspection, NULL);

    if (argc != 2)
        return 2;
    mode = argv[1];
    (void)g_bus_own_name(G_BUS_TYPE_SESSION, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, take_bus,
                         take_name, NULL, info, NULL);
    g_main_loop_run(loop);
    return EXIT_SUCCESS;
}
