/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counsel as the JSON contract writes it: what is left, what others owe, what is next. */
#include "services/orders/order-json.h"

#include "base/text/text.h"
#include "domain/advice/advice.h"

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
next_text(const NextStep *next, const char *sentence)
{
    g_autofree char *by = instant_text(next->by);
    g_autofree char *until = instant_text(next->until);
    g_autofree char *amount = amount_text(&next->amount);
    g_autofree char *rest = amount_text(&next->rest);

    return text_fill(sentence, "by", by, "until", until, "amount", amount, "rest", rest, "shop",
                     next->shop, "payer", next->payer, NULL);
}

/* With both ends of what is waited for. */
static char *
why_text(const NextStep *next)
{
    const char *ends = next_step_ends_sentence(next);
    g_autofree char *why = next_text(next, next->why);
    g_autofree char *between = ends == NULL ? NULL : next_text(next, ends);

    return between == NULL ? g_steal_pointer(&why) : g_strjoin(" ", why, between, NULL);
}

static json_t *
walk_to_json(const NextStep *next)
{
    const Walk *walk = walk_find(next);
    json_t *steps = json_array();

    for (int i = 0; walk != NULL && walk->steps[i] != NULL; i++) {
        g_autofree char *text = next_text(next, walk->steps[i]);

        if (next_step_can_say(next, walk->steps[i]))
            json_array_append_new(steps, json_string(text));
    }
    return steps;
}

json_t *
next_to_json(const NextStep *next)
{
    json_t *object = json_object();
    g_autofree char *why = why_text(next);

    json_set_text(object, "action", next_action_token(next->action));
    json_set_instant(object, "by", next->by);
    json_set_text(object, "why", why);
    json_object_set_new(object, "steps", walk_to_json(next));
    return object;
}

static json_t *
reading_to_json(const Reading *reading)
{
    json_t *object = json_object();

    json_set_instant(object, "earliest", reading->earliest);
    json_set_instant(object, "latest", reading->latest);
    return object;
}

static json_t *
ended_to_json(guint32 may_end)
{
    json_t *array = json_array();

    for (guint id = 0; id < RIGHT_COUNT; id++) {
        if ((may_end & RIGHT_BIT(id)) != 0)
            json_array_append_new(array, json_string(choice_token(&right_ids, id)));
    }
    return array;
}

static void
json_set_rule(json_t *object, const Rule *rule)
{
    json_set_text(object, "rule", rule == NULL ? NULL : rule->id);
}

static json_t *
right_to_json(const Right *right)
{
    json_t *object = json_object();

    json_set_text(object, "right", choice_token(&right_ids, right->id));
    json_set_text(object, "kind", choice_token(&right_kinds, right->kind));
    json_set_text(object, "state", choice_token(&right_states, right->state));
    json_object_set_new(object, "fits", json_boolean(right->fits));
    json_object_set_new(object, "opens", reading_to_json(&right->opens));
    json_object_set_new(object, "closes", reading_to_json(&right->closes));
    json_set_text(object, "trust", trust_token(right->trust));
    json_set_rule(object, right->rule);
    json_set_text(object, "action", next_action_token(right->action));
    json_set_money(object, "may_bring", &right->may_bring);
    json_object_set_new(object, "may_end", ended_to_json(right->may_end));
    json_object_set_new(object, "line",
                        right->line == 0 ? json_null() : json_integer(right->line));
    json_set_text(object, "dispute", right->dispute == NULL ? NULL : right->dispute->id);
    json_set_text(object, "parcel", right->parcel);
    return object;
}

static json_t *
debt_to_json(const Debt *debt)
{
    json_t *object = json_object();

    json_set_text(object, "debt", choice_token(&debt_ids, debt->id));
    json_set_text(object, "by_whom", choice_token(&debtors, debt->by));
    json_set_text(object, "state", choice_token(&debt_states, debt->state));
    json_object_set_new(object, "due", reading_to_json(&debt->due));
    json_set_rule(object, debt->rule);
    json_set_text(object, "dispute", debt->dispute == NULL ? NULL : debt->dispute->id);
    return object;
}

static json_t *
stake_to_json(const Stake *stake)
{
    json_t *object = json_object();

    json_set_text(object, "kind", choice_token(&stake_kinds, stake->kind));
    json_set_money(object, "amount", &stake->amount);
    return object;
}

void
json_set_counsel(json_t *object, const Counsel *counsel)
{
    json_t *rights = json_array(), *debts = json_array(), *also = json_array();

    for (guint i = 0; i < counsel->rights->len; i++)
        json_array_append_new(rights, right_to_json(&g_array_index(counsel->rights, Right, i)));
    for (guint i = 0; i < counsel->debts->len; i++)
        json_array_append_new(debts, debt_to_json(&g_array_index(counsel->debts, Debt, i)));
    for (guint i = 0; i < counsel->also->len; i++)
        json_array_append_new(also, next_to_json(&g_array_index(counsel->also, NextStep, i)));
    json_object_set_new(object, "rights", rights);
    json_object_set_new(object, "debts", debts);
    json_object_set_new(object, "stake", stake_to_json(&counsel->stake));
    json_object_set_new(object, "quiet", json_boolean(counsel->quiet));
    json_object_set_new(object, "also", also);
}
