/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/view-order.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/pages/order-detail.h"
#include "ui/tui/parts/scroll.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define TITLE_LINES 2 /* what is next stands below it, and has to be in sight */

typedef struct {
    View view;
    char *id;
    OrderView *order; /* NULL: it is gone */
    Others *others;   /* of the order */
    Page *page;       /* for columns, or NULL until drawn */
    int columns;
    Scroll scroll;
} PageView;

static PageView *
page_of(View *view)
{
    return (PageView *)view;
}

static void
compose(PageView *page, int columns)
{
    App *app = tui_app(page->view.tui);
    g_autofree char *title = NULL;

    if (page->page != NULL && page->columns == columns)
        return;
    page_free(page->page);
    page->columns = columns;
    page->page = page_new(columns - 1);
    if (page->order == NULL) {
        page_paragraph(page->page, 1, ROLE_TEXT,
                       _("This order is no longer there. u brings back what was removed."));
        return;
    }
    title = text_line(page->order->order->title, TITLE_LINES * (columns - 2) - columns / 4);
    page_paragraph(page->page, 1, ROLE_TITLE, title);
    detail_add_everything(page->page, app, page->order, page->others);
}

static void
draw(View *view, Canvas canvas)
{
    PageView *page = page_of(view);

    compose(page, canvas.columns);
    scroll_fit(&page->scroll, page_count(page->page), canvas.rows);
    page_draw(page->page, canvas, page->scroll.first);
    tui_set_cursor(view->tui, canvas, 0, 0, FALSE);
}

static Reaction
move(View *view, Move move)
{
    scroll_move(&page_of(view)->scroll, move);
    return REACTION_VIEW;
}

static void
read_order(PageView *page, GError **error)
{
    App *app = tui_app(page->view.tui);

    g_clear_pointer(&page->order, order_view_free);
    g_clear_pointer(&page->others, others_free);
    g_clear_pointer(&page->page, page_free);
    page->order = orders_show(app, page->id, error);
    if (page->order == NULL)
        return;
    page->others = others_load(app, page->order->order, error);
    if (page->others == NULL) /* whoever cannot read these could not have read that either */
        g_clear_pointer(&page->order, order_view_free);
}

static Reaction
reload(View *view)
{
    read_order(page_of(view), NULL); /* the page says when it is gone */
    return REACTION_VIEW;
}

static Instant
wake_at(View *view)
{
    const PageView *page = page_of(view);

    if (page->order == NULL || app_is_what_if(tui_app(view->tui)))
        return INSTANT_NEVER;
    return page->order->summary.valid_until;
}

static Reaction
tick(View *view)
{
    if (app_now(tui_app(view->tui)) < wake_at(view))
        return REACTION_NONE;
    return reload(view);
}

static const OrderSummary *
current(View *view)
{
    return page_of(view)->order != NULL ? &page_of(view)->order->summary : NULL;
}

static char **
chosen(View *view)
{
    char **ids = g_new0(char *, 2);

    ids[0] = g_strdup(page_of(view)->id);
    return ids;
}

static void
release(View *view)
{
    (void)view; /* nothing is marked here */
}

static char *
headline(View *view)
{
    const PageView *page = page_of(view);

    return g_strdup(page->order != NULL ? page->order->order->number : _("Order"));
}

static void
page_view_free(View *view)
{
    PageView *page = page_of(view);

    order_view_free(page->order);
    others_free(page->others);
    page_free(page->page);
    g_free(page->id);
    g_free(page);
}

static const Action *const tables[] = { order_acts, change_acts, movement_actions,
                                        common_actions, NULL };

static const ViewClass order_class = {
    .name = "order",
    .title = N_("Order"),
    .tables = tables,
    .draw = draw,
    .free = page_view_free,
    .move = move,
    .headline = headline,
    .current = current,
    .chosen = chosen,
    .release = release,
    .reload = reload,
    .wake_at = wake_at,
    .tick = tick,
};

View *
view_order_new(Tui *tui, const char *id, GError **error)
{
    PageView *page = g_new0(PageView, 1);

    page->view = (View){ &order_class, tui };
    page->id = g_strdup(id);
    read_order(page, error);
    if (page->order == NULL) {
        page_view_free(&page->view);
        return NULL;
    }
    return &page->view;
}
