/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/aliases-private.h"

#include <string.h>

#include "base/text/text.h"
#include "domain/words/builtin-names.h"

#define NEAREST_MOST 3

typedef struct {
    char *words; /* folded, without the star */
    gboolean opens_end;
    gboolean opens_begin;
    int place;
} Name;

typedef struct {
    char *token;
    char *label;
} Row;

struct Aliases {
    GArray *rows;  /* Row */
    GArray *names; /* Name */
};

static void
name_clear(gpointer data)
{
    g_free(((Name *)data)->words);
}

static void
row_clear(gpointer data)
{
    g_free(((Row *)data)->token);
    g_free(((Row *)data)->label);
}

static void
add_name(Aliases *aliases, const char *text, int place)
{
    Name name = {
        .words = text_fold_words(text),
        .opens_begin = g_str_has_prefix(text, "*"),
        .opens_end = g_str_has_suffix(text, "*"),
        .place = place,
    };

    g_assert(*name.words != '\0');
    g_array_append_val(aliases->names, name);
}

static void
add_line(Aliases *aliases, const char *line)
{
    const char *colon = strstr(line, ": ");
    g_auto(GStrv) names = NULL;
    Row row;

    g_assert(colon != NULL);
    names = g_strsplit(colon + strlen(": "), ",", -1);
    row.token = g_strndup(line, (gsize)(colon - line));
    row.label = g_strdup(g_strstrip(names[0]));
    g_array_append_val(aliases->rows, row);
    for (int i = 0; names[i] != NULL; i++)
        add_name(aliases, g_strstrip(names[i]), (int)aliases->rows->len - 1);
}

static const char *
text_of(const char *file)
{
    const Embedded *embedded = builtin_names;

    while (!g_str_equal(embedded->name, file))
        embedded++;
    return embedded->bytes;
}

Aliases *
aliases_new(const char *file)
{
    Aliases *aliases = g_new0(Aliases, 1);
    g_auto(GStrv) lines = g_strsplit(text_of(file), "\n", -1);

    aliases->rows = g_array_new(FALSE, FALSE, sizeof(Row));
    aliases->names = g_array_new(FALSE, FALSE, sizeof(Name));
    g_array_set_clear_func(aliases->rows, row_clear);
    g_array_set_clear_func(aliases->names, name_clear);
    for (int i = 0; lines[i] != NULL; i++) {
        if (*lines[i] != '\0' && *lines[i] != '#')
            add_line(aliases, lines[i]);
    }
    return aliases;
}

void
aliases_free(Aliases *aliases)
{
    if (aliases == NULL)
        return;
    g_array_unref(aliases->rows);
    g_array_unref(aliases->names);
    g_free(aliases);
}

guint
aliases_count(const Aliases *aliases)
{
    return aliases->rows->len;
}

const char *
aliases_token(const Aliases *aliases, int place)
{
    return g_array_index(aliases->rows, Row, place).token;
}

const char *
aliases_label(const Aliases *aliases, int place)
{
    return g_array_index(aliases->rows, Row, place).label;
}

char *
aliases_names(const Aliases *aliases, int place)
{
    g_autoptr(GString) names = g_string_new(NULL);

    for (guint i = 0; i < aliases->names->len; i++) {
        const Name *name = &g_array_index(aliases->names, Name, i);

        if (name->place == place)
            g_string_append_printf(names, "%s%s", names->len > 0 ? "," : "", name->words);
    }
    return g_string_free(g_steal_pointer(&names), FALSE);
}

static gboolean
ends_word(const char *at)
{
    return *at == '\0' || *at == ' ';
}

/* How far the name reaches into the words; 0 when it does not stand at their beginning. */
static gsize
match_name(const Name *name, const char *words)
{
    gsize word = strcspn(words, " ");
    gsize length = strlen(name->words);

    if (name->opens_begin)
        return word >= length && strncmp(words + word - length, name->words, length) == 0 ? word
                                                                                          : 0;
    if (strncmp(words, name->words, length) != 0)
        return 0;
    if (name->opens_end)
        return length + strcspn(words + length, " ");
    return ends_word(words + length) ? length : 0;
}

int
aliases_match(const Aliases *aliases, const char *words, gsize *ret_length)
{
    int place = -1;

    *ret_length = 0;
    for (guint i = 0; i < aliases->names->len; i++) {
        const Name *name = &g_array_index(aliases->names, Name, i);
        gsize length = match_name(name, words);

        if (length > *ret_length) {
            *ret_length = length;
            place = name->place;
        }
    }
    return place;
}

int
aliases_find(const Aliases *aliases, const char *text)
{
    g_autofree char *words = text_fold_words(text);
    gsize length;
    int place;

    for (guint i = 0; i < aliases->rows->len; i++) {
        if (g_ascii_strcasecmp(aliases_token(aliases, (int)i), text) == 0)
            return (int)i;
    }
    place = aliases_match(aliases, words, &length);
    return length == strlen(words) ? place : -1;
}

static gboolean
has_word_beginning(const char *words, const char *piece)
{
    for (const char *at = strstr(words, piece); at != NULL; at = strstr(at + 1, piece)) {
        if (at == words || at[-1] == ' ')
            return TRUE;
    }
    return FALSE;
}

gboolean
aliases_begin_so(const Aliases *aliases, const char *token, const char *piece)
{
    for (guint i = 0; i < aliases->names->len; i++) {
        const Name *name = &g_array_index(aliases->names, Name, i);

        if (g_str_equal(aliases_token(aliases, name->place), token) &&
            has_word_beginning(name->words, piece))
            return TRUE;
    }
    return FALSE;
}

/* Letters to add, drop, replace or swap; letters that follow what was typed cost little. */
static int
distance(const char *typed, const char *name)
{
    gsize typed_length = strlen(typed);
    gsize name_length = strlen(name);
    g_autofree int *rows = g_new(int, 3 * (name_length + 1));
    int *before = rows, *last = before + name_length + 1, *now = last + name_length + 1;

    if (g_str_has_prefix(name, typed) && typed_length > 1)
        return 1;
    for (gsize k = 0; k <= name_length; k++)
        last[k] = (int)k;
    for (gsize i = 1; i <= typed_length; i++) {
        int *unused = before;

        now[0] = (int)i;
        for (gsize k = 1; k <= name_length; k++) {
            int replaced = last[k - 1] + (typed[i - 1] != name[k - 1]);

            now[k] = MIN(MIN(last[k] + 1, now[k - 1] + 1), replaced);
            if (i > 1 && k > 1 && typed[i - 1] == name[k - 2] && typed[i - 2] == name[k - 1])
                now[k] = MIN(now[k], before[k - 2] + 1);
        }
        before = last;
        last = now;
        now = unused;
    }
    return last[name_length];
}

/* Of each token the distance of its nearest name. */
static int *
distances(const Aliases *aliases, const char *text)
{
    g_autofree char *words = text_fold_words(text);
    int *nearest = g_new(int, aliases->rows->len);

    for (guint i = 0; i < aliases->rows->len; i++)
        nearest[i] = G_MAXINT;
    for (guint i = 0; i < aliases->names->len; i++) {
        const Name *name = &g_array_index(aliases->names, Name, i);

        nearest[name->place] = MIN(nearest[name->place], distance(words, name->words));
    }
    return nearest;
}

/* The token that is nearest of those that are left, taken out of them; -1: none is left. */
static int
take_nearest(const Aliases *aliases, int *left)
{
    int place = -1;

    for (guint i = 0; i < aliases->rows->len; i++) {
        gboolean is_filler = g_str_equal(aliases_token(aliases, (int)i), ALIASES_FILLER);

        if (!is_filler && left[i] < G_MAXINT && (place < 0 || left[i] < left[place]))
            place = (int)i;
    }
    if (place >= 0)
        left[place] = G_MAXINT;
    return place;
}

char *
aliases_nearest(const Aliases *aliases, const char *text)
{
    g_autofree int *left = distances(aliases, text);
    g_autoptr(GString) labels = g_string_new(NULL);

    for (int i = 0; i < NEAREST_MOST; i++) {
        int place = take_nearest(aliases, left);

        if (place >= 0)
            g_string_append_printf(labels, "%s%s", labels->len > 0 ? ", " : "",
                                   aliases_label(aliases, place));
    }
    return g_string_free(g_steal_pointer(&labels), FALSE);
}
