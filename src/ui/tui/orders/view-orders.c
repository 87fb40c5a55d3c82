/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/view-orders.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/orders/view-orders-private.h"
#include "ui/words/words.h"

#define QUIET_MS 30 /* keys have paused: time to fill the pane */

OrdersView *
orders_of(View *view)
{
    return (OrdersView *)view;
}

Instant
orders_now(const OrdersView *orders)
{
    return app_now(tui_app(orders->view.tui));
}

/* What a change of the rows means for the screen. */
static Reaction
show_change(OrdersView *orders, RowsChange change, GError *error)
{
    if (change == ROWS_ERROR) {
        tui_say_error(orders->view.tui, error);
        return REACTION_VIEW;
    }
    if (change == ROWS_SAME)
        return REACTION_NONE;
    orders->detail_is_old = TRUE;
    if (order_rows_count(orders->rows) == 0 || orders->drawn_count == 0)
        return REACTION_VIEW;
    orders->changed |= change == ROWS_CHANGED ? CHANGED_ROWS : CHANGED_SELECTION;
    return REACTION_PART;
}

static Reaction
move(View *view, Move move)
{
    OrdersView *orders = orders_of(view);
    guint before = order_rows_selected(orders->rows);
    GError *error = NULL;
    RowsChange change;

    if (order_rows_count(orders->rows) == 0) {
        scroll_move(&orders->words, move);
        return REACTION_VIEW;
    }
    change = order_rows_move(orders->rows, move, &error);

    if (orders->is_ranging && change != ROWS_ERROR) {
        gboolean is_page = change == ROWS_CHANGED;

        orders_mark_between(orders, is_page ? 0 : before,
                            is_page ? order_rows_count(orders->rows)
                                    : order_rows_selected(orders->rows));
        orders->detail_is_old = TRUE;
        return REACTION_SCREEN; /* the header counts them */
    }
    return show_change(orders, change, error);
}

/* The same heading again turns it round. */
static Reaction
sort_by(View *view, OrderSort sort)
{
    const OrderQuery *query = order_rows_query(orders_of(view)->rows);

    view_orders_set_sort(view, sort, query->sort == sort && !query->reverse);
    return REACTION_SCREEN;
}

static Reaction
point(View *view, const Spot *spot, gboolean *ret_again)
{
    OrdersView *orders = orders_of(view);
    guint before = order_rows_selected(orders->rows);

    if (spot->kind == SPOT_OWN)
        return sort_by(view, (OrderSort)spot->value);
    if (spot->value >= order_rows_count(orders->rows))
        return REACTION_NONE;
    *ret_again = spot->value == before;
    if (orders->is_ranging && !*ret_again) {
        orders_mark_between(orders, before, spot->value);
        (void)show_change(orders, order_rows_select(orders->rows, spot->value), NULL);
        return REACTION_SCREEN;
    }
    return show_change(orders, order_rows_select(orders->rows, spot->value), NULL);
}

/* What is marked in passing is marked row by row. */
static Reaction
wheel(View *view, int rows)
{
    OrdersView *orders = orders_of(view);
    GError *error = NULL;
    RowsChange change;

    if (orders->is_ranging) {
        for (int i = 0; i < ABS(rows); i++)
            (void)move(view, rows < 0 ? MOVE_UP : MOVE_DOWN);
        return REACTION_SCREEN;
    }
    change = order_rows_scroll(orders->rows, rows, &error);
    return show_change(orders, change, error);
}

static Reaction
reload(View *view)
{
    OrdersView *orders = orders_of(view);
    GError *error = NULL;

    orders->detail_is_old = TRUE;
    orders->is_settled = FALSE;
    if (!order_rows_reload(orders->rows, &error))
        tui_say_unread(view->tui, error);
    return REACTION_VIEW;
}

static gboolean
has_live_row(const OrdersView *orders, Instant now)
{
    for (guint i = 0; i < order_rows_count(orders->rows); i++) {
        if (row_is_live(order_rows_at(orders->rows, i), now))
            return TRUE;
    }
    return FALSE;
}

/* The first end of a snooze. */
static Instant
silent_until(const OrdersView *orders)
{
    GHashTableIter iter;
    Instant first = INSTANT_NEVER;
    gpointer wish;

    if (orders->silenced == NULL)
        return first;
    g_hash_table_iter_init(&iter, orders->silenced);
    while (g_hash_table_iter_next(&iter, NULL, &wish)) {
        const ReminderWish *silence = wish;

        if (silence->snooze.until != INSTANT_UNKNOWN)
            first = MIN(first, silence->snooze.until);
    }
    return first;
}

/* The first instant at which something in sight reads differently by time alone. */
static Instant
rows_hold_until(const OrdersView *orders)
{
    return MIN(order_rows_valid_until(orders->rows), silent_until(orders));
}

/* Seconds wake it only while one is shown; minutes are the header's business. */
static Instant
holds_until(View *view)
{
    const OrdersView *orders = orders_of(view);
    Instant now = orders_now(orders);
    Instant until = rows_hold_until(orders);

    return has_live_row(orders, now) ? MIN(until, now + 1) : until;
}

static Reaction
tick(View *view)
{
    OrdersView *orders = orders_of(view);

    if (orders_now(orders) >= rows_hold_until(orders))
        return reload(view);
    orders->changed |= CHANGED_TIMES;
    return REACTION_PART;
}

static int
idle_in(View *view)
{
    const OrdersView *orders = orders_of(view);

    if (order_rows_is_searching(orders->rows))
        return 0;
    if (!orders->is_settled)
        return 0;
    return orders->detail_is_old && orders->has_pane ? QUIET_MS : -1;
}

static Reaction
idle(View *view)
{
    OrdersView *orders = orders_of(view);
    GError *error = NULL;
    int rows, columns;

    if (order_rows_is_searching(orders->rows))
        return show_change(orders, order_rows_step(orders->rows, &error), error);
    if (!orders->is_settled)
        (void)reload(view); /* the first look left out what must be recomputed */
    term_size(tui_term(view->tui), &rows, &columns);
    orders_read_around(orders, columns);
    orders->changed |= CHANGED_DETAIL;
    if (orders->is_settled)
        return REACTION_PART;
    orders->is_settled = TRUE;
    return REACTION_SCREEN; /* header and footer know more now */
}

static const OrderSummary *
current(View *view)
{
    return order_rows_current(orders_of(view)->rows);
}

static int
compare_ids(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Those in sight as they stand there, then the others by when they were tracked. */
static GPtrArray *
marked_ids(const OrdersView *orders)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    GPtrArray *ids = g_ptr_array_new();
    GHashTableIter iter;
    gpointer id;

    for (guint i = 0; i < order_rows_count(orders->rows); i++) {
        const char *row = order_rows_at(orders->rows, i)->id;

        if (!g_hash_table_contains(orders->marked, row))
            continue;
        g_hash_table_add(seen, (gpointer)row);
        g_ptr_array_add(ids, g_strdup(row));
    }
    g_hash_table_iter_init(&iter, orders->marked);
    while (g_hash_table_iter_next(&iter, &id, NULL)) {
        if (!g_hash_table_contains(seen, id))
            g_ptr_array_add(others, g_strdup(id));
    }
    g_ptr_array_sort(others, compare_ids); /* an id begins with its time */
    g_ptr_array_extend_and_steal(ids, g_steal_pointer(&others));
    return ids;
}

static char **
chosen(View *view)
{
    const OrderSummary *row = current(view);
    GPtrArray *ids = marked_ids(orders_of(view));

    if (ids->len == 0 && row != NULL)
        g_ptr_array_add(ids, g_strdup(row->id));
    g_ptr_array_add(ids, NULL);
    return (char **)g_ptr_array_free(ids, FALSE);
}

static void
release(View *view)
{
    g_hash_table_remove_all(orders_of(view)->marked);
    orders_of(view)->is_ranging = FALSE;
}

static void
orders_free(View *view)
{
    OrdersView *orders = orders_of(view);

    order_rows_free(orders->rows);
    g_hash_table_unref(orders->marked);
    page_free(orders->detail);
    g_clear_pointer(&orders->silenced, g_hash_table_unref);
    g_free(orders->filter);
    g_free(orders->undo);
    g_free(orders);
}

static const Action *const tables[] = { orders_acts,      order_acts,     undo_acts, list_acts,
                                        movement_actions, common_actions, NULL };

const ViewClass orders_class = {
    .name = "orders",
    .title = N_("Orders"),
    .tables = tables,
    .draw = orders_draw,
    .draw_part = orders_draw_part,
    .free = orders_free,
    .move = move,
    .point = point,
    .wheel = wheel,
    .headline = orders_headline,
    .aside = orders_aside,
    .current = current,
    .chosen = chosen,
    .release = release,
    .reload = reload,
    .holds_until = holds_until,
    .tick = tick,
    .idle_in = idle_in,
    .idle = idle,
};

View *
view_orders_new(Tui *tui, const Subject *subject, GError **error)
{
    OrdersView *orders = g_new0(OrdersView, 1);
    OrderQuery everything = { .sort = SORT_URGENCY };

    (void)subject; /* all of them */
    orders->view = (View){ &orders_class, tui };
    orders->rows = order_rows_new(tui_app(tui));
    orders->marked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    orders->filter = g_strdup("");
    orders->detail_is_old = TRUE;
    if (!order_rows_ask(orders->rows, &everything, error)) {
        orders_free(&orders->view);
        return NULL;
    }
    return &orders->view;
}

const char *
view_orders_filter(View *view)
{
    return orders_of(view)->filter;
}

static void
ask(OrdersView *orders, const OrderQuery *query)
{
    GError *error = NULL;

    orders->detail_is_old = TRUE;
    if (!order_rows_ask(orders->rows, query, &error))
        tui_say_error(orders->view.tui, error);
}

/* The same with these words for its filter. */
static gboolean
ask_with_words(OrdersView *orders, OrderQuery query, const char *text, GError **error)
{
    Filter *filter = filter_parse(text, error);

    if (filter == NULL)
        return FALSE;
    g_free(orders->filter);
    orders->filter = g_strdup(text);
    if (filter_is_empty(filter))
        g_clear_pointer(&filter, filter_free);
    query.filter = filter;
    ask(orders, &query);
    return TRUE;
}

gboolean
view_orders_set_filter(View *view, const char *text, GError **error)
{
    OrdersView *orders = orders_of(view);

    return ask_with_words(orders, *order_rows_query(orders->rows), text, error);
}

gboolean
view_orders_show_saved(View *view, const SavedView *saved, GError **error)
{
    const OrderQuery query = { orders_view_sort(saved), saved->reverse, saved->archived, NULL };

    view_release(view);
    return ask_with_words(orders_of(view), query, saved->filter, error);
}

void
view_orders_set_sort(View *view, OrderSort sort, gboolean reverse)
{
    OrderQuery query = *order_rows_query(orders_of(view)->rows);

    query.sort = sort;
    query.reverse = reverse;
    ask(orders_of(view), &query);
}
