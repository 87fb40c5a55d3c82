/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the table purchase and OrderSummary. */
#include "base/packed.h"
#include "domain/words/words.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

/* The places of the table's columns (sql/schema.sql). */
typedef enum {
    PURCHASE_ARCHIVED,
    PURCHASE_SORT_AT,
    PURCHASE_TIE,
    PURCHASE_KEY,
    PURCHASE_ID,
    PURCHASE_NUMBER,
    PURCHASE_MARKETPLACE,
    PURCHASE_TITLE,
    PURCHASE_SELLER,
    PURCHASE_PAID_WITH,
    PURCHASE_TAGS,
    PURCHASE_TOTAL,
    PURCHASE_CURRENCY,
    PURCHASE_STATUS,
    PURCHASE_WINDOW,
    PURCHASE_WINDOW_FROM,
    PURCHASE_CLOSES_AT,
    PURCHASE_BASIS,
    PURCHASE_PRECISION,
    PURCHASE_ESTIMATED,
    PURCHASE_CHECK_PAGE,
    PURCHASE_NEXT_BY,
    PURCHASE_NEXT_CLOCK,
    PURCHASE_DISPUTE_STATE,
    PURCHASE_DISPUTE_REASON,
    PURCHASE_PLACED,
    PURCHASE_NEWEST,
    PURCHASE_VALID_FROM,
    PURCHASE_VALID_UNTIL,
    PURCHASE_STAMP,
    PURCHASE_NEXT_ACTION,
    PURCHASE_NEXT_REASON,
    PURCHASE_NEXT_UNTIL,
    PURCHASE_NEXT_AMOUNT,
    PURCHASE_NEXT_REST,
    PURCHASE_NEXT_CURRENCY,
    PURCHASE_DUE,
    PURCHASE_QUIET,
    PURCHASE_WRITTEN,
    PURCHASE_COLUMNS,
} PurchaseColumn;

G_STATIC_ASSERT(PURCHASE_COLUMNS == SUMMARY_ROW_COLUMNS);

gint64
summary_tie(const OrderSummary *summary)
{
    return summary->placed == INSTANT_UNKNOWN ? G_MAXINT64 : -summary->placed;
}

/* An amount of the sentence; both are of one currency. */
static Money
next_money(Query *query, PurchaseColumn column)
{
    const char *currency = query_text(query, PURCHASE_NEXT_CURRENCY);
    Money money = MONEY_NONE;

    if (query_is_null(query, column) || currency == NULL)
        return MONEY_NONE;
    money.minor = query_integer(query, column);
    g_strlcpy(money.currency, currency, sizeof money.currency);
    return money;
}

/* What is next, without the dispute. A row that was not computed yet, or by a newer program,
 * says nothing: its span is over, so that it is computed before it is shown. */
static NextStep
next_read(Query *query, const char *shop)
{
    const char *action = query_text(query, PURCHASE_NEXT_ACTION);
    const char *reason = query_text(query, PURCHASE_NEXT_REASON);
    const char *clock = query_text(query, PURCHASE_NEXT_CLOCK);
    NextStep next = {
        .action = ACTION_NOTHING,
        .shop = shop,
        .payer = payment_payer(query_text(query, PURCHASE_PAID_WITH)),
    };

    if (action != NULL)
        (void)next_action_parse(action, &next.action);
    if (reason != NULL)
        (void)next_reason_parse(reason, &next.reason);
    next.by = query_instant(query, PURCHASE_NEXT_BY);
    next.until = query_instant(query, PURCHASE_NEXT_UNTIL);
    next.amount = next_money(query, PURCHASE_NEXT_AMOUNT);
    next.rest = next_money(query, PURCHASE_NEXT_REST);
    next.why = next_reason_sentence(next.reason, &next);
    if (clock == NULL || !clock_parse(clock, &next.clock))
        next.clock = CLOCK_COUNT;
    return next;
}

/* State or reason of the dispute. */
static int
dispute_number(Query *query, PurchaseColumn column)
{
    return query_is_null(query, column) ? NO_DISPUTE : (int)query_integer(query, column);
}

OrderSummary
summary_row_read(Query *query)
{
    OrderSummary summary = { 0 };

    summary.key = query_integer(query, PURCHASE_KEY);
    summary.id = query_text_or_empty(query, PURCHASE_ID);
    summary.identifier = query_text_or_empty(query, PURCHASE_NUMBER);
    summary.number = query_text(query, PURCHASE_WRITTEN);
    if (summary.number == NULL)
        summary.number = summary.identifier;
    summary.marketplace = query_text_or_empty(query, PURCHASE_MARKETPLACE);
    summary.title = query_text_or_empty(query, PURCHASE_TITLE);
    summary.seller = query_text(query, PURCHASE_SELLER);
    summary.paid_with = query_text(query, PURCHASE_PAID_WITH);
    summary.tags = query_text_or_empty(query, PURCHASE_TAGS);
    summary.total = query_money(query, PURCHASE_TOTAL);
    summary.status = (OrderStatus)query_integer(query, PURCHASE_STATUS);
    summary.window = (WindowStatus)query_integer(query, PURCHASE_WINDOW);
    summary.window_from = query_instant(query, PURCHASE_WINDOW_FROM);
    summary.closes_at = query_instant(query, PURCHASE_CLOSES_AT);
    summary.basis = (WindowBasis)query_integer(query, PURCHASE_BASIS);
    summary.precision = (Precision)query_integer(query, PURCHASE_PRECISION);
    summary.estimated = query_integer(query, PURCHASE_ESTIMATED) != 0;
    summary.check_page = query_integer(query, PURCHASE_CHECK_PAGE) != 0;
    summary.next = next_read(query, summary.marketplace);
    summary.due = (DuePlace)query_integer(query, PURCHASE_DUE);
    summary.quiet = query_integer(query, PURCHASE_QUIET) != 0;
    summary.dispute_state = dispute_number(query, PURCHASE_DISPUTE_STATE);
    summary.dispute_reason = dispute_number(query, PURCHASE_DISPUTE_REASON);
    summary.sort_at = query_integer(query, PURCHASE_SORT_AT);
    summary.valid_from = query_instant(query, PURCHASE_VALID_FROM);
    summary.valid_until = query_until(query, PURCHASE_VALID_UNTIL);
    summary.placed = query_instant(query, PURCHASE_PLACED);
    summary.archived = query_integer(query, PURCHASE_ARCHIVED) != 0;
    summary.newest = query_integer(query, PURCHASE_NEWEST);
    return summary;
}

static void
bind_identity(Query *query, const OrderSummary *summary)
{
    query_bind_text(query, ":id", summary->id);
    query_bind_text(query, ":number", summary->identifier != NULL ? summary->identifier : "");
    query_bind_text(query, ":written",
                    g_strcmp0(summary->number, summary->identifier) == 0 ? NULL
                                                                         : summary->number);
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
bind_dispute_number(Query *query, const char *name, int number)
{
    if (number == NO_DISPUTE)
        query_bind_text(query, name, NULL);
    else
        query_bind_integer(query, name, number);
}

static void
bind_amount(Query *query, const char *name, const Money *amount)
{
    if (money_is_known(amount))
        query_bind_integer(query, name, amount->minor);
    else
        query_bind_text(query, name, NULL);
}

static void
bind_next(Query *query, const NextStep *next)
{
    query_bind_text(query, ":next_action", next_action_token(next->action));
    query_bind_text(query, ":next_reason", next_reason_token(next->reason));
    query_bind_instant(query, ":next_by", next->by);
    query_bind_instant(query, ":next_until", next->until);
    query_bind_text(query, ":next_clock",
                    next->clock < CLOCK_COUNT ? clock_name(next->clock)->token : NULL);
    bind_amount(query, ":next_amount", &next->amount);
    bind_amount(query, ":next_rest", &next->rest);
    query_bind_text(query, ":next_currency",
                    money_is_known(&next->amount) ? next->amount.currency : NULL);
}

void
summary_row_bind(Query *query, const OrderSummary *summary, gint64 key, gint64 stamp)
{
    query_bind_integer(query, ":key", key);
    bind_identity(query, summary);
    bind_window(query, summary);
    bind_dispute_number(query, ":dispute_state", summary->dispute_state);
    bind_dispute_number(query, ":dispute_reason", summary->dispute_reason);
    bind_next(query, &summary->next);
    query_bind_integer(query, ":due", summary->due);
    query_bind_integer(query, ":quiet", summary->quiet);
    query_bind_integer(query, ":sort_at", summary->sort_at);
    query_bind_instant(query, ":valid_from", summary->valid_from);
    query_bind_until(query, ":valid_until", summary->valid_until);
    query_bind_instant(query, ":placed", summary->placed);
    query_bind_integer(query, ":archived", summary->archived);
    query_bind_integer(query, ":newest", summary->newest);
    query_bind_integer(query, ":tie", summary_tie(summary));
    query_bind_integer(query, ":stamp", stamp);
}
