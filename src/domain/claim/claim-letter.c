/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letter to a bank or a payment service. */
#include <string.h>

#include "base/text/text.h"
#include "domain/claim/claim-private.h"
#include "domain/words/words.h"

/* NULL for an order of a marketplace that nobody named. */
static const char *
shop_name(const Claim *claim)
{
    const Policy *policy = policies_find(claim->policies, claim->order->marketplace);

    if (policy == policies_marketplace(claim->policies, NULL))
        return NULL;
    return policy != NULL ? policy->title : claim->order->marketplace;
}

static void
say_payment(Claim *claim)
{
    const char *shop = shop_name(claim);
    g_autofree char *amount = NULL;

    if (shop == NULL || !money_is_known(&claim->order->total)) {
        claim_say_amount(claim, "payment", &claim->order->total);
        return;
    }
    amount = money_text(&claim->order->total);
    claim_say_filled(claim, text_fill(claim_sentence(claim->language, "payment-to"), "amount",
                                      amount, "shop", shop, NULL));
}

/* "credit card, Visa": a network is called what its policy is called. */
static void
say_method(Claim *claim)
{
    const char *token = claim->order->paid_with;
    const PaymentMethod *method = token == NULL ? NULL : payment_find(token);
    const char *colon = method == NULL ? NULL : strchr(token, ':');
    g_autoptr(GPtrArray) words = g_ptr_array_new();

    if (method != NULL)
        g_ptr_array_add(words,
                        (gpointer)claim_sentence_of(claim->language, "method", method->token));
    if (colon != NULL) {
        const Policy *network = policies_find(claim->policies, colon + 1);

        g_ptr_array_add(words, network != NULL ? network->title : (gpointer)(colon + 1));
    }
    claim_say_list(claim, "paid-with", "method", words);
}

/* The last of them; the first in ret_first. NULL: the seller was never written to. */
static const Contact *
find_contacts(const Order *order, const Contact **ret_first)
{
    const Contact *last = NULL;

    for (guint i = 0; i < order->contacts->len; i++) {
        const Contact *contact = &g_array_index(order->contacts, Contact, i);

        if (!contact->is_to_seller)
            continue;
        *ret_first = last == NULL ? contact : *ret_first;
        last = contact;
    }
    return last;
}

/* Every bank asks first whether the seller was asked, and what he said. */
static void
say_contacts(Claim *claim)
{
    const Contact *first = NULL;
    const Contact *last = find_contacts(claim->order, &first);

    if (last == NULL)
        return;
    claim_say_date(claim, "contact-on", first->at);
    if (last != first)
        claim_say_date(claim, "contact-again-on", last->at);
    if (last->reply != REPLY_NOT_SAID)
        claim_say(claim, claim_sentence_of(claim->language, "contact",
                                           choice_token(&contact_replies, last->reply)));
}

static gint
compare_by_date(gconstpointer a, gconstpointer b, gpointer dispute)
{
    const Instant *happened = ((const Dispute *)dispute)->happened;
    EventType x = *(const EventType *)a, y = *(const EventType *)b;

    return happened[x] != happened[y] ? (happened[x] > happened[y] ? 1 : -1)
                                      : (gint)x - (gint)y;
}

static char *
event_key(EventType type)
{
    return g_strconcat("event-", event_kind(type)->token, NULL);
}

/* In the sequence of their dates: the events that the language has a sentence about. */
static void
say_history(Claim *claim)
{
    g_autoptr(GArray) told = g_array_new(FALSE, FALSE, sizeof(EventType));

    for (EventType type = 0; type < EVENT_TYPE_COUNT; type++) {
        g_autofree char *key = event_key(type);

        if (claim->dispute->happened[type] != INSTANT_UNKNOWN &&
            claim_has_sentence(claim->language, key))
            g_array_append_val(told, type);
    }
    g_array_sort_with_data(told, compare_by_date, (gpointer)claim->dispute);
    for (guint i = 0; i < told->len; i++) {
        EventType type = g_array_index(told, EventType, i);
        g_autofree char *key = event_key(type);

        claim_say_date(claim, key, claim->dispute->happened[type]);
    }
}

/* What is missing of what is due; all that was asked for when nothing was. */
static Money
still_asked(const Dispute *dispute)
{
    Money missing = dispute_short(dispute);

    if (!money_is_known(&missing))
        return dispute->asked;
    return missing.minor > 0 ? missing : MONEY_NONE;
}

static void
say_money(Claim *claim)
{
    const Dispute *dispute = claim->dispute;
    Money received = dispute_received(dispute);
    Money missing = dispute->approved;

    claim_say_amount(claim, "approved", &dispute->approved);
    claim_say_amount(claim, "received", &received);
    if (money_is_known(&received) && !money_subtract(&missing, &received, &missing))
        return;
    if (missing.minor > 0)
        claim_say_amount(claim, "missing", &missing);
}

char *
claim_letter(const ClaimFacts *facts, const ClaimLanguage *language)
{
    Claim claim = claim_begin(facts, language);
    Money asked = still_asked(facts->dispute);

    say_payment(&claim);
    claim_say_date(&claim, "paid-on", order_fact(facts->order, FACT_PAID));
    say_method(&claim);
    claim_say_case(&claim);
    say_contacts(&claim);
    say_history(&claim);
    say_money(&claim);
    claim_say_evidence(&claim, ~(EvidenceSet)0);
    claim_say_amount(&claim, "request-bank", &asked);
    return g_string_free(claim.text, FALSE);
}
