/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "services/remind/remind.h"
#include "ui/cli/call/remind-scope.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option snooze_options[] = {
    { "all",   NULL,        N_("Of every order instead of one.")                           },
    { "clock", N_("CLOCK"), N_("Only of this deadline, such as window-closes.")            },
    { "event", N_("EVENT"), N_("Until you record this event of the order, such as delivered.")  },
    { "off",   NULL,        N_("Remind again as usual.")                                   },
    { NULL },
};
/* clang-format on */

/* What was asked for. */
typedef struct {
    RemindScope of;
    Snooze snooze;
    Moment until; /* as understood, of a TIME */
} Request;

static void
request_clear(Request *request)
{
    remind_scope_clear(&request->of);
    moment_clear(&request->until);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Request, request_clear)

static const Zone *
typing_zone(Call *call, const Request *request)
{
    const char *usual = settings_text(app_settings(call->app), SETTING_DEFAULT_MARKETPLACE);

    return app_typing_zone(call->app,
                           request->of.marketplace == NULL ? usual : request->of.marketplace);
}

/* Of one order or of all, and until one thing. */
static gboolean
check_usage(const Call *call, GError **error)
{
    gboolean is_all = call_has(call, "all");
    guint operands = call_operand_count(call);
    guint ends = (call_has(call, "event") ? 1 : 0) + (call_has(call, "off") ? 1 : 0);

    if (operands < (is_all ? 0 : 1) || operands - (is_all ? 0 : 1) + ends != 1) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("Name one ORDER, or --all, and one end: a TIME, --event EVENT, or "
                     "--off."));
        return FALSE;
    }
    if (is_all && call_has(call, "event")) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("An event belongs to one order. Name the ORDER instead of --all."));
        return FALSE;
    }
    return TRUE;
}

static gboolean
read_time(Call *call, const char *text, Request *request, GError **error)
{
    const MomentContext meant = app_typing(call->app, typing_zone(call, request), TENSE_FUTURE);

    if (!moment_parse(text, &meant, &request->until, error))
        return FALSE;
    request->snooze.until = request->until.instant;
    if (request->until.instant > app_now(call->app))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE, N_("%s is in the past. Enter a future TIME."), text);
    return FALSE;
}

static gboolean
read_request(Call *call, Request *request, GError **error)
{
    gboolean is_all = call_has(call, "all");
    const char *event = call_value(call, "event");

    request->snooze.until = INSTANT_UNKNOWN;
    request->snooze.event = event;
    if (!remind_scope_read(call, is_all ? NULL : call->operands[0], &request->of, error))
        return FALSE;
    if (event != NULL && event_type_parse(event) == EVENT_UNKNOWN) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("There is no event %s; “recourse help log” names them."), event);
        return FALSE;
    }
    if (event != NULL || call_has(call, "off"))
        return TRUE;
    return read_time(call, call->operands[is_all ? 0 : 1], request, error);
}

/* A snooze that outlasts a deadline loses it, so that takes a second yes. */
static gboolean
ask_whether_lost(Call *call, const Request *request, GError **error)
{
    Instant until = request->snooze.event != NULL ? INSTANT_NEVER : request->snooze.until;
    gboolean is_lost;
    g_autofree char *when = NULL;
    g_autofree char *question = NULL;
    Clock clock;

    if (call_has(call, "off"))
        return TRUE;
    if (!wishes_lost_by_snooze(call->app, &request->of.scope, until, &clock, &is_lost, error))
        return FALSE;
    if (!is_lost)
        return TRUE;
    when = words_when(clock.earliest, app_zone(call->app), app_now(call->app), WHEN_BOTH);
    question = text_fill(_("This deadline passes before the next reminder: {clock}, "
                           "{when}. Snooze anyway?"),
                         "clock", _(clock_name(clock.id)->label), "when", when, NULL);
    return say_ask(question, call_has(call, "yes"), error);
}

static char *
end_words(Call *call, const Request *request)
{
    const char *event = request->snooze.event;

    if (event != NULL)
        return text_fill(_("“{event}” is recorded"), "event",
                         _(event_kind(event_type_parse(event))->label), NULL);
    return words_understood(&request->until, typing_zone(call, request));
}

/* Not what was wished of one order, or of one clock, by itself: that stays. */
static char *
off_sentence(const Request *request)
{
    ClockId clock;

    if (request->of.number != NULL)
        return g_strdup(_("Its reminders are as usual again."));
    if (!clock_parse(request->of.scope.clock, &clock))
        return g_strdup(_("All reminders are as usual again, except those that you snoozed "
                          "for one order or deadline."));
    return text_fill(
        _("Reminders of “{clock}” are as usual again, except for orders that you snoozed."),
        "clock", _(clock_name(clock)->label), NULL);
}

static char *
sentence(Call *call, const Request *request)
{
    gboolean is_all = request->of.number == NULL;
    const char *token = request->of.scope.clock;
    g_autofree char *end = NULL;
    ClockId clock;
    const char *pattern;

    if (call_has(call, "off"))
        return off_sentence(request);
    end = end_words(call, request);
    if (!clock_parse(token, &clock)) {
        pattern = is_all ? _("No reminder at all until {end}.")
                         : _("No reminder of {order} until {end}.");
        return text_fill(pattern, "order", request->of.number, "end", end, NULL);
    }
    pattern = is_all ? _("No reminder of “{clock}” of any order until {end}.")
                     : _("No reminder of “{clock}” of {order} until {end}.");
    return text_fill(pattern, "clock", _(clock_name(clock)->label), "order", request->of.number,
                     "end", end, NULL);
}

static void
answer(Call *call, const Request *request)
{
    g_autofree char *line = sentence(call, request);
    const char *clock = request->of.scope.clock;
    json_t *snoozed = json_object();

    json_set_text(snoozed, "order", request->of.number);
    json_set_text(snoozed, "clock", *clock == '\0' ? NULL : clock);
    json_set_instant(snoozed, "until", request->snooze.until);
    json_set_text(snoozed, "event", request->snooze.event);
    output_member(call->output, "snoozed", snoozed);
    output_line(call->output, line);
}

static gboolean
run_snooze(Call *call, GError **error)
{
    g_auto(Request) request = { 0 };

    if (!check_usage(call, error) || !read_request(call, &request, error) ||
        !ask_whether_lost(call, &request, error) ||
        !wishes_snooze(call->app, &request.of.scope, &request.snooze, error))
        return FALSE;
    answer(call, &request);
    return TRUE;
}

const Command command_snooze = {
    .name = "snooze",
    .operands = "[ORDER] [TIME]",
    .most = 2,
    .options = snooze_options,
    .needs_app = TRUE,
    .help = N_("Do not remind of an order until then."),
    .more = N_("After that you are reminded of it again. Its deadlines do not wait. With --all "
               "or one --clock, you then get the held reminders too."),
    .run = run_snooze,
};
