/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/view-filter.h"

#include "base/i18n.h"
#include "ui/tui/orders/view-orders.h"
#include "ui/tui/parts/line-editor.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define SHEET_ROWS 3

typedef struct {
    View view;
    View *orders; /* borrowed */
    char *before; /* what Esc goes back to */
    LineEditor *editor;
    GError *error; /* why the words typed last are not in force, or NULL */
} FilterView;

static FilterView *
filter_of(View *view)
{
    return (FilterView *)view;
}

static void
draw(View *view, Canvas canvas)
{
    FilterView *filter = filter_of(view);
    int column;

    canvas_rule(canvas, 0);
    canvas_put(canvas, 1, 0, 3, ROLE_KEY, " /");
    column = line_editor_draw(filter->editor, canvas, 1, 3, canvas.columns - 5, ROLE_FIELD);
    canvas_put(canvas, 2, 0, 3, ROLE_TEXT, "");
    if (filter->error != NULL)
        canvas_put(canvas, 2, 3, canvas.columns - 3, ROLE_ERROR, filter->error->message);
    else
        canvas_put(
            canvas, 2, 3, canvas.columns - 3, ROLE_DIM,
            _("words, or due<3d  state:shipped  marketplace:aliexpress  tag:x  >50usd  -word"));
    canvas_set_cursor(canvas, 1, column, TRUE);
}

static Reaction
use(FilterView *filter)
{
    g_clear_error(&filter->error);
    (void)view_orders_set_filter(filter->orders, line_editor_text(filter->editor),
                                 &filter->error);
    return REACTION_SCREEN;
}

static gboolean
takes(View *view, Key key)
{
    (void)view;
    return line_editor_takes(key);
}

static Reaction
type(View *view, Key key)
{
    FilterView *filter = filter_of(view);

    (void)line_editor_press(filter->editor, key);
    return use(filter);
}

static Reaction
paste(View *view, const char *text)
{
    line_editor_paste(filter_of(view)->editor, text);
    return use(filter_of(view));
}

/* Arrows and pages move in the list below. */
static Reaction
move(View *view, Move move)
{
    FilterView *filter = filter_of(view);

    (void)view_move(filter->orders, move);
    return REACTION_SCREEN;
}

static Reaction
wheel(View *view, int rows)
{
    (void)view_wheel(filter_of(view)->orders, rows);
    return REACTION_SCREEN;
}

static Reaction
keep(View *view)
{
    FilterView *filter = filter_of(view);

    if (filter->error == NULL)
        return REACTION_LEAVE;
    tui_say(view->tui, ROLE_ERROR, filter->error->message);
    return REACTION_VIEW;
}

static Reaction
give_up(View *view)
{
    FilterView *filter = filter_of(view);

    (void)view_orders_set_filter(filter->orders, filter->before, NULL); /* was in force */
    return REACTION_LEAVE;
}

static void
filter_view_free(View *view)
{
    FilterView *filter = filter_of(view);

    line_editor_free(filter->editor);
    g_clear_error(&filter->error);
    g_free(filter->before);
    g_free(filter);
}

/* clang-format off */
static const Action actions[] = {
    { "keep",  "enter", N_("keep"),      N_("Keep the filter and go to the list."), IN_FOOTER, keep    },
    { "leave", "esc",   N_("as before"), N_("Show what was shown before."),         IN_FOOTER, give_up },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, typing_actions, NULL };

static const ViewClass filter_class = {
    .name = "filter",
    .title = N_("Filter"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .draw = draw,
    .free = filter_view_free,
    .move = move,
    .wheel = wheel,
    .takes = takes,
    .type = type,
    .paste = paste,
};

View *
view_filter_new(Tui *tui, View *orders)
{
    FilterView *filter = g_new0(FilterView, 1);

    filter->view = (View){ &filter_class, tui };
    filter->orders = orders;
    filter->before = g_strdup(view_orders_filter(orders));
    filter->editor = line_editor_new(filter->before);
    return &filter->view;
}
