/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/tutorial/tutorial.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

#define LIST "orders" /* the view that everything begins at */

/* clang-format off */
static const TutorialStep steps[] = {
    { "down",   N_("The most urgent order is first. Press {key} to go down. Below the list: what to do, by when.") },
    { "open",   N_("Press {key} to open the order.") },
    { "steps",  N_("Here is what happened and what is next. Press {key} to see how to do it.") },
    { NULL,     N_("Esc goes back and never quits. Press it until you see the list.") },
    { "log",    N_("Press {key} to record what happened, such as an offer. The deadlines follow.") },
    { "filter", N_("Press {key} and type a word, such as lamp. The list shows only what fits.") },
    { "agenda", N_("Press {key} to see every date by the day it falls on.") },
    { "help",   N_("Press {key} for all keys. Type what you are looking for, and Enter runs it.") },
};
/* clang-format on */

int
tutorial_count(void)
{
    return (int)G_N_ELEMENTS(steps);
}

const TutorialStep *
tutorial_step(int step)
{
    return step >= 0 && step < tutorial_count() ? &steps[step] : NULL;
}

int
tutorial_after(int step, const char *action, const char *view)
{
    const TutorialStep *now = tutorial_step(step);

    if (now == NULL)
        return step;
    if (now->action == NULL)
        return g_str_equal(view, LIST) ? step + 1 : step;
    return g_strcmp0(action, now->action) == 0 ? step + 1 : step;
}

char *
tutorial_text(int step, const char *key)
{
    const TutorialStep *now = tutorial_step(step);
    g_autofree char *number = g_strdup_printf("%d", step + 1);
    g_autofree char *count = g_strdup_printf("%d", tutorial_count());
    g_autofree char *text = NULL;

    if (now == NULL)
        return g_strdup(
            _("That is all. Press Esc until you see your own orders. There i imports "
              "them, and R sets up reminders."));
    if (now->action != NULL && key == NULL)
        text = g_strdup(_("Press Esc until you see the list."));
    else
        text = text_fill(_(now->text), "key", key == NULL ? "" : key, NULL);
    return text_fill(_("Step {step} of {count}: {text}"), "step", number, "count", count,
                     "text", text, NULL);
}
