/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/view-walk.h"

#include "base/i18n.h"
#include "domain/advice/advice.h"
#include "ui/tui/case/event-record.h"
#include "ui/tui/copy/view-qr.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/parts/sheet.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define SHEET_ROWS 14
#define MARK_COLUMN 1
#define TEXT_COLUMN 5

typedef struct {
    View view;
    char *order;
    char *dispute; /* id, or NULL */
    const Walk *walk;
    char *why;
    GPtrArray *steps; /* char *: its sentences, filled */
    List list;
    guint first;
    gboolean is_at_head;   /* what stands above the first step is in sight */
    gboolean is_first_cut; /* there is no room for the first step below it */
    guint32 ticked;        /* one bit a step */
} WalkView;

static WalkView *
walk_of(View *view)
{
    return (WalkView *)view;
}

static gboolean
is_ticked(const WalkView *walk, guint step)
{
    return (walk->ticked & ((guint32)1 << step)) != 0;
}

static void
compose(const WalkView *walk, Sheet *sheet)
{
    page_paragraph(sheet->page, 1, ROLE_STRONG, _(next_action_label(walk->walk->action)));
    page_paragraph(sheet->page, 1, ROLE_DIM, walk->why);
    page_line(sheet->page, ROLE_TEXT, "");
    for (guint step = 0; step < walk->list.count; step++) {
        Role role = is_ticked(walk, step) ? ROLE_DIM : ROLE_TEXT;

        sheet_begin_item(sheet);
        page_line(sheet->page, role, "");
        page_add(sheet->page, MARK_COLUMN, role, is_ticked(walk, step) ? "[x]" : "[ ]");
        page_add_wrapped(sheet->page, TEXT_COLUMN, role, walk->steps->pdata[step]);
    }
}

static void
draw(View *view, Canvas canvas)
{
    WalkView *walk = walk_of(view);
    Canvas below = canvas_part(canvas, 1, 0, canvas.rows - 1, canvas.columns);
    g_auto(Sheet) sheet = { 0 };
    guint first = 0;

    sheet_init(&sheet, canvas.columns - 2);
    compose(walk, &sheet);
    canvas_rule(canvas, 0);
    sheet_show_item(&sheet, 0, (guint)MAX(below.rows, 1), &first);
    walk->is_first_cut = first > 0;
    if (walk->is_at_head)
        walk->first = 0;
    else
        sheet_show_item(&sheet, walk->list.selected, (guint)MAX(below.rows, 1), &walk->first);
    sheet_draw(&sheet, below, walk->first, walk->list.selected);
}

/* Where there is no room for both, what it is about is above the first step. */
static Reaction
move(View *view, Move move)
{
    WalkView *walk = walk_of(view);
    gboolean is_up = move == MOVE_UP || move == MOVE_PAGE_UP || move == MOVE_FIRST;

    gboolean was_first = walk->list.selected == 0;

    if (!(walk->is_at_head && move == MOVE_DOWN && walk->is_first_cut))
        (void)list_move(&walk->list, move);
    walk->is_at_head = is_up && (was_first || move == MOVE_FIRST);
    return REACTION_VIEW;
}

/* The next one is then the one to do. */
static Reaction
tick(View *view)
{
    WalkView *walk = walk_of(view);

    walk->is_at_head = FALSE;
    walk->ticked ^= (guint32)1 << walk->list.selected;
    if (is_ticked(walk, walk->list.selected))
        (void)list_move(&walk->list, MOVE_DOWN);
    return REACTION_VIEW;
}

static Reaction
record(View *view)
{
    const WalkView *walk = walk_of(view);
    App *app = tui_app(view->tui);
    LogEntry entry = { .type = walk->walk->done_by };
    GError *error = NULL;
    OrderView *order = orders_show(app, walk->order, &error);
    const Dispute *dispute;
    g_autofree char *refusal = NULL;
    Refusal why;

    if (order == NULL) {
        tui_say_error(view->tui, error);
        return REACTION_LEAVE;
    }
    dispute = order_find_dispute(order->order, walk->dispute);
    entry.dispute = walk->dispute;
    if (event_is_of_dispute(entry.type) && !disputes_may_log(app, order, &entry, &why))
        refusal = words_refusal(app, dispute, &why);
    event_record(view->tui, order, entry.type, walk->dispute, refusal);
    return REACTION_LEAVE;
}

/* All of them, to take along. */
static Reaction
show_code(View *view)
{
    const WalkView *walk = walk_of(view);
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint step = 0; step < walk->steps->len; step++)
        g_string_append_printf(text, "%s%u. %s", step == 0 ? "" : "\n", step + 1,
                               (const char *)walk->steps->pdata[step]);
    return qr_show(view->tui, text->str);
}

static char *
why_not(View *view, const Action *action)
{
    const WalkView *walk = walk_of(view);
    gboolean needs_dispute = event_kind(walk->walk->done_by)->about == ABOUT_DISPUTE;

    if (action->run == record &&
        (walk->walk->done_by == EVENT_UNKNOWN || (needs_dispute && walk->dispute == NULL)))
        return g_strdup(_("There is nothing to record for this yet."));
    return NULL;
}

static void
walk_free(View *view)
{
    WalkView *walk = walk_of(view);

    g_free(walk->order);
    g_free(walk->dispute);
    g_free(walk->why);
    g_ptr_array_unref(walk->steps);
    g_free(walk);
}

/* clang-format off */
static const Action actions[] = {
    { "tick",   "space enter", N_("tick"),   N_("Mark this step as done, or not done."),  IN_FOOTER,                 tick   },
    { "record", "ctrl-s f2",   N_("record"), N_("Record that all of it is done."),        NEEDS_WRITING | IN_FOOTER, record },
    { "qr",     "Q",           N_("QR code"), N_("Show the steps as a QR code, for the camera of a phone."), IN_FOOTER, show_code },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, common_actions, NULL };

const ViewClass walk_class = {
    .name = "walk",
    .title = N_("Step by step"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .draw = draw,
    .free = walk_free,
    .move = move,
    .why_not = why_not,
};

View *
view_walk_new(Tui *tui, const Subject *subject, GError **error)
{
    App *app = tui_app(tui);
    g_autoptr(OrderView) order = orders_show(app, subject->order, error);
    const NextStep *next = order == NULL ? NULL : order_view_next(order, subject->dispute);
    const Walk *walk = next == NULL ? NULL : walk_find(next);
    WalkView *view;

    if (order != NULL && walk == NULL)
        tui_say(tui, ROLE_DIM, _("What is next here needs no steps."));
    if (walk == NULL)
        return NULL;
    view = g_new0(WalkView, 1);
    view->view = (View){ &walk_class, tui, .list = &view->list };
    view->order = g_strdup(subject->order);
    view->dispute = next->dispute == NULL ? NULL : g_strdup(next->dispute->id);
    view->walk = walk;
    view->why = words_why(next, app_zone(app), app_now(app));
    view->steps = words_walk(next, app_zone(app), app_now(app));
    view->list = (List){ .count = view->steps->len };
    view->is_at_head = TRUE;
    return &view->view;
}
