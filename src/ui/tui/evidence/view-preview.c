/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/view-preview.h"

#include "base/i18n.h"
#include "ui/tui/evidence/preview-pane.h"
#include "ui/tui/evidence/view-facts.h"
#include "ui/tui/parts/page.h"
#include "ui/words/words.h"

#define HEAD_ROWS 1
#define PICTURE_ROWS_MOST 20 /* of two that are compared */
#define PIECES_MOST 2

typedef struct {
    View view;
    PreviewPane *pane;
    OrderView *order;   /* NULL: one alone */
    GHashTable *others; /* with the order */
    EvidenceRow rows[PIECES_MOST];
    guint count;
    Evidence *files[PIECES_MOST]; /* its own: the order may be read anew below */
    Scroll scroll;
} PreviewView;

static PreviewView *
preview_of(View *view)
{
    return (PreviewView *)view;
}

static void
draw_picture(PreviewView *shown, guint i, Canvas canvas)
{
    const EvidenceRow *row = &shown->rows[i];

    if (row->check.file != NULL)
        (void)preview_pane_draw(shown->pane, canvas, row->file->sha256, row->check.file);
    else
        canvas_put(canvas, 0, 0, canvas.columns, ROLE_DIM,
                   _("There is no preview: the file cannot be read."));
}

static void
draw_one(View *view, Canvas canvas)
{
    PreviewView *shown = preview_of(view);

    preview_pane_clear(shown->pane);
    canvas_clear(canvas);
    canvas_put(canvas, 0, 1, canvas.columns - 2, ROLE_TITLE, shown->rows[0].file->name);
    draw_picture(
        shown, 0,
        canvas_part(canvas, HEAD_ROWS, 1, canvas.rows - HEAD_ROWS, canvas.columns - 2));
    canvas_set_cursor(canvas, 0, 1, FALSE);
}

/* The picture above, what is known of it below. */
static void
draw_half(PreviewView *shown, guint i, Canvas canvas, gboolean scrolls)
{
    const EvidenceRows rows = { .order = shown->order, .others = shown->others };
    int picture = MIN(canvas.rows / 2, PICTURE_ROWS_MOST);
    Canvas below = canvas_part(canvas, picture, 0, canvas.rows - picture, canvas.columns);
    g_autoptr(Page) page = page_new(canvas.columns - 1);

    draw_picture(shown, i, canvas_part(canvas, 0, 1, picture, canvas.columns - 2));
    facts_add(page, tui_app(shown->view.tui), &rows, &shown->rows[i]);
    if (scrolls)
        page_draw_scrolled(page, below, &shown->scroll);
    else
        page_draw(page, below, shown->scroll.first);
}

static void
draw_both(View *view, Canvas canvas)
{
    PreviewView *shown = preview_of(view);
    int half = canvas.columns / 2;
    gboolean is_same = g_str_equal(shown->files[0]->sha256, shown->files[1]->sha256);

    preview_pane_clear(shown->pane);
    canvas_clear(canvas);
    canvas_put(canvas, 0, 1, canvas.columns - 2, ROLE_TITLE,
               is_same ? _("Both have the same bytes.") : _("They have different bytes."));
    draw_half(shown, 0, canvas_part(canvas, HEAD_ROWS, 0, canvas.rows - HEAD_ROWS, half), TRUE);
    draw_half(
        shown, 1,
        canvas_part(canvas, HEAD_ROWS, half, canvas.rows - HEAD_ROWS, canvas.columns - half),
        FALSE);
    canvas_set_cursor(canvas, 0, 1, FALSE);
}

static int
idle_in(View *view)
{
    return preview_pane_idle_in(preview_of(view)->pane);
}

static Reaction
idle(View *view)
{
    return preview_pane_work(preview_of(view)->pane) ? REACTION_VIEW : REACTION_NONE;
}

static Reaction
leave(View *view)
{
    (void)view;
    return REACTION_LEAVE;
}

static void
preview_view_free(View *view)
{
    PreviewView *shown = preview_of(view);

    for (guint i = 0; i < shown->count; i++) {
        evidence_check_clear(&shown->rows[i].check);
        evidence_free(shown->files[i]);
    }
    g_clear_pointer(&shown->others, g_hash_table_unref);
    order_view_unref(shown->order);
    preview_pane_free(shown->pane);
    g_free(shown);
}

/* clang-format off */
static const Action actions[] = {
    { "back", "esc q enter", N_("back"), N_("Go back to the list of evidence."), IN_FOOTER, leave },
    { NULL },
};
/* clang-format on */

static const Action *const one_tables[] = { actions, common_actions, NULL };
static const Action *const both_tables[] = { actions, movement_actions, common_actions, NULL };

static const ViewClass preview_class = {
    .name = "preview",
    .title = N_("Preview"),
    .tables = one_tables,
    .draw = draw_one,
    .free = preview_view_free,
    .idle_in = idle_in,
    .idle = idle,
};

static const ViewClass compare_class = {
    .name = "compare",
    .title = N_("Two files"),
    .tables = both_tables,
    .draw = draw_both,
    .free = preview_view_free,
    .idle_in = idle_in,
    .idle = idle,
};

static void
take_row(PreviewView *shown, const EvidenceRow *row)
{
    EvidenceRow *taken = &shown->rows[shown->count];

    *taken = *row;
    taken->check.file = g_strdup(row->check.file);
    taken->check.found = g_strdup(row->check.found);
    taken->file = shown->files[shown->count] = evidence_copy(row->file);
    shown->count++;
}

View *
view_preview_new(Tui *tui, const EvidenceRow *row)
{
    PreviewView *shown = g_new0(PreviewView, 1);

    shown->view = (View){ .class = &preview_class, .tui = tui };
    shown->pane = preview_pane_new(tui);
    take_row(shown, row);
    return &shown->view;
}

View *
view_compare_new(Tui *tui, const EvidenceRows *rows, const EvidenceRow *first,
                 const EvidenceRow *second)
{
    PreviewView *shown = g_new0(PreviewView, 1);

    shown->view = (View){ &compare_class, tui, .scroll = &shown->scroll };
    shown->pane = preview_pane_new(tui);
    shown->order = order_view_ref(rows->order);
    shown->others = g_hash_table_ref(rows->others);
    take_row(shown, first);
    take_row(shown, second);
    return &shown->view;
}
