/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every view does whose class does not say otherwise. */
#include "ui/tui/shell/view.h"

#include "base/i18n.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

void
view_free(View *view)
{
    view->class->free(view);
}

Reaction
view_move(View *view, Move move)
{
    if (view->class->move != NULL)
        return view->class->move(view, move);
    if (view->list != NULL)
        (void)list_move(view->list, move);
    else if (view->scroll != NULL)
        scroll_move(view->scroll, move);
    else
        return REACTION_NONE;
    return REACTION_VIEW;
}

Reaction
view_point(View *view, const Spot *spot, gboolean *ret_again)
{
    *ret_again = FALSE;
    if (view->class->point != NULL)
        return view->class->point(view, spot, ret_again);
    if (view->list == NULL || spot->kind != SPOT_ROW || spot->value >= view->list->count)
        return REACTION_NONE;
    *ret_again = spot->value == view->list->selected;
    (void)list_select(view->list, spot->value);
    return *ret_again ? REACTION_NONE : REACTION_VIEW;
}

Reaction
view_wheel(View *view, int rows)
{
    if (view->class->wheel != NULL)
        return view->class->wheel(view, rows);
    if (view->list != NULL)
        list_scroll(view->list, rows);
    else if (view->scroll != NULL)
        scroll_by(view->scroll, rows);
    else
        return REACTION_NONE;
    return REACTION_VIEW;
}

const OrderSummary *
view_current(View *view)
{
    return view->class->current == NULL ? NULL : view->class->current(view);
}

char **
view_chosen(View *view)
{
    const OrderSummary *order;
    char **ids;

    if (view->class->chosen != NULL)
        return view->class->chosen(view);
    order = view_current(view);
    ids = g_new0(char *, 2);
    ids[0] = order == NULL ? NULL : g_strdup(order->id);
    return ids;
}

void
view_release(View *view)
{
    if (view->class->release != NULL)
        view->class->release(view);
}

gboolean
view_means_others(View *view)
{
    g_auto(GStrv) ids = view_chosen(view);
    const OrderSummary *current = view_current(view);

    return g_strv_length(ids) > 1 ||
           (ids[0] != NULL && current != NULL && !g_str_equal(ids[0], current->id));
}

gboolean
view_takes(View *view, Key key)
{
    return view->class->takes != NULL && view->class->takes(view, key);
}

char *
view_headline(View *view)
{
    const OrderSummary *order;

    if (view->class->headline != NULL)
        return view->class->headline(view);
    order = view_current(view);
    return g_strdup(order == NULL ? _(view->class->title) : order->number);
}

Instant
view_wake_at(View *view)
{
    if (view->class->wake_at != NULL)
        return view->class->wake_at(view);
    if (view->class->holds_until == NULL || app_is_what_if(tui_app(view->tui)))
        return INSTANT_NEVER;
    return view->class->holds_until(view);
}

Reaction
view_tick(View *view)
{
    if (view->class->tick != NULL)
        return view->class->tick(view);
    return app_recorded(tui_app(view->tui)) >= view_wake_at(view) ? view_reload(view)
                                                                  : REACTION_NONE;
}

Reaction
view_reload(View *view)
{
    return view->class->reload == NULL ? REACTION_NONE : view->class->reload(view);
}
