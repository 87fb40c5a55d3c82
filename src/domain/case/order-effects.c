/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What events do to an order, and to one of several parcels: columns of the table of events. */
#include "domain/case/event-row-private.h"
#include "domain/case/mail-word.h"

void
fold_date(FactValue *value, const Event *event, const json_t *data)
{
    g_auto(Moment) moment = { 0 };

    (void)moment_from_json(json_object_get(data, "at"), &moment); /* not said: exact */
    moment.instant = event->at;
    fact_value_set(value, &moment, event->counter, event->change);
    value->unchecked = json_member_flag(data, "unchecked");
}

static ReturnCause
return_cause(const json_t *data)
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

/* Whoever looked at the page last knows best. */
void
fold_close(Fold *fold, const Event *event, const json_t *data, const char *member)
{
    g_auto(Moment) until = { 0 };

    if (event->counter >= fold->order->facts[FACT_CLOSES].said &&
        moment_from_json(json_object_get(data, member), &until))
        order_set_fact(fold->order, FACT_CLOSES, &until, event->counter, event->change);
}

void
fold_contact(Order *order, const Event *event, const json_t *data)
{
    Contact contact = { .at = event->at,
                        .until = fold_stated(data, "until"),
                        .is_to_seller = !event_asks(event->type, NOT_TO_SELLER) };
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

static void
mark_lines(Order *order, const Event *event, const json_t *data, LineMarkKind kind)
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

/* Who says when it was paid, shipped or cancelled knows more than the page did; a file that
 * only dates what the page has passed already (an older export) does not. */
static gboolean
says_more_than_page(const Order *order, const json_t *data)
{
    static const struct {
        const char *member;
        PageState state; /* from which on the page says it, too; PAGE_UNSAID: never */
    } members[] = {
        { "paid", PAGE_PAID },
        { "shipped", PAGE_SHIPPED },
        { "marked_delivered", PAGE_DELIVERED },
        { "delivered", PAGE_DELIVERED },
        { "confirmed", PAGE_COMPLETED },
        { "closes", PAGE_UNSAID },
        { "cancelled", PAGE_UNSAID },
    };
    gboolean is_from_file = json_member_text(data, "source") != NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(members); i++) {
        PageState state = members[i].state;

        if (json_object_get(data, members[i].member) != NULL &&
            !(is_from_file && state != PAGE_UNSAID && order->page_state >= state))
            return TRUE;
    }
    return FALSE;
}

static void
page_is_said(Fold *fold, const Event *event, PageState state, gboolean by_mail)
{
    fold->order->page_state = state;
    fold->order->page_by_mail = by_mail;
    fold->page_said = event->counter;
}

/* Closed may be cancelled, refunded or finished: only the page tells. It says so itself where
 * it is known. */
void
note_is_read(Fold *fold, const Event *event)
{
    g_autoptr(JsonDocument) data = event_data(event);

    if (fold->order->page_state <= PAGE_PAID &&
        g_strcmp0(json_member_text(data, "remark"), MAIL_REMARK_CLOSED) == 0)
        page_is_said(fold, event, PAGE_UNKNOWN, TRUE);
}

void
fields_are_stated(Fold *fold, const Event *event, const json_t *data)
{
    statement_apply(fold->order, data, event->counter, event->change);
    if (json_object_get(data, "cancelled") != NULL)
        fold->cancelled_said = event->counter;
    if (json_object_get(data, "tracking") != NULL)
        fold->parcels_said = event->counter;
    if (json_object_get(data, "page_state") != NULL)
        page_is_said(fold, event, fold->order->page_state, FALSE);
    else if (says_more_than_page(fold->order, data))
        fold->order->page_state = PAGE_UNSAID;
    if (json_object_get(data, "total") != NULL && json_object_get(data, "total_is_sum") == NULL)
        fold->order->total_is_sum = FALSE;
}

void
order_is_cancelled(Fold *fold, const Event *event, const json_t *data)
{
    (void)data;
    if (event->counter >= fold->cancelled_said)
        fold->order->is_cancelled = TRUE;
}

void
parcel_goes_back(Fold *fold, const Event *event, const json_t *data)
{
    (void)event;
    fold->order->return_cause = return_cause(data);
}

void
window_is_extended(Fold *fold, const Event *event, const json_t *data)
{
    (void)data;
    fold->extended_said = MAX(fold->extended_said, event->counter);
}

/* The page's own date for the opening comes with it, if it showed one. */
void
page_has_no_button(Fold *fold, const Event *event, const json_t *data)
{
    Order *order = fold->order;
    guint shown = NO_BUTTON_OTHER;

    (void)choice_parse(&no_buttons, json_member_text(data, "cause"), &shown); /* or other */
    order->no_button = shown;
    order->opens = shown == NO_BUTTON_TOO_EARLY ? fold_stated(data, "until") : INSTANT_UNKNOWN;
    fold_close(fold, event, data, "closes");
    fold_mark_line(order, 0, MARK_WOKEN, event->at);
    settle_all(order, INSTANT_UNKNOWN);
}

/* The page that is looked at shows when the window closes, and no other day. */
static gboolean
shows_close(NextAction look)
{
    return look == ACTION_CHECK_CLOSE_DATE || look == ACTION_INSPECT ||
           look == ACTION_CHECK_DELIVERY;
}

gboolean
checked_date_counts(NextAction about)
{
    return shows_close(about) || about == ACTION_ASK_BANK;
}

void
buyer_checked(Fold *fold, const Event *event, const json_t *data)
{
    Checked check = { event->at, fold_stated(data, "until"), ACTION_NOTHING };

    (void)next_action_parse(json_member_text(data, "about"), &check.about); /* or not known */
    g_array_append_val(fold->order->checks, check);
    if (shows_close(check.about))
        fold_close(fold, event, data, "until");
}

void
items_are_well(Fold *fold, const Event *event, const json_t *data)
{
    mark_lines(fold->order, event, data, MARK_ALL_WELL);
}

/* Without a line the disputes are meant as well. */
void
buyer_leaves_it(Fold *fold, const Event *event, const json_t *data)
{
    Order *order = fold->order;

    mark_lines(order, event, data, MARK_SETTLED);
    if (json_array_size(json_object_get(data, "lines")) == 0)
        settle_all(order, event->at);
}

static void
forget_answer(GPtrArray *said, const char *question)
{
    for (guint i = 0; i < said->len; i++) {
        const SaidAnswer *answer = said->pdata[i];

        if (g_str_equal(answer->question, question)) {
            g_ptr_array_remove_index(said, i);
            return;
        }
    }
}

/* The last answer counts; one without words takes it back. */
void
question_is_answered(Fold *fold, const Event *event, const json_t *data)
{
    const char *question = json_member_text(data, "question");
    const char *text = json_member_text(data, "text");
    SaidAnswer *answer;

    if (question == NULL)
        return;
    forget_answer(fold->order->answers, question);
    if (text == NULL || *text == '\0')
        return;
    answer = g_new0(SaidAnswer, 1);
    answer->question = g_strdup(question);
    answer->text = g_strdup(text);
    answer->at = event->at;
    g_ptr_array_add(fold->order->answers, answer);
}

void
parcel_is_marked(Parcel *parcel, const Event *event, const json_t *data)
{
    if (!parcel->marked_delivered.is_true)
        fold_date(&parcel->marked_delivered, event, data);
}

void
parcel_is_there(Parcel *parcel, const Event *event, const json_t *data)
{
    if (!parcel->delivered.is_true)
        fold_date(&parcel->delivered, event, data);
    parcel->returned = parcel->held = INSTANT_UNKNOWN;
}

void
parcel_is_returned(Parcel *parcel, const Event *event, const json_t *data)
{
    parcel->returned = event->at;
    parcel->return_cause = return_cause(data);
}

void
parcel_is_held(Parcel *parcel, const Event *event, const json_t *data)
{
    (void)data;
    parcel->held = event->at;
}
