/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-staging.h"

#include <string.h>

#include "base/i18n.h"
#include "services/import/stage/import-merge-private.h"
#include "services/import/stage/import-place-private.h"

/* What rows that follow one another say about one order. */
typedef struct {
    Order *order;
    gboolean total_is_part;
    char *note; /* or NULL */
    Instant noted_at;
} Account;

struct ImportStaging {
    Stage *stage;
    ImportSink sink;
    const ImportSink *rejected;
    guint file;                        /* that is being parsed */
    const ImportFormat *const *format; /* of it */
    Account pending;                   /* order NULL: none */
    gint64 line;                       /* of its first row */
};

static void
account_clear(Account *account)
{
    order_free(account->order);
    g_free(account->note);
    *account = (Account){ 0 };
}

/* source of the row is its line alone. */
static gboolean
put_row(const ImportStaging *staging, const StagePut *row, guint flags, const json_t *data,
        GError **error)
{
    g_autofree char *json = json_write(data, FALSE);
    StagePut whole = *row;

    whole.source = staged_place(staging->file, row->source, flags);
    whole.json = json;
    return stage_put(staging->stage, &whole, error);
}

/* Under what the account is found again; NULL when it names nothing. */
static const char *
key_of(const Order *order, const char **ret_number)
{
    const Parcel *parcel = order->parcels->len == 0 ? NULL : order->parcels->pdata[0];

    *ret_number = order->number;
    if (order->number != NULL)
        return order->marketplace != NULL ? order->marketplace : STAGED_ANYWHERE;
    if (parcel == NULL)
        return NULL;
    *ret_number = parcel->number;
    return STAGED_PARCEL;
}

/* Completed, so that it can become an event as it is. */
static gboolean
put_statement(const ImportStaging *staging, const StagePut *row, Order *order, guint flags,
              GError **error)
{
    g_autoptr(JsonDocument) statement = NULL;

    if (order->number != NULL)
        flags |= import_complete(order);
    statement = statement_data(NULL, order);
    if (order->archived)
        flags |= STAGED_ARCHIVED;
    json_set_text(statement, "source", (*staging->format)->token);
    return put_row(staging, row, flags, statement, error);
}

static gboolean
put_note(const ImportStaging *staging, const StagePut *row, GError **error)
{
    g_autoptr(JsonDocument) note = json_object();

    json_set_text(note, "text", staging->pending.note);
    json_set_instant(note, "at", staging->pending.noted_at);
    return put_row(staging, row, STAGED_NOTE, note, error);
}

gboolean
import_staging_flush(ImportStaging *staging, GError **error)
{
    Account *pending = &staging->pending;
    StagePut row = { .told = INSTANT_UNKNOWN, .source = staging->line };
    gboolean ok;

    if (pending->order == NULL)
        return TRUE;
    row.marketplace = key_of(pending->order, &row.number);
    ok = put_statement(staging, &row, pending->order,
                       pending->total_is_part ? STAGED_PART_OF_TOTAL : 0, error) &&
         (pending->note == NULL || put_note(staging, &row, error));
    account_clear(pending);
    return ok;
}

/* A mail is an account of its own, and so is each of its words. */
static gboolean
put_mail(ImportStaging *staging, const ImportFound *found, GError **error)
{
    const ImportMail *mail = found->mail;
    g_autoptr(Order) order = order_copy(found->order);
    g_autofree char *ending = g_strconcat(STAGED_ENDING, order->marketplace, NULL);
    StagePut row = { .told = mail->told, .source = found->line };

    row.marketplace = key_of(order, &row.number);
    if (mail->is_ending)
        row.marketplace = ending;
    if (!put_statement(staging, &row, order, STAGED_MAIL, error))
        return FALSE;
    for (guint i = 0; i < mail->words->len; i++) {
        g_autoptr(JsonDocument) word = mail_word_to_json(mail->words->pdata[i]);

        if (!put_row(staging, &row, STAGED_MAIL | STAGED_NOTE, word, error))
            return FALSE;
    }
    return TRUE;
}

/* A row that goes on about the order of the row before. */
static gboolean
goes_on(const ImportStaging *staging, const ImportFound *found)
{
    const Account *pending = &staging->pending;

    return pending->order != NULL && found->order->number != NULL && found->note == NULL &&
           pending->note == NULL && pending->total_is_part == found->total_is_part &&
           g_strcmp0(pending->order->number, found->order->number) == 0 &&
           g_strcmp0(pending->order->marketplace, found->order->marketplace) == 0;
}

static gboolean
take_found(gpointer data, const ImportFound *found, GError **error)
{
    ImportStaging *staging = data;
    const char *number;

    if (key_of(found->order, &number) == NULL)
        return staging->rejected->reject(
            staging->rejected->data, found->line,
            N_("It names neither an order nor a tracking number, so it belongs to nothing."),
            error);
    if (found->mail != NULL)
        return import_staging_flush(staging, error) && put_mail(staging, found, error);
    if (goes_on(staging, found)) {
        import_merge_row(staging->pending.order, found->order, found->total_is_part);
        return TRUE;
    }
    if (!import_staging_flush(staging, error))
        return FALSE;
    staging->pending = (Account){ order_copy(found->order), found->total_is_part,
                                  g_strdup(found->note), found->noted_at };
    staging->line = found->line;
    return TRUE;
}

static gboolean
take_event(gpointer data, gint64 line, const ChainedEvent *chained, GError **error)
{
    ImportStaging *staging = data;
    g_autoptr(JsonDocument) value = recourse_event_to_json(chained);
    const Event *event = chained->event;
    /* The event that another one was written behind comes before it. */
    g_autofree char *place =
        g_strdup_printf("%s %020" G_GINT64_FORMAT, event->device, event->seq);
    const StagePut row = { STAGED_EVENT, place, INSTANT_UNKNOWN, line, NULL };

    return put_row(staging, &row, 0, value, error);
}

static gboolean
take_rejection(gpointer data, gint64 line, const char *why, GError **error)
{
    const ImportStaging *staging = data;

    return staging->rejected->reject(staging->rejected->data, line, why, error);
}

ImportStaging *
import_staging_new(Stage *stage, const ImportSink *rejected)
{
    ImportStaging *staging = g_new0(ImportStaging, 1);

    staging->stage = stage;
    staging->rejected = rejected;
    staging->sink = (ImportSink){ take_found, take_event, take_rejection, staging };
    return staging;
}

void
import_staging_free(ImportStaging *staging)
{
    if (staging == NULL)
        return;
    account_clear(&staging->pending);
    g_free(staging);
}

const ImportSink *
import_staging_sink(const ImportStaging *staging)
{
    return &staging->sink;
}

void
import_staging_begin(ImportStaging *staging, guint file, const ImportFormat *const *format)
{
    staging->file = file;
    staging->format = format;
}
