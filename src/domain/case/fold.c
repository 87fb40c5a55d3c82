/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/fold.h"

#include <string.h>

#include "base/text/text.h"
#include "domain/case/event-row-private.h"
#include "domain/words/words.h"

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

static void
leave_marks(Fold *fold, const Event *event, const json_t *data)
{
    const EventRow *row = event_row(event->type);

    if (row->sets != 0)
        G_STRUCT_MEMBER(gboolean, fold->order, row->sets) = TRUE;
    if (row->clears != 0)
        G_STRUCT_MEMBER(gboolean, fold->order, row->clears) = FALSE;
    if (row->on_order != NULL)
        row->on_order(fold, event, data);
}

/* FALSE when it does not fit: nothing can be said about an order before it is tracked. */
static gboolean
fold_statement(Fold *fold, const Event *event)
{
    g_autoptr(JsonDocument) data = NULL;

    if (event->type == EVENT_ORDER_TRACKED)
        track(fold, event);
    if (fold->order == NULL)
        return FALSE;
    data = event_data(event);
    leave_marks(fold, event, data);
    return TRUE;
}

static void
date_fact(Fold *fold, const EventRow *row, const Event *event, const json_t *data)
{
    Fact fact = row->fact;

    if (event->counter < fold->stated[fact] ||
        ((row->does & FIRST_COUNTS) && fold->happened[fact]))
        return;
    fold_date(&fold->order->facts[fact], event, data);
    fold->happened[fact] = TRUE;
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
fold_whole(Fold *fold, const Event *event, const json_t *data)
{
    const EventRow *row = event_row(event->type);

    if (!(row->does & PAGE_MAY_STAND) && event->counter >= fold->page_said)
        fold->order->page_state = PAGE_UNSAID;
    if (row->does & MOVES_ON)
        move_on(fold->order);
    if (row->does & DATES_FACT)
        date_fact(fold, row, event, data);
    if (row->does & UNTIL_CLOSES)
        fold_close(fold, event, data, "until");
    if (row->at != 0)
        G_STRUCT_MEMBER(Instant, fold->order, row->at) = event->at;
    if (row->until != 0)
        G_STRUCT_MEMBER(Instant, fold->order, row->until) = fold_stated(data, "until");
    leave_marks(fold, event, data);
    if (event_asks(event->type, ASKS_CONTACT))
        fold_contact(fold->order, event, data);
}

static Dispute *
dispute_of(Order *order, const char *id)
{
    Dispute *dispute;

    for (guint i = 0; i < order->disputes->len; i++) {
        dispute = order->disputes->pdata[i];
        if (g_str_equal(dispute->id, id))
            return dispute;
    }
    dispute = dispute_new(id);
    g_ptr_array_add(order->disputes, dispute);
    return dispute;
}

static Dispute *
direct_of(Order *order)
{
    if (order->direct == NULL)
        order->direct = dispute_new(NULL);
    return order->direct;
}

/* What is new about its items ends that they are well, or left at that. */
static void
wake(Order *order, Dispute *dispute, const Event *event)
{
    dispute->settled = INSTANT_UNKNOWN;
    for (guint i = 0; i < dispute->lines->len; i++)
        fold_mark_line(order, g_array_index(dispute->lines, DisputeLine, i).line, MARK_WOKEN,
                       event->at);
    if (dispute->lines->len == 0)
        fold_mark_line(order, 0, MARK_WOKEN, event->at);
}

/* Into the dispute that it names, or into what was dealt with directly. FALSE: it does not fit.
 */
static gboolean
fold_dispute(Fold *fold, const Event *event)
{
    Order *order = fold->order;
    const EventRow *row = event_row(event->type);
    Dispute *dispute =
        event->dispute != NULL ? dispute_of(order, event->dispute) : direct_of(order);

    if (!dispute_apply(dispute, event, dispute_value(order, dispute)))
        return FALSE;
    if (row->does & WAKES)
        wake(order, dispute, event);
    if (row->does & ALSO_TO_ORDER) {
        g_autoptr(JsonDocument) data = event_data(event);

        row->on_order(fold, event, data);
    }
    return TRUE;
}

/* FALSE when it does not fit the state that its dispute is in. */
static gboolean
fold_happening(Fold *fold, const Event *event)
{
    g_autoptr(JsonDocument) data = NULL;

    if (event->type == EVENT_EVIDENCE_ADDED)
        return fold_evidence_add(fold->order, event);
    if (fold_evidence_is(event))
        return TRUE; /* it goes by who spoke later */
    if (event->dispute != NULL || event_is_of_dispute(event->type))
        return fold_dispute(fold, event);
    if (event->type == EVENT_NOTE)
        note_is_read(fold, event);
    if (!(event_row(event->type)->does & HAPPENS_TO_ORDER))
        return TRUE;
    data = event_data(event);
    if (event->counter >= fold->parcels_said)
        fold_add_parcel(fold->order, json_member_text(data, "tracking"));
    if (!fold_parcel(fold->order, event, data))
        fold_whole(fold, event, data);
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

/* What happened on a day without a time, and until which day: told as that day everywhere. */
static void
keep_days(Order *order, const Event *event)
{
    static const char *const members[] = { "at", "until" };
    g_autoptr(JsonDocument) data = NULL;

    if (event->data == NULL || strstr(event->data, "\"date\"") == NULL)
        return;
    data = event_data(event);
    for (gsize i = 0; i < G_N_ELEMENTS(members); i++) {
        g_auto(Moment) moment = { 0 };

        if (moment_from_json(json_object_get(data, members[i]), &moment))
            order_add_day(order, &moment);
    }
}

static void
fold_events(Fold *fold, const GPtrArray *events, GPtrArray *unfit)
{
    g_autoptr(GPtrArray) about_files = g_ptr_array_new();
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
        Event *event = events->pdata[i];

        if (!is_understood(event))
            continue;
        keep_days(fold->order, event);
        if (!fold_happening(fold, event))
            g_ptr_array_add(unfit, event);
        else if (fold_evidence_is(event))
            g_ptr_array_add(about_files, event);
    }
    fold_evidence(fold->order, about_files, unfit);
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

    events_sort(events);
    fold_events(&fold, events, unfit);
    if (fold.order != NULL)
        fold.order->newest = newest_counter(events);
    if (ret_unfit != NULL)
        *ret_unfit = g_steal_pointer(&unfit);
    return fold.order;
}

static int
compare_later_first(gconstpointer a, gconstpointer b)
{
    return event_compare_said(*(const Event *const *)b, *(const Event *const *)a);
}

static void
add_all(GHashTable *retracted, const json_t *changes)
{
    for (gsize i = 0; i < json_array_size(changes); i++) {
        const char *change = json_string_value(json_array_get(changes, i));

        if (change != NULL)
            g_hash_table_add(retracted, g_strdup(change));
    }
}

/*
 * Whoever retracts a retraction has seen it, so spoke later: going from the latest to the
 * earliest, it is settled whether a retraction counts before it is asked, without recursion.
 */
GHashTable *
retraction_effective(GPtrArray *retractions)
{
    GHashTable *retracted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    g_ptr_array_sort(retractions, compare_later_first);
    for (guint i = 0; i < retractions->len; i++) {
        const Event *event = retractions->pdata[i];
        g_autoptr(JsonDocument) data = NULL;
        const char *change;

        if (event->change != NULL && g_hash_table_contains(retracted, event->change))
            continue;
        data = event_data(event);
        change = json_member_text(data, "change");
        if (change != NULL)
            g_hash_table_add(retracted, g_strdup(change));
        add_all(retracted, json_object_get(data, "also"));
    }
    return retracted;
}
