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
    const Money *total = &claim->order->total;
    const Money disputed = claim_disputed(claim->order, claim->dispute);
    const char *shop = shop_name(claim);
    int order = 0;
    gboolean is_part = money_is_known(&disputed) && money_is_known(total) &&
                       money_compare(&disputed, total, &order) && order < 0;
    const char *key = is_part ? (shop != NULL ? "payment-part-to" : "payment-part")
                              : (shop != NULL ? "payment-to" : "payment");
    g_autofree char *amount = NULL, *paid = NULL;

    if (!money_is_known(total))
        return;
    amount = claim_amount(claim->language, is_part ? &disputed : total);
    paid = claim_amount(claim->language, total);
    claim_say_filled(claim, text_fill(claim_sentence(claim->language, key), "amount", amount,
                                      "paid", paid, "shop", shop == NULL ? "" : shop, NULL));
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

static gboolean
is_said_of(const Contact *contact, guint place, guint first, guint last)
{
    return place == first || place == last || contact->reply != REPLY_NOT_SAID;
}

/* "I wrote to the seller in a chat on 14 November 2026." */
static void
say_contact(Claim *claim, const Contact *contact, gboolean is_first)
{
    g_autofree char *key =
        contact->channel == CONTACT_NOT_SAID
            ? g_strdup(is_first ? "contact-on" : "contact-again-on")
            : g_strdup_printf("contact-%s-on",
                              choice_token(&contact_channels, contact->channel));

    claim_say_date(claim, key, contact->at);
    if (contact->reply != REPLY_NOT_SAID)
        claim_say(claim, claim_sentence_of(claim->language, "contact",
                                           choice_token(&contact_replies, contact->reply)));
}

/* Every bank asks first whether the seller was asked, and what he said: the first and the last
 * time, and every answer between them. */
static void
say_contacts(Claim *claim)
{
    const GArray *contacts = claim->order->contacts;
    guint first = contacts->len, last = 0;

    for (guint i = 0; i < contacts->len; i++) {
        if (!g_array_index(contacts, Contact, i).is_to_seller)
            continue;
        first = MIN(first, i);
        last = i;
    }
    for (guint i = first; i < contacts->len; i++) {
        const Contact *contact = &g_array_index(contacts, Contact, i);

        if (contact->is_to_seller && is_said_of(contact, i, first, last))
            say_contact(claim, contact, i == first);
    }
}

/* A sentence with a date, on its way into the sequence of dates. */
typedef struct {
    Instant at;
    guint place; /* of two with one date the first stays the first */
    char *sentence;
} Told;

static void
told_clear(gpointer data)
{
    g_free(((Told *)data)->sentence);
}

static gint
compare_by_date(gconstpointer a, gconstpointer b)
{
    const Told *x = a, *y = b;

    return x->at != y->at ? (x->at > y->at ? 1 : -1)
                          : (x->place > y->place) - (x->place < y->place);
}

/* The sentence is taken over. */
static void
tell(GArray *told, Instant at, char *sentence)
{
    Told item = { at, told->len, sentence };

    g_array_append_val(told, item);
}

/* The events that the language has a sentence about. */
static void
tell_events(Claim *claim, const Dispute *dispute, GArray *told)
{
    for (EventType type = 0; type < EVENT_TYPE_COUNT; type++) {
        g_autofree char *key = g_strconcat("event-", event_kind(type)->token, NULL);
        g_autofree char *date = NULL;

        if (dispute->happened[type] == INSTANT_UNKNOWN ||
            !claim_has_sentence(claim->language, key))
            continue;
        date = claim_date_text(claim, dispute->happened[type]);
        tell(told, dispute->happened[type],
             text_fill(claim_sentence(claim->language, key), "date", date, NULL));
    }
}

/* Who offered how much. */
static void
tell_offers(Claim *claim, const Dispute *dispute, GArray *told)
{
    for (guint i = 0; i < dispute->offers->len; i++) {
        const Offer *offer = &g_array_index(dispute->offers, Offer, i);
        const char *sentence =
            claim_sentence_of(claim->language, "offer", choice_token(&turns, offer->by));
        g_autofree char *date = claim_date_text(claim, offer->at);
        g_autofree char *amount = NULL;

        if (!money_is_known(&offer->amount))
            continue;
        amount = claim_amount(claim->language, &offer->amount);
        tell(told, offer->at, text_fill(sentence, "amount", amount, "date", date, NULL));
    }
}

/* In the sequence of their dates, also what was dealt with before there was a dispute. */
static void
say_history(Claim *claim)
{
    g_autoptr(GArray) told = g_array_new(FALSE, FALSE, sizeof(Told));
    const Dispute *direct = claim->order->direct;

    g_array_set_clear_func(told, told_clear);
    if (direct != NULL && direct != claim->dispute) {
        tell_events(claim, direct, told);
        tell_offers(claim, direct, told);
    }
    tell_events(claim, claim->dispute, told);
    tell_offers(claim, claim->dispute, told);
    g_array_sort(told, compare_by_date);
    for (guint i = 0; i < told->len; i++)
        claim_say(claim, g_array_index(told, Told, i).sentence);
}

Money
claim_disputed(const Order *order, const Dispute *dispute)
{
    Money missing = dispute_short(dispute);

    if (money_is_known(&missing))
        return missing.minor > 0 ? missing : MONEY_NONE;
    return money_is_known(&dispute->asked) ? dispute->asked : order->total;
}

/* The same where an amount was named: who never named one asks for no figure. */
static Money
still_asked(const ClaimFacts *facts)
{
    Money missing = dispute_short(facts->dispute);

    return money_is_known(&missing) || money_is_known(&facts->dispute->asked)
               ? claim_disputed(facts->order, facts->dispute)
               : MONEY_NONE;
}

/* What is missing of what was approved is said where that is what the letter asks for: of two
 * sums the reader would not know which is meant. */
static void
say_money(Claim *claim, const Money *asked)
{
    const Dispute *dispute = claim->dispute;
    Money received = dispute_received(dispute);
    Money missing = dispute->approved;

    claim_say_amount(claim, "approved", &dispute->approved);
    claim_say_amount(claim, "received", &received);
    if (money_is_known(&received) && !money_subtract(&missing, &received, &missing))
        return;
    if (missing.minor > 0 && (!money_is_known(asked) || asked->minor == missing.minor))
        claim_say_amount(claim, "missing", &missing);
}

char *
claim_summary(const ClaimFacts *facts, const ClaimLanguage *language)
{
    Claim claim = claim_begin(facts, language);
    Money asked = still_asked(facts);

    claim.is_letter = TRUE;
    claim_say_case(&claim);
    say_money(&claim, &asked);
    claim_say_amount(&claim, "request-bank", &asked);
    return g_string_free(claim.text, FALSE);
}

char *
claim_contact(const ClaimFacts *facts, const ClaimLanguage *language)
{
    Claim claim = claim_begin(facts, language);

    claim.is_letter = TRUE;
    say_contacts(&claim);
    say_history(&claim);
    return g_string_free(claim.text, FALSE);
}

char *
claim_letter(const ClaimFacts *facts, const ClaimLanguage *language)
{
    Claim claim = claim_begin(facts, language);
    Money asked = still_asked(facts);

    claim.is_letter = TRUE;
    say_payment(&claim);
    claim_say_date(&claim, "paid-on", order_fact(facts->order, FACT_PAID));
    say_method(&claim);
    claim_say_case(&claim);
    say_contacts(&claim);
    say_history(&claim);
    say_money(&claim, &asked);
    claim_say_evidence(&claim, ~(EvidenceSet)0);
    claim_say_amount(&claim, "request-bank", &asked);
    return g_string_free(claim.text, FALSE);
}
