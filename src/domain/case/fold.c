/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/fold.h"

#include "base/text/text.h"
#include "domain/case/dispute.h"
#include "domain/case/evidence.h"
#include "domain/case/fold-private.h"
#include "domain/words/order-number.h"

/*
 * An order on the way to what is known now. What a statement and a happening can both say
 * belongs to whoever said it later, so the logical counters of the statements are kept until
 * the end.
 */
typedef struct {
    Order *order;
    gint64 cancelled_said;
    gint64 parcels_said;
    gint64 extended_said;
    gint64 page_said;
    gint64 stated[FACT_COUNT];     /* when the fact was last stated; earlier happenings lose */
    gboolean happened[FACT_COUNT]; /* a happening gave the fact */
} Fold;

typedef enum {
    NO_MARK,
    CANCELS,
    RETURNS,
    HOLDS,
    EXTENDS,
    ASKS_EXTENSION,
    REFUSES_EXTENSION,
    SHOWS_NO_BUTTON,
    COMPLETES,
    CHECKS,
    SAYS_ALL_WELL,
    SETTLES,
} Mark;

/* What a happening does to an order. */
typedef struct {
    EventType type;
    Fact fact; /* that it dates, or FACT_COUNT */
    gboolean
        first_counts;  /* the earliest of several is the honest reading; else the last counts */
    gboolean moves_on; /* the parcel is no longer held nor on its way back */
    gboolean until_closes; /* the date that the page stated with it is the window's close */
    Mark mark;
    gsize dates;  /* offset in Order of the instant that is its last time; 0: none */
    gsize states; /* offset of the instant that is the date stated with it; 0: none */
} Happening;

#define AT(member) G_STRUCT_OFFSET(Order, member)

/* clang-format off */
static const Happening happenings[] = {
    /* type                      fact                   first  moves  until  mark               dates                  states */
    { EVENT_SHIPPED,             FACT_SHIPPED,          FALSE, TRUE,  TRUE,  NO_MARK,           0,                     0 },
    { EVENT_MARKED_DELIVERED,    FACT_MARKED_DELIVERED, TRUE,  FALSE, TRUE,  NO_MARK,           0,                     0 },
    { EVENT_DELIVERED,           FACT_DELIVERED,        TRUE,  TRUE,  TRUE,  NO_MARK,           0,                     0 },
    { EVENT_CONFIRMED,           FACT_CONFIRMED,        TRUE,  FALSE, TRUE,  NO_MARK,           0,                     0 },
    { EVENT_AUTO_COMPLETED,      FACT_CONFIRMED,        TRUE,  FALSE, TRUE,  COMPLETES,         0,                     0 },
    { EVENT_COMPLETION_WARNED,   FACT_COUNT,            FALSE, FALSE, FALSE, NO_MARK,           AT(completion_warned), 0 },
    { EVENT_WINDOW_EXTENDED,     FACT_COUNT,            FALSE, FALSE, TRUE,  EXTENDS,           AT(extended),          0 },
    { EVENT_EXTENSION_REQUESTED, FACT_COUNT,            FALSE, FALSE, FALSE, ASKS_EXTENSION,    AT(extension_asked),   0 },
    { EVENT_EXTENSION_REFUSED,   FACT_COUNT,            FALSE, FALSE, FALSE, REFUSES_EXTENSION, 0,                     0 },
    { EVENT_RETURNED_TO_SENDER,  FACT_COUNT,            FALSE, TRUE,  FALSE, RETURNS,           0,                     0 },
    { EVENT_CUSTOMS_HELD,        FACT_COUNT,            FALSE, FALSE, FALSE, HOLDS,             0,                     0 },
    { EVENT_CUSTOMS_ASKED,       FACT_COUNT,            FALSE, FALSE, FALSE, NO_MARK,           AT(customs_asked),     AT(customs_until) },
    { EVENT_COULD_NOT_OPEN,      FACT_COUNT,            FALSE, FALSE, FALSE, SHOWS_NO_BUTTON,   AT(no_button_at),      0 },
    { EVENT_CANCEL_REQUESTED,    FACT_COUNT,            FALSE, FALSE, FALSE, NO_MARK,           AT(cancel_requested),  0 },
    { EVENT_CANCELLED,           FACT_COUNT,            FALSE, FALSE, FALSE, CANCELS,           AT(cancelled),         0 },
    { EVENT_MESSAGED_SELLER,     FACT_COUNT,            FALSE, FALSE, FALSE, NO_MARK,           0,                     0 },
    { EVENT_CHECKED,             FACT_COUNT,            FALSE, FALSE, FALSE, CHECKS,            0,                     0 },
    { EVENT_ALL_WELL,            FACT_COUNT,            FALSE, FALSE, FALSE, SAYS_ALL_WELL,     0,                     0 },
    { EVENT_SETTLED,             FACT_COUNT,            FALSE, FALSE, FALSE, SETTLES,           0,                     0 },
    { EVENT_LAW_LETTER_SENT,     FACT_COUNT,            FALSE, FALSE, FALSE, NO_MARK,           AT(law_letter),        AT(law_letter_until) },
    { EVENT_OUT_OF_COURT_FILED,  FACT_COUNT,            FALSE, FALSE, FALSE, NO_MARK,           AT(out_of_court),      0 },
    { EVENT_DATA_REQUESTED,      FACT_COUNT,            FALSE, FALSE, FALSE, NO_MARK,           AT(data_requested),    0 },
    { EVENT_REMINDER_ANSWERED,   FACT_COUNT,            FALSE, FALSE, FALSE, NO_MARK,           AT(reminder_answered), 0 },
};
/* clang-format on */

/* A newer program's events are kept and left alone. */
static gboolean
is_understood(const Event *event)
{
    return event->type != EVENT_UNKNOWN && event->version <= event_kind(event->type)->version;
}

static void
track(Fold *fold, const Event *event)
{
    if (fold->order == NULL) {
        fold->order = order_new(event->order);
        fold->order->tracked_at = event->at;
    }
    fold->order->archived = FALSE;
    fold->order->removed = FALSE;
}

/* Who says when it was paid, shipped or cancelled knows more than the page did. */
static gboolean
states_where_it_is(const json_t *data)
{
    static const char *const members[] = { "paid",      "shipped", "marked_delivered",
                                           "delivered", "closes",  "confirmed",
                                           "cancelled" };

    for (gsize i = 0; i < G_N_ELEMENTS(members); i++) {
        if (json_object_get(data, members[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

static void
state_fields(Fold *fold, const Event *event)
{
    g_autoptr(JsonDocument) data = event_data(event);

    statement_apply(fold->order, data, event->counter, event->change);
    if (json_object_get(data, "cancelled") != NULL)
        fold->cancelled_said = event->counter;
    if (json_object_get(data, "tracking") != NULL)
        fold->parcels_said = event->counter;
    if (json_object_get(data, "page_state") != NULL)
        fold->page_said = event->counter;
    else if (states_where_it_is(data))
        fold->order->page_state = PAGE_UNSAID;
    if (json_object_get(data, "total") != NULL && json_object_get(data, "total_is_sum") == NULL)
        fold->order->total_is_sum = FALSE;
}

/* FALSE when it does not fit: nothing can be said about an order before it is tracked. */
static gboolean
fold_statement(Fold *fold, const Event *event)
{
    if (event->type == EVENT_ORDER_TRACKED)
        track(fold, event);
    if (fold->order == NULL)
        return FALSE;
    switch (event->type) {
    case EVENT_ORDER_ARCHIVED:
        fold->order->archived = TRUE;
        break;
    case EVENT_ORDER_UNARCHIVED:
        fold->order->archived = FALSE;
        break;
    case EVENT_ORDER_REMOVED:
        fold->order->removed = TRUE;
        break;
    default:
        state_fields(fold, event);
    }
    return TRUE;
}

static const Happening *
happening_find(EventType type)
{
    for (gsize i = 0; i < G_N_ELEMENTS(happenings); i++) {
        if (happenings[i].type == type)
            return &happenings[i];
    }
    return NULL;
}

static void
date_fact(Fold *fold, const Happening *happening, const Event *event, const json_t *data)
{
    Fact fact = happening->fact;

    if (event->counter < fold->stated[fact] ||
        (happening->first_counts && fold->happened[fact]))
        return;
    fold_date(&fold->order->facts[fact], event, data);
    fold->happened[fact] = TRUE;
}

/* The page's date: whoever looked at it last knows best. */
static void
date_close(Fold *fold, const Event *event, const json_t *data, const char *member)
{
    g_auto(Moment) until = { 0 };

    if (event->counter >= fold->order->facts[FACT_CLOSES].said &&
        moment_from_json(json_object_get(data, member), &until))
        order_set_fact(fold->order, FACT_CLOSES, &until, event->counter, event->change);
}

/* The page's own date for the opening comes with it, if it showed one. */
static void
show_no_button(Fold *fold, const Event *event, const json_t *data)
{
    Order *order = fold->order;
    guint shown = NO_BUTTON_OTHER;

    (void)choice_parse(&no_buttons, json_member_text(data, "cause"), &shown); /* or other */
    order->no_button = shown;
    order->opens = shown == NO_BUTTON_TOO_EARLY ? fold_stated(data, "until") : INSTANT_UNKNOWN;
    date_close(fold, event, data, "closes");
}

/* A date that was found where the program asked for the close date is that. */
static void
note_check(Fold *fold, const Event *event, const json_t *data)
{
    fold_check(fold->order, event, data);
    if (g_strcmp0(json_member_text(data, "about"),
                  next_action_token(ACTION_CHECK_CLOSE_DATE)) == 0)
        date_close(fold, event, data, "until");
}

static void
set_mark(Fold *fold, Mark mark, const Event *event, const json_t *data)
{
    Order *order = fold->order;

    switch (mark) {
    case NO_MARK:
        break;
    case CANCELS:
        order->is_cancelled = order->is_cancelled || event->counter >= fold->cancelled_said;
        break;
    case RETURNS:
        order->is_returned_to_sender = TRUE;
        order->return_cause = fold_return_cause(data);
        break;
    case HOLDS:
        order->is_held_by_customs = TRUE;
        break;
    case EXTENDS:
        order->extension_refused = FALSE;
        fold->extended_said = MAX(fold->extended_said, event->counter);
        break;
    case ASKS_EXTENSION:
        order->extension_refused = FALSE;
        break;
    case REFUSES_EXTENSION:
        order->extension_refused = TRUE;
        break;
    case COMPLETES:
        order->completed_by_itself = TRUE;
        break;
    case SHOWS_NO_BUTTON:
        show_no_button(fold, event, data);
        fold_wake(order, event->at);
        break;
    case CHECKS:
        note_check(fold, event, data);
        break;
    case SAYS_ALL_WELL:
        fold_mark(order, event, data, MARK_ALL_WELL);
        break;
    case SETTLES:
        fold_settle(order, event, data);
        break;
    }
}

/* Looking at it is looking at the order, too. */
static gboolean
fold_of_dispute(Fold *fold, const Event *event)
{
    g_autoptr(JsonDocument) data = NULL;

    if (!fold_dispute(fold->order, event))
        return FALSE;
    if (event->type == EVENT_CHECKED) {
        data = event_data(event);
        note_check(fold, event, data);
    }
    return TRUE;
}

static void
move_on(Order *order)
{
    order->is_held_by_customs = FALSE;
    order->is_returned_to_sender = FALSE;
    order->return_cause = RETURNED_NOT_SAID;
    order->no_button_at = INSTANT_UNKNOWN;
    order->customs_asked = order->customs_until = INSTANT_UNKNOWN;
}

static void
fold_whole(Fold *fold, const Happening *happening, const Event *event, const json_t *data)
{
    if (event->counter >= fold->page_said && event->type != EVENT_MESSAGED_SELLER &&
        event->type != EVENT_CHECKED)
        fold->order->page_state = PAGE_UNSAID;
    if (happening->moves_on)
        move_on(fold->order);
    if (happening->fact != FACT_COUNT)
        date_fact(fold, happening, event, data);
    if (happening->until_closes)
        date_close(fold, event, data, "until");
    if (happening->dates != 0)
        G_STRUCT_MEMBER(Instant, fold->order, happening->dates) = event->at;
    if (happening->states != 0)
        G_STRUCT_MEMBER(Instant, fold->order, happening->states) = fold_stated(data, "until");
    set_mark(fold, happening->mark, event, data);
    if (event_asks(event->type, ASKS_CONTACT))
        fold_contact(fold->order, event, data);
}

static gboolean
add_evidence(Order *order, const Event *event)
{
    Evidence *evidence = evidence_from_event(event);

    if (evidence != NULL)
        g_ptr_array_add(order->evidence, evidence);
    return evidence != NULL;
}

/* FALSE when it does not fit the state that its dispute is in. */
static gboolean
fold_happening(Fold *fold, const Event *event)
{
    const Happening *happening = happening_find(event->type);
    g_autoptr(JsonDocument) data = NULL;

    if (event->type == EVENT_EVIDENCE_ADDED)
        return add_evidence(fold->order, event);
    if (event->dispute != NULL || event_is_of_dispute(event->type))
        return fold_of_dispute(fold, event);
    if (happening == NULL)
        return TRUE;
    data = event_data(event);
    if (event->counter >= fold->parcels_said)
        fold_add_parcel(fold->order, json_member_text(data, "tracking"));
    if (!fold_parcel(fold->order, event, data))
        fold_whole(fold, happening, event, data);
    return TRUE;
}

/* From when on a happening may date a fact: since it was last stated with a date, or withdrawn.
 */
static void
remember_statements(Fold *fold)
{
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        const FactValue *value = &fold->order->facts[fact];
        gboolean is_undated = value->is_true && value->instant == INSTANT_UNKNOWN;

        fold->stated[fact] = is_undated ? G_MININT64 : value->said;
    }
}

/* Numbers were stored by letters and digits alone once. */
static void
finish_number(Order *order)
{
    char *grouped = order_number_grouped(order->number, order->marketplace);

    if (grouped != NULL) {
        g_free(order->number);
        order->number = grouped;
    }
    g_free(order->identifier);
    order->identifier = order->number == NULL ? NULL : text_identifier(order->number);
}

static void
finish(Fold *fold)
{
    Order *order = fold->order;

    finish_number(order);

    fold_add_up_parcels(order);
    if (!order->is_cancelled)
        order->cancelled = INSTANT_UNKNOWN;

    /* A close date that the page showed with it or afterwards has the extension in it. */
    if (order->facts[FACT_CLOSES].is_true &&
        order->facts[FACT_CLOSES].said >= fold->extended_said)
        order->extended = INSTANT_UNKNOWN;
}

static int
compare_places(gconstpointer a, gconstpointer b)
{
    return event_compare(*(const Event *const *)a, *(const Event *const *)b);
}

static void
fold_events(Fold *fold, const GPtrArray *events, GPtrArray *unfit)
{
    guint i = 0;

    for (; i < events->len; i++) {
        const Event *event = events->pdata[i];

        if (event_kind(event->type)->class != EVENT_IS_STATEMENT)
            break;
        if (is_understood(event) && !fold_statement(fold, event))
            g_ptr_array_add(unfit, events->pdata[i]);
    }
    if (fold->order == NULL)
        return;
    remember_statements(fold);
    for (; i < events->len; i++) {
        const Event *event = events->pdata[i];

        if (is_understood(event) && !fold_happening(fold, event))
            g_ptr_array_add(unfit, events->pdata[i]);
    }
    fold_mail(fold->order, events);
    finish(fold);
}

static gint64
newest_counter(const GPtrArray *events)
{
    gint64 newest = 0;

    for (guint i = 0; i < events->len; i++)
        newest = MAX(newest, ((const Event *)events->pdata[i])->counter);
    return newest;
}

Order *
order_fold(GPtrArray *events, GPtrArray **ret_unfit)
{
    Fold fold = { .cancelled_said = G_MININT64,
                  .parcels_said = G_MININT64,
                  .page_said = G_MININT64 };
    g_autoptr(GPtrArray) unfit = g_ptr_array_new();

    g_ptr_array_sort(events, compare_places);
    fold_events(&fold, events, unfit);
    if (fold.order != NULL)
        fold.order->newest = newest_counter(events);
    if (ret_unfit != NULL)
        *ret_unfit = g_steal_pointer(&unfit);
    return fold.order;
}
