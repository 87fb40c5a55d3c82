/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice, offers and disputes as the JSON contract writes them. */
#include "services/orders/order-json.h"

static json_t *
evidence_to_json(const GArray *items)
{
    json_t *array = json_array();

    for (guint i = 0; i < items->len; i++) {
        const EvidenceItem *item = &g_array_index(items, EvidenceItem, i);
        json_t *object = json_object();

        json_set_text(object, "kind", choice_token(&evidence_kinds, item->kind));
        json_set_text(object, "need", choice_token(&evidence_needs, item->need));
        json_object_set_new(object, "have", json_boolean(item->have));
        json_array_append_new(array, object);
    }
    return array;
}

static json_t *
steps_to_json(const GArray *steps)
{
    json_t *array = json_array();

    for (guint i = 0; i < steps->len; i++) {
        const AdviceStep *step = &g_array_index(steps, AdviceStep, i);
        json_t *object = json_object();

        json_set_text(object, "screen", step->screen);
        json_set_text(object, "do", step->act);
        json_set_text(object, "copy", step->copy);
        json_array_append_new(array, object);
    }
    return array;
}

static json_t *
warnings_to_json(guint32 set)
{
    json_t *array = json_array();

    for (guint warning = 0; warning < WARNING_COUNT; warning++) {
        if ((set & WARNING_BIT(warning)) != 0)
            json_array_append_new(array, json_string(choice_token(&warnings, warning)));
    }
    return array;
}

/* What rests on no rule rests on what the order itself says. */
static json_t *
because_to_json(const Advice *advice)
{
    json_t *array = json_array();

    for (guint i = 0; i < advice->because->len; i++) {
        const Because *because = &g_array_index(advice->because, Because, i);
        json_t *object = json_object();

        json_set_text(object, "rule", because->rule == NULL ? NULL : because->rule->id);
        json_set_text(object, "trust",
                      trust_token(because->rule == NULL ? TRUST_STATED : because->rule->trust));
        json_set_text(object, "text", because->text);
        json_array_append_new(array, object);
    }
    return array;
}

/* Null where nothing is known of it. */
static json_t *
seller_to_json(const Advice *advice)
{
    const Rule *rule = advice->seller_brings;
    json_t *object;

    if (rule == NULL)
        return json_null();
    object = json_object();
    json_set_text(object, "rule", rule->id);
    json_set_text(object, "trust", trust_token(rule->trust));
    json_set_text(object, "text", rule->text);
    json_object_set_new(object, "evidence", evidence_to_json(advice->beats));
    return object;
}

json_t *
advice_to_json(const Advice *advice, const GArray *steps)
{
    json_t *object = json_object();

    json_object_set_new(object, "protected", json_boolean(advice->is_protected));
    json_set_text(object, "first_step", next_action_token(advice->first_step));
    json_set_text(object, "type", choice_token(&dispute_types, advice->type));
    json_set_text(object, "refund", choice_token(&refund_outlooks, advice->refund));
    json_set_text(object, "refund_with", choice_token(&refund_outlooks, advice->refund_with));
    json_set_text(object, "return", choice_token(&return_outlooks, advice->return_outlook));
    json_set_text(object, "return_paid_by",
                  choice_token(&return_payers, advice->return_paid_by));
    json_set_text(object, "strength", choice_token(&strengths, advice->strength));
    json_set_text(object, "strength_with", choice_token(&strengths, advice->strength_with));
    json_object_set_new(object, "evidence", evidence_to_json(advice->evidence));
    json_object_set_new(object, "seller_brings", seller_to_json(advice));
    json_set_instant(object, "by", advice->by);
    json_object_set_new(object, "steps", steps_to_json(steps));
    json_object_set_new(object, "warnings", warnings_to_json(advice->warnings));
    json_object_set_new(object, "because", because_to_json(advice));
    return object;
}

static json_t *
dispute_lines_to_json(const GArray *lines)
{
    json_t *array = json_array();

    for (guint i = 0; i < lines->len; i++) {
        const DisputeLine *line = &g_array_index(lines, DisputeLine, i);

        json_array_append_new(
            array, json_pack("{s:i, s:i}", "line", line->line, "quantity", line->quantity));
    }
    return array;
}

static json_t *
payments_to_json(const GArray *payments, const char *words)
{
    json_t *array = json_array();

    for (guint i = 0; i < payments->len; i++) {
        const Payment *payment = &g_array_index(payments, Payment, i);
        json_t *object = json_object();

        json_set_money(object, "amount", &payment->amount);
        json_set_text(object, words, payment->words);
        json_array_append_new(array, object);
    }
    return array;
}

/* When each of its events happened last. */
static json_t *
happened_to_json(const Dispute *dispute)
{
    json_t *object = json_object();

    for (EventType type = EVENT_UNKNOWN + 1; type < EVENT_TYPE_COUNT; type++) {
        if (dispute_has(dispute, type))
            json_set_instant(object, event_kind(type)->token, dispute->happened[type]);
    }
    return object;
}

static void
set_return(json_t *object, const Dispute *dispute)
{
    json_set_text(object, "return_number", dispute->return_number);
    json_object_set_new(object, "return_owed", json_boolean(dispute_owes_return(dispute)));
    json_set_instant(object, "return_by", dispute->return_by);
}

json_t *
dispute_to_json(const Dispute *dispute)
{
    json_t *object = json_object();
    Money offered = dispute_offered(dispute), missing = dispute_short(dispute);

    json_set_text(object, "id", dispute->id);
    json_set_text(object, "state", choice_token(&dispute_states, dispute->state));
    json_set_text(object, "reason",
                  dispute->reason_unknown ? NULL
                                          : choice_token(&reasons, dispute->said.reason));
    json_set_text(object, "type", choice_token(&dispute_types, dispute->type));
    json_set_text(object, "turn", choice_token(&turns, dispute_turn(dispute)));
    json_object_set_new(object, "lines", dispute_lines_to_json(dispute->lines));
    json_set_money(object, "asked", &dispute->asked);
    json_set_money(object, "offered", &offered);
    json_set_money(object, "approved", &dispute->approved);
    json_object_set_new(object, "deducted", payments_to_json(dispute->deducted, "why"));
    json_object_set_new(object, "received", payments_to_json(dispute->received, "to"));
    json_set_money(object, "short", &missing);
    json_set_text(object, "statement", dispute->statement);
    set_return(object, dispute);
    json_set_text(object, "approved_to",
                  money_is_known(&dispute->approved)
                      ? choice_token(&money_places, dispute->approved_to)
                      : NULL);
    json_set_money(object, "promised", &dispute->promised);
    json_set_text(object, "withdrawn_because",
                  dispute->withdrawal == WITHDRAWN_NOT_SAID
                      ? NULL
                      : choice_token(&withdrawal_causes, dispute->withdrawal));
    json_set_instant(object, "settled_at", dispute->settled);
    json_object_set_new(object, "happened", happened_to_json(dispute));
    return object;
}

json_t *
disputes_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->disputes->len; i++)
        json_array_append_new(array, dispute_to_json(order->disputes->pdata[i]));
    return array;
}

static void
add_offers(json_t *array, const Dispute *dispute)
{
    for (guint i = 0; i < dispute->offers->len; i++) {
        const Offer *offer = &g_array_index(dispute->offers, Offer, i);
        json_t *object = json_object();

        json_set_text(object, "dispute", dispute->id);
        json_set_text(object, "by", choice_token(&turns, offer->by));
        json_set_money(object, "amount", &offer->amount);
        json_set_instant(object, "at", offer->at);
        json_object_set_new(object, "outside", json_boolean(offer->place == PLACE_OUTSIDE));
        json_set_text(object, "to", choice_token(&money_places, offer->place));
        json_set_text(object, "return", choice_token(&answers, offer->returns));
        json_array_append_new(array, object);
    }
}

json_t *
offers_to_json(const Order *order)
{
    json_t *array = json_array();

    if (order->direct != NULL)
        add_offers(array, order->direct);
    for (guint i = 0; i < order->disputes->len; i++)
        add_offers(array, order->disputes->pdata[i]);
    return array;
}

json_t *
offer_to_json(const OfferOutlook *outlook)
{
    json_t *object = json_object();
    json_t *likely = json_object();
    g_autofree char *share =
        outlook->share < 0
            ? NULL
            : g_strdup_printf("%d.%02d", outlook->share / 100, outlook->share % 100);

    json_set_money(object, "amount", &outlook->offer);
    json_set_money(object, "paid", &outlook->paid);
    json_set_text(object, "share", share);
    json_set_money(likely, "least", &outlook->least);
    json_set_money(likely, "most", &outlook->most);
    json_object_set_new(object, "likely", likely);
    json_set_money(object, "given_up", &outlook->given_up);
    json_set_text(object, "verdict", choice_token(&offer_verdicts, outlook->verdict));
    return object;
}
