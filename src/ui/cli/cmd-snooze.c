/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "services/orders.h"
#include "services/reminders.h"
#include "ui/cli/commands.h"
#include "ui/cli/say.h"
#include "ui/words.h"

/* A snooze that outlasts a deadline loses it, so that takes a second yes. */
static gboolean
ask_whether_lost(Call *call, const char *id, Instant until, GError **error)
{
    gboolean is_lost;
    g_autofree char *when = NULL;
    g_autofree char *question = NULL;
    Clock clock;

    if (!reminders_lost_by_snooze(call->app, id, until, &clock, &is_lost, error))
        return FALSE;
    if (!is_lost)
        return TRUE;
    when = words_when(clock.earliest, app_zone(call->app), app_now(call->app), WHEN_BOTH);
    question = text_fill(_("You would not be reminded before this ends: {clock}, {when}. "
                           "Snooze all the same?"),
                         "clock", _(clock_name(clock.id)->label), "when", when, NULL);
    return say_ask(question, call_has(call, "yes"), error);
}

static void
answer(Call *call, const char *number, const Moment *until, const Zone *zone)
{
    g_autofree char *understood = words_understood(until, zone);
    g_autofree char *line = text_fill(_("No reminder of {order} until {when}."), "order",
                                      number, "when", understood, NULL);
    json_t *instant = json_object();

    json_set_text(instant, "order", number);
    json_set_instant(instant, "until", until->instant);
    output_member(call->output, "snoozed", instant);
    output_line(call->output, line);
}

static gboolean
run_snooze(Call *call, GError **error)
{
    g_autofree char *id = orders_find(call->app, call->operands[0], error);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);
    g_auto(Moment) until = { 0 };
    const Zone *zone;

    if (view == NULL)
        return FALSE;
    zone = app_typing_zone(call->app, view->order->marketplace);
    if (!moment_parse(call->operands[1], zone, app_now(call->app), &until, error))
        return FALSE;
    if (until.instant <= app_now(call->app)) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("%s is over; write a TIME to come."),
                  call->operands[1]);
        return FALSE;
    }
    if (!ask_whether_lost(call, id, until.instant, error) ||
        !reminders_snooze(call->app, id, until.instant, error))
        return FALSE;
    answer(call, view->order->number, &until, zone);
    return TRUE;
}

const Command command_snooze = {
    .name = "snooze",
    .operands = "ORDER TIME",
    .least = 2,
    .most = 2,
    .needs_app = TRUE,
    .help = N_("Do not remind of an order until then."),
    .more = N_("At that time you are reminded of it again. Its clocks run on."),
    .run = run_snooze,
};
