/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/counsel-json.h"

#include "base/text.h"
#include "domain/walk.h"

static json_t *
walk_to_json(const Walk *walk)
{
    json_t *steps = json_array();

    for (int i = 0; walk != NULL && walk->steps[i] != NULL; i++)
        json_array_append_new(steps, json_string(walk->steps[i]));
    return steps;
}

static char *
instant_text(Instant instant)
{
    return instant == INSTANT_UNKNOWN ? g_strdup("") : instant_to_rfc3339(instant);
}

static char *
amount_text(const Money *amount)
{
    return money_is_known(amount) ? money_text(amount) : g_strdup("");
}

static char *
next_text(const NextStep *next)
{
    g_autofree char *by = instant_text(next->by);
    g_autofree char *until = instant_text(next->until);
    g_autofree char *amount = amount_text(&next->amount);
    g_autofree char *rest = amount_text(&next->rest);

    return text_fill(next->why, "by", by, "until", until, "amount", amount, "rest", rest,
                     "shop", next->shop, NULL);
}

json_t *
next_to_json(const NextStep *next)
{
    json_t *object = json_object();
    g_autofree char *why = next_text(next);

    json_set_text(object, "action", next_action_token(next->action));
    json_set_instant(object, "by", next->by);
    json_set_text(object, "why", why);
    json_object_set_new(object, "steps", walk_to_json(walk_find(next)));
    return object;
}
