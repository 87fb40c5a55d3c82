/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Letters beyond the marketplace and the bank: to the seller by law, to a body that settles
 * disputes out of court, to a court, and to whoever stores data about the buyer.
 *
 * What nobody recorded is a blank in brackets that says what belongs there; a date by which the
 * reader has to act is the buyer's to choose.
 */
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/claim/claim-private.h"

/* clang-format off */
static const Choice recipients[] = {
    [CLAIM_TO_MARKETPLACE] = { "marketplace", N_("The marketplace")                         },
    [CLAIM_TO_BANK]        = { "bank",        N_("Your bank or payment service")            },
    [CLAIM_TO_PAYPAL]      = { "paypal",      N_("PayPal or another payment service")       },
    [CLAIM_TO_SELLER]      = { "seller",      N_("The seller, by law")                      },
    [CLAIM_TO_AUTHORITY]   = { "authority",   N_("A body that settles disputes out of court") },
    [CLAIM_TO_COURT]       = { "court",       N_("A court for small claims")                },
    [CLAIM_TO_DATA]        = { "data",        N_("Whoever stores data about you")           },
};
/* clang-format on */

const ChoiceSet claim_recipients = { recipients, G_N_ELEMENTS(recipients) };

static gboolean
is_goodwill(const Dispute *dispute)
{
    return dispute->said.reason == REASON_CHANGED_MIND;
}

const char *
claim_law_group(ClaimRecipient to, const Dispute *dispute)
{
    switch (to) {
    case CLAIM_TO_SELLER:
        if (is_goodwill(dispute))
            return "withdrawal";
        return dispute->said.reason == REASON_NOT_RECEIVED ? "non-delivery" : "conformity";
    case CLAIM_TO_AUTHORITY:
        return "out-of-court";
    case CLAIM_TO_COURT:
        return "small-claims";
    case CLAIM_TO_DATA:
        return "data-request";
    default:
        return NULL;
    }
}

static const Rule *
find_rule(const ClaimFacts *facts, const char *group)
{
    const char *country = facts->order->buyer_country;
    g_autoptr(GPtrArray) laws = policies_for_buyer(facts->policies, NULL, country);

    for (guint i = 0; i < laws->len; i++) {
        const Policy *law = laws->pdata[i];
        const Rule *rule =
            law->kind == POLICY_STATUTE ? policy_rule(law, group, country) : NULL;

        if (rule != NULL)
            return rule;
    }
    return NULL;
}

const Rule *
claim_law_rule(const ClaimFacts *facts, ClaimRecipient to)
{
    const char *group = claim_law_group(to, facts->dispute);
    const Rule *rule = group == NULL ? NULL : find_rule(facts, group);

    /* where the law gives a right to reject the item instead of conformity in general */
    if (rule == NULL && g_strcmp0(group, "conformity") == 0)
        rule = find_rule(facts, "reject");
    /* where a law of the country's own stands for the GDPR */
    if (rule == NULL && to == CLAIM_TO_DATA)
        rule = find_rule(facts, "data-access");
    return rule;
}

/* "[my name]": who sends the letter writes it. */
static char *
blank(const Claim *claim, const char *name)
{
    return g_strdup_printf("[%s]", claim_sentence_of(claim->language, "blank", name));
}

static char *
seller_of(const Claim *claim)
{
    return claim->order->seller == NULL || *claim->order->seller == '\0'
               ? blank(claim, "seller")
               : text_sanitise(claim->order->seller, -1, TEXT_LINE, NULL);
}

static void
say_letter(Claim *claim, const char *key)
{
    const Money disputed = claim_disputed(claim->order, claim->dispute);
    g_autofree char *seller = seller_of(claim);
    g_autofree char *deadline = blank(claim, "deadline");
    g_autofree char *amount = money_is_known(&disputed)
                                  ? claim_amount(claim->language, &disputed)
                                  : blank(claim, "amount");
    g_autofree char *name = blank(claim, "name");
    g_autofree char *address = blank(claim, "address");

    claim_say_filled(claim,
                     text_fill(claim_sentence_of(claim->language, "letter", key), "seller",
                               seller, "deadline", deadline, "amount", amount, "name", name,
                               "address", address, "number", claim->order->number, NULL));
}

static const char *
what_seller_is_asked(const Dispute *dispute)
{
    if (is_goodwill(dispute))
        return "refund";
    return dispute->said.reason == REASON_NOT_RECEIVED ? "deliver" : "remedy";
}

static void
say_to_seller(Claim *claim, gboolean has_law)
{
    claim->is_withdrawal = has_law && is_goodwill(claim->dispute);
    claim_say_case(claim);
    claim_say_evidence(claim, ~(EvidenceSet)0);
    say_letter(claim, what_seller_is_asked(claim->dispute));
    if (has_law)
        say_letter(claim, "law");
}

/* Only where the GDPR is the law are its articles named. */
static void
say_data_request(Claim *claim, const ClaimFacts *facts)
{
    if (find_rule(facts, "data-request") != NULL) {
        say_letter(claim, "data");
        say_letter(claim, "data-month");
        return;
    }
    say_letter(claim, "data-copy");
    if (claim_law_rule(facts, CLAIM_TO_DATA) != NULL)
        say_letter(claim, "data-law");
    say_letter(claim, "data-answer");
}

static void
say_whole_case(Claim *claim, const ClaimFacts *facts)
{
    g_autofree char *contact = claim_contact(facts, claim->language);

    claim_say_case(claim);
    if (*contact != '\0')
        claim_say(claim, contact);
    claim_say_evidence(claim, ~(EvidenceSet)0);
}

char *
claim_law_letter(const ClaimFacts *facts, const ClaimLanguage *language, ClaimRecipient to)
{
    Claim claim = claim_begin(facts, language);

    claim.is_letter = TRUE;
    if (to == CLAIM_TO_SELLER) {
        say_to_seller(&claim, claim_law_rule(facts, to) != NULL);
    } else if (to == CLAIM_TO_DATA) {
        say_data_request(&claim, facts);
    } else {
        if (to == CLAIM_TO_AUTHORITY)
            say_letter(&claim, "help");
        say_whole_case(&claim, facts);
        if (to == CLAIM_TO_COURT)
            say_letter(&claim, "court");
    }
    say_letter(&claim, "sender");
    return g_string_free(claim.text, FALSE);
}
