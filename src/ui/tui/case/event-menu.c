/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/event-menu.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/tui/case/event-record.h"
#include "ui/tui/case/no-button-menu.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

/* One thing to record, as the menu's row of that index. */
typedef struct {
    EventType type;
    char *dispute; /* id, or NULL */
    char *refusal; /* why it cannot be, or NULL */
} Row;

typedef struct {
    OrderView *order;
    GPtrArray *rows; /* Row */
} EventMenu;

static void
row_free(gpointer data)
{
    Row *row = data;

    g_free(row->dispute);
    g_free(row->refusal);
    g_free(row);
}

static void
menu_free(gpointer data)
{
    EventMenu *menu = data;

    order_view_unref(menu->order);
    g_ptr_array_unref(menu->rows);
    g_free(menu);
}

static void
add_row(EventMenu *menu, EventType type, const Dispute *dispute, char *refusal)
{
    Row *row = g_new0(Row, 1);

    row->type = type;
    row->dispute = g_strdup(dispute != NULL ? dispute->id : NULL);
    row->refusal = refusal;
    g_ptr_array_add(menu->rows, row);
}

typedef enum {
    ROWS_ANSWERS, /* to the offer on the table */
    ROWS_USUAL,
    ROWS_SELDOM,
    ROWS_REFUSED,
} RowGroup;

/* While an offer stands, the answers to it come before everything else. What was dealt with
 * directly (NULL) comes behind what is recorded of every order. */
static RowGroup
group_of(const Dispute *dispute, EventType type, gboolean may)
{
    const Offer *offer;

    if (!may)
        return ROWS_REFUSED;
    if (dispute == NULL)
        return ROWS_SELDOM;
    if (event_asks(type, ANSWERS_OFFER) && dispute_find_offer(dispute, &offer))
        return ROWS_ANSWERS;
    return transition_is_usual(dispute->state, type) ? ROWS_USUAL : ROWS_SELDOM;
}

/* What can be recorded of a dispute, or (NULL) of an order that has none. */
static gboolean
is_offered(const Dispute *dispute, EventType type)
{
    EventSubject about = event_kind(type)->about;

    return event_kind(type)->loggable && about != ABOUT_ORDER &&
           (dispute != NULL || about != ABOUT_DISPUTE);
}

static void
add_dispute_rows(EventMenu *menu, App *app, const Dispute *dispute, RowGroup group)
{
    for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++) {
        LogEntry entry = { .type = type, .dispute = dispute == NULL ? NULL : dispute->id };
        Refusal refusal;
        gboolean may;

        if (!is_offered(dispute, type))
            continue;
        may = disputes_may_log(app, menu->order, &entry, &refusal);
        if (group_of(dispute, type, may) == group)
            add_row(menu, type, dispute, may ? NULL : words_refusal(app, dispute, &refusal));
    }
}

/* The disputes that are not over, else the last one. */
static gboolean
is_shown(const EventMenu *menu, const Dispute *dispute)
{
    const GPtrArray *all = menu->order->order->disputes;

    return dispute_is_alive(dispute) || dispute->state == DISPUTE_DRAFT ||
           dispute == g_ptr_array_index(all, all->len - 1);
}

static void
add_group(EventMenu *menu, App *app, RowGroup group)
{
    const GPtrArray *all = menu->order->order->disputes;

    if (all->len == 0)
        add_dispute_rows(menu, app, NULL, group);
    for (guint i = 0; i < all->len; i++) {
        if (is_shown(menu, all->pdata[i]))
            add_dispute_rows(menu, app, all->pdata[i], group);
    }
}

static void
add_order_rows(EventMenu *menu)
{
    for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++) {
        if (event_kind(type)->loggable && !event_is_of_dispute(type))
            add_row(menu, type, NULL, NULL);
    }
}

static void
choose(Tui *tui, guint index, gpointer data)
{
    EventMenu *menu = data;
    const Row *row = g_ptr_array_index(menu->rows, index);

    if (row->type == EVENT_COULD_NOT_OPEN)
        tui_open(tui, no_button_menu_new(tui, menu->order));
    else
        event_record(tui, g_steal_pointer(&menu->order), row->type, row->dispute, row->refusal);
}

View *
event_menu_new(Tui *tui, const Subject *subject, GError **error)
{
    App *app = tui_app(tui);
    g_autoptr(OrderView) order = orders_show(app, subject->order, error);
    EventMenu *menu;
    View *view;

    if (order == NULL)
        return NULL;
    menu = g_new0(EventMenu, 1);
    menu->order = g_steal_pointer(&order);
    menu->rows = g_ptr_array_new_with_free_func(row_free);
    add_group(menu, app, ROWS_ANSWERS);
    add_group(menu, app, ROWS_USUAL);
    add_order_rows(menu);
    add_group(menu, app, ROWS_SELDOM);
    add_group(menu, app, ROWS_REFUSED);
    view = view_menu_new(tui, _("What happened?"), choose, menu, menu_free);
    for (guint i = 0; i < menu->rows->len; i++) {
        const Row *row = g_ptr_array_index(menu->rows, i);

        view_menu_add(view, _(event_kind(row->type)->label),
                      row->refusal != NULL ? row->refusal : event_kind(row->type)->token);
    }
    return view;
}
