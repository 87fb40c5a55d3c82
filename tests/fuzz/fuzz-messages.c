/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as messages of an assistant's (libFuzzer; make fuzz): in pieces of the length that
 * the first byte says, with tools that answer anything. Whatever is answered is JSON, one line
 * each.
 */
#include <stdint.h>
#include <string.h>

#include "ui/cli/mcp/lines.h"
#include "ui/cli/mcp/messages.h"

static json_t *
list_none(gpointer data)
{
    (void)data;
    return json_array();
}

/* Gives back what it was called with, but for one name. */
static json_t *
echo(const char *name, const json_t *arguments, gpointer data)
{
    json_t *result;

    (void)data;
    if (strcmp(name, "none") == 0)
        return NULL;
    result = json_object();
    json_set_text(result, "name", name);
    json_object_set_new(result, "arguments",
                        arguments == NULL ? json_null() : json_deep_copy(arguments));
    return result;
}

static void
put(const char *text, gpointer answers)
{
    g_string_append(answers, text);
}

static void
take(const char *line, gsize length, gpointer answers)
{
    const MessageTools tools = { list_none, echo, NULL };

    g_assert_true(line == NULL || (length > 0 && length <= LINE_MOST));
    message_answer(&tools, line, length, put, answers);
}

static void
check(const GString *answers)
{
    g_auto(GStrv) lines = g_strsplit(answers->str, "\n", -1);

    for (char **line = lines; *line != NULL && **line != '\0'; line++) {
        g_autoptr(JsonDocument) answer = json_loads(*line, 0, NULL);

        g_assert_nonnull(answer);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    g_autoptr(GString) answers = g_string_new(NULL);
    g_auto(Lines) lines = { 0 };
    gsize piece = size == 0 ? 1 : (gsize)bytes[0] + 1;

    lines_init(&lines);
    for (gsize i = 1; i < size; i += piece)
        lines_add(&lines, (const char *)bytes + i, MIN(piece, size - i), take, answers);
    lines_end(&lines, take, answers);
    check(answers);
    return 0;
}
