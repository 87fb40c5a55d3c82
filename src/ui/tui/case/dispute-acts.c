/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/dispute-acts.h"

#include "base/i18n.h"
#include "domain/advice/event-asks.h"
#include "services/orders/disputes.h"
#include "ui/tui/case/event-menu.h"
#include "ui/tui/case/view-case.h"
#include "ui/tui/case/view-walk.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/wizard/view-wizard.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

/* Takes the error over. */
static Reaction
open_or_say(View *view, View *next, GError *error)
{
    if (next == NULL) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    tui_open(view->tui, next);
    return REACTION_SCREEN;
}

static gboolean
is_alive(const OrderView *order)
{
    for (guint i = 0; i < order->order->disputes->len; i++) {
        if (dispute_is_alive(order->order->disputes->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

Reaction
dispute_show(View *view)
{
    GError *error = NULL;
    View *next = view_case_new(view->tui, view->class->current(view)->id, &error);

    return open_or_say(view, next, error);
}

Reaction
dispute_start(View *view)
{
    const char *id = view->class->current(view)->id;
    GError *error = NULL;
    g_autoptr(OrderView) order = orders_show(tui_app(view->tui), id, &error);
    gboolean is_case = g_str_equal(view->class->name, "case");

    if (order == NULL)
        return open_or_say(view, NULL, error);
    if (is_alive(order) && disputes_find_draft(order->order) == NULL && !is_case) {
        tui_say(view->tui, ROLE_STRONG,
                _("A dispute is open. l records what happened; d here begins another one."));
        return dispute_show(view);
    }
    return open_or_say(view, view_wizard_new(view->tui, id, &error), error);
}

Reaction
dispute_record(View *view)
{
    GError *error = NULL;
    View *next = event_menu_new(view->tui, view->class->current(view)->id, &error);

    return open_or_say(view, next, error);
}

Reaction
dispute_walk_step(View *view, const char *order, const NextStep *next)
{
    View *walk = view_walk_new(view->tui, order, next);

    if (walk == NULL) {
        tui_say(view->tui, ROLE_DIM, _("What is next here needs no steps."));
        return REACTION_PART;
    }
    tui_open(view->tui, walk);
    return REACTION_SCREEN;
}

Reaction
dispute_walk(View *view)
{
    const char *id = view->class->current(view)->id;
    GError *error = NULL;
    g_autoptr(OrderView) order = orders_show(tui_app(view->tui), id, &error);

    return order == NULL ? open_or_say(view, NULL, error)
                         : dispute_walk_step(view, id, &order->summary.next);
}

/* What is missing, or what to mind about an offer, counts more than that it was recorded. */
static char *
recorded_warning(App *app, const OrderView *view, const LogEntry *entry)
{
    const Dispute *dispute = order_find_dispute(view->order, entry->dispute);
    const Offer *offer;

    if (dispute == NULL)
        return NULL;
    if (entry->type == EVENT_SUBMITTED)
        return words_submitted_without(app, view, entry->dispute);
    if (event_asks(entry->type, NEEDS_AMOUNT) && dispute_find_offer(dispute, &offer))
        return g_strdup(words_offer_caution(offer->place));
    return NULL;
}

void
dispute_say_recorded(Tui *tui, const char *order, const LogEntry *entry)
{
    App *app = tui_app(tui);
    g_autoptr(OrderView) view = orders_show(app, order, NULL);
    g_autofree char *after = view == NULL ? NULL : words_after(entry, view, app_now(app));
    g_autofree char *warning = view == NULL ? NULL : recorded_warning(app, view, entry);

    if (warning != NULL)
        tui_say(tui, ROLE_DOUBTFUL, warning);
    else
        tui_say(tui, ROLE_GOOD, after != NULL ? after : _("Recorded."));
}
