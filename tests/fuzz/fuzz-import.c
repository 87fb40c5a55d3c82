/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes into the importers (libFuzzer; make fuzz). A first byte below the number of formats
 * reads the rest as that format; all other texts are recognised, as files of the user's are.
 */
#include <stdint.h>

#include "services/import/format/format.h"

/* Everything found can be staged and read back, or it is a bug. */
static gboolean
take_found(gpointer data, const ImportFound *found, GError **error)
{
    g_autoptr(Order) order = found->order;
    g_autoptr(JsonDocument) statement = statement_data(NULL, order);
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

static void
take_note(gpointer data, const ImportFoundNote *note)
{
    (void)data;
    g_assert_cmpint(note->kind, <, NOTE_KIND_COUNT);
    g_assert_true(note->value == NULL || g_utf8_validate(note->value, -1, NULL));
}

static gboolean
take_payment(gpointer data, const ImportPayment *payment, GError **error)
{
    (void)data;
    (void)error;
    g_assert_true(money_is_known(&payment->amount));
    g_assert_cmpint(payment->at.instant, !=, INSTANT_UNKNOWN);
    return TRUE;
}

static void
take_date(gpointer data, Instant instant)
{
    (void)data;
    g_assert_cmpint(instant, !=, INSTANT_UNKNOWN);
}

static gboolean
take_tick(gpointer data, GError **error)
{
    (void)data;
    (void)error;
    return TRUE;
}

static const ImportFormat *
chosen_format(const ImportFormats *formats, guint place)
{
    return place < formats->all->len ? formats->all->pdata[place] : NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const ImportSink sink = { take_found,   take_event, take_rejection, take_note,
                                     take_payment, take_date,  take_tick,      NULL };
    static Policies *policies;
    static ImportWords *words;
    static ImportFormats *formats;
    const ImportFormat *format = NULL;
    g_autoptr(ImportSource) source = NULL;
    g_autoptr(GError) error = NULL;
    ImportTask task = { .file_name = "80123456789012.csv", .now = 1798718400, .sink = &sink };

    if (policies == NULL) {
        g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);

        policies = builtin_policies_new();
        words = import_words_load(NULL, problems);
        formats = import_formats_load(NULL, problems);
        g_assert_cmpuint(problems->len, ==, 0);
    }
    format = size > 0 ? chosen_format(formats, bytes[0]) : NULL;
    if (format != NULL) {
        bytes++;
        size--;
    }
    if (format != NULL && format->table == NULL && format->parse == NULL)
        return 0; /* mail, which another reader takes */
    task.policies = policies;
    task.words = words;
    task.formats = formats;
    source = import_source_new("fuzz", (const char *)bytes, size);
    if (!import_parse(source, format, &task, NULL, &error))
        g_assert_true(g_utf8_validate(error->message, -1, NULL));
    return 0;
}
