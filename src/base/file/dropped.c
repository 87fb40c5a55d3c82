/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/dropped.h"

#include <string.h>

#define SCHEME "file://"

static gboolean
is_this_machine(const char *host, gsize length)
{
    return length == 0 ||
           (length == strlen("localhost") &&
            g_ascii_strncasecmp(host, "localhost", length) == 0) ||
           (length == strlen(g_get_host_name()) &&
            g_ascii_strncasecmp(host, g_get_host_name(), length) == 0);
}

/* RFC 8089: a host or nothing, then the path. */
char *
dropped_address(const char *address)
{
    const char *host, *path;

    if (g_ascii_strncasecmp(address, SCHEME, strlen(SCHEME)) != 0)
        return NULL;
    host = address + strlen(SCHEME);
    path = strchr(host, '/');
    if (path == NULL || !is_this_machine(host, (gsize)(path - host)))
        return NULL;
    return g_uri_unescape_string(path, "/"); /* NULL where %2F or %00 is in it */
}

/* One word on its way; a quote opens and closes within it, as in a shell. */
typedef struct {
    const char *at;
    GString *word;
    char quote; /* that is open, or NUL */
} Reading;

/* Within "" a backslash stands for itself but before these. */
static gboolean
escapes(const Reading *reading, char next)
{
    return next != '\0' && (reading->quote == '\0' ||
                            (reading->quote == '"' && strchr("\"\\$`", next) != NULL));
}

static void
take_character(Reading *reading)
{
    char character = *reading->at++;

    if (character == '\\' && escapes(reading, *reading->at))
        g_string_append_c(reading->word, *reading->at++);
    else if (reading->quote != '\0' && character == reading->quote)
        reading->quote = '\0';
    else if (reading->quote == '\0' && (character == '\'' || character == '"'))
        reading->quote = character;
    else
        g_string_append_c(reading->word, character);
}

static char *
path_of_word(const char *word, const char *home)
{
    char *path = dropped_address(word);

    if (path != NULL)
        return path;
    if (home != NULL && g_str_has_prefix(word, "~/"))
        return g_build_filename(home, word + 2, NULL);
    return g_strdup(word);
}

/* FALSE: a quote is open at the end. */
static gboolean
read_words(const char *text, const char *home, GPtrArray *paths)
{
    Reading reading = { .at = text };

    while (*reading.at != '\0') {
        g_autofree char *word = NULL;

        if (g_ascii_isspace(*reading.at)) {
            reading.at++;
            continue;
        }
        reading.word = g_string_new(NULL);
        while (*reading.at != '\0' && (reading.quote != '\0' || !g_ascii_isspace(*reading.at)))
            take_character(&reading);
        word = g_string_free(reading.word, FALSE);
        if (*word != '\0')
            g_ptr_array_add(paths, path_of_word(word, home));
    }
    return reading.quote == '\0';
}

char **
dropped_paths(const char *text, const char *home)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);

    if (!read_words(text, home, paths)) {
        g_autofree char *whole = g_strstrip(g_strdup(text));

        g_ptr_array_set_size(paths, 0);
        g_ptr_array_add(paths, path_of_word(whole, home));
    }
    g_ptr_array_add(paths, NULL);
    g_ptr_array_set_free_func(paths, NULL);
    return (char **)g_ptr_array_free(paths, FALSE);
}
