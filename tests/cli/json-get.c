/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json-get FILE PATH: prints one value of a JSON document, for tests in shell. PATH is names
 * and numbers with dots between ("orders.0.window.status"); "#" is how many there are. A
 * document that is not strict JSON, or not ASCII, is an error.
 */
#include <stdio.h>
#include <string.h>

#include "base/file/file.h"
#include "base/json/json.h"

static gboolean
is_ascii(const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if ((guchar)text[i] >= 0x80)
            return FALSE;
    }
    return TRUE;
}

static const json_t *
step_into(const json_t *value, const char *name)
{
    guint64 index;

    if (!json_is_array(value))
        return json_object_get(value, name);
    if (!g_ascii_string_to_unsigned(name, 10, 0, G_MAXINT, &index, NULL))
        return NULL;
    return json_array_get(value, index);
}

static void
print(const json_t *value)
{
    g_autofree char *text = NULL;

    if (json_is_string(value)) {
        puts(json_string_value(value));
        return;
    }
    text = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT | JSON_ENSURE_ASCII);
    puts(text);
}

static int
look_up(const json_t *document, const char *path)
{
    g_auto(GStrv) names = g_strsplit(path, ".", -1);
    const json_t *value = document;

    for (char **name = names; *name != NULL; name++) {
        if (strcmp(*name, "#") == 0) {
            printf("%zu\n",
                   json_is_array(value) ? json_array_size(value) : json_object_size(value));
            return 0;
        }
        value = step_into(value, *name);
    }
    if (value == NULL) {
        puts("(absent)");
        return 0;
    }
    print(value);
    return 0;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    g_autoptr(JsonDocument) document = NULL;
    gsize length;

    if (argc != 3)
        return 2;
    text = file_read(argv[1], JSON_BYTES_LIMIT, &length, &error);
    if (text != NULL)
        document = json_read(text, length, argv[1], &error);
    if (document == NULL) {
        printf("(no JSON: %s)\n", error->message);
        return 1;
    }
    if (!is_ascii(text, length)) {
        puts("(not ASCII)");
        return 1;
    }
    return look_up(document, argv[2]);
}
