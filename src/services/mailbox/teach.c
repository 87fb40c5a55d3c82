/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One more kind of mail in the user's own table. */
#include <string.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/mailbox/mailbox.h"

static gboolean
is_table_name(const char *name)
{
    return *name != '\0' && name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/* A name for the group that the file does not have yet. */
static char *
free_group(const char *text)
{
    for (guint number = 1;; number++) {
        g_autofree char *line = g_strdup_printf("[own-%u]", number);

        if (strstr(text, line) == NULL)
            return g_strdup_printf("own-%u", number);
    }
}

static char *
read_or_begin(const char *path, GError **error)
{
    return g_file_test(path, G_FILE_TEST_EXISTS) ? own_file_read(path, error) : g_strdup("");
}

/* A line break would begin another key. */
static gboolean
check_words(const char *says, const char *subject, GError **error)
{
    if (strpbrk(says, "\r\n") == NULL && strpbrk(subject, "\r\n;") == NULL)
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("A subject is one line and has no semicolon. Write {any} in its place."));
    return FALSE;
}

gboolean
mailbox_teach(App *app, const char *table, const char *says, const char *subject,
              char **ret_path, GError **error)
{
    g_autofree char *folder = mail_tables_folder(app_paths(app));
    g_autofree char *name = g_strconcat(table, ".mail", NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *shown = text_excerpt(table);
    g_autofree char *before = NULL, *group = NULL, *after = NULL;
    GError *cause = NULL;
    gboolean is_done;

    if (!is_table_name(table)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” is not a table of mails. Tables have names such as aliexpress."),
                  shown);
        return FALSE;
    }
    if (!check_words(says, subject, error))
        return FALSE;
    before = read_or_begin(path, error);
    if (before == NULL)
        return FALSE;
    group = free_group(before);
    after = g_strdup_printf("%s%s[%s]\nsays=%s\ndated=mail\nsubject=%s\n", before,
                            *before == '\0' ? "" : "\n", group, says, subject);
    if (!mail_table_check(name, path, after, error) || !folder_create(folder, error))
        return FALSE;
    is_done = file_replace(path, after, strlen(after), &cause);
    if (!saved_settle(app_saved(app), is_done, cause, error))
        return FALSE;
    *ret_path = g_steal_pointer(&path);
    return TRUE;
}
