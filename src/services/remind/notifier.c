/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/notifier.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/remind/heartbeat.h"

/* libnotify may wait 25 s for a daemon that is mute; the id must be there before this. */
#define DESKTOP_MILLISECONDS 5000
#define DESKTOP_LINGER 600   /* seconds; less than the 15 minutes between two runs */
#define DESKTOP_MEMORY 1024  /* megabytes of address space */
#define DESKTOP_PROCESSOR 20 /* seconds */
#define HOOK_MILLISECONDS 30000
#define MAIL_MILLISECONDS 10000

#define DESKTOP_ENTRY "recourse"
#define DESKTOP_CATEGORY "x-recourse.deadline"

struct Notifier {
    App *app;
    char *down[CHANNEL_COUNT]; /* why it failed in this run; NULL: it did not */
};

void
notice_free(Notice *notice)
{
    if (notice == NULL)
        return;
    g_free(notice->summary);
    g_free(notice->body);
    g_free(notice->order);
    g_free(notice->snooze);
    json_decref(notice->reminders);
    g_free(notice);
}

/* How terminals take the program to run; the first that is installed is used. */
static const char *const terminals[][3] = {
    { "xdg-terminal-exec" },
    { "x-terminal-emulator", "-e" },
    { "gnome-terminal", "--" },
    { "kgx", "--" },
    { "konsole", "-e" },
    { "xfce4-terminal", "-x" },
    { "foot" },
    { "alacritty", "-e" },
    { "kitty" },
    { "wezterm", "start", "--" },
    { "xterm", "-e" },
};

static void
append_words(json_t *array, const char *const *words)
{
    for (; words != NULL && *words != NULL; words++)
        json_array_append_new(array, json_string(*words));
}

/* FALSE: there is none here. */
static gboolean
append_terminal(const Notifier *notifier, json_t *argv)
{
    g_auto(GStrv) chosen =
        settings_command(app_settings(notifier->app), SETTING_REMIND_TERMINAL);

    if (chosen != NULL) {
        append_words(argv, (const char *const *)chosen);
        return TRUE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(terminals); i++) {
        g_autofree char *path = g_find_program_in_path(terminals[i][0]);
        const char *const words[] = { terminals[i][0], terminals[i][1], terminals[i][2], NULL };

        if (path == NULL)
            continue;
        append_words(argv, words);
        return TRUE;
    }
    return FALSE;
}

static void
append_program(const Notifier *notifier, json_t *argv)
{
    g_autofree char *program = helper_own_program();
    const char *const words[] = { program, "--db", app_db_path(notifier->app), NULL };

    append_words(argv, words);
}

static json_t *
add_action(json_t *actions, const char *key, const char *label, json_t *argv)
{
    json_t *action = json_object();

    json_set_text(action, "key", key);
    json_set_text(action, "label", label);
    json_object_set_new(action, "argv", argv);
    json_array_append_new(actions, action);
    return action;
}

/* A program for a terminal that is started without one would show nothing to nobody. */
static void
add_open(const Notifier *notifier, const Notice *notice, json_t *actions)
{
    const char *const open[] = { "open", notice->order, NULL };
    json_t *argv = json_array();
    gboolean has_terminal = append_terminal(notifier, argv);
    json_t *action;

    append_program(notifier, argv);
    if (notice->order != NULL)
        append_words(argv, open);
    action = add_action(actions, "default", notice->open_label, argv);
    if (!has_terminal)
        json_set_text(action, "problem",
                      error_words(N_("No terminal was found here. Name one in recourse.conf, "
                                     "such as: terminal = xterm -e")));
}

static json_t *
actions_of(const Notifier *notifier, const Notice *notice)
{
    json_t *actions = json_array();

    if (notice->open_label != NULL)
        add_open(notifier, notice, actions);
    if (notice->order != NULL && notice->snooze != NULL && notice->snooze_label != NULL) {
        const char *const words[] = { "snooze", notice->order, notice->snooze, NULL };

        json_t *argv = json_array();

        append_program(notifier, argv);
        append_words(argv, words);
        (void)add_action(actions, "snooze", notice->snooze_label, argv);
    }
    return actions;
}

/* What every channel that is a program gets on its standard input. */
static json_t *
document_of(const Notice *notice)
{
    json_t *document = json_object();

    json_set_text(document, "schema", "recourse/1");
    json_set_text(document, "summary", notice->summary);
    json_set_text(document, "body", notice->body);
    json_set_text(document, "urgency", notice->is_critical ? "critical" : "normal");
    return document;
}

/* What it complains of; our own helpers do so in a whole sentence. */
static gboolean
run_program(const HelperCall *call, GError **error)
{
    g_auto(HelperResult) result = { 0 };

    if (!helper_run(call, &result, error))
        return FALSE;
    if (result.exit_status == 0)
        return TRUE;
    if (call->goes_on && *result.complaint != '\0')
        g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED, result.complaint);
    else if (*result.complaint != '\0')
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s said: %s"), call->argv[0],
                  result.complaint);
    else
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s ended with status %d."), call->argv[0],
                  result.exit_status);
    return FALSE;
}

static gboolean
uses_desktop(const Notifier *notifier)
{
    return settings_flag(app_settings(notifier->app), SETTING_REMIND_DESKTOP);
}

/* Sent means that the daemon has given it an id: the helper then says so in one line. */
static gboolean
send_desktop(Notifier *notifier, const Notice *notice, GError **error)
{
    g_autofree char *program = helper_find("notify");
    const char *const argv[] = { program, NULL };
    g_autoptr(JsonDocument) document = document_of(notice);
    g_autofree char *trace = heartbeat_button_path(notifier->app);
    g_autofree char *input = NULL;
    HelperCall call = {
        .argv = argv,
        .input_length = -1,
        .milliseconds = DESKTOP_MILLISECONDS,
        .memory_megabytes = DESKTOP_MEMORY,
        .processor_seconds = DESKTOP_PROCESSOR,
        .goes_on = TRUE,
    };

    if (program == NULL) {
        error_set(
            error, RECOURSE_ERROR_FAILED,
            N_("This installation cannot show desktop notifications (it was built without "
               "libnotify)."));
        return FALSE;
    }
    json_set_text(document, "category", DESKTOP_CATEGORY);
    json_set_text(document, "desktop_entry", DESKTOP_ENTRY);
    json_set_text(document, "icon", DESKTOP_ENTRY);
    json_object_set_new(document, "linger", json_integer(DESKTOP_LINGER));
    json_set_text(document, "trace", trace);
    json_object_set_new(document, "actions", actions_of(notifier, notice));
    input = json_write(document, FALSE);
    call.input = input;
    return run_program(&call, error);
}

static gboolean
uses_hook(const Notifier *notifier)
{
    return *settings_text(app_settings(notifier->app), SETTING_REMIND_HOOK) != '\0';
}

static gboolean
send_hook(Notifier *notifier, const Notice *notice, GError **error)
{
    g_auto(GStrv) argv = settings_command(app_settings(notifier->app), SETTING_REMIND_HOOK);
    g_autoptr(JsonDocument) document = document_of(notice);
    g_autofree char *input = NULL;
    HelperCall call = {
        .argv = (const char *const *)argv,
        .input_length = -1,
        .milliseconds = HOOK_MILLISECONDS,
    };

    json_set_text(document, "case_file", app_db_path(notifier->app));
    json_object_set(document, "reminders", notice->reminders);
    input = json_write(document, FALSE);
    call.input = input;
    return run_program(&call, error);
}

static gboolean
uses_mail(const Notifier *notifier)
{
    return *settings_text(app_settings(notifier->app), SETTING_REMIND_MAIL) != '\0';
}

static gboolean
send_mail(Notifier *notifier, const Notice *notice, GError **error)
{
    const char *address = settings_text(app_settings(notifier->app), SETTING_REMIND_MAIL);
    g_autofree char *subject = text_sanitise(notice->summary, -1, TEXT_LINE, NULL);
    g_autofree char *body = text_sanitise(notice->body, -1, TEXT_KEEP_LINES, NULL);
    g_autofree char *input = g_strconcat(subject, "\n\n", body, "\n", NULL);
    const char *const argv[] = { "mail", "-s", subject, address, NULL };
    HelperCall call = {
        .argv = argv,
        .input = input,
        .input_length = -1,
        .milliseconds = MAIL_MILLISECONDS,
    };

    return run_program(&call, error);
}

static const struct {
    const char *token;
    const char *label;
    gboolean (*uses)(const Notifier *notifier);
    gboolean (*send)(Notifier *notifier, const Notice *notice, GError **error);
} channels[CHANNEL_COUNT] = {
    [CHANNEL_DESKTOP] = { "desktop", N_("notification"), uses_desktop, send_desktop },
    [CHANNEL_HOOK] = { "hook", N_("hook"), uses_hook, send_hook },
    [CHANNEL_MAIL] = { "mail", N_("mail"), uses_mail, send_mail },
};

const char *
channel_token(ChannelId id)
{
    return channels[id].token;
}

const char *
channel_label(ChannelId id)
{
    return channels[id].label;
}

Notifier *
notifier_new(App *app)
{
    Notifier *notifier = g_new0(Notifier, 1);

    notifier->app = app;
    return notifier;
}

void
notifier_free(Notifier *notifier)
{
    if (notifier == NULL)
        return;
    for (ChannelId id = 0; id < CHANNEL_COUNT; id++)
        g_free(notifier->down[id]);
    g_free(notifier);
}

gboolean
notifier_uses(const Notifier *notifier, ChannelId id)
{
    return channels[id].uses(notifier);
}

gboolean
notifier_try(Notifier *notifier, ChannelId id, const Notice *notice, GError **error)
{
    return channels[id].send(notifier, notice, error);
}

const char *
notifier_send(Notifier *notifier, const Notice *notice, GError **error)
{
    g_autoptr(GString) causes = g_string_new(NULL);

    for (ChannelId id = 0; id < CHANNEL_COUNT; id++) {
        g_autoptr(GError) problem = NULL;

        if (!notifier_uses(notifier, id))
            continue;
        if (notifier->down[id] == NULL && notifier_try(notifier, id, notice, &problem))
            return channels[id].token;
        if (notifier->down[id] == NULL)
            notifier->down[id] = g_strdup(problem->message);
        g_string_append_printf(causes, "%s%s", causes->len == 0 ? "" : " ", notifier->down[id]);
    }
    if (causes->len == 0)
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("Every way of reminding is switched off in recourse.conf."));
    else
        g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED, causes->str);
    return NULL;
}
