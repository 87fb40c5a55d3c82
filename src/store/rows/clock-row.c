/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the projection's table and Clock. */
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

gboolean
clock_row_read(Query *query, int column, const Policies *policies, Clock *ret_clock)
{
    const char *name = query_text(query, column++);
    Clock clock = { .firm = INSTANT_UNKNOWN };

    if (name == NULL || !clock_parse(name, &clock.id))
        return FALSE;
    clock.dispute = query_text(query, column++);
    if (clock.dispute != NULL && clock.dispute[0] == '\0')
        clock.dispute = NULL;
    clock.rule = policies_rule_by_id(policies, query_text(query, column++));
    clock.status = (ClockStatus)query_integer(query, column++);
    clock.starts_at = query_instant(query, column++);
    clock.starts_from = (Fact)query_integer(query, column++);
    clock.earliest = query_integer(query, column++);
    clock.latest = query_integer(query, column++);
    clock.precision = (Precision)query_integer(query, column++);
    clock.estimated = query_integer(query, column++) != 0;
    clock.check_page = query_integer(query, column++) != 0;
    clock.basis = (WindowBasis)query_integer(query, column++);
    clock.trust = (Trust)query_integer(query, column);
    *ret_clock = clock;
    return TRUE;
}

gboolean
clock_row_insert(Db *db, gint64 purchase, const Clock *clock, Ring ring, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_CLOCK_INSERT, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":purchase", purchase);
    query_bind_text(query, ":name", clock_name(clock->id)->token);
    query_bind_text(query, ":dispute", clock->dispute != NULL ? clock->dispute : "");
    query_bind_text(query, ":rule", clock->rule != NULL ? clock->rule->id : NULL);
    query_bind_integer(query, ":status", clock->status);
    query_bind_instant(query, ":starts_at", clock->starts_at);
    query_bind_integer(query, ":starts_from", clock->starts_from);
    query_bind_integer(query, ":earliest", clock->earliest);
    query_bind_integer(query, ":latest", clock->latest);
    query_bind_integer(query, ":precision", clock->precision);
    query_bind_integer(query, ":estimated", clock->estimated);
    query_bind_integer(query, ":check_page", clock->check_page);
    query_bind_integer(query, ":basis", clock->basis);
    query_bind_integer(query, ":trust", clock->trust);
    query_bind_integer(query, ":reminds", ring != RING_NEVER);
    query_bind_integer(query, ":brief", ring == RING_BRIEFLY || ring == RING_LISTED);
    return query_run(query, error);
}
