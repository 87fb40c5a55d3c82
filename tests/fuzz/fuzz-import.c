/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes into the importers (libFuzzer; make fuzz). A first byte below the number of formats
 * reads the rest as that format; all other texts are recognised, as files of the user's are.
 */
#include <stdint.h>

#include "services/app/app.h"
#include "services/import/format/format.h"

/* Everything found can be staged and read back, or it is a bug. */
static gboolean
take_found(gpointer data, const ImportFound *found, GError **error)
{
    g_autoptr(JsonDocument) statement = statement_data(NULL, found->order);
    g_autofree char *text = statement == NULL ? NULL : json_write(statement, FALSE);

    (void)data;
    (void)error;
    g_assert_true(statement == NULL || g_str_is_ascii(text));
    return TRUE;
}

static gboolean
take_event(gpointer data, gint64 line, const ChainedEvent *chained, GError **error)
{
    (void)data;
    (void)line;
    (void)error;
    g_assert_nonnull(chained->event->data);
    return TRUE;
}

static gboolean
take_rejection(gpointer data, gint64 line, const char *why, GError **error)
{
    (void)data;
    (void)line;
    (void)error;
    g_assert_true(g_utf8_validate(why, -1, NULL));
    return TRUE;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const ImportSink sink = { take_found, take_event, take_rejection, NULL };
    static Policies *policies;
    const ImportFormat *format = NULL;
    g_autoptr(ImportSource) source = NULL;
    g_autoptr(GError) error = NULL;
    ImportTask task = { .file_name = "80123456789012.csv", .sink = &sink };

    if (policies == NULL)
        policies = builtin_policies_new();
    if (size > 0 && bytes[0] < import_formats_count) {
        format = &import_formats[bytes[0]];
        bytes++;
        size--;
    }
    task.policies = policies;
    source = import_source_new("fuzz", (const char *)bytes, size);
    if (!import_parse(source, format, &task, NULL, &error))
        g_assert_true(g_utf8_validate(error->message, -1, NULL));
    return 0;
}
