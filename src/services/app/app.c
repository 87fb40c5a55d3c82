/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/app/app.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/time/time.h"
#include "services/app/claims.h"
#include "services/app/policies.h"

#define CASE_FILE "recourse.db"
#define SETTINGS_FILE "recourse.conf"

struct App {
    Paths *paths;
    char *db_path;
    Instant now;  /* --now, or INSTANT_UNKNOWN */
    Instant held; /* what the real clock showed, or INSTANT_UNKNOWN: it goes on */
    gboolean has_written;
    Saved *saved;
    gboolean local;
    gboolean in_memory;
    DbOptions db_options;
    Settings *settings;
    const App *looks;   /* borrowed; NULL: its own */
    Policies *policies; /* NULL until asked for */
    GPtrArray *policy_problems;
    GPtrArray *claim_languages; /* NULL until asked for */
    GPtrArray *claim_problems;
    Db *db; /* NULL until asked for */
    guint db_serial;
};

void
app_set_written(App *app)
{
    app->has_written = TRUE;
}

gboolean
app_has_written(const App *app)
{
    return app->has_written;
}

static Paths *
paths_below(const char *folder)
{
    Paths *paths = g_new0(Paths, 1);

    paths->data = g_build_filename(folder, "data", NULL);
    paths->config = g_build_filename(folder, "config", NULL);
    paths->state = g_build_filename(folder, "state", NULL);
    paths->cache = g_build_filename(folder, "cache", NULL);
    return paths;
}

App *
app_new(const AppOptions *options, GError **error)
{
    g_autoptr(App) app = g_new0(App, 1);

    app->paths = options->folder == NULL ? paths_new(error) : paths_below(options->folder);
    if (app->paths == NULL)
        return NULL;
    app->db_path = options->db_path == NULL
                       ? g_build_filename(app->paths->data, CASE_FILE, NULL)
                       : path_absolute(options->db_path);
    app->now = options->now;
    app->held = INSTANT_UNKNOWN;
    app->saved = g_new0(Saved, 1);
    app->local = options->local;
    app->in_memory = options->in_memory;
    app->db_options = (DbOptions){
        .state_folder = app->paths->state,
        .allow_network_filesystem = options->allow_network_filesystem,
        .allow_new = options->start_anew,
        .look_only = options->look_only,
        .waiting = options->waiting,
        .waiting_data = options->waiting_data,
        .saved = app->saved,
    };
    app->settings = settings_new();
    return g_steal_pointer(&app);
}

void
app_free(App *app)
{
    if (app == NULL)
        return;
    db_free(app->db);
    policies_free(app->policies);
    if (app->policy_problems != NULL)
        g_ptr_array_unref(app->policy_problems);
    if (app->claim_languages != NULL)
        g_ptr_array_unref(app->claim_languages);
    if (app->claim_problems != NULL)
        g_ptr_array_unref(app->claim_problems);
    settings_free(app->settings);
    g_free(app->db_path);
    saved_begin(app->saved); /* frees the doubt */
    g_free(app->saved);
    paths_free(app->paths);
    g_free(app);
}

const Paths *
app_paths(const App *app)
{
    return app->paths;
}

const char *
app_db_path(const App *app)
{
    return app->db_path;
}

Saved *
app_saved(const App *app)
{
    return app->saved;
}

const DbOptions *
app_db_options(const App *app)
{
    return &app->db_options;
}

char *
app_settings_file(const App *app)
{
    return g_build_filename(app->paths->config, SETTINGS_FILE, NULL);
}

gboolean
app_is_case_file(const App *app, const char *path)
{
    struct stat file, case_file;

    return stat(path, &file) == 0 && stat(app_db_path(app), &case_file) == 0 &&
           file.st_dev == case_file.st_dev && file.st_ino == case_file.st_ino;
}

gboolean
app_load_settings(App *app, GError **error)
{
    g_autofree char *path = app_settings_file(app);

    settings_free(app->settings);
    app->settings = settings_load(path);
    return settings_are_sound(app->settings, error);
}

void
app_look_as(App *app, const App *person)
{
    app->looks = person;
}

const App *
app_looks(const App *app)
{
    return app->looks != NULL ? app->looks : app;
}

const Settings *
app_settings(const App *app)
{
    return app->settings;
}

Instant
app_now(const App *app)
{
    if (app->now != INSTANT_UNKNOWN)
        return app->now;
    return app->held == INSTANT_UNKNOWN ? now_real() : app->held;
}

void
app_hold_now(App *app)
{
    app->held = now_real();
}

Instant
app_recorded(const App *app)
{
    (void)app;
    return now_real();
}

gboolean
app_is_what_if(const App *app)
{
    return app->now != INSTANT_UNKNOWN;
}

gboolean
app_is_of_examples(const App *app)
{
    return app->in_memory;
}

const Zone *
app_zone(const App *app)
{
    return settings_zone(app->settings, SETTING_TIME_ZONE);
}

const Zone *
app_shop_zone(App *app, const char *marketplace)
{
    return policies_marketplace(app_policies(app), marketplace)->zone;
}

const Zone *
app_typing_zone(App *app, const char *marketplace)
{
    return app->local ? app_zone(app) : app_shop_zone(app, marketplace);
}

MomentContext
app_typing(const App *app, const Zone *zone, Tense tense)
{
    return (MomentContext){ zone, app_now(app), tense, date_order_of_locale() };
}

MomentContext
app_typing_here(App *app, const char *marketplace, Tense tense)
{
    const char *usual = settings_text(app->settings, SETTING_DEFAULT_MARKETPLACE);
    const char *name = marketplace != NULL && *marketplace != '\0' ? marketplace : usual;
    const Policy *policy = policies_marketplace(app_policies(app), name);
    MomentContext meant = app_typing(app, app_zone(app), tense);

    meant.also = policy_is_generic(policy) ? NULL : policy->zone;
    return meant;
}

static void
load_policies(gpointer data, GPtrArray **ret_policies, GPtrArray **ret_holidays)
{
    App *app = data;

    policies_read(app->paths, ret_policies, ret_holidays, &app->policy_problems);
}

static gint64
stamp_policies(gpointer data)
{
    const App *app = data;

    return policies_stamp_files(app->paths);
}

const Policies *
app_policies(App *app)
{
    if (app->policies == NULL)
        app->policies = policies_new_lazy(load_policies, stamp_policies, app);
    return app->policies;
}

/* Without a folder of the user's own there is nothing that could be wrong. */
const GPtrArray *
app_policy_problems(App *app)
{
    g_autofree char *folder = policies_folder(app->paths);

    if (app->policy_problems == NULL && g_file_test(folder, G_FILE_TEST_IS_DIR))
        (void)policies_all(app_policies(app)); /* loads them */
    return app->policy_problems;
}

const GPtrArray *
app_claim_languages(App *app)
{
    if (app->claim_languages == NULL)
        app->claim_languages = claims_load(app->paths, &app->claim_problems);
    return app->claim_languages;
}

const GPtrArray *
app_claim_problems(const App *app)
{
    return app->claim_problems;
}

gboolean
app_context(App *app, Context *ret_context, GError **error)
{
    const Policies *policies = app_policies(app);

    (void)policies_all(policies); /* loads them, and finds the problems */
    if (app->policy_problems->len > 0) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("%s Nothing is written until that is corrected."),
                  (const char *)app->policy_problems->pdata[0]);
        return FALSE;
    }
    *ret_context = (Context){ policies, app_now(app), app_recorded(app) };
    return TRUE;
}

/* A stand-in for a file that did not exist gives way to the file once there is one. */
static gboolean
is_outdated(const App *app)
{
    return !db_exists(app->db) && g_file_test(app->db_path, G_FILE_TEST_EXISTS);
}

Db *
app_db(App *app, GError **error)
{
    if (app->db != NULL && is_outdated(app))
        app_close_db(app);
    if (app->db != NULL)
        return app->db;
    app->db = app->in_memory ? db_open_in_memory(error)
                             : db_open(app->db_path, DB_LOOK, &app->db_options, error);
    app->db_serial++;
    return app->db;
}

guint
app_db_serial(const App *app)
{
    return app->db_serial;
}

gboolean
app_let_go_of_moved(App *app)
{
    if (app->db == NULL || !db_exists(app->db) || db_is_in_place(app->db))
        return FALSE;
    app_close_db(app);
    return TRUE;
}

void
app_set_waiting(App *app, DbWaiting waiting, gpointer data, int busy_milliseconds)
{
    app->db_options.waiting = waiting;
    app->db_options.waiting_data = data;
    app->db_options.busy_milliseconds = busy_milliseconds;
    if (app->db != NULL)
        db_set_waiting(app->db, waiting, data, busy_milliseconds);
}

void
app_close_db(App *app)
{
    db_free(app->db);
    app->db = NULL;
}
