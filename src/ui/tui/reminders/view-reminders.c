/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/reminders/view-reminders.h"

#include "base/i18n.h"
#include "services/remind/remind.h"
#include "ui/doc/doc-reminders.h"
#include "ui/tui/copy/copy.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/reminders/ways.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define INDENT 3
#define SHOW_SENT_DAYS 7
#define SETTLE_SECONDS 2

typedef struct {
    View view;
    ReminderStatus *status;
    Instant wake_at; /* real clock: read anew */
    Page *page;      /* for columns, or NULL until drawn */
    int columns;
    Scroll scroll;
    char *cron; /* once it turned out that there is no systemd, or NULL */
    Ways *ways; /* being tried, or tried; NULL: not asked for */
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
    status = reminder_status_read(app, since, error);
    if (status == NULL)
        return FALSE;
    reminder_status_free(reminders->status);
    reminders->status = status;
    reminders->wake_at = app_recorded(app) + SECONDS_PER_MINUTE;
    g_clear_pointer(&reminders->page, page_free);
    return TRUE;
}

/* The line for cron, once it turned out that there is no systemd: unboxed, to be copied. */
static void
add_cron(Page *page, const char *cron)
{
    if (cron == NULL)
        return;
    page_line(page, ROLE_TEXT, "");
    page_paragraph(page, INDENT, ROLE_TEXT,
                   _("systemd is not available for you here. To get reminders, run "
                     "“crontab -e” and add this line; y copies it:"));
    page_line(page, ROLE_STRONG, cron);
}

static void
compose(RemindersView *reminders, int columns)
{
    RemindersContent content = {
        .app = app_of(reminders),
        .status = reminders->status,
        .away_since = reminding_away_since(tui_reminding(reminders->view.tui)),
    };
    g_autoptr(Doc) timer = doc_new();
    g_autoptr(Doc) rest = doc_new();

    if (reminders->page != NULL && reminders->columns == columns)
        return;
    page_free(reminders->page);
    reminders->columns = columns;
    reminders->page = page_new(columns - 1);
    doc_reminders_timer(timer, &content);
    page_add_doc(reminders->page, timer);
    add_cron(reminders->page, reminders->cron);
    if (reminders->ways != NULL)
        ways_add(reminders->ways, reminders->page);
    doc_reminders(rest, &content);
    page_add_doc(reminders->page, rest);
}

static void
draw(View *view, Canvas canvas)
{
    RemindersView *reminders = reminders_of(view);

    compose(reminders, canvas.columns);
    page_draw_scrolled(reminders->page, canvas, &reminders->scroll);
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
    const RemindersView *reminders = reminders_of(view);

    return reminders->ways != NULL && !ways_are_tried(reminders->ways) ? 0 : -1;
}

static Reaction
idle(View *view)
{
    ways_try_next(reminders_of(view)->ways);
    g_clear_pointer(&reminders_of(view)->page, page_free);
    return REACTION_VIEW;
}

static Reaction
try_ways(View *view)
{
    RemindersView *reminders = reminders_of(view);

    ways_free(reminders->ways);
    reminders->ways = ways_new(app_of(reminders), tui_term(view->tui));
    reminders->scroll.first = 0;
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
        return schedule_changed(reminders, _("From now on you are reminded, also while "
                                             "Recourse is closed. T tries how."));
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
                            _("No reminders while Recourse is closed from now on."));
}

static Reaction
toggle(View *view)
{
    return schedule_is_on() ? disable(view) : enable(view);
}

static Reaction
do_without(View *view)
{
    GError *error = NULL;

    if (!reminding_set_without(tui_reminding(view->tui), TRUE, &error)) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    tui_say(view->tui, ROLE_DIM, _("The notice is hidden. Space switches reminders on."));
    return REACTION_SCREEN;
}

static Reaction
copy_cron(View *view)
{
    return copy_text(view->tui, reminders_of(view)->cron);
}

static char *
why_not(View *view, const Action *action)
{
    const RemindersView *reminders = reminders_of(view);

    if (action->run == do_without && !reminders->status->is_unwatched)
        return g_strdup(_("No notice is shown that you could hide."));
    if (action->run == do_without && reminding_does_without(tui_reminding(view->tui)))
        return g_strdup(_("The notice is already hidden."));
    if (action->run == copy_cron && reminders->cron == NULL)
        return g_strdup(_("There is nothing here to copy."));
    return NULL;
}

static void
reminders_free(View *view)
{
    RemindersView *reminders = reminders_of(view);

    reminder_status_free(reminders->status);
    page_free(reminders->page);
    ways_free(reminders->ways);
    g_free(reminders->cron);
    g_free(reminders);
}

/* clang-format off */
static const Action reminders_acts[] = {
    { "enable",  "space",  N_("on or off"), N_("Remind automatically, also while Recourse is closed, or stop that."), IN_FOOTER, toggle  },
    { "try",     "T",      N_("test"),  N_("Send a test by every way, and see what works here."),       IN_FOOTER, try_ways   },
    { "without", "delete", N_("hide notice"), N_("Hide the notice that reminders are off."),                 IN_FOOTER, do_without },
    { "copy",    "y",      N_("copy"),       N_("Copy the line for cron to the clipboard."),                 IN_FOOTER, copy_cron  },
    { "again",   "ctrl-l R", N_("reload"), N_("Read everything again."),                                   0,         reload     },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { reminders_acts, movement_actions, common_actions,
                                        NULL };

const ViewClass reminders_class = {
    .name = "reminders",
    .title = N_("Reminders"),
    .tables = tables,
    .draw = draw,
    .free = reminders_free,
    .why_not = why_not,
    .reload = reload,
    .wake_at = wake_at,
    .tick = tick,
    .idle_in = idle_in,
    .idle = idle,
};

View *
view_reminders_new(Tui *tui, const Subject *subject, GError **error)
{
    RemindersView *reminders;

    (void)subject; /* of every order */
    if (tui_shows_examples(tui)) {
        tui_say(tui, ROLE_DIM, _("Nothing reminds of examples."));
        return NULL;
    }
    reminders = g_new0(RemindersView, 1);
    reminders->view = (View){ &reminders_class, tui, .scroll = &reminders->scroll };
    if (!read_status(reminders, error)) {
        reminders_free(&reminders->view);
        return NULL;
    }
    return &reminders->view;
}
