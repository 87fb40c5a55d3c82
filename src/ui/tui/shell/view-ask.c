/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/view-ask.h"

#include "base/i18n.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define SHEET_ROWS 5

typedef struct {
    View view;
    char *question;
    AskYes yes;
    gpointer data;
    GDestroyNotify destroy;
} AskView;

static AskView *
ask_of(View *view)
{
    return (AskView *)view;
}

static Page *
compose(View *view, int columns)
{
    Page *page = page_new(columns - 2);

    page_paragraph(page, 1, ROLE_STRONG, ask_of(view)->question);
    return page;
}

/* The question is read to its end before it is answered. */
static int
sheet_needs(View *view, int columns)
{
    g_autoptr(Page) page = compose(view, columns);

    return 1 + (int)page_count(page);
}

static void
draw(View *view, Canvas canvas)
{
    g_autoptr(Page) page = compose(view, canvas.columns);

    canvas_rule(canvas, 0);
    page_draw(page, canvas_part(canvas, 1, 0, canvas.rows, canvas.columns), 0);
    canvas_set_cursor(canvas, 1, 1, FALSE);
}

static Reaction
say_yes(View *view)
{
    ask_of(view)->yes(view->tui, ask_of(view)->data);
    return REACTION_LEAVE;
}

static Reaction
say_no(View *view)
{
    (void)view;
    return REACTION_LEAVE;
}

static void
ask_free(View *view)
{
    AskView *ask = ask_of(view);

    if (ask->destroy != NULL)
        ask->destroy(ask->data);
    g_free(ask->question);
    g_free(ask);
}

/* clang-format off */
static const Action actions[] = {
    { "yes",  "y",       N_("yes"),        N_("Do it."),             IN_FOOTER, say_yes },
    { "no",   "n q esc", N_("no"),         N_("Leave it as it is."), IN_FOOTER, say_no  },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, typing_actions, NULL };

static const ViewClass ask_class = {
    .name = "ask",
    .title = N_("Question"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .sheet_needs = sheet_needs,
    .draw = draw,
    .free = ask_free,
};

View *
view_ask_new(Tui *tui, const char *question, AskYes yes, gpointer data, GDestroyNotify destroy)
{
    AskView *ask = g_new0(AskView, 1);

    ask->view = (View){ &ask_class, tui };
    ask->question = g_strdup(question);
    ask->yes = yes;
    ask->data = data;
    ask->destroy = destroy;
    return &ask->view;
}
