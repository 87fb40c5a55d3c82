/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/dispute-money.h"

static void
add_offer(Dispute *dispute, Turn by, const Money *amount, const Event *event,
          const json_t *data)
{
    guint place = PLACE_ORIGINAL;
    Offer offer = { by, *amount, event->at, PLACE_ORIGINAL, dispute->applied };

    (void)choice_parse(&money_places, json_member_text(data, "to"), &place); /* not said */
    offer.place = place;
    if (money_is_known(amount))
        g_array_append_val(dispute->offers, offer);
}

static void
add_payment(GArray *payments, const Event *event, const Money *amount, const char *words)
{
    Payment payment = { *amount, g_strdup(words), event->at };

    g_array_append_val(payments, payment);
}

/* The first of two amounts less the second; nothing when it is not more. */
static Money
what_is_kept(const Money *granted, const Money *amount)
{
    Money kept = MONEY_NONE;

    if (!money_is_known(granted) || !money_is_known(amount) ||
        !money_subtract(granted, amount, &kept) || kept.minor <= 0)
        return MONEY_NONE;
    return kept;
}

/* Less than what was granted before: the rest is kept, and the words say why. */
static gboolean
deduct(Dispute *dispute, const Event *event, const Money *amount, const char *why)
{
    Money kept = what_is_kept(&dispute->approved, amount);

    if (!money_is_known(&kept))
        return FALSE;
    g_array_set_size(dispute->deducted, 0); /* said anew, not once more */
    add_payment(dispute->deducted, event, &kept, why);
    return TRUE;
}

/* What was granted: the amount named, else what was on the table, else what was asked. */
static void
approve(Dispute *dispute, const Money *amount)
{
    Money offered = dispute_offered(dispute);

    if (money_is_known(amount))
        dispute->approved = *amount;
    else if (money_is_known(&offered))
        dispute->approved = offered;
    else if (!money_is_known(&dispute->approved))
        dispute->approved = dispute->asked;
}

/* A refund without an amount is all that was still missing; the last one leaves what is kept.
 */
static void
receive(Dispute *dispute, const Event *event, const Money *amount, const json_t *data)
{
    Money missing = dispute_short(dispute);
    const Money *came = money_is_known(amount) ? amount : &missing;

    if (!money_is_known(came))
        came = &dispute->asked;
    if (!money_is_known(came))
        return;
    add_payment(dispute->received, event, came, json_member_text(data, "to"));
    missing = dispute_short(dispute);
    if (event->type != EVENT_REFUNDED || !money_is_known(&missing))
        return;
    if (missing.minor == 0)
        g_array_set_size(dispute->deducted, 0); /* it came after all */
    else if (dispute->deducted->len == 0)
        add_payment(dispute->deducted, event, &missing, json_member_text(data, "text"));
}

void
dispute_take_money(Dispute *dispute, const Event *event, const json_t *data)
{
    Money amount = json_member_money(data, "amount");

    switch (event->type) {
    case EVENT_BUYER_OFFERED:
        add_offer(dispute, TURN_BUYER, &amount, event, data);
        break;
    case EVENT_SELLER_OFFERED:
        add_offer(dispute, TURN_SELLER, &amount, event, data);
        break;
    case EVENT_PLATFORM_OFFERED:
        add_offer(dispute, TURN_PLATFORM, &amount, event, data);
        break;
    case EVENT_ACCEPTED:
    case EVENT_SELLER_TIMEOUT:
    case EVENT_RULED_FOR_BUYER:
    case EVENT_RULED_PARTIAL:
    case EVENT_APPEAL_WON:
        approve(dispute, &amount);
        break;
    case EVENT_REFUND_APPROVED:
        if (!deduct(dispute, event, &amount, json_member_text(data, "text")))
            approve(dispute, &amount);
        break;
    case EVENT_REFUND_PART:
    case EVENT_REFUNDED:
        receive(dispute, event, &amount, data);
        break;
    case EVENT_CHARGEBACK_WON:
        if (money_is_known(&amount))
            add_payment(dispute->received, event, &amount, "original");
        break;
    default:
        break;
    }
}
