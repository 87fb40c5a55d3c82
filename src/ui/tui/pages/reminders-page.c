/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/pages/reminders-page.h"

#include "base/file/file.h"
#include "base/text/text.h"
#include "services/export/export.h"
#include "services/remind/remind.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

#define INDENT 3
#define TEXT_COLUMN 25
#define WHAT_COLUMN 38
#define COMING_LIMIT 10
#define NUMBER_COLUMNS 8

void
reminders_add_heading(Page *page, const char *heading)
{
    if (page_count(page) > 0)
        page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, heading);
}

void
reminders_add_fact(Page *page, const char *label, Role role, const char *text)
{
    page_line(page, ROLE_LABEL, "");
    page_add(page, INDENT, ROLE_LABEL, label);
    page_add_wrapped(page, TEXT_COLUMN, role, text);
}

static char *
when_words(const RemindersContent *content, Instant instant)
{
    return words_when(instant, app_zone(content->app), app_now(content->app), WHEN_BOTH);
}

/* "12 min ago, Sat 28 Nov 13:20" */
static char *
ago_words(const RemindersContent *content, Instant instant)
{
    g_autofree char *ago = NULL;
    g_autofree char *when = NULL;

    if (instant == INSTANT_UNKNOWN)
        return g_strdup(_("never"));
    ago = words_until(instant, app_recorded(content->app));
    when = when_words(content, instant);
    return g_strdup_printf("%s, %s", ago, when);
}

static char *
outcome_words(const Heartbeat *heartbeat)
{
    g_autofree char *sent = g_strdup_printf("%" G_GINT64_FORMAT, heartbeat->sent);
    g_autofree char *held = g_strdup_printf("%" G_GINT64_FORMAT, heartbeat->held);
    g_autofree char *failed = g_strdup_printf("%" G_GINT64_FORMAT, heartbeat->failed);

    if (heartbeat->sent + heartbeat->held + heartbeat->failed == 0)
        return g_strdup(_("nothing was due"));
    return text_fill(_("orders: {sent} sent, {held} held back, {failed} not delivered"), "sent",
                     sent, "held", held, "failed", failed, NULL);
}

static char *
timer_words(const RemindersContent *content, Role *ret_role)
{
    g_autofree char *file = schedule_case_file();

    *ret_role = ROLE_GOOD;
    if (file != NULL && g_str_equal(file, app_db_path(content->app)))
        return g_strdup(_("on, every 15 minutes"));
    *ret_role = ROLE_TEXT;
    if (file != NULL)
        return text_fill(_("on, but for another case file: {file}"), "file", file, NULL);
    return g_strdup(content->status->is_scheduled
                        ? _("off; something else ran it recently")
                        : _("off: no reminders while Recourse is closed"));
}

static void
add_cron(Page *page, const RemindersContent *content)
{
    if (content->cron == NULL)
        return;
    page_line(page, ROLE_TEXT, "");
    page_paragraph(page, INDENT, ROLE_TEXT,
                   _("systemd is not available for you here. To get reminders, run "
                     "“crontab -e” and add this line; y copies it:"));
    page_line(page, ROLE_STRONG, content->cron); /* unboxed, to be copied */
}

void
reminders_add_timer(Page *page, const RemindersContent *content)
{
    const Heartbeat *heartbeat = content->status->heartbeat;
    Role role;
    g_autofree char *timer = timer_words(content, &role);
    g_autofree char *ran = ago_words(content, heartbeat->ran_at);
    g_autofree char *sent = ago_words(content, heartbeat->sent_at);

    reminders_add_heading(page, _("AUTOMATIC"));
    reminders_add_fact(page, _("timer"), role, timer);
    reminders_add_fact(page, _("last run"), ROLE_TEXT, ran);
    if (heartbeat->ran_at != INSTANT_UNKNOWN) {
        g_autofree char *outcome = outcome_words(heartbeat);

        reminders_add_fact(page, "", ROLE_TEXT, outcome);
    }
    reminders_add_fact(page, _("last sent"), ROLE_TEXT, sent);
    if (heartbeat->button != NULL) {
        g_autofree char *pressed = ago_words(content, heartbeat->button_at);
        g_autofree char *failure = reminder_button_words(heartbeat);

        reminders_add_fact(page, _("button"), ROLE_ERROR, failure);
        reminders_add_fact(page, "", ROLE_TEXT, pressed);
    }
    if (heartbeat->problem != NULL)
        reminders_add_fact(page, _("problem"), ROLE_ERROR, heartbeat->problem);
    add_cron(page, content);
}

/* What the reminder was about: "window closes · …5659913 Lamp". */
static char *
about_words(const char *clock, const char *number, const char *title)
{
    g_autofree char *shown = number == NULL ? NULL : words_number(number, NUMBER_COLUMNS);

    return g_strdup_printf("%s · %s %s", clock, shown == NULL ? "" : shown,
                           title == NULL ? "" : title);
}

static char *
note_words(const ToldNote *note)
{
    g_autoptr(ReminderItem) item = told_note_item(note);
    const char *clock =
        item->has_clock ? _(clock_name(item->clock.id)->label) : _("you wanted to be reminded");

    return about_words(clock, note->number, note->title);
}

static void
add_rest(Page *page, guint count)
{
    g_autofree char *number = g_strdup_printf("%u", count);
    g_autofree char *rest = text_fill(
        ngettext("and {count} more", "and {count} more", (gulong)count), "count", number, NULL);

    if (count > 0)
        reminders_add_fact(page, "", ROLE_TEXT, rest);
}

void
reminders_add_undelivered(Page *page, const RemindersContent *content)
{
    const GPtrArray *notes = content->status->undelivered;

    if (notes->len == 0)
        return;
    reminders_add_heading(page, _("NOT DELIVERED, TRIED AGAIN AT EVERY RUN"));
    for (guint i = 0; i < notes->len; i++) {
        const ToldNote *note = notes->pdata[i];
        g_autofree char *when = when_words(content, note->row->failed);
        g_autofree char *about = note_words(note);

        reminders_add_fact(page, when, ROLE_URGENT, about);
        if (note->row->why != NULL)
            reminders_add_fact(page, "", ROLE_TEXT, note->row->why);
    }
    add_rest(page, content->status->undelivered_count - notes->len);
}

void
reminders_add_sent(Page *page, const RemindersContent *content)
{
    const GPtrArray *notes = content->status->sent;

    reminders_add_heading(page, _("SENT"));
    if (notes->len == 0)
        reminders_add_fact(page, _("nothing recently"), ROLE_TEXT, "");
    for (guint i = 0; i < notes->len; i++) {
        const ToldNote *note = notes->pdata[i];
        g_autofree char *when = when_words(content, note->row->sent);
        g_autofree char *about = note_words(note);
        gboolean is_new =
            content->away_since != INSTANT_UNKNOWN && note->row->sent >= content->away_since;

        page_line(page, ROLE_LABEL, "");
        page_add(page, INDENT, ROLE_LABEL, when);
        page_add(page, TEXT_COLUMN, ROLE_DIM, note->row->channel);
        page_add(page, WHAT_COLUMN, is_new ? ROLE_STRONG : ROLE_TEXT, about);
    }
}

/* "1d before", or that it ends then. */
static char *
step_words(gint64 step)
{
    g_autofree char *text = ladder_step_text(step);

    return step == 0 ? g_strdup(_("at the end"))
                     : text_fill(_("{span} before"), "span", text, NULL);
}

static gboolean
add_due(Page *page, const RemindersContent *content)
{
    g_autofree char *number = NULL;
    g_autofree char *orders = NULL;
    guint count = 0;

    if (!reminders_due(content->app, &count, NULL) || count == 0)
        return FALSE; /* what is wrong with the case file is said elsewhere */
    number = g_strdup_printf("%u", count);
    orders = text_fill(ngettext("{count} order", "{count} orders", (gulong)count), "count",
                       number, NULL);
    reminders_add_fact(page, _("at the next run"), ROLE_TEXT, orders);
    return TRUE;
}

void
reminders_add_coming(Page *page, const RemindersContent *content)
{
    g_autoptr(GPtrArray) coming = reminders_coming(content->app, COMING_LIMIT, NULL);

    reminders_add_heading(page, _("COMING"));
    if (!add_due(page, content) && (coming == NULL || coming->len == 0))
        reminders_add_fact(page, _("nothing"), ROLE_TEXT, "");
    for (guint i = 0; coming != NULL && i < coming->len; i++) {
        const ComingReminder *one = coming->pdata[i];
        g_autofree char *when = when_words(content, one->at);
        g_autofree char *step = step_words(one->step);
        g_autofree char *about = about_words(_(clock_name(one->due->clock.id)->label),
                                             one->due->number, one->due->title);

        page_line(page, ROLE_LABEL, "");
        page_add(page, INDENT, ROLE_LABEL, when);
        page_add(page, TEXT_COLUMN, ROLE_DIM, step);
        page_add(page, WHAT_COLUMN, ROLE_TEXT, about);
    }
}

static char *
scope_words(const WishNote *note)
{
    const char *token = note->wish->scope.clock;
    g_autofree char *number =
        note->number == NULL ? NULL : words_number(note->number, NUMBER_COLUMNS);
    ClockId clock;

    if (!clock_parse(token, &clock))
        return number == NULL ? g_strdup(_("every order")) : g_steal_pointer(&number);
    return number == NULL ? g_strdup(_(clock_name(clock)->label))
                          : g_strdup_printf("%s %s", number, _(clock_name(clock)->label));
}

void
reminders_add_wishes(Page *page, const RemindersContent *content)
{
    g_autoptr(GPtrArray) notes = wishes_list(content->app, NULL);

    if (notes == NULL || notes->len == 0)
        return;
    reminders_add_heading(page, _("AS YOU WISHED"));
    for (guint i = 0; i < notes->len; i++) {
        const WishNote *note = notes->pdata[i];
        g_autofree char *scope = scope_words(note);
        g_autofree char *wish =
            reminder_wish_words(note, app_zone(content->app), app_now(content->app));

        reminders_add_fact(page, scope, ROLE_TEXT, wish);
    }
}

void
reminders_add_watched(Page *page, const RemindersContent *content)
{
    g_autoptr(GPtrArray) files = watched_files_list(content->app);

    if (files->len == 0)
        return;
    reminders_add_heading(page, _("WATCHED FILES, KEPT UP TO DATE AT EVERY RUN"));
    for (guint i = 0; i < files->len; i++) {
        const WatchedFile *file = files->pdata[i];
        g_autofree char *when = when_words(content, file->written);
        g_autofree char *path = path_for_people(file->path);

        reminders_add_fact(page, when, ROLE_TEXT, path);
        if (file->problem != NULL)
            reminders_add_fact(page, "", ROLE_ERROR, file->problem);
    }
}

void
reminders_add_settings(Page *page, const RemindersContent *content)
{
    const Settings *settings = app_settings(content->app);
    g_autofree char *path = path_for_people(settings_file_name(settings));
    g_autofree char *where =
        text_fill(_("Changed in the group [reminders] of {file}; recourse.conf(5) explains "
                    "each."),
                  "file", path, NULL);

    reminders_add_heading(page, _("SETTINGS"));
    for (SettingId id = SETTING_REMIND_AT; id <= SETTING_REMIND_OSC; id++) {
        const char *value = settings_text(settings, id);

        reminders_add_fact(page, setting_row(id)->key, ROLE_TEXT,
                           *value == '\0' ? _("none") : value);
    }
    page_paragraph(page, INDENT, ROLE_DIM, where);
}
