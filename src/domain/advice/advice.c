/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/advice/advice-private.h"

#include "base/i18n.h"

const Rule *
advice_rule(const AdviceWork *work, const char *group)
{
    return policy_rule(work->policy, group, work->order->buyer_country);
}

void
advice_because(AdviceWork *work, const char *group, const char *text)
{
    Because because = { NULL, text };

    if (group != NULL)
        because.rule = advice_rule(work, group);
    g_array_append_val(work->advice->because, because);
}

void
advice_warn(AdviceWork *work, Warning warning)
{
    work->advice->warnings |= WARNING_BIT(warning);
}

/* An offer is weighed against what was paid, and never taken lightly. */
static void
advise_offer(AdviceWork *work)
{
    const Circumstances *said = work->said;
    Money value = circumstances_value(said, work->order);
    int order = 0;

    if (!money_is_known(&said->offer))
        return;
    advice_warn(work, WARNING_ACCEPTING_IS_FINAL);
    advice_because(work, "accepting-is-final",
                   N_("Accepting any offer ends the dispute. You cannot negotiate again."));
    if (money_compare(&said->offer, &value, &order) && order < 0)
        advice_warn(work, WARNING_OFFER_BELOW_ASKED);
    if (!said->offer_is_outside)
        return;
    advice_warn(work, WARNING_OFF_PLATFORM_REFUND);
    advice_because(work, "pay-on-platform",
                   N_("Money outside the marketplace is not protected: ask for the same amount "
                      "in the dispute."));
}

Advice *
advice_new(const Order *order, const Circumstances *circumstances, const Policies *policies,
           Instant now)
{
    Validity validity = validity_at(now);
    g_autoptr(GArray) clocks = clocks_compute(order, policies, now, &validity);

    return advice_by_clocks(order, circumstances, policies, clocks, now);
}

/* A dispute page with names of its own is walked through by them; everywhere else the rule says
 * in words how to ask: the marketplace's, else what they have in common. */
static const Rule *
way_of_asking(const AdviceWork *work)
{
    return advice_rule(work, "button-name") != NULL
               ? NULL
               : policies_rule(work->policies, work->policy, "how-to-ask",
                               work->order->buyer_country);
}

Advice *
advice_by_clocks(const Order *order, const Circumstances *circumstances,
                 const Policies *policies, const GArray *clocks, Instant now)
{
    g_autoptr(Advice) advice = g_new0(Advice, 1);
    AdviceWork work = {
        .order = order,
        .said = circumstances,
        .policies = policies,
        .policy = policies_marketplace(policies, order->marketplace),
        .clocks = clocks,
        .now = now,
        .advice = advice,
    };

    advice->by = INSTANT_UNKNOWN;
    advice->asking = way_of_asking(&work);
    advice->evidence = g_array_new(FALSE, FALSE, sizeof(EvidenceItem));
    advice->beats = g_array_new(FALSE, FALSE, sizeof(EvidenceItem));
    advice->because = g_array_new(FALSE, FALSE, sizeof(Because));
    if (circumstances_are_remorse(circumstances)) {
        advise_remorse(&work);
    } else {
        advise_claim(&work);
        advise_return(&work);
    }
    advise_evidence(&work);
    advise_on_seller(&work);
    advise_first_step(&work);
    advise_offer(&work);
    return g_steal_pointer(&advice);
}

gboolean
advice_is_too_late(const Advice *advice)
{
    return (advice->warnings & WARNING_BIT(WARNING_WINDOW_CLOSED)) != 0;
}

const char *
advice_type_label(const Advice *advice)
{
    if (advice->asking == NULL || advice->type == TYPE_NONE)
        return choice_label(&dispute_types, advice->type);
    return advice->type == TYPE_REFUND_ONLY ? N_("Refund without a return")
                                            : N_("Refund after a return");
}

/* A return without a dispute, and a claim where there are none, are asked for elsewhere. */
const char *
advice_first_label(const Advice *advice)
{
    if (!advice->is_protected &&
        (advice->warnings & WARNING_BIT(WARNING_FREE_RETURN_AVAILABLE)) != 0)
        return N_("Ask for the free return on the order page");
    if ((advice->warnings & WARNING_BIT(WARNING_STATUTORY_RIGHT)) != 0)
        return N_("Cancel by law: write it to the seller");
    if (advice->asking != NULL && advice->first_step == ACTION_OPEN_DISPUTE)
        return N_("Make the claim now, on the order's page");
    return next_action_label(advice->first_step);
}

void
advice_free(Advice *advice)
{
    if (advice == NULL)
        return;
    g_array_unref(advice->evidence);
    g_array_unref(advice->beats);
    g_array_unref(advice->because);
    g_free(advice);
}
