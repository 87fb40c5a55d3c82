/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit/import-kit.h"

#include <string.h>

#include "kit/domain-kit.h"

static gboolean
write_found(gpointer data, const ImportFound *found, GError **error)
{
    GString *text = data;
    g_autoptr(Order) order = found->order;
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

static void
write_note(gpointer data, const ImportFoundNote *note)
{
    g_string_append_printf(data, "note %s", import_note_token(note->kind));
    if (note->column != NULL)
        g_string_append_printf(data, " [%s]", note->column);
    if (note->style != 0)
        g_string_append_printf(data, " %u", note->style);
    if (note->value != NULL)
        g_string_append_printf(data, " %s", note->value);
    if (note->other != NULL)
        g_string_append_printf(data, " | %s", note->other);
    g_string_append_c(data, '\n');
}

static gboolean
write_payment(gpointer data, const ImportPayment *payment, GError **error)
{
    g_autofree char *at = instant_to_rfc3339(payment->at.instant);
    g_autofree char *amount = money_text(&payment->amount);

    (void)error;
    g_string_append_printf(data, "%" G_GINT64_FORMAT " payment %s %s %s\n", payment->line, at,
                           amount, payment->name == NULL ? "?" : payment->name);
    return TRUE;
}

static void
pass_over_date(gpointer data, Instant instant)
{
    (void)data;
    (void)instant;
}

static gboolean
go_on(gpointer data, GError **error)
{
    (void)data;
    (void)error;
    return TRUE;
}

ImportSink
import_kit_sink(GString *text)
{
    return (ImportSink){
        .found = write_found,
        .event = write_event,
        .reject = write_rejection,
        .note = write_note,
        .payment = write_payment,
        .dated = pass_over_date,
        .tick = go_on,
        .data = text,
    };
}

/* Formats and words of the program's own; they live as long as the test does. */
const ImportFormats *
import_kit_formats(void)
{
    static ImportFormats *formats;

    if (formats == NULL) {
        g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);

        formats = import_formats_load(NULL, problems);
        g_assert_cmpuint(problems->len, ==, 0);
    }
    return formats;
}

const ImportWords *
import_kit_words(void)
{
    static ImportWords *words;

    if (words == NULL) {
        g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);

        words = import_words_load(NULL, problems);
        g_assert_cmpuint(problems->len, ==, 0);
    }
    return words;
}

/* Parses into text; what the file was recognised as, or NULL. */
static const ImportFormat *
parse(const char *bytes, gssize length, const ImportKitOptions *options, GString *text)
{
    const ImportSink sink = import_kit_sink(text);
    ImportTask task = { .policies = kit_policies(),
                        .words = import_kit_words(),
                        .formats =
                            options->formats != NULL ? options->formats : import_kit_formats(),
                        .style = options->style,
                        .file_name = options->file_name,
                        .sink = &sink };
    gsize size = length < 0 ? strlen(bytes) : (gsize)length;
    g_autofree char *copy = g_memdup2(bytes, size); /* without a NUL behind it, as in a file */
    g_autoptr(ImportSource) source =
        import_source_new(options->file_name == NULL ? "file" : options->file_name, copy, size);
    const ImportFormat *recognised = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(instant_parse_rfc3339(IMPORT_KIT_NOW, &task.now));
    if (!import_parse(
            source,
            options->format == NULL ? NULL : import_formats_find(task.formats, options->format),
            &task, &recognised, &error))
        g_string_append_printf(text, "error %s\n", error->message);
    return recognised;
}

char *
import_kit_read(const char *bytes, const ImportKitOptions *options)
{
    GString *text = g_string_new(NULL);

    (void)parse(bytes, -1, options, text);
    return g_string_free(text, FALSE);
}

char *
import_kit_parse(const char *bytes, gssize length, const char *file_name, const char *format)
{
    const ImportKitOptions options = { .file_name = file_name, .format = format };
    GString *text = g_string_new(NULL);

    (void)parse(bytes, length, &options, text);
    return g_string_free(text, FALSE);
}

char *
import_kit_recognise(const char *bytes)
{
    const ImportKitOptions options = { 0 };
    g_autoptr(GString) text = g_string_new(NULL);
    const ImportFormat *format = parse(bytes, -1, &options, text);

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
