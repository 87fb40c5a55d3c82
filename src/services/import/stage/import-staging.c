/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-staging.h"

#include <string.h>

#include "base/i18n.h"
#include "services/import/stage/import-merge-private.h"

/* What rows that follow one another say about one order. */
typedef struct {
    Order *order; /* NULL: none */
    StagePlace place;
    char *note; /* or NULL */
    Instant noted_at;
} Account;

struct ImportStaging {
    Stage *stage;
    const ImportSink *rejected;
    guint file; /* that is being parsed */
    Account pending;
};

static void
account_clear(Account *account)
{
    order_free(account->order);
    g_free(account->note);
    *account = (Account){ 0 };
}

/* Under what the account is found again, owned; NULL when it names nothing. */
static char *
key_of(const Order *order, const char **ret_marketplace)
{
    const Parcel *parcel = order->parcels->len == 0 ? NULL : order->parcels->pdata[0];

    if (order->number != NULL) {
        *ret_marketplace = order->marketplace != NULL ? order->marketplace : STAGED_ANYWHERE;
        return text_identifier(order->number);
    }
    *ret_marketplace = STAGED_PARCEL;
    return parcel == NULL ? NULL : g_strdup(parcel->number);
}

static gboolean
put_row(const ImportStaging *staging, const StagePut *row, const json_t *data, GError **error)
{
    g_autofree char *json = json_write(data, FALSE);
    StagePut whole = *row;

    whole.json = json;
    return stage_put(staging->stage, &whole, error);
}

/* Completed, so that it can become an event as it is. */
static gboolean
put_statement(const ImportStaging *staging, const StagePut *row, Order *order, GError **error)
{
    g_autoptr(JsonDocument) statement = NULL;
    StagePut whole = *row;

    if (order->number != NULL)
        import_complete(order);
    statement = statement_data(NULL, order);
    whole.place.is_archived = order->archived;
    return put_row(staging, &whole, statement, error);
}

static gboolean
put_note(const ImportStaging *staging, const StagePut *row, GError **error)
{
    g_autoptr(JsonDocument) note = json_object();
    StagePut whole = *row;

    whole.place.kind = STAGED_NOTE;
    json_set_text(note, "text", staging->pending.note);
    json_set_instant(note, "at", staging->pending.noted_at);
    return put_row(staging, &whole, note, error);
}

gboolean
import_staging_flush(ImportStaging *staging, GError **error)
{
    Account *pending = &staging->pending;
    StagePut row = { .place = pending->place };
    g_autofree char *number = NULL;
    gboolean ok;

    if (pending->order == NULL)
        return TRUE;
    row.number = number = key_of(pending->order, &row.marketplace);
    ok = put_statement(staging, &row, pending->order, error) &&
         (pending->note == NULL || put_note(staging, &row, error));
    account_clear(pending);
    return ok;
}

/* A mail is an account of its own, and so is each of its words. */
static gboolean
put_mail(const ImportStaging *staging, const ImportFound *found, Order *order, GError **error)
{
    const ImportMail *mail = found->mail;
    g_autofree char *ending = g_strconcat(STAGED_ENDING, order->marketplace, NULL);
    StagePut row = { .place = { .kind = STAGED_MAIL,
                                .file = staging->file,
                                .line = found->line,
                                .told = mail->told } };
    g_autofree char *number = key_of(order, &row.marketplace);

    row.number = number;
    if (mail->is_ending)
        row.marketplace = ending;
    if (!put_statement(staging, &row, order, error))
        return FALSE;
    row.place.kind = STAGED_WORD;
    for (guint i = 0; i < mail->words->len; i++) {
        g_autoptr(JsonDocument) word = mail_word_to_json(mail->words->pdata[i]);

        if (!put_row(staging, &row, word, error))
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
           pending->note == NULL && pending->place.is_part == found->total_is_part &&
           g_strcmp0(pending->order->number, found->order->number) == 0 &&
           g_strcmp0(pending->order->marketplace, found->order->marketplace) == 0;
}

gboolean
import_staging_take(ImportStaging *staging, const ImportFound *found, GError **error)
{
    g_autoptr(Order) order = found->order;
    const char *marketplace;
    g_autofree char *number = key_of(order, &marketplace);

    if (number == NULL)
        return staging->rejected->reject(
            staging->rejected->data, found->line,
            N_("It names no order and no tracking number, so it belongs to nothing."), error);
    if (found->mail != NULL)
        return import_staging_flush(staging, error) && put_mail(staging, found, order, error);
    if (goes_on(staging, found)) {
        import_merge_row(staging->pending.order, order, found->total_is_part);
        return TRUE;
    }
    if (!import_staging_flush(staging, error))
        return FALSE;
    staging->pending = (Account){
        g_steal_pointer(&order),
        { STAGED_ORDER, staging->file, found->line, found->total_is_part, FALSE,
          INSTANT_UNKNOWN },
        g_strdup(found->note),
        found->noted_at,
    };
    return TRUE;
}

gboolean
import_staging_take_event(ImportStaging *staging, gint64 line, const ChainedEvent *chained,
                          GError **error)
{
    g_autoptr(JsonDocument) value = recourse_event_to_json(chained);
    const Event *event = chained->event;
    /* The event that another one was written behind comes before it. */
    g_autofree char *number =
        g_strdup_printf("%s %020" G_GINT64_FORMAT, event->device, event->seq);
    const StagePut row = { .marketplace = STAGED_AS_EVENT,
                           .number = number,
                           .place = { .kind = STAGED_EVENT,
                                      .file = staging->file,
                                      .line = line,
                                      .told = INSTANT_UNKNOWN } };

    return put_row(staging, &row, value, error);
}

ImportStaging *
import_staging_new(Stage *stage, const ImportSink *rejected)
{
    ImportStaging *staging = g_new0(ImportStaging, 1);

    staging->stage = stage;
    staging->rejected = rejected;
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

void
import_staging_begin(ImportStaging *staging, guint file)
{
    staging->file = file;
}
