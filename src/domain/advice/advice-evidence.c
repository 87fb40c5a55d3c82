/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which evidence a claim stands on: what the policy asks for the reason, against what is there;
 * and what the seller may bring against it. */
#include "domain/advice/advice-private.h"

#include "base/i18n.h"

static gboolean
is_listed(const GArray *items, EvidenceKind kind)
{
    for (guint i = 0; i < items->len; i++) {
        if (g_array_index(items, EvidenceItem, i).kind == kind)
            return TRUE;
    }
    return FALSE;
}

gboolean
advice_asks_for(const Advice *advice, EvidenceKind kind)
{
    return is_listed(advice->evidence, kind);
}

static void
add_kinds(const AdviceWork *work, GArray *items, char **kinds, EvidenceNeed need)
{
    for (gsize i = 0; kinds != NULL && kinds[i] != NULL; i++) {
        EvidenceItem item = { .need = need };
        guint kind = 0;

        /* What is one of several and helps as well is listed once, by its stronger need. */
        if (!choice_parse(&evidence_kinds, kinds[i], &kind) ||
            is_listed(items, (EvidenceKind)kind))
            continue;
        item.kind = kind;
        item.have = (work->said->evidence & EVIDENCE_BIT(kind)) != 0;
        g_array_append_val(items, item);
    }
}

static gboolean
has_what_is_needed(const Advice *advice)
{
    gboolean one_of_asked = FALSE, one_of_there = FALSE;

    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);

        if (item->need == NEED_REQUIRED && !item->have)
            return FALSE;
        if (item->need == NEED_ONE_OF) {
            one_of_asked = TRUE;
            one_of_there = one_of_there || item->have;
        }
    }
    return !one_of_asked || one_of_there;
}

/* What makes such a claim clear-cut and is not there: more than what is asked for at least. */
static guint32
lacks_to_be_clear(const AdviceWork *work)
{
    g_autofree char *group =
        g_strconcat("clear-cut-", choice_token(&reasons, work->said->reason), NULL);
    const Rule *rule = advice_rule(work, group);
    guint32 lacks = 0;

    for (gsize i = 0;
         rule != NULL && rule->evidence_required != NULL && rule->evidence_required[i] != NULL;
         i++) {
        guint kind = 0;

        if (choice_parse(&evidence_kinds, rule->evidence_required[i], &kind))
            lacks |= EVIDENCE_BIT(kind);
    }
    return lacks & ~work->said->evidence;
}

/* Of several that serve alike one is enough: one that is lacked anyway, else the first. */
static guint32
lacks_of_needed(const Advice *advice, guint32 lacks)
{
    guint32 one_of = 0, first = 0;

    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);

        if (!advice_misses(advice, item))
            continue;
        if (item->need == NEED_REQUIRED) {
            lacks |= EVIDENCE_BIT(item->kind);
            continue;
        }
        one_of |= EVIDENCE_BIT(item->kind);
        first = first == 0 ? EVIDENCE_BIT(item->kind) : first;
    }
    return (lacks & one_of) != 0 ? lacks : lacks | first;
}

/* One step less than the best; what is not all can still be a part. */
static RefundOutlook
less_refund(RefundOutlook refund)
{
    return refund == REFUND_FULL              ? REFUND_FULL_OR_PARTIAL
           : refund == REFUND_FULL_OR_PARTIAL ? REFUND_PARTIAL
                                              : refund;
}

/* An item that is only said to be wrong is not paid back in full. What never came is paid back
 * or not. */
static gboolean
lacks_proof_of_all(const AdviceWork *work)
{
    return work->advice->refund_with == REFUND_FULL &&
           work->said->reason != REASON_NOT_RECEIVED && !has_what_is_needed(work->advice);
}

static void
weigh_answers(AdviceWork *work)
{
    Advice *advice = work->advice;
    const OpenFact *open = work->open;

    if ((open != NULL && open->decides_money) || lacks_proof_of_all(work))
        advice->refund = less_refund(advice->refund_with);
    if (open == NULL)
        return;
    advice->is_open = TRUE;
    advice->strength = MAX(advice->strength, open->strength);
    advice_because(work, NULL, open->text);
}

/* The facts say what the claim can become; what is there, what it is. */
static void
weigh_evidence(AdviceWork *work)
{
    Advice *advice = work->advice;

    guint32 clear;

    advice->strength_with = advice->strength;
    advice->refund_with = advice->refund;
    if (!advice->is_protected)
        return;
    clear = advice->strength == STRENGTH_CLEAR_CUT ? lacks_to_be_clear(work) : 0;
    advice->lacks = lacks_of_needed(advice, clear);
    if (!has_what_is_needed(advice)) {
        gboolean has_some = work->said->evidence != 0;

        advice->strength = MAX(advice->strength, has_some ? STRENGTH_CONTESTED : STRENGTH_WEAK);
        advice_because(work, NULL,
                       N_("Evidence that is needed is missing. Add it as soon as you can. Do "
                          "not miss a deadline for it."));
    } else if (clear != 0) {
        g_autofree char *group =
            g_strconcat("clear-cut-", choice_token(&reasons, work->said->reason), NULL);

        advice->strength = STRENGTH_CONTESTED;
        advice_because(work, group, N_("With stronger evidence the claim becomes clear-cut."));
    }
    weigh_answers(work);
}

void
advise_evidence(AdviceWork *work)
{
    g_autofree char *group =
        g_strconcat("evidence-", choice_token(&reasons, work->said->reason), NULL);
    const Rule *rule =
        policies_rule(work->policies, work->policy, group, work->order->buyer_country);

    if (rule != NULL) {
        add_kinds(work, work->advice->evidence, rule->evidence_required, NEED_REQUIRED);
        add_kinds(work, work->advice->evidence, rule->evidence_one_of, NEED_ONE_OF);
        add_kinds(work, work->advice->evidence, rule->evidence_helps, NEED_HELPS);
    }
    weigh_evidence(work);
}

/* A changed mind has no row: it is an agreement, and nobody contests it. */
static const char *const seller_groups[DISPUTE_REASON_COUNT] = {
    [REASON_NOT_RECEIVED] = "seller-brings-not-received",
    [REASON_WRONG_ITEM] = "seller-brings-wrong-item",
    [REASON_DAMAGED] = "seller-brings-damaged",
    [REASON_DEFECTIVE] = "seller-brings-defective",
    [REASON_NOT_AS_DESCRIBED] = "seller-brings-not-as-described",
    [REASON_MISSING_PARTS] = "seller-brings-missing-parts",
    [REASON_COUNTERFEIT] = "seller-brings-counterfeit",
    [REASON_WRONG_SIZE] = "seller-brings-wrong-size",
};

void
advise_on_seller(AdviceWork *work)
{
    Advice *advice = work->advice;
    const char *group = seller_groups[work->said->reason];

    if (group == NULL || circumstances_are_remorse(work->said))
        return;
    advice->seller_brings =
        policies_rule(work->policies, work->policy, group, work->order->buyer_country);
    if (advice->seller_brings != NULL)
        add_kinds(work, advice->beats, advice->seller_brings->evidence_helps, NEED_HELPS);
}

gboolean
advice_misses(const Advice *advice, const EvidenceItem *item)
{
    if (item->have || item->need == NEED_HELPS)
        return FALSE;
    for (guint i = 0; item->need == NEED_ONE_OF && i < advice->evidence->len; i++) {
        const EvidenceItem *other = &g_array_index(advice->evidence, EvidenceItem, i);

        if (other->need == NEED_ONE_OF && other->have)
            return FALSE;
    }
    return TRUE;
}
