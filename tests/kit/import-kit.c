/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit/import-kit.h"

#include <string.h>

#include "kit/domain-kit.h"

static gboolean
write_found(gpointer data, const ImportFound *found, GError **error)
{
    GString *text = data;
    const Order *order = found->order;
    g_autoptr(JsonDocument) statement = statement_data(NULL, order);
    g_autofree char *json = NULL;

    (void)error;
    json_object_del(statement, "number");
    json_object_del(statement, "marketplace");
    json = json_write(statement, FALSE);
    g_string_append_printf(text, "%" G_GINT64_FORMAT " %s %s %s", found->line,
                           order->marketplace == NULL ? "?" : order->marketplace,
                           order->number == NULL ? "?" : order->number, json);
    if (found->total_is_part)
        g_string_append(text, " part");
    if (found->note != NULL) {
        g_autofree char *at = instant_to_rfc3339(found->noted_at);

        g_string_append_printf(text, " note %s %s", at, found->note);
    }
    g_string_append_c(text, '\n');
    return TRUE;
}

static gboolean
write_event(gpointer data, gint64 line, const ChainedEvent *chained, GError **error)
{
    (void)error;
    g_string_append_printf(data, "%" G_GINT64_FORMAT " event %s\n", line,
                           chained->event->type_token);
    return TRUE;
}

static gboolean
write_rejection(gpointer data, gint64 line, const char *why, GError **error)
{
    (void)error;
    g_string_append_printf(data, "%" G_GINT64_FORMAT " rejected %s\n", line, why);
    return TRUE;
}

/* Parses into text; what the file was recognised as, or NULL. */
static const ImportFormat *
parse(const char *bytes, gssize length, const char *file_name, const char *format,
      GString *text)
{
    const ImportSink sink = { write_found, write_event, write_rejection, text };
    const ImportTask task = { .policies = kit_policies(),
                              .file_name = file_name,
                              .sink = &sink };
    gsize size = length < 0 ? strlen(bytes) : (gsize)length;
    g_autofree char *copy = g_memdup2(bytes, size); /* without a NUL behind it, as in a file */
    g_autoptr(ImportSource) source =
        import_source_new(file_name == NULL ? "file" : file_name, copy, size);
    const ImportFormat *recognised = NULL;
    g_autoptr(GError) error = NULL;

    if (!import_parse(source, format == NULL ? NULL : import_format_find(format), &task,
                      &recognised, &error))
        g_string_append_printf(text, "error %s\n", error->message);
    return recognised;
}

char *
import_kit_parse(const char *bytes, gssize length, const char *file_name, const char *format)
{
    GString *text = g_string_new(NULL);

    (void)parse(bytes, length, file_name, format, text);
    return g_string_free(text, FALSE);
}

char *
import_kit_recognise(const char *bytes)
{
    g_autoptr(GString) text = g_string_new(NULL);
    const ImportFormat *format = parse(bytes, -1, NULL, NULL, text);

    return g_strdup(format == NULL ? "" : format->token);
}

char *
import_kit_fixture(const char *name)
{
    g_autofree char *path =
        g_test_build_filename(G_TEST_DIST, "tests", "fixtures", "import", name, NULL);
    char *text = NULL;

    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    return text;
}

gboolean
import_kit_fits(const char *text, const char *pattern)
{
    g_auto(GStrv) parts = g_strsplit(pattern, "%", -1);

    if (!g_str_has_prefix(text, parts[0]))
        return FALSE;
    text += strlen(parts[0]);
    for (guint i = 1; parts[i] != NULL; i++) {
        const char *found = strstr(text, parts[i]);

        if (found == NULL)
            return FALSE;
        text = found + strlen(parts[i]);
    }
    return *text == '\0';
}
