/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/summary-row.h"

#include "store/orders.h"
#include "store/packed.h"

gint64
summary_tie(const OrderSummary *summary)
{
    return summary->placed == INSTANT_UNKNOWN ? G_MAXINT64 : -summary->placed;
}

static const char *
text_or_empty(Query *query, int column)
{
    const char *text = query_text(query, column);

    return text != NULL ? text : "";
}

/* The parts that tell what is next. */
static NextStep
next_read(Query *query, int column)
{
    NextStep next = { 0 };
    const char *clock;

    next.action = (NextAction)query_integer(query, column++);
    next.by = query_instant(query, column++);
    next.reason = (NextWhy)query_integer(query, column++);
    next.why = next_why(next.reason);
    clock = query_text(query, column);
    if (clock == NULL || !clock_parse(clock, &next.clock))
        next.clock = CLOCK_COUNT;
    return next;
}

OrderSummary
summary_row_read(Query *query)
{
    OrderSummary summary = { 0 };

    summary.key = query_integer(query, 0);
    summary.id = text_or_empty(query, 1);
    summary.number = text_or_empty(query, 2);
    summary.marketplace = text_or_empty(query, 3);
    summary.title = text_or_empty(query, 4);
    summary.seller = query_text(query, 5);
    summary.paid_with = query_text(query, 6);
    summary.tags = text_or_empty(query, 7);
    summary.total = query_money(query, 8);
    summary.status = (OrderStatus)query_integer(query, 10);
    summary.window = (WindowStatus)query_integer(query, 11);
    summary.window_from = query_instant(query, 12);
    summary.closes_at = query_instant(query, 13);
    summary.basis = (WindowBasis)query_integer(query, 14);
    summary.precision = (Precision)query_integer(query, 15);
    summary.estimated = query_integer(query, 16) != 0;
    summary.check_page = query_integer(query, 17) != 0;
    summary.next = next_read(query, 18);
    summary.sort_at = query_integer(query, 22);
    summary.valid_from = query_instant(query, 23);
    summary.valid_until = query_until(query, 24);
    summary.placed = query_instant(query, 25);
    summary.archived = query_integer(query, 26) != 0;
    summary.newest = query_integer(query, 27);
    summary.dispute_state =
        query_is_null(query, 29) ? NO_DISPUTE : (int)query_integer(query, 29);
    summary.dispute_reason =
        query_is_null(query, 30) ? NO_DISPUTE : (int)query_integer(query, 30);
    return summary;
}

static void
bind_identity(Query *query, const OrderSummary *summary)
{
    query_bind_text(query, ":id", summary->id);
    query_bind_text(query, ":number", summary->number != NULL ? summary->number : "");
    query_bind_text(query, ":marketplace",
                    summary->marketplace != NULL ? summary->marketplace : "");
    query_bind_text(query, ":title", summary->title != NULL ? summary->title : "");
    query_bind_text(query, ":seller", summary->seller);
    query_bind_text(query, ":paid_with", summary->paid_with);
    query_bind_text(query, ":tags", summary->tags != NULL ? summary->tags : "");
    query_bind_money(query, ":total", ":currency", &summary->total);
}

static void
bind_window(Query *query, const OrderSummary *summary)
{
    query_bind_integer(query, ":status", summary->status);
    query_bind_integer(query, ":window", summary->window);
    query_bind_instant(query, ":window_from", summary->window_from);
    query_bind_instant(query, ":closes_at", summary->closes_at);
    query_bind_integer(query, ":basis", summary->basis);
    query_bind_integer(query, ":precision", summary->precision);
    query_bind_integer(query, ":estimated", summary->estimated);
    query_bind_integer(query, ":check_page", summary->check_page);
}

static void
bind_dispute(Query *query, const OrderSummary *summary)
{
    if (summary->dispute_state == NO_DISPUTE)
        return; /* NULL */
    query_bind_integer(query, ":dispute_state", summary->dispute_state);
    query_bind_integer(query, ":dispute_reason", summary->dispute_reason);
}

void
summary_row_bind(Query *query, const OrderSummary *summary, gint64 key, gint64 stamp)
{
    const NextStep *next = &summary->next;

    query_bind_integer(query, ":key", key);
    bind_identity(query, summary);
    bind_window(query, summary);
    bind_dispute(query, summary);
    query_bind_integer(query, ":next_action", next->action);
    query_bind_instant(query, ":next_by", next->by);
    query_bind_integer(query, ":next_reason", next->reason);
    query_bind_text(query, ":next_clock",
                    next->clock < CLOCK_COUNT ? clock_name(next->clock)->token : NULL);
    query_bind_integer(query, ":sort_at", summary->sort_at);
    query_bind_instant(query, ":valid_from", summary->valid_from);
    query_bind_until(query, ":valid_until", summary->valid_until);
    query_bind_instant(query, ":placed", summary->placed);
    query_bind_integer(query, ":archived", summary->archived);
    query_bind_integer(query, ":newest", summary->newest);
    query_bind_integer(query, ":tie", summary_tie(summary));
    query_bind_integer(query, ":stamp", stamp);
}

/* The strings of a summary, for copying them. */
static const gsize summary_strings[] = {
    G_STRUCT_OFFSET(OrderSummary, id),          G_STRUCT_OFFSET(OrderSummary, number),
    G_STRUCT_OFFSET(OrderSummary, marketplace), G_STRUCT_OFFSET(OrderSummary, title),
    G_STRUCT_OFFSET(OrderSummary, seller),      G_STRUCT_OFFSET(OrderSummary, paid_with),
    G_STRUCT_OFFSET(OrderSummary, tags),
};

OrderSummary *
summary_copy(const OrderSummary *summary)
{
    return packed_copy(summary, sizeof *summary, summary_strings,
                       G_N_ELEMENTS(summary_strings));
}

void
summary_free(OrderSummary *summary)
{
    g_free(summary);
}
