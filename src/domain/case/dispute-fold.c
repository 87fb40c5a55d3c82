/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each event of a dispute leaves in it. Total: whatever the data says, it never fails. */
#include "domain/case/event-row-private.h"

typedef struct {
    const char *member;
    const ChoiceSet *set;
    gsize offset; /* in Dispute, of an enum */
} ChosenMember;

/* clang-format off */
static const ChosenMember chosen_members[] = {
    { "reason",          &reasons,        G_STRUCT_OFFSET(Dispute, said.reason)                },
    { "type",            &dispute_types,  G_STRUCT_OFFSET(Dispute, type)                       },
    { "tracking_shows",  &tracking_shows, G_STRUCT_OFFSET(Dispute, said.tracking)              },
    { "used",            &answers,        G_STRUCT_OFFSET(Dispute, said.used_before_documented) },
    { "listing_matches", &answers,        G_STRUCT_OFFSET(Dispute, said.listing_matches)       },
    { "severity",        &severities,     G_STRUCT_OFFSET(Dispute, said.severity)              },
    { "difference",      &differences,    G_STRUCT_OFFSET(Dispute, said.difference)            },
};
/* clang-format on */

static guint *
chosen(Dispute *dispute, const ChosenMember *member)
{
    return G_STRUCT_MEMBER_P(dispute, member->offset);
}

static void
read_choices(Dispute *dispute, const json_t *data)
{
    for (gsize i = 0; i < G_N_ELEMENTS(chosen_members); i++) {
        const ChosenMember *member = &chosen_members[i];

        (void)choice_parse(member->set, json_member_text(data, member->member),
                           chosen(dispute, member)); /* absent: as it was */
    }
}

static void
read_lines(Dispute *dispute, const json_t *lines)
{
    gsize i;
    json_t *value;

    if (!json_is_array(lines))
        return;
    g_array_set_size(dispute->lines, 0);
    json_array_foreach(lines, i, value)
    {
        DisputeLine line = { (int)json_member_integer(value, "line", 0),
                             (int)json_member_integer(value, "quantity", 1) };

        if (line.line > 0)
            g_array_append_val(dispute->lines, line);
    }
}

static void
read_evidence(Dispute *dispute, const json_t *kinds)
{
    gsize i;
    json_t *value;

    if (!json_is_array(kinds))
        return;
    dispute->said.evidence = 0;
    json_array_foreach(kinds, i, value)
    {
        guint kind = 0;

        if (choice_parse(&evidence_kinds, json_string_value(value), &kind))
            dispute->said.evidence |= EVIDENCE_BIT(kind);
    }
}

static void
read_text(char **text, const json_t *data, const char *member)
{
    const char *said = json_member_text(data, member);

    if (said == NULL)
        return;
    g_free(*text);
    *text = g_strdup(said);
}

void
claim_is_stated(Dispute *dispute, const Said *said)
{
    const json_t *data = said->data;
    Money asked = json_member_money(data, "ask");

    read_choices(dispute, data);
    dispute->reason_unknown =
        dispute->reason_unknown && json_member_text(data, "reason") == NULL;
    read_lines(dispute, json_object_get(data, "lines"));
    read_evidence(dispute, json_object_get(data, "evidence"));
    if (money_is_known(&asked))
        dispute->asked = asked;
    if (json_object_get(data, "seller_contests") != NULL)
        dispute->said.seller_contests = json_member_flag(data, "seller_contests");
    read_text(&dispute->statement, data, "statement");
    read_text(&dispute->reached, data, "reached");
    read_text(&dispute->ticked, data, "ticked");
}

void
claim_is_withdrawn(Dispute *dispute, const Said *said)
{
    guint cause = WITHDRAWN_NOT_SAID;

    (void)choice_parse(&withdrawal_causes, json_member_text(said->data, "cause"), &cause);
    dispute->withdrawal = cause;
    dispute->return_asked = FALSE;
}

void
dispute_is_left(Dispute *dispute, const Said *said)
{
    dispute->settled = said->event->at;
}

void
seller_contests(Dispute *dispute, const Said *said)
{
    (void)said;
    dispute->said.seller_contests = TRUE;
}

void
seller_wins(Dispute *dispute, const Said *said)
{
    (void)said;
    dispute->ruled_for_seller = TRUE;
    dispute->return_asked = FALSE;
}

void
buyer_wins(Dispute *dispute, const Said *said)
{
    (void)said;
    dispute->ruled_for_seller = FALSE;
}

/* Whether what was agreed on, or came by the seller's silence, asks for the item: as it says
 * itself, else as the offer did, else as the claim. */
static gboolean
asks_for_return(const Dispute *dispute, EventType type, const json_t *data)
{
    guint returns = ANSWER_UNKNOWN;
    const Offer *offer = NULL;

    (void)choice_parse(&answers, json_member_text(data, "return"), &returns);
    if (returns == ANSWER_UNKNOWN && type == EVENT_ACCEPTED &&
        dispute_find_acceptable(dispute, &offer))
        returns = offer->returns;
    return returns == ANSWER_UNKNOWN ? dispute->type == TYPE_RETURN_AND_REFUND
                                     : returns == ANSWER_YES;
}

/* What went back, and was not refused there, is not asked for once more. */
static gboolean
is_back_already(const Dispute *dispute)
{
    guint arrived = MAX(dispute->sequence[EVENT_RETURN_DELIVERED],
                        dispute->sequence[EVENT_RETURN_RECEIVED]);

    return arrived > dispute->sequence[EVENT_RETURN_REFUSED];
}

/* A return that is asked for is owed until it is sent, or taken back by who asked for it. */
void
return_is_asked(Dispute *dispute, const Said *said)
{
    dispute->return_asked = TRUE;
    /* Of one that was posted the number is known; another gets another. */
    if (said->to == DISPUTE_RETURN_DUE)
        g_clear_pointer(&dispute->return_number, g_free);
}

void
return_is_settled(Dispute *dispute, const Said *said)
{
    dispute->return_asked =
        asks_for_return(dispute, said->event->type, said->data) && !is_back_already(dispute);
}

void
return_is_numbered(Dispute *dispute, const Said *said)
{
    read_text(&dispute->return_number, said->data, "tracking");
}

void
return_is_over(Dispute *dispute, const Said *said)
{
    (void)said;
    dispute->return_asked = FALSE;
}

/* What was closed asks for a return only where the money came first. */
void
return_may_be_over(Dispute *dispute, const Said *said)
{
    (void)said;
    dispute->return_asked = dispute->return_asked && dispute->received->len > 0;
}

/* The last date that was stated for the return counts, also an earlier one. */
static void
date_return(Dispute *dispute, const Event *event, Instant until)
{
    if (until == INSTANT_UNKNOWN || event->counter < dispute->return_by_said)
        return;
    dispute->return_by = until;
    dispute->return_by_said = event->counter;
}

static gboolean
is_all_paid(const Dispute *dispute)
{
    Money missing = dispute_short(dispute);

    return dispute->received->len > 0 && money_is_known(&missing) && missing.minor == 0;
}

DisputeState
return_comes_first(const Dispute *dispute, DisputeState to)
{
    if (to != DISPUTE_REFUND_PENDING || !dispute->return_asked)
        return to;
    return dispute->return_number != NULL ? DISPUTE_RETURN_SENT : DISPUTE_RETURN_DUE;
}

DisputeState
money_may_be_there(const Dispute *dispute, DisputeState to)
{
    return is_all_paid(dispute) ? DISPUTE_REFUNDED : to;
}

/* One that nobody but the seller could refuse. */
DisputeState
marketplace_may_not_know(const Dispute *dispute, DisputeState to)
{
    return dispute_has(dispute, EVENT_SUBMITTED) ? to : DISPUTE_DRAFT;
}

/* A lost appeal leaves the part that was granted. */
DisputeState
ruling_may_stand(const Dispute *dispute, DisputeState to)
{
    return to == DISPUTE_LOST && !dispute->ruled_for_seller ? DISPUTE_RULED : to;
}

/* Nobody said how much was due, or asked for it, and less came than was paid. */
static gboolean
is_less_than_paid(const Dispute *dispute, const Money *value)
{
    Money missing = dispute_short(dispute);
    Money received = dispute_received(dispute);
    Money rest = MONEY_NONE;

    return !money_is_known(&missing) && dispute->received->len > 0 &&
           dispute_rest(dispute, value, &received, &rest) && rest.minor > 0;
}

/* Where no event's row is enough: a return without its number, and money that is short. */
static DisputeState
settle(const Dispute *dispute, DisputeState to, const Money *value)
{
    Money missing = dispute_short(dispute);

    if (to == DISPUTE_RETURN_SENT && dispute->return_number == NULL)
        return dispute->state == DISPUTE_RETURN_SENT ? to : DISPUTE_RETURN_DUE;
    if (to == DISPUTE_REFUNDED && money_is_known(&missing) && missing.minor > 0)
        return DISPUTE_PART_REFUNDED;
    if (to == DISPUTE_REFUNDED && dispute->id == NULL && is_less_than_paid(dispute, value))
        return DISPUTE_PART_REFUNDED; /* what came without a dispute is a part, whatever it
                                       * was called */
    if (to == DISPUTE_PART_REFUNDED && money_is_known(&missing) && missing.minor == 0)
        return DISPUTE_REFUNDED;
    return to;
}

/* Less than what was paid came after the bank refused: its decision stands, and what can be
 * done about it. */
static gboolean
is_still_lost(const Dispute *dispute, const Money *value)
{
    return dispute_is_in(dispute, IN(CHARGEBACK_LOST)) && is_less_than_paid(dispute, value);
}

/* FALSE when it does not fit, and nobody said that the state moves all the same. */
static gboolean
find_state(const Dispute *dispute, const Event *event, const json_t *data, DisputeState *ret_to)
{
    return transition_find(dispute->state, event->type, ret_to) ||
           (json_member_flag(data, "takes_effect") &&
            transition_force(dispute->state, event->type, ret_to));
}

static void
remember(Dispute *dispute, const Event *event, const json_t *data)
{
    g_auto(Moment) until = { 0 };

    if (dispute->applied == 0) {
        dispute->opened = event->at;
        dispute->reason_unknown = event->type != EVENT_DISPUTE_DRAFTED;
    }
    dispute->happened[event->type] = event->at;
    dispute->sequence[event->type] = ++dispute->applied;
    /* A date belongs to what it was stated with: a later offer without one has none. */
    dispute->until[event->type] = moment_from_json(json_object_get(data, "until"), &until)
                                      ? until.instant
                                      : INSTANT_UNKNOWN;
    if (event_row(event->type)->does & UNTIL_RETURNS)
        date_return(dispute, event, dispute->until[event->type]);
}

/* Where what was granted goes, if that is said; an offer that is accepted says it else. */
static void
direct_money(Dispute *dispute, const Said *said)
{
    EventType type = said->event->type;
    guint place = PLACE_ORIGINAL;

    if (event_asks(type, ASKS_PLACE) && !event_asks(type, NEEDS_AMOUNT) &&
        choice_parse(&money_places, json_member_text(said->data, "to"), &place))
        dispute->approved_to = place;
}

gboolean
dispute_apply(Dispute *dispute, const Event *event, Money value)
{
    const EventRow *row = event_row(event->type);
    g_autoptr(JsonDocument) data = event_data(event);
    Said said = { .event = event, .data = data, .amount = json_member_money(data, "amount") };
    DisputeState to;

    dispute->newest = MAX(dispute->newest, event->counter);
    if (!find_state(dispute, event, data, &said.to))
        return FALSE;
    remember(dispute, event, data);
    if (row->money != NULL)
        row->money(dispute, &said);
    direct_money(dispute, &said);
    if (row->on_dispute != NULL)
        row->on_dispute(dispute, &said);
    to = row->settles != NULL ? row->settles(dispute, said.to) : said.to;
    to = settle(dispute, to, &value);
    if (to == DISPUTE_REFUNDED && is_still_lost(dispute, &value))
        to = dispute->state;
    if (to != dispute->state)
        dispute->since = event->at;
    dispute->state = to;
    return TRUE;
}

static json_t *
lines_to_json(const Dispute *dispute)
{
    json_t *lines = json_array();

    for (guint i = 0; i < dispute->lines->len; i++) {
        const DisputeLine *line = &g_array_index(dispute->lines, DisputeLine, i);

        json_array_append_new(
            lines, json_pack("{s:i, s:i}", "line", line->line, "quantity", line->quantity));
    }
    return lines;
}

static json_t *
evidence_to_json(EvidenceSet set)
{
    json_t *kinds = json_array();

    for (guint kind = 0; kind < EVIDENCE_COUNT; kind++) {
        if ((set & EVIDENCE_BIT(kind)) != 0)
            json_array_append_new(kinds, json_string(choice_token(&evidence_kinds, kind)));
    }
    return kinds;
}

json_t *
dispute_statement(const Dispute *dispute)
{
    json_t *data = json_object();

    for (gsize i = 0; i < G_N_ELEMENTS(chosen_members); i++) {
        const ChosenMember *member = &chosen_members[i];

        json_set_text(data, member->member,
                      choice_token(member->set, *chosen((Dispute *)dispute, member)));
    }
    json_object_set_new(data, "seller_contests", json_boolean(dispute->said.seller_contests));
    if (money_is_known(&dispute->asked))
        json_set_money(data, "ask", &dispute->asked);
    if (dispute->statement != NULL)
        json_set_text(data, "statement", dispute->statement);
    if (dispute->reached != NULL)
        json_set_text(data, "reached", dispute->reached);
    if (dispute->ticked != NULL)
        json_set_text(data, "ticked", dispute->ticked);
    json_object_set_new(data, "lines", lines_to_json(dispute));
    json_object_set_new(data, "evidence", evidence_to_json(dispute->said.evidence));
    return data;
}
