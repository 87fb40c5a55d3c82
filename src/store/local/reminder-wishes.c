/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/local/reminder-wishes.h"

#include "base/packed.h"
#include "store/file/file.h"
#include "store/sqlite/sqlite.h"

static const gsize wish_strings[] = {
    G_STRUCT_OFFSET(ReminderWish, scope.order),
    G_STRUCT_OFFSET(ReminderWish, scope.clock),
    G_STRUCT_OFFSET(ReminderWish, snooze.event),
    G_STRUCT_OFFSET(ReminderWish, ladder),
};

static ReminderWish *
wish_read(Query *query)
{
    ReminderWish wish = {
        .scope.order = query_text(query, 0),
        .scope.clock = query_text(query, 1),
        .snooze.until = query_instant(query, 2),
        .snooze.event = query_text(query, 3),
        .waits = query_integer(query, 4) != 0,
        .ladder = query_text(query, 5),
    };

    return packed_copy(&wish, sizeof wish, wish_strings, G_N_ELEMENTS(wish_strings));
}

gboolean
reminder_wish_is_silent(const ReminderWish *wish, Instant now)
{
    return wish->waits || (wish->snooze.until != INSTANT_UNKNOWN && wish->snooze.until > now);
}

GPtrArray *
reminder_wishes(Db *db, GError **error)
{
    g_autoptr(GPtrArray) wishes = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Query) query = query_begin(db, SQL_REMINDER_WISHES, error);
    Step step;

    if (query == NULL)
        return NULL;
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(wishes, wish_read(query));
    return step == STEP_DONE ? g_steal_pointer(&wishes) : NULL;
}

static Query *
begin_writing(Db *db, SqlId statement, const ReminderScope *scope, GError **error)
{
    Query *query = query_begin(db, statement, error);

    if (query == NULL)
        return NULL;
    query_bind_text(query, ":purchase", scope->order);
    query_bind_text(query, ":clock", scope->clock);
    return query;
}

static gboolean
put_snooze(Db *db, const ReminderScope *scope, const Snooze *snooze, GError **error)
{
    g_autoptr(Query) query = begin_writing(db, SQL_REMINDER_WISH_SNOOZE, scope, error);

    if (query == NULL)
        return FALSE;
    query_bind_instant(query, ":until", snooze->until);
    query_bind_text(query, ":event", snooze->event);
    return query_run(query, error);
}

gboolean
reminder_wish_snooze(Db *db, const ReminderScope *scope, const Snooze *snooze, GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin(db, error);

    return transaction != NULL && put_snooze(db, scope, snooze, error) &&
           transaction_commit(transaction, error);
}

gboolean
reminder_wish_snooze_orders(Db *db, const char *const *orders, const Snooze *snooze,
                            GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin(db, error);

    if (transaction == NULL)
        return FALSE;
    for (gsize i = 0; orders[i] != NULL; i++) {
        const ReminderScope scope = { orders[i], "" };

        if (!put_snooze(db, &scope, snooze, error))
            return FALSE;
    }
    return transaction_commit(transaction, error);
}

gboolean
reminder_wish_ladder(Db *db, const ReminderScope *scope, const char *ladder, GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin(db, error);
    g_autoptr(Query) query = NULL;

    if (transaction == NULL)
        return FALSE;
    query = begin_writing(db, SQL_REMINDER_WISH_LADDER, scope, error);
    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":ladder", ladder);
    return query_run(query, error) && transaction_commit(transaction, error);
}
