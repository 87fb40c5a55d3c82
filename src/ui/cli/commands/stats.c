/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/doc-tell.h"
#include "ui/doc/doc-stats.h"
#include "ui/words/words-stats.h"

static const struct {
    const char *member;
    TallyBy by;
} tables[] = {
    { "reasons", TALLY_BY_REASON },
    { "sellers", TALLY_BY_SELLER },
    { "marketplaces", TALLY_BY_MARKETPLACE },
    { "months", TALLY_BY_MONTH },
};

static json_t *
money_to_json(const TallyGroup *group)
{
    json_t *list = json_array();

    for (guint i = 0; i < group->money->len; i++) {
        const TallyMoney *money = &g_array_index(group->money, TallyMoney, i);
        Money back = tally_amount(money, TALLIED_BACK);
        Money lost = tally_amount(money, TALLIED_LOST);
        Money open = tally_amount(money, TALLIED_OPEN);
        json_t *row = json_object();

        json_set_money(row, "recovered", &back);
        json_set_money(row, "lost", &lost);
        json_set_money(row, "open", &open);
        json_array_append_new(list, row);
    }
    return list;
}

static json_t *
cases_to_json(const TallyGroup *group)
{
    json_t *cases = json_object();

    json_object_set_new(cases, "all", json_integer(group->cases));
    for (guint end = 0; end < OUTCOME_END_COUNT; end++)
        json_object_set_new(cases, choice_token(&outcome_ends, end),
                            json_integer(group->ends[end]));
    return cases;
}

/* "" is what nobody said: null. */
static json_t *
group_to_json(const TallyGroup *group)
{
    json_t *row = json_object();

    json_set_text(row, "name", *group->name == '\0' ? NULL : group->name);
    json_object_set_new(row, "cases", cases_to_json(group));
    json_object_set_new(row, "broken_promises", json_integer(group->broken));
    json_object_set_new(row, "money", money_to_json(group));
    return row;
}

static void
put_members(Call *call, const Stats *stats)
{
    const TallyGroup *whole = tally_whole(stats->tally);
    guint days;

    output_member(call->output, "totals", money_to_json(whole));
    output_member(call->output, "cases", cases_to_json(whole));
    output_member(call->output, "days_to_money",
                  tally_days_to_money(stats->tally, &days) ? json_integer(days) : json_null());
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        g_autoptr(GPtrArray) groups = tally_groups(stats->tally, tables[i].by);
        json_t *rows = json_array();

        for (guint k = 0; k < groups->len; k++)
            json_array_append_new(rows, group_to_json(groups->pdata[k]));
        output_member(call->output, tables[i].member, rows);
    }
    output_member(call->output, "partial", json_boolean(stats->is_partial));
}

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *text = filter_text((const char *const *)call->operands, error);
    g_autoptr(Filter) filter = text == NULL ? NULL : filter_parse(text, error);
    g_autoptr(Stats) stats = NULL;
    g_autoptr(Doc) doc = doc_new();

    if (filter == NULL)
        return FALSE;
    stats = stats_new(call->app, filter_is_empty(filter) ? NULL : filter, error);
    if (stats == NULL)
        return FALSE;
    if (output_is_json(call->output))
        put_members(call, stats);
    doc_stats(doc, stats, app_policies(call->app));
    doc_tell(call->output, doc);
    return TRUE;
}

const Command command_stats = {
    .name = "stats",
    .operands = "[FILTER]",
    .most = -1,
    .needs_app = TRUE,
    .help = N_("Show what your disputes recovered, by reason, seller and month."),
    .more = N_("FILTER words narrow the orders as in “recourse list”, archived ones too. "
               "Amounts of different currencies are never added."),
    .run = run,
};
