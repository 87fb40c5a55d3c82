/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the parsers and the stage: what is said beside the orders is kept, and now and then
 * it is asked whether to go on. */
#include "base/error.h"
#include "base/i18n.h"
#include "services/import/import-private.h"
#include "services/import/stage/stage.h"

/* How often the caller is asked whether to go on: once in so many rows. */
#define ASK_EVERY 1000

gboolean
import_ask(Import *import, ImportPhase phase, gint64 done, gint64 total, GError **error)
{
    const ImportOptions *options = import->options;

    if (options->progress == NULL ||
        options->progress(options->progress_data, phase, done, total))
        return TRUE;
    error_set(error, RECOURSE_ERROR_CANCELLED,
              N_("The import was cancelled. Nothing was changed."));
    return FALSE;
}

static gboolean
tick(gpointer data, GError **error)
{
    Import *import = data;

    return import->source == NULL ||
           import_ask(import, IMPORT_READING, import_source_position(import->source),
                      import_source_size(import->source), error);
}

static gboolean
count_row(Import *import, GError **error)
{
    return ++import->rows % ASK_EVERY != 0 || tick(import, error);
}

/* What was noted while the row was read belongs to its line. */
static void
place_notes(Import *import, gint64 line)
{
    for (guint i = 0; i < import->notes->len; i++) {
        ImportNote *note = import->notes->pdata[i];

        note->line = line;
        import_result_note(import->result, note);
    }
    g_ptr_array_set_size(import->notes, 0);
}

/* A row whose dates cannot be is taken, and told: which of the two is wrong nobody knows here.
 */
static void
note_impossible_dates(Import *import, const Order *order)
{
    for (gsize i = 0; i < fact_sequences_count; i++) {
        const ImportNote note = { .file = import->file,
                                  .kind = NOTE_IMPOSSIBLE_DATES,
                                  .value = (char *)fact_sequences[i].doubt,
                                  .order = order->number };

        if (fact_sequences[i].is_impossible &&
            fact_sequence_is_broken(&fact_sequences[i], order->facts))
            g_ptr_array_add(import->notes, import_note_copy(&note));
    }
}

static gboolean
take_found(gpointer data, const ImportFound *found, GError **error)
{
    Import *import = data;

    import->result->converted += found->is_converted ? 1 : 0;
    note_impossible_dates(import, found->order);
    place_notes(import, found->line);
    if (count_row(import, error))
        return import_staging_take(import->staging, found, error);
    order_free(found->order);
    return FALSE;
}

static gboolean
take_event(gpointer data, gint64 line, const ChainedEvent *chained, GError **error)
{
    Import *import = data;

    return count_row(import, error) &&
           import_staging_take_event(import->staging, line, chained, error);
}

/* A row that is refused says nothing else. */
static gboolean
take_rejection(gpointer data, gint64 line, const char *why, GError **error)
{
    Import *import = data;

    g_ptr_array_set_size(import->notes, 0);
    import_result_reject(import->result, import->file, line, why);
    return count_row(import, error);
}

static void
take_note(gpointer data, const ImportFoundNote *found)
{
    Import *import = data;
    const ImportNote note = {
        .file = import->file,
        .kind = found->kind,
        .value = (char *)found->value,
        .other = (char *)found->other,
        .column = (char *)found->column,
        .role = found->role,
        .marketplace = (char *)found->marketplace,
        .style = found->style,
    };

    if (import_note_is_of_row(found->kind))
        g_ptr_array_add(import->notes, import_note_copy(&note));
    else
        import_result_note(import->result, &note);
}

static gboolean
take_payment(gpointer data, const ImportPayment *payment, GError **error)
{
    Import *import = data;

    import_result_payment(import->result, import->file, payment);
    place_notes(import, payment->line);
    return count_row(import, error);
}

static void
take_dated(gpointer data, Instant instant)
{
    Import *import = data;

    if (instant <= app_now(import->app))
        import->latest = MAX(import->latest, instant);
}

ImportSink
import_sink(Import *import)
{
    return (ImportSink){
        .found = take_found,
        .event = take_event,
        .reject = take_rejection,
        .note = take_note,
        .payment = take_payment,
        .dated = take_dated,
        .tick = tick,
        .data = import,
    };
}

void
import_begin_text(Import *import, const char *name, ImportSource *source)
{
    g_free(import->file);
    import->file = g_strdup(name);
    import->source = source;
    import->latest = INSTANT_UNKNOWN;
    g_ptr_array_set_size(import->notes, 0);
    import_staging_begin(import->staging, import->files->len);
}

/* Not before what it speaks of; not after its own date, unless that cannot be. */
static ImportWritten
written_of(const Import *import)
{
    Instant changed =
        import->source == NULL ? INSTANT_UNKNOWN : import_source_changed(import->source);

    if (import->options->as_of != 0)
        return (ImportWritten){ import->options->as_of, import->options->as_of };
    if (changed < import->latest || changed > app_now(import->app))
        changed = INSTANT_UNKNOWN;
    return (ImportWritten){ import->latest, changed };
}

gboolean
import_end_text(Import *import, const ImportFormat *format, GError **error)
{
    const ImportFile file = { g_strdup(import->file), format->token, written_of(import) };

    g_array_append_val(import->files, file);
    return import_staging_flush(import->staging, error);
}
