/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What accepting an amount would give up. */
#include "domain/advice/advice.h"

#include "base/i18n.h"

#define WHOLE 10000 /* hundredths of a per cent */

/* clang-format off */
static const Choice verdict_choices[OFFER_VERDICT_COUNT] = {
    [OFFER_UNKNOWN]        = { "unknown",        N_("Enter what you paid to compare the offer with it.")                         },
    [OFFER_OTHER_CURRENCY] = { "other-currency", N_("The offer is in another currency than your payment, so compare it by hand.") },
    [OFFER_TOO_LOW]        = { "too-low",        N_("Less than the claim is likely to bring: reject it, or ask for more.")       },
    [OFFER_WITHIN]         = { "within",         N_("Within what the claim may bring: weigh the difference against the wait.")   },
    [OFFER_AS_GOOD]        = { "as-good",        N_("As much as the claim is likely to bring.")                                 },
};
/* clang-format on */

const ChoiceSet offer_verdicts = { verdict_choices, OFFER_VERDICT_COUNT };

int
offer_share(const Money *part, const Money *whole)
{
    int order = 0;

    if (!money_is_known(part) || !money_is_known(whole) || whole->minor <= 0 ||
        part->minor < 0 || !money_compare(part, whole, &order))
        return -1;
    return order >= 0 ? WHOLE : (int)((guint64)part->minor * WHOLE / (guint64)whole->minor);
}

/* What is left of an amount, never below nothing; unknown when either is. */
static Money
less(const Money *amount, const Money *taken)
{
    Money rest = MONEY_NONE;

    if (!money_is_known(amount) || !money_is_known(taken) ||
        !money_subtract(amount, taken, &rest))
        return MONEY_NONE;
    rest.minor = MAX(rest.minor, 0);
    return rest;
}

/* What the buyer has lost with the item as it is. */
static Money
loss(const Money *paid, int kept)
{
    Money part = MONEY_NONE;

    if (kept == KEPT_UNKNOWN || !money_is_known(paid) ||
        !money_share(paid, WHOLE - kept, &part))
        return MONEY_NONE;
    return part;
}

static void
expect(OfferOutlook *outlook, const Advice *advice, const Money *asked, int kept)
{
    Money lost = loss(&outlook->paid, kept);
    Money nothing = { 0, "" };

    outlook->least = outlook->most = *asked;
    switch (advice->refund) {
    case REFUND_FULL:
        break;
    case REFUND_FULL_OR_PARTIAL:
        outlook->least = lost;
        break;
    case REFUND_PARTIAL:
        outlook->least = lost;
        if (money_is_known(&lost) && advice->refund_with == REFUND_PARTIAL)
            outlook->most = lost; /* else an answer may still bring all */
        break;
    default: /* nobody has to agree */
        g_strlcpy(nothing.currency, asked->currency, sizeof nothing.currency);
        outlook->least = nothing;
        break;
    }
}

/* A return that the buyer pays takes from both ends; one that he may have to pay, from the
 * lower one. */
static void
take_return(OfferOutlook *outlook, const Advice *advice, const Money *cost)
{
    if (advice->return_outlook == RETURN_NOT_REQUIRED || !money_is_known(cost))
        return;
    if (money_is_known(&outlook->least))
        outlook->least = less(&outlook->least, cost);
    if (advice->return_paid_by == PAID_BY_BUYER)
        outlook->most = less(&outlook->most, cost);
}

static OfferVerdict
judge(const OfferOutlook *outlook)
{
    int order = 0;

    if (!money_is_known(&outlook->most))
        return OFFER_UNKNOWN;
    if (!money_compare(&outlook->offer, &outlook->most, &order))
        return OFFER_OTHER_CURRENCY;
    if (order >= 0)
        return OFFER_AS_GOOD;
    if (money_is_known(&outlook->least) &&
        money_compare(&outlook->offer, &outlook->least, &order) && order >= 0)
        return OFFER_WITHIN;
    return OFFER_TOO_LOW;
}

OfferOutlook
offer_weigh(const Order *order, const Advice *advice, const Money *offer, const Money *asked,
            int kept)
{
    OfferOutlook outlook = { .offer = *offer, .paid = order->total };

    expect(&outlook, advice, money_is_known(asked) ? asked : &order->total, kept);
    take_return(&outlook, advice, &order->return_cost);
    outlook.share = offer_share(offer, &order->total);
    outlook.given_up = less(&outlook.most, offer);
    outlook.verdict = judge(&outlook);
    return outlook;
}
