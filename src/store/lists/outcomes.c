/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lists/outcomes.h"

#include "store/lists/order-list-private.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

/* What is asked of each row. */
typedef struct {
    Db *db;
    const Policies *policies;
    Instant now;
    const Filter *filter;
} Judge;

static gboolean
judge_summary(const Judge *judge, const OrderSummary *summary, gboolean *ret_passes,
              GError **error)
{
    g_autofree char *said = NULL;
    OrderSummary with_said = *summary;

    if (filter_reads_said(judge->filter) &&
        !said_of_order(judge->db, summary->key, &said, error))
        return FALSE;
    with_said.said = said;
    *ret_passes = filter_matches(judge->filter, &with_said, judge->now);
    return TRUE;
}

static gboolean
judge_row(const Judge *judge, const OrderSummary *row, gboolean *ret_passes, GError **error)
{
    g_autoptr(OrderView) view = NULL;
    OrderSummary summary;

    *ret_passes = TRUE;
    if (judge->filter == NULL)
        return TRUE;
    if (!overlay_replaces(row->valid_from, row->valid_until, judge->now))
        return judge_summary(judge, row, ret_passes, error);
    view = order_show(judge->db, row->id, judge->policies, judge->now, error);
    if (view == NULL)
        return FALSE;
    summary = view->summary;
    summary.key = row->key;
    return judge_summary(judge, &summary, ret_passes, error);
}

gboolean
outcomes_each(Db *db, const Policies *policies, Instant now, const Filter *filter,
              OutcomeFunction function, gpointer data, GError **error)
{
    const Judge judge = { db, policies, now, filter };
    g_autoptr(Query) query = NULL;
    gint64 judged = 0;
    gboolean passes = FALSE;
    Step step;

    if (!projection_keeps_words(db))
        return TRUE;
    query = query_begin(db, SQL_OUTCOMES_OF_ORDERS, error);
    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW) {
        OrderSummary row = summary_row_read(query);
        Outcome outcome = outcome_row_read(query, SUMMARY_ROW_COLUMNS);

        if (row.key != judged && !judge_row(&judge, &row, &passes, error))
            return FALSE;
        judged = row.key;
        if (passes)
            function(&outcome, &row, data);
    }
    return step == STEP_DONE;
}
