/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/claim/claim.h"
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/claim-steps.h"
#include "ui/cli/tell/qr-tell.h"
#include "ui/words/words.h"

static const Option options[] = {
    { "dispute", N_("ID"), N_("The dispute, where the order has several.") },
    { "to", N_("marketplace|bank|paypal|seller|authority|court|data"),
      N_("The dispute's text field (the default), or a letter to somebody else.") },
    { "lang", N_("LANGUAGE"), N_("The language by its code, such as en, de or fr.") },
    { "qr", NULL, N_("Show the text as a QR code, for the camera of a phone.") },
    { NULL },
};

static gboolean
read_recipient(const Call *call, ClaimRecipient *ret_to, GError **error)
{
    const char *text = call_value(call, "to");
    g_autofree char *excerpt = NULL;
    g_autofree char *list = NULL;
    guint to = CLAIM_TO_MARKETPLACE;

    *ret_to = CLAIM_TO_MARKETPLACE;
    if (text == NULL || g_str_equal(text, "shop")) /* its older name */
        return TRUE;
    if (choice_parse(&claim_recipients, text, &to)) {
        *ret_to = (ClaimRecipient)to;
        return TRUE;
    }
    excerpt = text_excerpt(text);
    list = choice_list(&claim_recipients);
    error_set(error, RECOURSE_ERROR_USAGE, N_("--to: “%s” is unknown. Use one of: %s."),
              excerpt, list);
    return FALSE;
}

/* NULL is written when none was asked for. */
static gboolean
read_language(const Call *call, const ClaimLanguage **ret_language, GError **error)
{
    const GPtrArray *languages = app_claim_languages(call->app);
    const char *code = call_value(call, "lang");
    g_autofree char *excerpt = NULL;
    g_autofree char *list = NULL;

    *ret_language = code == NULL ? NULL : claim_language_find(languages, code);
    if (code == NULL || *ret_language != NULL)
        return TRUE;
    excerpt = text_excerpt(code);
    list = claim_language_list(languages);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--lang: claims are not written in “%s”. Use one of: %s."), excerpt, list);
    return FALSE;
}

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

/* A false statement to a shop or a bank harms who makes it. */
static gboolean
is_true(const Call *call, const OrderView *view, const Dispute *dispute, GError **error)
{
    Instant came = order_fact(view->order, FACT_DELIVERED);
    g_autofree char *date = NULL;

    if (dispute->reason_unknown) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("No reason is recorded for this case. Record one, for example: recourse "
                     "dispute %s --reason damaged"),
                  view->order->number);
        return FALSE;
    }
    if (!dispute_is_refuted(view->order, dispute))
        return TRUE;
    if (came == INSTANT_UNKNOWN) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("You recorded that the item arrived, so “not received” would be "
                     "false. Close the dispute, or choose another reason with “recourse "
                     "dispute”."));
        return FALSE;
    }
    date = words_when(came, app_zone(call->app), app_now(call->app), WHEN_DATE);
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("You recorded that the item arrived on %s, so “not received” would be "
                 "false. Close the dispute, or choose another reason with “recourse "
                 "dispute”."),
              date);
    return FALSE;
}

/* A request for data names a law: it is written only where a source says that it is one there.
 */
static gboolean
has_law(const Call *call, const OrderView *view, const Dispute *dispute, ClaimRecipient to,
        GError **error)
{
    const ClaimFacts facts = { view->order, dispute, app_policies(call->app),
                               app_now(call->app), app_zone(call->app) };
    const char *country = view->order->buyer_country;

    if (to != CLAIM_TO_DATA || claim_law_rule(&facts, to) != NULL)
        return TRUE;
    if (country == NULL)
        error_set(
            error, RECOURSE_ERROR_REFUSED,
            N_("Your country is not recorded. “recourse edit %s --buyer-country COUNTRY” records "
               "it."),
            view->order->number);
    else
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("Recourse has no source on this law for %s, so no letter was written."),
                  country_name(country));
    return FALSE;
}

static gboolean
answer(Call *call, const OrderView *view, const Dispute *dispute, ClaimRecipient to,
       const ClaimLanguage *language, GError **error)
{
    ClaimFacts facts = { view->order, dispute, app_policies(call->app), app_now(call->app),
                         app_zone(call->app) };
    g_autofree char *text = write_claim(&facts, app_claim_languages(call->app), to, &language);

    if (!call_has(call, "qr"))
        output_line(call->output, text);
    else if (!qr_tell(call->output, text, error))
        return FALSE;
    output_member(call->output, "claim", json_string(text));
    output_member(call->output, "language",
                  language == NULL ? json_null() : json_string(language->code));
    if (claim_law_group(to, dispute) != NULL)
        claim_steps_tell(call->output, &facts, to);
    return TRUE;
}

/* These may be written to whatever is wrong, or before anybody has said what it is. */
static gboolean
is_for_any_order(ClaimRecipient to)
{
    return to == CLAIM_TO_DATA || to == CLAIM_TO_AUTHORITY;
}

/* nobodys: what stands in for a dispute where none is needed and the order has none. */
static const Dispute *
choose_dispute(const Call *call, const OrderView *view, ClaimRecipient to,
               const Dispute *nobodys, GError **error)
{
    const char *reference = call_value(call, "dispute");
    gboolean is_none = view->order->disputes->len == 0 || to == CLAIM_TO_DATA;
    const Dispute *dispute;

    if (is_for_any_order(to) && is_none && reference == NULL)
        return nobodys;
    dispute = disputes_choose(view, reference, error);
    return dispute != NULL && ((is_for_any_order(to) && dispute->reason_unknown) ||
                               is_true(call, view, dispute, error))
               ? dispute
               : NULL;
}

static gboolean
run(Call *call, GError **error)
{
    ClaimRecipient to;
    const ClaimLanguage *language;
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;
    g_autoptr(Dispute) nobodys = dispute_new("");
    const Dispute *dispute;

    if (!read_recipient(call, &to, error) || !read_language(call, &language, error))
        return FALSE;
    id = orders_find(call->app, call->operands[0], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    nobodys->reason_unknown = TRUE;
    dispute = view == NULL ? NULL : choose_dispute(call, view, to, nobodys, error);
    if (dispute == NULL || !has_law(call, view, dispute, to, error))
        return FALSE;
    return answer(call, view, dispute, to, language, error);
}

const Command command_claim = {
    .name = "claim",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Write the claim text, ready to paste."),
    .more =
        N_("It contains only recorded facts. Without --lang you get the text stored "
           "with the dispute (“recourse dispute ORDER --statement TEXT”). If none is "
           "stored, it is in your language, or in English. Letters beyond the bank leave "
           "blanks in brackets for what is not recorded. What to do with them follows, with "
           "the source of each fact."),
    .run = run,
};
