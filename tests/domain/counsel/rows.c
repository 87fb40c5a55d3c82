/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/counsel/rows.h"

static void
add_time(GString *text, const char *prefix, Instant instant)
{
    g_autofree char *time = instant_to_rfc3339(instant);

    g_string_append_printf(text, " %s%s", prefix, time);
}

static void
add_money(GString *text, const char *prefix, const Money *money)
{
    g_autofree char *amount = NULL;

    if (!money_is_known(money))
        return;
    amount = money_text(money);
    g_string_append_printf(text, " %s%s", prefix, amount);
}

char *
row_of_step(const NextStep *step)
{
    GString *text = g_string_new(next_reason_token(step->reason));

    g_string_append_printf(text, " %s", next_action_token(step->action));
    if (step->by == INSTANT_UNKNOWN)
        g_string_append(text, " -");
    else
        add_time(text, "", step->by);
    if (step->until != INSTANT_UNKNOWN)
        add_time(text, "until=", step->until);
    add_money(text, "amount=", &step->amount);
    add_money(text, "rest=", &step->rest);
    return g_string_free(text, FALSE);
}
