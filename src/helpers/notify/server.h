/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Server: the notification daemon of the session, asked who it is before libnotify is let near
 * it: libnotify would wait 25 s for one that is mute.
 */
#pragma once

#include <gio/gio.h>

typedef struct {
    GDBusConnection *bus;
    char *name;
    char *version;
    char **capabilities;
} Server;

/*
 * Asks within so many milliseconds in all. NULL with a sentence: there is no session bus, no
 * daemon, or it does not answer.
 */
Server *server_probe(guint milliseconds, GError **error);

gboolean server_can(const Server *server, const char *capability);

void server_free(Server *server);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Server, server_free)
