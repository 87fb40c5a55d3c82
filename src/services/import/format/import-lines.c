/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-lines-private.h"

#include <string.h>

#include "base/json/json.h"

/* An object or array that is open. */
typedef struct {
    gboolean is_object;
    gboolean is_wanted;    /* an array of the wanted name */
    gboolean awaits_value; /* of an object: behind a colon */
} Level;

typedef struct {
    const char *at, *end;
    const char *name;
    guint depth;
    gint64 line;
    Level levels[JSON_DEPTH_LIMIT + 1];
    guint open;
    gboolean is_named; /* the last member's name is the wanted one */
    GArray *lines;
} Walk;

static Level *
innermost(Walk *walk)
{
    return walk->open > 0 ? &walk->levels[walk->open - 1] : NULL;
}

/* Goes behind a string; its bytes without the quotes stand from ret_start on. */
static gsize
skip_string(Walk *walk, const char **ret_start)
{
    gsize length;

    *ret_start = ++walk->at;
    while (walk->at < walk->end && *walk->at != '"')
        walk->at += *walk->at == '\\' ? 2 : 1;
    length = (gsize)(MIN(walk->at, walk->end) - *ret_start);
    walk->at++;
    return length;
}

static void
begin_value(Walk *walk)
{
    Level *level = innermost(walk);

    if (level == NULL)
        return;
    level->awaits_value = FALSE;
    if (level->is_wanted && walk->open == walk->depth)
        g_array_append_val(walk->lines, walk->line);
}

static void
open_level(Walk *walk, gboolean is_object)
{
    const Level *around = innermost(walk);
    gboolean is_member = around != NULL && around->is_object;

    begin_value(walk);
    if (walk->open < G_N_ELEMENTS(walk->levels))
        walk->levels[walk->open++] =
            (Level){ is_object, !is_object && is_member && walk->is_named, FALSE };
}

static void
take_string(Walk *walk)
{
    const Level *level = innermost(walk);
    gboolean is_name = level != NULL && level->is_object && !level->awaits_value;
    const char *start;
    gsize length;

    if (!is_name)
        begin_value(walk);
    length = skip_string(walk, &start);
    if (is_name)
        walk->is_named = length == strlen(walk->name) && memcmp(start, walk->name, length) == 0;
}

/* A number or a word. */
static void
take_word(Walk *walk)
{
    begin_value(walk);
    while (walk->at < walk->end && strchr(",]} \t\r\n", *walk->at) == NULL)
        walk->at++;
}

static void
step(Walk *walk)
{
    Level *level = innermost(walk);

    switch (*walk->at) {
    case '"':
        take_string(walk);
        return;
    case '{':
    case '[':
        open_level(walk, *walk->at == '{');
        break;
    case '}':
    case ']':
        walk->open -= walk->open > 0 ? 1 : 0;
        break;
    case ':':
        if (level != NULL)
            level->awaits_value = TRUE;
        break;
    case '\n':
        walk->line++;
        break;
    case ',':
    case ' ':
    case '\t':
    case '\r':
        break;
    default:
        take_word(walk);
        return;
    }
    walk->at++;
}

GArray *
import_lines_of(const ImportTask *task, const char *name, guint depth)
{
    Walk walk = { .at = task->text, .name = name, .depth = depth, .line = 1 };

    if (task->text == NULL)
        return NULL;
    walk.end = task->text + task->length;
    walk.lines = g_array_new(FALSE, FALSE, sizeof(gint64));
    while (walk.at < walk.end)
        step(&walk);
    return walk.lines;
}
