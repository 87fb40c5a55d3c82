/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/changes/view-changes.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/parts/page.h"
#include "ui/words/words.h"

#define PAGE_ROWS 200
#define INDENT 2
#define WHEN_COLUMNS 18
#define WORDS_BESIDE_FROM 60 /* columns from which on what was done stands beside its time */
#define DETAIL_ROWS_MOST 8

typedef struct {
    View view;
    GPtrArray *changes; /* LoggedChange, newest first; an undo shows at what it took back */
    gint64 before;      /* key of the oldest that was read; 0: none was */
    gboolean is_whole;  /* there are no older ones */
    List list;
    OrderSummary *order; /* of the selected row, or NULL */
    char *shown;         /* id of the change whose order that is, or NULL */
    Scroll pane;         /* of what the selected one did */
    guint pane_row;      /* whose that is */
} ChangesView;

static ChangesView *
changes_of(View *view)
{
    return (ChangesView *)view;
}

static const LoggedChange *
selected(const ChangesView *changes)
{
    return changes->changes->len == 0 ? NULL : changes->changes->pdata[changes->list.selected];
}

/* So many older ones, undos left out. */
static gboolean
read_more(ChangesView *changes, guint count, GError **error)
{
    g_autoptr(GPtrArray) page =
        changes_list(tui_app(changes->view.tui), NULL, changes->before, count, error);

    if (page == NULL)
        return FALSE;
    changes->is_whole = page->len < count;
    for (guint i = 0; i < page->len; i++) {
        LoggedChange *change = page->pdata[i];

        changes->before = change->key;
        if (change->retracts != NULL)
            continue;
        page->pdata[i] = NULL; /* logged_change_free() takes it */
        g_ptr_array_add(changes->changes, change);
    }
    list_fit(&changes->list, changes->changes->len, MAX(changes->list.rows, 1));
    return TRUE;
}

/* As many as were read before: the selection stays where it was. */
static gboolean
read_changes(ChangesView *changes, GError **error)
{
    guint count = MAX(changes->changes->len, PAGE_ROWS);

    g_ptr_array_set_size(changes->changes, 0);
    g_clear_pointer(&changes->shown, g_free);
    changes->before = 0;
    return read_more(changes, count, error);
}

/* The order of the selected change, read once a selection. */
static const OrderSummary *
order_of(ChangesView *changes)
{
    const LoggedChange *change = selected(changes);

    if (change == NULL)
        return NULL;
    if (g_strcmp0(changes->shown, change->id) != 0) {
        summary_free(changes->order);
        changes->order = changes_find_order(tui_app(changes->view.tui), change);
        g_free(changes->shown);
        changes->shown = g_strdup(change->id);
    }
    return changes->order;
}

/* In words. Owned. */
static char *
words_of(const ChangesView *changes, const LoggedChange *change)
{
    g_autoptr(OrderSummary) order = changes_find_order(tui_app(changes->view.tui), change);
    g_autofree char *what = words_change(change, order);

    return text_fill(change->retracted ? _("undone: {change}") : "{change}", "change", what,
                     NULL);
}

static void
draw_row(const ChangesView *changes, Canvas canvas, int at, guint index)
{
    App *app = tui_app(changes->view.tui);
    const LoggedChange *change = changes->changes->pdata[index];
    gboolean is_selected = index == changes->list.selected;
    Canvas line = canvas_select(canvas, is_selected);
    g_autofree char *when =
        words_when(change->recorded, app_zone(app), app_now(app), WHEN_BOTH);
    g_autofree char *what = words_of(changes, change);
    int column = INDENT;

    canvas_note_spot(canvas_part(canvas, at, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, at, 0);
    canvas_put(line, at, column, WHEN_COLUMNS, ROLE_DIM, when);
    column += WHEN_COLUMNS + 1;
    canvas_put(line, at, column, canvas.columns - column - 1,
               change->retracted ? ROLE_DIM : ROLE_TEXT, what);
    if (is_selected)
        canvas_set_cursor(canvas, at, INDENT, FALSE);
}

static void
draw_rows(ChangesView *changes, Canvas canvas)
{
    list_fit(&changes->list, changes->changes->len, (guint)MAX(canvas.rows, 1));
    for (int at = 0; at < canvas.rows; at++) {
        guint index = changes->list.first + (guint)at;

        if (index < changes->changes->len)
            draw_row(changes, canvas, at, index);
        else
            canvas_clear_to_end(canvas, at, 0);
    }
}

static void
add_event(Page *page, App *app, const Event *event)
{
    g_autoptr(JsonDocument) data = event_data(event);
    Money amount = data != NULL ? json_member_money(data, "amount") : MONEY_NONE;
    g_autofree char *money = words_money(&amount);
    g_autofree char *when = words_when(event->at, app_zone(app), app_now(app), WHEN_BOTH);
    const char *text = data == NULL ? NULL : json_member_text(data, "text");

    const char *label =
        event->type == EVENT_UNKNOWN ? event->type_token : _(event_kind(event->type)->label);
    g_autofree char *what = g_strdup_printf("%s %s %s", label, money, text == NULL ? "" : text);

    page_line(page, ROLE_TEXT, "");
    page_add(page, INDENT, ROLE_DIM, when);
    if (page_columns(page) < WORDS_BESIDE_FROM)
        page_line(page, ROLE_TEXT, "");
    page_add_wrapped(
        page, page_columns(page) < WORDS_BESIDE_FROM ? 2 * INDENT : INDENT + WHEN_COLUMNS + 1,
        ROLE_TEXT, what);
}

/* What the selected change did, event by event where it is about one order. */
static Page *
detail_of(ChangesView *changes, int columns)
{
    App *app = tui_app(changes->view.tui);
    const LoggedChange *change = selected(changes);
    Page *page = page_new(columns - 1);
    g_autoptr(GPtrArray) events = change == NULL ? NULL : changes_events(app, change, NULL);
    g_autofree char *what = NULL;

    if (change != NULL)
        what = words_of(changes, change);
    if (what != NULL && INDENT + WHEN_COLUMNS + 1 + text_columns(what) >= columns)
        page_paragraph(page, INDENT, ROLE_STRONG, what); /* its row has no room for all of it */
    for (guint i = 0; events != NULL && i < events->len; i++)
        add_event(page, app, events->pdata[i]);
    if (change == NULL)
        page_paragraph(page, INDENT, ROLE_TEXT, _("Nothing was changed yet."));
    else if (change->order == NULL && change->orders > 1)
        page_paragraph(page, INDENT, ROLE_TEXT, _("Undo covers all of it, for every order."));
    return page;
}

static void
draw(View *view, Canvas canvas)
{
    ChangesView *changes = changes_of(view);
    g_autoptr(Page) detail = detail_of(changes, canvas.columns);
    int bottom = MIN(MIN((int)page_count(detail), DETAIL_ROWS_MOST), canvas.rows / 3);
    int top = canvas.rows - bottom - 1;

    if (changes->pane_row != changes->list.selected)
        changes->pane.first = 0;
    changes->pane_row = changes->list.selected;
    canvas_set_cursor(canvas, 0, 0, FALSE);
    draw_rows(changes, canvas_part(canvas, 0, 0, top, canvas.columns));
    canvas_rule(canvas_part(canvas, top, 0, 1, canvas.columns), 0);
    page_draw_pane(detail, canvas_part(canvas, top + 1, 0, bottom, canvas.columns),
                   &changes->pane);
}

/* Reads on before the end is in sight; says an error, where there was one. */
static Reaction
look_ahead(ChangesView *changes, GError *error)
{
    if (!changes->is_whole && error == NULL &&
        changes->list.selected + changes->list.rows >= changes->changes->len)
        (void)read_more(changes, PAGE_ROWS, &error);
    if (error != NULL)
        tui_say_error(changes->view.tui, error);
    return REACTION_VIEW;
}

static Reaction
move(View *view, Move move)
{
    ChangesView *changes = changes_of(view);
    GError *error = NULL;

    if (move == MOVE_LAST) {
        while (!changes->is_whole && error == NULL)
            (void)read_more(changes, PAGE_ROWS, &error);
    }
    (void)list_move(&changes->list, move);
    return look_ahead(changes, error);
}

static Reaction
wheel(View *view, int rows)
{
    list_scroll(&changes_of(view)->list, rows);
    return look_ahead(changes_of(view), NULL);
}

static Reaction
reload(View *view)
{
    GError *error = NULL;

    if (!read_changes(changes_of(view), &error))
        tui_say_unread(view->tui, error);
    return REACTION_VIEW;
}

static const OrderSummary *
current(View *view)
{
    return order_of(changes_of(view));
}

static Reaction
open_order(View *view)
{
    return tui_go(view->tui, PLACE_ORDER, current(view)->id);
}

static Reaction
undo_this(View *view)
{
    undo_change(view, selected(changes_of(view))->id);
    return REACTION_SCREEN;
}

static char *
why_not(View *view, const Action *action)
{
    return action->run == undo_this && selected(changes_of(view)) == NULL
               ? g_strdup(_("There is nothing to undo."))
               : NULL;
}

static void
changes_free(View *view)
{
    ChangesView *changes = changes_of(view);

    g_ptr_array_unref(changes->changes);
    summary_free(changes->order);
    g_free(changes->shown);
    g_free(changes);
}

/* They are of all orders, whichever the selected one is of. */
static char *
headline(View *view)
{
    return g_strdup(_(view->class->title));
}

/* clang-format off */
static const Action changes_acts[] = {
    { "undo-this", "u",           N_("undo this"), N_("Undo the selected change, or see what prevents it."),       NEEDS_WRITING | IN_FOOTER, undo_this  },
    { "open",      "enter right", N_("order"),     N_("Show everything known about the order."),                   NEEDS_ORDER | IN_FOOTER,   open_order },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { changes_acts,     order_acts,
                                        undo_acts,        list_acts,
                                        movement_actions, pane_actions,
                                        common_actions,   NULL };

const ViewClass changes_class = {
    .name = "changes",
    .title = N_("Changes"),
    .tables = tables,
    .draw = draw,
    .free = changes_free,
    .move = move,
    .wheel = wheel,
    .why_not = why_not,
    .headline = headline,
    .current = current,
    .reload = reload,
};

View *
view_changes_new(Tui *tui, const Subject *subject, GError **error)
{
    ChangesView *changes = g_new0(ChangesView, 1);

    (void)subject; /* of all orders */
    changes->view =
        (View){ &changes_class, tui, .list = &changes->list, .pane = &changes->pane };
    changes->changes = g_ptr_array_new_with_free_func((GDestroyNotify)logged_change_free);
    if (!read_changes(changes, error)) {
        changes_free(&changes->view);
        return NULL;
    }
    return &changes->view;
}
