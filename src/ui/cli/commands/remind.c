/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/policy/policy.h"
#include "services/remind/remind.h"
#include "ui/cli/call/remind-scope.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/remind-look.h"
#include "ui/cli/tell/say.h"
#include "ui/cli/tell/watched.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

#define NUMBER_COLUMNS 8

/* clang-format off */
static const Column columns[] = {
    { "what",    N_("What"),  CELL_TEXT,   0,  0 },
    { "short",   N_("Order"), CELL_NUMBER, 0,  0 },
    { "title",   N_("Item"),  CELL_TEXT,   12, 1 },
    { "channel", N_("By"),    CELL_TEXT,   0,  0 },
    { NULL },
};

static const Option remind_options[] = {
    { "dry-run", NULL,      N_("Only show what would be sent now.")                           },
    { "quiet",   NULL,      N_("Print nothing but failures: for timers and cron.")            },
    { "test",    NULL,      N_("Try every way of reminding and show what works here.")        },
    { "enable",  NULL,      N_("Run automatically every 15 minutes.")                         },
    { "disable", NULL,      N_("Stop running automatically.")                                 },
    { "status",  NULL,      N_("Show when it ran and with what result.")                      },
    { "before",  N_("SPANS"), N_("When to remind of ORDER: \"7d 1d 2h\" before; \"\" as usual.") },
    { "clock",   N_("CLOCK"), N_("With --before: only of this deadline. Without ORDER: of all orders.") },
    { NULL },
};
/* clang-format on */

static json_t *
row_of(const Call *call, const ReminderItem *item)
{
    json_t *row = reminder_item_to_json(item);
    g_autofree char *what = NULL;
    g_autofree char *number = NULL;

    if (output_is_json(call->output))
        return row;
    what = reminder_line(item, app_now(call->app));
    number = words_number(item->number, NUMBER_COLUMNS);
    json_set_text(row, "what", what);
    json_set_text(row, "short", number);
    return row;
}

/* Machines get the list even when it is empty. */
static void
put_items(Call *call, const char *member, const char *heading, const GPtrArray *items)
{
    if (items->len == 0 && !output_is_json(call->output))
        return;
    output_heading(call->output, heading, ROW_USUAL);
    output_table_begin(call->output, member, columns);
    for (guint i = 0; i < items->len; i++)
        output_row(call->output, row_of(call, items->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
}

/* systemd.exec(5): the variable names the journal that a service writes to, and whatever a
 * service starts has it. */
static gboolean
writes_to_journal(void)
{
    const char *journal = g_getenv("JOURNAL_STREAM");
    struct stat status;
    g_autofree char *output = NULL;

    if (journal == NULL || fstat(STDOUT_FILENO, &status) != 0)
        return FALSE;
    output = g_strdup_printf("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64)status.st_dev,
                             (guint64)status.st_ino);
    return g_str_equal(journal, output);
}

/*
 * What a run by itself prints goes into a journal or a mail, every quarter of an hour, where
 * others may read it: a person sees it on a terminal, and machines ask for a document. Older
 * timers and lines of cron do not ask for quiet.
 */
static gboolean
is_quiet(const Call *call)
{
    if (call_has(call, "quiet"))
        return TRUE;
    if (call_has(call, "dry-run") || output_is_json(call->output) || isatty(STDOUT_FILENO))
        return FALSE;
    return (!app_is_what_if(call->app) && output_options(call->output)->form == OUTPUT_TEXT) ||
           writes_to_journal() || reminder_privacy(call->app) != PRIVACY_FULL;
}

static void
put_report(Call *call, const ReminderReport *report, gboolean is_dry)
{
    put_items(call, "sent", is_dry ? _("Would be sent now") : _("Sent"), report->sent);
    put_items(call, "held", _("Held back during the quiet hours"), report->held);
    put_items(call, "failed", _("Not delivered, tried again at the next run"), report->failed);
    if (report->has_no_file)
        output_line(call->output, _("Nothing is tracked yet."));
    else if (report->is_busy)
        output_line(call->output, _("Another program is writing to the case file. The next "
                                    "run catches up."));
    else if (report->sent->len + report->held->len + report->failed->len == 0)
        output_line(call->output, _("No reminder is due now."));
}

static void
say_failures(Call *call, const ReminderReport *report)
{
    if (report->failed->len == 0)
        return;
    say_warning(((const ReminderItem *)report->failed->pdata[0])->why);
    call->status = STATUS_FAILED;
}

static const char *
send_by_notifier(gpointer notifier, const Notice *notice, GError **error)
{
    return notifier_send(notifier, notice, error);
}

static gboolean
run_once(Call *call, GError **error)
{
    g_autoptr(Notifier) notifier = notifier_new(call->app);
    ReminderWords words = { call->app, app_now(call->app) };
    ReminderRun run = {
        .clock = { app_now(call->app), app_recorded(call->app) },
        .is_dry = call_has(call, "dry-run"),
        .speak = reminder_speak,
        .speak_of_problem = reminder_speak_of_problem,
        .words = &words,
        .send = send_by_notifier,
        .sender = notifier,
    };
    g_autoptr(ReminderReport) report = reminder_run(call->app, &run, error);

    if (report == NULL)
        return FALSE;
    if (!is_quiet(call))
        put_report(call, report, run.is_dry);
    say_failures(call, report);
    if (!run.is_dry)
        watched_renew(call, 0, is_quiet(call));
    return TRUE;
}

static gboolean
say_cron(Call *call)
{
    g_autofree char *line = schedule_cron_line(call->app);

    output_line(call->output, _("systemd is not available for you here. To get reminders, "
                                "run “crontab -e” and add this line:"));
    if (!output_is_json(call->output)) {
        output_bytes(call->output, line, strlen(line)); /* never broken: it is to be copied */
        output_bytes(call->output, "\n", 1);
    }
    output_member(call->output, "cron", json_string(line));
    call->status = STATUS_FAILED;
    return TRUE;
}

static gboolean
run_enable(Call *call, GError **error)
{
    ScheduleVerdict verdict;
    g_autofree char *line = NULL;

    if (!schedule_enable(call->app, &verdict, error))
        return FALSE;
    output_member(call->output, "enabled", json_boolean(verdict == SCHEDULE_DONE));
    if (verdict == SCHEDULE_NO_SYSTEMD)
        return say_cron(call);
    line = text_fill(_("From now on you are reminded of what is in {file}, also while "
                       "Recourse is closed. “recourse remind --test” tries how."),
                     "file", app_db_path(call->app), NULL);
    output_line(call->output, line);
    return TRUE;
}

static gboolean
run_disable(Call *call, GError **error)
{
    ScheduleVerdict verdict;

    if (!schedule_disable(&verdict, error))
        return FALSE;
    output_member(call->output, "enabled", json_false());
    output_line(call->output, verdict == SCHEDULE_DONE
                                  ? _("No reminders while Recourse is closed from now on.")
                                  : _("systemd is not available for you here. If you have "
                                      "a line in your crontab, remove it with “crontab "
                                      "-e”."));
    return TRUE;
}

static gboolean
run_before(Call *call, GError **error)
{
    const char *spans = call_value(call, "before");
    const char *order = call_operand_count(call) == 0 ? NULL : call->operands[0];
    g_auto(RemindScope) of = { 0 };
    Ladder ladder;

    if (!builtin_can_be_read(error))
        return FALSE;
    if (order == NULL && !call_has(call, "clock")) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("--before is about one ORDER or one --clock; for all, write "
                     "reminders.before into recourse.conf."));
        return FALSE;
    }
    if (!remind_scope_read(call, order, &of, error) ||
        (*spans != '\0' && !ladder_parse(spans, &ladder, error)) ||
        !wishes_set_ladder(call->app, &of.scope, *spans == '\0' ? NULL : spans, error))
        return FALSE;
    output_line(call->output, *spans == '\0'
                                  ? _("You are reminded of it as of any other order.")
                                  : _("You are reminded of it at these times."));
    return TRUE;
}

/* What each option that is an act of its own runs. */
static const struct {
    const char *option;
    CommandFunction run;
} acts[] = {
    { "before", run_before },   { "test", remind_test },     { "enable", run_enable },
    { "disable", run_disable }, { "status", remind_status }, { "dry-run", run_once },
};

static gboolean
run_remind(Call *call, GError **error)
{
    CommandFunction run = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(acts); i++) {
        if (!call_has(call, acts[i].option))
            continue;
        if (run != NULL) {
            error_set(error, RECOURSE_ERROR_USAGE, N_("Give only one option to remind."));
            return FALSE;
        }
        run = acts[i].run;
    }
    if (call_has(call, "clock") && run != run_before) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("--clock goes with --before only."));
        return FALSE;
    }
    if (call_has(call, "quiet") && run != NULL && run != run_once) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("--quiet goes with a run of remind only."));
        return FALSE;
    }
    if (call_operand_count(call) > 0 && run != run_before) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("remind covers all orders. Name one only with --before."));
        return FALSE;
    }
    return run == NULL ? run_once(call, error) : run(call, error);
}

const Command command_remind = {
    .name = "remind",
    .operands = "[ORDER]",
    .most = 1,
    .options = remind_options,
    .needs_app = TRUE,
    .needs_no_dates = TRUE,
    .forgives_settings = TRUE,
    .help = N_("Send the reminders that are due."),
    .more = N_("Missed reminders are sent late, and none is sent twice. --enable runs this "
               "automatically. recourse.conf says when and how you are reminded."),
    .run = run_remind,
};
