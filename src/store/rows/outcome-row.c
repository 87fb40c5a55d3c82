/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outcome rows: what became of claims, as the table outcome keeps it. */
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

gboolean
outcome_row_insert(Db *db, gint64 purchase, const Outcome *outcome, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_OUTCOME_INSERT, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":purchase", purchase);
    query_bind_text(query, ":dispute", outcome->dispute);
    query_bind_text(query, ":currency", outcome->currency);
    query_bind_integer(query, ":counts", outcome->counts);
    query_bind_text(query, ":ending", choice_token(&outcome_ends, outcome->end));
    query_bind_text(query, ":reason",
                    outcome->reason == OUTCOME_NO_REASON
                        ? NULL
                        : choice_token(&reasons, (guint)outcome->reason));
    query_bind_instant(query, ":began", outcome->began);
    query_bind_instant(query, ":paid_at", outcome->paid_at);
    query_bind_integer(query, ":broke_promise", outcome->broke_promise);
    query_bind_integer(query, ":back", outcome->back);
    query_bind_integer(query, ":lost", outcome->lost);
    query_bind_integer(query, ":open", outcome->open);
    return query_run(query, error);
}

/* A word of a newer program says nothing. */
static int
reason_of(const char *token)
{
    guint reason;

    return token != NULL && choice_parse(&reasons, token, &reason) ? (int)reason
                                                                   : OUTCOME_NO_REASON;
}

Outcome
outcome_row_read(Query *query, int first)
{
    Outcome outcome = { .dispute = query_text_or_empty(query, first),
                        .counts = query_integer(query, first + 2) != 0,
                        .reason = reason_of(query_text(query, first + 4)),
                        .began = query_instant(query, first + 5),
                        .paid_at = query_instant(query, first + 6),
                        .broke_promise = query_integer(query, first + 7) != 0,
                        .back = query_integer(query, first + 8),
                        .lost = query_integer(query, first + 9),
                        .open = query_integer(query, first + 10) };
    guint end = OUTCOME_OPEN;

    g_strlcpy(outcome.currency, query_text_or_empty(query, first + 1), sizeof outcome.currency);
    (void)choice_parse(&outcome_ends, query_text_or_empty(query, first + 3), &end);
    outcome.end = (OutcomeEnd)end;
    return outcome;
}
