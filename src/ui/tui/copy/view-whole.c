/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/copy/view-whole.h"

#include "base/i18n.h"
#include "ui/tui/copy/any-key.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/tui.h"

typedef struct {
    View view;
    char *text;
    Scroll scroll;
    gboolean is_longer; /* than what is in sight: then the moving keys move */
    gboolean had_mouse;
} WholeView;

static WholeView *
whole_of(View *view)
{
    return (WholeView *)view;
}

static void
draw(View *view, Canvas canvas)
{
    WholeView *whole = whole_of(view);
    g_autoptr(Page) page = page_new(canvas.columns);

    page_paragraph(page, 0, ROLE_TEXT, whole->text);
    whole->is_longer = (int)page_count(page) > canvas.rows;
    page_draw_scrolled(page, canvas, &whole->scroll);
    canvas_set_cursor(canvas, 0, 0, FALSE);
}

static gboolean
takes(View *view, Key key)
{
    return !whole_of(view)->is_longer ||
           keymap_find(tui_keymap(view->tui, view->class), key) == NULL;
}

static void
whole_free(View *view)
{
    WholeView *whole = whole_of(view);

    if (whole->had_mouse)
        term_set_mouse(tui_term(view->tui), TRUE);
    g_free(whole->text);
    g_free(whole);
}

static const Action *const tables[] = { any_key_acts, movement_actions, NULL };

static const ViewClass whole_class = {
    .name = "whole",
    .title = N_("Whole text"),
    .tables = tables,
    .draw = draw,
    .free = whole_free,
    .takes = takes,
    .type = any_key_type,
};

View *
view_whole_new(Tui *tui, const char *text)
{
    WholeView *whole = g_new0(WholeView, 1);

    whole->view = (View){ &whole_class, tui, .scroll = &whole->scroll };
    whole->text = g_strdup(text);
    whole->had_mouse = term_has_mouse(tui_term(tui));
    term_set_mouse(tui_term(tui), FALSE);
    return &whole->view;
}
