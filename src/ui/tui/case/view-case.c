/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/view-case-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "ui/doc/doc-order.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define COLUMNS_FROM 110 /* from here on offers and evidence stand at the right */
#define RIGHT_COLUMNS 46

CaseView *
case_of(View *view)
{
    return (CaseView *)view;
}

const Dispute *
case_dispute(const CaseView *view)
{
    return g_ptr_array_index(view->order->order->disputes, view->dispute);
}

/* The dispute that matters most now is the one that the next step belongs to, else the newest.
 */
static guint
main_dispute(const OrderView *order)
{
    GPtrArray *disputes = order->order->disputes;
    guint index = 0;

    if (order->summary.next.dispute != NULL &&
        g_ptr_array_find(disputes, order->summary.next.dispute, &index))
        return index;
    return disputes->len - 1;
}

static gboolean
read_order(CaseView *view, GError **error)
{
    OrderView *order = orders_show(tui_app(view->view.tui), view->id, error);

    if (order == NULL)
        return FALSE;
    if (order->order->disputes->len == 0) {
        order_view_unref(order);
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no dispute about this order yet. d begins one."));
        return FALSE;
    }
    order_view_unref(view->order);
    view->order = order;
    view->dispute = MIN(view->dispute, order->order->disputes->len - 1);
    return TRUE;
}

static void
add_head(Page *page, const CaseContent *content)
{
    g_autoptr(Doc) doc = doc_new();

    doc_case_head(doc, content, TRUE);
    doc_order_mails(doc, content->order->order);
    page_add_doc(page, doc);
}

static void
add_left(Page *page, const CaseContent *content)
{
    g_autoptr(Doc) doc = doc_new();

    doc_case_course(doc, content);
    page_add_doc(page, doc);
}

static void
add_answers(Page *page, const CaseContent *content)
{
    g_autoptr(Doc) doc = doc_new();

    doc_case_answers(doc, content);
    page_add_doc(page, doc);
}

static void
add_right(Page *page, const CaseContent *content)
{
    g_autoptr(Doc) doc = doc_new();

    doc_case_claim(doc, content);
    page_add_doc(page, doc);
}

/* FALSE where the head leaves them too little room: it is never cut. */
static gboolean
draw_columns(CaseView *view, Canvas canvas, const CaseContent *content)
{
    int left = canvas.columns - RIGHT_COLUMNS - 1;
    g_autoptr(Page) head = page_new(canvas.columns - 1);
    g_autoptr(Page) events = page_new(left);
    g_autoptr(Page) offers = page_new(RIGHT_COLUMNS);
    int rows;

    add_head(head, content);
    rows = (int)page_count(head);
    if (rows > canvas.rows * 2 / 3)
        return FALSE;
    add_left(events, content);
    add_right(offers, content);
    add_answers(offers, content);
    scroll_fit(&view->scroll, MAX(page_count(events), page_count(offers)), canvas.rows - rows);
    page_draw(head, canvas_part(canvas, 0, 0, rows, canvas.columns), 0);
    page_draw(events, canvas_part(canvas, rows, 0, canvas.rows - rows, left),
              view->scroll.first);
    page_draw(offers, canvas_part(canvas, rows, left + 1, canvas.rows - rows, RIGHT_COLUMNS),
              view->scroll.first);
    return TRUE;
}

/* Where it is narrow, everything stands below each other and scrolls together. */
static void
draw_stacked(CaseView *view, Canvas canvas, const CaseContent *content)
{
    g_autoptr(Page) page = page_new(canvas.columns - 1);

    add_head(page, content);
    add_right(page, content);
    add_left(page, content);
    add_answers(page, content);
    page_draw_scrolled(page, canvas, &view->scroll);
}

static void
draw(View *view, Canvas canvas)
{
    CaseView *shown = case_of(view);

    case_content_renew(&shown->content, tui_app(view->tui), shown->order, case_dispute(shown));
    canvas_clear(canvas);
    if (canvas.columns < COLUMNS_FROM || !draw_columns(shown, canvas, shown->content))
        draw_stacked(shown, canvas, shown->content);
    canvas_set_cursor(canvas, 0, 0, FALSE);
}

/* It may have gone with an undo: what was known stays until the screen is left. */
static Reaction
reload(View *view)
{
    GError *error = NULL;

    if (read_order(case_of(view), &error))
        return REACTION_VIEW;
    if (!g_error_matches(error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND)) {
        tui_say_error(view->tui, error);
    } else {
        tui_say(view->tui, ROLE_STRONG, error->message); /* until who did it says so */
        g_error_free(error);
    }
    return REACTION_VIEW;
}

static Instant
holds_until(View *view)
{
    return case_of(view)->order->summary.valid_until;
}

static const OrderSummary *
current(View *view)
{
    return &case_of(view)->order->summary;
}

static void
case_free(View *view)
{
    CaseView *shown = case_of(view);

    case_content_free(shown->content);
    order_view_unref(shown->order);
    g_free(shown->id);
    g_free(shown);
}

static const Action *const tables[] = { case_acts,        order_acts,     undo_acts, list_acts,
                                        movement_actions, common_actions, NULL };

const ViewClass case_class = {
    .name = "case",
    .title = N_("Case"),
    .tables = tables,
    .draw = draw,
    .free = case_free,
    .why_not = case_why_not,
    .current = current,
    .reload = reload,
    .holds_until = holds_until,
};

View *
view_case_new(Tui *tui, const Subject *subject, GError **error)
{
    CaseView *view = g_new0(CaseView, 1);

    view->view = (View){ &case_class, tui, .scroll = &view->scroll };
    view->id = g_strdup(subject->order);
    if (!read_order(view, error)) {
        case_free(&view->view);
        return NULL;
    }
    view->dispute = main_dispute(view->order);
    return &view->view;
}
