/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/view-reminders.h"

#include "base/i18n.h"
#include "services/schedule.h"
#include "ui/reminder-words.h"
#include "ui/tui/reminders-page.h"
#include "ui/tui/scroll.h"
#include "ui/tui/tui.h"
#include "ui/words.h"

#define SHOW_SENT_DAYS 7
#define SETTLE_SECONDS 2

/* One more than the channels: the terminal itself. */
#define WAY_COUNT (CHANNEL_COUNT + 1)

typedef struct {
    View view;
    ReminderStatus *status;
    Instant wake_at; /* real clock: read anew */
    Page *page;      /* for columns, or NULL until drawn */
    int columns;
    Scroll scroll;
    char *cron;               /* once it turned out that there is no systemd, or NULL */
    Notifier *notifier;       /* while ways are tried, or NULL */
    guint tried;              /* ways so far */
    char *results[WAY_COUNT]; /* a sentence for each, or NULL */
    WayVerdict verdicts[WAY_COUNT];
} RemindersView;

static RemindersView *
reminders_of(View *view)
{
    return (RemindersView *)view;
}

static App *
app_of(const RemindersView *reminders)
{
    return tui_app(reminders->view.tui);
}

/* What was sent this week, and whatever was sent since the person last looked. */
static gboolean
read_status(RemindersView *reminders, GError **error)
{
    App *app = app_of(reminders);
    Instant since = instant_add_days(app_recorded(app), -SHOW_SENT_DAYS);
    Instant away = reminding_away_since(tui_reminding(reminders->view.tui));
    ReminderStatus *status;

    if (away != INSTANT_UNKNOWN)
        since = MIN(since, away);
    status = reminders_status(app, since, error);
    if (status == NULL)
        return FALSE;
    reminder_status_free(reminders->status);
    reminders->status = status;
    reminders->wake_at = app_recorded(app) + SECONDS_PER_MINUTE;
    g_clear_pointer(&reminders->page, page_free);
    return TRUE;
}

static const char *
way_label(guint way)
{
    return way < CHANNEL_COUNT ? _(channel_label(way)) : _("terminal");
}

static void
add_results(RemindersView *reminders, Page *page)
{
    static const Role roles[] = {
        [WAY_IS_OFF] = ROLE_DIM,
        [WAY_WORKS] = ROLE_GOOD,
        [WAY_FAILS] = ROLE_ERROR,
    };

    if (reminders->notifier == NULL && reminders->tried == 0)
        return;
    reminders_add_heading(page, _("WHAT WORKS HERE"));
    for (guint i = 0; i < WAY_COUNT; i++) {
        if (i < reminders->tried)
            reminders_add_fact(page, way_label(i), roles[reminders->verdicts[i]],
                               reminders->results[i]);
        else if (i == reminders->tried)
            reminders_add_fact(page, way_label(i), ROLE_DIM, _("being tried …"));
    }
}

static void
compose(RemindersView *reminders, int columns)
{
    RemindersContent content = {
        .app = app_of(reminders),
        .status = reminders->status,
        .away_since = reminding_away_since(tui_reminding(reminders->view.tui)),
        .cron = reminders->cron,
    };

    if (reminders->page != NULL && reminders->columns == columns)
        return;
    page_free(reminders->page);
    reminders->columns = columns;
    reminders->page = page_new(columns - 1);
    reminders_add_timer(reminders->page, &content);
    add_results(reminders, reminders->page);
    reminders_add_undelivered(reminders->page, &content);
    reminders_add_coming(reminders->page, &content);
    reminders_add_sent(reminders->page, &content);
    reminders_add_wishes(reminders->page, &content);
    reminders_add_settings(reminders->page, &content);
}

static void
draw(View *view, Canvas canvas)
{
    RemindersView *reminders = reminders_of(view);

    compose(reminders, canvas.columns);
    scroll_fit(&reminders->scroll, page_count(reminders->page), canvas.rows);
    page_draw(reminders->page, canvas, reminders->scroll.first);
    tui_set_cursor(view->tui, canvas, 0, 0, FALSE);
}

static Reaction
move(View *view, Move move)
{
    scroll_move(&reminders_of(view)->scroll, move);
    return REACTION_VIEW;
}

static Reaction
read_anew(View *view)
{
    GError *error = NULL;

    if (!read_status(reminders_of(view), &error))
        tui_say_error(view->tui, error);
    return REACTION_SCREEN;
}

/* A run writes the case file first, and its heartbeat a moment later. */
static Reaction
reload(View *view)
{
    Reaction reaction = read_anew(view);

    reminders_of(view)->wake_at = app_recorded(app_of(reminders_of(view))) + SETTLE_SECONDS;
    return reaction;
}

static Instant
wake_at(View *view)
{
    return reminders_of(view)->wake_at;
}

static Reaction
tick(View *view)
{
    const RemindersView *reminders = reminders_of(view);

    return app_recorded(app_of(reminders)) >= reminders->wake_at ? read_anew(view)
                                                                 : REACTION_NONE;
}

/* Each way may take seconds; between two of them the screen is drawn. */
static int
idle_in(View *view)
{
    return reminders_of(view)->notifier != NULL ? 0 : -1;
}

static void
try_terminal(RemindersView *reminders, guint way)
{
    g_autoptr(Notice) notice = reminder_speak_of_test();
    const char *choice = settings_text(app_settings(app_of(reminders)), SETTING_REMIND_OSC);
    TerminalNotice kind = terminal_notice(choice);
    Term *term = tui_term(reminders->view.tui);

    term_bell(term);
    term_notify(term, kind, notice->summary, notice->body);
    reminders->verdicts[way] = kind == TERMINAL_NOTICE_NONE ? WAY_IS_OFF : WAY_WORKS;
    reminders->results[way] = reminder_terminal_words(kind);
}

static Reaction
idle(View *view)
{
    RemindersView *reminders = reminders_of(view);
    guint way = reminders->tried;

    g_free(reminders->results[way]);
    if (way < CHANNEL_COUNT)
        reminders->results[way] =
            reminder_try(reminders->notifier, way, &reminders->verdicts[way]);
    else
        try_terminal(reminders, way);
    reminders->tried++;
    if (reminders->tried == WAY_COUNT)
        g_clear_pointer(&reminders->notifier, notifier_free);
    g_clear_pointer(&reminders->page, page_free);
    return REACTION_VIEW;
}

static Reaction
try_ways(View *view)
{
    RemindersView *reminders = reminders_of(view);

    if (reminders->notifier != NULL)
        return REACTION_NONE;
    reminders->tried = 0;
    reminders->scroll.first = 0;
    reminders->notifier = notifier_new(app_of(reminders));
    g_clear_pointer(&reminders->page, page_free);
    return REACTION_VIEW;
}

/* The timer was asked for, or taken away: what the screens say of it is old. */
static Reaction
schedule_changed(RemindersView *reminders, const char *sentence)
{
    GError *error = NULL;

    reminding_forget(tui_reminding(reminders->view.tui));
    if (!read_status(reminders, &error))
        tui_say_error(reminders->view.tui, error);
    else
        tui_say(reminders->view.tui, ROLE_GOOD, sentence);
    reminders->scroll.first = 0;
    return REACTION_SCREEN;
}

static Reaction
enable(View *view)
{
    RemindersView *reminders = reminders_of(view);
    App *app = app_of(reminders);
    GError *error = NULL;
    ScheduleVerdict verdict;

    if (!schedule_enable(app, &verdict, &error) ||
        !reminding_set_without(tui_reminding(view->tui), FALSE, &error)) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    if (verdict == SCHEDULE_DONE)
        return schedule_changed(reminders, _("From now on you are reminded, also while this is "
                                             "closed. t tries how."));
    g_free(reminders->cron);
    reminders->cron = schedule_cron_line(app);
    return schedule_changed(reminders, _("There is no systemd here; cron can do it."));
}

static Reaction
disable(View *view)
{
    GError *error = NULL;
    ScheduleVerdict verdict;

    if (!schedule_disable(&verdict, &error)) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    return schedule_changed(reminders_of(view),
                            _("From now on nothing reminds you while this is closed."));
}

static Reaction
do_without(View *view)
{
    GError *error = NULL;

    if (!reminding_set_without(tui_reminding(view->tui), TRUE, &error)) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    tui_say(view->tui, ROLE_DIM, _("No more is said about it. e switches reminders on."));
    return REACTION_SCREEN;
}

static Reaction
copy_cron(View *view)
{
    const RemindersView *reminders = reminders_of(view);

    (void)term_copy(tui_term(view->tui), reminders->cron); /* a line is never too long */
    tui_say(view->tui, ROLE_GOOD,
            _("The line is in the clipboard, if your terminal lets programs do that."));
    return REACTION_PART;
}

static char *
why_not(View *view, const Action *action)
{
    const RemindersView *reminders = reminders_of(view);
    gboolean is_on = schedule_is_on();

    if (action->run == enable && is_on)
        return g_strdup(_("The timer is on already."));
    if (action->run == disable && !is_on)
        return g_strdup(_("The timer is off already."));
    if (action->run == do_without && !reminders->status->is_unwatched)
        return g_strdup(_("Nothing is missing that you could do without."));
    if (action->run == do_without && reminding_does_without(tui_reminding(view->tui)))
        return g_strdup(_("You do without already."));
    if (action->run == copy_cron && reminders->cron == NULL)
        return g_strdup(_("There is nothing here to copy."));
    return NULL;
}

static char *
headline(View *view)
{
    (void)view;
    return g_strdup(_("Reminders"));
}

static void
reminders_free(View *view)
{
    RemindersView *reminders = reminders_of(view);

    reminder_status_free(reminders->status);
    page_free(reminders->page);
    notifier_free(reminders->notifier);
    for (guint i = 0; i < WAY_COUNT; i++)
        g_free(reminders->results[i]);
    g_free(reminders->cron);
    g_free(reminders);
}

/* clang-format off */
static const Action reminders_acts[] = {
    { "enable",  "e", N_("switch on"),  N_("Remind by itself from now on, also while this is closed."), IN_FOOTER, enable     },
    { "disable", "E", N_("switch off"), N_("Remind no longer by itself."),                              IN_FOOTER, disable    },
    { "try",     "t", N_("try"),        N_("Send a test by every way, and see what works here."),       IN_FOOTER, try_ways   },
    { "without", "w", N_("do without"), N_("Hear no more of it that nothing reminds you."),             IN_FOOTER, do_without },
    { "copy",    "y", N_("copy"),       N_("Copy the line for cron to the clipboard."),                 IN_FOOTER, copy_cron  },
    { "again",   "R", N_("look again"), N_("Read everything anew."),                                    0,         reload     },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { reminders_acts, movement_actions, common_actions,
                                        NULL };

static const ViewClass reminders_class = {
    .name = "reminders",
    .title = N_("Reminders"),
    .tables = tables,
    .draw = draw,
    .free = reminders_free,
    .move = move,
    .why_not = why_not,
    .headline = headline,
    .reload = reload,
    .wake_at = wake_at,
    .tick = tick,
    .idle_in = idle_in,
    .idle = idle,
};

View *
view_reminders_new(Tui *tui, GError **error)
{
    RemindersView *reminders = g_new0(RemindersView, 1);

    reminders->view = (View){ &reminders_class, tui };
    if (!read_status(reminders, error)) {
        reminders_free(&reminders->view);
        return NULL;
    }
    return &reminders->view;
}
