/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/event-menu.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/words/words.h"
#include "services/orders/orders.h"
#include "ui/doc/doc-case.h"
#include "ui/doc/doc-order.h"
#include "ui/tui/case/event-record.h"
#include "ui/tui/case/form-log.h"
#include "ui/tui/case/no-button-menu.h"
#include "ui/tui/parts/candidates.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define DIGITS 9

/* Those that are likely come first: the list is in the sequence of these groups, and within one
 * in that of the table of events. */
typedef enum {
    ROWS_NEXT,    /* what is to be done next ends with it */
    ROWS_ANSWERS, /* to the offer on the table */
    ROWS_USUAL,
    ROWS_OF_ORDER,
    ROWS_SELDOM,
    ROWS_PAST, /* of the order, and it has happened or its time has passed */
    ROWS_REFUSED,
    ROW_GROUPS,
} RowGroup;

/* One thing to record. */
typedef struct {
    RowGroup group;
    EventType type;
    char *dispute; /* id, or NULL */
    char *refusal; /* why it cannot be, or NULL */
    guint digit;   /* of the first nine that fit, however few are shown; else 0 */
} Row;

typedef struct {
    OrderView *order;
    GPtrArray *rows;  /* Row, as they are listed */
    GPtrArray *names; /* Candidate of each row */
    GPtrArray *shown; /* borrowed Row: those that were found */
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
    g_ptr_array_unref(menu->shown);
    g_ptr_array_unref(menu->names);
    g_ptr_array_unref(menu->rows);
    g_free(menu);
}

/* What the next step of a dispute (an id), or of the order, is recorded as. */
static EventType
next_event(const OrderView *order, const char *dispute)
{
    const NextStep *next = order_view_next(order, dispute);
    const Walk *walk = next == NULL ? NULL : walk_find(next);

    return walk == NULL ? EVENT_UNKNOWN : walk->done_by;
}

/* What was dealt with directly (NULL) comes behind what is recorded of every order. */
static RowGroup
group_of(const OrderView *order, const Dispute *dispute, EventType type)
{
    const Offer *offer;

    if (type == next_event(order, dispute == NULL ? NULL : dispute->id))
        return ROWS_NEXT;
    if (!event_is_of_dispute(type))
        return event_is_likely(order->order, type) ? ROWS_OF_ORDER : ROWS_PAST;
    if (dispute == NULL)
        return ROWS_SELDOM;
    if (event_asks(type, ANSWERS_OFFER) && dispute_find_offer(dispute, &offer))
        return ROWS_ANSWERS;
    return transition_is_usual(dispute->state, type) ? ROWS_USUAL : ROWS_SELDOM;
}

static void
add_row(EventMenu *menu, App *app, EventType type, const Dispute *dispute)
{
    LogEntry entry = { .type = type, .dispute = dispute == NULL ? NULL : dispute->id };
    Row *row = g_new0(Row, 1);
    Refusal refusal;

    row->type = type;
    row->dispute = g_strdup(entry.dispute);
    row->group = group_of(menu->order, dispute, type);
    if (event_is_of_dispute(type) && !disputes_may_log(app, menu->order, &entry, &refusal)) {
        row->refusal = words_refusal(app, dispute, &refusal);
        row->group = ROWS_REFUSED;
    }
    g_ptr_array_add(menu->rows, row);
}

/* What can be recorded of a dispute, or (NULL) of an order that has none. */
static gboolean
is_offered(const Dispute *dispute, EventType type)
{
    EventSubject about = event_kind(type)->about;

    return about != ABOUT_ORDER && (dispute != NULL || about != ABOUT_DISPUTE);
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
add_rows(EventMenu *menu, App *app, EventType type)
{
    const GPtrArray *all = menu->order->order->disputes;

    if (!event_kind(type)->loggable)
        return;
    if (!event_is_of_dispute(type) || (all->len == 0 && is_offered(NULL, type)))
        add_row(menu, app, type, NULL);
    for (guint i = 0; i < all->len && event_is_of_dispute(type); i++) {
        if (is_shown(menu, all->pdata[i]) && is_offered(all->pdata[i], type))
            add_row(menu, app, type, all->pdata[i]);
    }
}

/* By their groups; the names stand in the same sequence. */
static void
sort_rows(EventMenu *menu)
{
    GPtrArray *sorted = g_ptr_array_new_with_free_func(row_free);
    guint digits = 0;

    for (RowGroup group = ROWS_NEXT; group < ROW_GROUPS; group++) {
        for (guint i = 0; i < menu->rows->len; i++) {
            Row *row = menu->rows->pdata[i];
            const EventKind *kind = event_kind(row->type);
            g_autofree char *names = NULL;

            if (row->group != group)
                continue;
            names = event_names(kind->token);
            candidates_add(menu->names, kind->token, _(kind->label), names);
            row->digit = row->refusal == NULL && digits < DIGITS ? ++digits : 0;
            g_ptr_array_add(sorted, row);
        }
    }
    g_ptr_array_set_free_func(menu->rows, NULL);
    g_ptr_array_unref(menu->rows);
    menu->rows = sorted;
}

/* Of an order with several disputes it is said which one an event is recorded of. Owned. */
static char *
row_label(const EventMenu *menu, const Row *row)
{
    const Dispute *dispute =
        row->dispute == NULL ? NULL : order_find_dispute(menu->order->order, row->dispute);
    const char *label = _(event_kind(row->type)->label);
    guint shown = 0;

    for (guint i = 0; i < menu->order->order->disputes->len; i++)
        shown += is_shown(menu, menu->order->order->disputes->pdata[i]) ? 1 : 0;
    return shown < 2 || dispute == NULL
               ? g_strdup(label)
               : g_strdup_printf("%s · %s", label, words_reason(dispute));
}

/* What fits, and below it what does not, with why. */
static void
find_rows(View *view, const char *typed, gpointer data)
{
    EventMenu *menu = data;
    g_autoptr(GPtrArray) found = candidates_find(menu->names, typed);

    g_ptr_array_set_size(menu->shown, 0);
    for (int unfit = 0; unfit < 2; unfit++) {
        for (guint i = 0; i < found->len; i++) {
            Row *row = menu->rows->pdata[((const Candidate *)found->pdata[i])->place];
            g_autofree char *label = row_label(menu, row);

            if ((row->refusal != NULL) != unfit)
                continue;
            g_ptr_array_add(menu->shown, row);
            if (unfit) {
                g_autofree char *why =
                    text_fill(_("not now: {why}"), "why", row->refusal, NULL);

                view_menu_add_unfit(view, label, why);
            } else {
                g_autofree char *asked = form_log_asked(row->type);

                view_menu_add_numbered(view, label, asked, row->digit);
            }
        }
    }
}

static void
choose(Tui *tui, guint index, gpointer data)
{
    EventMenu *menu = data;
    const Row *row = g_ptr_array_index(menu->shown, index);

    if (row->type == EVENT_COULD_NOT_OPEN)
        tui_open(tui, no_button_menu_new(tui, menu->order));
    else
        event_record(tui, g_steal_pointer(&menu->order), row->type, row->dispute, row->refusal);
}

/* What the order is, and how its last dispute stands. Owned. */
static char *
standing(App *app, const OrderView *order)
{
    const GPtrArray *disputes = order->order->disputes;
    g_autofree char *status = doc_order_status(order->order, app);
    g_autofree char *state = NULL;

    if (disputes->len == 0)
        return g_steal_pointer(&status);
    state = doc_case_state(order, disputes->pdata[disputes->len - 1]);
    return g_strjoin(" · ", status, state, NULL);
}

View *
event_menu_new(Tui *tui, const Subject *subject, GError **error)
{
    App *app = tui_app(tui);
    g_autoptr(OrderView) order = orders_show(app, subject->order, error);
    g_autofree char *note = NULL;
    EventMenu *menu;
    View *view;

    if (order == NULL)
        return NULL;
    menu = g_new0(EventMenu, 1);
    note = standing(app, order);
    menu->order = g_steal_pointer(&order);
    menu->rows = g_ptr_array_new_with_free_func(row_free);
    menu->names = candidates_new();
    menu->shown = g_ptr_array_new();
    for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++)
        add_rows(menu, app, type);
    sort_rows(menu);
    view = view_menu_new(tui, _("What happened?"), choose, menu, menu_free);
    view_menu_note(view, note);
    view_menu_find(view, "", MENU_DIGITS_CHOOSE, find_rows);
    return view;
}
