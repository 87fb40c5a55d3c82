/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/mail/order-menu.h"

#include "base/i18n.h"
#include "services/orders/orders.h"
#include "ui/tui/parts/candidates.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words.h"

#define ORDERS_MOST                                                           \
    1000 /* of those that matter most; the rest are named on the command line \
          */

typedef struct {
    OrderChoose choose;
    gpointer data;
    GPtrArray *ids;   /* char *, by the place of their candidate */
    GPtrArray *all;   /* Candidate: number, item, seller */
    GPtrArray *found; /* borrowed Candidate: the entries of the menu */
} OrderMenu;

static void
menu_free(gpointer data)
{
    OrderMenu *menu = data;

    g_ptr_array_unref(menu->found);
    g_ptr_array_unref(menu->all);
    g_ptr_array_unref(menu->ids);
    g_free(menu);
}

static gboolean
is_likely(const GPtrArray *likely, const OrderSummary *order)
{
    for (guint i = 0; i < likely->len; i++) {
        if (g_str_equal(likely->pdata[i], order->number))
            return TRUE;
    }
    return FALSE;
}

static void
add_orders(OrderMenu *menu, const GPtrArray *orders, const GPtrArray *likely,
           gboolean if_likely)
{
    for (guint i = 0; i < orders->len; i++) {
        const OrderSummary *order = orders->pdata[i];
        g_autofree char *label = g_strdup_printf("%s  %s", order->number, order->title);
        g_autofree char *names =
            g_strjoin(",", order->title, order->seller == NULL ? "" : order->seller, NULL);

        if (is_likely(likely, order) != if_likely)
            continue;
        candidates_add(menu->all, order->number, label, names);
        g_ptr_array_add(menu->ids, g_strdup(order->id));
    }
}

static GPtrArray *
read_orders(Tui *tui, GError **error)
{
    App *app = tui_app(tui);
    const OrderListing listing = { .policies = app_policies(app),
                                   .now = app_now(app),
                                   .sort = SORT_URGENCY };
    const OrderPage page = { .direction = PAGE_FORWARD, .count = ORDERS_MOST };
    g_autoptr(OrderList) list = orders_list(app, &listing, error);

    return list == NULL ? NULL : order_list_page(list, &page, error);
}

static void
find_orders(View *view, const char *typed, gpointer data)
{
    OrderMenu *menu = data;

    g_ptr_array_unref(menu->found);
    menu->found = candidates_find(menu->all, typed);
    for (guint i = 0; i < menu->found->len; i++)
        view_menu_add(view, ((const Candidate *)menu->found->pdata[i])->label, NULL);
}

static void
choose_found(Tui *tui, guint index, gpointer data)
{
    const OrderMenu *menu = data;
    const Candidate *candidate = menu->found->pdata[index];

    menu->choose(tui, menu->ids->pdata[candidate->place], menu->data);
}

void
order_menu_open(Tui *tui, const char *title, const GPtrArray *likely, OrderChoose choose,
                gpointer data)
{
    GError *error = NULL;
    g_autoptr(GPtrArray) orders = read_orders(tui, &error);
    OrderMenu *menu;
    View *view;

    if (orders == NULL || orders->len == 0) {
        if (orders == NULL)
            tui_say_error(tui, error);
        else
            tui_say(tui, ROLE_SOON, _("No orders yet. Add the order first."));
        return;
    }
    menu = g_new0(OrderMenu, 1);
    menu->choose = choose;
    menu->data = data;
    menu->ids = g_ptr_array_new_with_free_func(g_free);
    menu->all = candidates_new();
    menu->found = g_ptr_array_new();
    add_orders(menu, orders, likely, TRUE);
    add_orders(menu, orders, likely, FALSE);
    view = view_menu_new(tui, title, choose_found, menu, menu_free);
    if (likely->len > 0)
        view_menu_note(view, _("of this amount first"));
    view_menu_find(view, "", MENU_DIGITS_ARE_TYPED, find_orders);
    tui_open(tui, view);
}
