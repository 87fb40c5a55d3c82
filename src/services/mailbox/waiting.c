/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What mails say and that waits for the person. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "services/app/app.h"
#include "services/evidence/evidence.h"
#include "services/mailbox/mailbox.h"
#include "services/orders/orders.h"

#define SUGGESTED_MOST 5

void
mailbox_waiting_free(MailboxWaiting *waiting)
{
    if (waiting == NULL)
        return;
    g_free(waiting->id);
    mail_word_free(waiting->word);
    g_free(waiting->order);
    g_free(waiting->number);
    g_free(waiting->marketplace);
    g_free(waiting->title);
    g_free(waiting->payment);
    g_free(waiting->case_number);
    g_ptr_array_unref(waiting->suggested);
    g_free(waiting);
}

static void
waiting_destroy(gpointer waiting)
{
    mailbox_waiting_free(waiting);
}

static MailboxWaiting *
waiting_new(const char *id, const MailWord *word)
{
    g_autoptr(JsonDocument) data = mail_word_to_json(word);
    MailboxWaiting *waiting = g_new0(MailboxWaiting, 1);

    waiting->id = g_strdup(id == NULL ? "" : id);
    waiting->word = mail_word_from_json(data);
    waiting->suggested = g_ptr_array_new_with_free_func(g_free);
    return waiting;
}

static gboolean
add_of_order(Db *db, const char *id, GPtrArray *all, GError **error)
{
    g_autoptr(OrderRecord) record = order_load(db, id, error);
    const Order *order = record == NULL ? NULL : record->order;

    if (record == NULL)
        return FALSE;
    for (guint i = 0; order != NULL && !order->removed && i < order->mail_says->len; i++) {
        const MailSaying *saying = order->mail_says->pdata[i];
        MailboxWaiting *waiting = waiting_new(saying->word->mail, saying->word);

        waiting->order = g_strdup(order->id);
        waiting->number = g_strdup(order->number);
        waiting->marketplace = g_strdup(order->marketplace);
        waiting->title = g_strdup(order->title);
        g_ptr_array_add(all, waiting);
    }
    return TRUE;
}

static gboolean
add_of_orders(Db *db, GPtrArray *all, GError **error)
{
    g_autoptr(GPtrArray) ids = mail_orders(db, error);

    for (guint i = 0; ids != NULL && i < ids->len; i++) {
        if (!add_of_order(db, ids->pdata[i], all, error))
            return FALSE;
    }
    return ids != NULL;
}

/* By the amount, where the mail names one. */
static gboolean
suggest(Db *db, MailboxWaiting *waiting, GError **error)
{
    GPtrArray *numbers;

    if (!money_is_known(&waiting->word->amount))
        return TRUE;
    numbers = mail_orders_of_amount(db, &waiting->word->amount,
                                    waiting->word->at.instant == INSTANT_UNKNOWN
                                        ? INSTANT_LAST
                                        : instant_add_days(waiting->word->at.instant, 1),
                                    SUGGESTED_MOST, error);
    if (numbers == NULL)
        return FALSE;
    g_ptr_array_unref(waiting->suggested);
    waiting->suggested = numbers;
    return TRUE;
}

static gboolean
add_offers(Db *db, GPtrArray *all, GError **error)
{
    g_autoptr(GPtrArray) rows = mail_offers(db, error);

    for (guint i = 0; rows != NULL && i < rows->len; i++) {
        const MailOfferRow *row = rows->pdata[i];
        MailOffer *offer = mail_offer_from_json(row->id, row->data);
        MailboxWaiting *waiting;

        if (offer == NULL)
            continue; /* of a kind that this version does not know */
        waiting = waiting_new(offer->id, offer->word);
        waiting->payment = g_strdup(offer->payment);
        waiting->case_number = g_strdup(offer->case_number);
        mail_offer_free(offer);
        g_ptr_array_add(all, waiting);
        if (!suggest(db, waiting, error))
            return FALSE;
    }
    return rows != NULL;
}

static int
compare(gconstpointer a, gconstpointer b)
{
    const MailboxWaiting *one = *(const MailboxWaiting *const *)a;
    const MailboxWaiting *other = *(const MailboxWaiting *const *)b;

    if (one->word->at.instant != other->word->at.instant)
        return one->word->at.instant < other->word->at.instant ? -1 : 1;
    return strcmp(one->id, other->id);
}

GPtrArray *
mailbox_waiting(App *app, const char *order, GError **error)
{
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(waiting_destroy);
    Db *db = app_db(app, error);

    if (db == NULL)
        return NULL;
    if (db_exists(db) &&
        !(order != NULL ? add_of_order(db, order, all, error)
                        : add_of_orders(db, all, error) && add_offers(db, all, error)))
        return NULL;
    g_ptr_array_sort(all, compare);
    return g_steal_pointer(&all);
}

static gboolean
is_meant(const MailboxWaiting *waiting, const MailboxMeant *meant)
{
    return *meant->mail != '\0' && g_str_has_prefix(waiting->id, meant->mail) &&
           (meant->order == NULL || waiting->order == NULL ||
            g_str_equal(waiting->order, meant->order)) &&
           (meant->event == NULL ||
            g_str_equal(event_kind(waiting->word->type)->token, meant->event));
}

const MailboxWaiting *
mailbox_waiting_find(const GPtrArray *all, const MailboxMeant *meant, GError **error)
{
    g_autofree char *shown = text_excerpt(meant->mail);
    const MailboxWaiting *found = NULL;
    guint count = 0;

    for (guint i = 0; i < all->len; i++) {
        if (!is_meant(all->pdata[i], meant))
            continue;
        found = all->pdata[i];
        count++;
    }
    if (count == 1)
        return found;
    if (count == 0)
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("Nothing that waits is called “%s”. “recourse mail waiting” lists it."),
                  shown);
    else
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” means more than one. Name the order, the event (--event), or more "
                     "letters of it."),
                  shown);
    return NULL;
}

/* --- Answers --------------------------------------------------------------------------------
 */

static gboolean
drop_offer(App *app, const MailboxWaiting *waiting, GError **error)
{
    g_auto(Writing) writing = { 0 };

    return writing_begin(&writing, app, error) &&
           mail_offer_drop(writing.db, waiting->id, error) &&
           mail_seen_put(writing.db, waiting->id, TRUE, MAIL_SET_ASIDE, NULL, error) &&
           writing_commit(&writing, error);
}

gboolean
mailbox_record(App *app, const MailboxWaiting *waiting, const char *order, gboolean anyway,
               GError **error)
{
    const MailWord *word = waiting->word;
    const char *id = waiting->order != NULL ? waiting->order : order;
    g_autoptr(OrderView) view = NULL;
    const Dispute *dispute;
    LogEntry entry = {
        .type = word->type,
        .text = waiting->case_number,
        .mail = waiting->id,
        .paid_with = waiting->payment,
        .anyway = anyway,
    };

    if (id == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("The mail names no order. Name the one that it is about."));
        return FALSE;
    }
    view = orders_show(app, id, error);
    if (view == NULL)
        return FALSE;
    dispute = event_is_of_dispute(word->type) ? evidence_dispute(view->order) : NULL;
    if (event_asks(word->type, ASKS_AMOUNT))
        entry.amount = word->amount;
    entry.dispute = dispute == NULL ? NULL : dispute->id;
    if (word->at.instant != INSTANT_UNKNOWN)
        entry.at = word->at;
    if (word->until.instant != INSTANT_UNKNOWN)
        entry.until = word->until;
    return orders_log(app, id, &entry, NULL, error);
}

gboolean
mailbox_set_aside(App *app, const MailboxWaiting *waiting, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(JsonDocument) data = NULL;
    Event *event;

    if (waiting->order == NULL)
        return drop_offer(app, waiting, error);
    if (!writing_begin(&writing, app, error))
        return FALSE;
    event = event_new(EVENT_MAIL_SET_ASIDE, waiting->order, writing.context.now);
    data = json_object();
    json_set_text(data, "says", event_kind(waiting->word->type)->token);
    json_set_text(data, "mail", waiting->id);
    event_set_data(event, data);
    g_ptr_array_add(writing.events, event);
    return writing_save(&writing, error);
}
