/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every name under which a place is known, and what is in the way to it. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "store/place/place.h"

#define LINKS_MOST 40 /* as many as Linux follows (path_resolution(7)) */

typedef struct {
    Names *names;
    GString *passed; /* exists and is no link; "" is the root */
    GQueue ahead;    /* char *: the parts still to pass */
    guint linked;    /* so many of the first of them come from links */
    guint links;
} Way;

void
names_free(Names *names)
{
    if (names == NULL)
        return;
    g_ptr_array_unref(names->all);
    g_free(names->obstacle);
    g_free(names);
}

const char *
names_place(const Names *names)
{
    return names->all->pdata[names->all->len - 1];
}

static void
go_up(GString *path)
{
    const char *slash = strrchr(path->str, '/');

    g_string_truncate(path, slash != NULL ? (gsize)(slash - path->str) : 0);
}

static void
append_part(GString *path, const char *part)
{
    if (g_str_equal(part, ".."))
        go_up(path);
    else
        g_string_append_printf(path, "/%s", part);
}

/* What was passed, this part, and what lies ahead, as though there were no more links. */
static char *
name_from_here(const Way *way, const char *part)
{
    GString *name = g_string_new(way->passed->str);

    append_part(name, part);
    for (const GList *next = way->ahead.head; next != NULL; next = next->next)
        append_part(name, next->data);
    if (name->len == 0)
        g_string_append_c(name, '/');
    return g_string_free(name, FALSE);
}

/* Puts the parts of a path before those that lie ahead; returns how many they are. */
static guint
put_ahead(Way *way, const char *path)
{
    g_auto(GStrv) parts = g_strsplit(path, "/", -1);
    guint count = 0;

    for (guint i = g_strv_length(parts); i > 0; i--) {
        if (*parts[i - 1] == '\0' || g_str_equal(parts[i - 1], "."))
            continue;
        g_queue_push_head(&way->ahead, g_strdup(parts[i - 1]));
        count++;
    }
    return count;
}

/* The folder is to blame for what may not be seen in it, and for being none. */
static void
stop(Way *way, const char *candidate, const char *part, int reason)
{
    gboolean is_folder = reason == EACCES || reason == ENOTDIR;

    way->names->reason = reason;
    way->names->obstacle = g_strdup(!is_folder              ? candidate
                                    : way->passed->len == 0 ? "/"
                                                            : way->passed->str);
    way->names->is_behind_link = way->linked > 0;
    g_ptr_array_add(way->names->all, name_from_here(way, part));
}

static gboolean
follow(Way *way, const char *candidate, const char *part)
{
    g_autofree char *target = g_file_read_link(candidate, NULL);

    if (target == NULL || ++way->links > LINKS_MOST) {
        stop(way, candidate, part, target == NULL ? EIO : ELOOP);
        return FALSE;
    }
    g_ptr_array_add(way->names->all, name_from_here(way, part));
    if (*target == '/')
        g_string_truncate(way->passed, 0);
    way->linked = (way->linked > 0 ? way->linked - 1 : 0) + put_ahead(way, target);
    return TRUE;
}

/* FALSE: it goes no further. */
static gboolean
pass(Way *way, const char *part)
{
    g_autofree char *candidate = g_strdup_printf("%s/%s", way->passed->str, part);
    struct stat status;

    if (g_str_equal(part, "..")) {
        go_up(way->passed);
    } else if (lstat(candidate, &status) != 0) {
        stop(way, candidate, part, errno);
        return FALSE;
    } else if (S_ISLNK(status.st_mode)) {
        return follow(way, candidate, part);
    } else {
        g_string_assign(way->passed, candidate);
    }
    way->linked -= way->linked > 0 ? 1 : 0;
    return TRUE;
}

Names *
names_find(const char *path)
{
    Names *names = g_new0(Names, 1);
    Way way = { .names = names, .passed = g_string_new(NULL), .ahead = G_QUEUE_INIT };
    gboolean goes_on = TRUE;

    names->all = g_ptr_array_new_with_free_func(g_free);
    (void)put_ahead(&way, path);
    while (goes_on && !g_queue_is_empty(&way.ahead)) {
        g_autofree char *part = g_queue_pop_head(&way.ahead);

        goes_on = pass(&way, part);
    }
    if (goes_on)
        g_ptr_array_add(names->all, g_strdup(way.passed->len > 0 ? way.passed->str : "/"));
    g_queue_clear_full(&way.ahead, g_free);
    g_string_free(way.passed, TRUE);
    return names;
}

char *
canonical_path(const char *path)
{
    g_autoptr(Names) names = names_find(path);

    return g_strdup(names_place(names));
}
