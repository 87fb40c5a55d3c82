/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an event says, and what the buyer says of it: checks, contacts, what is well or left. */
#include "domain/case/fold-private.h"

void
fold_date(FactValue *value, const Event *event, const json_t *data)
{
    g_auto(Moment) moment = { 0 };

    (void)moment_from_json(json_object_get(data, "at"), &moment); /* not said: exact */
    moment.instant = event->at;
    fact_value_set(value, &moment, event->counter, event->change);
    value->unchecked = json_member_flag(data, "unchecked");
}

ReturnCause
fold_return_cause(const json_t *data)
{
    guint cause = RETURNED_NOT_SAID;

    (void)choice_parse(&return_causes, json_member_text(data, "cause"), &cause); /* not said */
    return cause;
}

Instant
fold_stated(const json_t *data, const char *member)
{
    g_auto(Moment) until = { 0 };

    return moment_from_json(json_object_get(data, member), &until) ? until.instant
                                                                   : INSTANT_UNKNOWN;
}

void
fold_check(Order *order, const Event *event, const json_t *data)
{
    Checked check = { event->at, fold_stated(data, "until"), ACTION_NOTHING };

    (void)next_action_parse(json_member_text(data, "about"), &check.about); /* or not known */
    g_array_append_val(order->checks, check);
}

void
fold_contact(Order *order, const Event *event, const json_t *data)
{
    Contact contact = {
        .at = event->at,
        .until = fold_stated(data, "until"),
        .is_to_seller =
            event->type != EVENT_DATA_REQUESTED && event->type != EVENT_REMINDER_ANSWERED,
    };
    guint channel = CONTACT_NOT_SAID, reply = REPLY_NOT_SAID;

    (void)choice_parse(&contact_channels, json_member_text(data, "channel"), &channel);
    (void)choice_parse(&contact_replies, json_member_text(data, "answer"), &reply);
    contact.channel = channel;
    contact.reply = reply;
    g_array_append_val(order->contacts, contact);
}

void
fold_mark_line(Order *order, int line, LineMarkKind kind, Instant at)
{
    LineMark mark = { line, kind, at };

    g_array_append_val(order->marks, mark);
}

void
fold_mark(Order *order, const Event *event, const json_t *data, LineMarkKind kind)
{
    const json_t *lines = json_object_get(data, "lines");
    gsize count = json_array_size(lines);

    for (gsize i = 0; i < count; i++)
        fold_mark_line(order, (int)json_member_integer(json_array_get(lines, i), "line", 0),
                       kind, event->at);
    if (count == 0)
        fold_mark_line(order, 0, kind, event->at);
}

static void
settle_all(Order *order, Instant at)
{
    for (guint i = 0; i < order->disputes->len; i++)
        ((Dispute *)order->disputes->pdata[i])->settled = at;
    if (order->direct != NULL)
        order->direct->settled = at;
}

void
fold_wake(Order *order, Instant at)
{
    fold_mark_line(order, 0, MARK_WOKEN, at);
    settle_all(order, INSTANT_UNKNOWN);
}

void
fold_settle(Order *order, const Event *event, const json_t *data)
{
    fold_mark(order, event, data, MARK_SETTLED);
    if (json_array_size(json_object_get(data, "lines")) == 0)
        settle_all(order, event->at);
}
