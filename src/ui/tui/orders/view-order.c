/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/view-order.h"

#include "base/i18n.h"
#include "ui/doc/doc-order.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

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
    g_autoptr(Doc) doc = doc_new();

    if (page->page != NULL && page->columns == columns)
        return;
    page_free(page->page);
    page->columns = columns;
    page->page = page_new(columns - 1);
    if (page->order == NULL) {
        page_paragraph(page->page, 1, ROLE_TEXT,
                       _("This order is no longer there. u restores what was removed."));
        return;
    }
    doc_order(doc, app, page->order, page->others, FALSE);
    page_add_doc(page->page, doc);
}

static void
draw(View *view, Canvas canvas)
{
    PageView *page = page_of(view);

    compose(page, canvas.columns);
    page_draw_scrolled(page->page, canvas, &page->scroll);
}

static void
read_order(PageView *page, GError **error)
{
    App *app = tui_app(page->view.tui);

    g_clear_pointer(&page->order, order_view_unref);
    g_clear_pointer(&page->others, others_free);
    g_clear_pointer(&page->page, page_free);
    page->order = orders_show(app, page->id, error);
    if (page->order == NULL)
        return;
    page->others = others_load(app, page->order->order, error);
    if (page->others == NULL) /* whoever cannot read these could not have read that either */
        g_clear_pointer(&page->order, order_view_unref);
}

static Reaction
reload(View *view)
{
    read_order(page_of(view), NULL); /* the page says when it is gone */
    return REACTION_VIEW;
}

static Instant
holds_until(View *view)
{
    const PageView *page = page_of(view);

    return page->order == NULL ? INSTANT_NEVER : page->order->summary.valid_until;
}

static const OrderSummary *
current(View *view)
{
    return page_of(view)->order != NULL ? &page_of(view)->order->summary : NULL;
}

static void
page_view_free(View *view)
{
    PageView *page = page_of(view);

    order_view_unref(page->order);
    others_free(page->others);
    page_free(page->page);
    g_free(page->id);
    g_free(page);
}

static const Action *const tables[] = { order_acts,       undo_acts,      list_acts,
                                        movement_actions, common_actions, NULL };

const ViewClass order_class = {
    .name = "order",
    .title = N_("Order"),
    .tables = tables,
    .draw = draw,
    .free = page_view_free,
    .current = current,
    .reload = reload,
    .holds_until = holds_until,
};

View *
view_order_new(Tui *tui, const Subject *subject, GError **error)
{
    PageView *page = g_new0(PageView, 1);

    page->view = (View){ &order_class, tui, .scroll = &page->scroll };
    page->id = g_strdup(subject->order);
    read_order(page, error);
    if (page->order == NULL) {
        page_view_free(&page->view);
        return NULL;
    }
    return &page->view;
}
