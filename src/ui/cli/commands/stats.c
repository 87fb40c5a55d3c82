/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/words-stats.h"
#include "ui/words/words.h"

/* clang-format off */
#define COLUMNS(heading)                                      \
    {                                                         \
        { "name",      heading,             CELL_TEXT,   24, 0 }, \
        { "cases",     N_("Cases"),         CELL_NUMBER, 0,  0 }, \
        { "won",       N_("Won"),           CELL_NUMBER, 0,  0 }, \
        { "recovered", N_("Recovered"),     CELL_TEXT,   0,  0 }, \
        { "lost",      N_("Lost"),          CELL_TEXT,   0,  2 }, \
        { "open",      N_("Open"),          CELL_TEXT,   0,  3 }, \
        { "note",      "",                  CELL_TEXT,   0,  1 }, \
        { NULL },                                             \
    }

static const struct {
    const char *member;
    TallyBy by;
    Column columns[8];
} tables[] = {
    { "reasons",      TALLY_BY_REASON,      COLUMNS(N_("Reason"))      },
    { "sellers",      TALLY_BY_SELLER,      COLUMNS(N_("Seller"))      },
    { "marketplaces", TALLY_BY_MARKETPLACE, COLUMNS(N_("Marketplace")) },
    { "months",       TALLY_BY_MONTH,       COLUMNS(N_("Month"))       },
};
/* clang-format on */

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
row_for_machines(const TallyGroup *group)
{
    json_t *row = json_object();

    json_set_text(row, "name", *group->name == '\0' ? NULL : group->name);
    json_object_set_new(row, "cases", cases_to_json(group));
    json_object_set_new(row, "broken_promises", json_integer(group->broken));
    json_object_set_new(row, "money", money_to_json(group));
    return row;
}

static json_t *
row_for_people(const Call *call, TallyBy by, const TallyGroup *group)
{
    g_autofree char *name = words_tally_name(by, group->name, app_policies(call->app));
    g_autofree char *back = words_tally_money(group, TALLIED_BACK);
    g_autofree char *lost = words_tally_money(group, TALLIED_LOST);
    g_autofree char *open = words_tally_money(group, TALLIED_OPEN);
    g_autofree char *note = by == TALLY_BY_SELLER ? words_seller_note(group) : NULL;
    json_t *row = json_object();

    json_set_text(row, "name", name);
    json_object_set_new(row, "cases", json_integer(group->cases));
    json_object_set_new(row, "won", json_integer(group->ends[OUTCOME_WON]));
    json_set_text(row, "recovered", back);
    json_set_text(row, "lost", lost);
    json_set_text(row, "open", open);
    json_set_text(row, "note", note);
    return row;
}

static void
put_whole(Call *call, const Tally *tally)
{
    const TallyGroup *whole = tally_whole(tally);
    g_autofree char *back = words_tally_money(whole, TALLIED_BACK);
    g_autofree char *lost = words_tally_money(whole, TALLIED_LOST);
    g_autofree char *open = words_tally_money(whole, TALLIED_OPEN);
    g_autofree char *wait = words_days_to_money(tally);
    const char *nothing = _("nothing");
    guint days;

    output_member(call->output, "totals", money_to_json(whole));
    output_member(call->output, "cases", cases_to_json(whole));
    output_member(call->output, "days_to_money",
                  tally_days_to_money(tally, &days) ? json_integer(days) : json_null());
    output_fact(call->output, _("Recovered"), *back != '\0' ? back : nothing);
    output_fact(call->output, _("Lost"), *lost != '\0' ? lost : nothing);
    output_fact(call->output, _("Open"), *open != '\0' ? open : nothing);
    if (wait != NULL)
        output_line(call->output, wait);
}

static void
put_table(Call *call, const Tally *tally, gsize table)
{
    g_autoptr(GPtrArray) groups = tally_groups(tally, tables[table].by);

    output_gap(call->output);
    output_table_begin(call->output, tables[table].member, tables[table].columns);
    for (guint i = 0; i < groups->len; i++) {
        const TallyGroup *group = groups->pdata[i];

        output_row(call->output,
                   output_is_json(call->output) ? row_for_machines(group)
                                                : row_for_people(call, tables[table].by, group),
                   ROW_USUAL);
    }
    output_table_end(call->output);
}

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *text = filter_text((const char *const *)call->operands, error);
    g_autoptr(Filter) filter = text == NULL ? NULL : filter_parse(text, error);
    g_autoptr(Stats) stats = NULL;
    gboolean has_cases;

    if (filter == NULL)
        return FALSE;
    stats = stats_new(call->app, filter_is_empty(filter) ? NULL : filter, error);
    if (stats == NULL)
        return FALSE;
    has_cases = tally_whole(stats->tally)->cases > 0;
    if (has_cases || output_is_json(call->output))
        put_whole(call, stats->tally);
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        if (has_cases || output_is_json(call->output))
            put_table(call, stats->tally, i);
    }
    output_member(call->output, "partial", json_boolean(stats->is_partial));
    if (!has_cases)
        output_line(call->output, _("No dispute has been submitted yet."));
    if (stats->is_partial)
        output_line(call->output, _("Some orders are still to be computed and may be missing. "
                                    "Compute them with “recourse check --rebuild”."));
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
