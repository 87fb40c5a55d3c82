/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/reminder-ways.h"

#include "base/text/text.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

char *
reminder_try(Notifier *notifier, ChannelId id, WayVerdict *ret_verdict)
{
    g_autoptr(Notice) notice = NULL;
    g_autoptr(GError) problem = NULL;

    *ret_verdict = WAY_IS_OFF;
    if (!notifier_uses(notifier, id))
        return g_strdup(_("switched off in recourse.conf"));
    notice = reminder_speak_of_test();
    if (notifier_try(notifier, id, notice, &problem)) {
        *ret_verdict = WAY_WORKS;
        return g_strdup(_("works: a test was sent"));
    }
    *ret_verdict = WAY_FAILS;
    return g_strdup(problem->message);
}

char *
reminder_terminal_words(TerminalNotice notice)
{
    const char *name = terminal_notice_name(notice);

    if (name == NULL)
        return g_strdup(_("this one is not known to show any; osc in recourse.conf chooses"));
    return text_fill(_("used as a last resort, by {sequence}, while the screens are open"),
                     "sequence", name, NULL);
}

const char *
reminder_timer_words(gboolean is_on)
{
    return is_on ? _("is on") : _("is off; “recourse remind --enable” switches it on");
}
