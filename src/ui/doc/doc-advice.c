/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc-advice.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/doc/doc-private.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

/* The date is the one on which a dispute opens, not one by which to act. */
static gboolean
is_opening(const Advice *advice)
{
    return (advice->warnings & WARNING_BIT(WARNING_TOO_EARLY)) != 0;
}

static void
add_date(Doc *doc, App *app, const Advice *advice, const Order *order)
{
    Instant now = app_now(app);
    g_autofree char *by = NULL;
    g_autofree char *left = NULL;
    g_autofree char *text = NULL;

    if (advice->by == INSTANT_UNKNOWN)
        return;
    by =
        words_when_both(advice->by, app_zone(app), app_shop_zone(app, order->marketplace), now);
    left = words_until(advice->by, now);
    text = g_strdup_printf("%s (%s)", by, left);
    doc_add_fact(doc, is_opening(advice) ? _("From") : _("By"), text);
}

static void
add_outlook(Doc *doc, const Advice *advice)
{
    g_autofree char *refund = words_refund(advice);
    g_autofree char *strength = NULL;

    if (advice->is_decided)
        return;
    doc_add_fact(doc, _("Type"), _(advice_type_label(advice)));
    if (advice_is_too_late(advice))
        return;
    doc_add_fact(doc, _("Expect"), refund);
    doc_add_fact(doc, _("Return"), _(choice_label(&return_outlooks, advice->return_outlook)));
    doc_add_fact(doc, _("Paid by"), _(choice_label(&return_payers, advice->return_paid_by)));
    strength = words_strength(advice);
    doc_add_fact(doc, _("Strength"), strength);
}

static void
add_checks(Doc *doc, const GArray *items)
{
    for (guint i = 0; i < items->len; i++) {
        const EvidenceItem *item = &g_array_index(items, EvidenceItem, i);
        Block *check = doc_add(doc, BLOCK_CHECK, item->have ? TONE_GOOD : TONE_DIM);

        check->is_there = item->have;
        check->mark = g_strdup(item->have ? "[x]" : "[ ]");
        check->label = g_strdup(_(choice_label(&evidence_kinds, item->kind)));
        check->text = g_strdup(_(choice_label(&evidence_needs, item->need)));
    }
}

static void
add_evidence(Doc *doc, const Advice *advice)
{
    if (advice->evidence->len > 0)
        doc_add_heading(doc, TONE_USUAL, _("EVIDENCE"));
    add_checks(doc, advice->evidence);
}

static void
add_steps(Doc *doc, const GArray *steps)
{
    if (steps->len > 0)
        doc_add_heading(doc, TONE_USUAL, _("ON THE MARKETPLACE"));
    for (guint i = 0; i < steps->len; i++) {
        const AdviceStep *step = &g_array_index(steps, AdviceStep, i);
        g_autofree char *line = g_strdup_printf("%s: %s", _(step->screen), _(step->act));

        doc_add_step(doc, line);
        if (step->copy != NULL)
            doc_add_value(doc, step->copy);
    }
}

char *
doc_steps_text(const GArray *steps)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < steps->len; i++) {
        const AdviceStep *step = &g_array_index(steps, AdviceStep, i);

        g_string_append_printf(text, "%s%u. %s: %s", i == 0 ? "" : "\n", i + 1, _(step->screen),
                               _(step->act));
        if (step->copy != NULL)
            g_string_append_printf(text, "\n%s", step->copy);
    }
    return g_string_free(text, FALSE);
}

void
doc_advice_warnings(Doc *doc, const Advice *advice)
{
    if (advice->warnings != 0)
        doc_add_heading(doc, TONE_USUAL, _("MIND"));
    for (guint warning = 0; warning < WARNING_COUNT; warning++) {
        if ((advice->warnings & WARNING_BIT(warning)) != 0)
            doc_add_counsel(doc, TONE_DOUBTFUL, _(choice_label(&warnings, warning)));
    }
}

/* With the rule's figure, where it has one: the threshold, the usual cost. Owned. */
static char *
because_words(const Because *because)
{
    g_autofree char *figure =
        because->rule == NULL ? g_strdup("") : words_rule_amount(because->rule);

    if (*figure == '\0')
        return g_strdup(_(because->text));
    return text_fill(_("{text} ({figure})"), "text", _(because->text), "figure", figure, NULL);
}

/* Named by what it is and how far it can be relied on; where it can be read is told when asked
 * for. */
static void
add_source(Doc *doc, const Rule *rule, gboolean with_addresses)
{
    g_autofree char *line =
        text_fill(_("{source} ({trust}, checked {month})"), "source", rule->source, "trust",
                  _(trust_label(rule->trust)), "month", rule->checked, NULL);
    g_autofree char *name = g_strdup_printf("[%s]", rule->id);

    doc_add_counsel(doc, TONE_DIM, line);
    doc_add_hint(doc, NULL, name); /* by which “recourse policy show” has it */
    if (with_addresses && rule->where != NULL)
        doc_add_counsel(doc, TONE_DIM, rule->where);
}

void
doc_advice_seller(Doc *doc, const Advice *advice, gboolean with_addresses)
{
    if (advice->seller_brings == NULL)
        return;
    doc_add_heading(doc, TONE_USUAL, _("WHAT THE SELLER MAY BRING"));
    doc_add_counsel(doc, TONE_USUAL, _(advice->seller_brings->text));
    add_checks(doc, advice->beats);
    add_source(doc, advice->seller_brings, with_addresses);
}

void
doc_advice_reasons(Doc *doc, const Advice *advice, gboolean with_addresses)
{
    if (advice->because->len > 0)
        doc_add_heading(doc, TONE_USUAL, _("WHY"));
    for (guint i = 0; i < advice->because->len; i++) {
        const Because *because = &g_array_index(advice->because, Because, i);
        g_autofree char *line = because_words(because);

        doc_add_counsel(doc, TONE_USUAL, line);
        if (because->rule != NULL)
            add_source(doc, because->rule, with_addresses);
    }
}

void
doc_advice(Doc *doc, App *app, const Advice *advice, const Order *order, const GArray *steps)
{
    doc_add_fact(doc, _("First"), _(advice_first_label(advice)));
    add_date(doc, app, advice, order);
    add_outlook(doc, advice);
    add_evidence(doc, advice);
    doc_advice_seller(doc, advice, FALSE);
    add_steps(doc, steps);
    doc_advice_warnings(doc, advice);
    doc_advice_reasons(doc, advice, FALSE);
}

char *
doc_share_text(int share)
{
    return share < 0 ? g_strdup("") : g_strdup_printf("%d %%", share / 100);
}

/* What is not known is not said. */
static const char *
weight_sentence(const OfferOutlook *outlook)
{
    if (!money_is_known(&outlook->given_up))
        return _("{offer}. Accepting is final.");
    if (!money_is_known(&outlook->paid) || outlook->share < 0)
        return _(
            "{offer}. Accepting gives up {lost} of what the claim may bring ({outlook}), and it "
            "is final.");
    return _(
        "{offer} of {paid} paid ({share}). Accepting gives up {lost} of what the claim may "
        "bring ({outlook}), and it is final.");
}

static void
add_likely(Doc *doc, const OfferOutlook *outlook)
{
    g_autofree char *least = words_money(&outlook->least);
    g_autofree char *most = words_money(&outlook->most);
    g_autofree char *line = NULL;

    if (*least == '\0' || *most == '\0')
        return;
    line = text_fill(_("The claim is likely to bring {least} to {most}."), "least", least,
                     "most", most, NULL);
    doc_add_counsel(doc, TONE_USUAL, line);
}

void
doc_advice_offer(Doc *doc, const Advice *advice, const OfferOutlook *outlook)
{
    g_autofree char *amount = words_money(&outlook->offer);
    g_autofree char *paid = words_money(&outlook->paid);
    g_autofree char *share = doc_share_text(outlook->share);
    g_autofree char *lost = words_money(&outlook->given_up);
    g_autofree char *compared = text_fill(
        weight_sentence(outlook), "offer", amount, "paid", paid, "share", share, "lost", lost,
        "outlook", _(choice_label(&refund_outlooks, advice->refund)), NULL);

    doc_add_counsel(doc, TONE_STRONG, compared);
    add_likely(doc, outlook);
    doc_add_counsel(doc, outlook->verdict == OFFER_TOO_LOW ? TONE_SOON : TONE_USUAL,
                    _(choice_label(&offer_verdicts, outlook->verdict)));
}
