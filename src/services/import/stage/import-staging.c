/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-staging.h"

#include <string.h>

#include "base/i18n.h"
#include "services/import/stage/import-merge.h"
#include "services/import/stage/import-place.h"

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
put_statement(ImportStaging *staging, const char *marketplace, const char *number,
              GError **error)
{
    Account *account = &staging->pending;
    guint flags = account->order->number == NULL ? 0 : import_complete(account->order);
    g_autoptr(JsonDocument) statement = statement_data(NULL, account->order);
    g_autofree char *json = NULL;

    if (account->total_is_part)
        flags |= STAGED_PART_OF_TOTAL;
    if (account->order->archived)
        flags |= STAGED_ARCHIVED;
    json_set_text(statement, "source", (*staging->format)->token);
    json = json_write(statement, FALSE);
    return stage_put(staging->stage, marketplace, number,
                     staged_place(staging->file, staging->line, flags), json, error);
}

static gboolean
put_note(ImportStaging *staging, const char *marketplace, const char *number, GError **error)
{
    g_autoptr(JsonDocument) note = json_object();
    g_autofree char *json = NULL;

    json_set_text(note, "text", staging->pending.note);
    json_set_instant(note, "at", staging->pending.noted_at);
    json = json_write(note, FALSE);
    return stage_put(staging->stage, marketplace, number,
                     staged_place(staging->file, staging->line, STAGED_NOTE), json, error);
}

gboolean
import_staging_flush(ImportStaging *staging, GError **error)
{
    const char *marketplace, *number;
    gboolean ok;

    if (staging->pending.order == NULL)
        return TRUE;
    marketplace = key_of(staging->pending.order, &number);
    ok = put_statement(staging, marketplace, number, error) &&
         (staging->pending.note == NULL || put_note(staging, marketplace, number, error));
    account_clear(&staging->pending);
    return ok;
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
    g_autofree char *json = json_write(value, FALSE);
    const Event *event = chained->event;
    /* The event that another one was written behind comes before it. */
    g_autofree char *place =
        g_strdup_printf("%s %020" G_GINT64_FORMAT, event->device, event->seq);

    return stage_put(staging->stage, STAGED_EVENT, place, staged_place(staging->file, line, 0),
                     json, error);
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
