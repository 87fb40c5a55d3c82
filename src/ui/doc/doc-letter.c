/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc-letter.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"
#include "ui/doc/doc-private.h"
#include "ui/words/words.h"

#define STEPS_MOST 4

typedef struct {
    const char *text;       /* N_() */
    const char *keys;       /* N_(), how in the screens; or NULL */
    const char *command;    /* N_(), how on the command line; {number}: of the order */
    gboolean is_of_dispute; /* without one it cannot be done */
} Step;

#define WITH_DOSSIER                                                            \
    {                                                                           \
        N_("Enclose the dossier."), N_("P writes it."),                         \
            N_("The command is “recourse dossier {number} --for court”."), TRUE \
    }

/* In the order in which they are done. */
/* clang-format off */
static const Step steps[][STEPS_MOST] = {
    [CLAIM_TO_SELLER] = {
        { N_("Fill in what stands in brackets. Choose a deadline that leaves the seller enough time."), NULL, NULL, FALSE },
        { N_("Send it to the seller's address or e-mail, and keep a copy with the date."), NULL, NULL, FALSE },
        { N_("Record that you sent it."), N_("Press l on the order."), N_("The command is “recourse log {number} law-letter-sent”."), FALSE } },
    [CLAIM_TO_AUTHORITY] = {
        { N_("Fill in what stands in brackets, and look up the body that takes such complaints."), NULL, NULL, FALSE },
        WITH_DOSSIER,
        { N_("Record that you filed it."), N_("Press l on the order."), N_("The command is “recourse log {number} out-of-court-filed”."), FALSE } },
    [CLAIM_TO_COURT] = {
        { N_("Write to the seller first."), N_("Y has that letter, too."), N_("The command is “recourse claim {number} --to seller”."), FALSE },
        { N_("Ask the court which form it wants, what it costs and whether it can decide."), NULL, NULL, FALSE },
        WITH_DOSSIER },
    [CLAIM_TO_DATA] = {
        { N_("Fill in what stands in brackets, and send it to the marketplace's contact for data protection."), NULL, NULL, FALSE },
        { N_("Record that you sent it."), N_("Press l on the order."), N_("The command is “recourse log {number} data-requested”."), FALSE } },
};
/* clang-format on */

/* What is stored comes first; it may be in one of the languages, or in words of one's own. */
static char *
write_claim(const ClaimFacts *facts, const GPtrArray *languages, ClaimRecipient to,
            const ClaimLanguage **language)
{
    const char *statement = facts->dispute->statement;

    if (*language == NULL && to == CLAIM_TO_MARKETPLACE && statement != NULL) {
        *language = claim_language_of(facts, languages, statement);
        return g_strdup(statement);
    }
    if (*language == NULL)
        *language = claims_own(languages);
    if (claim_law_group(to, facts->dispute) != NULL)
        return claim_law_letter(facts, *language, to);
    return to == CLAIM_TO_MARKETPLACE ? claim_text(facts, *language)
                                      : claim_letter(facts, *language);
}

/* These may be written to whatever is wrong, or before anybody has said what it is. */
gboolean
doc_letter_needs_dispute(ClaimRecipient to)
{
    return to != CLAIM_TO_DATA && to != CLAIM_TO_AUTHORITY;
}

/* A false statement to a shop or a bank harms who makes it. */
static gboolean
is_true(App *app, const OrderView *view, const Dispute *dispute, ClaimRecipient to,
        GError **error)
{
    Instant came = order_fact(view->order, FACT_DELIVERED);
    g_autofree char *date = NULL;

    if (dispute->reason_unknown && !doc_letter_needs_dispute(to))
        return TRUE;
    if (dispute->reason_unknown) {
        error_set(
            error, RECOURSE_ERROR_REFUSED,
            N_("No reason is recorded for this case. Record one with d in the screens, or "
               "for example with “recourse dispute %s --reason damaged”."),
            view->order->number);
        return FALSE;
    }
    if (!dispute_is_refuted(view->order, dispute))
        return TRUE;
    if (came == INSTANT_UNKNOWN) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("You recorded that the item arrived, so “not received” would be "
                     "false. Close the dispute, or choose another reason with d "
                     "in the screens or with “recourse dispute”."));
        return FALSE;
    }
    date = words_when(came, app_zone(app), app_now(app), WHEN_DATE);
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("You recorded that the item arrived on %s, so “not received” would be "
                 "false. Close the dispute, or choose another reason with d in "
                 "the screens or with “recourse dispute”."),
              date);
    return FALSE;
}

/* A request for data names a law: it is written only where a source says that it is one there.
 */
static gboolean
has_law(const ClaimFacts *facts, ClaimRecipient to, GError **error)
{
    const char *country = facts->order->buyer_country;

    if (to != CLAIM_TO_DATA || claim_law_rule(facts, to) != NULL)
        return TRUE;
    if (country == NULL)
        error_set(
            error, RECOURSE_ERROR_REFUSED,
            N_("Your country is not recorded. Record it with e in the screens, or with “recourse "
               "edit %s --buyer-country COUNTRY”."),
            facts->order->number);
    else
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("Recourse has no source on this law for %s, so no letter was written."),
                  country_name(country));
    return FALSE;
}

char *
doc_letter_text(App *app, const OrderView *view, const Dispute *dispute, ClaimRecipient to,
                const ClaimLanguage **language, GError **error)
{
    const ClaimFacts facts = { view->order, dispute, app_policies(app), app_now(app),
                               app_zone(app) };

    if (!is_true(app, view, dispute, to, error) || !has_law(&facts, to, error))
        return NULL;
    return write_claim(&facts, app_claim_languages(app), to, language);
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

/* What is not known of a law is said, with what would help. */
static void
add_no_rule(Doc *doc, const Order *order)
{
    g_autofree char *text =
        order->buyer_country == NULL
            ? text_fill(_("Your country is not recorded, so no law is named. “recourse edit "
                          "{number} --buyer-country COUNTRY” records it."),
                        "number", order->number, NULL)
            : text_fill(_("Recourse has no source on this for {country}, so no law is named."),
                        "country", country_name(order->buyer_country), NULL);

    doc_add_counsel(doc, TONE_DOUBTFUL, text);
}

static void
add_rule(Doc *doc, const Rule *rule)
{
    g_autofree char *source =
        g_strdup_printf("%s; %s; %s", trust_token(rule->trust), rule->source, rule->checked);
    g_autofree char *span = words_rule_span(rule);
    g_autofree char *amount = amounts_of(rule);

    doc_add_counsel(doc, TONE_USUAL, _(rule->text));
    doc_add_fact(doc, _("Time"), span);
    doc_add_fact(doc, _("Amount"), amount);
    doc_add_fact(doc, _("Source"), source);
}

static void
add_step(Doc *doc, const Step *step, const char *number)
{
    g_autofree char *command =
        step->command == NULL ? NULL : text_fill(_(step->command), "number", number, NULL);

    doc_add_step(doc, _(step->text));
    doc_add_hint(doc, step->keys == NULL ? NULL : _(step->keys), command);
}

void
doc_letter_steps(Doc *doc, const ClaimFacts *facts, ClaimRecipient to)
{
    const Rule *rule = claim_law_rule(facts, to);

    if (claim_law_group(to, facts->dispute) == NULL)
        return;
    doc_add_heading(doc, TONE_USUAL, _("WHAT TO DO WITH IT"));
    for (int i = 0; i < STEPS_MOST && steps[to][i].text != NULL; i++) {
        if (!steps[to][i].is_of_dispute || facts->order->disputes->len > 0)
            add_step(doc, &steps[to][i], facts->order->number);
    }
    doc_add_heading(doc, TONE_USUAL, _("WHAT IT RESTS ON"));
    if (rule == NULL)
        add_no_rule(doc, facts->order);
    else
        add_rule(doc, rule);
}
