/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words-dispute.h"

#include "base/i18n.h"
#include "base/text.h"
#include "ui/words.h"

char *
words_days(Instant earliest, Instant latest, const Zone *zone, Instant now)
{
    g_autofree char *first = words_when(earliest, zone, now, WHEN_DATE);
    g_autofree char *last = words_when(latest, zone, now, WHEN_DATE);

    if (g_str_equal(first, last))
        return g_steal_pointer(&first);
    return text_fill(_("{first} to {last}"), "first", first, "last", last, NULL);
}

static char *
arrival_words(const Resend *resend, const Zone *zone, Instant now)
{
    g_autofree char *date = NULL;

    if (resend->basis == RESEND_UNKNOWN)
        return g_strdup(_("Nobody can say when a new parcel would be here."));
    date = words_when(resend->arrives, zone, now, WHEN_DATE);
    switch (resend->basis) {
    case RESEND_STATED:
        return text_fill(_("The new parcel is to be here on {date}."), "date", date, NULL);
    case RESEND_LIKE_FIRST:
        return text_fill(_("If a new parcel takes as long as the first, it is here on {date}."),
                         "date", date, NULL);
    default:
        return text_fill(_("A new parcel may need until {date}."), "date", date, NULL);
    }
}

char *
words_resend(const Resend *resend, const Zone *zone, Instant now)
{
    g_autofree char *arrives = arrival_words(resend, zone, now);
    g_autofree char *closes = NULL;
    g_autofree char *verdict = NULL;
    const char *sentence;

    if (resend->closes == INSTANT_UNKNOWN) {
        sentence = _("Your close date is not known: do not withdraw. Say: I will close it when "
                     "the new parcel is here.");
    } else if (resend->closes <= now) {
        sentence = _("Your window closed on {date}, and only this dispute holds it: do not "
                     "withdraw. Say: I will close it when the new parcel is here.");
    } else if (resend->is_too_late) {
        sentence = _("Your window closes on {date}: do not withdraw. Say: I will close it when "
                     "the new parcel is here.");
    } else {
        sentence = _("Your window closes on {date}, after that. Keep the dispute open all the "
                     "same until you hold the parcel.");
    }
    closes = resend->closes == INSTANT_UNKNOWN
                 ? g_strdup("")
                 : words_when(resend->closes, zone, now, WHEN_BOTH);
    verdict = text_fill(sentence, "date", closes, NULL);
    return g_strconcat(arrives, " ", verdict, NULL);
}

static char *
accepted_words(const Order *order, const Money *amount)
{
    g_autofree char *money = words_money(amount);
    g_autofree char *paid = words_money(&order->total);

    if (*money == '\0' || *paid == '\0')
        return g_strdup("");
    return text_fill(_("You accept {amount} of {paid} paid."), "amount", money, "paid", paid,
                     NULL);
}

static char *
withdrawn_words(const OrderSummary *summary, const Zone *zone, Instant now)
{
    g_autofree char *when = NULL;

    if (summary->closes_at == INSTANT_UNKNOWN)
        return g_strdup(_("Your close date is not known: it may have passed already."));
    when = words_when(summary->closes_at, zone, now, WHEN_BOTH);
    return text_fill(
        summary->closes_at <= now
            ? _("The window closed on {date}: it cannot be reopened, and the claim "
                "is gone for good.")
            : _("After {date} the claim is gone for good."),
        "date", when, NULL);
}

char *
words_stake(const OrderView *order, EventType event, const Money *amount, const Zone *zone,
            Instant now)
{
    if (event == EVENT_ACCEPTED)
        return accepted_words(order->order, amount);
    if (event == EVENT_WITHDRAWN)
        return withdrawn_words(&order->summary, zone, now);
    return g_strdup("");
}

char *
words_remark(const Remark *remark, const Zone *zone, Instant now)
{
    const char *trust = _(trust_label(remark->rule->trust));
    g_autofree char *days = NULL;

    if (remark->earliest == INSTANT_UNKNOWN)
        return text_fill(_("{text} ({trust}, checked {month})"), "text", _(remark->rule->text),
                         "trust", trust, "month", remark->rule->checked, NULL);
    days = words_days(remark->earliest, remark->latest, zone, now);
    return text_fill(_("{text} ({days}; {trust}, checked {month})"), "text",
                     _(remark->rule->text), "days", days, "trust", trust, "month",
                     remark->rule->checked, NULL);
}

const char *
words_place(const char *token)
{
    guint place = 0;

    return choice_parse(&money_places, token, &place) ? _(choice_label(&money_places, place))
                                                      : "";
}
