/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/order-look.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/order-json.h"

#define CANDIDATES_NAMED 5
#define VIEW_NAME_MOST 40
#define KNOWN_ORDERS 500 /* whose sellers and tags are offered for another one */

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

/* Takes the problem over; NULL: there is no such order. */
static void
explain_missing(GError *problem, GError **error)
{
    if (problem == NULL)
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("The order is no longer there. “recourse undo” restores what was "
                     "removed last."));
    else
        g_propagate_error(error, problem);
}

OrderRecord *
order_load_required(Db *db, const char *id, GError **error)
{
    g_autoptr(GError) local_error = NULL;
    OrderRecord *record = order_load(db, id, &local_error);

    if (record == NULL)
        explain_missing(g_steal_pointer(&local_error), error);
    return record;
}

OrderView *
orders_show(App *app, const char *id, GError **error)
{
    g_autoptr(GError) local_error = NULL;
    Db *db = app_db(app, error);
    OrderView *view =
        db == NULL ? NULL : order_show(db, id, app_policies(app), app_now(app), &local_error);

    if (db != NULL && view == NULL)
        explain_missing(g_steal_pointer(&local_error), error);
    return view;
}

const NextStep *
order_view_next(const OrderView *view, const char *dispute)
{
    const NextStep *step = dispute == NULL ? NULL : counsel_step_of(view->counsel, dispute);

    return step != NULL ? step : &view->summary.next;
}

Turn
order_view_turn(const OrderView *view, const Dispute *dispute)
{
    const NextStep *step = counsel_step_of(view->counsel, dispute->id);

    return step != NULL && next_step_due(step) == DUE_NOW && !next_action_is_look(step->action)
               ? TURN_BUYER
               : dispute_turn(dispute);
}

gboolean
order_view_is_unfit(const OrderView *view, const Event *event)
{
    return g_ptr_array_find(view->record->unfit, event, NULL);
}

gboolean
order_view_repeats(const OrderView *view, guint place)
{
    const GPtrArray *timeline = order_view_timeline(view);
    const Event *event = timeline->pdata[place];

    for (guint i = 0; event->type == EVENT_DISPUTE_DRAFTED && i < place; i++) {
        const Event *before = timeline->pdata[i];

        if (before->type == EVENT_DISPUTE_DRAFTED &&
            g_strcmp0(before->dispute, event->dispute) == 0)
            return TRUE;
    }
    return FALSE;
}

gboolean
orders_keep_known(const OrderField *field)
{
    return field->kind == FIELD_TAGS || g_str_equal(field->name, "seller");
}

GPtrArray *
orders_known(App *app, const OrderField *field)
{
    GPtrArray *known = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    OrderListing listing = { .policies = app_policies(app), .now = app_now(app) };
    OrderPage place = { .direction = PAGE_FORWARD, .count = KNOWN_ORDERS };
    g_autoptr(OrderList) list = orders_list(app, &listing, NULL);
    g_autoptr(GPtrArray) page = list == NULL ? NULL : order_list_page(list, &place, NULL);

    for (guint i = 0; page != NULL && i < page->len; i++) {
        const OrderSummary *order = page->pdata[i];
        const char *text = field->kind == FIELD_TAGS ? order->tags : order->seller;
        g_auto(GStrv) words =
            g_strsplit(text == NULL ? "" : text, field->kind == FIELD_TAGS ? "," : "\n", -1);

        for (char **word = words; *word != NULL; word++) {
            if (**word == '\0' || g_hash_table_contains(seen, *word))
                continue;
            g_ptr_array_add(known, g_strdup(*word));
            (void)g_hash_table_add(seen, known->pdata[known->len - 1]);
        }
    }
    return known;
}

OrderList *
orders_list(App *app, const OrderListing *listing, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL ? order_list_new(db, listing, error) : NULL;
}

char *
orders_page(App *app, const Order *order)
{
    if (order->url != NULL)
        return g_strdup(order->url);
    return policy_order_page(policies_marketplace(app_policies(app), order->marketplace),
                             order->number);
}

GPtrArray *
orders_views(App *app, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL ? saved_views(db, error) : NULL;
}

OrderSort
orders_view_sort(const SavedView *view)
{
    OrderSort sort = SORT_URGENCY;

    (void)order_sort_parse(view->sort, &sort, NULL);
    return sort;
}

static gboolean
refuse_view(const GPtrArray *views, const char *name, GError **error)
{
    g_autofree char *excerpt = text_excerpt(name);
    g_autoptr(GString) names = g_string_new(NULL);

    for (guint i = 0; i < views->len; i++)
        g_string_append_printf(names, "%s“%s”", i > 0 ? ", " : "",
                               ((const SavedView *)views->pdata[i])->name);
    if (views->len == 0)
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no saved view “%s”. None is saved yet."), excerpt);
    else
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no saved view “%s”. Use one of: %s."), excerpt, names->str);
    return FALSE;
}

SavedView *
orders_view(App *app, const char *name, GError **error)
{
    g_autoptr(GPtrArray) views = orders_views(app, error);

    for (guint i = 0; views != NULL && i < views->len; i++) {
        if (g_str_equal(((const SavedView *)views->pdata[i])->name, name))
            return g_ptr_array_steal_index(views, i);
    }
    if (views != NULL)
        (void)refuse_view(views, name, error);
    return NULL;
}

gboolean
orders_view_keep(App *app, const SavedView *view, GError **error)
{
    g_autofree char *name = g_strstrip(text_sanitise(view->name, -1, TEXT_LINE, NULL));
    g_autoptr(Filter) filter = filter_parse(view->filter, error);
    g_auto(Writing) writing = { 0 };
    SavedView kept = *view;

    if (filter == NULL)
        return FALSE;
    kept.name = name;
    if (*name == '\0' || g_utf8_strlen(name, -1) > VIEW_NAME_MOST) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("The name of a view has 1 to %d characters."),
                  VIEW_NAME_MOST);
        return FALSE;
    }
    return writing_begin(&writing, app, error) && saved_view_put(writing.db, &kept, error) &&
           writing_commit(&writing, error);
}

gboolean
orders_view_forget(App *app, const char *name, GError **error)
{
    g_autofree SavedView *view = orders_view(app, name, error);
    g_auto(Writing) writing = { 0 };

    return view != NULL && writing_begin(&writing, app, error) &&
           saved_view_delete(writing.db, name, error) && writing_commit(&writing, error);
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
