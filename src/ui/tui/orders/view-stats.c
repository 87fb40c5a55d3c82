/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/view-stats.h"

#include "base/i18n.h"
#include "ui/doc/doc-stats.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/words/words.h"

typedef struct {
    View view;
    Stats *stats;
    Scroll scroll;
} StatsView;

static StatsView *
stats_of(View *view)
{
    return (StatsView *)view;
}

static gboolean
read_stats(StatsView *shown, GError **error)
{
    Stats *stats = stats_new(tui_app(shown->view.tui), NULL, error);

    if (stats == NULL)
        return FALSE;
    stats_free(shown->stats);
    shown->stats = stats;
    return TRUE;
}

static void
draw(View *view, Canvas canvas)
{
    StatsView *shown = stats_of(view);
    g_autoptr(Page) page = page_new(canvas.columns - 1);
    g_autoptr(Doc) doc = doc_new();

    page_set_ascii(page, term_is_ascii(canvas.term));
    doc_stats(doc, shown->stats, app_policies(tui_app(view->tui)));
    page_add_doc(page, doc);
    page_draw_scrolled(page, canvas, &shown->scroll);
}

static Reaction
reload(View *view)
{
    GError *error = NULL;

    if (!read_stats(stats_of(view), &error))
        tui_say_unread(view->tui, error);
    return REACTION_VIEW;
}

static void
stats_view_free(View *view)
{
    stats_free(stats_of(view)->stats);
    g_free(stats_of(view));
}

static const Action *const tables[] = { undo_acts, list_acts, movement_actions, common_actions,
                                        NULL };

const ViewClass stats_class = {
    .name = "statistics",
    .title = N_("Statistics"),
    .tables = tables,
    .draw = draw,
    .free = stats_view_free,
    .reload = reload,
};

View *
view_stats_new(Tui *tui, const Subject *subject, GError **error)
{
    StatsView *shown = g_new0(StatsView, 1);

    (void)subject; /* of all orders */
    shown->view = (View){ &stats_class, tui, .scroll = &shown->scroll };
    if (!read_stats(shown, error)) {
        stats_view_free(&shown->view);
        return NULL;
    }
    return &shown->view;
}
