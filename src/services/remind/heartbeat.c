/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/heartbeat.h"

#include <string.h>

#include "base/file/file.h"
#include "base/json/json.h"

#define FILE_LIMIT (64 * 1024)
#define NAME_LENGTH 16 /* of the checksum of the case file's path */

/* STATE/reminders/CHECKSUM.SUFFIX */
static char *
trace_path(const App *app, const char *folder, const char *suffix)
{
    g_autofree char *sum =
        g_compute_checksum_for_string(G_CHECKSUM_SHA256, app_db_path(app), -1);
    g_autofree char *name = g_strdup_printf("%.*s.%s", NAME_LENGTH, sum, suffix);

    return g_build_filename(folder, "reminders", name, NULL);
}

/* Where there is room when the disk is full; NULL: nowhere. */
static char *
spare_folder(void)
{
    const char *runtime = g_getenv("XDG_RUNTIME_DIR");

    return runtime == NULL || *runtime != '/' ? NULL : g_build_filename(runtime, PACKAGE, NULL);
}

void
heartbeat_free(Heartbeat *heartbeat)
{
    if (heartbeat == NULL)
        return;
    g_free(heartbeat->problem);
    g_free(heartbeat->button);
    g_free(heartbeat->button_why);
    g_free(heartbeat);
}

static json_t *
load_trace(const App *app, const char *folder, const char *suffix)
{
    g_autofree char *path = trace_path(app, folder, suffix);
    g_autofree char *text = NULL;
    gsize length = 0;

    if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
        text = file_read(path, FILE_LIMIT, &length, NULL);
    return text == NULL ? NULL : json_read(text, length, path, NULL);
}

static gboolean
save_trace(const App *app, const char *folder, const char *suffix, const json_t *trace,
           GError **error)
{
    g_autofree char *path = trace_path(app, folder, suffix);
    g_autofree char *parent = g_path_get_dirname(path);
    g_autofree char *text = json_write(trace, TRUE);
    GError *cause = NULL;
    gboolean is_done;

    if (!folder_create(parent, error))
        return FALSE;
    is_done = file_replace(path, text, strlen(text), &cause);
    return saved_settle(NULL, is_done, cause, error); /* the next run leaves another */
}

/* The newer one of both places. */
static json_t *
load_newest(const App *app)
{
    g_autofree char *spare = spare_folder();
    json_t *trace = load_trace(app, app_paths(app)->state, "json");
    json_t *other = spare == NULL ? NULL : load_trace(app, spare, "json");

    if (trace != NULL && (other == NULL || json_member_instant(other, "ran_at") <=
                                               json_member_instant(trace, "ran_at"))) {
        json_decref(other);
        return trace;
    }
    json_decref(trace);
    return other;
}

char *
heartbeat_button_path(const App *app)
{
    return trace_path(app, app_paths(app)->state, "button");
}

static void
load_button(const App *app, Heartbeat *heartbeat)
{
    g_autoptr(JsonDocument) trace = load_trace(app, app_paths(app)->state, "button");

    heartbeat->button_at = json_member_instant(trace, "at");
    heartbeat->button = g_strdup(json_member_text(trace, "action"));
    heartbeat->button_why = g_strdup(json_member_text(trace, "why"));
}

Heartbeat *
heartbeat_load(const App *app)
{
    g_autoptr(JsonDocument) trace = load_newest(app);
    const json_t *problem = json_object_get(trace, "problem");
    Heartbeat *heartbeat = g_new0(Heartbeat, 1);

    heartbeat->ran_at = json_member_instant(trace, "ran_at");
    heartbeat->sent_at = json_member_instant(trace, "sent_at");
    heartbeat->sent = json_member_integer(trace, "sent", 0);
    heartbeat->held = json_member_integer(trace, "held", 0);
    heartbeat->failed = json_member_integer(trace, "failed", 0);
    heartbeat->problem = g_strdup(json_member_text(problem, "why"));
    heartbeat->problem_told_at = json_member_instant(problem, "told_at");
    load_button(app, heartbeat);
    return heartbeat;
}

static json_t *
heartbeat_to_json(const App *app, const Heartbeat *heartbeat)
{
    json_t *trace = json_object();

    json_set_text(trace, "schema", "recourse/1");
    json_set_text(trace, "case_file", app_db_path(app));
    json_set_instant(trace, "ran_at", heartbeat->ran_at);
    json_set_instant(trace, "sent_at", heartbeat->sent_at);
    json_object_set_new(trace, "sent", json_integer(heartbeat->sent));
    json_object_set_new(trace, "held", json_integer(heartbeat->held));
    json_object_set_new(trace, "failed", json_integer(heartbeat->failed));
    if (heartbeat->problem != NULL) {
        json_t *problem = json_object();

        json_set_text(problem, "why", heartbeat->problem);
        json_set_instant(problem, "told_at", heartbeat->problem_told_at);
        json_object_set_new(trace, "problem", problem);
    }
    return trace;
}

gboolean
heartbeat_save(const App *app, const Heartbeat *heartbeat, GError **error)
{
    g_autoptr(JsonDocument) trace = heartbeat_to_json(app, heartbeat);
    g_autofree char *spare = spare_folder();

    if (save_trace(app, app_paths(app)->state, "json", trace, error))
        return TRUE;
    if (spare == NULL || !save_trace(app, spare, "json", trace, NULL))
        return FALSE;
    g_clear_error(error);
    return TRUE;
}

Presence
presence_load(const App *app)
{
    g_autoptr(JsonDocument) trace = load_trace(app, app_paths(app)->state, "seen");

    return (Presence){
        .seen_at = json_member_instant(trace, "seen_at"),
        .was_offered = json_is_true(json_object_get(trace, "was_offered")),
        .does_without = json_is_true(json_object_get(trace, "does_without")),
    };
}

gboolean
presence_save(const App *app, const Presence *presence, GError **error)
{
    g_autoptr(JsonDocument) trace = json_object();

    json_set_instant(trace, "seen_at", presence->seen_at);
    json_object_set_new(trace, "was_offered", json_boolean(presence->was_offered));
    json_object_set_new(trace, "does_without", json_boolean(presence->does_without));
    return save_trace(app, app_paths(app)->state, "seen", trace, error);
}
