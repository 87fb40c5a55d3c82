/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/event-names.h"

#include "domain/words/aliases-private.h"

/* Made when it is first asked for, of what is in the program. */
static const Aliases *
names(void)
{
    static gsize made = 0;

    if (g_once_init_enter(&made))
        g_once_init_leave(&made, (gsize)aliases_new("events.names"));
    return (const Aliases *)made;
}

const char *
event_names_token(guint place)
{
    return place < aliases_count(names()) ? aliases_token(names(), (int)place) : NULL;
}

char *
event_names(const char *token)
{
    for (guint i = 0; i < aliases_count(names()); i++) {
        if (g_str_equal(event_names_token(i), token))
            return aliases_names(names(), (int)i);
    }
    return NULL;
}
