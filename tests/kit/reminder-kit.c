/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit/reminder-kit.h"

#include <sqlite3.h>

#include "base/error.h"
#include "services/app/app.h"
#include "store/file/file.h"

static App *
open_app(const char *folder, Instant now)
{
    g_autofree char *path = g_build_filename(folder, "case.db", NULL);
    AppOptions options = { .folder = folder, .db_path = path, .now = now };
    g_autoptr(GError) error = NULL;
    App *app = app_new(&options, &error);

    g_assert_no_error(error);
    (void)app_load_settings(app, &error);
    g_assert_no_error(error);
    return app;
}

void
reminder_kit_open(ReminderKit *kit, const char *now, const char *conf)
{
    g_autofree char *config = NULL;
    g_autofree char *file = NULL;

    kit->folder = g_dir_make_tmp("reminders-XXXXXX", NULL);
    config = g_build_filename(kit->folder, "config", NULL);
    file = g_build_filename(config, "recourse.conf", NULL);
    g_assert_cmpint(g_mkdir(config, 0700), ==, 0);
    if (conf != NULL)
        g_assert_true(g_file_set_contents(file, conf, -1, NULL));
    kit->app = open_app(kit->folder, at(now));
    kit->recorded = INSTANT_UNKNOWN;
    kit->said = g_string_new(NULL);
}

void
reminder_kit_close(ReminderKit *kit)
{
    app_free(kit->app);
    g_free(kit->folder);
    g_string_free(kit->said, TRUE);
}

void
reminder_kit_set_now(ReminderKit *kit, Instant now)
{
    app_free(kit->app);
    kit->app = open_app(kit->folder, now);
}

App *
reminder_kit_other_app(const ReminderKit *kit)
{
    return open_app(kit->folder, app_now(kit->app));
}

void
reminder_kit_add(ReminderKit *kit, const char *number, const char *closes)
{
    g_autoptr(Order) order = orders_draft(kit->app);
    FieldContext context = orders_field_context(kit->app, NULL);
    g_autoptr(GError) error = NULL;

    order_field_set(order, order_field_find("number"), number, &context, &error);
    order_field_set(order, order_field_find("title"), "Lamp", &context, &error);
    order_field_set(order, order_field_find("closes"), closes, &context, &error);
    g_assert_true(orders_add(kit->app, order, &error));
    g_assert_no_error(error);
}

void
reminder_kit_add_many(ReminderKit *kit, guint count, guint first_number,
                      Instant (*closes)(guint i), const char *more)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(GError) error = NULL;

    g_assert_true(writing_begin(&writing, kit->app, &error));
    for (guint i = 0; i < count; i++) {
        g_autofree char *text = instant_to_rfc3339(closes(i));
        g_autofree char *id = id_new(writing.context.recorded);
        Event *event = event_new(EVENT_ORDER_TRACKED, id, writing.context.now);

        g_free(event->data);
        event->data = g_strdup_printf("{\"number\":\"%u\",\"title\":\"Lamp\","
                                      "\"marketplace\":\"aliexpress\",\"closes\":\"%s\"%s}",
                                      first_number + i, text, more);
        g_ptr_array_add(writing.events, event);
    }
    g_assert_true(writing_save(&writing, &error));
    g_assert_no_error(error);
}

void
reminder_kit_log(ReminderKit *kit, const char *number, EventType type)
{
    g_autofree char *id = orders_find(kit->app, number, NULL);
    LogEntry entry = { .type = type };
    g_autoptr(GError) error = NULL;

    g_assert_true(orders_log(kit->app, id, &entry, NULL, &error));
    g_assert_no_error(error);
}

static Notice *
speak(const GPtrArray *items, gpointer data)
{
    Notice *notice = g_new0(Notice, 1);
    g_autoptr(GString) text = g_string_new(NULL);

    (void)data;
    for (guint i = 0; i < items->len; i++) {
        g_autoptr(JsonDocument) item = reminder_item_to_json(items->pdata[i]);

        g_string_append_printf(text, "%s%s %s %s", i == 0 ? "" : "\n",
                               json_member_text(item, "order"), json_member_text(item, "clock"),
                               json_member_text(item, "step"));
    }
    notice->body = g_string_free(g_steal_pointer(&text), FALSE);
    return notice;
}

static Notice *
speak_of_problem(const char *why, gpointer data)
{
    Notice *notice = g_new0(Notice, 1);

    (void)data;
    notice->body = g_strdup(why);
    return notice;
}

static ReminderReport *run_with(ReminderKit *kit, App *app, Instant now, GError **error);

static const char *
send_to_memory(gpointer data, const Notice *notice, GError **error)
{
    ReminderKit *kit = data;

    if (kit->nested) {
        g_autoptr(App) other = reminder_kit_other_app(kit);
        g_autoptr(ReminderReport) report = NULL;

        kit->nested = FALSE;
        report = run_with(kit, other, app_now(kit->app), NULL);
        g_assert_nonnull(report);
        g_assert_cmpuint(report->sent->len, ==, 0);
    }
    if (kit->fails) {
        error_set(error, RECOURSE_ERROR_FAILED, "Nobody listens.");
        return NULL;
    }
    if (kit->on_send != NULL)
        kit->on_send(kit->data, notice->body);
    g_string_append_printf(kit->said, "%s%s", kit->said->len == 0 ? "" : "\n", notice->body);
    kit->notices++;
    return "memory";
}

static ReminderReport *
run_with(ReminderKit *kit, App *app, Instant now, GError **error)
{
    ReminderRun run = {
        .clock = { now, kit->recorded == INSTANT_UNKNOWN ? now : kit->recorded },
        .is_dry = kit->is_dry,
        .speak = speak,
        .speak_of_problem = speak_of_problem,
        .send = send_to_memory,
        .sender = kit,
    };

    return reminder_run(app, &run, error);
}

static void
forget_last(ReminderKit *kit)
{
    g_string_truncate(kit->said, 0);
    kit->notices = 0;
    kit->told = 0;
    kit->held = 0;
}

void
reminder_kit_run_at(ReminderKit *kit, Instant now)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(ReminderReport) report = NULL;

    forget_last(kit);
    report = run_with(kit, kit->app, now, &error);
    g_assert_no_error(error);
    g_assert_nonnull(report);
    kit->told = report->sent->len;
    kit->held = report->held->len;
}

void
reminder_kit_run(ReminderKit *kit, const char *now)
{
    reminder_kit_run_at(kit, at(now));
}

void
reminder_kit_fail(ReminderKit *kit, const char *now)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(ReminderReport) report = NULL;

    forget_last(kit);
    app_close_db(kit->app);
    report = run_with(kit, kit->app, at(now), &error);
    g_assert_null(report);
    g_assert_nonnull(error);
}

void
reminder_kit_run_apart(ReminderKit *kit, const char *now)
{
    g_autoptr(App) other = reminder_kit_other_app(kit);
    g_autoptr(GError) error = NULL;
    g_autoptr(ReminderReport) report = NULL;

    forget_last(kit);
    report = run_with(kit, other, at(now), &error);
    g_assert_no_error(error);
    g_assert_nonnull(report);
}

void
reminder_kit_said(const ReminderKit *kit, const char *expected)
{
    g_assert_cmpstr(kit->said->str, ==, expected);
}

void
reminder_kit_sql(ReminderKit *kit, const char *sql)
{
    sqlite3 *handle = NULL;

    app_close_db(kit->app);
    g_assert_cmpint(sqlite3_open(app_db_path(kit->app), &handle), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_exec(handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_close(handle), ==, SQLITE_OK);
}
