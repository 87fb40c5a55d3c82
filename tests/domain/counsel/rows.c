/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/counsel/rows.h"

static void
row_free(gpointer data)
{
    Row *row = data;

    g_free(row->key);
    g_free(row->found);
    g_free(row);
}

static void
add_row(GPtrArray *rows, char *key, GString *found)
{
    Row *row = g_new0(Row, 1);

    row->key = key;
    row->found = g_string_free(found, FALSE);
    g_ptr_array_add(rows, row);
}

static void
add_time(GString *text, const char *prefix, Instant instant)
{
    g_autofree char *time =
        instant == INSTANT_UNKNOWN ? g_strdup("-") : instant_to_rfc3339(instant);

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

static void
add_reading(GString *text, const char *prefix, const Reading *reading)
{
    if (reading->earliest == INSTANT_UNKNOWN && reading->latest == INSTANT_UNKNOWN)
        return;
    add_time(text, prefix, reading->earliest);
    if (reading->latest != reading->earliest)
        add_time(text, "to ", reading->latest);
}

static void
add_step(GPtrArray *rows, const NextStep *step)
{
    GString *text = g_string_new(next_reason_token(step->reason));

    g_string_append_printf(text, " %s", next_action_token(step->action));
    add_time(text, "", step->by);
    if (step->until != INSTANT_UNKNOWN)
        add_time(text, "until=", step->until);
    add_money(text, "amount=", &step->amount);
    add_money(text, "rest=", &step->rest);
    add_row(rows, g_strdup(step->why), text);
}

static void
add_right(GPtrArray *rows, const Right *right)
{
    GString *text = g_string_new(next_action_token(right->action));

    add_reading(text, "opens ", &right->opens);
    add_reading(text, "closes ", &right->closes);
    g_string_append_printf(text, " %s%s%s", trust_token(right->trust),
                           right->fits ? " fits" : "", right->is_inside ? " inside" : "");
    add_money(text, "brings ", &right->may_bring);
    add_row(rows,
            g_strdup_printf("right %s %s", choice_token(&right_ids, right->id),
                            choice_token(&right_states, right->state)),
            text);
}

static void
add_debt(GPtrArray *rows, const Debt *debt)
{
    GString *text = g_string_new(choice_token(&debtors, debt->by));

    add_reading(text, "due ", &debt->due);
    add_row(rows,
            g_strdup_printf("debt %s %s", choice_token(&debt_ids, debt->id),
                            choice_token(&debt_states, debt->state)),
            text);
}

GPtrArray *
rows_of_trial(const Trial *trial)
{
    const Counsel *counsel = trial->counsel;
    GPtrArray *rows = g_ptr_array_new_with_free_func(row_free);

    add_step(rows, &counsel->next);
    for (guint i = 0; i < counsel->rights->len; i++)
        add_right(rows, &g_array_index(counsel->rights, Right, i));
    for (guint i = 0; i < counsel->debts->len; i++)
        add_debt(rows, &g_array_index(counsel->debts, Debt, i));
    return rows;
}

const Row *
rows_find(const GPtrArray *rows, const char *key)
{
    for (guint i = 0; i < rows->len; i++) {
        const Row *row = rows->pdata[i];

        if (g_str_equal(row->key, key))
            return row;
    }
    return NULL;
}
