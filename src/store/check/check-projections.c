/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what is stored of each order is what its events make of it. */
#include "base/i18n.h"
#include "store/check/check-private.h"
#include "store/file/file.h"
#include "store/log/log.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

#define REBUILD N_("Compute the projections again: recourse check --rebuild")

/* The span in which a stored row holds, and under which policies. */
typedef struct {
    gboolean exists;
    Instant from, until;
    gint64 stamp;
    gint64 file_stamp; /* what every row has, as the file says; 0: they are mixed */
} StoredSpan;

static gboolean
read_span(Db *db, const char *id, StoredSpan *ret_span, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_PURCHASE_SPAN, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    step = query_step(query, error);
    ret_span->exists = step == STEP_ROW;
    if (step != STEP_ROW)
        return step == STEP_DONE;
    ret_span->from = query_instant(query, 0);
    ret_span->until = query_until(query, 1);
    ret_span->stamp = query_integer(query, 2);
    ret_span->file_stamp = query_integer(query, 3);
    return TRUE;
}

/* An instant at which the row must read as it is stored. */
static Instant
instant_within(const StoredSpan *span, Instant now)
{
    if (span->from != INSTANT_UNKNOWN)
        return span->from;
    return span->until != INSTANT_NEVER ? span->until - 1 : now;
}

/* From when on the order's clocks that passed must all be there. */
static gboolean
find_kept_from(const Check *check, const char *id, Instant *ret_kept_from, GError **error)
{
    g_autoptr(Query) query = query_begin(check->db, SQL_CLOCKS_PASSED_FROM, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    query_bind_integer(query, ":passed", CLOCK_PASSED);
    if (query_step(query, error) != STEP_ROW)
        return FALSE;
    *ret_kept_from = MIN(check->kept_from, query_until(query, 0));
    return TRUE;
}

/* kept_from: clocks that passed before may be kept or not. */
static Query *
begin_comparing(Db *db, SqlId statement, const char *id, Instant kept_from, GError **error)
{
    Query *query = query_begin(db, statement, error);

    if (query == NULL)
        return NULL;
    query_bind_text(query, ":id", id);
    if (statement == SQL_CLOCKS_TO_COMPARE) {
        query_bind_integer(query, ":passed", CLOCK_PASSED);
        query_bind_integer(query, ":kept_from", kept_from);
    }
    return query;
}

/* Goes through both results in step. */
static gboolean
compare_rows(Check *check, Db *scratch, SqlId statement, const char *id, gboolean *ret_same,
             GError **error)
{
    g_autoptr(Query) stored = NULL;
    g_autoptr(Query) computed = NULL;
    Instant kept_from;
    Step a, b;

    if (!find_kept_from(check, id, &kept_from, error))
        return FALSE;
    stored = begin_comparing(check->db, statement, id, kept_from, error);
    if (stored == NULL)
        return FALSE;
    computed = begin_comparing(scratch, statement, id, kept_from, error);
    if (computed == NULL)
        return FALSE;
    do {
        a = query_step(stored, error);
        b = a != STEP_ERROR ? query_step(computed, error) : STEP_ERROR;
        *ret_same = a == b && (a != STEP_ROW || query_is_same_row(stored, computed));
    } while (*ret_same && a == STEP_ROW);
    return a != STEP_ERROR && b != STEP_ERROR;
}

static void
add_order(Check *check, const char *id)
{
    finding_add(check->findings, "projection", g_strdup_printf("order %s", id),
                N_("What is stored about the order is not what its events say."), REBUILD);
}

static gboolean
compare_order(Check *check, Db *scratch, const char *id, GError **error)
{
    static const SqlId statements[] = { SQL_PURCHASE_TO_COMPARE, SQL_PARCELS_TO_COMPARE,
                                        SQL_SAID_TO_COMPARE, SQL_OUTCOMES_TO_COMPARE,
                                        SQL_CLOCKS_TO_COMPARE };
    gboolean same = TRUE;

    for (gsize i = 0; same && i < G_N_ELEMENTS(statements); i++) {
        if (!compare_rows(check, scratch, statements[i], id, &same, error))
            return FALSE;
    }
    if (!same)
        add_order(check, id);
    return TRUE;
}

/* Computes the order into the scratch database as the writer of the stored row did. */
static gboolean
check_order(Check *check, Db *scratch, const char *id, GError **error)
{
    Context context = *check->context;
    OrderEvents *events;
    g_autoptr(OrderView) view = NULL;
    StoredSpan span;

    if (!read_span(check->db, id, &span, error))
        return FALSE;
    if (span.exists) {
        if (span.file_stamp != 0 && span.stamp != span.file_stamp) {
            add_order(check, id);
            return TRUE;
        }
        if (span.stamp != policies_stamp(context.policies))
            return TRUE; /* computed under other policies: refresh.h will see to it */
        context.now = instant_within(&span, context.now);
    }
    events = log_read_order(check->db, id, error);
    if (events == NULL)
        return FALSE;
    view = order_view_new(events, context.policies, context.now);
    return projection_write(scratch, &context, id, FALSE, view, error) &&
           compare_order(check, scratch, id, error) &&
           projection_write(scratch, &context, id, FALSE, NULL, error);
}

static gboolean
check_orders(Check *check, Db *scratch, GError **error)
{
    g_autoptr(Query) query = query_begin(check->db, SQL_ORDERS_SPOKEN_OF, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW) {
        if (!check_order(check, scratch, query_text(query, 0), error))
            return FALSE;
    }
    return step == STEP_DONE;
}

static gboolean
check_strangers(Check *check, GError **error)
{
    g_autoptr(Query) query = query_begin(check->db, SQL_PURCHASES_WITHOUT_EVENTS, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW)
        finding_add(check->findings, "projection",
                    g_strdup_printf("order %s", query_text(query, 0)),
                    N_("The order is listed, but has no event."), REBUILD);
    return step == STEP_DONE;
}

gboolean
check_older_projections(Check *check, GError **error)
{
    return check_strangers(check, error);
}

gboolean
check_projections(Check *check, GError **error)
{
    g_autoptr(Db) scratch = NULL;
    g_autoptr(Transaction) transaction = NULL;
    gint64 latest_now;

    if (!connection_integer(check->db, SQL_CASE_FILE_LATEST_NOW, &latest_now, error))
        return FALSE;
    check->kept_from = instant_add_days(latest_now, -DUE_LOOK_BACK_DAYS);
    scratch = db_open_in_memory(error);
    if (scratch == NULL)
        return FALSE;
    transaction = transaction_begin(scratch, error);
    return transaction != NULL && check_orders(check, scratch, error) &&
           check_strangers(check, error);
}
