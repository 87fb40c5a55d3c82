/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-staging.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/stage/import-merge.h"

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

/* Completed, so that it can become an event as it is. */
static gboolean
put_statement(ImportStaging *staging, const char *marketplace, const char *number,
              GError **error)
{
    Account *account = &staging->pending;
    g_autoptr(JsonDocument) statement = NULL;
    g_autofree char *json = NULL;

    import_complete(account->order);
    statement = statement_data(NULL, account->order);
    json = json_write(statement, FALSE);
    return stage_put(staging->stage, marketplace, number, &account->place, json, error);
}

static gboolean
put_note(ImportStaging *staging, const char *marketplace, const char *number, GError **error)
{
    g_autoptr(JsonDocument) note = json_object();
    StagePlace place = staging->pending.place;
    g_autofree char *json = NULL;

    place.kind = STAGED_NOTE;
    json_set_text(note, "text", staging->pending.note);
    json_set_instant(note, "at", staging->pending.noted_at);
    json = json_write(note, FALSE);
    return stage_put(staging->stage, marketplace, number, &place, json, error);
}

gboolean
import_staging_flush(ImportStaging *staging, GError **error)
{
    const char *marketplace;
    g_autofree char *number = NULL;
    gboolean ok;

    if (staging->pending.order == NULL)
        return TRUE;
    number = key_of(staging->pending.order, &marketplace);
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
            N_("It names neither an order nor a tracking number, so it belongs to nothing."),
            error);
    if (goes_on(staging, found)) {
        import_merge_row(staging->pending.order, order, found->total_is_part);
        return TRUE;
    }
    if (!import_staging_flush(staging, error))
        return FALSE;
    staging->pending = (Account){
        g_steal_pointer(&order),
        { STAGED_ORDER, staging->file, found->line, found->total_is_part },
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
    g_autofree char *json = json_write(value, FALSE);
    const StagePlace place = { STAGED_EVENT, staging->file, line, FALSE };
    const Event *event = chained->event;
    /* The event that another one was written behind comes before it. */
    g_autofree char *number =
        g_strdup_printf("%s %020" G_GINT64_FORMAT, event->device, event->seq);

    return stage_put(staging->stage, STAGED_AS_EVENT, number, &place, json, error);
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
