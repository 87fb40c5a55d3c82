/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/order-view.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/order-json.h"

#define CANDIDATES_NAMED 5

void
order_view_free(OrderView *view)
{
    if (view == NULL)
        return;
    order_record_free(view->record);
    if (view->timeline != NULL)
        g_ptr_array_unref(view->timeline);
    if (view->clocks != NULL)
        g_array_unref(view->clocks);
    counsel_free(view->counsel);
    g_free(view);
}

/* "3069099405659913 (Ultrasonic cleaner), ..." */
static char *
name_candidates(const GPtrArray *candidates)
{
    GString *names = g_string_new(NULL);

    for (guint i = 0; i < candidates->len && i < CANDIDATES_NAMED; i++) {
        const OrderSummary *summary = candidates->pdata[i];
        g_autofree char *title = text_fit(summary->title, 30, FALSE);

        g_string_append_printf(names, "%s%s (%s, %s)", i == 0 ? "" : "; ", summary->number,
                               summary->marketplace, title);
    }
    if (candidates->len > CANDIDATES_NAMED)
        g_string_append(names, "; ...");
    return g_string_free(names, FALSE);
}

static void
explain_not_found(FindVerdict verdict, const char *reference, const GPtrArray *candidates,
                  GError **error)
{
    g_autofree char *excerpt = text_excerpt(reference);
    g_autofree char *names = NULL;

    if (verdict == FIND_TOO_SHORT) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” is too short to name an order: give 4 characters of its number or "
                     "more."),
                  excerpt);
        return;
    }
    if (verdict == FIND_NONE) {
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no order “%s”. “recourse list” shows those that are tracked."),
                  excerpt);
        return;
    }
    names = name_candidates(candidates);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("“%s” fits more than one order: %s. Give more of the number, or the id."),
              excerpt, names);
}

char *
orders_find(App *app, const char *reference, GError **error)
{
    g_autoptr(GPtrArray) candidates = NULL;
    FindVerdict verdict;
    Db *db = app_db(app, error);

    if (db == NULL || !order_find(db, reference, NULL, &verdict, &candidates, error))
        return NULL;
    if (verdict == FIND_FOUND)
        return g_strdup(((const OrderSummary *)candidates->pdata[0])->id);
    explain_not_found(verdict, reference, candidates, error);
    return NULL;
}

OrderRecord *
order_load_required(Db *db, const char *id, GError **error)
{
    g_autoptr(GError) local_error = NULL;
    OrderRecord *record = order_load(db, id, &local_error);

    if (record == NULL && local_error == NULL)
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("The order is no longer there. “recourse undo” brings back what was "
                     "removed last."));
    else if (record == NULL)
        g_propagate_error(error, g_steal_pointer(&local_error));
    return record;
}

static int
compare_by_time(gconstpointer a, gconstpointer b)
{
    const Event *first = *(const Event *const *)a;
    const Event *second = *(const Event *const *)b;

    if (first->at != second->at)
        return first->at < second->at ? -1 : 1;
    return event_compare_said(first, second);
}

OrderView *
orders_show(App *app, const char *id, GError **error)
{
    g_autoptr(OrderView) view = g_new0(OrderView, 1);
    Db *db = app_db(app, error);
    const GPtrArray *events;

    if (db == NULL)
        return NULL;
    view->record = order_load_required(db, id, error);
    if (view->record == NULL)
        return NULL;
    view->order = view->record->order;
    view->summary = order_summarise_counsel(view->order, app_policies(app), app_now(app),
                                            &view->clocks, &view->counsel);
    events = view->record->events->effective;
    view->timeline = g_ptr_array_sized_new(events->len);
    for (guint i = 0; i < events->len; i++)
        g_ptr_array_add(view->timeline, events->pdata[i]);
    g_ptr_array_sort(view->timeline, compare_by_time);
    return g_steal_pointer(&view);
}

gboolean
order_view_is_unfit(const OrderView *view, const Event *event)
{
    return view->record->unfit != NULL && g_ptr_array_find(view->record->unfit, event, NULL);
}

gboolean
order_view_repeats(const OrderView *view, guint place)
{
    const Event *event = view->timeline->pdata[place];

    for (guint i = 0; event->type == EVENT_DISPUTE_DRAFTED && i < place; i++) {
        const Event *before = view->timeline->pdata[i];

        if (before->type == EVENT_DISPUTE_DRAFTED &&
            g_strcmp0(before->dispute, event->dispute) == 0)
            return TRUE;
    }
    return FALSE;
}

static const Event *
newest_event(const OrderView *view)
{
    const Event *newest = NULL;

    for (guint i = 0; i < view->timeline->len; i++) {
        const Event *event = view->timeline->pdata[i];

        if (newest == NULL || event_compare_said(event, newest) > 0)
            newest = event;
    }
    return newest;
}

gboolean
orders_newest_has_effect(const OrderView *view)
{
    const Event *newest = newest_event(view);
    g_autoptr(GPtrArray) others = g_ptr_array_copy(view->timeline, NULL, NULL);
    g_autoptr(Order) before = NULL;
    g_autoptr(JsonDocument) was = NULL;
    g_autoptr(JsonDocument) is = NULL;

    g_ptr_array_set_free_func(others, NULL); /* borrowed from the view */
    g_ptr_array_remove(others, (gpointer)newest);
    before = order_fold(others, NULL);
    if (before == NULL)
        return TRUE;
    was = order_fold_to_json(before);
    is = order_fold_to_json(view->order);
    return !json_equal(was, is);
}

OrderList *
orders_list(App *app, const OrderListing *listing, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL ? order_list_new(db, listing, error) : NULL;
}

gboolean
orders_count(App *app, OrderCounts *ret_counts, GError **error)
{
    Db *db = app_db(app, error);
    Instant now = app_now(app);
    Instant tomorrow = instant_start_of_day(now, app_zone(app), 1);

    return db != NULL && orders_counts(db, app_policies(app), now, tomorrow, ret_counts, error);
}

OrderRecord *
orders_load(App *app, const char *id, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL ? order_load_required(db, id, error) : NULL;
}
