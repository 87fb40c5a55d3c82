/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/undo.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

static void
say_change(Tui *tui, const char *sentence, const LoggedChange *change)
{
    g_autoptr(OrderSummary) order = changes_find_order(tui_app(tui), change);
    g_autofree char *what = words_change(change, order);
    g_autofree char *said = text_fill(sentence, "what", what, NULL);

    tui_changed(tui);
    tui_say(tui, ROLE_GOOD, said);
}

void
undo_change(View *view, const char *id)
{
    g_autoptr(LoggedChange) change = NULL;
    GError *error = NULL;

    if (changes_undo(tui_app(view->tui), id, &change, &error))
        say_change(view->tui, _("Undone: {what}. Ctrl-R redoes it."), change);
    else
        tui_say_error(view->tui, error);
}

static gboolean
is_passed(Tui *tui, const LoggedChange *change)
{
    return change != NULL && g_strcmp0(change->id, tui_passed_change(tui)) == 0;
}

LoggedChange *
undo_next(Tui *tui)
{
    g_autoptr(LoggedChange) next = changes_next_undo(tui_app(tui), NULL);

    return is_passed(tui, next) ? NULL : g_steal_pointer(&next);
}

static void
say_passed(Tui *tui, const LoggedChange *change)
{
    g_autoptr(OrderSummary) order = changes_find_order(tui_app(tui), change);
    g_autofree char *what = words_change(change, order);
    g_autofree char *said = text_fill(
        _("To end a snooze press S and enter off. To undo the change before it press u once "
          "more: {what}."),
        "what", what, NULL);

    tui_say(tui, ROLE_TEXT, said);
    tui_mean_undo(tui);
}

static Reaction
undo(View *view)
{
    g_autoptr(LoggedChange) next = changes_next_undo(tui_app(view->tui), NULL);

    if (is_passed(view->tui, next))
        say_passed(view->tui, next);
    else
        undo_change(view, NULL);
    return REACTION_SCREEN;
}

static Reaction
show_changes(View *view)
{
    return tui_go(view->tui, PLACE_CHANGES, NULL);
}

static Reaction
redo(View *view)
{
    g_autoptr(LoggedChange) change = NULL;
    GError *error = NULL;

    if (changes_redo(tui_app(view->tui), &change, &error))
        say_change(view->tui, _("Done again: {what}."), change);
    else
        tui_say_error(view->tui, error);
    return REACTION_SCREEN;
}

/* clang-format off */
const Action undo_acts[] = {
    { "undo", "u",      N_("undo"), N_("Undo the last change."),                 NEEDS_WRITING,             undo },
    { "redo", "ctrl-r", N_("redo"), N_("Redo what was undone last."),            NEEDS_WRITING,             redo },
    { "changes", "U",   N_("changes"), N_("See every change, and undo any of them."), 0,               show_changes },
    { NULL },
};
/* clang-format on */
