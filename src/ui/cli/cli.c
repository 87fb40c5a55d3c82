/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/cli.h"

#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/time/time.h"
#include "domain/policy/policy.h"
#include "services/app/app.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/mcp/mcp.h"
#include "ui/cli/tell/output.h"
#include "ui/cli/tell/say.h"
#include "ui/cli/tell/watched.h"
#include "ui/cli/tutorial/tutorial-command.h"
#include "ui/theme/themes.h"
#include "ui/words/words.h"

/* How long somebody else may write before it is said that this is waited for. */
#define WAITING_SAID_AFTER 1000

/* Where there are more orders than this, closing screens leave watched files to the timer. */
#define RENEWED_AT_CLOSE_MOST 10000

static ExitStatus
status_of(const GError *error)
{
    if (error->domain != RECOURSE_ERROR)
        return STATUS_FAILED;
    switch ((RecourseError)error->code) {
    case RECOURSE_ERROR_USAGE:
        return STATUS_USAGE;
    case RECOURSE_ERROR_NOT_FOUND:
        return STATUS_NOT_FOUND;
    case RECOURSE_ERROR_REFUSED:
        return STATUS_REFUSED;
    case RECOURSE_ERROR_SAVED:
        return STATUS_SAVED;
    case RECOURSE_ERROR_FAILED:
    case RECOURSE_ERROR_BUSY:
    case RECOURSE_ERROR_CANCELLED:
        break;
    }
    return STATUS_FAILED;
}

/* An option, else its environment variable; an empty variable counts as none. */
static const char *
setting_of(const Call *call, const char *option, const char *variable)
{
    const char *value = call_value(call, option);

    if (value == NULL)
        value = g_getenv(variable);
    return value == NULL || *value == '\0' ? NULL : value;
}

static gboolean
read_now(const Call *call, Instant *ret_now, GError **error)
{
    const char *text = setting_of(call, "now", "RECOURSE_NOW");
    const MomentContext meant = { .zone = zone_local(),
                                  .now = now_real(),
                                  .dates = date_order_of_locale() };
    g_auto(Moment) moment = { 0 };

    *ret_now = INSTANT_UNKNOWN;
    if (text == NULL)
        return TRUE;
    if (!moment_parse(text, &meant, &moment, error)) {
        g_prefix_error(error, "--now: ");
        return FALSE;
    }
    *ret_now = moment.instant;
    return TRUE;
}

/* Said once, when somebody else has been writing for a while. */
static gboolean
say_waiting(gpointer data, int elapsed)
{
    gboolean *is_said = data;

    if (!*is_said && elapsed >= WAITING_SAID_AFTER) {
        say_notice(_("Another program is writing to the case file. Waiting."));
        *is_said = TRUE;
    }
    return TRUE;
}

static void
say_each(const char *const *sentences)
{
    for (gsize i = 0; sentences[i] != NULL; i++)
        say_warning(sentences[i]);
}

/* A command on which somebody relies while asleep works with what can be read, and says so. */
static gboolean
load_settings(Call *call, GError **error)
{
    if (call->command == NULL || !call->command->forgives_settings)
        return app_load_settings(call->app, error);
    (void)app_load_settings(call->app, NULL); /* each problem is said */
    say_each(settings_problems(app_settings(call->app)));
    return TRUE;
}

static gboolean
needs_dates(const Command *command)
{
    return command == NULL || !command->needs_no_dates;
}

/* Not where recourse.conf names a zone: then TZ decides nothing. */
static void
say_unknown_zone(const App *app)
{
    g_autoptr(GError) problem = NULL;

    if (app_zone(app) == zone_local() && !zone_local_is_known(&problem))
        say_warning(problem->message);
}

static gboolean
open_app(Call *call, Instant now, GError **error)
{
    AppOptions options = {
        .db_path = setting_of(call, "db", "RECOURSE_DB"),
        .now = now,
        .local = call_has(call, "local"),
        .allow_network_filesystem = call_has(call, "allow-network-filesystem"),
        .look_only = mcp_looks_only(call),
        .start_anew = call->command == &command_init && call_has(call, "new"),
        .waiting = say_waiting,
        .waiting_data = &call->is_waiting_said,
    };

    if (needs_dates(call->command) && !builtin_can_be_read(error))
        return FALSE;
    call->app = app_new(&options, error);
    if (call->app == NULL || !load_settings(call, error))
        return FALSE;
    if (needs_dates(call->command))
        say_unknown_zone(call->app);
    say_each(settings_warnings(app_settings(call->app)));
    return TRUE;
}

static void
say_what_if(Instant now, const Zone *zone)
{
    Moment moment = { .instant = now };
    g_autofree char *when = words_understood(&moment, zone);
    g_autofree char *text =
        text_fill(_("Using {when} as the current time."), "when", when, NULL);

    say_notice(text);
}

/* auto, always or never, from the option, NO_COLOR and the settings in this order. */
static gboolean
read_color(const Call *call, gboolean *ret_colored, GError **error)
{
    const char *when = call_value(call, "color");
    const char *terminal = g_getenv("TERM");
    const char *no_color = g_getenv("NO_COLOR");

    if (when == NULL && no_color != NULL && *no_color != '\0')
        when = "never";
    if (when == NULL && call->app != NULL)
        when = settings_text(app_settings(call->app), SETTING_COLOR);
    if (when == NULL)
        when = "auto";
    *ret_colored = strcmp(when, "always") == 0;
    if (*ret_colored || strcmp(when, "never") == 0)
        return TRUE;
    *ret_colored = isatty(STDOUT_FILENO) && g_strcmp0(terminal, "dumb") != 0;
    if (strcmp(when, "auto") == 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE, N_("--color: write auto, always or never."));
    return FALSE;
}

/* Of the colours alone: what is wrong with a theme is told by “theme check” and the screens. */
static void
read_theme(const Call *call, Theme *ret_theme)
{
    g_autoptr(Themes) themes = themes_load(call->app);
    g_autofree char *remark = NULL;
    const ThemeFile *theme = call->app == NULL ? themes_find(themes, THEME_USUAL)
                                               : themes_chosen(themes, call->app, &remark);

    theme_make(ret_theme, theme, theme_depth_of_name(g_getenv("TERM")));
}

static Instant
now_of(const Call *call, Instant asked_for)
{
    if (call->app != NULL)
        return app_now(call->app);
    return asked_for == INSTANT_UNKNOWN ? now_real() : asked_for;
}

static Output *
open_output(Call *call, Instant now, GError **error)
{
    OutputOptions options = {
        .form = OUTPUT_TEXT,
        .columns = output_terminal_columns(),
        .now = now_of(call, now),
        .zone = call->app == NULL ? zone_local() : app_zone(call->app),
    };

    if (call_has(call, "json"))
        options.form = OUTPUT_JSON;
    else if (call_has(call, "plain"))
        options.form = OUTPUT_FACTS;
    if (!read_color(call, &options.colored, error))
        return NULL;
    if (options.colored)
        read_theme(call, &options.theme);
    return output_new(&options);
}

static gboolean
wants_screens(const Call *call)
{
    gboolean is_meant =
        call->command == NULL || call->command == &command_open || dispute_is_walked(call);

    return is_meant && call->screens != NULL && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) &&
           !call_has(call, "json") && !call_has(call, "plain");
}

/* Help and version win over whatever else was asked for. */
static const Command *
choose_command(const Call *call)
{
    if (call_has(call, "help"))
        return &command_help;
    if (call_has(call, "version"))
        return &command_version;
    return call->command == NULL ? &command_list : call->command;
}

static void
say_problems(const GPtrArray *problems)
{
    for (guint i = 0; problems != NULL && i < problems->len; i++)
        say_warning(problems->pdata[i]);
}

/* Of lists only: they show what was computed when it was written. */
static void
say_outdated(App *app)
{
    gboolean is_outdated = FALSE;

    if (app_has_written(app) || !case_file_is_outdated(app, &is_outdated, NULL) || !is_outdated)
        return;
    say_notice(
        _("The rules have changed since some of these dates were computed. “recourse check "
          "--rebuild” updates them now, or the next change does."));
}

static gboolean
answer(Call *call, const Command *command, Instant now, GError **error)
{
    g_autoptr(Output) output = open_output(call, now, error);
    gboolean is_done;

    call->output = output;
    is_done = output != NULL && command->run(call, error);
    call->output = NULL;
    if (call->app != NULL)
        say_problems(app_claim_problems(call->app)); /* why a language is not there */
    if (!is_done)
        return FALSE;
    if (call->app != NULL) {
        say_problems(app_policy_problems(call->app));
        if (command->lists)
            say_outdated(call->app);
    }
    return output_finish(output, error);
}

/* What is done stays done, whatever failed behind it. */
static gboolean
say_what_is_saved(Call *call, gboolean is_done, GError **error)
{
    Saved *saved = app_saved(call->app);
    g_autofree char *doubt = saved_take_doubt(saved);

    if (doubt != NULL) {
        say_warning(doubt);
        call->status = call->status == STATUS_DONE ? STATUS_SAVED : call->status;
    }
    if (!is_done)
        (void)saved_explain(saved, error);
    return is_done;
}

/* Who writes computes some of what other policies left behind, too. */
static gboolean
refresh_some(App *app, GError **error)
{
    gboolean is_outdated = FALSE;
    gboolean is_left;

    if (!case_file_is_outdated(app, &is_outdated, error))
        return FALSE;
    return !is_outdated || case_file_refresh(app, &is_left, error);
}

/* After writing. What fails here takes nothing away from what was done. */
static void
tidy_up(App *app)
{
    g_autoptr(GError) error = NULL;

    if (!app_has_written(app) ||
        (refresh_some(app, &error) && case_file_backup_daily(app, &error)))
        return;
    say_warning(error->message);
}

/* The list of orders; else an order, the questions of its dispute, or what `open` names. */
static gboolean
first_place(const Call *call, Place *ret_place, GError **error)
{
    *ret_place = call->command == &command_dispute ? PLACE_WIZARD : PLACE_ORDERS;
    return call->command != &command_open || open_place(call, ret_place, error);
}

static gboolean
open_screens(Call *call, GError **error)
{
    const char *reference = call_operand_count(call) > 0 ? call->operands[0] : NULL;
    g_autofree char *order = NULL;
    Place first;

    if (!first_place(call, &first, error))
        return FALSE;
    order = reference == NULL ? NULL : orders_find(call->app, reference, error);
    if (reference != NULL && order == NULL)
        return FALSE;
    return call->screens(call->app, call_value(call, "color"), first, order, error);
}

static gboolean
run(Call *call, GError **error)
{
    const Command *command = choose_command(call);
    gboolean is_screens =
        wants_screens(call) &&
        (command == &command_list || command == &command_open || command == &command_dispute);
    gboolean is_done;
    Instant now;

    if (!read_now(call, &now, error) || (command->needs_app && !open_app(call, now, error)))
        return FALSE;
    if (is_screens) {
        is_done = open_screens(call, error);
    } else {
        if (command->needs_app && command != &command_tutorial) /* its screens stay open */
            app_hold_now(call->app);
        if (command->needs_app && now != INSTANT_UNKNOWN)
            say_what_if(now, app_zone(call->app));
        is_done = answer(call, command, now, error);
    }
    if (call->app == NULL)
        return is_done;
    is_done = say_what_is_saved(call, is_done, error);
    if (!g_error_matches(*error, RECOURSE_ERROR, RECOURSE_ERROR_SAVED)) /* not yet again */
        tidy_up(call->app);
    if (is_screens && is_done)
        watched_renew(call, RENEWED_AT_CLOSE_MOST, TRUE);
    return is_done;
}

int
cli_run(int argc, char **argv, ScreensFunction screens)
{
    g_autoptr(Call) call = call_new(commands, global_options);
    g_autoptr(GError) error = NULL;
    const char *const none[] = { NULL };
    const char *const *words = argc > 0 ? (const char *const *)argv + 1 : none;

    call->screens = screens;
    if (call_parse(call, words, &error) && run(call, &error))
        return (int)call->status;
    say_error(error);
    return (int)status_of(error);
}
