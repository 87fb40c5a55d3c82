/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/disputes.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/claim/claim.h"
#include "domain/wizard/wizard.h"
#include "services/app/app.h"
#include "store/file/file.h"

#define ID_LEAST 4

static gboolean
is_meant(const Dispute *dispute, const char *reference)
{
    if (reference != NULL)
        return g_str_has_prefix(dispute->id, reference) ||
               g_str_has_suffix(dispute->id, reference);
    return dispute_is_alive(dispute) || dispute->state == DISPUTE_DRAFT ||
           dispute->state == DISPUTE_LOST;
}

static void
explain_ambiguous(const GPtrArray *disputes, GError **error)
{
    g_autoptr(GString) names = g_string_new(NULL);

    for (guint i = 0; i < disputes->len; i++) {
        const Dispute *dispute = disputes->pdata[i];

        g_string_append_printf(
            names, "%s%s (%s, %s)", i == 0 ? "" : "; ", dispute->id,
            dispute->reason_unknown ? "-" : choice_token(&reasons, dispute->said.reason),
            choice_token(&dispute_states, dispute->state));
    }
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("The order has several disputes: %s. Choose one with --dispute."), names->str);
}

const Dispute *
disputes_choose(const OrderView *view, const char *reference, GError **error)
{
    const GPtrArray *all = view->order->disputes;
    g_autoptr(GPtrArray) meant = g_ptr_array_new();

    if (reference == NULL && all->len == 1)
        return all->pdata[0];
    for (guint i = 0; i < all->len; i++) {
        if (is_meant(all->pdata[i], reference))
            g_ptr_array_add(meant, all->pdata[i]);
    }
    if (meant->len == 1 && (reference == NULL || strlen(reference) >= ID_LEAST))
        return meant->pdata[0];
    if (meant->len > 1 || all->len > 1) {
        explain_ambiguous(meant->len > 1 ? meant : all, error);
        return NULL;
    }
    error_set(error, RECOURSE_ERROR_NOT_FOUND,
              reference == NULL
                  ? N_("Order %s has no dispute. Begin one with what is wrong, for "
                       "example: recourse dispute %s --reason damaged")
                  : N_("Order %s has no such dispute. “recourse show %s” lists "
                       "those that it has."),
              view->order->number, view->order->number);
    return NULL;
}

const Dispute *
disputes_find_draft(const Order *order)
{
    for (guint i = order->disputes->len; i-- > 0;) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (dispute->state == DISPUTE_DRAFT)
            return dispute;
    }
    return NULL;
}

const Dispute *
disputes_find_current(const Order *order)
{
    const Dispute *current = disputes_find_draft(order);

    for (guint i = 0; current == NULL && i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (dispute_is_open(dispute) || dispute->reason_unknown)
            current = dispute;
    }
    return current;
}

Advice *
disputes_advise(App *app, const OrderView *view, const Dispute *dispute, const GArray *forecast)
{
    return dispute_advise_by(view->order, dispute, app_policies(app), view->clocks,
                             view->counsel, forecast, app_now(app));
}

char *
disputes_words(App *app, const OrderView *view, const Dispute *dispute)
{
    ClaimFacts facts = { view->order, dispute, app_policies(app), app_now(app), app_zone(app) };

    return dispute->statement != NULL
               ? g_strdup(dispute->statement)
               : claim_text(&facts, claims_english(app_claim_languages(app)));
}

Dispute *
disputes_copy_draft(App *app, const OrderView *view, const Dispute *draft)
{
    g_autofree char *id = NULL;
    Dispute *copy;

    if (draft != NULL)
        return dispute_copy(draft);
    id = id_new(app_recorded(app));
    copy = dispute_new(id);
    copy->asked = view->order->total;
    if (order_is_received(view->order))
        copy->said.reason = REASON_WRONG_ITEM; /* the first that can be true of what came */
    return copy;
}

/* What is known of the order now that was not known before. FALSE: it cannot be read. */
static gboolean
add_order_answers(Writing *writing, const Order *answered, GError **error)
{
    g_autoptr(OrderRecord) record = order_load_required(writing->db, answered->id, error);
    g_autoptr(Order) filled = NULL;
    g_autoptr(JsonDocument) data = NULL;
    Event *event;

    if (record == NULL)
        return FALSE;
    filled = wizard_fill(record->order, answered);
    data = statement_data(record->order, filled);
    if (data == NULL)
        return TRUE;
    event = event_new(EVENT_ORDER_EDITED, answered->id, writing->context.now);
    event_set_data(event, data);
    g_ptr_array_add(writing->events, event);
    return TRUE;
}

/* at INSTANT_UNKNOWN: now. */
static gboolean
save_draft(App *app, const Order *answered, const Dispute *draft, Instant at,
           const char *change, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(JsonDocument) data = dispute_statement(draft);
    Event *event;

    if (!writing_begin(&writing, app, error) || !add_order_answers(&writing, answered, error))
        return FALSE;
    event = event_new(draft->state == DISPUTE_DRAFT ? EVENT_DISPUTE_DRAFTED : EVENT_EDITED,
                      answered->id, at == INSTANT_UNKNOWN ? writing.context.now : at);
    event->dispute = g_strdup(draft->id);
    event_set_data(event, data);
    g_ptr_array_add(writing.events, event);
    return writing_save_as(&writing, change, error);
}

gboolean
disputes_record_draft(App *app, const Order *answered, const Dispute *draft, Instant at,
                      GError **error)
{
    g_autofree char *change = id_new(app_recorded(app));

    return save_draft(app, answered, draft, at, change, error);
}

gboolean
disputes_save_draft(App *app, const Order *answered, const Dispute *draft, GError **error)
{
    return disputes_record_draft(app, answered, draft, INSTANT_UNKNOWN, error);
}

gboolean
disputes_keep_draft(App *app, const Order *answered, const Dispute *draft, char **change,
                    GError **error)
{
    g_autofree char *id = NULL;

    if (*change != NULL && save_draft(app, answered, draft, INSTANT_UNKNOWN, *change, NULL))
        return TRUE; /* otherwise something else stands behind it, or the next try says why */
    id = id_new(app_recorded(app));
    if (!save_draft(app, answered, draft, INSTANT_UNKNOWN, id, error))
        return FALSE;
    g_free(*change);
    *change = g_steal_pointer(&id);
    return TRUE;
}

gboolean
disputes_may_log(App *app, const OrderView *view, const LogEntry *entry, Refusal *ret_refusal)
{
    return log_fits_dispute(view->order, entry, app_policies(app), view->clocks, app_now(app),
                            ret_refusal);
}
