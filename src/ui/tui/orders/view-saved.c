/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/view-saved.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/orders/view-orders-private.h"
#include "ui/tui/orders/view-orders.h"
#include "ui/tui/shell/view-form.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words.h"

/* What a menu is about. */
typedef struct {
    View *orders;     /* borrowed: it lies below */
    GPtrArray *views; /* SavedView */
} SavedMenu;

static void
saved_free(gpointer data)
{
    SavedMenu *saved = data;

    g_ptr_array_unref(saved->views);
    g_free(saved);
}

static SavedMenu *
saved_new(View *orders, GError **error)
{
    GPtrArray *views = orders_views(tui_app(orders->tui), error);
    SavedMenu *saved;

    if (views == NULL)
        return NULL;
    saved = g_new0(SavedMenu, 1);
    saved->orders = orders;
    saved->views = views;
    return saved;
}

static FormVerdict
save(View *form)
{
    View *orders = view_form_data(form);
    const OrderQuery *query = order_rows_query(orders_of(orders)->rows);
    const SavedView view = { view_form_text(form, 0), view_orders_filter(orders),
                             order_sort_names[query->sort].token, query->reverse,
                             query->archived };
    g_autofree char *sentence = NULL;
    g_autoptr(GError) error = NULL;

    if (!orders_view_keep(tui_app(form->tui), &view, &error)) {
        view_form_refuse(form, 0, error->message);
        return FORM_STAYS;
    }
    sentence = text_fill(_("View “{name}” saved. v shows it again."), "name", view.name, NULL);
    tui_say(form->tui, ROLE_GOOD, sentence);
    return FORM_LEAVES;
}

static const FormClass form_class = {
    .title = N_("Save this list"),
    .is_sheet = TRUE,
    .save = save,
};

static void
ask_name(View *orders)
{
    View *form = view_form_new(orders->tui, &form_class, orders);

    view_form_add(form, _("Name"), _("the filter and the order of the list, kept under it"),
                  "");
    tui_open(orders->tui, form);
}

static void
forget(Tui *tui, guint index, gpointer data)
{
    const SavedMenu *saved = data;
    const SavedView *view = saved->views->pdata[index];
    g_autofree char *sentence =
        text_fill(_("View “{name}” removed."), "name", view->name, NULL);
    GError *error = NULL;

    if (orders_view_forget(tui_app(tui), view->name, &error))
        tui_say(tui, ROLE_GOOD, sentence);
    else
        tui_say_error(tui, error);
}

static void
add_views(View *menu, const SavedMenu *saved)
{
    for (guint i = 0; i < saved->views->len; i++) {
        const SavedView *view = saved->views->pdata[i];
        g_autofree char *sort = words_sort(orders_view_sort(view), view->reverse);
        g_autofree char *detail = *view->filter == '\0'
                                      ? g_strdup(sort)
                                      : g_strdup_printf("%s · %s", view->filter, sort);

        view_menu_add(menu, view->name, detail);
    }
}

static void
ask_which_to_forget(View *orders)
{
    GError *error = NULL;
    SavedMenu *saved = saved_new(orders, &error);
    View *menu;

    if (saved == NULL) {
        tui_say_error(orders->tui, error);
        return;
    }
    menu = view_menu_new(orders->tui, _("Remove a view"), forget, saved, saved_free);
    add_views(menu, saved);
    tui_open(orders->tui, menu);
}

/* The views, then what can be done. */
static void
choose(Tui *tui, guint index, gpointer data)
{
    const SavedMenu *saved = data;
    GError *error = NULL;

    if (index == saved->views->len)
        ask_name(saved->orders);
    else if (index > saved->views->len)
        ask_which_to_forget(saved->orders);
    else if (!view_orders_show_saved(saved->orders, saved->views->pdata[index], &error))
        tui_say_error(tui, error);
}

View *
view_saved_new(View *orders, GError **error)
{
    SavedMenu *saved = saved_new(orders, error);
    View *menu;

    if (saved == NULL)
        return NULL;
    menu = view_menu_new(orders->tui, _("Views"), choose, saved, saved_free);
    add_views(menu, saved);
    view_menu_add(menu, _("Save this list …"), _("its filter and order, under a name"));
    if (saved->views->len > 0)
        view_menu_add(menu, _("Remove a view …"), _("the orders stay"));
    return menu;
}
