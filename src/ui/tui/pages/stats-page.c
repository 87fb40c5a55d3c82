/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/pages/stats-page.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words-stats.h"
#include "ui/words/words.h"

#define NAME_COLUMNS 26
#define COUNT_COLUMNS 7
#define BAR_CELLS 12
#define BAR_FROM 70 /* columns from which on there is room for bars */
#define GROUPS_MOST 15
#define MONTHS_MOST 36

static void
add_total(Page *page, int column, const char *label, const char *amount, Role role)
{
    page_add(page, column, ROLE_DIM, label);
    page_add(page, 0, role, *amount != '\0' ? amount : _("nothing"));
}

static void
add_open(Page *page, const TallyGroup *whole)
{
    guint cases = whole->ends[OUTCOME_OPEN];
    g_autofree char *open = words_tally_money(whole, TALLIED_OPEN);
    g_autofree char *count = g_strdup_printf("%u", cases);
    g_autofree char *in =
        text_fill(ngettext("in {count} case", "in {count} cases", cases), "count", count, NULL);

    page_line(page, ROLE_TEXT, "");
    add_total(page, 1, _("Still open"), open, ROLE_STRONG);
    if (cases > 0)
        page_add(page, 0, ROLE_DIM, in);
}

void
stats_add_totals(Page *page, const StatsContent *content)
{
    const Tally *tally = content->stats->tally;
    const TallyGroup *whole = tally_whole(tally);
    g_autofree char *back = words_tally_money(whole, TALLIED_BACK);
    g_autofree char *lost = words_tally_money(whole, TALLIED_LOST);
    g_autofree char *days = words_days_to_money(tally);

    page_line(page, ROLE_TEXT, "");
    add_total(page, 1, _("Recovered"), back, ROLE_GOOD);
    page_line(page, ROLE_TEXT, "");
    add_total(page, 1, _("Lost"), lost, ROLE_TEXT);
    add_open(page, whole);
    if (days != NULL) {
        page_line(page, ROLE_TEXT, "");
        page_add(page, 1, ROLE_DIM, days);
    }
    if (content->stats->is_partial)
        page_paragraph(
            page, 1, ROLE_DOUBTFUL,
            _("Some orders are still being computed. Their disputes may be missing."));
}

/* Of this share of the longest; what is not nothing is at least a mark. */
static char *
bar_of(gint64 part, gint64 most, gboolean is_ascii)
{
    static const char *const parts[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
    int eighths = most > 0 ? (int)(part * BAR_CELLS * 8 / most) : 0;
    GString *bar = g_string_new(NULL);

    if (part > 0)
        eighths = MAX(eighths, 1);
    if (is_ascii)
        eighths = (eighths + 7) / 8 * 8;
    for (int i = 0; i < eighths / 8; i++)
        g_string_append(bar, is_ascii ? "#" : "█");
    g_string_append(bar, parts[eighths % 8]);
    return g_string_free(bar, FALSE);
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
add_count(Page *page, int column, Role role, guint count)
{
    g_autofree char *text = g_strdup_printf("%*u", COUNT_COLUMNS - 1, count);

    page_add(page, column, role, text);
}

static void
add_group(Page *page, const StatsContent *content, TallyBy by, const TallyGroup *group,
          const char *bar)
{
    g_autofree char *name = words_tally_name(by, group->name, content->policies);
    g_autofree char *fitted = text_fit(name, NAME_COLUMNS - 2, content->is_ascii);
    g_autofree char *back = words_tally_money(group, TALLIED_BACK);
    g_autofree char *note = by == TALLY_BY_SELLER ? words_seller_note(group) : NULL;
    int column = 1 + NAME_COLUMNS;

    page_line(page, ROLE_TEXT, "");
    page_add(page, 1, ROLE_TEXT, fitted);
    add_count(page, column, ROLE_TEXT, group->cases);
    add_count(page, column + COUNT_COLUMNS, ROLE_TEXT, group->ends[OUTCOME_WON]);
    column += 2 * COUNT_COLUMNS + 2;
    if (content->columns >= BAR_FROM) {
        page_add(page, column, ROLE_GOOD, bar);
        column += BAR_CELLS + 1;
    }
    page_add(page, column, ROLE_STRONG, back);
    if (note != NULL)
        page_paragraph(page, 3, ROLE_SOON, note);
}

static void
add_heading(Page *page, const StatsContent *content, const char *heading)
{
    g_autofree char *cases = g_strdup_printf("%*s", COUNT_COLUMNS - 1, _("cases"));
    g_autofree char *won = g_strdup_printf("%*s", COUNT_COLUMNS - 1, _("won"));
    int column = 1 + NAME_COLUMNS;

    (void)content;
    page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, heading);
    page_add(page, column, ROLE_HEADING, cases);
    page_add(page, column + COUNT_COLUMNS, ROLE_HEADING, won);
    page_add(page, column + 2 * COUNT_COLUMNS + 2, ROLE_HEADING, _("money back"));
}

/* Behind the longest list stands how many more there are. */
static void
add_rest(Page *page, guint count)
{
    g_autofree char *number = g_strdup_printf("%u", count);
    g_autofree char *line = text_fill(
        ngettext("and {count} more: recourse stats", "and {count} more: recourse stats", count),
        "count", number, NULL);

    page_line(page, ROLE_DIM, "");
    page_add(page, 1, ROLE_DIM, line);
}

void
stats_add_groups(Page *page, const StatsContent *content, TallyBy by)
{
    static const char *const headings[TALLY_BY_COUNT] = {
        [TALLY_BY_REASON] = N_("BY REASON"),
        [TALLY_BY_SELLER] = N_("BY SELLER"),
        [TALLY_BY_MARKETPLACE] = N_("BY MARKETPLACE"),
        [TALLY_BY_MONTH] = N_("BY MONTH"),
    };
    g_autoptr(GPtrArray) groups = tally_groups(content->stats->tally, by);
    const char *currency = currency_of_bars(groups, tally_whole(content->stats->tally));
    gint64 most = 0;

    for (guint i = 0; i < groups->len; i++)
        most = MAX(most, back_in(groups->pdata[i], currency));
    add_heading(page, content, _(headings[by]));
    for (guint i = 0; i < groups->len && i < GROUPS_MOST; i++) {
        const TallyGroup *group = groups->pdata[i];
        g_autofree char *bar = bar_of(back_in(group, currency), most, content->is_ascii);

        add_group(page, content, by, group, bar);
    }
    if (groups->len > GROUPS_MOST)
        add_rest(page, groups->len - GROUPS_MOST);
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

static char *
sparkline(const Tally *tally, int first, int last, gboolean is_ascii)
{
    static const char *const blocks[] = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
    static const char *const letters[] = { "_", ".", "-", "=", "+", "*", "%", "#" };
    const char *const *marks = is_ascii ? letters : blocks;
    GString *line = g_string_new(NULL);
    guint most = 1;

    for (int month = first; month <= last; month++)
        most = MAX(most, cases_in(tally, month));
    for (int month = first; month <= last; month++) {
        guint cases = cases_in(tally, month);

        g_string_append(line, marks[cases * (G_N_ELEMENTS(blocks) - 1) / most]);
    }
    return g_string_free(line, FALSE);
}

void
stats_add_months(Page *page, const StatsContent *content)
{
    const Tally *tally = content->stats->tally;
    g_autoptr(GPtrArray) months = tally_groups(tally, TALLY_BY_MONTH);
    guint known = months->len > 0 && *((TallyGroup *)months->pdata[0])->name == '\0' ? 1 : 0;
    const TallyGroup *newest, *oldest;
    g_autofree char *line = NULL;
    int first, last;

    if (months->len <= known)
        return;
    newest = months->pdata[months->len - 1];
    oldest = months->pdata[known];
    last = month_number(newest->name);
    first = MAX(month_number(oldest->name), last - MONTHS_MOST + 1);
    line = sparkline(tally, first, last, content->is_ascii);
    page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, _("MONTHS"));
    page_add(page, 0, ROLE_GOOD, line);
    page_add(page, 0, ROLE_DIM, _("cases begun, until"));
    page_add(page, 0, ROLE_DIM, newest->name);
}
