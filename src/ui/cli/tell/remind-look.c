/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/remind-look.h"

#include "base/i18n.h"
#include "services/remind/remind.h"
#include "ui/cli/tell/doc-tell.h"
#include "ui/cli/tell/output.h"
#include "ui/cli/tell/watched.h"
#include "ui/doc/doc-reminders.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

/* The channels, the screens, their terminal, the timer. */
#define WAY_COUNT (CHANNEL_COUNT + 3)

/* What is told of each, and its name for scripts. */
typedef struct {
    ReminderWay ways[WAY_COUNT];
    const char *tokens[WAY_COUNT];
    guint count;
} WaysTold;

static void
add_way(WaysTold *told, const char *token, const char *label, const char *result,
        WayVerdict verdict)
{
    told->ways[told->count] = (ReminderWay){ label, result, verdict };
    told->tokens[told->count++] = token;
}

/* For scripts: works is null of what is off, or cannot be tried. */
static void
put_ways(Output *output, const WaysTold *told)
{
    json_t *rows = json_array();

    for (guint i = 0; i < told->count; i++) {
        const ReminderWay *way = &told->ways[i];
        json_t *row = json_object();

        json_set_text(row, "channel", told->tokens[i]);
        json_object_set_new(
            row, "works",
            way->verdict == WAY_IS_OFF ? json_null() : json_boolean(way->verdict == WAY_WORKS));
        json_set_text(row, "label", way->label);
        json_set_text(row, "result", way->result);
        json_array_append_new(rows, row);
    }
    output_member(output, "channels", rows);
}

/* What only the screens can do is told, not tried. */
gboolean
remind_test(Call *call, GError **error)
{
    g_autoptr(Notifier) notifier = notifier_new(call->app);
    g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Doc) doc = doc_new();
    g_autofree char *terminal = reminder_terminal_words(
        terminal_notice(settings_text(app_settings(call->app), SETTING_REMIND_OSC)));
    gboolean is_on = schedule_is_on();
    WaysTold told = { .count = 0 };

    (void)error;
    call->status = STATUS_FAILED;
    for (ChannelId id = 0; id < CHANNEL_COUNT; id++) {
        WayVerdict verdict = WAY_IS_OFF;
        char *result = reminder_try(notifier, id, &verdict);

        g_ptr_array_add(results, result);
        add_way(&told, channel_token(id), _(channel_label(id)), result, verdict);
        if (verdict == WAY_WORKS)
            call->status = STATUS_DONE;
    }
    add_way(&told, "screens", _("screens"),
            _("work: undelivered reminders are shown, with the bell"), WAY_WORKS);
    add_way(&told, "terminal", _("terminal"), terminal, WAY_IS_OFF);
    add_way(&told, "timer", _("systemd timer"), reminder_timer_words(is_on),
            is_on ? WAY_WORKS : WAY_FAILS);
    doc_reminders_ways(doc, told.ways, told.count);
    doc_tell(call->output, doc);
    put_ways(call->output, &told);
    return TRUE;
}

static json_t *
note_to_json(const ToldNote *note)
{
    const ToldRow *row = note->row;
    g_autofree char *step = ladder_step_text(row->key.step);
    json_t *object = json_object();

    json_set_text(object, "order", note->number);
    json_set_text(object, "clock", row->key.clock);
    json_set_text(object, "step", step);
    json_set_text(object, "channel", row->channel);
    json_set_text(object, "id", row->key.order);
    json_set_instant(object, "end", row->key.end);
    json_set_instant(object, "failed_at", row->failed);
    json_set_text(object, "why", row->why);
    return object;
}

static void
put_undelivered(Call *call, const GPtrArray *notes)
{
    json_t *rows = json_array();

    for (guint i = 0; i < notes->len; i++)
        json_array_append_new(rows, note_to_json(notes->pdata[i]));
    output_member(call->output, "undelivered", rows);
}

static void
put_instant(Call *call, const char *member, Instant instant)
{
    g_autofree char *text = instant == INSTANT_UNKNOWN ? NULL : instant_to_rfc3339(instant);

    output_member(call->output, member, text == NULL ? json_null() : json_string(text));
}

static json_t *
wish_to_json(Call *call, const WishNote *note)
{
    const ReminderWish *wish = note->wish;
    const char *clock = wish->scope.clock;
    g_autofree char *what = reminder_wish_words(note, app_zone(call->app), app_now(call->app));
    json_t *object = json_object();

    json_set_text(object, "order", note->number);
    json_set_text(object, "clock", *clock == '\0' ? NULL : clock);
    json_set_instant(object, "silent_until", wish->snooze.until);
    json_set_text(object, "silent_until_event", wish->waits ? wish->snooze.event : NULL);
    json_set_text(object, "before", wish->ladder);
    json_set_text(object, "what", what);
    return object;
}

static gboolean
put_wishes(Call *call, GError **error)
{
    g_autoptr(GPtrArray) notes = wishes_list(call->app, error);
    json_t *rows;

    if (notes == NULL)
        return FALSE;
    rows = json_array();
    for (guint i = 0; i < notes->len; i++)
        json_array_append_new(rows, wish_to_json(call, notes->pdata[i]));
    output_member(call->output, "wishes", rows);
    return TRUE;
}

static void
put_watched(Call *call)
{
    g_autoptr(GPtrArray) files = watched_files_list(call->app);

    watched_put(call, files);
}

/* Lines that could not be read: what they say is not at work. */
static void
put_settings(Call *call)
{
    const char *const *problems = settings_problems(app_settings(call->app));
    json_t *list = json_array();

    for (gsize i = 0; problems[i] != NULL; i++)
        json_array_append_new(list, json_string(problems[i]));
    output_member(call->output, "settings_problems", list);
}

static gboolean
put_members(Call *call, const ReminderStatus *status, GError **error)
{
    const Heartbeat *heartbeat = status->heartbeat;
    g_autofree char *file = schedule_case_file();

    put_instant(call, "ran_at", heartbeat->ran_at);
    put_instant(call, "sent_at", heartbeat->sent_at);
    output_member(call->output, "scheduled", json_boolean(status->is_scheduled));
    output_member(call->output, "case_file", file == NULL ? json_null() : json_string(file));
    output_member(call->output, "problem",
                  heartbeat->problem == NULL ? json_null() : json_string(heartbeat->problem));
    output_member(call->output, "button_problem",
                  heartbeat->button == NULL ? json_null() : json_string(heartbeat->button_why));
    put_settings(call);
    put_undelivered(call, status->undelivered);
    if (!put_wishes(call, error))
        return FALSE;
    put_watched(call);
    return TRUE;
}

gboolean
remind_status(Call *call, GError **error)
{
    g_autoptr(ReminderStatus) status = reminder_status_read(call->app, INSTANT_UNKNOWN, error);
    RemindersContent content = { call->app, status, INSTANT_UNKNOWN };
    g_autoptr(Doc) doc = doc_new();

    if (status == NULL)
        return FALSE;
    if (output_is_json(call->output))
        return put_members(call, status, error);
    doc_reminders_timer(doc, &content);
    doc_reminders(doc, &content);
    doc_tell(call->output, doc);
    return TRUE;
}
