/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "domain/event-asks.h"
#include "domain/transition.h"
#include "services/orders.h"
#include "services/writing.h"

/* An event that cannot come before a fact of the order. */
/* clang-format off */
static const struct {
    EventType type;
    Fact fact;
    const char *refusal;
} earliest[] = {
    { EVENT_SHIPPED,          FACT_PLACED,  N_("it would be shipped before it was ordered")          },
    { EVENT_MARKED_DELIVERED, FACT_SHIPPED, N_("it would be marked delivered before it was shipped") },
    { EVENT_DELIVERED,        FACT_SHIPPED, N_("it would be delivered before it was shipped")        },
    { EVENT_DELIVERED,        FACT_PLACED,  N_("it would be delivered before it was ordered")        },
    { EVENT_CONFIRMED,        FACT_PLACED,  N_("it would be confirmed before it was ordered")        },
    { EVENT_AUTO_COMPLETED,   FACT_SHIPPED, N_("it would be completed before it was shipped")        },
    { EVENT_SUBMITTED,        FACT_PLACED,  N_("it would be submitted before the order was placed")  },
    { EVENT_SUBMITTED,        FACT_PAID,    N_("it would be submitted before the order was paid")    },
};

/* An event that cannot come any more once a fact is so. */
static const struct {
    EventType type;
    Fact fact;
    const char *refusal;
} latest[] = {
    { EVENT_CANCEL_REQUESTED,    FACT_DELIVERED, N_("it was delivered already: what is open now is a dispute or a return") },
    { EVENT_CANCELLED,           FACT_DELIVERED, N_("it was delivered already: what is open now is a dispute or a return") },
    { EVENT_EXTENSION_REQUESTED, FACT_CONFIRMED, N_("the order is completed: there is nothing left to extend")             },
    { EVENT_WINDOW_EXTENDED,     FACT_CONFIRMED, N_("the order is completed: there is nothing left to extend")             },
    { EVENT_RETURNED_TO_SENDER,  FACT_DELIVERED, N_("it was delivered already")                                            },
};
/* clang-format on */

/* A date may really be up to a day later. */
static Instant
latest_reading(const Moment *at)
{
    return at->precision == PRECISION_DATE ? instant_add_days(at->instant, 1) : at->instant;
}

static const char *
sequence_refusal(const Order *order, EventType type, const Moment *at)
{
    for (gsize i = 0; i < G_N_ELEMENTS(earliest); i++) {
        Instant fact = order_fact(order, earliest[i].fact);

        if (earliest[i].type == type && fact != INSTANT_UNKNOWN && latest_reading(at) < fact)
            return earliest[i].refusal;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(latest); i++) {
        if (latest[i].type == type && order->facts[latest[i].fact].is_true)
            return latest[i].refusal;
    }
    return NULL;
}

/* What can still be said of an order that is cancelled. */
static gboolean
fits_a_cancelled_order(EventType type)
{
    return type == EVENT_NOTE || type == EVENT_MESSAGED_SELLER || type == EVENT_CANCELLED ||
           type == EVENT_RETURNED_TO_SENDER;
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

const char *
log_refusal(const Order *order, const LogEntry *entry, Instant now)
{
    Moment at = moment_of(entry, now);

    if (at.instant > now)
        return N_(
            "it lies in the future; what is to come belongs into “until”, or is a reminder");
    if (is_given(&entry->until) && latest_reading(&entry->until) < at.instant)
        return N_("the date that the page states lies before the event itself");
    if (entry->type == EVENT_WINDOW_EXTENDED && is_given(&entry->until) &&
        latest_reading(&entry->until) < order_fact(order, FACT_CLOSES))
        return N_(
            "the page stated {closes} before, and nobody can shorten the protection to {until}");
    if (order->is_cancelled && !fits_a_cancelled_order(entry->type))
        return N_("the order is cancelled");
    return sequence_refusal(order, entry->type, &at);
}

static char *
entry_data(const LogEntry *entry, gboolean is_override)
{
    g_autoptr(JsonDocument) data = json_object();

    if (entry->at.text != NULL)
        json_object_set_new(data, "at", moment_to_json(&entry->at));
    if (is_given(&entry->until))
        json_object_set_new(data, "until", moment_to_json(&entry->until));
    if (entry->text != NULL)
        json_set_text(data, "text", entry->text);
    if (entry->tracking != NULL)
        json_set_text(data, "tracking", entry->tracking);
    if (money_is_known(&entry->amount))
        json_set_money(data, "amount", &entry->amount);
    if (entry->to != NULL)
        json_set_text(data, "to", entry->to);
    if (entry->cause != NULL)
        json_set_text(data, "cause", entry->cause);
    if (is_override)
        json_object_set_new(data, "override", json_true());
    return json_write(data, FALSE);
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

/* The step is judged as of when it happened: what was recorded late may have been in time. */
static gboolean
dispute_allows(App *app, const Order *order, const Dispute *dispute, const LogEntry *entry,
               const Context *context, char **ret_refusal)
{
    Validity validity = validity_at(moment_of(entry, context->now).instant);
    g_autoptr(GArray) clocks = NULL;
    g_autofree char *date = NULL;
    Refusal refusal;

    clocks = clocks_compute(order, context->policies, validity.now, &validity);
    if (transition_allowed(order, dispute, entry->type, clocks, validity.now, &refusal))
        return TRUE;
    date = date_words(refusal.date, app_zone(app));
    *ret_refusal = text_fill(error_words(refusal.why), "date", date, "state",
                             error_words(choice_label(&dispute_states, dispute->state)), NULL);
    return FALSE;
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
find_refusal(App *app, const Order *order, const LogEntry *entry, const Context *context)
{
    const char *refusal = log_refusal(order, entry, context->now);
    const Dispute *dispute = order_find_dispute(order, entry->dispute);
    char *of_dispute = NULL;

    if (refusal == NULL && dispute != NULL)
        refusal = event_amount_refusal(order, dispute, entry->type, &entry->amount);
    if (refusal != NULL)
        return fill_dates(app, order, entry, refusal);
    if (dispute != NULL && !dispute_allows(app, order, dispute, entry, context, &of_dispute))
        return of_dispute;
    return NULL;
}

/* What it has to say, and what it cannot. */
static gboolean
is_said_in_full(const LogEntry *entry, GError **error)
{
    const char *event = event_kind(entry->type)->token;

    if (entry->type == EVENT_NOTE && (entry->text == NULL || *entry->text == '\0')) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("A note needs its words (text)."));
        return FALSE;
    }
    if (event_needs_amount(entry->type) && !money_is_known(&entry->amount)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("%s needs its amount: without it nobody can weigh the offer."), event);
        return FALSE;
    }
    if (money_is_known(&entry->amount) && !event_asks_for_amount(entry->type)) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("%s takes no amount."), event);
        return FALSE;
    }
    if (entry->to != NULL && !event_asks_for_place(entry->type)) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("%s does not say where money went (to)."),
                  event);
        return FALSE;
    }
    return TRUE;
}

gboolean
orders_log(App *app, const char *id, const LogEntry *entry, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(OrderRecord) record = NULL;
    g_autofree char *refusal = NULL;
    Event *event;

    if (!is_said_in_full(entry, error))
        return FALSE;
    if (!writing_begin(&writing, app, error))
        return FALSE;
    record = order_load_required(writing.db, id, error);
    if (record == NULL)
        return FALSE;
    refusal = find_refusal(app, record->order, entry, &writing.context);
    if (refusal != NULL && !entry->anyway) {
        error_set(error, RECOURSE_ERROR_REFUSED, N_("Not recorded: %s."), refusal);
        return FALSE;
    }
    event = event_new(entry->type, id, moment_of(entry, writing.context.now).instant);
    event->dispute = g_strdup(entry->dispute);
    g_free(event->data);
    event->data = entry_data(entry, refusal != NULL);
    g_ptr_array_add(writing.events, event);
    return writing_save(&writing, error);
}
