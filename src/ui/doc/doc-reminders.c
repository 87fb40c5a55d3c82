/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc-reminders.h"

#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/export/export.h"
#include "ui/doc/doc-private.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

#define COMING_LIMIT 10
#define NUMBER_COLUMNS 8

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
timer_words(const RemindersContent *content, Tone *ret_tone)
{
    g_autofree char *file = schedule_case_file();

    *ret_tone = TONE_GOOD;
    if (file != NULL && g_str_equal(file, app_db_path(content->app)))
        return g_strdup(_("on, every 15 minutes"));
    *ret_tone = TONE_USUAL;
    if (file != NULL)
        return text_fill(_("on, but for another case file: {file}"), "file", file, NULL);
    return g_strdup(content->status->is_scheduled
                        ? _("off; something else ran it recently")
                        : _("off: no reminders while Recourse is closed"));
}

void
doc_reminders_timer(Doc *doc, const RemindersContent *content)
{
    const Heartbeat *heartbeat = content->status->heartbeat;
    Tone tone;
    g_autofree char *timer = timer_words(content, &tone);
    g_autofree char *ran = ago_words(content, heartbeat->ran_at);
    g_autofree char *sent = ago_words(content, heartbeat->sent_at);

    doc_add_heading(doc, TONE_USUAL, _("AUTOMATIC"));
    doc_add_toned(doc, tone, _("timer"), timer);
    doc_add_fact(doc, _("last run"), ran);
    if (heartbeat->ran_at != INSTANT_UNKNOWN) {
        g_autofree char *outcome = outcome_words(heartbeat);

        doc_add_fact(doc, _("that run"), outcome);
    }
    doc_add_fact(doc, _("last sent"), sent);
    if (heartbeat->button != NULL) {
        g_autofree char *pressed = ago_words(content, heartbeat->button_at);
        g_autofree char *failure = reminder_button_words(heartbeat);

        doc_add_toned(doc, TONE_URGENT, _("button"), failure);
        doc_add_fact(doc, _("pressed"), pressed);
    }
    if (heartbeat->problem != NULL)
        doc_add_toned(doc, TONE_URGENT, _("problem"), heartbeat->problem);
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
add_rest(Doc *doc, guint count)
{
    g_autofree char *number = g_strdup_printf("%u", count);
    g_autofree char *rest = text_fill(
        ngettext("and {count} more", "and {count} more", (gulong)count), "count", number, NULL);

    if (count > 0)
        doc_add_counsel(doc, TONE_DIM, rest);
}

static void
add_undelivered(Doc *doc, const RemindersContent *content)
{
    const GPtrArray *notes = content->status->undelivered;

    if (notes->len == 0)
        return;
    doc_add_heading(doc, TONE_USUAL, _("NOT DELIVERED, TRIED AGAIN AT EVERY RUN"));
    for (guint i = 0; i < notes->len; i++) {
        const ToldNote *note = notes->pdata[i];
        g_autofree char *when = when_words(content, note->row->failed);
        g_autofree char *about = note_words(note);

        doc_add_toned(doc, TONE_URGENT, when, about);
        if (note->row->why != NULL)
            doc_add_fact(doc, _("why"), note->row->why);
    }
    add_rest(doc, content->status->undelivered_count - notes->len);
}

static void
add_sent(Doc *doc, const RemindersContent *content)
{
    const GPtrArray *notes = content->status->sent;

    doc_add_heading(doc, TONE_USUAL, _("SENT"));
    if (notes->len == 0)
        doc_add_counsel(doc, TONE_DIM, _("nothing recently"));
    for (guint i = 0; i < notes->len; i++) {
        const ToldNote *note = notes->pdata[i];
        g_autofree char *when = when_words(content, note->row->sent);
        g_autofree char *about = note_words(note);
        gboolean is_new =
            content->away_since != INSTANT_UNKNOWN && note->row->sent >= content->away_since;

        g_autofree char *line = g_strdup_printf("%s: %s", note->row->channel, about);

        doc_add_toned(doc, is_new ? TONE_STRONG : TONE_USUAL, when, line);
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
add_due(Doc *doc, const RemindersContent *content)
{
    g_autofree char *number = NULL;
    g_autofree char *orders = NULL;
    guint count = 0;

    if (!reminders_due(content->app, &count, NULL) || count == 0)
        return FALSE; /* what is wrong with the case file is said elsewhere */
    number = g_strdup_printf("%u", count);
    orders = text_fill(ngettext("{count} order", "{count} orders", (gulong)count), "count",
                       number, NULL);
    doc_add_fact(doc, _("at the next run"), orders);
    return TRUE;
}

/* "1d before: window closes · …5659913 Lamp", or whose snooze ends. */
static char *
coming_words(const ComingReminder *one)
{
    g_autofree char *about = NULL;
    g_autofree char *step = NULL;

    if (one->due == NULL)
        return about_words(_("the snooze ends"), one->order->number, one->order->title);
    step = step_words(one->step);
    about = about_words(_(clock_name(one->due->clock.id)->label), one->due->number,
                        one->due->title);
    return g_strdup_printf("%s: %s", step, about);
}

static void
add_coming(Doc *doc, const RemindersContent *content)
{
    g_autoptr(GPtrArray) coming = reminders_coming(content->app, COMING_LIMIT, NULL);

    doc_add_heading(doc, TONE_USUAL, _("COMING"));
    if (!add_due(doc, content) && (coming == NULL || coming->len == 0))
        doc_add_counsel(doc, TONE_DIM, _("nothing"));
    for (guint i = 0; coming != NULL && i < coming->len; i++) {
        const ComingReminder *one = coming->pdata[i];
        g_autofree char *when = when_words(content, one->at);
        g_autofree char *line = coming_words(one);

        doc_add_fact(doc, when, line);
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

static void
add_wishes(Doc *doc, const RemindersContent *content)
{
    g_autoptr(GPtrArray) notes = wishes_list(content->app, NULL);

    if (notes == NULL || notes->len == 0)
        return;
    doc_add_heading(doc, TONE_USUAL, _("AS YOU WISHED"));
    for (guint i = 0; i < notes->len; i++) {
        const WishNote *note = notes->pdata[i];
        g_autofree char *scope = scope_words(note);
        g_autofree char *wish =
            reminder_wish_words(note, app_zone(content->app), app_now(content->app));

        doc_add_fact(doc, scope, wish);
    }
}

static void
add_watched(Doc *doc, const RemindersContent *content)
{
    g_autoptr(GPtrArray) files = watched_files_list(content->app);

    if (files->len == 0)
        return;
    doc_add_heading(doc, TONE_USUAL, _("WATCHED FILES, KEPT UP TO DATE AT EVERY RUN"));
    for (guint i = 0; i < files->len; i++) {
        const WatchedFile *file = files->pdata[i];
        g_autofree char *when = when_words(content, file->written);
        g_autofree char *path = path_for_people(file->path);

        doc_add_fact(doc, when, path);
        if (file->problem != NULL)
            doc_add_toned(doc, TONE_URGENT, _("problem"), file->problem);
    }
}

static void
add_settings(Doc *doc, const RemindersContent *content)
{
    const Settings *settings = app_settings(content->app);
    const char *const *problems = settings_problems(settings);
    g_autofree char *path = path_for_people(settings_file_name(settings));
    g_autofree char *where =
        text_fill(_("Changed in the group [reminders] of {file}; recourse.conf(5) explains "
                    "each."),
                  "file", path, NULL);

    doc_add_heading(doc, TONE_USUAL, _("SETTINGS"));
    for (gsize i = 0; problems[i] != NULL; i++)
        doc_add_toned(doc, TONE_URGENT, _("settings"), problems[i]);
    for (SettingId id = SETTING_REMIND_AT; id <= SETTING_REMIND_OSC; id++) {
        const char *value = settings_text(settings, id);

        doc_add_fact(doc, setting_row(id)->key, *value == '\0' ? _("none") : value);
    }
    doc_add_counsel(doc, TONE_DIM, where);
}

/* What is wrong, and what helps. */
static void
add_trouble(Doc *doc, const RemindersContent *content)
{
    ReminderTrouble trouble = reminder_trouble(content->status);
    g_autofree char *words =
        reminder_trouble_words(content->status, app_recorded(content->app));

    if (trouble == TROUBLE_NONE)
        return;
    doc_add_heading(doc, TONE_URGENT, _("WHAT IS WRONG"));
    doc_add_counsel(doc, TONE_URGENT, words);
    if (trouble == TROUBLE_UNDELIVERED)
        doc_add_hint(doc, NULL, _("“recourse remind --test” says why."));
    if (trouble == TROUBLE_UNWATCHED)
        doc_add_hint(doc, NULL, _("“recourse remind --enable” changes that."));
}

void
doc_reminders_ways(Doc *doc, const ReminderWay *ways, guint count)
{
    static const Tone tones[] = {
        [WAY_IS_OFF] = TONE_DIM,
        [WAY_WORKS] = TONE_GOOD,
        [WAY_FAILS] = TONE_URGENT,
    };

    doc_add_heading(doc, TONE_USUAL, _("WHAT WORKS HERE"));
    for (guint i = 0; i < count; i++)
        doc_add_toned(doc, tones[ways[i].verdict], ways[i].label, ways[i].result);
}

void
doc_reminders_of_order(Doc *doc, App *app, const char *order)
{
    g_autoptr(WishNote) note = wishes_of_order(app, order, NULL);
    g_autofree char *words = NULL;

    if (note == NULL)
        return;
    words = reminder_wish_words(note, app_zone(app), app_now(app));
    doc_add_fact(doc, _("reminders"), words);
}

void
doc_reminders(Doc *doc, const RemindersContent *content)
{
    add_trouble(doc, content);
    add_undelivered(doc, content);
    add_coming(doc, content);
    add_sent(doc, content);
    add_wishes(doc, content);
    add_watched(doc, content);
    add_settings(doc, content);
}
