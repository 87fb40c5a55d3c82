/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/checks.h"

#include <string.h>

#define RESULTS_MOST 64

/* Moves behind a comment, in which others may stand. */
static const char *
behind_comment(const char *at)
{
    guint depth = 0;

    for (; *at != '\0'; at++) {
        if (*at == '\\' && at[1] != '\0')
            at++;
        else if (*at == '(')
            depth++;
        else if (*at == ')' && --depth == 0)
            return at + 1;
    }
    return at;
}

/* Moves behind a quoted string, which it appends. */
static const char *
take_quoted(const char *at, GString *text)
{
    for (at++; *at != '\0' && *at != '"'; at++) {
        if (*at == '\\' && at[1] != '\0')
            at++;
        /* A blank or a ";" in it would be taken for the end of the word. */
        g_string_append_c(text, *at == ';' || g_ascii_isspace(*at) ? '_' : *at);
    }
    return *at == '"' ? at + 1 : at;
}

/* Without comments and quotes, every run of blanks one blank, and none around "=" and ";". */
static char *
simplified(const char *value)
{
    GString *text = g_string_new(NULL);

    while (*value != '\0') {
        char last = text->len == 0 ? ';' : text->str[text->len - 1];

        if (*value == '(') {
            value = behind_comment(value);
        } else if (*value == '"') {
            value = take_quoted(value, text);
        } else if (g_ascii_isspace(*value)) {
            if (strchr(" ;=", last) == NULL)
                g_string_append_c(text, ' ');
            value++;
        } else {
            if (last == ' ' && strchr(";=", *value) != NULL)
                g_string_truncate(text, text->len - 1);
            g_string_append_c(text, *value++);
        }
    }
    return g_strstrip(g_string_free(text, FALSE));
}

static void
set_lower(json_t *object, const char *name, const char *text)
{
    g_autofree char *lower = g_ascii_strdown(text, -1);

    json_set_text(object, name, lower);
}

/* "dkim/1=pass header.d=shop.example"; NULL where there is no result. */
static json_t *
parse_result(const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    char *equals = words[0] == NULL ? NULL : strchr(words[0], '=');
    json_t *result;

    if (equals == NULL)
        return NULL;
    result = json_object();
    *equals = '\0';
    words[0][strcspn(words[0], "/")] = '\0';
    set_lower(result, "method", words[0]);
    set_lower(result, "result", equals + 1);
    for (guint i = 1; words[i] != NULL; i++) {
        equals = strchr(words[i], '=');
        if (equals == NULL)
            continue;
        *equals = '\0';
        if (json_object_get(result, words[i]) == NULL)
            set_lower(result, words[i], equals + 1);
    }
    return result;
}

json_t *
checks_parse(const char *value)
{
    g_autofree char *text = simplified(value);
    g_auto(GStrv) parts = g_strsplit(text, ";", RESULTS_MOST + 1);
    json_t *checks, *results;

    if (parts[0] == NULL || *g_strstrip(parts[0]) == '\0' || strchr(parts[0], '=') != NULL)
        return NULL;
    parts[0][strcspn(parts[0], " ")] = '\0'; /* a version may follow */
    checks = json_object();
    results = json_array();
    set_lower(checks, "server", parts[0]);
    for (guint i = 1; parts[i] != NULL && i < RESULTS_MOST; i++) {
        json_t *result = parse_result(g_strstrip(parts[i]));

        if (result != NULL)
            json_array_append_new(results, result);
    }
    json_object_set_new(checks, "results", results);
    return checks;
}
