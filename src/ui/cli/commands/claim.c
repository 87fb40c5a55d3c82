/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/claim/claim.h"
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/qr-tell.h"
#include "ui/words/words.h"

static const Option options[] = {
    { "dispute", N_("ID"), N_("The dispute, where the order has several.") },
    { "to", N_("marketplace|bank"),
      N_("The dispute's text field (the default), or a letter to the bank.") },
    { "lang", N_("LANGUAGE"), N_("The language by its code, such as en, de or fr.") },
    { "qr", NULL, N_("Show the text as a QR code, for the camera of a phone.") },
    { NULL },
};

static gboolean
read_recipient(const Call *call, gboolean *ret_bank, GError **error)
{
    const char *text = call_value(call, "to");
    g_autofree char *excerpt = NULL;

    *ret_bank = g_strcmp0(text, "bank") == 0;
    if (text == NULL || *ret_bank || g_str_equal(text, "marketplace") ||
        g_str_equal(text, "shop")) /* its older name */
        return TRUE;
    excerpt = text_excerpt(text);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--to: “%s” is unknown. Use one of: marketplace, bank."), excerpt);
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
write_claim(const ClaimFacts *facts, const GPtrArray *languages, gboolean to_bank,
            const ClaimLanguage **language)
{
    const char *statement = facts->dispute->statement;

    if (*language == NULL && !to_bank && statement != NULL) {
        *language = claim_language_of(facts, languages, statement);
        return g_strdup(statement);
    }
    if (*language == NULL)
        *language = claims_own(languages);
    return to_bank ? claim_letter(facts, *language) : claim_text(facts, *language);
}

/* A false statement to a shop or a bank harms who makes it. */
static gboolean
is_true(const Call *call, const OrderView *view, const Dispute *dispute, GError **error)
{
    Instant came = order_fact(view->order, FACT_DELIVERED);
    g_autofree char *date = NULL;

    if (dispute->reason_unknown) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("No reason is recorded for this case. “recourse dispute %s --reason R” "
                     "records one."),
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

static gboolean
answer(Call *call, const OrderView *view, const Dispute *dispute, gboolean to_bank,
       const ClaimLanguage *language, GError **error)
{
    ClaimFacts facts = { view->order, dispute, app_policies(call->app), app_now(call->app),
                         app_zone(call->app) };
    g_autofree char *text =
        write_claim(&facts, app_claim_languages(call->app), to_bank, &language);

    if (!call_has(call, "qr"))
        output_line(call->output, text);
    else if (!qr_tell(call->output, text, error))
        return FALSE;
    output_member(call->output, "claim", json_string(text));
    output_member(call->output, "language",
                  language == NULL ? json_null() : json_string(language->code));
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    gboolean to_bank;
    const ClaimLanguage *language;
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;
    const Dispute *dispute;

    if (!read_recipient(call, &to_bank, error) || !read_language(call, &language, error))
        return FALSE;
    id = orders_find(call->app, call->operands[0], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    dispute = view == NULL ? NULL : disputes_choose(view, call_value(call, "dispute"), error);
    if (dispute == NULL || !is_true(call, view, dispute, error))
        return FALSE;
    return answer(call, view, dispute, to_bank, language, error);
}

const Command command_claim = {
    .name = "claim",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Write the claim text, ready to paste."),
    .more = N_("It contains only recorded facts. Without --lang you get the text stored "
               "with the dispute (“recourse dispute ORDER --statement TEXT”). If none is "
               "stored, it is in your language, or in English."),
    .run = run,
};
