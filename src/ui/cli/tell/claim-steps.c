/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/claim-steps.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"
#include "ui/words/words.h"

#define STEPS_MOST 4

/* In the order in which they are done; {number}: of the order. */
/* clang-format off */
static const char *const steps[][STEPS_MOST] = {
    [CLAIM_TO_SELLER] = {
        N_("Fill in what stands in brackets. Choose a deadline that leaves the seller enough time."),
        N_("Send it to the seller's address or e-mail, and keep a copy with the date."),
        N_("Record that you sent it: recourse log {number} law-letter-sent") },
    [CLAIM_TO_AUTHORITY] = {
        N_("Fill in what stands in brackets, and look up the body that takes such complaints."),
        N_("Enclose the dossier: recourse dossier {number} --for court"),
        N_("Record that you filed it: recourse log {number} out-of-court-filed") },
    [CLAIM_TO_COURT] = {
        N_("Write to the seller first: recourse claim {number} --to seller"),
        N_("Ask the court which form it wants, what it costs and whether it can decide."),
        N_("Enclose the dossier: recourse dossier {number} --for court") },
    [CLAIM_TO_DATA] = {
        N_("Fill in what stands in brackets, and send it to the marketplace's contact for data protection."),
        N_("Record that you sent it: recourse log {number} data-requested") },
};
/* clang-format on */

static json_t *
tell_steps(Output *output, const ClaimFacts *facts, ClaimRecipient to)
{
    json_t *said = json_array();

    for (int i = 0; i < STEPS_MOST && steps[to][i] != NULL; i++) {
        g_autofree char *step =
            text_fill(_(steps[to][i]), "number", facts->order->number, NULL);
        g_autofree char *line = g_strdup_printf("%d. %s", i + 1, step);

        output_line(output, line);
        json_array_append_new(said, json_string(step));
    }
    return said;
}

/* "5000.00 EUR", or several, each with both ends where they differ; NULL: the source states
 * none. */
static char *
amounts_of(const Rule *rule)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < rule->amounts->len; i++) {
        const AmountRange *range = &g_array_index(rule->amounts, AmountRange, i);
        g_autofree char *low = money_text(&range->low);
        g_autofree char *high = money_text(&range->high);

        g_string_append_printf(text, "%s%s%s%s", i == 0 ? "" : ", ",
                               strcmp(low, high) == 0 ? "" : low,
                               strcmp(low, high) == 0 ? "" : " – ", high);
    }
    return g_string_free(text, text->len == 0);
}

static void
tell_rule(Output *output, const ClaimFacts *facts, ClaimRecipient to)
{
    const Rule *rule = claim_law_rule(facts, to);
    const char *country = facts->order->buyer_country;
    g_autofree char *source = NULL;
    g_autofree char *text = NULL;
    g_autofree char *span = NULL;
    g_autofree char *amount = NULL;

    if (rule != NULL) {
        source = g_strdup_printf("%s; %s; %s", trust_token(rule->trust), rule->source,
                                 rule->checked);
        output_line(output, _(rule->text));
        span = words_rule_span(rule);
        amount = amounts_of(rule);
        if (span != NULL && *span != '\0')
            output_fact(output, _("Time"), span);
        if (amount != NULL)
            output_fact(output, _("Amount"), amount);
        output_fact(output, _("Source"), source);
    } else if (country == NULL) {
        text = text_fill(_("Your country is not recorded, so no law is named. “recourse edit "
                           "{number} --buyer-country COUNTRY” records it."),
                         "number", facts->order->number, NULL);
        output_line(output, text);
    } else {
        text = text_fill(_("Recourse has no source on this for {country}, so no law is named."),
                         "country", country_name(country), NULL);
        output_line(output, text);
    }
    output_member(output, "law", rule == NULL ? json_null() : json_string(rule->text));
    output_member(output, "source", rule == NULL ? json_null() : json_string(rule->source));
    output_member(output, "trust",
                  rule == NULL ? json_null() : json_string(trust_token(rule->trust)));
}

void
claim_steps_tell(Output *output, const ClaimFacts *facts, ClaimRecipient to)
{
    json_t *said;

    output_gap(output);
    said = tell_steps(output, facts, to);
    output_gap(output);
    tell_rule(output, facts, to);
    output_member(output, "steps", said);
}
