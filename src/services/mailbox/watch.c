/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mail that is read when it arrives, by a path unit of systemd's. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/app/app.h"
#include "services/mailbox/mailbox.h"

/* systemd watches each by itself. */
#define PATHS_MOST 200
#define DEPTH_MOST 8

static const char *const words[] = { "mail", "read", "--quiet", NULL };

static const Units units = { "recourse-mail.service", "recourse-mail.path",
                             "default.target.wants", words };

/* One line of the unit; "%" begins a specifier in it. */
static gboolean
add_path(GString *text, guint *count, const char *path, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(path, "%", -1);
    g_autofree char *escaped = g_strjoinv("%%", parts);

    if (strchr(path, '\n') != NULL) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("A folder with a line break in its name cannot be written into a systemd "
                     "unit."));
        return FALSE;
    }
    if (++*count <= PATHS_MOST)
        g_string_append_printf(text, "%sPathChanged=%s", text->len == 0 ? "" : "\n", escaped);
    return TRUE;
}

/* Mail arrives in "new", and in "cur" where a program puts what it has already sorted. */
static gboolean
add_folder(GString *text, guint *count, const char *path, guint depth, GError **error)
{
    static const char *const parts[] = { "new", "cur" };
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    const char *name;

    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autofree char *part = g_build_filename(path, parts[i], NULL);

        if (g_file_test(part, G_FILE_TEST_IS_DIR) && !add_path(text, count, part, error))
            return FALSE;
    }
    while (folder != NULL && depth < DEPTH_MOST && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *below = g_build_filename(path, name, NULL);

        if (g_str_equal(name, "new") || g_str_equal(name, "cur") || g_str_equal(name, "tmp") ||
            g_file_test(below, G_FILE_TEST_IS_SYMLINK) ||
            !g_file_test(below, G_FILE_TEST_IS_DIR))
            continue;
        if (!add_folder(text, count, below, depth + 1, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
add_place(GString *text, guint *count, const char *path, GError **error)
{
    return g_file_test(path, G_FILE_TEST_IS_DIR) ? add_folder(text, count, path, 0, error)
                                                 : add_path(text, count, path, error);
}

gboolean
mailbox_watch(App *app, gboolean *ret_has_systemd, GError **error)
{
    g_autoptr(GPtrArray) folders = mailbox_folders(app, error);
    g_autoptr(GString) text = g_string_new(NULL);
    guint count = 0;

    if (folders == NULL)
        return FALSE;
    for (guint i = 0; i < folders->len; i++) {
        if (!add_place(text, &count, ((const MailFolder *)folders->pdata[i])->path, error))
            return FALSE;
    }
    if (count == 0) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("There is no folder to watch. Add one first: recourse mail add FOLDER"));
        return FALSE;
    }
    return units_enable(app, &units, text->str, ret_has_systemd, error);
}

gboolean
mailbox_unwatch(gboolean *ret_has_systemd, GError **error)
{
    return units_disable(&units, ret_has_systemd, error);
}

gboolean
mailbox_is_watched(void)
{
    return units_are_on(&units);
}
