/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words-stats.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

Money
tally_amount(const TallyMoney *money, Tallied which)
{
    Money amount = MONEY_NONE;

    g_strlcpy(amount.currency, money->currency, sizeof amount.currency);
    amount.minor = which == TALLIED_BACK   ? money->back
                   : which == TALLIED_LOST ? money->lost
                                           : money->open;
    return amount;
}

char *
words_tally_money(const TallyGroup *group, Tallied which)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < group->money->len; i++) {
        Money amount = tally_amount(&g_array_index(group->money, TallyMoney, i), which);
        g_autofree char *words = amount.minor == 0 ? NULL : words_money(&amount);

        if (words != NULL)
            g_string_append_printf(text, "%s%s", text->len > 0 ? " · " : "", words);
    }
    return g_string_free(text, FALSE);
}

char *
words_tally_name(TallyBy by, const char *name, const Policies *policies)
{
    guint reason;

    if (*name == '\0')
        return g_strdup(by == TALLY_BY_SELLER ? _("seller unknown") : _("unknown"));
    if (by == TALLY_BY_REASON && choice_parse(&reasons, name, &reason))
        return g_strdup(_(choice_label(&reasons, reason)));
    if (by == TALLY_BY_MARKETPLACE)
        return words_marketplace(name, policies);
    return text_sanitise(name, -1, TEXT_LINE, NULL);
}

char *
words_seller_note(const TallyGroup *seller)
{
    guint lost = seller->ends[OUTCOME_LOST];
    g_autofree char *count = NULL;

    switch (tally_seller_verdict(seller)) {
    case SELLER_BREAKS_PROMISES:
        count = g_strdup_printf("%u", seller->broken);
        return text_fill(ngettext("avoid: {count} promised parcel never came",
                                  "avoid: {count} promised parcels never came", seller->broken),
                         "count", count, NULL);
    case SELLER_NEVER_PAYS:
        count = g_strdup_printf("%u", lost);
        return text_fill(ngettext("avoid: {count} dispute lost, none won",
                                  "avoid: {count} disputes lost, none won", lost),
                         "count", count, NULL);
    default:
        return NULL;
    }
}

char *
words_seller_record(App *app, const char *seller)
{
    g_autoptr(Stats) stats = seller == NULL ? NULL : stats_new(app, NULL, NULL);
    const TallyGroup *group =
        stats == NULL ? NULL : tally_find(stats->tally, TALLY_BY_SELLER, seller);
    g_autofree char *count = NULL;
    g_autofree char *won = NULL;
    g_autofree char *note = NULL;
    g_autofree char *record = NULL;

    if (group == NULL || group->cases == 0)
        return NULL;
    count = g_strdup_printf("%u", group->cases);
    won = g_strdup_printf("%u", group->ends[OUTCOME_WON]);
    note = words_seller_note(group);
    record = text_fill(ngettext("Your record with this seller: {count} case, {won} won.",
                                "Your record with this seller: {count} cases, {won} won.",
                                group->cases),
                       "count", count, "won", won, NULL);
    return note == NULL ? g_steal_pointer(&record) : g_strdup_printf("%s (%s)", record, note);
}

char *
words_days_to_money(const Tally *tally)
{
    g_autofree char *count = NULL;
    guint days;

    if (!tally_days_to_money(tally, &days))
        return NULL;
    count = g_strdup_printf("%u", days);
    return text_fill(
        ngettext("{count} day to money (median)", "{count} days to money (median)", days),
        "count", count, NULL);
}
