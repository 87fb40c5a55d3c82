/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/wishes.h"

#include "services/orders/orders.h"
#include "store/lists/lists.h"

#define ACTS_LOOKED_AT 500

void
wish_note_free(WishNote *note)
{
    if (note == NULL)
        return;
    g_free(note->wish);
    g_free(note->number);
    g_free(note);
}

/* NULL when the order is gone. */
static char *
number_of(Db *db, const char *order, GError **error)
{
    g_autoptr(GPtrArray) found = NULL;
    FindVerdict verdict;

    if (!order_find(db, order, NULL, &verdict, &found, error) || verdict != FIND_FOUND)
        return NULL;
    return g_strdup(((const OrderSummary *)found->pdata[0])->number);
}

/* Takes the wish over. */
static gboolean
add_note(Db *db, ReminderWish *wish, GPtrArray *notes, GError **error)
{
    g_autoptr(GError) problem = NULL;
    WishNote *note = g_new0(WishNote, 1);
    gboolean is_of_all = *wish->scope.order == '\0';

    note->wish = wish;
    if (!is_of_all)
        note->number = number_of(db, wish->scope.order, &problem);
    if (is_of_all || note->number != NULL)
        g_ptr_array_add(notes, note);
    else
        wish_note_free(note);
    if (problem == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&problem));
    return FALSE;
}

static gboolean
is_in_force(const ReminderWish *wish, Instant now)
{
    return wish->ladder != NULL || reminder_wish_is_silent(wish, now);
}

GPtrArray *
wishes_list(App *app, GError **error)
{
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func((GDestroyNotify)wish_note_free);
    Db *db = app_db(app, error);
    g_autoptr(GPtrArray) wishes = db == NULL ? NULL : reminder_wishes(db, error);

    for (guint i = 0; wishes != NULL && i < wishes->len; i++) {
        ReminderWish *wish = wishes->pdata[i];

        if (!is_in_force(wish, app_now(app)))
            continue;
        wishes->pdata[i] = NULL;
        if (!add_note(db, wish, notes, error))
            return NULL;
    }
    return wishes == NULL ? NULL : g_steal_pointer(&notes);
}

static gboolean
is_of_whole_order(const ReminderWish *wish)
{
    return *wish->scope.order != '\0' && *wish->scope.clock == '\0';
}

WishNote *
wishes_of_order(App *app, const char *order, GError **error)
{
    Db *db = app_db(app, error);
    g_autoptr(GPtrArray) wishes = db == NULL ? NULL : reminder_wishes(db, error);

    for (guint i = 0; wishes != NULL && i < wishes->len; i++) {
        ReminderWish *wish = wishes->pdata[i];
        WishNote *note;

        if (!is_of_whole_order(wish) || !g_str_equal(wish->scope.order, order) ||
            !is_in_force(wish, app_now(app)))
            continue;
        wishes->pdata[i] = NULL;
        note = g_new0(WishNote, 1);
        note->wish = wish;
        note->number = number_of(db, order, NULL);
        return note;
    }
    return NULL;
}

GHashTable *
wishes_silenced(App *app, GError **error)
{
    g_autoptr(GHashTable) silenced =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    Db *db = app_db(app, error);
    g_autoptr(GPtrArray) wishes = db == NULL ? NULL : reminder_wishes(db, error);

    for (guint i = 0; wishes != NULL && i < wishes->len; i++) {
        ReminderWish *wish = wishes->pdata[i];

        if (!is_of_whole_order(wish) || !reminder_wish_is_silent(wish, app_now(app)))
            continue;
        wishes->pdata[i] = NULL;
        g_hash_table_insert(silenced, (gpointer)wish->scope.order, wish);
    }
    return wishes == NULL ? NULL : g_steal_pointer(&silenced);
}

gboolean
wishes_snooze(App *app, const ReminderScope *scope, const Snooze *snooze, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL && reminder_wish_snooze(db, scope, snooze, error);
}

gboolean
wishes_snooze_orders(App *app, const char *const *orders, const Snooze *snooze, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL && reminder_wish_snooze_orders(db, orders, snooze, error);
}

gboolean
wishes_set_ladder(App *app, const ReminderScope *scope, const char *ladder, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL && reminder_wish_ladder(db, scope, ladder, error);
}

static gboolean
is_lost(const Clock *clock, const ReminderScope *scope, Instant until)
{
    const ClockName *name = clock_name(clock->id);

    return clock->status == CLOCK_RUNNING && name->kind == CLOCK_ACT_BY &&
           clock->earliest < until &&
           (*scope->clock == '\0' || g_str_equal(scope->clock, name->token));
}

static void
keep_earlier(const Clock *clock, Clock *ret_clock, gboolean *ret_is_found)
{
    if (*ret_is_found && clock->earliest >= ret_clock->earliest)
        return;
    *ret_clock = *clock;
    ret_clock->dispute = NULL;
    *ret_is_found = TRUE;
}

static gboolean
lost_of_order(App *app, const ReminderScope *scope, Instant until, Clock *ret_clock,
              gboolean *ret_is_found, GError **error)
{
    g_autoptr(OrderView) view = orders_show(app, scope->order, error);

    for (guint i = 0; view != NULL && i < view->clocks->len; i++) {
        const Clock *clock = &g_array_index(view->clocks, Clock, i);

        if (is_lost(clock, scope, until))
            keep_earlier(clock, ret_clock, ret_is_found);
    }
    return view != NULL;
}

/* They come soonest first. */
static gboolean
lost_of_all(App *app, const ReminderScope *scope, Instant until, Clock *ret_clock,
            gboolean *ret_is_found, GError **error)
{
    DueSpan span = {
        .policies = app_policies(app),
        .now = app_now(app),
        .from = app_now(app),
        .until = until,
        .only_reminding = TRUE,
    };
    Db *db = app_db(app, error);
    g_autoptr(DueList) list = db == NULL ? NULL : due_list_new(db, &span, error);
    g_autoptr(GPtrArray) page =
        list == NULL ? NULL : due_list_page(list, NULL, ACTS_LOOKED_AT, error);

    for (guint i = 0; page != NULL && i < page->len; i++) {
        const DueClock *due = page->pdata[i];

        if (is_lost(&due->clock, scope, until))
            keep_earlier(&due->clock, ret_clock, ret_is_found);
    }
    return page != NULL;
}

gboolean
wishes_lost_by_snooze(App *app, const ReminderScope *scope, Instant until, Clock *ret_clock,
                      gboolean *ret_is_found, GError **error)
{
    *ret_is_found = FALSE;
    if (*scope->order == '\0')
        return lost_of_all(app, scope, until, ret_clock, ret_is_found, error);
    return lost_of_order(app, scope, until, ret_clock, ret_is_found, error);
}
