/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/reminders-coming.h"

#include "domain/watch/watch.h"
#include "services/remind/reminder-scan.h"
#include "services/remind/wish-book.h"

#define CLOCKS_LOOKED_AT 500
#define AHEAD_DAYS 400

static void
coming_free(gpointer data)
{
    ComingReminder *coming = data;

    g_free(coming->due);
    g_free(coming->order);
    g_free(coming);
}

static int
compare(gconstpointer a, gconstpointer b)
{
    const ComingReminder *first = *(const ComingReminder *const *)a;
    const ComingReminder *second = *(const ComingReminder *const *)b;

    if (first->at == second->at)
        return 0;
    return first->at < second->at ? -1 : 1;
}

/* Clocks that end between now and then, and those that others have been late with since. */
static GPtrArray *
read_clocks(App *app, Db *db, GError **error)
{
    Instant now = app_now(app);
    DueSpan span = {
        .policies = app_policies(app),
        .now = now,
        .from = instant_add_days(now, -DUE_LOOK_BACK_DAYS),
        .until = instant_add_days(now, AHEAD_DAYS),
        .only_reminding = TRUE,
    };
    g_autoptr(DueList) list = due_list_new(db, &span, error);

    return list == NULL ? NULL : due_list_page(list, NULL, CLOCKS_LOOKED_AT, error);
}

/* Takes the clock out of the array when it will be told. */
static void
add_coming(const WishBook *wishes, gpointer *due, Instant now, GPtrArray *coming)
{
    const DueClock *clock = *due;
    const char *token = clock_name(clock->clock.id)->token;
    const Ladder *ladder = wish_book_ladder(wishes, clock);
    ComingReminder *one;
    Instant at;
    gint64 step;

    if (ladder == NULL || !reminder_next(&clock->clock, ladder, now, &at, &step) ||
        wish_book_is_silent(wishes, clock->order, token, at))
        return;
    one = g_new0(ComingReminder, 1);
    one->due = g_steal_pointer(due);
    one->at = at;
    one->step = step;
    g_ptr_array_add(coming, one);
}

/* The order is spoken of again when its snooze ends, unless a wider one still lasts then. */
static gboolean
add_end_of_snooze(const WishBook *wishes, Db *db, const ReminderWish *wish, Instant now,
                  GPtrArray *coming, GError **error)
{
    g_autoptr(GPtrArray) found = NULL;
    const char *order = wish->scope.order;
    Instant until = wish->snooze.until;
    ComingReminder *one;
    FindVerdict verdict;

    if (*order == '\0' || *wish->scope.clock != '\0' || until == INSTANT_UNKNOWN ||
        until <= now || wish_book_is_silent(wishes, order, "", until))
        return TRUE;
    if (!order_find(db, order, NULL, &verdict, &found, error))
        return FALSE;
    if (verdict != FIND_FOUND || ((const OrderSummary *)found->pdata[0])->archived)
        return TRUE;
    one = g_new0(ComingReminder, 1);
    one->order = g_ptr_array_steal_index(found, 0);
    one->at = until;
    g_ptr_array_add(coming, one);
    return TRUE;
}

static gboolean
add_ends_of_snoozes(const WishBook *wishes, Db *db, Instant now, GPtrArray *coming,
                    GError **error)
{
    const GPtrArray *all = wish_book_all(wishes);

    for (guint i = 0; i < all->len; i++) {
        if (!add_end_of_snooze(wishes, db, all->pdata[i], now, coming, error))
            return FALSE;
    }
    return TRUE;
}

GPtrArray *
reminders_coming(App *app, guint limit, GError **error)
{
    g_autoptr(GPtrArray) coming = g_ptr_array_new_with_free_func(coming_free);
    Db *db = app_db(app, error);
    g_autoptr(GPtrArray) clocks = db == NULL ? NULL : read_clocks(app, db, error);
    g_autoptr(WishBook) wishes = NULL;

    if (clocks == NULL)
        return NULL;
    wishes = wish_book_new(app, db, error);
    if (wishes == NULL)
        return NULL;
    for (guint i = 0; i < clocks->len; i++)
        add_coming(wishes, &clocks->pdata[i], app_now(app), coming);
    if (!add_ends_of_snoozes(wishes, db, app_now(app), coming, error))
        return NULL;
    g_ptr_array_sort(coming, compare);
    if (coming->len > limit)
        g_ptr_array_remove_range(coming, limit, coming->len - limit);
    return g_steal_pointer(&coming);
}

gboolean
reminders_due(App *app, guint *ret_count, GError **error)
{
    ReminderClock clock = { app_now(app), app_recorded(app) };
    g_autoptr(GHashTable) orders = g_hash_table_new(g_str_hash, g_str_equal);
    Db *db = app_db(app, error);
    g_autoptr(ReminderScan) scan = db == NULL ? NULL : reminder_scan(app, db, &clock, error);

    if (scan == NULL)
        return FALSE;
    for (guint i = 0; i < scan->items->len; i++)
        g_hash_table_add(orders, ((ReminderItem *)scan->items->pdata[i])->order);
    *ret_count = g_hash_table_size(orders);
    return TRUE;
}
