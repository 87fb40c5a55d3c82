/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person teaches of words: lines of a file of his own (recourse-formats(5)). */
#include <string.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/format.h"
#include "services/import/import.h"

#define EVERYWHERE "general"
#define KEY "own="

char *
import_teaching_file(const App *app, const char *marketplace)
{
    g_autofree char *folder = import_words_folder(app_paths(app));
    g_autofree char *name =
        g_strconcat(marketplace == NULL ? EVERYWHERE : marketplace, WORDS_SUFFIX, NULL);

    return g_build_filename(folder, name, NULL);
}

static char *
new_file(const char *marketplace)
{
    return marketplace == NULL ? g_strdup("[words]\n")
                               : g_strconcat("[words]\nmarketplace=", marketplace, "\n", NULL);
}

/* Behind the group's heading; NULL when the text has no such group. */
static const char *
find_group(const char *text, const char *state)
{
    g_autofree char *heading = g_strconcat("[", state, "]\n", NULL);
    const char *found = strstr(text, heading);

    while (found != NULL && found != text && found[-1] != '\n')
        found = strstr(found + 1, heading);
    return found == NULL ? NULL : found + strlen(heading);
}

/* The end of the group's line of own words; NULL when it has none. */
static const char *
find_own(const char *group)
{
    for (const char *line = group; *line != '\0' && *line != '[';) {
        const char *end = line + strcspn(line, "\n");

        if (g_str_has_prefix(line, KEY))
            return end;
        line = *end == '\0' ? end : end + 1;
    }
    return NULL;
}

static char *
inserted(const char *text, const char *at, const char *before, const char *word,
         const char *behind)
{
    g_autofree char *head = g_strndup(text, (gsize)(at - text));

    return g_strconcat(head, before, word, behind, at, NULL);
}

/* What a person has written there stays as it is. */
static char *
with_word(const char *text, const char *state, const char *word)
{
    const char *group = find_group(text, state);
    const char *own = group == NULL ? NULL : find_own(group);
    g_autofree char *heading = NULL;

    if (own != NULL)
        return inserted(text, own, ";", word, "");
    if (group != NULL)
        return inserted(text, group, KEY, word, "\n");
    heading =
        g_strconcat(g_str_has_suffix(text, "\n") ? "\n[" : "\n\n[", state, "]\n" KEY, NULL);
    return inserted(text, text + strlen(text), heading, word, "\n");
}

static gboolean
split_lesson(const char *lesson, char **ret_word, char **ret_state, GError **error)
{
    const char *equals = strrchr(lesson, '=');
    g_autofree char *shown = text_excerpt(lesson);

    if (equals != NULL && equals != lesson && import_words_is_group(equals + 1) &&
        strpbrk(lesson, ";\n\r") == NULL) {
        *ret_word = g_strstrip(g_strndup(lesson, (gsize)(equals - lesson)));
        *ret_state = g_strdup(equals + 1);
        return TRUE;
    }
    error_set(
        error, RECOURSE_ERROR_USAGE,
        N_("“%s” does not teach a word. Write WORD=STATE with one of these states: unpaid, "
           "paid, shipped, delivered, completed, disputed, refunded, returned, closed, "
           "cancelled, nothing."),
        shown);
    return FALSE;
}

/* The text of the file as it is; what is not there yet begins anew. */
static char *
read_file(const char *path, const char *marketplace, GError **error)
{
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return new_file(marketplace);
    return own_file_read(path, error);
}

gboolean
import_teach(App *app, const char *lesson, const char *marketplace, char **ret_file,
             GError **error)
{
    g_autofree char *folder = import_words_folder(app_paths(app));
    g_autofree char *path = import_teaching_file(app, marketplace);
    g_autofree char *word = NULL;
    g_autofree char *state = NULL;
    g_autofree char *text = NULL;
    g_autofree char *taught = NULL;

    if (!split_lesson(lesson, &word, &state, error) || !folder_create(folder, error))
        return FALSE;
    text = read_file(path, marketplace, error);
    if (text == NULL)
        return FALSE;
    taught = with_word(text, state, word);
    if (!file_replace(path, taught, strlen(taught), error))
        return FALSE;
    *ret_file = g_steal_pointer(&path);
    return TRUE;
}

static void
format_name_free(gpointer data)
{
    ImportFormatName *name = data;

    g_free(name->token);
    g_free(name->label);
    g_free(name);
}

GPtrArray *
import_list_formats(App *app, GPtrArray *problems)
{
    g_autoptr(ImportFormats) formats = import_formats_load(app_paths(app), problems);
    GPtrArray *names = g_ptr_array_new_with_free_func(format_name_free);

    for (guint i = 0; i < formats->all->len; i++) {
        const ImportFormat *format = formats->all->pdata[i];
        ImportFormatName *name = g_new0(ImportFormatName, 1);

        name->token = g_strdup(format->token);
        name->label = g_strdup(format->label);
        g_ptr_array_add(names, name);
    }
    return names;
}
