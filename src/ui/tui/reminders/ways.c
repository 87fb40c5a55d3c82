/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/reminders/ways.h"

#include "ui/doc/doc-reminders.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/words/reminder-ways.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

/* One more than the channels: the terminal itself. */
#define WAY_COUNT (CHANNEL_COUNT + 1)

struct Ways {
    App *app;   /* borrowed */
    Term *term; /* borrowed */
    Notifier *notifier;
    guint tried;              /* ways so far */
    char *results[WAY_COUNT]; /* a sentence for each of them */
    WayVerdict verdicts[WAY_COUNT];
};

Ways *
ways_new(App *app, Term *term)
{
    Ways *ways = g_new0(Ways, 1);

    ways->app = app;
    ways->term = term;
    ways->notifier = notifier_new(app);
    return ways;
}

void
ways_free(Ways *ways)
{
    if (ways == NULL)
        return;
    notifier_free(ways->notifier);
    for (guint i = 0; i < ways->tried; i++)
        g_free(ways->results[i]);
    g_free(ways);
}

gboolean
ways_are_tried(const Ways *ways)
{
    return ways->tried == WAY_COUNT;
}

static char *
try_terminal(const Ways *ways, WayVerdict *ret_verdict)
{
    g_autoptr(Notice) notice = reminder_speak_of_test();
    TerminalNotice kind =
        terminal_notice(settings_text(app_settings(ways->app), SETTING_REMIND_OSC));

    term_bell(ways->term);
    term_notify(ways->term, kind, notice->summary, notice->body);
    *ret_verdict = kind == TERMINAL_NOTICE_NONE ? WAY_IS_OFF : WAY_WORKS;
    return reminder_terminal_words(kind);
}

void
ways_try_next(Ways *ways)
{
    guint way = ways->tried;
    WayVerdict *verdict = &ways->verdicts[way];

    ways->results[way] = way < CHANNEL_COUNT ? reminder_try(ways->notifier, way, verdict)
                                             : try_terminal(ways, verdict);
    ways->tried++;
}

static const char *
label_of(guint way)
{
    return way < CHANNEL_COUNT ? _(channel_label(way)) : _("terminal");
}

void
ways_add(const Ways *ways, Page *page)
{
    ReminderWay told[WAY_COUNT];
    guint count = ways->tried;
    g_autoptr(Doc) doc = doc_new();

    for (guint i = 0; i < ways->tried; i++)
        told[i] = (ReminderWay){ label_of(i), ways->results[i], ways->verdicts[i] };
    if (!ways_are_tried(ways))
        told[count++] = (ReminderWay){ label_of(ways->tried), _("being tried …"), WAY_IS_OFF };
    doc_reminders_ways(doc, told, count);
    page_add_doc(page, doc);
}
