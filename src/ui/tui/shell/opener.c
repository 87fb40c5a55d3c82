/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/opener.h"

#include <unistd.h>

#include "base/error.h"

/* In a process group of its own: Ctrl-C in the screens is not meant for the browser. */
static void
leave_group(gpointer data)
{
    (void)data;
    (void)setpgid(0, 0);
}

gboolean
opener_open(const char *address, GError **error)
{
    char *argv[] = { (char *)"xdg-open", (char *)address, NULL };
    g_autoptr(GError) cause = NULL;

    if (!g_str_has_prefix(address, "https://") && !g_str_has_prefix(address, "http://")) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "Only addresses that begin with https:// or http:// are opened.");
        return FALSE;
    }
    if (g_spawn_async(NULL, argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                          G_SPAWN_STDERR_TO_DEV_NULL,
                      leave_group, NULL, NULL, &cause))
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, "The address could not be opened: %s. It is: %s",
              cause->message, address);
    return FALSE;
}
