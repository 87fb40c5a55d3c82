/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/view-case-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/pages/order-detail.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define COLUMNS_FROM 110 /* from here on offers and evidence stand at the right */
#define RIGHT_COLUMNS 46

CaseView *
case_of(View *view)
{
    return (CaseView *)view;
}

CaseContent
case_content(const CaseView *view)
{
    return (CaseContent){ tui_app(view->view.tui), view->order,
                          g_ptr_array_index(view->order->order->disputes, view->dispute) };
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
        order_view_free(order);
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no dispute about this order yet. d begins one."));
        return FALSE;
    }
    order_view_free(view->order);
    view->order = order;
    view->dispute = MIN(view->dispute, order->order->disputes->len - 1);
    return TRUE;
}

static void
add_left(Page *page, const CaseContent *content)
{
    case_add_events(page, content);
    case_add_forecast(page, content);
    case_add_clocks(page, content);
    detail_add_remarks(page, content->app, content->order);
    case_add_notes(page, content);
}

static void
add_right(Page *page, const CaseContent *content)
{
    case_add_offers(page, content);
    case_add_evidence(page, content);
}

static void
fit(CaseView *view, guint count, int room)
{
    view->room = (guint)MAX(room, 1);
    view->count = count;
    view->first = MIN(view->first, count > view->room ? count - view->room : 0);
}

static void
draw_columns(CaseView *view, Canvas canvas, const CaseContent *content)
{
    int left = canvas.columns - RIGHT_COLUMNS - 1;
    g_autoptr(Page) head = page_new(canvas.columns - 1);
    g_autoptr(Page) events = page_new(left);
    g_autoptr(Page) offers = page_new(RIGHT_COLUMNS);
    int rows;

    case_add_head(head, content);
    add_left(events, content);
    add_right(offers, content);
    rows = MIN((int)page_count(head), canvas.rows * 2 / 3);
    fit(view, MAX(page_count(events), page_count(offers)), canvas.rows - rows);
    page_draw(head, canvas_part(canvas, 0, 0, rows, canvas.columns), 0);
    page_draw(events, canvas_part(canvas, rows, 0, canvas.rows - rows, left), view->first);
    page_draw(offers, canvas_part(canvas, rows, left + 1, canvas.rows - rows, RIGHT_COLUMNS),
              view->first);
}

/* Where it is narrow, everything stands below each other and scrolls together. */
static void
draw_stacked(CaseView *view, Canvas canvas, const CaseContent *content)
{
    g_autoptr(Page) page = page_new(canvas.columns - 1);

    case_add_head(page, content);
    add_right(page, content);
    add_left(page, content);
    fit(view, page_count(page), canvas.rows);
    page_draw(page, canvas, view->first);
}

static void
draw(View *view, Canvas canvas)
{
    CaseContent content = case_content(case_of(view));

    canvas_clear(canvas);
    if (canvas.columns >= COLUMNS_FROM)
        draw_columns(case_of(view), canvas, &content);
    else
        draw_stacked(case_of(view), canvas, &content);
    tui_set_cursor(view->tui, canvas, 0, 0, FALSE);
}

static Reaction
move(View *view, Move move)
{
    CaseView *shown = case_of(view);
    guint step = shown->room > 2 ? shown->room - 2 : 1;

    if (move == MOVE_UP || move == MOVE_PAGE_UP) {
        guint by = move == MOVE_UP ? 1 : step;

        shown->first = shown->first > by ? shown->first - by : 0;
    } else if (move == MOVE_DOWN || move == MOVE_PAGE_DOWN) {
        shown->first += move == MOVE_DOWN ? 1 : step;
    } else {
        shown->first = move == MOVE_FIRST ? 0 : shown->count;
    }
    return REACTION_VIEW;
}

/* It may have gone with an undo: what was known stays until the screen is left. */
static Reaction
reload(View *view)
{
    GError *error = NULL;

    if (!read_order(case_of(view), &error))
        tui_say_error(view->tui, error);
    return REACTION_VIEW;
}

static Instant
wake_at(View *view)
{
    return app_is_what_if(tui_app(view->tui)) ? INSTANT_NEVER
                                              : case_of(view)->order->summary.valid_until;
}

static Reaction
tick(View *view)
{
    return app_now(tui_app(view->tui)) < wake_at(view) ? REACTION_NONE : reload(view);
}

static const OrderSummary *
current(View *view)
{
    return &case_of(view)->order->summary;
}

static char **
chosen(View *view)
{
    char **ids = g_new0(char *, 2);

    ids[0] = g_strdup(case_of(view)->id);
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
    return g_strdup(case_of(view)->order->order->number);
}

static void
case_free(View *view)
{
    CaseView *shown = case_of(view);

    order_view_free(shown->order);
    g_free(shown->id);
    g_free(shown);
}

static const Action *const tables[] = { case_acts,        order_acts,     change_acts,
                                        movement_actions, common_actions, NULL };

static const ViewClass case_class = {
    .name = "case",
    .title = N_("Case"),
    .tables = tables,
    .draw = draw,
    .free = case_free,
    .move = move,
    .why_not = case_why_not,
    .headline = headline,
    .current = current,
    .chosen = chosen,
    .release = release,
    .reload = reload,
    .wake_at = wake_at,
    .tick = tick,
};

View *
view_case_new(Tui *tui, const char *order, GError **error)
{
    CaseView *view = g_new0(CaseView, 1);

    view->view = (View){ &case_class, tui };
    view->id = g_strdup(order);
    if (!read_order(view, error)) {
        case_free(&view->view);
        return NULL;
    }
    view->dispute = main_dispute(view->order);
    return &view->view;
}
