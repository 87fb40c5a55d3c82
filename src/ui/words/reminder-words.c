/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/reminder-words.h"

#include "base/text/text.h"
#include "domain/case/case.h"
#include "services/orders/orders.h"
#include "ui/words/words-clock.h"
#include "ui/words/words.h"

#define TITLE_COLUMNS \
    160 /* of an order in a notice: a stored title can be as long as a letter */
#define NUMBER_COLUMNS 8
#define DIGEST_LINES 6
#define DIGEST_TITLE_COLUMNS 32

Privacy
reminder_privacy(const App *app)
{
    const char *word = settings_text(app_settings(app), SETTING_REMIND_PRIVACY);

    if (g_str_equal(word, "none"))
        return PRIVACY_NONE;
    return g_str_equal(word, "number") ? PRIVACY_NUMBER : PRIVACY_FULL;
}

char *
reminder_line(const ReminderItem *item, Instant now)
{
    const char *clock = item->has_clock ? _(clock_name(item->clock.id)->label) : "";
    Instant end = item->has_clock ? reminder_end(&item->clock) : INSTANT_UNKNOWN;
    g_autofree char *span = NULL;

    if (!item->has_clock)
        return g_strdup(_("You wanted to be reminded"));
    span = words_until(end, now);
    if (now < end)
        return text_fill(_("{span} left: {clock}"), "span", span, "clock", clock, NULL);
    switch (clock_name(item->clock.id)->kind) {
    case CLOCK_ACT_BY:
        return text_fill(_("Deadline passed {span}: {clock}"), "span", span, "clock", clock,
                         NULL);
    case CLOCK_EXPECT_BY:
        return text_fill(_("Late: {clock}"), "clock", clock, NULL);
    case CLOCK_NOT_BEFORE:
    case CLOCK_ADVICE:
        break;
    }
    return text_fill(_("Now: {clock}"), "clock", clock, NULL);
}

static char *
line_with_number(const ReminderItem *item, Instant now)
{
    g_autofree char *line = reminder_line(item, now);
    g_autofree char *number = words_number(item->number, NUMBER_COLUMNS);

    return g_strdup_printf("%s (%s)", line, number);
}

static gboolean
is_critical(const GPtrArray *items, Instant now)
{
    for (guint i = 0; i < items->len; i++) {
        const ReminderItem *item = items->pdata[i];

        if (item->has_clock && reminder_is_critical(&item->clock, now))
            return TRUE;
    }
    return FALSE;
}

/* The less is left, the sooner the person hears of it again. */
static const char *
snooze_time(const ReminderItem *item, Instant now)
{
    static const struct {
        gint64 left;
        const char *time;
    } spans[] = {
        { 2 * (gint64)SECONDS_PER_DAY, "+1d" },
        { 12 * SECONDS_PER_HOUR, "+6h" },
        { 3 * SECONDS_PER_HOUR, "+1h" },
    };
    gint64 left = item->has_clock ? reminder_end(&item->clock) - now : 0;

    for (gsize i = 0; i < G_N_ELEMENTS(spans); i++) {
        if (left <= 0 || left > spans[i].left)
            return spans[i].time;
    }
    return "+15min";
}

static void
append_line(GString *body, const char *line)
{
    if (line == NULL || *line == '\0')
        return;
    g_string_append_printf(body, "%s%s", body->len == 0 ? "" : "\n", line);
}

static gboolean
is_about(const NextStep *step, const ReminderItem *item)
{
    const char *dispute = step->dispute == NULL ? NULL : step->dispute->id;

    return !item->has_clock ||
           (step->clock == item->clock.id &&
            (item->dispute == NULL || g_strcmp0(item->dispute, dispute) == 0));
}

/* The step that the clock is about: what is next, or what is open besides. NULL: neither is. */
static const NextStep *
step_about(const OrderView *view, const ReminderItem *item)
{
    const GArray *also = view->counsel->also;

    if (is_about(&view->summary.next, item))
        return &view->summary.next;
    for (guint i = 0; i < also->len; i++) {
        if (is_about(&g_array_index(also, NextStep, i), item))
            return &g_array_index(also, NextStep, i);
    }
    return NULL;
}

/* The next step may have become another one meanwhile, so it is looked up now. Where it is
 * about something else than the headline, that is said. */
static void
append_why(GString *body, const ReminderWords *words, const ReminderItem *item)
{
    g_autoptr(OrderView) view = orders_show(words->app, item->order, NULL);
    const NextStep *about = view == NULL ? NULL : step_about(view, item);
    g_autofree char *why = NULL;
    g_autofree char *first = NULL;

    if (view == NULL)
        return;
    if (about != NULL) {
        why = words_why(about, app_zone(words->app), words->now);
        append_line(body, why);
    }
    if (about == &view->summary.next || view->summary.next.action == ACTION_NOTHING)
        return;
    g_free(why);
    why = words_why(&view->summary.next, app_zone(words->app), words->now);
    first = text_fill(_("Next: {why}"), "why", why, NULL);
    append_line(body, first);
}

static void
append_when(GString *body, const ReminderWords *words, const ReminderItem *item)
{
    g_autofree char *when = NULL;

    if (!item->has_clock)
        return;
    when = words_clock_ends(&item->clock, app_zone(words->app),
                            app_shop_zone(words->app, item->marketplace), words->now);
    append_line(body, when);
    if (item->clock.estimated || item->clock.check_page)
        append_line(body, _("Estimated: check the order page."));
}

static Notice *
notice_new(const char *summary)
{
    Notice *notice = g_new0(Notice, 1);

    notice->summary = text_sanitise(summary, -1, TEXT_LINE, NULL);
    notice->open_label = _("Open");
    notice->snooze_label = _("Snooze");
    return notice;
}

static Notice *
speak_of_one(const ReminderItem *item, const ReminderWords *words, Privacy privacy)
{
    g_autofree char *summary = line_with_number(item, words->now);
    g_autofree char *title = text_line(item->title, TITLE_COLUMNS);
    g_autoptr(GString) body = g_string_new(NULL);
    Notice *notice = notice_new(summary);

    append_when(body, words, item);
    if (privacy == PRIVACY_FULL) {
        append_why(body, words, item);
        append_line(body, title);
    }
    notice->body = g_string_free(g_steal_pointer(&body), FALSE);
    return notice;
}

static char *
count_sentence(guint count)
{
    g_autofree char *number = g_strdup_printf("%u", count);

    return text_fill(
        ngettext("{count} order needs you", "{count} orders need you", (gulong)count), "count",
        number, NULL);
}

/* One of several: what runs out, of which item, and what to do. */
static char *
digest_line(const ReminderItem *item, const ReminderWords *words, Privacy privacy)
{
    g_autofree char *line = line_with_number(item, words->now);
    g_autofree char *title = text_line(item->title, DIGEST_TITLE_COLUMNS);
    g_autoptr(OrderView) view =
        privacy == PRIVACY_FULL ? orders_show(words->app, item->order, NULL) : NULL;
    const NextStep *about = view == NULL ? NULL : step_about(view, item);

    if (privacy != PRIVACY_FULL)
        return g_steal_pointer(&line);
    if (about == NULL || about->action == ACTION_NOTHING)
        return g_strjoin(" · ", line, title, NULL);
    return g_strjoin(" · ", line, title, _(next_action_label(about->action)), NULL);
}

static Notice *
speak_of_many(const GPtrArray *items, const ReminderWords *words, Privacy privacy)
{
    g_autofree char *summary = count_sentence(items->len);
    g_autoptr(GString) body = g_string_new(NULL);
    Notice *notice = notice_new(summary);

    for (guint i = 0; i < MIN(items->len, DIGEST_LINES); i++) {
        g_autofree char *line = digest_line(items->pdata[i], words, privacy);

        append_line(body, line);
    }
    if (items->len > DIGEST_LINES) {
        guint count = items->len - DIGEST_LINES;
        g_autofree char *number = g_strdup_printf("%u", count);
        g_autofree char *rest =
            text_fill(ngettext("and {count} more", "and {count} more", (gulong)count), "count",
                      number, NULL);

        append_line(body, rest);
    }
    notice->body = g_string_free(g_steal_pointer(&body), FALSE);
    return notice;
}

static Notice *
speak_of_nothing(const GPtrArray *items)
{
    g_autofree char *count = count_sentence(items->len);
    Notice *notice = notice_new(_("Deadline reminder"));

    notice->body = g_strdup_printf("%s. %s", count, _("Open Recourse to see what to do."));
    return notice;
}

/* What a hook is told: no more than the notice shows. */
static json_t *
reminders_to_json(const GPtrArray *items, Privacy privacy)
{
    json_t *reminders = json_array();

    for (guint i = 0; i < items->len && privacy != PRIVACY_NONE; i++) {
        json_t *reminder = reminder_item_to_json(items->pdata[i]);

        if (privacy == PRIVACY_NUMBER)
            (void)json_object_del(reminder, "title");
        json_array_append_new(reminders, reminder);
    }
    return reminders;
}

Notice *
reminder_speak(const GPtrArray *items, gpointer data)
{
    const ReminderWords *words = data;
    const ReminderItem *first = items->pdata[0];
    Privacy privacy = reminder_privacy(words->app);
    Notice *notice;

    if (privacy == PRIVACY_NONE)
        notice = speak_of_nothing(items);
    else if (items->len == 1)
        notice = speak_of_one(first, words, privacy);
    else
        notice = speak_of_many(items, words, privacy);
    notice->is_critical = is_critical(items, words->now);
    notice->reminders = reminders_to_json(items, privacy);
    if (items->len == 1) {
        notice->order = g_strdup(first->order);
        notice->snooze = g_strdup(snooze_time(first, words->now));
    }
    return notice;
}

Notice *
reminder_speak_of_notes(const GPtrArray *notes, gpointer data)
{
    g_autoptr(GPtrArray) items =
        g_ptr_array_new_with_free_func((GDestroyNotify)reminder_item_free);

    for (guint i = 0; i < notes->len; i++)
        g_ptr_array_add(items, told_note_item(notes->pdata[i]));
    return reminder_speak(items, data);
}

Notice *
reminder_speak_of_problem(const char *why, gpointer data)
{
    Notice *notice = notice_new(_("Deadline reminders do not work"));

    (void)data;
    notice->body = text_sanitise(why, -1, TEXT_LINE, NULL);
    notice->is_critical = TRUE;
    return notice;
}

Notice *
reminder_speak_of_test(void)
{
    Notice *notice = notice_new(_("This is a test of Recourse"));

    notice->body = g_strdup(_("Reminders of deadlines will reach you like this."));
    return notice;
}

static char *
silence_words(const ReminderWish *wish, const Zone *zone, Instant now)
{
    g_autofree char *when = NULL;

    if (wish->waits) /* a token of a newer program is said as it is */
        return text_fill(_("silent until “{event}” is recorded"), "event",
                         event_type_parse(wish->snooze.event) == EVENT_UNKNOWN
                             ? wish->snooze.event
                             : _(event_kind(event_type_parse(wish->snooze.event))->label),
                         NULL);
    if (!reminder_wish_is_silent(wish, now))
        return NULL;
    when = words_when(wish->snooze.until, zone, now, WHEN_BOTH);
    return text_fill(_("silent until {when}"), "when", when, NULL);
}

char *
reminder_wish_words(const WishNote *note, const Zone *zone, Instant now)
{
    const ReminderWish *wish = note->wish;
    g_autofree char *silence = silence_words(wish, zone, now);
    g_autofree char *ladder = wish->ladder == NULL ? NULL
                                                   : text_fill(_("{spans} before the end"),
                                                               "spans", wish->ladder, NULL);

    if (silence == NULL)
        return g_steal_pointer(&ladder);
    return ladder == NULL ? g_steal_pointer(&silence)
                          : g_strdup_printf("%s, %s", silence, ladder);
}

ReminderTrouble
reminder_trouble(const ReminderStatus *status)
{
    if (status->heartbeat->problem != NULL)
        return TROUBLE_PROBLEM;
    if (status->undelivered_count > 0)
        return TROUBLE_UNDELIVERED;
    return status->is_unwatched ? TROUBLE_UNWATCHED : TROUBLE_NONE;
}

static char *
undelivered_words(guint count)
{
    g_autofree char *number = g_strdup_printf("%u", count);

    return text_fill(ngettext("The reminder of {count} order could not be delivered.",
                              "The reminders of {count} orders could not be delivered.",
                              (gulong)count),
                     "count", number, NULL);
}

static char *
unwatched_words(const Heartbeat *heartbeat, Instant now)
{
    g_autofree char *ran = NULL;

    if (heartbeat->ran_at == INSTANT_UNKNOWN)
        return g_strdup(_("No reminders while Recourse is closed."));
    ran = words_until(heartbeat->ran_at, now);
    return text_fill(_("No reminders while Recourse is closed; reminders last ran {span}."),
                     "span", ran, NULL);
}

char *
reminder_trouble_words(const ReminderStatus *status, Instant now)
{
    switch (reminder_trouble(status)) {
    case TROUBLE_NONE:
        return NULL;
    case TROUBLE_PROBLEM:
        return text_fill(_("No reminder can be sent: {why}"), "why", status->heartbeat->problem,
                         NULL);
    case TROUBLE_UNDELIVERED:
        return undelivered_words(status->undelivered_count);
    case TROUBLE_UNWATCHED:
        return unwatched_words(status->heartbeat, now);
    }
    g_assert_not_reached();
}

char *
reminder_button_words(const Heartbeat *heartbeat)
{
    return text_fill(_("The button “{button}” of a notification did not work: {why}"), "button",
                     heartbeat->button, "why", heartbeat->button_why, NULL);
}

char *
reminder_away(const ReminderStatus *status, Instant now)
{
    guint count = status->sent->len;
    g_autofree char *number = g_strdup_printf("%u", count);
    g_autofree char *span = NULL;

    if (count == 0)
        return NULL;
    span = words_until(((const ToldNote *)status->sent->pdata[0])->row->sent, now);
    return text_fill(ngettext("While you were away: {count} reminder, {span}.",
                              "While you were away: {count} reminders, the last {span}.",
                              (gulong)count),
                     "count", number, "span", span, NULL);
}
