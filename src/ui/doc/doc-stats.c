/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc-stats.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/doc/doc-private.h"
#include "ui/words/words-stats.h"
#include "ui/words/words.h"

#define GROUPS_MOST 15 /* on a page; the command tells all of them */
#define MONTHS_MOST 36
#define BAR_COLUMN 3 /* in front of what was recovered */

/* clang-format off */
#define COLUMNS(heading)                 \
    {                                    \
        { heading,         FALSE, 24, 0 }, \
        { N_("Cases"),     TRUE,  0,  0 }, \
        { N_("Won"),       TRUE,  0,  0 }, \
        { N_("Recovered"), FALSE, 0,  0 }, \
        { N_("Lost"),      FALSE, 0,  1 }, \
        { N_("Open"),      FALSE, 0,  2 }, \
        { NULL },                        \
    }

static const struct {
    TallyBy by;
    const char *heading;
    DocColumn columns[7];
} tables[] = {
    { TALLY_BY_REASON,      N_("BY REASON"),      COLUMNS(N_("Reason"))      },
    { TALLY_BY_SELLER,      N_("BY SELLER"),      COLUMNS(N_("Seller"))      },
    { TALLY_BY_MARKETPLACE, N_("BY MARKETPLACE"), COLUMNS(N_("Marketplace")) },
    { TALLY_BY_MONTH,       N_("BY MONTH"),       COLUMNS(N_("Month"))       },
};
/* clang-format on */

static void
add_total(Doc *doc, const char *label, const char *amount)
{
    doc_add_fact(doc, label, *amount != '\0' ? amount : _("nothing"));
}

static void
add_open(Doc *doc, const TallyGroup *whole)
{
    guint cases = whole->ends[OUTCOME_OPEN];
    g_autofree char *open = words_tally_money(whole, TALLIED_OPEN);
    g_autofree char *count = g_strdup_printf("%u", cases);
    g_autofree char *line =
        text_fill(ngettext("{money} in {count} case", "{money} in {count} cases", cases),
                  "money", *open != '\0' ? open : _("nothing"), "count", count, NULL);

    add_total(doc, _("Still open"), cases > 0 ? line : open);
}

static void
add_totals(Doc *doc, const Stats *stats)
{
    const TallyGroup *whole = tally_whole(stats->tally);
    g_autofree char *back = words_tally_money(whole, TALLIED_BACK);
    g_autofree char *lost = words_tally_money(whole, TALLIED_LOST);
    g_autofree char *days = words_days_to_money(stats->tally);

    add_total(doc, _("Recovered"), back);
    add_total(doc, _("Lost"), lost);
    add_open(doc, whole);
    doc_add_counsel(doc, TONE_DIM, days);
}

static gint64
back_in(const TallyGroup *group, const char *currency)
{
    for (guint i = 0; i < group->money->len; i++) {
        const TallyMoney *money = &g_array_index(group->money, TallyMoney, i);

        if (g_str_equal(money->currency, currency))
            return money->back;
    }
    return 0;
}

/* Bars compare amounts of one currency: the one in which most groups got something back. */
static const char *
currency_of_bars(const GPtrArray *groups, const TallyGroup *whole)
{
    const char *best = "";
    guint most = 0;

    for (guint i = 0; i < whole->money->len; i++) {
        const char *currency = g_array_index(whole->money, TallyMoney, i).currency;
        guint count = 0;

        for (guint k = 0; k < groups->len; k++)
            count += back_in(groups->pdata[k], currency) > 0;
        if (count > most) {
            most = count;
            best = currency;
        }
    }
    return best;
}

static void
add_group(Block *table, TallyBy by, const TallyGroup *group, const Policies *policies,
          int share)
{
    g_autofree char *name = words_tally_name(by, group->name, policies);
    g_autofree char *cases = g_strdup_printf("%u", group->cases);
    g_autofree char *won = g_strdup_printf("%u", group->ends[OUTCOME_WON]);
    g_autofree char *back = words_tally_money(group, TALLIED_BACK);
    g_autofree char *lost = words_tally_money(group, TALLIED_LOST);
    g_autofree char *open = words_tally_money(group, TALLIED_OPEN);
    const char *const cells[] = { name, cases, won, back, lost, open };
    DocRow *row = doc_add_row(table, cells);

    row->note = by == TALLY_BY_SELLER ? words_seller_note(group) : NULL;
    row->share = share;
}

/* Behind the longest list stands how many more there are. */
static char *
rest_of(guint count)
{
    g_autofree char *number = g_strdup_printf("%u", count);

    return text_fill(
        ngettext("and {count} more: recourse stats", "and {count} more: recourse stats", count),
        "count", number, NULL);
}

static void
add_table(Doc *doc, const Stats *stats, const Policies *policies, gsize index)
{
    g_autoptr(GPtrArray) groups = tally_groups(stats->tally, tables[index].by);
    const char *currency = currency_of_bars(groups, tally_whole(stats->tally));
    gint64 most = 1;
    Block *table;

    doc_add_heading(doc, TONE_USUAL, _(tables[index].heading));
    table = doc_add(doc, BLOCK_TABLE, TONE_USUAL);
    table->columns = tables[index].columns;
    table->bar_column = BAR_COLUMN;
    for (guint i = 0; i < groups->len; i++)
        most = MAX(most, back_in(groups->pdata[i], currency));
    for (guint i = 0; i < groups->len; i++)
        add_group(table, tables[index].by, groups->pdata[i], policies,
                  (int)(back_in(groups->pdata[i], currency) * 1000 / most));
    if (groups->len <= GROUPS_MOST)
        return;
    table->most = GROUPS_MOST;
    table->keys = rest_of(groups->len - GROUPS_MOST);
}

/* A month and a year from "2026-11", counted in months. */
static int
month_number(const char *name)
{
    int year = 0, month = 1;

    (void)(scan_number(&name, 4, 4, &year) && scan_char(&name, '-') &&
           scan_number(&name, 2, 2, &month)); /* the tally's own names */
    return year * 12 + month - 1;
}

/* The claims of a month that may have had none. */
static guint
cases_in(const Tally *tally, int month)
{
    g_autofree char *name = g_strdup_printf("%04d-%02d", month / 12, month % 12 + 1);
    const TallyGroup *group = tally_find(tally, TALLY_BY_MONTH, name);

    return group == NULL ? 0 : group->cases;
}

static void
add_months(Doc *doc, const Tally *tally)
{
    g_autoptr(GPtrArray) months = tally_groups(tally, TALLY_BY_MONTH);
    guint known = months->len > 0 && *((TallyGroup *)months->pdata[0])->name == '\0' ? 1 : 0;
    const TallyGroup *newest, *oldest;
    int last;
    Block *series;

    if (months->len <= known)
        return;
    newest = months->pdata[months->len - 1];
    oldest = months->pdata[known];
    last = month_number(newest->name);
    series = doc_add(doc, BLOCK_SERIES, TONE_USUAL);
    series->label = g_strdup(_("MONTHS"));
    series->text = text_fill(_("cases begun, until {month}"), "month", newest->name, NULL);
    for (int month = MAX(month_number(oldest->name), last - MONTHS_MOST + 1); month <= last;
         month++) {
        guint cases = cases_in(tally, month);

        g_array_append_val(series->counts, cases);
    }
}

void
doc_stats(Doc *doc, const Stats *stats, const Policies *policies)
{
    if (tally_whole(stats->tally)->cases == 0) {
        doc_add_counsel(doc, TONE_USUAL, _("No dispute has been submitted yet."));
        doc_add_counsel(doc, TONE_DIM,
                        _("Once one is, this shows what was refunded, and by whom."));
    } else {
        add_totals(doc, stats);
        for (gsize i = 0; i < G_N_ELEMENTS(tables); i++)
            add_table(doc, stats, policies, i);
        add_months(doc, stats->tally);
    }
    if (!stats->is_partial)
        return;
    doc_add_counsel(doc, TONE_DOUBTFUL,
                    _("Some orders are still being computed. Their disputes may be missing."));
    doc_add_hint(doc, NULL, _("“recourse check --rebuild” computes them."));
}
