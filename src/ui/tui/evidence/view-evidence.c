/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/view-evidence-private.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/words/words.h"

EvidenceView *
evidence_of(View *view)
{
    return (EvidenceView *)view;
}

EvidenceRow *
evidence_selected(const EvidenceView *view)
{
    return view->rows->rows->len == 0 ? NULL : view->rows->rows->pdata[view->list.selected];
}

gboolean
evidence_is_marked(const EvidenceView *view, const EvidenceRow *row)
{
    g_autofree char *name = row->file == NULL ? NULL : evidence_row_name(row->file);

    return name != NULL && g_hash_table_contains(view->marked, name);
}

/* What was marked and is no longer there is marked no longer. */
static void
drop_lost_marks(EvidenceView *view)
{
    g_autoptr(GHashTable) marked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < view->rows->rows->len; i++) {
        const EvidenceRow *row = view->rows->rows->pdata[i];

        if (evidence_is_marked(view, row))
            g_hash_table_add(marked, evidence_row_name(row->file));
    }
    g_hash_table_unref(view->marked);
    view->marked = g_steal_pointer(&marked);
}

/* The file that was selected stays so, wherever it stands now. */
static void
select_name(EvidenceView *view, const char *name)
{
    for (guint i = 0; name != NULL && i < view->rows->rows->len; i++) {
        const EvidenceRow *row = view->rows->rows->pdata[i];
        g_autofree char *other = row->file == NULL ? NULL : evidence_row_name(row->file);

        if (g_strcmp0(other, name) != 0)
            continue;
        (void)list_select(&view->list, i);
        return;
    }
}

static gboolean
read_rows(EvidenceView *view, GError **error)
{
    const EvidenceRow *row = evidence_selected(view);
    g_autofree char *name =
        row == NULL || row->file == NULL ? NULL : evidence_row_name(row->file);

    if (!evidence_rows_read(view->rows, tui_app(view->view.tui), view->order, view->dispute,
                            error))
        return FALSE;
    drop_lost_marks(view);
    list_fit(&view->list, view->rows->rows->len, MAX(view->list.rows, 1));
    select_name(view, name);
    return TRUE;
}

void
evidence_reread(EvidenceView *view)
{
    GError *error = NULL;

    if (!read_rows(view, &error))
        tui_say_unread(view->view.tui, error);
}

static Reaction
reload(View *view)
{
    evidence_reread(evidence_of(view));
    return REACTION_VIEW;
}

static Instant
holds_until(View *view)
{
    return evidence_of(view)->rows->order->summary.valid_until;
}

static const OrderSummary *
current(View *view)
{
    return &evidence_of(view)->rows->order->summary;
}

static char *
aside(View *view)
{
    guint marked = g_hash_table_size(evidence_of(view)->marked);
    g_autofree char *count = g_strdup_printf("%u", marked);

    return marked == 0 ? NULL
                       : text_fill(ngettext("{count} marked", "{count} marked", marked),
                                   "count", count, NULL);
}

static void
evidence_view_free(View *view)
{
    EvidenceView *shown = evidence_of(view);

    evidence_rows_free(shown->rows);
    g_hash_table_unref(shown->marked);
    preview_pane_free(shown->pane);
    g_free(shown->order);
    g_free(shown->dispute);
    g_free(shown);
}

static int
idle_in(View *view)
{
    return preview_pane_idle_in(evidence_of(view)->pane);
}

static Reaction
idle(View *view)
{
    return preview_pane_work(evidence_of(view)->pane) ? REACTION_VIEW : REACTION_NONE;
}

static const Action *const tables[] = { evidence_acts,    order_acts,     undo_acts, list_acts,
                                        movement_actions, common_actions, NULL };

const ViewClass evidence_class = {
    .name = "evidence",
    .title = N_("Evidence"),
    .tables = tables,
    .draw = evidence_draw,
    .free = evidence_view_free,
    .paste = evidence_paste,
    .why_not = evidence_why_not,
    .aside = aside,
    .current = current,
    .reload = reload,
    .holds_until = holds_until,
    .idle_in = idle_in,
    .idle = idle,
};

View *
view_evidence_new(Tui *tui, const Subject *subject, GError **error)
{
    EvidenceView *view = g_new0(EvidenceView, 1);

    view->view = (View){ &evidence_class, tui, .list = &view->list };
    view->order = g_strdup(subject->order);
    view->dispute = g_strdup(subject->dispute);
    view->rows = evidence_rows_new();
    view->pane = preview_pane_new(tui);
    view->marked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!read_rows(view, error)) {
        evidence_view_free(&view->view);
        return NULL;
    }
    return &view->view;
}
