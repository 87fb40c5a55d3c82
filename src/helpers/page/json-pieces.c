/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/page/json-pieces.h"

#include <string.h>

#include "base/json/json.h"
#include "helpers/opening/opening.h"

/* A script is looked over so many times at most: brackets that never close are begun with again
 * and again. */
#define LOOKS_MOST 64
#define LOOKS_FREE ((gsize)1024 * 1024)

/* Where the brackets that are opened at text are all closed again; 0 when they are not. */
static gsize
balanced_length(const char *text, gsize *looks_left)
{
    gboolean in_string = FALSE;
    gsize depth = 0;

    for (gsize i = 0; text[i] != '\0' && *looks_left > 0; i++, (*looks_left)--) {
        if (in_string && text[i] == '\\' && text[i + 1] != '\0')
            i++;
        else if (text[i] == '"')
            in_string = !in_string;
        else if (!in_string && (text[i] == '{' || text[i] == '['))
            depth++;
        else if (!in_string && (text[i] == '}' || text[i] == ']') && --depth == 0)
            return i + 1;
    }
    return 0;
}

/* An object of JSON begins with a name in quotes; an array of what could be orders with one. */
static gboolean
may_begin(const char *text)
{
    const char *next = text + 1;

    if (*text != '{' && *text != '[')
        return FALSE;
    while (g_ascii_isspace(*next))
        next++;
    return *next == (*text == '{' ? '"' : '{');
}

gboolean
json_pieces(const char *script, JsonPieceFunction function, gpointer data, GError **error)
{
    gsize looks_left = LOOKS_FREE + strlen(script) * LOOKS_MOST;

    for (const char *at = script; *at != '\0';) {
        gsize length = may_begin(at) ? balanced_length(at, &looks_left) : 0;
        g_autoptr(JsonDocument) document =
            length == 0 ? NULL : json_read(at, length, "script", NULL);

        if (looks_left == 0)
            return why_set(CONTAINER_TOO_LARGE, NULL, error);
        if (document != NULL && !function(data, at, length, error))
            return FALSE;
        at += document != NULL ? length : 1;
    }
    return TRUE;
}
