/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/reminders/ways.h"

#include "ui/words/reminder-ways.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

/* One more than the channels: the terminal itself. */
#define LABEL_COLUMN 3
#define RESULT_COLUMN 29
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

static void
add_way(Page *page, const char *label, Role role, const char *result)
{
    page_line(page, ROLE_LABEL, "");
    page_add(page, LABEL_COLUMN, ROLE_LABEL, label);
    page_add_wrapped(page, RESULT_COLUMN, role, result);
}

void
ways_add(const Ways *ways, Page *page)
{
    static const Role roles[] = {
        [WAY_IS_OFF] = ROLE_DIM,
        [WAY_WORKS] = ROLE_GOOD,
        [WAY_FAILS] = ROLE_ERROR,
    };

    page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, _("WHAT WORKS HERE"));
    for (guint i = 0; i < ways->tried; i++)
        add_way(page, label_of(i), roles[ways->verdicts[i]], ways->results[i]);
    if (!ways_are_tried(ways))
        add_way(page, label_of(ways->tried), ROLE_DIM, _("being tried …"));
}
