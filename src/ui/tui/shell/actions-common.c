/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions that every view has: moving, help, leaving. */
#include "base/i18n.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-help.h"
#include "ui/words/words.h"

static Reaction
move_up(View *view)
{
    return view_move(view, MOVE_UP);
}

static Reaction
move_down(View *view)
{
    return view_move(view, MOVE_DOWN);
}

static Reaction
move_page_up(View *view)
{
    return view_move(view, MOVE_PAGE_UP);
}

static Reaction
move_page_down(View *view)
{
    return view_move(view, MOVE_PAGE_DOWN);
}

static Reaction
move_first(View *view)
{
    return view_move(view, MOVE_FIRST);
}

static Reaction
move_last(View *view)
{
    return view_move(view, MOVE_LAST);
}

static Reaction
pane_up(View *view)
{
    scroll_move(view->pane, MOVE_UP);
    return REACTION_VIEW;
}

static Reaction
pane_down(View *view)
{
    scroll_move(view->pane, MOVE_DOWN);
    return REACTION_VIEW;
}

static Reaction
open_help(View *view)
{
    tui_open(view->tui, view_help_new(view->tui, view));
    return REACTION_SCREEN;
}

static Reaction
open_reminders(View *view)
{
    return tui_go(view->tui, PLACE_REMINDERS, NULL);
}

static Reaction
open_mail(View *view)
{
    const OrderSummary *order = view_current(view);

    return tui_go(view->tui, PLACE_MAIL, order == NULL ? NULL : order->id);
}

static Reaction
open_themes(View *view)
{
    return tui_go(view->tui, PLACE_THEMES, NULL);
}

static Reaction
begin_tutorial(View *view)
{
    return tui_go(view->tui, PLACE_TUTORIAL, NULL);
}

static Reaction
go_back(View *view)
{
    return tui_below(view->tui, view) != NULL ? REACTION_LEAVE : REACTION_QUIT;
}

static Reaction
leave(View *view)
{
    return tui_below(view->tui, view) != NULL ? REACTION_LEAVE : REACTION_NONE;
}

static Reaction
redraw(View *view)
{
    term_redraw(tui_term(view->tui));
    return REACTION_SCREEN;
}

static Reaction
toggle_mouse(View *view)
{
    Term *term = tui_term(view->tui);
    gboolean is_on = !term_has_mouse(term);

    term_set_mouse(term, is_on);
    is_on = term_has_mouse(term);
    tui_say(view->tui, ROLE_DIM,
            is_on ? _("The mouse selects now, and a second click opens. M returns it to the "
                      "terminal.")
                  : _("The mouse is the terminal's again."));
    return REACTION_PART;
}

/* clang-format off */
const Action movement_actions[] = {
    /* name        keys            label             help                                needs run */
    { "up",        "up k ctrl-p",        N_("up"),         N_("Go up one row."),               0, move_up        },
    { "down",      "down j ctrl-n",      N_("down"),       N_("Go down one row."),             0, move_down      },
    { "page-up",   "pgup ctrl-b alt-v",  N_("page up"),    N_("Go up one page."),              0, move_page_up   },
    { "page-down", "pgdn ctrl-f ctrl-v", N_("page down"),  N_("Go down one page."),            0, move_page_down },
    { "first",     "g home alt-<",       N_("first"),      N_("Go to the first row."),         0, move_first     },
    { "last",      "G end alt->",        N_("last"),       N_("Go to the last row."),          0, move_last      },
    { NULL },
};

const Action pane_actions[] = {
    { "pane-down", "J", N_("read on"),   N_("Read on in the text about the selected row."), 0, pane_down },
    { "pane-up",   "K", N_("read back"), N_("Read back in the text about the selected row."), 0, pane_up  },
    { NULL },
};

const Action common_actions[] = {
    { "help",   "? f1",   N_("all keys"), N_("Find any action by name or key, and run it."), IN_FOOTER, open_help    },
    { "back",   "q",      N_("back"),     N_("Go back; from the list of orders: quit."),     0,         go_back      },
    { "leave",  "esc",    N_("back"),     N_("Go back. Never quits."),                       0,         leave        },
    { "reminders", "R",   N_("reminders"), N_("See what reminds you, what was sent and what comes."), 0, open_reminders },
    { "mail",   "m",      N_("mail"),     N_("See what mails say that waits for you, and read mail."), 0, open_mail },
    { "redraw", "ctrl-l", N_("redraw"),   N_("Draw the screen again."),                      0,         redraw       },
    { "themes", "f5",     N_("theme"),    N_("Choose the colours; the screens show each one."),  0,         open_themes  },
    { "tutorial", "f6",   N_("tutorial"), N_("Learn the screens in eight steps, on examples."),  0,        begin_tutorial },
    { "mouse",  "M",      N_("mouse"),    N_("Turn the mouse on or off."),                   0,         toggle_mouse },
    { NULL },
};

const Action typing_actions[] = {
    { "leave",  "esc",    N_("back"),     N_("Go back without doing anything."), IN_FOOTER, leave     },
    { "redraw", "ctrl-l", N_("redraw"),   N_("Draw the screen again."),          0,         redraw    },
    { NULL },
};
/* clang-format on */
