/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many orders there are of each kind, counted in one pass. */
#include "store/file/file.h"
#include "store/lists/orders.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

/* What is needed of a row to count it. */
typedef struct {
    gboolean is_finished;
    DuePlace due;
    WindowStatus window;
    Instant closes_at;
} Counted;

static void
count(OrderCounts *counts, const Counted *row, Instant end_of_day)
{
    if (row->is_finished)
        return;
    counts->open++;
    counts->need_you += row->due == DUE_NOW;
    if (row->window == WINDOW_OPEN && row->closes_at != INSTANT_UNKNOWN &&
        row->closes_at < end_of_day)
        counts->closing_today++;
}

static gboolean
count_overlay(Db *db, const Policies *policies, Instant now, Instant end_of_day,
              OrderCounts *counts, GError **error)
{
    g_autoptr(GPtrArray) overlay = overlay_read(db, policies, now, error);

    if (overlay == NULL)
        return FALSE;
    for (guint i = 0; i < overlay->len; i++) {
        const OrderSummary *summary = &((const OrderView *)overlay->pdata[i])->summary;
        Counted row = { summary->next.action == ACTION_NOTHING, summary->due, summary->window,
                        summary->closes_at };

        if (summary->archived)
            continue;
        count(counts, &row, end_of_day);
        counts->quiet += summary->quiet;
    }
    return TRUE;
}

/* What is finished stands last, so the walk ends there. */
static gboolean
count_stored(Db *db, Instant now, Instant end_of_day, OrderCounts *counts, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDERS_FORWARD_FOR_COUNTS, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":limit", COUNTS_CAP + 1);
    while ((step = query_step(query, error)) == STEP_ROW) {
        Counted row = { query_integer(query, 0) != 0, (DuePlace)query_integer(query, 1),
                        (WindowStatus)query_integer(query, 3), query_instant(query, 2) };

        if (overlay_replaces(query_instant(query, 4), query_until(query, 5), now))
            continue;
        if (row.is_finished)
            return TRUE;
        count(counts, &row, end_of_day);
    }
    return step == STEP_DONE;
}

static gboolean
count_quiet(Db *db, Instant now, OrderCounts *counts, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDERS_COUNT_QUIET, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":now", now);
    if (query_step(query, error) != STEP_ROW)
        return FALSE;
    counts->quiet += query_integer(query, 0);
    return TRUE;
}

gboolean
orders_counts(Db *db, const Policies *policies, Instant now, Instant end_of_day,
              OrderCounts *ret_counts, GError **error)
{
    g_autoptr(Transaction) look = transaction_begin_look(db, error);
    OrderCounts counts = { 0 };

    if (look == NULL || !count_overlay(db, policies, now, end_of_day, &counts, error) ||
        (overlay_leaves_rows(db) && (!count_stored(db, now, end_of_day, &counts, error) ||
                                     !count_quiet(db, now, &counts, error))))
        return FALSE;
    counts.capped = counts.open > COUNTS_CAP;
    counts.open = MIN(counts.open, COUNTS_CAP);
    *ret_counts = counts;
    return TRUE;
}
