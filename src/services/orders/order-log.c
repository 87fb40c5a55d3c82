/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/order-log.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/case/case.h"
#include "services/app/app.h"
#include "services/orders/disputes.h"
#include "services/orders/order-json.h"
#include "services/orders/order-look.h"
#include "store/file/file.h"
#include "store/local/local.h"

/* A date may really be up to a day later. */
static Instant
latest_reading(const Moment *at)
{
    return at->precision == PRECISION_DATE ? instant_add_days(at->instant, 1) : at->instant;
}

/* What one of several parcels meets says nothing about the others. */
static gboolean
is_of_one_parcel(const Order *order, const LogEntry *entry)
{
    return entry->tracking != NULL && order_count_parcels(order) > 1;
}

static const char *
sequence_refusal(const Order *order, const LogEntry *entry, const Moment *at)
{
    const EventKind *kind = event_kind(entry->type);
    Fact said = event_fact(entry->type);

    for (gsize i = 0; i < fact_sequences_count; i++) {
        const FactSequence *sequence = &fact_sequences[i];
        Instant first = order_fact(order, sequence->first);

        if (sequence->second != said || sequence->refusal == NULL ||
            (sequence->first == FACT_SHIPPED && is_of_one_parcel(order, entry)))
            continue; /* another parcel may have been sent later */
        if (first != INSTANT_UNKNOWN && latest_reading(at) < first)
            return sequence->refusal;
    }
    for (gsize i = 0; i < EVENT_BOUNDS && kind->not_before[i].refusal != NULL; i++) {
        const EventBound *bound = &kind->not_before[i];
        Instant fact = order_fact(order, bound->fact);

        if (fact != INSTANT_UNKNOWN && latest_reading(at) < fact)
            return bound->refusal;
    }
    return order->facts[kind->not_after.fact].is_true ? kind->not_after.refusal : NULL;
}

static gboolean
is_given(const Moment *moment)
{
    return moment->text != NULL || moment->instant != 0;
}

static Moment
moment_of(const LogEntry *entry, Instant now)
{
    Moment at = entry->at;

    if (!is_given(&at))
        at.instant = now;
    if (at.precision == PRECISION_DATE && at.instant > now &&
        at.instant - SECONDS_PER_DAY < now)
        at.instant = now; /* the date has begun here, though not yet at the shop */
    return at;
}

static const Dispute *
dispute_named(const Order *order, const LogEntry *entry)
{
    return entry->dispute == NULL ? order->direct : order_find_dispute(order, entry->dispute);
}

/* A date begins before what happened on it: what is recorded of the same day in a dispute is an
 * answer to it, and cannot have come before. That is still the earliest that it can have been.
 */
static Instant
instant_of(const Order *order, const LogEntry *entry, Instant now)
{
    const Moment at = moment_of(entry, now);
    const Dispute *dispute =
        event_is_of_dispute(entry->type) ? dispute_named(order, entry) : NULL;
    Instant end = MIN(latest_reading(&at), now + 1);
    Instant last = dispute == NULL || at.precision != PRECISION_DATE
                       ? INSTANT_UNKNOWN
                       : dispute_last_before(dispute, end);

    return last != INSTANT_UNKNOWN && last > at.instant ? last : at.instant;
}

const char *
log_refusal(const Order *order, const LogEntry *entry, Instant now)
{
    Moment at = moment_of(entry, now);

    if (at.instant > now)
        return N_(
            "it is in the future. Enter a time that has passed, and a stated date as “until”");
    if (is_given(&entry->until) && latest_reading(&entry->until) < at.instant &&
        !event_asks(entry->type, UNTIL_MAY_BE_OVER))
        return N_("the date that the page states is before the event itself");
    if (event_asks(entry->type, UNTIL_IS_LATER) && is_given(&entry->until) &&
        latest_reading(&entry->until) < order_fact(order, FACT_CLOSES))
        return N_(
            "the page stated {closes} before, and nobody can shorten the protection to {until}");
    if (order->is_cancelled && event_asks(entry->type, IS_OF_THE_WAY))
        return N_("the order is cancelled");
    return sequence_refusal(order, entry, &at);
}

static void
set_moment(json_t *data, const char *member, const Moment *moment)
{
    if (is_given(moment))
        json_object_set_new(data, member, moment_to_json(moment));
}

static void
set_said(json_t *data, const char *member, const char *text)
{
    if (text != NULL)
        json_set_text(data, member, text);
}

static json_t *
lines_to_json(const GArray *lines)
{
    json_t *array = json_array();

    for (guint i = 0; i < lines->len; i++)
        json_array_append_new(
            array, json_pack("{s:i}", "line", g_array_index(lines, DisputeLine, i).line));
    return array;
}

static json_t *
entry_data(const LogEntry *entry)
{
    json_t *data = json_object();

    if (entry->at.text != NULL)
        json_object_set_new(data, "at", moment_to_json(&entry->at));
    set_moment(data, "until", &entry->until);
    set_moment(data, "closes", &entry->closes);
    set_said(data, "text", entry->text);
    set_said(data, "tracking", entry->tracking);
    if (money_is_known(&entry->amount))
        json_set_money(data, "amount", &entry->amount);
    set_said(data, "to", entry->to);
    set_said(data, "cause", entry->cause);
    set_said(data, "return", entry->returns);
    set_said(data, "channel", entry->channel);
    set_said(data, "answer", entry->answer);
    set_said(data, "mail", entry->mail);
    if (entry->lines != NULL && entry->lines->len > 0)
        json_object_set_new(data, "lines", lines_to_json(entry->lines));
    return data;
}

/* The event as it is written; refusal NULL: nothing stood against it. */
static Event *
event_of(const OrderView *view, const LogEntry *entry, const char *refusal,
         const Context *context)
{
    const Order *order = view->order;
    Event *event = event_new(entry->type, order->id, instant_of(order, entry, context->now));
    g_autoptr(JsonDocument) data = entry_data(entry);

    if (is_of_one_parcel(order, entry))
        json_object_set_new(data, "of_parcel", json_true());
    if (entry->type ==
        EVENT_CHECKED) /* the date that was found belongs to what was asked for */
        json_set_text(data, "about", next_action_token(view->summary.next.action));
    if (refusal != NULL) {
        json_object_set_new(data, "override", json_true());
        json_object_set_new(data, "takes_effect", json_true());
    }
    event_set_data(event, data);
    return event;
}

static char *
date_words(Instant instant, const Zone *zone)
{
    WallTime wall;

    if (instant == INSTANT_UNKNOWN)
        return g_strdup("");
    wall = instant_to_wall(instant, zone);
    return g_strdup_printf("%04d-%02d-%02d %02d:%02d %s", wall.year, wall.month, wall.day,
                           wall.hour, wall.minute, zone_name(zone));
}

/* Its own copy; of what was never begun there is nothing yet. Owned by the caller. */
static Dispute *
dispute_meant(const Order *order, const LogEntry *entry)
{
    const Dispute *dispute = dispute_named(order, entry);

    return dispute != NULL ? dispute_copy(dispute) : dispute_new(entry->dispute);
}

/* A coupon is no money back: it may be worth anything, in any currency. */
static gboolean
is_coupon(const LogEntry *entry)
{
    return g_strcmp0(entry->to, choice_token(&money_places, PLACE_COUPON)) == 0;
}

gboolean
log_fits_dispute(const Order *order, const LogEntry *entry, const Policies *policies,
                 const GArray *clocks, Instant now, Refusal *ret_refusal)
{
    Validity validity = validity_at(instant_of(order, entry, now));
    g_autoptr(Dispute) dispute = dispute_meant(order, entry);
    g_autoptr(GArray) then = NULL;

    if (validity.now != now)
        clocks = then = clocks_compute(order, policies, validity.now, &validity);
    *ret_refusal = (Refusal){ .date = INSTANT_UNKNOWN };
    if (!is_coupon(entry))
        ret_refusal->why = event_amount_refusal(order, dispute, entry->type, &entry->amount);
    return ret_refusal->why == NULL &&
           event_is_allowed(order, dispute, entry->type, clocks, validity.now, ret_refusal);
}

static char *
find_dispute_refusal(App *app, const OrderView *view, const LogEntry *entry,
                     const Context *context)
{
    g_autoptr(Dispute) dispute = dispute_meant(view->order, entry);
    g_autofree char *date = NULL;
    Refusal refusal;

    if (log_fits_dispute(view->order, entry, context->policies, view->clocks, context->now,
                         &refusal))
        return NULL;
    date = date_words(refusal.date, app_zone(app));
    return text_fill(error_words(refusal.why), "date", date, "state",
                     error_words(choice_label(&dispute_states, dispute->state)), NULL);
}

static char *
fill_dates(App *app, const Order *order, const LogEntry *entry, const char *refusal)
{
    g_autofree char *closes = date_words(order_fact(order, FACT_CLOSES), app_zone(app));
    g_autofree char *until = date_words(entry->until.instant, app_zone(app));

    return text_fill(error_words(refusal), "closes", closes, "until", until, NULL);
}

/* NULL when it can be recorded; else a sentence without its full stop. */
static char *
find_refusal(App *app, const OrderView *view, const LogEntry *entry, const Context *context)
{
    const char *refusal = log_refusal(view->order, entry, context->now);

    if (refusal != NULL)
        return fill_dates(app, view->order, entry, refusal);
    return event_is_of_dispute(entry->type) ? find_dispute_refusal(app, view, entry, context)
                                            : NULL;
}

typedef struct {
    EventAsks asks;
    const char *refusal; /* for an event that does not take it */
} Taken;

static const Taken taken[] = {
    { ASKS_AMOUNT,
      N_("{event} takes no amount. What you ask for stands in the dispute: recourse dispute "
         "ORDER --ask MONEY. Offers and refunds are events with amounts: see “recourse help log”.") },
    { ASKS_PLACE, N_("{event} does not say where money went (to).") },
    { ASKS_RETURN, N_("{event} does not say whether the item goes back (return).") },
    { ASKS_CONTACT, N_("{event} takes no channel and no answer.") },
    { ASKS_CLOSE, N_("{event} does not state when the window closes.") },
    { ASKS_LINES, N_("{event} is about the whole order, not about one item (line).") },
};

static gboolean
is_said(const LogEntry *entry, EventAsks what)
{
    switch (what) {
    case ASKS_AMOUNT:
        return money_is_known(&entry->amount);
    case ASKS_PLACE:
        return entry->to != NULL;
    case ASKS_RETURN:
        return entry->returns != NULL;
    case ASKS_CONTACT:
        return entry->channel != NULL || entry->answer != NULL;
    case ASKS_CLOSE:
        return is_given(&entry->closes);
    case ASKS_LINES:
        return entry->lines != NULL && entry->lines->len > 0;
    default:
        return FALSE;
    }
}

/* What it has to say, and what it cannot. */
static gboolean
is_said_in_full(const LogEntry *entry, GError **error)
{
    const char *event = event_kind(entry->type)->token;
    g_autofree char *refusal = NULL;

    if (event_asks(entry->type, NEEDS_WORDS) && (entry->text == NULL || *entry->text == '\0')) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("A note needs its words (text)."));
        return FALSE;
    }
    if (event_asks(entry->type, NEEDS_AMOUNT) && !money_is_known(&entry->amount)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("%s needs its amount: without it nobody can weigh the offer."), event);
        return FALSE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(taken); i++) {
        if (is_said(entry, taken[i].asks) && !event_asks(entry->type, taken[i].asks)) {
            refusal = text_fill(error_words(taken[i].refusal), "event", event, NULL);
            error_set(error, RECOURSE_ERROR_USAGE, "%s", refusal);
            return FALSE;
        }
    }
    return TRUE;
}

/* A case at the bank, or an agreement, where the order has no dispute: it has its own id. */
static char *
id_of_case(const Writing *writing, const LogEntry *entry)
{
    if (entry->dispute != NULL || event_kind(entry->type)->about != ABOUT_CASE)
        return g_strdup(entry->dispute);
    return id_new(app_recorded(writing->app));
}

static gboolean
reads_otherwise(App *app, const OrderView *before)
{
    g_autoptr(OrderView) after = orders_show(app, before->order->id, NULL);
    g_autoptr(JsonDocument) was = order_fold_to_json(before->order);
    g_autoptr(JsonDocument) is = after == NULL ? NULL : order_fold_to_json(after->order);

    return is == NULL || !json_equal(was, is);
}

/* Who sent the mail tells how it was paid, where that was not known. */
static void
add_payment(Writing *writing, const Order *order, const LogEntry *entry)
{
    g_autoptr(Order) edited = NULL;
    g_autoptr(JsonDocument) data = NULL;
    Event *event;

    if (entry->paid_with == NULL || order->paid_with != NULL)
        return;
    edited = order_copy(order);
    edited->paid_with = g_strdup(entry->paid_with);
    data = statement_data(order, edited);
    event = event_new(EVENT_ORDER_EDITED, order->id, writing->context.now);
    event_set_data(event, data);
    g_ptr_array_add(writing->events, event);
}

/* The dispute that a step is of: the one that is named, or the order's own, where it has one.
 * FALSE: there are several. */
static gboolean
name_dispute(const OrderView *view, LogEntry *entry, GError **error)
{
    const Dispute *dispute;

    if (entry->dispute != NULL || !event_is_of_dispute(entry->type) ||
        view->order->disputes->len == 0)
        return TRUE;
    dispute = disputes_choose(view, NULL, error);
    entry->dispute = dispute == NULL ? NULL : dispute->id;
    return dispute != NULL;
}

/* Why it cannot be recorded of the order; the dispute that is meant is named then. */
static char *
find_refusal_of_own(App *app, const OrderView *view, LogEntry *entry, const Context *context)
{
    g_autoptr(GError) error = NULL;

    if (event_kind(entry->type)->about == ABOUT_DISPUTE && view->order->disputes->len == 0)
        return g_strdup(error_words(N_("the order has no dispute")));
    if (name_dispute(view, entry, &error))
        return find_refusal(app, view, entry, context);
    if (g_str_has_suffix(error->message, "."))
        error->message[strlen(error->message) - 1] = '\0';
    return g_strdup(error->message);
}

gboolean
orders_may_log(App *app, const char *id, const LogEntry *entry, char **ret_refusal,
               GError **error)
{
    g_autoptr(OrderView) view = orders_show(app, id, error);
    LogEntry own = *entry;
    Context context;

    *ret_refusal = NULL;
    if (view == NULL || !app_context(app, &context, error))
        return FALSE;
    *ret_refusal = find_refusal_of_own(app, view, &own, &context);
    return TRUE;
}

static gboolean
add_entry(Writing *writing, const char *id, const LogEntry *entry, GError **error)
{
    g_autoptr(OrderView) view = orders_show(writing->app, id, error);
    LogEntry own = *entry;
    g_autofree char *refusal = NULL;
    Event *event;

    if (view == NULL)
        return FALSE;
    refusal = find_refusal_of_own(writing->app, view, &own, &writing->context);
    if (refusal != NULL) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("Not recorded of any order, because of order %s: %s."),
                  view->order->number, refusal);
        return FALSE;
    }
    event = event_of(view, &own, NULL, &writing->context);
    event->dispute = id_of_case(writing, &own);
    add_payment(writing, view->order, &own);
    g_ptr_array_add(writing->events, event);
    return TRUE;
}

gboolean
orders_log_each(App *app, const char *const *ids, const LogEntry *entry, GError **error)
{
    g_auto(Writing) writing = { 0 };

    if (!is_said_in_full(entry, error) || !writing_begin(&writing, app, error))
        return FALSE;
    for (gsize i = 0; ids[i] != NULL; i++) {
        if (!add_entry(&writing, ids[i], entry, error))
            return FALSE;
    }
    return writing_save(&writing, error);
}

gboolean
orders_log(App *app, const char *id, const LogEntry *entry, gboolean *ret_has_effect,
           GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(OrderView) view = NULL;
    g_autofree char *refusal = NULL, *change = NULL;
    Event *event;

    if (!is_said_in_full(entry, error))
        return FALSE;
    if (!writing_begin(&writing, app, error))
        return FALSE;
    view = orders_show(app, id, error);
    if (view == NULL)
        return FALSE;
    refusal = find_refusal(app, view, entry, &writing.context);
    if (refusal != NULL && !entry->anyway) {
        error_set(error, RECOURSE_ERROR_REFUSED, N_("Not recorded: %s."), refusal);
        return FALSE;
    }
    event = event_of(view, entry, refusal, &writing.context);
    event->dispute = id_of_case(&writing, entry);
    add_payment(&writing, view->order, entry);
    g_ptr_array_add(writing.events, event);
    change = id_new(writing.context.recorded);
    if ((entry->mail != NULL && !mail_offer_record(writing.db, entry->mail, change, error)) ||
        !writing_save_as(&writing, change, error))
        return FALSE;
    if (ret_has_effect != NULL)
        *ret_has_effect = reads_otherwise(app, view);
    return TRUE;
}
