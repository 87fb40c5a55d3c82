/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the list: opening, marking, filtering, sorting. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "ui/tui/orders/view-filter.h"
#include "ui/tui/orders/view-orders-private.h"
#include "ui/tui/orders/view-orders.h"
#include "ui/tui/orders/view-saved.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words.h"

#define MARKS_LIMIT 10000

static Reaction
open_order(View *view)
{
    const OrderSummary *summary = view_current(view);
    gboolean is_case =
        summary->dispute_reason != NO_DISPUTE && summary->dispute_state != DISPUTE_DRAFT;

    return tui_go(view->tui, is_case ? PLACE_CASE : PLACE_ORDER, summary->id);
}

static Reaction
open_agenda(View *view)
{
    return tui_go(view->tui, PLACE_AGENDA, NULL);
}

static Reaction
open_filter(View *view)
{
    tui_open(view->tui, view_filter_new(view->tui, view));
    return REACTION_SCREEN;
}

/* The last entry turns round what is chosen now; so does the same order again. */
static void
choose_sort(Tui *tui, guint index, gpointer data)
{
    View *view = data;
    const OrderQuery *query = order_rows_query(orders_of(view)->rows);
    OrderSort sort = index < SORT_COUNT ? (OrderSort)index : query->sort;

    (void)tui;
    view_orders_set_sort(view, sort, query->sort == sort && !query->reverse);
}

static Reaction
open_sort(View *view)
{
    View *menu = view_menu_new(view->tui, _("Sort by"), choose_sort, view, NULL);

    for (guint i = 0; i < SORT_COUNT; i++)
        view_menu_add(menu, _(order_sort_names[i].label), _(order_sort_names[i].detail));
    view_menu_add(menu, _("Reverse"), _("the last first"));
    view_menu_select(menu, order_rows_query(orders_of(view)->rows)->sort);
    tui_open(view->tui, menu);
    return REACTION_SCREEN;
}

static Reaction
open_saved(View *view)
{
    GError *error = NULL;
    View *menu = view_saved_new(view, &error);

    if (menu != NULL)
        tui_open(view->tui, menu);
    else
        tui_say_error(view->tui, error);
    return REACTION_SCREEN;
}

static Reaction
toggle_archived(View *view)
{
    OrderQuery query = *order_rows_query(orders_of(view)->rows);
    GError *error = NULL;

    view_release(view);
    query.archived = !query.archived;
    orders_of(view)->detail_is_old = TRUE;
    if (!order_rows_ask(orders_of(view)->rows, &query, &error))
        tui_say_error(view->tui, error);
    return REACTION_SCREEN;
}

void
orders_mark_between(OrdersView *orders, guint a, guint b)
{
    for (guint i = MIN(a, b); i <= MAX(a, b) && i < order_rows_count(orders->rows); i++)
        g_hash_table_add(orders->marked, g_strdup(order_rows_at(orders->rows, i)->id));
}

static Reaction
toggle_mark(View *view)
{
    OrdersView *orders = orders_of(view);
    const char *id = view_current(view)->id;

    if (!g_hash_table_remove(orders->marked, id))
        g_hash_table_add(orders->marked, g_strdup(id));
    orders->is_ranging = FALSE;
    (void)view_move(view, MOVE_DOWN);
    return REACTION_SCREEN;
}

static Reaction
mark_range(View *view)
{
    OrdersView *orders = orders_of(view);
    guint selected = order_rows_selected(orders->rows);

    orders->is_ranging = !orders->is_ranging;
    if (orders->is_ranging)
        orders_mark_between(orders, selected, selected);
    tui_say(view->tui, ROLE_DIM,
            orders->is_ranging ? _("The rows you pass are marked now; V ends that.")
                               : _("The range ends here."));
    return REACTION_SCREEN;
}

static Reaction
invert_marks(View *view)
{
    OrdersView *orders = orders_of(view);
    GError *error = NULL;
    g_autoptr(GPtrArray) ids = order_rows_all_ids(orders->rows, MARKS_LIMIT, &error);

    if (ids == NULL) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    for (guint i = 0; i < ids->len; i++) {
        if (!g_hash_table_remove(orders->marked, ids->pdata[i]))
            g_hash_table_add(orders->marked, g_strdup(ids->pdata[i]));
    }
    if (ids->len == MARKS_LIMIT)
        tui_say(view->tui, ROLE_DIM, _("Only the first 10,000 rows were turned round."));
    return REACTION_SCREEN;
}

/* The marks first, then the filter, then the archive; never the program. */
static Reaction
clear(View *view)
{
    OrdersView *orders = orders_of(view);

    if (g_hash_table_size(orders->marked) > 0 || orders->is_ranging)
        view_release(view);
    else if (*orders->filter != '\0')
        (void)view_orders_set_filter(view, "", NULL); /* no words: nothing to get wrong */
    else if (order_rows_query(orders->rows)->archived)
        return toggle_archived(view);
    return REACTION_SCREEN;
}

static Reaction
show_examples(View *view)
{
    tui_show_examples(view->tui);
    return REACTION_SCREEN;
}

/* The list of the examples lies over the person's own. */
static Reaction
quit(View *view)
{
    return tui_below(view->tui, view) != NULL ? REACTION_LEAVE : REACTION_QUIT;
}

/* clang-format off */
const Action orders_acts[] = {
    { "open",    "enter right", N_("open"),    N_("Show the dispute, or else everything known of it."), NEEDS_ORDER | IN_FOOTER, open_order     },
    { "filter",  "/",           N_("filter"),  N_("Show only some orders, as you type."),          IN_FOOTER,               open_filter    },
    { "sort",    "s",           N_("sort"),    N_("List by urgency, date, item, seller or money, or reverse."), 0,          open_sort      },
    { "views",   "v",           N_("views"),   N_("Show a list that you saved, or save this one."), 0,                      open_saved     },
    { "agenda",  "tab 2",       N_("agenda"),  N_("See every date by the day it falls on."),       0,                       open_agenda    },
    { "mark",    "space",       N_("mark"),    N_("Mark the order, to act on many at once."),      NEEDS_ORDER,             toggle_mark    },
    { "range",   "V",           N_("range"),   N_("Mark every row that you pass from here on."),   NEEDS_ORDER,             mark_range     },
    { "invert",  "*",           N_("invert"),  N_("Mark what is not marked and the reverse."),     NEEDS_ORDER,             invert_marks   },
    { "clear",   "esc",         N_("clear"),   N_("Clear the marks, or the filter. Never quits."),      0,                       clear          },
    { "archived", "Z",          N_("archive"), N_("Show the archived orders, or go back."),       0,                       toggle_archived },
    { "examples", "X",          N_("examples"), N_("Look around with example orders; nothing is kept."), 0,                show_examples  },
    { "quit",    "q",           N_("quit"),    N_("Leave Recourse. Everything is saved already."), 0,                       quit           },
    { NULL },
};
/* clang-format on */
