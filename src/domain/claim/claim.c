/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/claim/claim-private.h"

/* Part of what was paid, or all of it. */
static void
say_request(Claim *claim)
{
    const Money *asked = &claim->dispute->asked;
    int order;

    if (money_is_known(asked) && money_compare(asked, &claim->order->total, &order) &&
        order < 0) {
        g_autofree char *amount = money_text(asked);
        g_autofree char *paid = money_text(&claim->order->total);

        claim_say_filled(claim, text_fill(claim_sentence(claim->language, "request-part"),
                                          "amount", amount, "paid", paid, NULL));
    } else {
        claim_say_amount(claim, "request", asked);
    }
}

/* What the reason asks for: what was made for another one contradicts the claim. */
static EvidenceSet
asked_for(const Advice *advice)
{
    EvidenceSet set = EVIDENCE_BIT(EVIDENCE_OTHER);

    for (guint i = 0; i < advice->evidence->len; i++)
        set |= EVIDENCE_BIT(g_array_index(advice->evidence, EvidenceItem, i).kind);
    return set;
}

char *
claim_text(const ClaimFacts *facts, const ClaimLanguage *language)
{
    Circumstances said = dispute_circumstances(facts->order, facts->dispute);
    g_autoptr(Advice) advice = advice_new(facts->order, &said, facts->policies, facts->now);
    Claim claim = claim_begin(facts, language);

    claim.is_withdrawal = (advice->warnings & WARNING_BIT(WARNING_STATUTORY_RIGHT)) != 0;
    claim_say_case(&claim);
    claim_say_evidence(&claim, asked_for(advice));
    say_request(&claim);
    return g_string_free(claim.text, FALSE);
}

const char *
claim_keep_open(const ClaimLanguage *language)
{
    return claim_sentence(language, "keep-open");
}

const ClaimLanguage *
claim_language_of(const ClaimFacts *facts, const GPtrArray *languages, const char *words)
{
    for (guint i = 0; i < languages->len; i++) {
        g_autofree char *made = claim_text(facts, languages->pdata[i]);

        if (g_strcmp0(words, made) == 0)
            return languages->pdata[i];
    }
    return NULL;
}
