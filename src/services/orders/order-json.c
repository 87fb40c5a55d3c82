/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/order-json.h"

#include "domain/case/case.h"
#include "domain/words/words.h"
#include "services/orders/dispute-json-private.h"

/* Seconds to the close; 0 once closed; null when not known. */
static json_t *
remaining_to_json(const OrderSummary *summary, Instant now)
{
    if (summary->window == WINDOW_UNKNOWN || summary->closes_at == INSTANT_UNKNOWN)
        return json_null();
    if (summary->window == WINDOW_CLOSED)
        return json_integer(0);
    return json_integer(MAX(summary->closes_at - now, 0));
}

static json_t *
window_to_json(const OrderSummary *summary, Instant now)
{
    json_t *object = json_object();
    gboolean is_known = summary->closes_at != INSTANT_UNKNOWN;

    json_set_text(object, "status", window_status_token(summary->window));
    json_set_instant(object, "closes_at", summary->closes_at);
    json_object_set_new(object, "remaining", remaining_to_json(summary, now));
    json_set_text(object, "basis", is_known ? window_basis_token(summary->basis) : NULL);
    json_set_text(object, "precision",
                  !is_known                              ? NULL
                  : summary->precision == PRECISION_DATE ? "date"
                                                         : "instant");
    json_object_set_new(object, "estimated", json_boolean(summary->estimated));
    json_object_set_new(object, "check_page", json_boolean(summary->check_page));
    return object;
}

json_t *
clock_to_json(const Clock *clock)
{
    json_t *object = json_object();
    const ClockName *name = clock_name(clock->id);

    json_set_text(object, "name", name->token);
    json_set_text(object, "kind", clock_kind_token(name->kind));
    json_set_text(object, "dispute", clock->dispute);
    json_set_text(object, "parcel", clock->parcel);
    json_set_instant(object, "starts_at", clock->starts_at);
    json_set_instant(object, "earliest", clock->earliest);
    json_set_instant(object, "latest", clock->latest);
    json_set_text(object, "status", clock_status_token(clock->status));
    json_object_set_new(object, "estimated", json_boolean(clock->estimated));
    json_object_set_new(object, "check_page", json_boolean(clock->check_page));
    json_set_text(object, "precision", clock->precision == PRECISION_DATE ? "date" : "instant");
    json_set_text(object, "rule", clock->rule == NULL ? NULL : clock->rule->id);
    json_set_text(object, "trust", trust_token(clock->trust));
    return object;
}

static json_t *
clocks_to_json(const GArray *clocks)
{
    json_t *array = json_array();

    for (guint i = 0; i < clocks->len; i++)
        json_array_append_new(array, clock_to_json(&g_array_index(clocks, Clock, i)));
    return array;
}

static json_t *
tags_to_json(char **tags)
{
    json_t *array = json_array();

    for (char **tag = tags; *tag != NULL; tag++)
        json_array_append_new(array, json_string(*tag));
    return array;
}

static void
set_facts(json_t *object, const Order *order)
{
    json_set_text(object, "url", order->url);
    json_set_text(object, "buyer_country", order->buyer_country);
    json_set_text(object, "note", order->note);
    json_set_money(object, "return_cost", &order->return_cost);
    json_object_set_new(object, "free_return", json_boolean(order->free_return));
    json_object_set_new(object, "tags", tags_to_json(order->tags));
    json_object_set_new(object, "archived", json_boolean(order->archived));
}

/* By its state alone the turn would be the marketplace's while the buyer can appeal. */
static json_t *
viewed_dispute_to_json(const OrderView *view, const Dispute *dispute)
{
    json_t *object = dispute_to_json(dispute);

    json_set_text(object, "turn", choice_token(&turns, order_view_turn(view, dispute)));
    return object;
}

/* The one that needs the user most. */
static json_t *
urgent_dispute_to_json(const OrderView *view)
{
    const Dispute *dispute = view->summary.next.dispute;

    return dispute == NULL ? json_null() : viewed_dispute_to_json(view, dispute);
}

static json_t *
viewed_disputes_to_json(const OrderView *view)
{
    const GPtrArray *disputes = view->order->disputes;
    json_t *array = json_array();

    for (guint i = 0; i < disputes->len; i++)
        json_array_append_new(array, viewed_dispute_to_json(view, disputes->pdata[i]));
    return array;
}

json_t *
order_to_json(const OrderView *view, Instant now)
{
    json_t *object = json_object();
    const Order *order = view->order;

    json_set_text(object, "id", order->id);
    json_set_text(object, "number", order->number);
    json_set_text(object, "marketplace", order->marketplace);
    json_set_text(object, "title", order->title);
    json_set_text(object, "seller", order->seller);
    json_set_money(object, "total", &order->total);
    json_set_text(object, "paid_with", order->paid_with);
    json_set_text(object, "status", order_status_token(order_status(order)));
    json_object_set_new(object, "window", window_to_json(&view->summary, now));
    json_object_set_new(object, "next", next_to_json(&view->summary.next));
    json_object_set_new(object, "clocks", clocks_to_json(view->clocks));
    json_object_set_new(object, "dispute", urgent_dispute_to_json(view));
    json_object_set_new(object, "disputes", viewed_disputes_to_json(view));
    set_facts(object, order);
    return object;
}

static const char *
mark_token(LineMarkKind kind)
{
    switch (kind) {
    case MARK_ALL_WELL:
        return event_kind(EVENT_ALL_WELL)->token;
    case MARK_SETTLED:
        return event_kind(EVENT_SETTLED)->token;
    default:
        return NULL;
    }
}

static json_t *
lines_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];
        json_t *object = json_object();

        json_object_set_new(object, "line", json_integer(line->line));
        json_set_text(object, "title", line->title);
        json_object_set_new(object, "quantity", json_integer(line->quantity));
        json_set_money(object, "price", &line->price);
        json_set_text(object, "mark", mark_token(order_line_mark(order, line->line)));
        json_array_append_new(array, object);
    }
    return array;
}

/* "pattern": whose form the number has; "doubt": what may be wrong with it; null: unknown,
 * none.
 */
static void
set_number_facts(json_t *object, const char *number, const char *buyer_country)
{
    const NumberPattern *pattern = number_pattern(number);
    const Choice *doubt = number_doubt(number, buyer_country);

    json_set_text(object, "pattern", pattern == NULL ? NULL : pattern->token);
    json_set_text(object, "doubt", doubt == NULL ? NULL : doubt->token);
}

static json_t *
parcels_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];
        json_t *object = json_object();

        json_set_text(object, "number", parcel->number);
        json_set_text(object, "carrier", parcel->carrier);
        json_set_text(object, "alias_of", parcel->alias_of);
        json_set_instant(object, "marked_delivered_at", parcel->marked_delivered.instant);
        json_set_instant(object, "delivered_at", parcel->delivered.instant);
        json_set_instant(object, "returned_at", parcel->returned);
        json_set_instant(object, "held_at", parcel->held);
        set_number_facts(object, parcel->number, order->buyer_country);
        json_array_append_new(array, object);
    }
    return array;
}

static json_t *
checks_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->checks->len; i++) {
        const Checked *check = &g_array_index(order->checks, Checked, i);
        json_t *object = json_object();

        json_set_instant(object, "at", check->at);
        json_set_instant(object, "until", check->until);
        json_set_text(object, "about",
                      check->about == ACTION_NOTHING ? NULL : next_action_token(check->about));
        json_array_append_new(array, object);
    }
    return array;
}

/* NULL for the first of a set: not said. */
static const char *
said_token(const ChoiceSet *set, guint value)
{
    return value == 0 ? NULL : choice_token(set, value);
}

static json_t *
contacts_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->contacts->len; i++) {
        const Contact *contact = &g_array_index(order->contacts, Contact, i);
        json_t *object = json_object();

        json_set_instant(object, "at", contact->at);
        json_set_instant(object, "until", contact->until);
        json_set_text(object, "channel", said_token(&contact_channels, contact->channel));
        json_set_text(object, "answer", said_token(&contact_replies, contact->reply));
        json_array_append_new(array, object);
    }
    return array;
}

/* A fact that is true without a date is true. */
static json_t *
facts_to_json(const Order *order)
{
    json_t *object = json_object();

    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        const FactValue *value = &order->facts[fact];

        if (value->is_true && value->instant == INSTANT_UNKNOWN)
            json_object_set_new(object, fact_token(fact), json_true());
        else if (value->is_true)
            json_set_instant(object, fact_token(fact), value->instant);
    }
    return object;
}

/* Those that a mail says and nobody has checked. */
static json_t *
unchecked_to_json(const Order *order)
{
    json_t *array = json_array();

    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        if (order->facts[fact].is_true && order->facts[fact].unchecked)
            json_array_append_new(array, json_string(fact_token(fact)));
    }
    return array;
}

static json_t *
mail_says_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->mail_says->len; i++) {
        const MailWord *word = ((const MailSaying *)order->mail_says->pdata[i])->word;
        json_t *object = json_object();

        json_set_text(object, "mail", word->mail);
        json_set_text(object, "event", event_kind(word->type)->token);
        json_set_instant(object, "at", word->at.instant);
        json_set_instant(object, "until", word->until.instant);
        json_set_money(object, "amount", &word->amount);
        json_object_set_new(object, "unchecked", json_boolean(word->unchecked));
        json_array_append_new(array, object);
    }
    return array;
}

/* clang-format off */
static const struct {
    const char *member;
    gsize offset; /* in Order, of an Instant */
} recorded_instants[] = {
    { "extension_asked_at",   G_STRUCT_OFFSET(Order, extension_asked)   },
    { "extended_at",          G_STRUCT_OFFSET(Order, extended)          },
    { "completion_warned_at", G_STRUCT_OFFSET(Order, completion_warned) },
    { "no_button_at",         G_STRUCT_OFFSET(Order, no_button_at)      },
    { "opens_at",             G_STRUCT_OFFSET(Order, opens)             },
    { "cancel_requested_at",  G_STRUCT_OFFSET(Order, cancel_requested)  },
    { "cancelled_at",         G_STRUCT_OFFSET(Order, cancelled)         },
    { "customs_asked_at",     G_STRUCT_OFFSET(Order, customs_asked)     },
    { "customs_until",        G_STRUCT_OFFSET(Order, customs_until)     },
    { "law_letter_at",        G_STRUCT_OFFSET(Order, law_letter)        },
    { "law_letter_until",     G_STRUCT_OFFSET(Order, law_letter_until)  },
    { "out_of_court_at",      G_STRUCT_OFFSET(Order, out_of_court)      },
    { "data_requested_at",    G_STRUCT_OFFSET(Order, data_requested)    },
    { "reminder_answered_at", G_STRUCT_OFFSET(Order, reminder_answered) },
};
/* clang-format on */

/* What was dealt with directly has no state before something was agreed or paid. */
static json_t *
direct_to_json(const Order *order)
{
    json_t *object = order->direct == NULL ? json_null() : dispute_to_json(order->direct);

    if (order->direct != NULL && order->direct->state == DISPUTE_DRAFT) {
        json_set_text(object, "state", NULL);
        json_set_text(object, "turn", NULL);
    }
    return object;
}

static json_t *
answers_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->answers->len; i++) {
        const SaidAnswer *answer = order->answers->pdata[i];
        json_t *object = json_object();

        json_set_text(object, "question", answer->question);
        json_set_text(object, "text", answer->text);
        json_set_instant(object, "at", answer->at);
        json_array_append_new(array, object);
    }
    return array;
}

static json_t *
recorded_to_json(const Order *order)
{
    json_t *object = json_object();

    json_object_set_new(object, "facts", facts_to_json(order));
    json_object_set_new(object, "unchecked", unchecked_to_json(order));
    for (gsize i = 0; i < G_N_ELEMENTS(recorded_instants); i++)
        json_set_instant(object, recorded_instants[i].member,
                         G_STRUCT_MEMBER(Instant, order, recorded_instants[i].offset));
    json_set_text(object, "no_button",
                  order->no_button_at == INSTANT_UNKNOWN
                      ? NULL
                      : choice_token(&no_buttons, order->no_button));
    json_object_set_new(object, "extension_refused", json_boolean(order->extension_refused));
    json_object_set_new(object, "completed_by_itself",
                        json_boolean(order->completed_by_itself));
    json_object_set_new(object, "returned_to_sender",
                        json_boolean(order->is_returned_to_sender));
    json_set_text(object, "return_cause",
                  !order->is_returned_to_sender || order->return_cause == RETURNED_NOT_SAID
                      ? NULL
                      : choice_token(&return_causes, order->return_cause));
    json_object_set_new(object, "held_by_customs", json_boolean(order->is_held_by_customs));
    json_set_text(object, "mark", mark_token(order_line_mark(order, 0)));
    json_object_set_new(object, "checks", checks_to_json(order));
    json_object_set_new(object, "contacts", contacts_to_json(order));
    json_object_set_new(object, "answers", answers_to_json(order));
    json_object_set_new(object, "mail_says", mail_says_to_json(order));
    json_object_set_new(object, "direct", direct_to_json(order));
    return object;
}

json_t *
order_fold_to_json(const Order *order)
{
    json_t *object = recorded_to_json(order);

    json_set_text(object, "status", order_status_token(order_status(order)));
    json_object_set_new(object, "lines", lines_to_json(order));
    json_object_set_new(object, "parcels", parcels_to_json(order));
    json_object_set_new(object, "disputes", disputes_to_json(order));
    json_object_set_new(object, "offers", offers_to_json(order));
    return object;
}

static json_t *
event_to_json(const OrderView *view, const Event *event)
{
    json_t *object = json_object();
    json_t *data = event_data(event);

    json_set_text(object, "event", event->type_token);
    json_set_instant(object, "at", event->at);
    json_set_instant(object, "recorded", event->recorded);
    json_set_text(object, "change", event->change);
    json_object_set_new(object, "fits", json_boolean(!order_view_is_unfit(view, event)));
    json_object_set_new(object, "data", data == NULL ? json_null() : data);
    return object;
}

static json_t *
events_to_json(const OrderView *view)
{
    const GPtrArray *timeline = order_view_timeline(view);
    json_t *array = json_array();

    for (guint i = 0; i < timeline->len; i++)
        json_array_append_new(array, event_to_json(view, timeline->pdata[i]));
    return array;
}

json_t *
evidence_stamp_to_json(const EvidenceStamp *stamp)
{
    return stamp->answer == NULL
               ? json_null()
               : json_pack("{ssss}", "time", stamp->time, "signer", stamp->signer);
}

json_t *
evidence_piece_to_json(const Evidence *evidence)
{
    static const char *const unsaid[] = { "line",        "caption", "translation", "copy",
                                          "vault",       "looked",  "width",       "height",
                                          "orientation", "seconds", "captured",    "gps",
                                          "edited",      "editor",  "redacts" };
    json_t *object = evidence_data(evidence);

    if (evidence->says.look != LOOK_UNKNOWN) {
        json_object_set_new(object, "gps", json_boolean(evidence->says.has_place));
        json_object_set_new(object, "edited", json_boolean(evidence->says.is_edited));
    }

    json_object_set_new(object, "stamp", evidence_stamp_to_json(&evidence->stamp));
    for (gsize i = 0; i < G_N_ELEMENTS(unsaid); i++) {
        if (json_object_get(object, unsaid[i]) == NULL)
            json_object_set_new(object, unsaid[i], json_null());
    }
    json_set_instant(object, "added", evidence->added);
    json_set_text(object, "dispute", evidence->dispute);
    return object;
}

static json_t *
list_evidence(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->evidence->len; i++)
        json_array_append_new(array, evidence_piece_to_json(order->evidence->pdata[i]));
    return array;
}

json_t *
order_to_json_in_full(const OrderView *view, const Policies *policies, Instant now)
{
    json_t *object = order_to_json(view, now);

    json_set_counsel(object, view->counsel);
    json_object_set_new(object, "lines", lines_to_json(view->order));
    json_object_set_new(object, "parcels", parcels_to_json(view->order));
    json_object_set_new(object, "recorded", recorded_to_json(view->order));
    json_object_set_new(object, "events", events_to_json(view));
    json_object_set_new(object, "offers", offers_to_json(view->order));
    json_object_set_new(object, "forecast", forecast_to_json(view, policies, now));
    json_object_set_new(object, "resends", resends_to_json(view, policies, now));
    json_object_set_new(object, "remarks", remarks_to_json(view, policies));
    json_object_set_new(object, "evidence", list_evidence(view->order));
    return object;
}
